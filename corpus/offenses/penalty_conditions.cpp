#include "corpus/offenses/penalty_conditions.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

using Kind = PenalEvent::Kind;

constexpr std::uint32_t longest_condition = 45;

bool is_list_designator(std::string_view word) {
    return word.size() > 2 && word.front() == '(' && word.back() == ')';
}

} // namespace

WordRange PenaltyConditions::before(std::size_t index, std::uint32_t last) const {
    auto const first = sentence_.events[index].words.begin;
    auto const begin = std::max(last, first > longest_condition ? first - longest_condition : 0);
    if (index == 0)
        return {};
    for (auto i = first; i > begin; --i) {
        auto const word = law_.lower[i - 1];
        if (word == "if" || word == "when")
            return trimmed({i - 1, end_of_condition(i, first)});
        if (word == "that" && law_.lower_at(i - 2) == "except")
            return is_pronominal(i) ? WordRange{} : trimmed({i, before_verb(i, first)});
    }
    return {};
}

/// Whether the subject at `word` is the offense or the offender: "it is", "such person shall".
bool PenaltyConditions::is_pronominal(std::uint32_t word) const {
    auto const lowered = law_.lower_at(word);
    return lowered == "it" || lowered == "such";
}

/// The end of the condition that is followed by ", a class C felony" or ", such person shall".
std::uint32_t PenaltyConditions::end_of_condition(std::uint32_t begin, std::uint32_t first) const {
    constexpr std::array<std::string_view, 7> subjects{
        "such", "the", "a", "an", "any", "said", "each"};
    auto last = first;
    for (auto i = begin; i < first; ++i) {
        if (law_.lower[i] == ";")
            return i;
        if (law_.lower[i] != ",")
            continue;
        last = i;
        if (std::find(subjects.begin(), subjects.end(), law_.lower_at(i + 1)) != subjects.end())
            return i;
    }
    return last;
}

/// The end of the subject: "is", "shall" or ",".
std::uint32_t PenaltyConditions::before_verb(std::uint32_t begin, std::uint32_t first) const {
    for (auto i = begin; i < first; ++i)
        if (law_.lower[i] == "is" || law_.lower[i] == "shall")
            return i;
    return first;
}

WordRange PenaltyConditions::after(std::size_t index) const {
    auto const& event = sentence_.events[index];
    bool const is_grade = event.kind == Kind::Grade;
    auto const begin = is_grade ? event.words.end : after_both(event.words.end);
    auto const word = law_.lower_at(begin);
    if (begin >= sentence_.words.end
        || (word != "if" && word != "when" && (word != "for" || !is_grade))
        || law_.lower_at(begin + 1) == "which")
        return {};
    auto const limit =
        index + 1 < sentence_.events.size() && sentence_.events[index + 1].kind != Kind::Ordinal
            ? sentence_.events[index + 1].words.begin
            : sentence_.words.end;
    auto end = begin;
    while (end < limit && end < begin + longest_condition && !closes(end))
        ++end;
    return trimmed({begin, end});
}

/// The word after ", or both, for each offense"; `word` if a conjunction joins another penalty:
/// "or, if the gate is locked, two years".
std::uint32_t PenaltyConditions::after_both(std::uint32_t word) const {
    constexpr std::array<std::string_view, 9> rest{
        ",", "or", "both", "for", "each", "be", "fined", "and", "imprisoned"};
    auto at = word;
    bool joins = false;
    while (at < sentence_.words.end
           && (std::find(rest.begin(), rest.end(), law_.lower[at]) != rest.end()
               || (at > word && law_.lower[at - 1] == "each"))) {
        if (law_.lower[at] != ",")
            joins = law_.lower[at] == "or" || law_.lower[at] == "and";
        ++at;
    }
    return joins ? word : at;
}

/// "or (2) is a victim" after "if the person (1) is a child,".
bool PenaltyConditions::continues_list(std::uint32_t word) const {
    auto const join = law_.lower_at(word);
    auto const verb = law_.lower_at(word + 2);
    return (join == "or" || join == "and") && is_list_designator(law_.lower_at(word + 1))
        && law_.lower_at(word + 1) != "(1)"
        && (verb == "is" || verb == "was" || verb == "has" || verb == "had");
}

/// Whether another grade or penalty follows "and": "(2) a class C felony", "any person".
bool PenaltyConditions::opens_part(std::uint32_t word) const {
    auto const lowered = law_.lower_at(word);
    return is_list_designator(lowered) || lowered == "a" || lowered == "any";
}

bool PenaltyConditions::closes(std::uint32_t word) const {
    auto const lowered = law_.lower[word];
    if (lowered == "or" && (law_.lower_at(word + 1) == "of" || law_.lower_at(word + 1) == "for")
        && law_.lower_at(word + 2) == "which")
        return true;
    if (lowered == ",")
        return !is_list_designator(law_.lower_at(word - 1)) && !continues_list(word + 1);
    return lowered == ";" || lowered == "." || (lowered == "and" && opens_part(word + 1));
}

WordRange PenaltyConditions::trimmed(WordRange words) const {
    constexpr std::array<std::string_view, 6> loose{",", ";", "and", "or", "a", "an"};
    while (!words.empty()
           && (std::find(loose.begin(), loose.end(), law_.lower[words.end - 1]) != loose.end()
               || law_.is_designator[words.end - 1] != 0))
        --words.end;
    return words;
}

} // namespace nutmeg
