#include "corpus/lint/citation_paths.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

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

bool is_cited(Section const& section, std::uint32_t offset) {
    auto const after = std::upper_bound(
        section.citations.begin(),
        section.citations.end(),
        offset,
        [](std::uint32_t at, Citation const& citation) { return at < citation.span.begin; });
    return after != section.citations.begin() && (after - 1)->span.contains(offset);
}

DesignatorOffsets designator_offsets(std::string_view text) {
    DesignatorOffsets offsets;
    auto open = text.npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(') {
            open = at;
        } else if (text[at] == ')' && open != text.npos) {
            offsets[text.substr(open, at + 1 - open)].push_back(static_cast<std::uint32_t>(open));
            open = text.npos;
        }
    }
    return offsets;
}

CitedSection::CitedSection(Section const& section)
    : section_(section), paths_(section.provisions, section.text),
      free_standing_(designator_offsets(section.text)) {
    for (auto& [designator, offsets] : free_standing_)
        std::erase_if(offsets, [&](std::uint32_t offset) { return is_cited(section, offset); });
    for (std::size_t i = 0; i < section.provisions.size(); ++i)
        add_meanings(i);
    for (auto const& later_version : section.later_versions)
        for (std::size_t i = 0; i < later_version.provisions.size(); ++i)
            later_paths_.insert(path_of(later_version.provisions, section.text, i));
}

/// Adds every path that leads to the provision through some of those that contain it. A provision
/// has at most five levels, so there are at most sixteen.
void CitedSection::add_meanings(std::size_t provision) {
    auto const& all = section_.provisions;
    std::vector<std::string> paths{std::string(all[provision].designator.of(section_.text))};
    for (auto outer = all[provision].parent; outer != no_parent; outer = all[outer].parent) {
        auto const count = paths.size();
        for (std::size_t i = 0; i < count; ++i)
            paths.push_back(std::string(all[outer].designator.of(section_.text)) + paths[i]);
    }
    for (auto& path : paths)
        meant_.emplace(std::move(path), static_cast<std::uint32_t>(provision));
}

std::string CitedSection::path_meant(std::string_view path) const {
    auto const found = meant_.find(std::string(path));
    return found == meant_.end() ? std::string()
                                 : path_of(section_.provisions, section_.text, found->second);
}

/// Whether the words of `span` have the designators in that order, outside citations.
bool CitedSection::is_free_standing(std::vector<std::string_view> const& designators,
                                    Span span) const {
    auto at = span.begin;
    for (auto const designator : designators) {
        auto const found = free_standing_.find(designator);
        if (found == free_standing_.end())
            return false;
        auto const& offsets = found->second;
        auto const next = std::lower_bound(offsets.begin(), offsets.end(), at);
        if (next == offsets.end() || *next >= span.end)
            return false;
        at = *next + static_cast<std::uint32_t>(designator.size());
    }
    return true;
}

bool CitedSection::may_exist(std::string_view path) const {
    auto const& provisions = section_.provisions;
    auto designators = designators_in(path);
    std::size_t known = 0; ///< bytes of the path that the outline has
    auto missing = designators.begin();
    Span within{0, static_cast<std::uint32_t>(section_.text.size())};
    for (; missing != designators.end(); ++missing) {
        auto const found = paths_.find(path.substr(0, known + missing->size()));
        if (found == no_parent)
            break;
        // A provision missing from the outline may follow the one that contains it, but is inside
        // the outermost.
        within = {provisions[found].span.begin,
                  known == 0 ? provisions[found].span.end : within.end};
        known += missing->size();
    }
    return is_free_standing({missing, designators.end()}, within);
}

bool CitedSection::is_in_later_version(std::string_view path) const {
    return later_paths_.contains(std::string(path));
}

CitedSection const& CitedSections::of(Section const& section) {
    std::unique_lock lock(mutex_);
    auto& entry = all_[&section];
    lock.unlock();
    std::call_once(entry.once, [&] { entry.cited = std::make_unique<CitedSection>(section); });
    return *entry.cited;
}

} // namespace nutmeg
