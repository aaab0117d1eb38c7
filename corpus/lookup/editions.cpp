#include "corpus/lookup/editions.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace nutmeg {

namespace {

/// Whether a part of the path between slashes, or the last part without its extension, is the name;
/// or the edition in "law.db, edition 2025".
bool is_named(std::string_view path, std::string_view name) {
    if (to_lower(path) == to_lower(name))
        return true;
    constexpr std::string_view edition = ", edition ";
    if (auto const at = path.rfind(edition); at != std::string_view::npos)
        return is_named(path.substr(at + edition.size()), name);
    for (std::size_t begin = 0; begin <= path.size();) {
        auto const end = std::min(path.find_first_of("/#@:", begin), path.size());
        auto const part = to_lower(path.substr(begin, end - begin));
        if (part == to_lower(name) || part.substr(0, part.rfind('.')) == to_lower(name))
            return true;
        begin = end + 1;
    }
    return false;
}

std::string list_of(std::vector<std::string> const& paths) {
    std::string list;
    for (auto const& path : paths)
        list += (list.empty() ? "" : ", ") + path;
    return list;
}

/// The position of the edition of that name; nothing if there is none or more than one.
std::optional<std::size_t> edition_named(std::vector<std::string> const& paths,
                                         std::string_view name,
                                         std::string& fault) {
    std::vector<std::string> named;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (is_named(paths[i], name)) {
            named.push_back(paths[i]);
            found = i;
        }
    if (named.size() == 1)
        return found;
    fault = named.empty()
              ? "no edition is named \"" + std::string(name) + "\". The statutes given are "
                    + list_of(paths) + "; name each with --statutes"
              : "several editions are named \"" + std::string(name) + "\": " + list_of(named)
                    + ". Write a part of the path that only one of them has";
    return std::nullopt;
}

} // namespace

std::shared_ptr<Section const> section_in_edition(SectionStore& store,
                                                  std::string_view number,
                                                  std::string_view edition,
                                                  std::string& fault) {
    auto const paths = store.paths();
    auto const rank = edition_named(paths, edition, fault);
    if (!rank)
        return nullptr;
    std::shared_ptr<Section const> section;
    for (auto const& version : store.versions(number)) {
        auto const at = std::find(paths.begin(), paths.end(), version.edition) - paths.begin();
        if (static_cast<std::size_t>(at) <= *rank)
            section = version.section;
    }
    return section;
}

} // namespace nutmeg
