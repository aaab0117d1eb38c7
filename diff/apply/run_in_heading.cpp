#include "diff/apply/run_in_heading.hpp"

#include "parser/statutes/heading.hpp"

#include <algorithm>
#include <string_view>

namespace nutmeg {

namespace {

/// Titles up to this size are recognized by their words alone; longer ones only in sections where
/// most provisions have a title.
constexpr std::size_t short_title = 64;

/// Whether there is only whitespace and the star of a footnote.
bool is_blank(std::string_view words) {
    return words.find_first_not_of(" \n*") == words.npos;
}

/// The offset after the period of the title that begins at `begin` or after the spaces there, if it
/// ends before `end`; else 0.
std::uint32_t title_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    while (begin < end && text[begin] == ' ')
        ++begin;
    auto const rest = text.substr(begin, std::min<std::size_t>(longest_title + 2, end - begin));
    auto const stop = rest.find(". ");
    if (stop == rest.npos || rest.substr(0, stop).find('\n') != rest.npos
        || !is_title(rest.substr(0, stop)))
        return 0;
    return begin + static_cast<std::uint32_t>(stop) + 1;
}

} // namespace

RunInHeadings::RunInHeadings(Section const& law) : law_(law) {
    if (!law.run_in_headings.empty())
        return;
    for (auto const& provision : law.provisions) {
        auto& list = lists_[provision.parent];
        ++list.provisions;
        if (title_end(law.text, provision.designator.end, provision.span.end) != 0)
            ++list.titled;
    }
}

Span RunInHeadings::marked_at(std::uint32_t at) const {
    auto const& headings = law_.run_in_headings;
    auto const found = std::lower_bound(
        headings.begin(), headings.end(), at, [](Span heading, std::uint32_t begin) {
            return heading.begin < begin;
        });
    bool const is_next = found != headings.end() && is_blank(Span{at, found->begin}.of(law_.text));
    return is_next ? *found : Span{};
}

std::vector<Span> RunInHeadings::possible_at(std::uint32_t begin, std::uint32_t end) const {
    std::vector<Span> found;
    if (!law_.run_in_headings.empty())
        return found;
    for (auto at = title_end(law_.text, begin, end); at != 0; at = title_end(law_.text, at, end)) {
        auto const title_begin = found.empty() ? begin : found.back().end;
        if (at - title_begin > short_title && !has_titled_siblings(begin))
            break;
        found.push_back({begin, at});
    }
    return found;
}

bool RunInHeadings::fills(Span between) const {
    if (is_blank(between.of(law_.text)))
        return true;
    auto const ends_between = [&](Span heading) {
        return heading.end <= between.end && is_blank(Span{heading.end, between.end}.of(law_.text));
    };
    if (auto const heading = marked_at(between.begin); !heading.empty())
        return ends_between(heading);
    auto const titles = possible_at(between.begin, between.end);
    return std::any_of(titles.begin(), titles.end(), ends_between);
}

/// Whether most provisions of the list of this designator, and at least two, begin with a title.
bool RunInHeadings::has_titled_siblings(std::uint32_t designator_end) const {
    auto const& provisions = law_.provisions;
    auto const self = std::lower_bound(
        provisions.begin(), provisions.end(), designator_end, [](auto const& one, auto end) {
            return one.designator.end < end;
        });
    if (self == provisions.end() || self->designator.end != designator_end)
        return false;
    auto const& list = lists_.at(self->parent);
    return list.titled >= 2 && list.titled * 2 > list.provisions;
}

} // namespace nutmeg
