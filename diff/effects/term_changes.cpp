#include "diff/effects/edits/noun_phrases.hpp"
#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/sentences.hpp"
#include "parser/facts/clauses.hpp"
#include "parser/facts/exceptions.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <map>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_phrase = 9; ///< words of a replaced name
constexpr std::size_t least_times = 2;      ///< occurrences that make a replacement consistent
constexpr std::uint32_t most_of_noun = 3;   ///< words of a noun that occurs once
constexpr std::uint32_t most_around = 3;    ///< words of the same noun phrase on each side
constexpr std::uint32_t widest_look = 30;   ///< words on each side to search for a moved phrase
constexpr std::size_t most_names = 50;      ///< names searched for in the entire section

/// One occurrence of a replaced phrase.
struct TermUse {
    WordRange old_words;
    WordRange new_words;
    std::string at;
    WordRange old_name; ///< with the words around it that belong to the name
    WordRange new_name;
    bool is_widened = false; ///< words were put before a name that stays
};

/// A reported replacement, with the key_of both sides.
struct ReportedTerm {
    WordRange old_words;
    WordRange new_words;
    std::string old_key;
    std::string new_key;
};

bool is_article(std::string_view word) {
    return word == "every" || word == "no" || (is_leading(word) && word != "of");
}

WordRange trimmed(AnnotatedText const& side, WordRange range) {
    while (!range.empty()
           && (is_leading(side.lower[range.begin]) || is_punctuation(side.lower[range.begin])))
        ++range.begin;
    while (!range.empty() && is_punctuation(side.lower[range.end - 1]))
        --range.end;
    return range;
}

std::string_view key_word(AnnotatedText const& side, std::uint32_t word) {
    return side.lower[word] == "are" ? "is" : stem(side.lower[word]);
}

/// A key that is the same for singular and plural: "inmate", "inmates"; "who is", "who are".
std::string key_of(AnnotatedText const& side, WordRange range) {
    std::string key;
    for (auto i = range.begin; i < range.end; ++i)
        key.append(key_word(side, i)).append(" ");
    return key;
}

/// Whether key_of the range is `key`.
bool has_key(AnnotatedText const& side, WordRange range, std::string_view key) {
    for (auto i = range.begin; i < range.end; ++i) {
        auto const word = key_word(side, i);
        if (!key.starts_with(word) || !key.substr(word.size()).starts_with(' '))
            return false;
        key.remove_prefix(word.size() + 1);
    }
    return key.empty();
}

bool is_separator(std::string_view word) {
    return word == "and" || word == "or" || is_punctuation(word);
}

std::vector<std::string> content_stems(AnnotatedText const& side, WordRange range) {
    std::vector<std::string> words;
    for (auto i = range.begin; i < range.end; ++i)
        if (!is_filler_word(side.lower[i]))
            words.emplace_back(canonical_synonym(stem(side.lower[i])));
    std::sort(words.begin(), words.end());
    return words;
}

/// Whether a word has a letter; numbers alone are not a term.
bool has_letter(AnnotatedText const& side, WordRange range) {
    for (auto i = range.begin; i < range.end; ++i)
        for (auto const c : side.lower[i])
            if (is_lower(c) || static_cast<unsigned char>(c) >= 0x80)
                return true;
    return false;
}

/// "fortyfive" and "forty-five", "lakefront" and "lake front".
bool is_same_spelling(AnnotatedText const& old_side,
                      WordRange old_words,
                      AnnotatedText const& new_side,
                      WordRange new_words) {
    auto const letters = [](AnnotatedText const& side, WordRange range) {
        std::string all;
        for (auto i = range.begin; i < range.end; ++i)
            all.append(spelling_key(side.lower[i]));
        std::erase(all, '-');
        return all;
    };
    return letters(old_side, old_words) == letters(new_side, new_words);
}

bool is_claimed(AnnotatedText const& side, WordRange range) {
    for (auto i = range.begin; i < range.end; ++i)
        if (side.is_claimed(i) || side.is_designator[i] != 0 || is_modal(side, i)
            || is_negation(side.lower[i]) || side.lower[i] == "." || side.lower[i] == ";")
            return true;
    return false;
}

class TermFinder {
public:
    TermFinder(TextPair& texts, PlacedEffects& out) : texts_(texts), out_(out) {}

    void run() {
        for (auto const& group : texts_.groups) {
            if (is_swap(group) && add(group.old_hull(), group.new_hull(), group.at))
                continue;
            for (auto const& edit : group.edits)
                if (!edit.old_words.empty() && !edit.new_words.empty())
                    add(edit.old_words, edit.new_words, group.at);
                else if (!add_modifier(edit, group.at))
                    add_widened(edit, group.at);
        }
        for (auto& [key, uses] : uses_)
            if (is_any_name(uses)
                && (uses.size() >= least_times
                        ? !is_left(uses)
                        : !uses.front().is_widened && is_renamed(uses.front())))
                report(uses);
        for (auto const& group : texts_.groups)
            for (auto const& edit : group.edits)
                if (is_made_of_terms(edit)) {
                    claim(texts_.old_side, edit.old_words);
                    claim(texts_.new_side, edit.new_words);
                }
    }

private:
    /// Whether another kind of effect reports the words. A defined term is a definition; another
    /// name after "means" changes the meaning of a defined term, and another noun after "except"
    /// changes an exception.
    static bool has_own_record(AnnotatedText const& side, WordRange words, bool proper) {
        if (words.begin > 0 && side.lower[words.begin - 1] == "\u201C")
            return true;
        for (auto i = sentence_begin(side, words.begin); i < words.begin; ++i)
            if (side.lower[i] == "means" || side.lower[i] == "mean"
                || (!proper && exception_opener(side, i) != 0))
                return true;
        return false;
    }

    /// Whether a name that occurs once was renamed: neither side has both names.
    bool is_renamed(TermUse const& use) {
        auto const& old_side = texts_.old_side;
        auto const& new_side = texts_.new_side;
        bool const proper = is_proper(old_side, use.old_name) && is_proper(new_side, use.new_name);
        if (!(is_proper(old_side, use.old_name) || is_noun(old_side, use.old_words))
            || !(is_proper(new_side, use.new_name) || is_noun(new_side, use.new_words)))
            return false;
        if (has_own_record(old_side, use.old_words, proper)
            || has_own_record(new_side, use.new_words, proper) || ++names_looked_up_ > most_names)
            return false;
        auto const before = old_side.words_of(use.old_name);
        auto const after = new_side.words_of(use.new_name);
        return new_side.text.find(before) == std::string_view::npos
            && old_side.text.find(after) == std::string_view::npos;
    }

    /// "the account owner and", "each record may": all words between an article and a word that is
    /// not part of a noun.
    static bool is_noun(AnnotatedText const& side, WordRange words) {
        if (words.begin == 0 || words.end >= side.size() || words.end - words.begin > most_of_noun
            || !is_article(side.lower[words.begin - 1]))
            return false;
        for (auto i = words.begin; i < words.end; ++i)
            if (is_filler_word(side.lower[i]) || is_citing_word(side.lower[i])
                || side.word(i).front() < 'A' || is_adverb(side.lower[i]))
                return false;
        auto const& next = side.lower[words.end];
        return is_filler_word(next) || is_modal(side, words.end);
    }

    /// Whether an edit only replaces terms and keeps the words between them.
    bool is_made_of_terms(EffectEdit const& edit) const {
        auto const& old_side = texts_.old_side;
        auto const& new_side = texts_.new_side;
        auto o = edit.old_words.begin;
        auto n = edit.new_words.begin;
        bool any = false;
        while (o < edit.old_words.end && n < edit.new_words.end) {
            if (old_side.lower[o] == new_side.lower[n]) {
                ++o;
                ++n;
                continue;
            }
            auto const term =
                std::find_if(terms_.begin(), terms_.end(), [&](ReportedTerm const& one) {
                    WordRange const here{o, o + (one.old_words.end - one.old_words.begin)};
                    WordRange const there{n, n + (one.new_words.end - one.new_words.begin)};
                    return here.end <= edit.old_words.end && there.end <= edit.new_words.end
                        && has_key(old_side, here, one.old_key)
                        && has_key(new_side, there, one.new_key);
                });
            if (term == terms_.end())
                return false;
            o += term->old_words.end - term->old_words.begin;
            n += term->new_words.end - term->new_words.begin;
            any = true;
        }
        return any && o == edit.old_words.end && n == edit.new_words.end;
    }

    /// Whether words are deleted on one side of a kept word and inserted on the other.
    static bool is_swap(EditGroup const& group) {
        return group.edits.size() == 2
            && group.edits[0].old_words.empty() == group.edits[1].new_words.empty()
            && group.edits[0].new_words.empty() == group.edits[1].old_words.empty();
    }

    bool add(WordRange old_words, WordRange new_words, std::string const& at) {
        auto const& old_side = texts_.old_side;
        auto const& new_side = texts_.new_side;
        auto const o = trimmed(old_side, old_words);
        auto const n = trimmed(new_side, new_words);
        if (o.empty() || n.empty() || o.end - o.begin > longest_phrase
            || n.end - n.begin > longest_phrase || is_claimed(old_side, o)
            || is_claimed(new_side, n) || !has_letter(old_side, o) || !has_letter(new_side, n))
            return false;
        if (is_inserted_nearby(old_side, o, new_side, n)
            || is_inserted_nearby(new_side, n, old_side, o))
            return false;
        auto const before = content_stems(old_side, o);
        auto const after = content_stems(new_side, n);
        if (before.empty() || after.empty() || is_separator(old_side.lower[o.begin])
            || is_separator(new_side.lower[n.begin]))
            return false;
        auto key = key_of(old_side, o) + "\n" + key_of(new_side, n);
        if (key_of(old_side, o) == key_of(new_side, n)
            || is_same_spelling(old_side, o, new_side, n))
            return false;
        bool const old_has_capital = has_capital(old_side, o);
        bool const new_has_capital = has_capital(new_side, n);
        bool const same_words = before == after;
        if (same_words && !(old_has_capital && new_has_capital))
            return false;
        if (!same_words && is_short_name(before, after, old_has_capital, new_has_capital))
            return false;
        TermUse use{o, n, at, o, n};
        if (old_has_capital && new_has_capital)
            widen_to_name(old_side, new_side, use.old_name, use.new_name);
        uses_[std::move(key)].push_back(std::move(use));
        return true;
    }

    /// Whether the phrase of one side was also inserted in the sentence of the other: a member of a
    /// list moved, and nothing was renamed.
    static bool is_inserted_nearby(AnnotatedText const& side,
                                   WordRange phrase,
                                   AnnotatedText const& other,
                                   WordRange there) {
        auto const key = key_of(side, phrase);
        auto const length = phrase.end - phrase.begin;
        auto const first = there.begin > widest_look ? there.begin - widest_look : 0;
        auto const last = std::min(there.end + widest_look, other.size());
        for (auto i = first; i + length <= last; ++i)
            if (other.is_changed(i) && !(there.begin <= i && i < there.end)
                && other.provision(i) == other.provision(there.begin) && i > 0 && there.begin > 0
                && other.lower[i - 1] == other.lower[there.begin - 1]
                && has_key(other, {i, i + length}, key))
                return true;
        return false;
    }

    /// "commissioner" and "Commissioner of Motor Vehicles" are one name, not two.
    static bool is_short_name(std::vector<std::string> const& before,
                              std::vector<std::string> const& after,
                              bool old_has_capital,
                              bool new_has_capital) {
        bool const shorter =
            old_has_capital
            && std::includes(before.begin(), before.end(), after.begin(), after.end());
        bool const longer = new_has_capital
                         && std::includes(after.begin(), after.end(), before.begin(), before.end());
        return shorter || longer;
    }

    /// Adds a word inserted or deleted between the same neighbors ("electric [-foot-] scooter"),
    /// which renames what they name together.
    bool add_modifier(EffectEdit const& edit, std::string const& at) {
        bool const is_deletion = edit.new_words.empty();
        auto const& side = is_deletion ? texts_.old_side : texts_.new_side;
        auto const range = is_deletion ? edit.old_words : edit.new_words;
        if (range.begin == 0 || range.end >= side.size() || range.end - range.begin > 3)
            return false;
        auto const before = side.match[range.begin - 1];
        auto const after_match = side.match[range.end];
        auto const first = side.lower[range.begin - 1];
        if (before == no_word || after_match != before + 1 || is_grade(first)
            || is_participle(first))
            return false;
        for (auto i = range.begin - 1; i <= range.end; ++i)
            if (is_filler_word(side.lower[i]) || is_citing_word(side.lower[i]) || is_modal(side, i)
                || side.is_claimed(i) || side.is_designator[i] != 0 || is_negation(side.lower[i]))
                return false;
        WordRange const here{range.begin - 1, range.end + 1};
        WordRange const there{before, after_match + 1};
        auto const& o = is_deletion ? here : there;
        auto const& n = is_deletion ? there : here;
        TermUse use{o, n, at, o, n};
        if (has_capital(texts_.old_side, o) && has_capital(texts_.new_side, n))
            widen_to_name(texts_.old_side, texts_.new_side, use.old_name, use.new_name);
        uses_[key_of(texts_.old_side, o) + "\n" + key_of(texts_.new_side, n)].push_back(
            std::move(use));
        return true;
    }

    /// Adds a name put before a name that stays, or taken from before it: "the {+Bureau of Locks
    /// within the+} Department of Gates", "the {+Jane Doe+} town account".
    void add_widened(EffectEdit const& edit, std::string const& at) {
        bool const is_deletion = edit.new_words.empty();
        auto const& side = is_deletion ? texts_.old_side : texts_.new_side;
        auto const added = is_deletion ? edit.old_words : edit.new_words;
        auto const name = trimmed(side, added);
        if (name.empty() || is_claimed(side, name)
            || !has_capital(side, {name.begin, name.begin + 1}) || opens_sentence(side, name.begin))
            return;
        auto const kept = kept_name(side, added);
        if (kept.empty())
            return;
        WordRange const wide{name.begin, kept.end};
        WordRange const narrow{side.match[kept.begin], side.match[kept.end - 1] + 1};
        auto const& o = is_deletion ? wide : narrow;
        auto const& n = is_deletion ? narrow : wide;
        uses_[key_of(texts_.old_side, o) + "\n" + key_of(texts_.new_side, n)].push_back(
            {o, n, at, o, n, true});
    }

    /// The name that stays after words put before it, after an article if these words end with a
    /// preposition; empty if there is none or its words did not stay together.
    static WordRange kept_name(AnnotatedText const& side, WordRange added) {
        auto const joins =
            is_filler_word(side.lower[added.end - 1]) || is_preposition(side.lower[added.end - 1]);
        auto begin = added.end;
        while (joins && begin < side.size() && is_leading(side.lower[begin]))
            ++begin;
        auto kept = noun_phrase_at(side, begin);
        for (auto i = kept.begin; i < kept.end; ++i)
            if (side.match[i] == no_word
                || (i > kept.begin && side.match[i] != side.match[i - 1] + 1))
                kept.end = i;
        if (!kept.empty() && joins && !is_capital(side, kept.begin))
            return {kept.begin, kept.begin};
        return kept;
    }

    /// Whether one use shows that both phrases name something; the others may be alike ("an
    /// authenticated record", "a record authenticated by").
    bool is_any_name(std::vector<TermUse> const& uses) const {
        return std::any_of(uses.begin(), uses.end(), [&](TermUse const& use) {
            return can_be_name(texts_.old_side, use.old_words)
                && can_be_name(texts_.new_side, use.new_words);
        });
    }

    /// Whether the old phrase stays elsewhere so that the result of a rule changes, not a term: in
    /// as many places like those of the uses, or anywhere if it is the name of one place or person
    /// or only words are put before it.
    bool is_left(std::vector<TermUse> const& uses) {
        if (++names_looked_up_ > most_names)
            return false;
        auto const& side = texts_.new_side;
        auto const phrase = uses.front().old_name;
        auto const key = key_of(texts_.old_side, phrase);
        auto const length = phrase.end - phrase.begin;
        bool const is_strict = uses.front().is_widened || is_all_capital(texts_.old_side, phrase);
        std::size_t left = 0;
        for (std::uint32_t i = 0; i + length <= side.size(); ++i)
            if (!side.is_changed(i) && has_key(side, {i, i + length}, key)
                && !is_in_new_phrase(uses, i)
                && (is_strict || is_like_place(uses, {i, i + length})))
                ++left;
        return is_strict ? left > 0 : left >= uses.size();
    }

    static bool is_in_new_phrase(std::vector<TermUse> const& uses, std::uint32_t word) {
        return std::any_of(uses.begin(), uses.end(), [&](TermUse const& use) {
            return use.new_name.begin <= word && word < use.new_name.end;
        });
    }

    /// Whether the words before and after the phrase are those around the new phrase of a use.
    bool is_like_place(std::vector<TermUse> const& uses, WordRange phrase) const {
        auto const& side = texts_.new_side;
        auto const before = [&](std::uint32_t word) {
            return word > 0 ? side.lower[word - 1] : std::string_view();
        };
        return std::any_of(uses.begin(), uses.end(), [&](TermUse const& use) {
            return before(use.new_words.begin) == before(phrase.begin)
                && side.lower_at(use.new_words.end) == side.lower_at(phrase.end);
        });
    }

    /// Widens the phrases of all uses by the words that stay around each of them and belong to the
    /// same noun phrase: "gate [-development-]{+incentive+} program".
    void widen_to_phrase(std::vector<TermUse>& uses) const {
        auto const& name = uses.front();
        if (uses.size() < least_times || has_capital(texts_.old_side, name.old_name)
            || has_capital(texts_.new_side, name.new_name))
            return;
        std::uint32_t after = 0;
        while (after < most_around && is_common(uses, after, true))
            ++after;
        auto const opens_object = [&](TermUse const& use) {
            return is_determiner(texts_.new_side.lower_at(use.new_name.end + after));
        };
        if (std::any_of(uses.begin(), uses.end(), opens_object))
            after = 0; // the last word was a verb
        std::uint32_t before = 0;
        while (before < most_around && is_common(uses, before, false))
            ++before;
        auto const is_bounded = [&](TermUse const& use) {
            auto const first = use.new_name.begin - before;
            return first > 0
                && (is_filler_word(texts_.new_side.lower[first - 1])
                    || is_preposition(texts_.new_side.lower[first - 1]));
        };
        if (!std::all_of(uses.begin(), uses.end(), is_bounded))
            before = 0;
        for (auto& use : uses) {
            use.old_name = {use.old_name.begin - before, use.old_name.end + after};
            use.new_name = {use.new_name.begin - before, use.new_name.end + after};
        }
    }

    /// Whether the word at this distance from the phrase stays and is the same noun in all uses.
    bool is_common(std::vector<TermUse> const& uses, std::uint32_t distance, bool behind) const {
        auto const& old_side = texts_.old_side;
        auto const& new_side = texts_.new_side;
        auto const at = [&](WordRange name) {
            return behind ? name.end + distance : name.begin - distance - 1;
        };
        auto const first = at(uses.front().new_name);
        return std::all_of(uses.begin(), uses.end(), [&](TermUse const& use) {
            auto const o = at(use.old_name);
            auto const n = at(use.new_name);
            return o < old_side.size() && n < new_side.size() && old_side.match[o] == n
                && new_side.lower[n] == new_side.lower[first] && is_noun_word(new_side, n)
                && can_be_name(new_side, {n, n + 1}) && old_side.word(o) == new_side.word(n)
                && new_side.provision(n) == new_side.provision(use.new_name.begin);
        });
    }

    /// The innermost path that contains all uses.
    static std::string common_path(std::vector<TermUse> const& uses) {
        auto path = uses.front().at;
        for (auto const& use : uses)
            while (!(use.at.starts_with(path)))
                path.resize(path.rfind('('));
        return path;
    }

    void report(std::vector<TermUse>& uses) {
        widen_to_phrase(uses);
        auto& old_side = texts_.old_side;
        auto& new_side = texts_.new_side;
        auto const size = [&](TermUse const& use) {
            return old_side.span_of(use.old_name).size() + new_side.span_of(use.new_name).size();
        };
        auto const& shortest =
            *std::min_element(uses.begin(), uses.end(), [&](TermUse const& a, TermUse const& b) {
                return size(a) < size(b);
            });
        PlacedEffect placed;
        auto& effect = placed.effect;
        effect.kind = EffectKind::Term;
        effect.at = common_path(uses);
        effect.old_value = std::string(old_side.words_of(shortest.old_name));
        effect.new_value = std::string(new_side.words_of(shortest.new_name));
        placed.word = uses.front().new_words.begin;
        for (auto const& use : uses) {
            effect.old_evidence.push_back(old_side.span_of(use.old_words));
            effect.new_evidence.push_back(new_side.span_of(use.new_words));
            claim(old_side, use.old_words);
            claim(new_side, use.new_words);
        }
        if (terms_.size() < most_names) {
            remember(uses.front());
            if (shortest.old_words.begin != uses.front().old_words.begin)
                remember(shortest);
        }
        effect.summary = quoted(old_side.words_of(shortest.old_name)) + " is replaced by "
                       + quoted(new_side.words_of(shortest.new_name))
                       + (uses.size() > 1 ? ", in " + std::to_string(uses.size()) + " places" : "")
                       + in_place(effect.at) + ".";
        out_.push_back(std::move(placed));
    }

    void remember(TermUse const& use) {
        terms_.push_back({use.old_words,
                          use.new_words,
                          key_of(texts_.old_side, use.old_words),
                          key_of(texts_.new_side, use.new_words)});
    }

    TextPair& texts_;
    PlacedEffects& out_;
    std::map<std::string, std::vector<TermUse>> uses_;
    std::vector<ReportedTerm> terms_;
    std::size_t names_looked_up_ = 0;
};

} // namespace

void find_term_effects(TextPair& texts, PlacedEffects& out) {
    TermFinder(texts, out).run();
}

} // namespace nutmeg
