#include "corpus/statutes.hpp"

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

Diagnostics Statutes::doubled(std::string_view number) const {
    Diagnostics found;
    for (auto const& edition : editions_) {
        auto const pages = edition->pages_of(number);
        if (pages.size() < 2)
            continue;
        Diagnostic diagnostic;
        diagnostic.severity = Severity::Problem;
        diagnostic.code = "section-twice";
        diagnostic.citation = number;
        diagnostic.message = "section " + std::string(number) + " stands "
                           + std::to_string(pages.size()) + " times: in " + pages[0] + " and "
                           + pages[1] + "; the first is used";
        found.push_back(std::move(diagnostic));
    }
    return found;
}

} // namespace nutmeg
