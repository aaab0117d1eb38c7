#include "cli/akn/elements/links.hpp"

#include <utility>

namespace nutmeg::akn {

Links::Links(SectionLookup find, EIds const& in_document)
    : find_(std::move(find)), in_document_(in_document) {}

std::string Links::to(std::string const& number, std::string const& path) {
    auto const& ids = ids_of(number);
    auto const found = ids.find(path);
    if (found == ids.end())
        return {};
    auto const own = in_document_.own(found->second);
    return in_document_.contains(own) ? "#" + own : statutes_iri(found->second);
}

std::unordered_map<std::string, std::string> const& Links::ids_of(std::string const& number) {
    auto const [entry, is_new] = ids_.try_emplace(number);
    auto& ids = entry->second;
    if (!is_new || !find_)
        return ids;
    auto const* section = find_(number);
    if (section == nullptr)
        return ids;
    auto const id = section_id(section->citation());
    auto const provisions = provision_ids(section->provisions, section->text, id);
    ids.emplace("", id);
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < section->provisions.size(); ++i) {
        auto const& provision = section->provisions[i];
        auto path = provision.parent == no_parent ? std::string() : paths[provision.parent];
        path += provision.designator.of(section->text);
        ids.emplace(path, provisions[i]);
        paths.push_back(std::move(path));
    }
    return ids;
}

} // namespace nutmeg::akn
