#include "diff/effects/edits/noun_phrases.hpp"
#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/form/same_phrases.hpp"
#include "diff/effects/model/sentences.hpp"
#include "diff/effects/term_uses.hpp"
#include "parser/clauses/word_classes.hpp"
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
constexpr std::size_t most_names = 50;      ///< names searched for in the entire section

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

bool is_separator(std::string_view word) {
    return word == "and" || word == "or" || is_punctuation(word);
}

std::vector<std::string> content_stems(AnnotatedText const& side, WordRange range) {
    std::vector<std::string> words;
    for (auto const& word : keys_of(side, range))
        if (!is_filler_word(word.key))
            words.emplace_back(stem(word.key));
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
            if (is_any_name(texts_, uses)
                && (uses.size() >= least_times
                        ? ++names_looked_up_ > most_names || !is_left(texts_, uses)
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
        if (words.begin > 0 && is_opening_quote(side, words.begin - 1))
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

    /// The innermost path that contains all uses.
    static std::string common_path(std::vector<TermUse> const& uses) {
        auto path = uses.front().at;
        for (auto const& use : uses)
            while (!(use.at.starts_with(path)))
                path.resize(path.rfind('('));
        return path;
    }

    void report(std::vector<TermUse>& uses) {
        widen_to_phrase(texts_, uses);
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
                       + ".";
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
