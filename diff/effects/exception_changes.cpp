#include "diff/align/moved_passages.hpp"
#include "diff/effects/edits/group_coverage.hpp"
#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/form/form_rules.hpp"
#include "diff/effects/model/sentences.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/exceptions.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_exception = 300; ///< words to search backward
constexpr std::uint32_t words_of_verb = 4;       ///< words of "shall not be charged"
constexpr std::uint32_t longest_condition = 40;  ///< words to search for a negation
constexpr std::uint32_t first_words = 8;         ///< words that the effect quotes of an exception

/// The end of the head of an exception: its subject and verb. What follows may change without
/// changing when the exception applies.
std::uint32_t head_end(AnnotatedText const& side, WordRange exception) {
    for (auto i = exception.begin + 1; i < exception.end; ++i)
        if (is_finite_verb(side.lower[i]))
            return std::min(exception.end, i + words_of_verb);
    return exception.end;
}

bool is_joint(std::string_view word) {
    return word == "but" || word == "however";
}

/// The word of `range` that is "but", which another opener replaces; `no_word` if there is none.
std::uint32_t but_in(AnnotatedText const& side, WordRange range) {
    for (auto i = range.begin; i < range.end; ++i)
        if (is_joint(side.lower[i]))
            return i;
    return no_word;
}

/// Whether nearly all words of the clause after its opener are on the other side.
bool is_mostly_kept(AnnotatedText const& side, WordRange clause) {
    std::uint32_t kept = 0;
    for (auto i = clause.begin + 1; i < clause.end; ++i)
        kept += side.match[i] != no_word ? 1 : 0;
    return kept * 4 >= (clause.end - clause.begin - 1) * 3;
}

/// "if ... not", "if ... without" among the words of `range`: the clause to its end, which says the
/// same as "unless".
std::optional<ExceptionClause> negative_condition(AnnotatedText const& side, WordRange range) {
    for (auto i = range.begin; i < range.end; ++i) {
        if (side.lower[i] != "if")
            continue;
        auto const end = clause_end(side, i, side.size());
        for (auto k = i + 1; k < std::min(end, i + longest_condition); ++k)
            if (is_negation(side.lower[k]) && side.lower[k] != "only")
                return ExceptionClause{{i, end}, "if"};
    }
    return std::nullopt;
}

/// Whether the exception limits only its own sentence, which is inserted or deleted entirely; then
/// the effect of the sentence includes it. One that opens its sentence limits what follows it
/// there, or the provisions after it if nothing does.
bool is_inside_new_sentence(AnnotatedText const& side, std::uint32_t word) {
    auto const first = sentence_begin(side, word);
    if (word + 1 < side.size() && side.match[word + 1] != no_word)
        return false;
    bool const opens = first + 1 >= word;
    // These limit what is before them, whatever mark divides it.
    if (opens && (side.lower[word] == "except" || side.lower[word] == "provided"))
        return false;
    auto const end = opens ? clause_end(side, word, side.size()) : word;
    if (opens && exception_at(side, word, false).words.end >= end)
        return false;
    for (auto i = first; i < end; ++i)
        if (!side.is_changed(i) && side.is_designator[i] == 0)
            return false;
    return true;
}

/// The words of an exception up to the first that stays, and those before that one in its sentence
/// on the other side.
struct OpenedSentence {
    WordRange opener;
    WordRange there;
};

/// "may enter, except that lamps are exempt." and "may enter. Lamps are exempt.": an exception that
/// is a sentence of its own on the other side, with the same words after its opener.
std::optional<OpenedSentence> sentence_there(AnnotatedText const& side,
                                             WordRange clause,
                                             AnnotatedText const& other) {
    if (!is_mostly_kept(side, clause))
        return std::nullopt;
    auto first = clause.begin;
    while (first < clause.end && side.match[first] == no_word)
        ++first;
    if (first == clause.end)
        return std::nullopt;
    auto const kept = side.match[first];
    WordRange const there{sentence_begin(other, kept), kept};
    auto const size = there.end - there.begin;
    if (size >= first - clause.begin)
        return std::nullopt;
    for (std::uint32_t i = 0; i < size; ++i)
        if (side.lower[first - size + i] != other.lower[there.begin + i])
            return std::nullopt;
    return OpenedSentence{{clause.begin, first}, there};
}

/// The end of an inserted or deleted exception before words that stay: "fifty dollars{+, provided
/// five are paid in May,+} that are not paid". The words after its last changed one belong to the
/// text around it.
std::uint32_t end_of_change(AnnotatedText const& side, WordRange clause) {
    auto last = clause.end;
    while (last > clause.begin && !side.is_changed(last - 1))
        --last;
    bool has_verb = false;
    for (auto i = clause.begin; i < last; ++i)
        has_verb = has_verb || is_finite_verb(side.lower[i]);
    if (last == clause.end || !has_verb)
        return clause.end;
    if (side.lower[last - 1] == ",")
        return last - 1;
    return side.lower[last] == "," ? last : clause.end;
}

/// Whether the opener only repeats one that stays before "and" or "or": "unless the owner agrees
/// and
/// [-unless-] the bin has a sign".
bool is_repeated(AnnotatedText const& side, std::uint32_t word) {
    if (word == 0 || word + 1 >= side.size() || side.match[word + 1] == no_word
        || (side.lower[word - 1] != "and" && side.lower[word - 1] != "or"))
        return false;
    auto const first = sentence_begin(side, word);
    for (auto i = word; i-- > first;)
        if (side.match[i] != no_word && side.lower[i] == side.lower[word])
            return true;
    return false;
}

std::string opening(AnnotatedText const& side, WordRange words) {
    return std::string(
        side.words_of({words.begin, std::min(words.end, words.begin + first_words)}));
}

class ExceptionChanges {
public:
    ExceptionChanges(TextPair& texts, PlacedEffects& out) : texts_(texts), out_(out) {}

    void run() {
        for (auto const& group : texts_.groups) {
            claim_repeated(texts_.old_side, group, &EffectEdit::old_words, &EffectEdit::new_words);
            claim_repeated(texts_.new_side, group, &EffectEdit::new_words, &EffectEdit::old_words);
        }
        find_moved();
        for (auto const& group : texts_.groups) {
            auto olds = opened(texts_.old_side, group, &EffectEdit::old_words);
            auto const news = opened(texts_.new_side, group, &EffectEdit::new_words);
            for (auto const& after : news) {
                auto const same =
                    std::find_if(olds.begin(), olds.end(), [&](ExceptionClause const& before) {
                        return before.opener == after.opener;
                    });
                if (same == olds.end()) {
                    if (!is_other_joint(texts_.new_side, after, texts_.old_side, group.old_hull())
                        && !claim_sentence(texts_.new_side, after.words, texts_.old_side))
                        report(group, condition(texts_.old_side, after, group.old_hull()), &after);
                    continue;
                }
                if (has_same_words(*same, after)) {
                    claim(texts_.old_side, same->words, Coverage::Form);
                    claim(texts_.new_side, after.words, Coverage::Form);
                } else {
                    report(group, &*same, &after);
                }
                olds.erase(same);
            }
            for (auto const& before : olds)
                if (!is_other_joint(texts_.old_side, before, texts_.new_side, group.new_hull())
                    && !claim_sentence(texts_.old_side, before.words, texts_.new_side))
                    report(group, &before, condition(texts_.new_side, before, group.new_hull()));
            inside(group);
        }
    }

private:
    /// The exceptions with an opener that was inserted or deleted.
    static std::vector<ExceptionClause> opened(AnnotatedText const& side,
                                               EditGroup const& group,
                                               WordRange EffectEdit::*range) {
        std::vector<ExceptionClause> clauses;
        for (auto const& edit : group.edits)
            for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i)
                if (side.is_changed(i) && !side.is_claimed(i) && exception_opener(side, i) != 0
                    && !is_inside_new_sentence(side, i)) {
                    clauses.push_back(exception_at(side, i, false));
                    clauses.back().words.end = end_of_change(side, clauses.back().words);
                    i = std::max(i, clauses.back().words.end - 1);
                }
        return clauses;
    }

    /// Marks openers that only repeat another as form, unless other words replace them.
    static void claim_repeated(AnnotatedText& side,
                               EditGroup const& group,
                               WordRange EffectEdit::*range,
                               WordRange EffectEdit::*replaced) {
        for (auto const& edit : group.edits) {
            if (!(edit.*replaced).empty())
                continue;
            for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i)
                if (side.is_changed(i) && exception_opener(side, i) != 0 && is_repeated(side, i))
                    claim(side, {i, i + 1}, Coverage::Form);
        }
    }

    /// "Unless the clerk objects" and "subject to section 99-5, unless the clerk objects".
    bool has_same_words(ExceptionClause const& before, ExceptionClause const& after) const {
        auto const size = before.words.end - before.words.begin;
        if (size != after.words.end - after.words.begin)
            return false;
        for (std::uint32_t i = 0; i < size; ++i)
            if (texts_.old_side.lower[before.words.begin + i]
                != texts_.new_side.lower[after.words.begin + i])
                return false;
        return true;
    }

    /// Finds exceptions that only moved within a sentence: "Unless the clerk objects, the keeper
    /// may close" and "the keeper may close unless the clerk objects".
    void find_moved() {
        std::map<std::string, std::pair<WordRange, EditGroup const*>> deleted;
        for (auto const& group : texts_.groups)
            for (auto const& clause : opened(texts_.old_side, group, &EffectEdit::old_words))
                deleted.try_emplace(key_of(texts_.old_side, group, clause), clause.words, &group);
        if (deleted.empty())
            return;
        for (auto const& group : texts_.groups)
            for (auto const& clause : opened(texts_.new_side, group, &EffectEdit::new_words)) {
                auto const from = deleted.find(key_of(texts_.new_side, group, clause));
                if (from != deleted.end() && from->second.second != &group
                    && is_in_same_sentence(texts_.old_side,
                                           texts_.old_side.match,
                                           from->second.first,
                                           texts_.new_side,
                                           clause.words))
                    report_moved(group, from->second.first, clause.words);
            }
    }

    /// The words of the exception in its subsection.
    static std::string key_of(AnnotatedText const& side,
                              EditGroup const& group,
                              ExceptionClause const& clause) {
        std::string key(top_of(group.at));
        for (auto i = clause.words.begin; i < clause.words.end; ++i)
            if (!is_punctuation(side.lower[i]))
                key.append(" ").append(side.lower[i]);
        return key;
    }

    void report_moved(EditGroup const& group, WordRange before, WordRange after) {
        PlacedEffect placed;
        placed.word = after.begin;
        placed.effect.kind = EffectKind::Technical;
        placed.effect.at = group.at;
        placed.effect.old_evidence.push_back(texts_.old_side.span_of(before));
        placed.effect.new_evidence.push_back(texts_.new_side.span_of(after));
        placed.effect.summary =
            quoted(texts_.new_side.words_of(after)) + " is at another place of the provision.";
        claim(texts_.old_side, before, Coverage::Immaterial);
        claim(texts_.new_side, after, Coverage::Immaterial);
        out_.push_back(std::move(placed));
    }

    /// Marks the opener of an exception as form if the exception is a sentence on the other side.
    static bool claim_sentence(AnnotatedText& side, WordRange clause, AnnotatedText& other) {
        auto const sentence = sentence_there(side, clause, other);
        if (!sentence)
            return false;
        claim(side, sentence->opener, Coverage::Form);
        claim(other, sentence->there, Coverage::Form);
        return true;
    }

    /// Whether the exception only replaces "but" before a clause that stays, or is replaced by it:
    /// a change of the text, not of an exception.
    static bool is_other_joint(AnnotatedText const& side,
                               ExceptionClause const& exception,
                               AnnotatedText const& other,
                               WordRange there) {
        auto const opener = exception.opener;
        return (opener == "provided" || opener == "except") && but_in(other, there) != no_word
            && is_mostly_kept(side, exception.words);
    }

    /// The condition on the other side that says the same as "unless"; null if there is none.
    ExceptionClause const* condition(AnnotatedText const& other,
                                     ExceptionClause const& exception,
                                     WordRange there) {
        if (exception.opener != "unless")
            return nullptr;
        condition_ = negative_condition(other, there);
        return condition_ ? &*condition_ : nullptr;
    }

    /// Reports a change inside an exception that stays.
    void inside(EditGroup const& group) {
        if (is_all_claimed(texts_, group))
            return;
        auto const before = around(texts_.old_side, group.old_hull(), group.old_provision);
        auto const after = around(texts_.new_side, group.new_hull(), group.new_provision);
        if (before && after && before->opener == after->opener
            && (group.old_hull().begin < head_end(texts_.old_side, before->words)
                || group.new_hull().begin < head_end(texts_.new_side, after->words))
            && !is_form_only(texts_, group)) {
            report(group, &*before, &*after, true);
            changed_.push_back({exception_at(texts_.old_side, before->words.begin, false).words,
                                exception_at(texts_.new_side, after->words.begin, false).words});
        } else if (!changed_.empty() && holds(changed_.back().old_words, group.old_hull())
                   && holds(changed_.back().new_words, group.new_hull())
                   && !is_form_only(texts_, group)) {
            claim(texts_.old_side, group.old_hull());
            claim(texts_.new_side, group.new_hull());
        }
    }

    static bool holds(WordRange clause, WordRange hull) {
        return clause.begin <= hull.begin && hull.end <= clause.end;
    }

    static std::optional<ExceptionClause> around(AnnotatedText const& side,
                                                 WordRange hull,
                                                 ProvisionIndex provision) {
        if (hull.begin >= side.size())
            return std::nullopt;
        auto const limit = hull.begin > longest_exception ? hull.begin - longest_exception : 0;
        for (auto i = hull.begin; i-- > limit;) {
            if (side.provision(i) != provision || side.lower[i] == ";"
                || (side.lower[i] == "." && clause_end(side, i, i + 1) == i))
                return std::nullopt;
            if (exception_opener(side, i) == 0)
                continue;
            auto const clause = exception_at(side, i, true);
            return clause.words.end > hull.begin ? std::optional(clause) : std::nullopt;
        }
        return std::nullopt;
    }

    void report(EditGroup const& group,
                ExceptionClause const* before,
                ExceptionClause const* after,
                bool only_group = false) {
        PlacedEffect placed;
        placed.word = after != nullptr ? after->words.begin : group.new_hull().begin;
        auto& effect = placed.effect;
        effect.kind = EffectKind::Exception;
        effect.at = group.at;
        std::string_view old_words;
        std::string_view new_words;
        if (before != nullptr) {
            effect.old_value = opening(texts_.old_side, before->words);
            effect.old_evidence.push_back(texts_.old_side.span_of(before->words));
            old_words = texts_.old_side.words_of(before->words);
            claim(texts_.old_side, only_group ? group.old_hull() : before->words);
        }
        if (after != nullptr) {
            effect.new_value = opening(texts_.new_side, after->words);
            effect.new_evidence.push_back(texts_.new_side.span_of(after->words));
            new_words = texts_.new_side.words_of(after->words);
            claim(texts_.new_side, only_group ? group.new_hull() : after->words);
        }
        effect.summary = change_sentence("The exception", old_words, new_words);
        out_.push_back(std::move(placed));
    }

    TextPair& texts_;
    PlacedEffects& out_;
    /// Exceptions with a reported change, each to the end of its sentence. A change after one of
    /// their commas belongs to the same effect.
    std::vector<EffectEdit> changed_;
    std::optional<ExceptionClause> condition_; ///< the last that says the same as an exception
};

} // namespace

void find_exception_effects(TextPair& texts, PlacedEffects& out) {
    ExceptionChanges(texts, out).run();
}

} // namespace nutmeg
