#include "parser/statutes/section.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

std::string_view status_name(Status status) {
    constexpr std::array<std::string_view, 5> names{
        "active", "repealed", "reserved", "transferred", "obsolete"};
    return names[static_cast<std::size_t>(status)];
}

std::string path_of(std::vector<Provision> const& provisions,
                    std::string_view text,
                    std::size_t index) {
    std::array<std::uint32_t, 64> chain{};
    std::size_t depth = 0;
    for (auto i = static_cast<std::uint32_t>(index); i != no_parent && depth < chain.size();
         i = provisions[i].parent)
        chain[depth++] = i;
    std::string path;
    while (depth > 0)
        path += provisions[chain[--depth]].designator.of(text);
    return path;
}

std::uint32_t find_provision(std::vector<Provision> const& provisions,
                             std::string_view text,
                             std::string_view path) {
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        if (!path.ends_with(provisions[i].designator.of(text)))
            continue;
        if (path_of(provisions, text, i) == path)
            return static_cast<std::uint32_t>(i);
    }
    return no_parent;
}

ProvisionPaths::ProvisionPaths(std::vector<Provision> const& provisions, std::string_view text) {
    first_.reserve(provisions.size());
    for (std::size_t i = 0; i < provisions.size(); ++i)
        first_.emplace(path_of(provisions, text, i), static_cast<std::uint32_t>(i));
}

std::uint32_t ProvisionPaths::find(std::string_view path) const {
    auto const found = first_.find(path);
    return found == first_.end() ? no_parent : found->second;
}

std::uint32_t provision_at(std::vector<Provision> const& provisions, std::uint32_t offset) {
    auto after = std::upper_bound(
        provisions.begin(), provisions.end(), offset, [](std::uint32_t at, Provision const& p) {
            return at < p.span.begin;
        });
    if (after == provisions.begin())
        return no_parent;
    auto index = static_cast<std::uint32_t>(after - provisions.begin() - 1);
    while (index != no_parent && !provisions[index].span.contains(offset))
        index = provisions[index].parent;
    return index;
}

} // namespace nutmeg
