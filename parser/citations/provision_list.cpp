#include "parser/citations/provision_list.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using grammar::Join, grammar::DesignatorMember, grammar::Noun, grammar::NumberMember,
    grammar::Provision;

enum class DesignatorKind { Digits, Lower, Upper };

DesignatorKind kind_of(char c) {
    if (is_digit(c))
        return DesignatorKind::Digits;
    return is_lower(c) ? DesignatorKind::Lower : DesignatorKind::Upper;
}

std::string_view first_designator(std::string_view designators) {
    return designators.substr(1, designators.find(')') - 1);
}

std::string_view last_designator(std::string_view designators) {
    auto const open = designators.rfind('(');
    return designators.substr(open + 1, designators.size() - open - 2);
}

/// What precedes the last designator: "(A)" of "(A)(ii)".
std::string_view stem(std::string_view designators) {
    return designators.substr(0, designators.rfind('('));
}

/// Value of a Roman numeral in either case; 0 if it is not one.
int roman(std::string_view designator) {
    int value = 0;
    int before = 0;
    for (auto i = designator.size(); i-- > 0;) {
        int const digit = [c = designator[i] | 0x20] {
            switch (c) {
            case 'i':
                return 1;
            case 'v':
                return 5;
            case 'x':
                return 10;
            case 'l':
                return 50;
            default:
                return 0;
            }
        }();
        if (digit == 0)
            return 0;
        value += digit < before ? -digit : digit;
        before = digit;
    }
    return value;
}

bool rises(std::string_view before, std::string_view after) {
    auto const by_size = [](std::string_view a, std::string_view b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    };
    return by_size(before, after) || (roman(before) > 0 && roman(before) < roman(after));
}

bool is_closing(Join join) {
    return join != Join::Comma;
}

/// Removes what follows a space: "(a)" of "(a) (1)" remains.
/// @return whether there was a space
bool cut_at_space(std::string_view text, Span& designators) {
    auto const space = designators.of(text).find(' ');
    if (space == std::string_view::npos)
        return false;
    designators.end = designators.begin + static_cast<std::uint32_t>(space);
    return true;
}

/// Cuts members at a designator that a space separates from the one before: only "of" and a
/// container after the list show that it belongs to the citation.
void cut_at_spaces(std::string_view text, std::vector<DesignatorMember>& members) {
    for (std::size_t i = 0; i < members.size(); ++i) {
        auto& member = members[i];
        auto const is_cut = cut_at_space(text, member.first.span);
        if (is_cut)
            member.last.reset();
        if (is_cut || (member.last && cut_at_space(text, member.last->span))) {
            member.span.end = (member.last ? member.last->span : member.first.span).end;
            members.resize(i + 1);
            return;
        }
    }
}

std::string without_spaces(std::string_view designators) {
    std::string path(designators);
    std::erase(path, ' ');
    return path;
}

std::string_view end_of(std::string_view text, DesignatorMember const& member) {
    return (member.last ? member.last->span : member.first.span).of(text);
}

/// End of a member without further designators; ", inclusive" counts only after a range.
std::uint32_t end_without_further(NumberMember const& member) {
    return (member.last ? member.last->span : member.first.span).end;
}

} // namespace

std::uint32_t trim_list(std::string_view text, Provision& list, bool is_contained) {
    auto& members = list.members;
    if (!is_contained)
        cut_at_spaces(text, members);
    auto const head = members.front().first.span.of(text);
    // "(b)(2), (3) and (4)" continues with the kind of the last designator.
    std::optional<DesignatorKind> inner_kind;
    std::size_t kept = 1;
    for (std::size_t i = 1; i < members.size(); ++i) {
        auto const before = end_of(text, members[i - 1]);
        auto const next = members[i].first.span.of(text);
        if (auto const designators = members[i - 1].first.span.of(text); designators.rfind('(') > 0)
            inner_kind = kind_of(last_designator(designators)[0]);
        auto const kind = kind_of(next[1]);
        if (kind != kind_of(head[1]) && kind != inner_kind) {
            if (is_contained)
                return trim_list(text, list, false);
            break;
        }
        auto const is_rising = rises(last_designator(before), last_designator(next))
                            || rises(first_designator(before), first_designator(next));
        if (!is_contained && !is_rising)
            break;
        // "subsection (a), and (b) the": house style has no comma before the last of two.
        auto const has_extra_comma =
            members[i].join >= Join::CommaAnd && i == kept && !members[i - 1].last;
        if (!is_contained && has_extra_comma)
            break;
        if (is_closing(members[i].join) || is_contained)
            kept = i + 1;
    }
    members.resize(kept);
    list.span.end = members.back().span.end;
    return list.span.end;
}

std::vector<ListedPath> listed_paths(std::string_view text, Provision const& list) {
    auto const head_kind = kind_of(list.members.front().first.span.of(text)[1]);
    std::vector<ListedPath> paths;
    paths.reserve(list.members.size());
    std::string before;
    auto const full_path = [&](Span designators) {
        auto const words = designators.of(text);
        auto const has_own_stem = before.empty() || kind_of(words[1]) == head_kind;
        before = (has_own_stem ? std::string() : std::string(stem(before))) + without_spaces(words);
        return before;
    };
    for (auto const& member : list.members) {
        ListedPath listed;
        listed.path = full_path(member.first.span);
        if (member.last)
            listed.last_path = full_path(member.last->span);
        listed.span = {member.first.span.begin, member.span.end};
        paths.push_back(std::move(listed));
    }
    return paths;
}

void trim_numbers(std::string_view text, std::vector<NumberMember>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto& member = list[i];
        auto before = member.first.designators.span;
        std::size_t kept = 0;
        while (kept < member.further.size()) {
            auto const words = before.of(text);
            auto const next = member.further[kept].span.of(text);
            if (words.empty() || member.last)
                break;
            auto const continues = kind_of(next[1]) == kind_of(last_designator(words)[0])
                                && rises(last_designator(words), first_designator(next));
            auto const starts_over = next.rfind('(') > 0 && kind_of(next[1]) == kind_of(words[1]);
            if (!continues && !starts_over)
                break;
            before = member.further[kept].span;
            ++kept;
        }
        if (kept < member.further.size()) {
            member.further.resize(kept);
            member.span.end = kept > 0 ? before.end : end_without_further(member);
            list.resize(i + 1);
            return;
        }
    }
}

std::vector<ListedPath> further_paths(std::string_view text, NumberMember const& member) {
    std::vector<ListedPath> paths;
    std::string before(member.first.designators.span.of(text));
    for (auto const& designators : member.further) {
        auto const words = designators.span.of(text);
        auto const starts_over = words.rfind('(') > 0 && kind_of(words[1]) == kind_of(before[1]);
        before = (starts_over ? std::string() : std::string(stem(before))).append(words);
        paths.push_back({before, "", designators.span});
    }
    return paths;
}

Level level_of(std::string_view text, Provision const& list) {
    if (list.noun != Noun::Paragraph)
        return static_cast<Level>(list.noun);
    switch (kind_of(list.members.front().first.span.of(text)[1])) {
    case DesignatorKind::Digits:
        return Level::Subdivision;
    case DesignatorKind::Lower:
        return Level::Subsection;
    default:
        return Level::Subparagraph;
    }
}

bool designator_suits(Noun noun, std::string_view rest) {
    if (rest.size() < 3 || rest[0] != '(')
        return false;
    auto const close = rest.substr(0, 9).find(')');
    if (close == std::string_view::npos || close < 2)
        return false;
    switch (noun) {
    case Noun::Subsection:
    case Noun::Clause:
        return kind_of(rest[1]) == DesignatorKind::Lower;
    case Noun::Subdivision:
        return kind_of(rest[1]) == DesignatorKind::Digits;
    case Noun::Subparagraph:
    case Noun::Subclause:
        return kind_of(rest[1]) == DesignatorKind::Upper;
    default:
        return false;
    }
}

} // namespace nutmeg
