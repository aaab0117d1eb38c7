#include "corpus/store/statutes.hpp"

namespace nutmeg {

Statutes::Statutes(std::vector<std::string> const& paths) {
    for (auto const& path : paths)
        editions_.push_back(std::make_unique<Edition>(path));
}

std::shared_ptr<Section const> Statutes::find(std::string_view number) {
    for (auto edition = editions_.rbegin(); edition != editions_.rend(); ++edition)
        if (auto section = (*edition)->find(number))
            return section;
    return nullptr;
}

std::shared_ptr<Section const> Statutes::find_group(std::string_view number) {
    for (auto edition = editions_.rbegin(); edition != editions_.rend(); ++edition)
        if (auto section = (*edition)->find_group(number))
            return section;
    return nullptr;
}

std::string Statutes::page_path(std::string_view number) const {
    for (auto edition = editions_.rbegin(); edition != editions_.rend(); ++edition)
        if (auto path = (*edition)->page_path(number); !path.empty())
            return path;
    return {};
}

Diagnostics Statutes::doubled(std::string_view number) {
    Diagnostics found;
    for (auto const& edition : editions_)
        for (auto& one : edition->doubled(number))
            found.push_back(std::move(one));
    return found;
}

Diagnostics Statutes::diagnostics() const {
    Diagnostics found;
    for (auto const& edition : editions_)
        for (auto& one : edition->diagnostics())
            found.push_back(std::move(one));
    return found;
}

} // namespace nutmeg
