#include "cli/effects/phrases/governing_words.hpp"

#include "diff/effects/quotes/shortened.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_lead = 18; ///< words of a long lead-in, without its last clause
constexpr std::size_t longest_last = 100;  ///< bytes of the last clause

bool is_relative(std::string_view word) {
    return word == "who" || word == "which" || word == "that";
}

/// Whether the word at `at` negates, exempts or excludes, outside a relative clause.
bool turns_sense(std::vector<std::string> const& words, std::size_t at) {
    constexpr std::array<std::string_view, 9> turning{"nothing",
                                                      "neither",
                                                      "exempt",
                                                      "exempts",
                                                      "exempted",
                                                      "exclude",
                                                      "excludes",
                                                      "excluding",
                                                      "excluded"};
    constexpr std::array<std::string_view, 7> verbs{
        "shall", "may", "does", "do", "is", "are", "must"};
    auto const is_one_of = [&](auto const& all, std::string_view word) {
        return std::find(all.begin(), all.end(), word) != all.end();
    };
    auto const before = at > 0 ? std::string_view{words[at - 1]} : std::string_view();
    if (words[at] == "no")
        return before.empty() || before == "," || before == "provided" || before == "that";
    if (words[at] != "not")
        return is_one_of(turning, words[at]);
    // "who shall not", "shall not be limited to"
    return is_one_of(verbs, before) && !(at > 1 && is_relative(words[at - 2]))
        && !(at + 2 < words.size() && words[at + 2] == "limited");
}

bool turns_sense(std::string_view lead) {
    std::vector<std::string> words;
    for (auto const span : split_words(lead, make_span(0, lead.size())))
        words.push_back(to_lower(span.of(lead)));
    for (std::size_t i = 0; i < words.size(); ++i)
        if (turns_sense(words, i))
            return true;
    return false;
}

/// Whether the designator is a number, a capital or a small letter.
int kind_of(Section const& section, std::uint32_t provision) {
    auto const designator = section.provisions[provision].designator;
    auto const first = section.text[designator.begin + 1];
    return is_digit(first) ? 0 : is_upper(first) ? 1 : 2;
}

/// The words that lead to the list of the item: those of the provision around it before its first
/// part, without its designator; empty if the list does not go on with them.
std::string_view lead_of(Section const& section, std::uint32_t item) {
    auto const& provisions = section.provisions;
    auto const provision = provisions[item].parent;
    auto const first = provision == no_parent ? 0 : provision + 1;
    if (first >= provisions.size() || provisions[first].parent != provision)
        return {};
    if (kind_of(section, first) != kind_of(section, item))
        return {};
    auto const begin = provision == no_parent ? 0 : provisions[provision].designator.end;
    auto const end = provisions[first].span.begin;
    if (begin >= end)
        return {};
    std::string_view lead = section.text;
    lead = lead.substr(begin, end - begin);
    while (!lead.empty() && (is_space(lead.back()) || lead.back() == ':' || lead.back() == ','))
        lead.remove_suffix(1);
    while (!lead.empty() && is_space(lead.front()))
        lead.remove_prefix(1);
    if (lead.empty() || lead.back() == '.' || lead.back() == ';')
        return {};
    for (auto period = lead.rfind(". "); period != std::string_view::npos && period > 0;
         period = lead.rfind(". ", period - 1))
        if (period + 2 < lead.size() && is_upper(lead[period + 2]))
            return lead.substr(period + 2);
    return lead;
}

/// The last clause of a lead-in: "unless the keeper".
std::string_view last_clause(std::string_view lead) {
    auto at = std::string_view::npos;
    for (std::string_view const opener :
         {", ", " unless ", " if ", " except ", " provided ", " does not ", " shall not "})
        if (auto const found = lead.rfind(opener);
            found != std::string_view::npos && (at == std::string_view::npos || found > at))
            at = found;
    if (at == std::string_view::npos)
        return {};
    auto clause = lead.substr(at + 1);
    while (!clause.empty() && is_space(clause.front()))
        clause.remove_prefix(1);
    return clause;
}

/// The lead-in in short, with the words that lead to the items.
std::string shortened_lead(std::string const& lead) {
    constexpr std::string_view ellipsis = " \u2026";
    auto words = shortened(lead).sentences.front();
    if (words.find("\u2026") == std::string::npos)
        return words;
    words = shortened_sentence(lead, longest_lead);
    auto const last = last_clause(lead);
    auto const is_short = last.size() <= longest_last;
    if (words.ends_with(ellipsis) && !last.empty() && is_short)
        words.append(" ").append(std::string(last));
    return words;
}

} // namespace

std::string governing_words(Section const& section, std::uint32_t provision) {
    if (provision >= section.provisions.size())
        return {};
    auto const parent = section.provisions[provision].parent;
    auto const lead = lead_of(section, provision);
    auto const is_part = [](std::string_view words) {
        return !words.empty() && !is_upper(words.front()) && !words.starts_with("\u201C");
    };
    std::string words(lead);
    bool turns = turns_sense(lead);
    // The lead-in of "(B) does not include" goes on with that of its own list.
    if (parent != no_parent && (words.empty() || is_part(words))) {
        auto const outer = lead_of(section, parent);
        turns = turns || turns_sense(outer);
        if (!outer.empty())
            words = std::string(outer) + (words.empty() ? "" : " ") + words;
    }
    return turns ? shortened_lead(words) : std::string();
}

std::string_view exclusion_before(Section const& section, std::uint32_t offset) {
    constexpr std::array<std::string_view, 6> exclusions{"does not include",
                                                         "do not include",
                                                         "shall not include",
                                                         "excluding",
                                                         "provided no",
                                                         "other than"};
    std::string_view const text = section.text;
    auto const provision = provision_at(section.provisions, offset);
    auto const begin = provision == no_parent ? 0 : section.provisions[provision].span.begin;
    auto before = text.substr(begin, std::min<std::size_t>(offset, text.size()) - begin);
    auto const clause = before.find_last_of(";.");
    if (clause != std::string_view::npos)
        before.remove_prefix(clause + 1);
    std::string_view nearest;
    std::size_t at = 0;
    for (auto const exclusion : exclusions)
        if (auto const found = before.rfind(exclusion);
            found != std::string_view::npos && found >= at) {
            nearest = before.substr(found, exclusion.size());
            at = found;
        }
    return nearest;
}

} // namespace nutmeg
