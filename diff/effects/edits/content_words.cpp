#include "diff/effects/edits/content_words.hpp"

#include "parser/facts/lexicon.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_opener = 60; ///< words of the law that an exception overrides

/// Calls `visit` with each changed word of one side of the group that no effect explains.
template <typename Visit>
void each_unclaimed(AnnotatedText const& side,
                    EditGroup const& group,
                    WordRange EffectEdit::*range,
                    Visit const& visit) {
    for (auto const& edit : group.edits)
        for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i)
            if (side.is_changed(i) && !side.is_claimed(i))
                visit(i);
}

/// Whether "be" or "have" at `word` says what something is, not what someone must do: "a nuisance",
/// "deemed a nuisance", "the same meaning"; not "liable" or "a permit".
bool states_what_is(AnnotatedText const& side, std::uint32_t word) {
    auto const after = side.lower_at(word + 1);
    return side.lower[word] == "be" ? after == "a" || after == "an" || after == "the"
                                          || after == "deemed" || after == "considered"
                                    : after == "the";
}

/// "shall be a nuisance" and "shall mean" say the same as "is a nuisance" and "means".
bool is_idle_shall(AnnotatedText const& side, std::uint32_t word) {
    if (side.lower[word] != "shall" || word + 1 >= side.size())
        return false;
    auto const& next = side.lower[word + 1];
    bool const there_is = next == "be" && word > 0 && side.lower[word - 1] == "there";
    return there_is || ((next == "be" || next == "have") && states_what_is(side, word + 1))
        || next == "mean" || next == "include"
        || (next == "not" && word + 2 < side.size() && side.lower[word + 2] == "include");
}

/// Whether the word follows "notwithstanding" in its clause: "notwithstanding any contrary
/// provision of law", "notwithstanding any statute to the contrary".
bool is_notwithstanding(AnnotatedText const& side, std::uint32_t word) {
    auto const first = word > longest_opener ? word - longest_opener : 0;
    for (auto i = word; i-- > first && side.lower[i] != ";" && side.lower[i] != ".";)
        if (side.lower[i] == "notwithstanding")
            return true;
    return false;
}

/// Whether the word is written twice in a row by mistake: "the the".
bool is_doubled(AnnotatedText const& side, std::uint32_t word) {
    return (word > 0 && side.lower[word - 1] == side.lower[word]
            && !is_punctuation(side.lower[word]));
}

bool is_recurring(std::string_view word) {
    return word == "annually" || word == "monthly" || word == "quarterly" || word == "biennially"
        || word == "biannually" || word == "semiannually" || word == "weekly";
}

/// Words that a drafter may omit or replace: "of a type that", "the provisions of section", "under
/// section" for "in section", "Internet" before "web site".
bool is_idle_word(AnnotatedText const& side, std::uint32_t word) {
    std::string_view const lowered = side.lower[word];
    auto const next = side.lower_at(word + 1);
    if (lowered == "type" || lowered == "kind")
        return word >= 2 && side.lower[word - 1] == "a" && side.lower[word - 2] == "of"
            && (next == "which" || next == "that");
    if (lowered == "provision" || lowered == "provisions") {
        auto const cited = side.lower_at(word + 2);
        return next == "of"
            && (cited == "this" || cited == "said" || cited == "such" || is_citing_word(cited));
    }
    if (lowered == "under")
        return next.starts_with("section") || next.starts_with("subsection")
            || next.starts_with("subdivision") || next.starts_with("subparagraph")
            || next.starts_with("chapter") || next.starts_with("title");
    // "shall be an infraction" means "shall be deemed to have committed an infraction".
    if (lowered == "deemed")
        return next == "to" && side.lower_at(word + 3) == "committed";
    if (lowered == "committed")
        return word >= 3 && side.lower[word - 1] == "have" && side.lower[word - 3] == "deemed";
    // "including, but not limited to" means "shall include, but need not be limited to".
    if (lowered == "need")
        return next == "not" && side.lower_at(word + 2) == "be"
            && side.lower_at(word + 3) == "limited";
    // "annually thereafter" means "annually".
    if (lowered == "thereafter")
        return word > 0 && is_recurring(side.lower[word - 1]);
    if (lowered == "contrary")
        return is_notwithstanding(side, word);
    return lowered == "internet" && (next == "web" || next == "website");
}

/// The modal verb that the word is equivalent to, or nothing: "may" for "is authorized to" and
/// "shall have the power to", "shall" for "is required to".
std::string_view modal_meant(AnnotatedText const& side, std::uint32_t word) {
    std::string_view const lowered = side.lower[word];
    auto const before = word > 0 ? side.lower_at(word - 1) : std::string_view();
    auto const next = side.lower_at(word + 1);
    if (before == "the" && word > 1 && stem(side.lower[word - 2]) == "hav"
        && (next == "to" || next == ","))
        return lowered == "authority" || lowered == "power" ? "may" : "";
    if (next != "to")
        return {};
    if (before != "is" && before != "are" && before != "hereby")
        return {};
    return lowered == "authorized" || lowered == "empowered" ? "may"
         : lowered == "required"                             ? "shall"
                                                             : "";
}

/// The position of the word in "not less than" or "no fewer than", from 1; 0 if it is in neither.
std::uint32_t part_of_least(AnnotatedText const& side, std::uint32_t word) {
    for (std::uint32_t part = 1; part <= 3 && part <= word + 1; ++part) {
        auto const first = side.lower_at(word + 1 - part);
        auto const second = side.lower_at(word + 2 - part);
        if ((first == "not" || first == "no") && (second == "less" || second == "fewer")
            && side.lower_at(word + 3 - part) == "than")
            return part;
    }
    return 0;
}

} // namespace

std::vector<std::string_view> content_words(AnnotatedText const& side,
                                            WordRange range,
                                            bool citing_words_count) {
    std::vector<std::string_view> words;
    for (auto i = range.begin; i < range.end; ++i)
        if (side.is_changed(i) && !side.is_claimed(i) && !is_filler_word(side.lower[i])
            && (citing_words_count || !only_cites(side, i)))
            words.push_back(side.lower[i] == "no" ? "not" : stem(side.lower[i]));
    return words;
}

bool is_set_off(AnnotatedText const& side, WordRange range) {
    auto const is_separator = [&](std::uint32_t word) {
        auto const& lowered = side.lower[word];
        return (is_punctuation(lowered) && lowered != ".") || lowered == "and" || lowered == "or";
    };
    for (auto i = range.begin; i < range.end; ++i)
        if (is_punctuation(side.lower[i]))
            return true;
    return (range.begin > 0 && is_separator(range.begin - 1))
        || (range.end < side.size() && is_separator(range.end));
}

ContentWords content_of(AnnotatedText const& side,
                        EditGroup const& group,
                        WordRange EffectEdit::*range,
                        bool citing_words_count) {
    ContentWords content;
    each_unclaimed(side, group, range, [&](std::uint32_t i) {
        std::string_view const word = side.lower[i];
        content.has_pronoun |= is_pronoun(word) || word == "such" || word == "said";
        content.has_and |= word == "and";
        content.has_or |= word == "or";
        if (is_idle_shall(side, i) || is_idle_word(side, i) || is_doubled(side, i))
            return;
        // "not less than" has the content of "at least", and "fewer" that of "less".
        auto const part = part_of_least(side, i);
        if (part == 1 || (part != 0 && side.is_changed(i + 1 - part))) {
            if (part == 1) {
                content.stems.push_back("least");
                content.words.push_back(i);
            }
            return;
        }
        if (part == 2) {
            content.stems.push_back("less");
            content.words.push_back(i);
            return;
        }
        if (auto const modal = modal_meant(side, i); !modal.empty()) {
            content.has_force = true;
            content.stems.push_back(modal);
            content.words.push_back(i);
            return;
        }
        content.has_force |= is_modal(side, i) || is_negation(word);
        if (is_filler_word(word) || (!citing_words_count && only_cites(side, i)))
            return;
        content.stems.push_back(word == "no" ? "not" : canonical_synonym(spelling_key(stem(word))));
        content.joined += word;
        content.words.push_back(i);
    });
    std::erase(content.joined, '-');
    content.in_order = content.stems;
    std::sort(content.stems.begin(), content.stems.end());
    return content;
}

} // namespace nutmeg
