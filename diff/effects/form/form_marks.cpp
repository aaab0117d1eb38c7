#include "diff/effects/form/form_marks.hpp"

#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_list =
    2000; ///< words in which the members of a list are looked for
constexpr std::uint32_t longest_member = 60;   ///< words of a member of a run-in list
constexpr std::uint32_t longest_series = 20;   ///< words between the commas of a series
constexpr std::uint32_t longest_phrase = 25;   ///< words of a phrase between commas
constexpr std::uint32_t longest_opening = 40;  ///< words of a phrase that opens a sentence
constexpr std::uint32_t longest_subject = 12;  ///< words between an opening phrase and its verb
constexpr std::uint32_t longest_creation = 40; ///< words between "is established" and "which"
constexpr std::size_t digits_of_year = 4;

template <std::size_t Size>
bool is_in(std::string_view word, std::array<std::string_view, Size> const& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_conjunction(std::string_view word) {
    return word == "and" || word == "or";
}

bool is_end_mark(std::string_view word) {
    return word == "," || word == ";" || word == "." || word == ":";
}

bool is_separator(std::string_view word) {
    return is_end_mark(word) || is_conjunction(word);
}

bool is_only_comma(FormHunk const& hunk) {
    return hunk.adds() && hunk.to.is({","});
}

/// The first word after the range that is no separator.
std::uint32_t after_separators(HunkSide const& side) {
    auto i = side.range.end;
    while (i < side.text.size() && side.text.is_designator[i] == 0
           && is_separator(side.text.lower[i]))
        ++i;
    return i;
}

ProvisionIndex provision_before(HunkSide const& side) {
    auto const at = side.range.begin;
    return side.text.provision(at > 0 ? at - 1 : at);
}

/// Whether only separators follow in the provision.
bool is_at_end(HunkSide const& side) {
    auto const i = after_separators(side);
    return i == side.text.size() || side.text.is_designator[i] != 0
        || side.text.provision(i) != provision_before(side);
}

/// The parent of the provision whose list the range separates; `no_provision` if the range leads to
/// the first member of a list.
ProvisionIndex list_of(HunkSide const& side) {
    auto const i = after_separators(side);
    auto const here = provision_before(side);
    auto const& parents = side.text.parents();
    if (i == side.text.size() || !side.text.is_in_force(i))
        return parents[here];
    auto const parent = parents[side.text.provision(i)];
    return parent == here ? no_provision : parent;
}

/// How the members of a list are joined.
struct Joints {
    std::size_t members = 0;
    bool has_and = false;
    bool has_or = false;
};

Joints joints_of(HunkSide const& side, ProvisionIndex parent) {
    Joints joints;
    auto const& text = side.text;
    auto const at = side.range.begin;
    auto const first = at > longest_list ? at - longest_list : 0;
    auto const last = std::min(text.size(), at + longest_list);
    for (auto i = first; i < last; ++i) {
        if (text.is_designator[i] == 0 || text.parents()[text.provision(i)] != parent)
            continue;
        ++joints.members;
        if (joints.members > 1 && i > 0) {
            joints.has_and |= text.lower[i - 1] == "and";
            joints.has_or |= text.lower[i - 1] == "or";
        }
    }
    return joints;
}

bool has_key(HunkSide const& side, std::string_view key) {
    return std::any_of(side.words.begin(), side.words.end(), [&](FormWord const& word) {
        return word.key == key;
    });
}

/// Whether the members of the list are joined alike in both texts.
bool keeps_joints(FormHunk const& hunk) {
    bool const keeps_and = has_key(hunk.from, "and") == has_key(hunk.to, "and");
    bool const keeps_or = has_key(hunk.from, "or") == has_key(hunk.to, "or");
    if (keeps_and && keeps_or)
        return true;
    if (!keeps_and && !keeps_or)
        return false;
    auto const old_list = list_of(hunk.from);
    auto const new_list = list_of(hunk.to);
    if (old_list == no_provision || new_list == no_provision)
        return false;
    auto const before = joints_of(hunk.from, old_list);
    auto const after = joints_of(hunk.to, new_list);
    // A list without a conjunction is read as if it had "and".
    auto const needs_all = [](Joints const& joints) { return !joints.has_or; };
    return before.members < 2 || after.members < 2 || (needs_all(before) && needs_all(after))
        || (before.has_and == after.has_and && before.has_or == after.has_or);
}

bool is_all_separators(HunkSide const& side) {
    return std::all_of(side.words.begin(), side.words.end(), [](FormWord const& word) {
        return is_separator(word.key);
    });
}

/// The first word of the sentence or provision that has the word before the range.
std::uint32_t begin_of_sentence(HunkSide const& side) {
    auto const at = side.range.begin;
    return at == 0 ? 0 : sentence_begin(side.text, at - 1);
}

/// The last comma before `end`, not before `first`; `no_word` if there is none.
std::uint32_t comma_before(AnnotatedText const& side, std::uint32_t first, std::uint32_t end) {
    for (auto i = end; i-- > first;) {
        if (side.lower[i] == ",")
            return i;
        if (side.lower[i] == ";" || side.is_designator[i] != 0)
            return no_word;
    }
    return no_word;
}

/// The words of a phrase that says how or under which law something is done.
bool says_how(AnnotatedText const& side, WordRange phrase) {
    constexpr std::array<std::string_view, 11> openers{"in accordance with",
                                                       "pursuant to",
                                                       "as provided",
                                                       "as defined",
                                                       "as described",
                                                       "as specified",
                                                       "as amended",
                                                       "as applicable",
                                                       "as appropriate",
                                                       "but is not limited",
                                                       "but not limited"};
    auto const is_opened_by = [&](std::string_view opener) {
        auto i = phrase.begin;
        while (!opener.empty() && i < phrase.end) {
            auto const end = std::min(opener.find(' '), opener.size());
            if (side.lower[i++] != opener.substr(0, end))
                return false;
            opener.remove_prefix(std::min(end + 1, opener.size()));
        }
        return opener.empty();
    };
    auto const first = side.lower_at(phrase.begin);
    return first == "including" || first == "if" || first == "unless"
        || std::any_of(openers.begin(), openers.end(), is_opened_by);
}

/// Whether the phrase follows a verb or a conjunction and begins with a preposition, so that it
/// cannot say which of several things is meant: "shall, in any case, file".
bool follows_verb(AnnotatedText const& side, std::uint32_t comma) {
    auto const before = comma > 0 ? side.lower[comma - 1] : std::string_view();
    return is_preposition(side.lower_at(comma + 1))
        && (is_finite_verb(before) || is_conjunction(before) || before == "that"
            || before == "means");
}

/// "but is not limited to".
bool is_not_limited(AnnotatedText const& side, WordRange phrase) {
    return phrase.end > phrase.begin + 3 && side.lower[phrase.begin] == "but"
        && side.lower[phrase.end - 2] == "limited" && side.lower[phrase.end - 1] == "to";
}

/// Whether a phrase between commas adds one more of the same: "the owner, or the keeper of the
/// gate, shall", "from the fund, and from the account, to".
bool is_aside(AnnotatedText const& side, WordRange phrase) {
    return is_conjunction(side.lower_at(phrase.begin)) && side.lower_at(phrase.end) == ","
        && (is_finite_verb(side.lower_at(phrase.end + 1))
            || is_preposition(side.lower_at(phrase.begin + 1)));
}

/// Whether a verb follows before the next comma, so that a sentence begins at `word`.
bool begins_clause(AnnotatedText const& side, std::uint32_t word) {
    for (auto i = word; i < side.size() && i < word + longest_subject; ++i) {
        if (is_finite_verb(side.lower[i]))
            return i > word;
        if (is_punctuation(side.lower[i]) || side.is_designator[i] != 0)
            return false;
    }
    return false;
}

/// The end of a phrase that begins after `comma`: the next comma, or what ends its sentence.
std::uint32_t end_of_phrase(AnnotatedText const& side, std::uint32_t comma) {
    for (auto i = comma + 1; i < side.size() && i <= comma + longest_phrase; ++i)
        if (is_end_mark(side.lower[i]) || side.is_designator[i] != 0)
            return i;
    return no_word;
}

} // namespace

bool is_end_of_member(FormHunk const& hunk) {
    return is_all_separators(hunk.from) && is_all_separators(hunk.to) && is_at_end(hunk.from)
        && is_at_end(hunk.to) && keeps_joints(hunk);
}

bool is_conjunction_of_longer_list(FormHunk const& hunk) {
    bool const has_comma =
        hunk.from.is({","})
        || (hunk.from.empty() && hunk.from.previous() == "," && hunk.to.previous() == ",");
    if (!has_comma || hunk.to.size() != 1 || !is_conjunction(hunk.to.words[0].key))
        return false;
    auto const& text = hunk.from.text;
    auto const last = std::min(text.size(), hunk.from.range.end + longest_member);
    for (auto i = hunk.from.range.end; i < last; ++i) {
        auto const word = text.lower[i];
        if (is_conjunction(word))
            return word == hunk.to.words[0].key;
        if (word == ";" || word == "." || text.is_designator[i] != 0)
            return false;
    }
    return false;
}

bool is_serial_comma(FormHunk const& hunk) {
    if (!is_only_comma(hunk) || !is_conjunction(hunk.to.next()))
        return false;
    if (hunk.to.next(1) == "both")
        return true;
    auto const at = hunk.from.range.begin;
    auto const begin = begin_of_sentence(hunk.from);
    auto const first = at > begin + longest_series ? at - longest_series : begin;
    auto const comma = comma_before(hunk.from.text, first, at);
    if (comma == no_word)
        return false;
    for (auto i = comma; i < at; ++i)
        if (is_conjunction(hunk.from.text.lower[i]) || is_finite_verb(hunk.from.text.lower[i]))
            return false;
    return true;
}

bool is_comma_of_phrase(FormHunk const& hunk) {
    if (!is_only_comma(hunk))
        return false;
    auto const& text = hunk.to.text;
    auto const comma = hunk.to.range.begin;
    auto const before = hunk.to.previous();
    auto const end = end_of_phrase(text, comma);
    bool const opens = end != no_word && end > comma + 1 && !is_preposition(before)
                    && !is_determiner(before)
                    && (says_how(text, {comma + 1, end}) || is_aside(text, {comma + 1, end})
                        || (text.lower[end] == "," && follows_verb(text, comma)));
    if (opens)
        return true;
    auto const begin = begin_of_sentence(hunk.to);
    auto const first = comma > begin + longest_phrase ? comma - longest_phrase : begin;
    auto const open = comma_before(text, first, comma);
    auto const after = hunk.to.next();
    bool const goes_on = after == "to" || is_conjunction(after) || is_finite_verb(after)
                      || begins_clause(text, comma + 1);
    if (open != no_word && is_not_limited(text, {open + 1, comma}))
        return true;
    return open != no_word && goes_on && !is_filler_word(before) && !is_preposition(before)
        && !is_citing_word(before)
        && (says_how(text, {open + 1, comma}) || is_aside(text, {open + 1, comma})
            || follows_verb(text, open));
}

bool is_comma_before_verb(FormHunk const& hunk) {
    auto const after = hunk.to.next();
    auto const before = hunk.to.previous();
    return is_only_comma(hunk)
        && (after == "shall" || after == "may" || after == "is" || after == "are")
        && !is_filler_word(before) && !is_finite_verb(before) && !is_preposition(before);
}

bool is_comma_before_proviso(FormHunk const& hunk) {
    constexpr std::array<std::string_view, 4> openers{"but", "provided", "unless", "except"};
    bool const replaces = hunk.from.is({";"}) && hunk.to.is({","});
    return (is_only_comma(hunk) || replaces) && is_in(hunk.to.next(), openers)
        && !is_filler_word(hunk.to.previous());
}

bool is_comma_after_opening(FormHunk const& hunk) {
    if (!is_only_comma(hunk))
        return false;
    auto const& text = hunk.to.text;
    auto const comma = hunk.to.range.begin;
    auto const begin = begin_of_sentence(hunk.to);
    if (comma < begin + 2 || comma > begin + longest_opening
        || comma_before(text, begin, comma) != no_word)
        return false;
    auto const first = text.lower[begin];
    auto const last = text.lower[comma - 1];
    return (is_preposition(first) || is_subordinator(first)) && first != "that" && first != "who"
        && first != "whoever" && !is_filler_word(last) && !is_preposition(last)
        && !is_finite_verb(last)
        && (is_opening_quote(text, comma + 1)
            || (is_determiner(text.lower_at(comma + 1)) && begins_clause(text, comma + 1)));
}

bool is_comma_after_year(FormHunk const& hunk) {
    auto const year = hunk.to.previous();
    auto const is_number = [](std::string_view word) {
        return !word.empty()
            && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    return is_only_comma(hunk) && year.size() == digits_of_year && is_number(year)
        && hunk.to.previous(1) == "," && is_number(hunk.to.previous(2))
        && !is_number(hunk.to.next());
}

bool is_comma_after_created(FormHunk const& hunk) {
    if (!is_only_comma(hunk) || hunk.to.next() != "which" || hunk.to.next(1) != "shall")
        return false;
    auto const& text = hunk.to.text;
    auto const at = hunk.to.range.begin;
    auto const begin = begin_of_sentence(hunk.to);
    auto const first = at > begin + longest_creation ? at - longest_creation : begin;
    for (auto i = first; i + 1 < at; ++i)
        if (((text.lower[i] == "is" || text.lower[i] == "hereby")
             && (text.lower[i + 1] == "established" || text.lower[i + 1] == "created"))
            || (text.lower[i] == "known" && text.lower[i + 1] == "as"))
            return true;
    return false;
}

bool is_quotation_mark(FormHunk const& hunk) {
    auto const is_quote = [](HunkSide const& side) {
        return std::all_of(side.words.begin(), side.words.end(), [](FormWord const& word) {
            return word.key == "\"";
        });
    };
    return is_quote(hunk.from) && is_quote(hunk.to);
}

bool is_leader_or_note_mark(FormHunk const& hunk) {
    auto const dots = [](HunkSide const& side) {
        std::size_t count = 0;
        for (auto const& word : side.words)
            count += static_cast<std::size_t>(std::count(word.key.begin(), word.key.end(), '.'));
        return count;
    };
    auto const is_marks = [](HunkSide const& side) {
        return std::all_of(side.words.begin(), side.words.end(), [](FormWord const& word) {
            return word.key.find_first_not_of(".*") == std::string_view::npos;
        });
    };
    return hunk.adds() && is_marks(hunk.to) && dots(hunk.to) != 1;
}

} // namespace nutmeg
