// The amount that an amendment changes, where the law states it beside the same term: "also says
// sixteen". The term is a pair of neighboring words with meaning, or a word of the catchline of the
// amended section, close to the amount on both sides.
#include "corpus/impact/impact_search.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace nutmeg {

namespace {

constexpr std::size_t words_around = 14; ///< on each side of the amount

using Terms = std::set<std::string>;

bool has_meaning(std::string const& word) {
    return word.size() > 2 && is_letter(word.front()) && !is_filler_word(word)
        && !is_stop_word(word) && !is_bound_word(word) && !is_citing_word(word)
        && !is_determiner(word) && !is_preposition(word) && !is_finite_verb(word)
        && !is_subordinator(word);
}

/// The stems of words that say how a law punishes, limits or counts, not what it is about.
Terms generic_stems() {
    Terms stems;
    for (auto const* word :
         {"fine",         "fined",      "penalty",    "imprison", "imprisoned", "imprisonment",
          "civil",        "offense",    "violation",  "violate",  "violates",   "violating",
          "convicted",    "conviction", "subsequent", "dollar",   "person",     "imposed",
          "impose",       "exceed",     "exceeding",  "order",    "ordered",    "court",
          "amount",       "sum",        "year",       "month",    "day",        "hour",
          "age",          "hundred",    "thousand",   "million",  "cent",       "per",
          "half",         "guilty",     "forfeit",    "state",    "minimum",    "maximum",
          "commissioner", "department", "authority",  "equal",    "total",      "occurrence",
          "provided",     "required",   "first",      "second",   "third",      "prior",
          "additional",   "annual",     "annually",   "period",   "date",       "time"})
        stems.insert(std::string(stem(word)));
    return stems;
}

bool is_generic(std::string const& stem_of_word) {
    static Terms const stems = generic_stems();
    return stems.contains(stem_of_word);
}

/// The words near an amount, in lower case and by their stems, with an empty one where an amount,
/// punctuation or a word without meaning is.
std::vector<std::string> stems_around(Section const& section,
                                      Quantity const& quantity,
                                      Span within) {
    auto const words = split_words(section.text, within);
    auto const first = std::partition_point(
        words.begin(), words.end(), [&](Span word) { return word.end <= quantity.span.begin; });
    auto const last = std::partition_point(
        first, words.end(), [&](Span word) { return word.begin < quantity.span.end; });
    auto const before = std::min<std::ptrdiff_t>(first - words.begin(), words_around);
    auto const after = std::min<std::ptrdiff_t>(words.end() - last, words_around);
    std::vector<std::string> stems;
    for (auto word = first - before; word != last + after; ++word) {
        auto const lower = to_lower(word->of(section.text));
        bool const counts = has_meaning(lower) && !is_inside_any(section.quantities, *word);
        stems.push_back(counts ? std::string(stem(lower)) : std::string());
    }
    return stems;
}

/// Neighboring pairs of words with meaning, at least one of which says what the law is about; and
/// such words alone.
Terms terms_around(Section const& section, QuantityRow const& row) {
    auto const stems = stems_around(section, row.quantity, row.sentence);
    Terms terms;
    for (std::size_t i = 0; i < stems.size(); ++i) {
        if (stems[i].empty())
            continue;
        bool const is_first_generic = is_generic(stems[i]);
        if (!is_first_generic)
            terms.insert(stems[i]);
        if (i + 1 < stems.size() && !stems[i + 1].empty()
            && !(is_first_generic || is_generic(stems[i + 1])))
            terms.insert(stems[i] + " " + stems[i + 1]);
    }
    return terms;
}

Terms catchline_terms(Section const& section) {
    Terms terms;
    for (auto const word : split_words(section.catchline, make_span(0, section.catchline.size()))) {
        auto const lower = to_lower(word.of(section.catchline));
        if (has_meaning(lower) && !is_generic(std::string(stem(lower))))
            terms.insert(std::string(stem(lower)));
    }
    return terms;
}

/// An amount that the law has no longer, and what it was beside.
struct ChangedAmount {
    Quantity quantity;
    Terms terms;
};

bool is_threshold(EffectKind kind) {
    return kind == EffectKind::Age || kind == EffectKind::Money || kind == EffectKind::Percent
        || kind == EffectKind::Duration;
}

bool is_threshold(QuantityKind kind) {
    return kind == QuantityKind::Age || kind == QuantityKind::Money || kind == QuantityKind::Percent
        || kind == QuantityKind::Duration;
}

bool is_equal(Quantity const& a, Quantity const& b) {
    return a.kind == b.kind && a.value == b.value && a.iso == b.iso;
}

class ThresholdSearch {
public:
    ThresholdSearch(ImpactSearch& search, SectionOutcome const& outcome)
        : search_(search), outcome_(outcome), catchline_(catchline_terms(outcome.before())) {}

    void run() {
        collect(outcome_.changed().comparison->effects);
        for (auto const& amount : amounts_)
            search_law(amount);
    }

    /// All amounts that the provisions at or below `path` state.
    void run_all(std::string_view path) {
        auto const& section = outcome_.before();
        for (auto const& quantity : section.quantities)
            if (is_threshold(quantity.kind) && quantity.span.begin < section.current_end
                && path_at(section, quantity.span.begin).starts_with(path))
                add_amount(quantity.span);
        for (auto const& amount : amounts_)
            search_law(amount);
    }

private:
    void collect(std::vector<Effect> const& effects) {
        for (auto const& effect : effects)
            if (is_threshold(effect.kind) && effect.old_value.index() != 0
                && effect.new_value.index() != 0)
                for (auto const span : effect.old_evidence)
                    add_amount(span);
    }

    void add_amount(Span evidence) {
        auto const& section = outcome_.before();
        for (auto const& quantity : section.quantities) {
            if (!quantity.span.overlaps(evidence))
                continue;
            for (auto const& row : quantities_in(section, quantity)) {
                if (row.quantity.span != quantity.span)
                    continue;
                auto const known =
                    std::find_if(amounts_.begin(), amounts_.end(), [&](ChangedAmount const& one) {
                        return is_equal(one.quantity, quantity);
                    });
                auto& amount = known == amounts_.end() ? amounts_.emplace_back() : *known;
                amount.quantity = quantity;
                amount.terms.merge(terms_around(section, row));
            }
        }
    }

    struct Candidate {
        SearchedSection place;
        std::shared_ptr<Section const> kept; ///< keeps the section alive
        QuantityRow row;
        Terms shared;
    };

    void search_law(ChangedAmount const& amount) {
        std::vector<Candidate> candidates;
        for (auto& row : search_.law().quantities_like(amount.quantity))
            if (search_.outcome_of(row.section) == nullptr)
                if (auto section = search_.law().section(row.section, row.copy)) {
                    SearchedSection const place{section.get(), row.copy, nullptr};
                    candidates.push_back({place, std::move(section), std::move(row), {}});
                }
        for (auto const& other : search_.outcomes())
            if (!other.is_repealed()
                && other.changed().comparison->change != SectionChange::Unchanged)
                for (auto& row : quantities_in(other.after(), amount.quantity))
                    candidates.push_back(
                        {{&other.after(), 0, &other.changed()}, nullptr, std::move(row), {}});
        std::map<std::string, std::size_t> frequency;
        for (auto& one : candidates) {
            auto const terms = terms_around(*one.place.section, one.row);
            std::set_intersection(terms.begin(),
                                  terms.end(),
                                  amount.terms.begin(),
                                  amount.terms.end(),
                                  std::inserter(one.shared, one.shared.end()));
            for (auto const& term : one.shared)
                ++frequency[term];
        }
        for (auto const& one : candidates)
            if (has_term(one, frequency, candidates.size()))
                report(one);
    }

    /// Whether what is shared says that both are about the same. A term is a pair of words, or a
    /// word of the catchline, that few of the places which state the amount have. One is enough for
    /// an age; other amounts are so common that two are needed, one of them a pair.
    bool has_term(Candidate const& one,
                  std::map<std::string, std::size_t> const& frequency,
                  std::size_t count) const {
        constexpr std::size_t few = 12;
        constexpr std::size_t rare = 24; ///< one in so many places
        auto const most = std::max(few, count / rare);
        std::vector<std::string_view> pairs;
        std::vector<std::string_view> words;
        for (auto const& term : one.shared) {
            bool const is_pair = term.find(' ') != term.npos;
            if (frequency.at(term) > most)
                continue;
            if (is_pair)
                pairs.push_back(term);
            else if (catchline_.contains(term))
                words.push_back(term);
        }
        if (one.row.quantity.kind == QuantityKind::Age)
            return !pairs.empty() || !words.empty();
        return pairs.size() > 1
            || std::any_of(pairs.begin(), pairs.end(), [&](std::string_view pair) {
                   return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
                       return pair.find(word) == pair.npos;
                   });
               });
    }

    void report(Candidate const& one) {
        auto finding = ImpactSearch::finding_at(one.place, one.row.quantity.span);
        finding.kind = ImpactKind::Threshold;
        finding.certainty = Certainty::Possible;
        finding.amended = outcome_.changed().number;
        finding.cites = one.row.quantity.span.of(one.place.section->text);
        search_.add(std::move(finding));
    }

    ImpactSearch& search_;
    SectionOutcome const& outcome_;
    Terms catchline_;
    std::vector<ChangedAmount> amounts_;
};

} // namespace

void search_thresholds(ImpactSearch& search) {
    for (auto const& outcome : search.outcomes())
        if (!outcome.is_repealed() && !outcome.is_added())
            ThresholdSearch(search, outcome).run();
}

void search_all_thresholds(ImpactSearch& search, std::string_view path) {
    for (auto const& outcome : search.outcomes())
        ThresholdSearch(search, outcome).run_all(path);
}

} // namespace nutmeg
