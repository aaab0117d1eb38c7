#include "diff/apply/target.hpp"

#include "diff/apply/run_in_heading.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using Provisions = std::vector<Provision>;

/// Indices of the provisions that the target names; a range includes all siblings from the first to
/// the last.
std::vector<std::uint32_t> named_provisions(AmendmentTarget const& target,
                                            Provisions const& provisions,
                                            std::string_view text,
                                            std::vector<std::string>& missing) {
    std::vector<std::uint32_t> named;
    for (auto const& path : target.paths) {
        auto const index = find_provision(provisions, text, path);
        if (index == no_parent)
            missing.push_back(path);
        else
            named.push_back(index);
    }
    if (!target.range || named.size() != 2 || named[0] > named[1])
        return named;
    std::vector<std::uint32_t> all;
    for (auto i = named[0]; i <= named[1]; ++i)
        if (provisions[i].parent == provisions[named[0]].parent)
            all.push_back(i);
    return all;
}

/// Whether there is only whitespace and the star of a footnote, which precedes the next designator.
bool only_space(std::string_view words) {
    return words.find_first_not_of(" \n*") == std::string_view::npos;
}

/// `span` without a line end and a star before the next provision at its end.
Span without_next_star(Span span, std::string_view text) {
    auto const words = span.of(text);
    auto const last = words.find_last_not_of(" \n*");
    if (last != words.npos && words.find('\n', last) != words.npos)
        span.end = span.begin + static_cast<std::uint32_t>(last + 1);
    return span;
}

TargetRegions regions_in(AmendmentTarget const& target,
                         Provisions const& provisions,
                         std::string_view text) {
    TargetRegions found;
    auto named = named_provisions(target, provisions, text, found.missing);
    std::sort(named.begin(), named.end());
    for (auto const index : named) {
        auto const span = without_next_star(provisions[index].span, text);
        if (!found.regions.empty() && found.regions.back().end > span.begin)
            continue;
        if (!found.regions.empty()
            && only_space(
                text.substr(found.regions.back().end, span.begin - found.regions.back().end))) {
            found.regions.back().end = span.end;
            continue;
        }
        found.regions.push_back(span);
        found.paths.push_back(path_of(provisions, text, index));
    }
    return found;
}

/// Size in bytes of the quotation mark that ends the region and was opened before it. A later
/// version is printed in quotation marks, which are not part of its text.
std::uint32_t closing_quotation(std::string_view text, Span region) {
    constexpr std::string_view opening = "\u201C";
    constexpr std::string_view closing = "\u201D";
    auto const words = region.of(text);
    if (!words.ends_with(closing))
        return 0;
    int open = 0;
    for (auto at = words.find(opening); at != std::string_view::npos;
         at = words.find(opening, at + 1))
        ++open;
    for (auto at = words.find(closing); at != std::string_view::npos;
         at = words.find(closing, at + 1))
        --open;
    return open < 0 ? static_cast<std::uint32_t>(closing.size()) : 0;
}

/// The path without its last designator.
std::string parent_of(std::string const& path) {
    return path.substr(0, path.rfind('('));
}

/// The designator before the last one of `path` in its list: "(f)" for "(g)". For (i), the letter
/// before it.
std::string designator_before(std::string const& path) {
    Designator designator;
    auto const open = path.rfind('(');
    if (open == std::string::npos || !designator_at(path, open, designator))
        return {};
    for (auto const series : {Series::Lower, Series::Digits, Series::Upper})
        if (designator.in(series) > 1)
            return designator_text(series, static_cast<std::uint16_t>(designator.in(series)-1));
    return {};
}

} // namespace

TargetRegions target_regions(AmendmentTarget const& target, Section const& law) {
    if (target.paths.empty())
        return {{{0, law.current_end}}, {""}, {}};
    return regions_in(target, law.provisions, law.text);
}

TargetRegions later_version_regions(AmendmentTarget const& target, Section const& law) {
    for (auto const& later_version : law.later_versions) {
        if (target.paths.empty() && later_version.paths.empty())
            return {{later_version.span}, {""}, {}};
        auto found = regions_in(target, later_version.provisions, law.text);
        if (found.regions.empty() || !found.missing.empty())
            continue;
        for (auto& region : found.regions)
            region.end -= closing_quotation(law.text, region);
        return found;
    }
    return {};
}

std::uint32_t stacked_begin(Section const& law,
                            RunInHeadings const& headings,
                            std::uint32_t begin) {
    for (auto const& provision : law.provisions) {
        if (provision.span.begin != begin || provision.parent == no_parent)
            continue;
        auto const parent = law.provisions[provision.parent].designator;
        return headings.fills({parent.end, begin}) ? parent.begin : begin;
    }
    return begin;
}

std::uint32_t insertion_point(std::string const& path, Section const& law) {
    auto const parent = parent_of(path);
    auto const before = find_provision(law.provisions, law.text, parent + designator_before(path));
    if (before != no_parent && !designator_before(path).empty())
        return law.provisions[before].span.end;
    if (parent.empty())
        return law.current_end;
    auto const container = find_provision(law.provisions, law.text, parent);
    return container == no_parent ? no_parent : law.provisions[container].span.end;
}

} // namespace nutmeg
