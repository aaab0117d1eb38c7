#include "corpus/lint/citation_paths.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// Whether the path has the designators in that order and ends with the last.
bool leads_through(std::vector<std::string_view> const& designators, std::string_view path) {
    std::size_t next = 0;
    auto const steps = designators_in(path);
    for (auto const step : steps)
        if (next < designators.size() && step == designators[next])
            ++next;
    return next == designators.size() && steps.back() == designators.back();
}

/// Whether the words of `span` have the designators in that order, outside citations.
bool is_free_standing(Section const& section,
                      std::vector<std::string_view> const& designators,
                      Span span) {
    std::string_view const text = section.text;
    auto at = static_cast<std::size_t>(span.begin);
    for (auto const designator : designators) {
        for (at = text.find(designator, at); at < span.end; at = text.find(designator, at + 1))
            if (!is_cited(section, static_cast<std::uint32_t>(at)))
                break;
        if (at >= span.end)
            return false;
        at += designator.size();
    }
    return true;
}

} // namespace

std::vector<std::string_view> designators_in(std::string_view path) {
    std::vector<std::string_view> designators;
    while (!path.empty()) {
        auto const size = std::min(path.find(')'), path.size() - 1) + 1;
        designators.push_back(path.substr(0, size));
        path.remove_prefix(size);
    }
    return designators;
}

bool loses_subsection(std::string_view path, std::string_view meant) {
    auto const first = designators_in(path).front();
    return first.size() > 1 && is_lower(first[1]) && !meant.starts_with(first);
}

std::string path_meant(Section const& cited, std::string_view path) {
    auto const designators = designators_in(path);
    for (std::size_t i = 0; i < cited.provisions.size(); ++i) {
        if (cited.provisions[i].designator.of(cited.text) != designators.back())
            continue;
        auto candidate = path_of(cited.provisions, cited.text, i);
        if (leads_through(designators, candidate))
            return candidate;
    }
    return {};
}

bool is_cited(Section const& section, std::uint32_t offset) {
    auto const after = std::upper_bound(
        section.citations.begin(),
        section.citations.end(),
        offset,
        [](std::uint32_t at, Citation const& citation) { return at < citation.span.begin; });
    return after != section.citations.begin() && (after - 1)->span.contains(offset);
}

bool may_exist(Section const& cited, std::string_view path) {
    auto const& provisions = cited.provisions;
    auto designators = designators_in(path);
    std::string known;
    Span within{0, static_cast<std::uint32_t>(cited.text.size())};
    while (!designators.empty()) {
        auto const longer = known + std::string(designators.front());
        auto const found = find_provision(provisions, cited.text, longer);
        if (found == no_parent)
            break;
        // A provision missing from the outline may follow the one that contains it, but is inside
        // the outermost.
        within = {provisions[found].span.begin,
                  known.empty() ? provisions[found].span.end : within.end};
        known = longer;
        designators.erase(designators.begin());
    }
    return is_free_standing(cited, designators, within);
}

bool is_in_later_version(Section const& cited, std::string_view path) {
    return std::any_of(cited.later_versions.begin(),
                       cited.later_versions.end(),
                       [&](LaterVersion const& later_version) {
                           return find_provision(later_version.provisions, cited.text, path)
                               != no_parent;
                       });
}

} // namespace nutmeg
