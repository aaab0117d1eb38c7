// Section numbers and the words that refer to sections, and what follows the numbers.
#include "parser/citations/citation_forms.hpp"
#include "parser/citations/provision_list.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using grammar::NumberMember, grammar::Noun, grammar::Reference;

std::size_t skip_digits(std::string_view s, std::size_t i) {
    while (i < s.size() && is_digit(s[i]))
        ++i;
    return i;
}

/// "such title" may be a right to land, "such article" goods, and "such part" a share.
bool is_ambiguous_word(Reference const& reference) {
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

/// "said section 99-1", "said part II", "said subsections (a) and (b)" and "this subdivision (1)
/// of subsection (b)" also name a number or designator.
/// @param rest  the text after the words of the reference
bool is_named_after(Reference const& reference, std::string_view words, std::string_view rest) {
    if (rest.size() < 2 || rest[0] != ' ')
        return false;
    auto const after = rest.substr(1);
    auto const suits = designator_suits(reference.noun, after);
    if (reference.word == 't') {
        auto const next = suits ? after.substr(after.find(')') + 1) : std::string_view{};
        return next.starts_with(" of ") || next.starts_with('(');
    }
    return suits || is_digit(after[0])
        || ((reference.noun == Noun::Part || reference.noun == Noun::Article)
            && after.find_first_of("IVX") == 0)
        || (after[0] == '(' && words.ends_with('s'));
}

/// "for the purposes of this subparagraph (H), the": the reference repeats its own designator. A
/// designator that begins a provision would be of a lower level, except that "(i)" may be a clause
/// directly in a subsection.
bool repeats_designator(Reference const& reference, std::string_view rest) {
    if (!rest.starts_with(" ") || !designator_suits(reference.noun, rest.substr(1)))
        return false;
    auto const close = rest.find(')');
    auto const is_stopped = rest.substr(close + 1, 1).find_first_of(",.;") == 0;
    return is_stopped || reference.noun == Noun::Subdivision
        || reference.noun == Noun::Subparagraph;
}

std::optional<Container> reference_container(std::string_view text, std::uint32_t at) {
    char const* first = text.data() + at;
    Reference reference;
    if (!grammar::reference_at(first, text.data() + text.size(), text.data(), reference)
        || is_ambiguous_word(reference))
        return std::nullopt;
    auto const rest = text.substr(reference.span.end);
    if (is_named_after(reference, reference.span.of(text), rest))
        return std::nullopt;
    Container container;
    container.kind = kind_of(reference.noun);
    container.anchor = reference.word == 't' ? Anchor::This
                     : reference.word == 's' ? Anchor::Said
                                             : Anchor::Such;
    if (reference.noun <= Noun::Subclause)
        container.anchor_level = static_cast<Level>(reference.noun);
    container.end = reference.span.end;
    if (repeats_designator(reference, rest))
        container.end += static_cast<std::uint32_t>(rest.find(')') + 1);
    return container;
}

/// "19-13-D6", "17-311-54": after a title in digits only there is no article, so three parts
/// indicate a regulation.
bool is_regulation_number(std::string_view number) {
    return std::count(number.begin(), number.end(), '-') == 2 && !is_statute_number(number);
}

/// "414(b) and (c)": a target for the member and for each of its further designators.
void add_further(CitationTarget target,
                 std::vector<ListedPath> const& further,
                 Citation& citation) {
    citation.targets.push_back(target);
    for (auto const& listed : further) {
        target.span = listed.span;
        target.path = listed.path;
        citation.targets.push_back(target);
    }
}

} // namespace

std::string path_of(std::string_view text, grammar::Words designators) {
    std::string path(designators.span.of(text));
    std::erase(path, ' ');
    return path;
}

bool heads_federal_code(std::string_view text, std::uint32_t end) {
    auto const rest = text.substr(end, 5);
    return rest.starts_with(" USC") || rest.starts_with(" CFR") || rest == " U.S.";
}

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

namespace {

std::optional<Container> sections_container(std::string_view text,
                                            std::vector<NumberMember> numbers) {
    auto const number_of = [&](NumberMember const& member) {
        return member.first.number.span.of(text);
    };
    auto const is_state = is_statute_number(number_of(numbers.front()));
    auto const other = std::find_if(numbers.begin(), numbers.end(), [&](auto const& member) {
        return !is_digit(number_of(member)[0]) || is_statute_number(number_of(member)) != is_state
            || heads_federal_code(text, member.span.end);
    });
    numbers.erase(other, numbers.end());
    if (numbers.empty())
        return std::nullopt;
    Container container;
    container.kind = is_state ? CitationKind::Statute : CitationKind::FederalSection;
    container.is_named = is_state;
    if (is_regulation_number(number_of(numbers.front()))) {
        container.kind = CitationKind::StateRegulations;
        container.is_named = true;
    }
    container.numbers = std::move(numbers);
    container.end = container.numbers.back().span.end;
    read_tail(text, container);
    if (!container.is_named) {
        container.numbers.resize(1);
        container.end = container.numbers.back().span.end;
    }
    return container;
}

/// "Section 300e-1(5) of the Public Health Service Act" and "section 22-9 of the Connecticut
/// Practice Book" have numbers like those of the General Statutes. With a lower-case "section", an
/// act that follows is one of Connecticut.
void assign_to_other_law(std::string_view text, std::uint32_t at, Container& container) {
    auto const rest = text.substr(container.end, 9);
    if (!rest.starts_with(" of the ") && rest != ", of the ")
        return;
    auto const before = text.substr(0, at).find_last_not_of(' ');
    auto const is_inside =
        before != text.npos && (is_digit(text[before]) || is_lower(text[before]));
    auto const name = other_law_after(text, container.end);
    if (name.empty() || !((text[at] == 'S' && is_inside) || name.of(text).ends_with("ook")))
        return;
    container.kind = CitationKind::FederalSection;
    container.code = name.of(text);
    container.end = name.end;
}

} // namespace

std::optional<Container> numbers_at(std::string_view text, std::uint32_t at) {
    char const* first = text.data() + at;
    std::vector<NumberMember> numbers;
    if (!grammar::number_list_at(first, text.data() + text.size(), text.data(), numbers))
        return std::nullopt;
    trim_numbers(text, numbers);
    return sections_container(text, std::move(numbers));
}

std::optional<Container> container_at(std::string_view text, std::uint32_t at) {
    auto const word = text.substr(at, 3);
    if (word.size() < 3)
        return std::nullopt;
    if ((word[0] | 0x20) == 't' || word[1] == 'a' || word[1] == 'u')
        return reference_container(text, at);
    char const* first = text.data() + at;
    std::vector<NumberMember> numbers;
    if (!grammar::section_list_at(first, text.data() + text.size(), text.data(), numbers))
        return std::nullopt;
    trim_numbers(text, numbers);
    auto const noun = text.substr(at, numbers.front().first.span.begin - at);
    auto container = sections_container(text, std::move(numbers));
    if (!container)
        return container;
    container->is_plural = noun.find('s', 1) != noun.npos;
    if (container->kind == CitationKind::Statute && !container->has_qualifier)
        assign_to_other_law(text, at, *container);
    return container;
}

std::optional<Container> other_container_at(std::string_view text, std::uint32_t at) {
    if (at >= text.size())
        return std::nullopt;
    std::vector<Citation> read;
    auto const word = text.substr(at, 7);
    auto const end = is_digit(word[0])        ? read_federal_code(text, at, read)
                   : word.ends_with("rticle") ? read_containers(text, at, read)
                                              : at;
    if (end == at)
        return std::nullopt;
    Container container;
    container.kind = read.front().kind;
    container.anchor = read.front().anchor;
    container.anchor_level = read.front().anchor_level;
    container.code = read.front().code;
    container.outer = std::move(read.front().targets);
    container.end = end;
    return container;
}

void append_targets(std::string_view text,
                    Container const& container,
                    std::vector<InnerTarget> const& inner,
                    Citation& citation) {
    for (auto const& outer : container.outer)
        for (auto const& in : inner) {
            auto target = outer;
            target.span = in.span;
            target.path += in.path;
            if (!in.last_path.empty())
                target.last_path = outer.path + in.last_path;
            citation.targets.push_back(std::move(target));
        }
    if (!container.outer.empty())
        return;
    if (container.numbers.empty()) {
        for (auto const& [path, last_path, span] : inner)
            citation.targets.push_back({span, "", path, "", last_path, Resolution::NotTried});
        return;
    }
    auto const& numbers = container.numbers;
    // "subsection (a) of section 99-1, 99-2 or 99-3": what follows the comma is cited in full.
    auto const applies_to_all =
        container.is_plural || (numbers.size() == 2 && numbers[1].join != grammar::Join::Comma);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        auto const& member = numbers[i];
        CitationTarget target;
        auto const further = further_paths(text, member);
        target.span = {member.first.span.begin,
                       further.empty() ? member.span.end : member.first.span.end};
        target.number = member.first.number.span.of(text);
        target.path = path_of(text, member.first.designators);
        if (member.last) {
            target.last_number = member.last->number.span.of(text);
            target.last_path = path_of(text, member.last->designators);
        }
        if (!container.act_number.empty()) {
            target.path = target.number + target.path;
            target.last_path = target.last_number + target.last_path;
            target.number = container.act_number;
            target.last_number.clear();
        }
        if (!further.empty()) {
            add_further(target, further, citation);
            continue;
        }
        if (inner.empty() || (i > 0 && !applies_to_all)) {
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
