// Sections and the words that stand for them, and what follows their numbers.
#include "parser/citation_forms.hpp"
#include "parser/provision_list.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using grammar::NumberMember, grammar::Noun, grammar::Numbered, grammar::Reference;

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

std::size_t skip_digits(std::string_view s, std::size_t i) {
    while (i < s.size() && is_digit(s[i]))
        ++i;
    return i;
}

/// "such title" is a right to land, "such article" goods, "such part" a share: none is a citation.
bool is_false_friend(Reference const& reference) {
    auto const noun = reference.noun;
    auto const is_everyday = noun == Noun::Part || noun == Noun::Title || noun == Noun::Article;
    return (reference.word == 'u' && is_everyday) || (reference.word != 't' && noun == Noun::Act);
}

CitationKind kind_of(Noun noun) {
    switch (noun) {
    case Noun::Chapter:
        return CitationKind::Chapter;
    case Noun::Part:
        return CitationKind::Part;
    case Noun::Title:
        return CitationKind::Title;
    case Noun::Article:
        return CitationKind::Article;
    case Noun::Act:
        return CitationKind::ThisAct;
    default:
        return CitationKind::Statute;
    }
}

std::optional<Holder> reference_holder(std::string_view text, std::uint32_t at) {
    char const* first = text.data() + at;
    Reference reference;
    if (!grammar::reference_at(first, text.data() + text.size(), text.data(), reference)
        || is_false_friend(reference))
        return std::nullopt;
    auto const rest = text.substr(reference.span.end);
    // "said section 99-1" and "said subsection (a)" name by number and mark.
    if (reference.word != 't' && rest.size() > 1 && rest[0] == ' '
        && (is_digit(rest[1]) || mark_suits(reference.noun, rest.substr(1))))
        return std::nullopt;
    Holder holder;
    holder.kind = kind_of(reference.noun);
    holder.anchor = reference.word == 't' ? Anchor::This
                  : reference.word == 's' ? Anchor::Said
                                          : Anchor::Such;
    if (reference.noun <= Noun::Subclause)
        holder.anchor_level = static_cast<Level>(reference.noun);
    holder.end = reference.span.end;
    return holder;
}

} // namespace

bool is_statute_number(std::string_view number) {
    auto i = skip_digits(number, 0);
    if (i == 0 || i > 3)
        return false;
    if (i < number.size() && is_lower(number[i]))
        ++i;
    if (i == number.size() || number[i] != '-')
        return false;
    auto end = skip_digits(number, i + 1);
    if (end == i + 1)
        return false;
    if (auto const second = number.find('-', end); second != std::string_view::npos) {
        // 42a-2A-101: only title 42a puts an article between.
        if (second - end > 1 || !is_lower(number[i - 1]))
            return false;
        i = second;
        end = skip_digits(number, i + 1);
        if (end == i + 1)
            return false;
    }
    auto const suffix = number.substr(end);
    return suffix.size() <= 3 && std::all_of(suffix.begin(), suffix.end(), [&](char c) {
               return is_lower(c) && c == suffix.front();
           });
}

std::optional<Holder> holder_at(std::string_view text, std::uint32_t at) {
    auto const word = text.substr(at, 3);
    if (word.size() < 3)
        return std::nullopt;
    if ((word[0] | 0x20) == 't' || word[1] == 'a' || word[1] == 'u')
        return reference_holder(text, at);
    char const* first = text.data() + at;
    Holder holder;
    if (!grammar::section_list_at(first, text.data() + text.size(), text.data(), holder.numbers))
        return std::nullopt;
    holder.is_plural = text.substr(at).substr(0, 9).find("s ") != std::string_view::npos;
    auto const is_statute = [&](NumberMember const& member) {
        return is_statute_number(member.first.number.span.of(text));
    };
    auto const is_state = is_statute(holder.numbers.front());
    auto const other = std::find_if(holder.numbers.begin(),
                                    holder.numbers.end(),
                                    [&](auto const& m) { return is_statute(m) != is_state; });
    holder.numbers.erase(other, holder.numbers.end());
    holder.kind = is_state ? CitationKind::Statute : CitationKind::FederalSection;
    holder.end = holder.numbers.back().span.end;
    read_tail(text, holder);
    return holder;
}

void append_targets(std::string_view text,
                    Holder const& holder,
                    std::vector<Inner> const& inner,
                    Citation& citation) {
    if (holder.numbers.empty()) {
        for (auto const& [path, last_path, span] : inner)
            citation.targets.push_back({span, "", path, "", last_path, Resolution::NotTried});
        return;
    }
    auto const& numbers = holder.numbers;
    // "subsection (a) of section 99-1, 99-2 or 99-3": what is listed after a comma stands alone.
    auto const goes_for_all =
        holder.is_plural || (numbers.size() == 2 && numbers[1].join != grammar::Join::Comma);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        auto const& member = numbers[i];
        CitationTarget target;
        target.span = {member.first.span.begin, member.span.end};
        target.number = member.first.number.span.of(text);
        target.path = member.first.marks.span.of(text);
        if (member.last) {
            target.last_number = member.last->number.span.of(text);
            target.last_path = member.last->marks.span.of(text);
        }
        if (inner.empty() || (i > 0 && !goes_for_all)) {
            citation.targets.push_back(std::move(target));
            continue;
        }
        for (auto const& [path, last_path, span] : inner) {
            auto one = target;
            if (numbers.size() == 1)
                one.span = span;
            if (!last_path.empty())
                one.last_path = one.path + last_path;
            one.path += path;
            citation.targets.push_back(std::move(one));
        }
    }
}

} // namespace nutmeg
