#include "parser/facts/named_acts.hpp"

#include "parser/facts/lexicon.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_name = 16;  ///< words of the name of an act
constexpr std::uint32_t longest_title = 10; ///< words of "Titles II, IV and XVI of the"
constexpr std::uint32_t widest_join = 3;    ///< words between a name and its number: ", ("

/// The citation that contains the word, or null.
Citation const* citation_at(LawWords const& side, std::uint32_t word) {
    auto const& citations = side.section->citations;
    auto const at = side.span(word);
    auto const after = std::upper_bound(
        citations.begin(), citations.end(), at.begin, [](std::uint32_t offset, auto const& one) {
            return offset < one.span.end;
        });
    return after != citations.end() && after->span.begin <= at.begin ? &*after : nullptr;
}

bool is_in_citation(LawWords const& side, std::uint32_t word) {
    return citation_at(side, word) != nullptr;
}

bool is_roman(std::string_view word) {
    return !word.empty() && word.find_first_not_of("IVXL") == std::string_view::npos;
}

bool is_small(std::string_view word) {
    return word == "of" || word == "and" || word == "for" || word == "the" || word == "in"
        || word == "to" || word == "on" || word == ",";
}

/// First word of the name that ends with the "Act" at `act`; `act` if it has none.
std::uint32_t name_begin(LawWords const& side, std::uint32_t act) {
    auto const limit = act > longest_name ? act - longest_name : 0;
    auto first = act;
    for (auto i = act; i-- > limit && side.is_designator[i] == 0 && !is_in_citation(side, i);) {
        if (is_capital(side, i) && !is_modal(side, i) && !is_roman(side.word(i)))
            first = i;
        else if (!is_small(side.lower[i]))
            break;
    }
    // The first word of a sentence is not part of the name.
    while (first < act && (is_filler_word(side.lower[first]) || is_citing_word(side.lower[first])))
        ++first;
    if (first < act && first > 0 && side.lower[first - 1] == "federal")
        --first;
    return first;
}

/// The "Title" of "Title II or XVI of the" before a name that begins at `name`; `name` if there is
/// none.
std::uint32_t title_begin(LawWords const& side, std::uint32_t name) {
    if (name < 4 || side.lower[name - 1] != "the" || side.lower[name - 2] != "of")
        return name;
    bool any = false;
    for (auto i = name - 2; i-- > 0 && name - i <= longest_title;) {
        if (any && (side.lower[i] == "title" || side.lower[i] == "titles"))
            return i;
        if (is_roman(side.word(i)))
            any = true;
        else if (side.lower[i] != "," && side.lower[i] != "and" && side.lower[i] != "or")
            return name;
    }
    return name;
}

/// First word after the year of the act: "of 1974".
std::uint32_t year_end(LawWords const& side, std::uint32_t after) {
    auto const is_year = [](std::string_view word) {
        return word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return after + 1 < side.size() && side.lower[after] == "of" && is_year(side.lower[after + 1])
             ? after + 2
             : after;
}

/// Whether the number of the act follows its name: ", 20 USC 1232g", "(P.L. 99-1)".
bool has_number_after(LawWords const& side, std::uint32_t after) {
    auto i = after;
    while (i < side.size() && i < after + widest_join && is_punctuation(side.lower[i]))
        ++i;
    auto const* citation = i > after && i < side.size() ? citation_at(side, i) : nullptr;
    return citation != nullptr
        && (citation->kind == CitationKind::UnitedStatesCode
            || citation->kind == CitationKind::PublicLaw);
}

} // namespace

std::vector<NamedAct> named_acts(LawWords const& side) {
    return named_acts(side, {0, side.size()});
}

std::vector<NamedAct> named_acts(LawWords const& side, WordRange within) {
    std::vector<NamedAct> all;
    for (auto i = std::max(1U, within.begin); i < within.end; ++i) {
        if (side.word(i) != "Act" || is_in_citation(side, i))
            continue;
        auto const name = name_begin(side, i);
        auto const end = year_end(side, i + 1);
        bool const is_quoted = name > 0 && is_opening_quote(side, name - 1);
        if (name == i || is_quoted)
            continue;
        auto const begin = title_begin(side, name);
        if (all.empty() || all.back().words.end <= begin)
            all.push_back({{begin, end}, has_number_after(side, end)});
    }
    return all;
}

} // namespace nutmeg
