#include "parser/facts/facts.hpp"

#include "parser/facts/clause_bounds.hpp"
#include "parser/facts/definitions.hpp"
#include "parser/facts/exceptions.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/facts/mental_states.hpp"
#include "parser/facts/modal_verbs.hpp"
#include "parser/facts/named_acts.hpp"
#include "parser/facts/offense_lists.hpp"
#include "parser/facts/quantity_phrases.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace nutmeg {

namespace {

constexpr std::uint32_t opening_size = 8; ///< words of an exception that are its value

FactKind kind_of(QuantityKind kind) {
    return static_cast<FactKind>(kind);
}

static_assert(static_cast<int>(FactKind::OffenseClass)
              == static_cast<int>(QuantityKind::OffenseClass));

/// Of facts with equal spans, the one with the lower rank holds the others.
int rank_of(FactKind kind) {
    switch (kind) {
    case FactKind::Definition:
    case FactKind::Modality:
        return 0;
    case FactKind::Exception:
    case FactKind::Condition:
    case FactKind::Defense:
        return 1;
    case FactKind::Penalty:
        return 2;
    default:
        return 3;
    }
}

FactValue value_of(Quantity const& quantity) {
    if (!quantity.iso.empty())
        return quantity.iso;
    if (!quantity.text.empty())
        return quantity.text;
    return quantity.value;
}

/// The values of a section whose spans begin in `bytes`.
template <typename Value, typename Visit>
void each_in(std::vector<Value> const& values, Span bytes, Visit const& visit) {
    auto at = std::lower_bound(
        values.begin(), values.end(), bytes.begin, [](Value const& value, std::uint32_t offset) {
            return value.span.begin < offset;
        });
    for (; at != values.end() && at->span.begin < bytes.end; ++at)
        visit(*at);
}

class FactReader {
public:
    FactReader(LawWords const& law, WordRange within)
        : law_(law), within_(within), bytes_(law.span_of(within)) {}

    Facts read_values() {
        if (within_.empty())
            return {};
        read_quantities();
        find_penalties();
        read_mental_states();
        read_definitions();
        for (auto i = within_.begin; i < within_.end; ++i)
            read_modal_at(i);
        return std::move(facts_);
    }

    Facts read() {
        if (within_.empty())
            return {};
        read_quantities();
        read_penalties();
        read_mental_states();
        read_definitions();
        read_clauses();
        read_citations();
        link_parents();
        return std::move(facts_);
    }

private:
    Fact& add(FactKind kind, WordRange words, FactValue value = {}) {
        Fact fact;
        fact.kind = kind;
        fact.span = law_.span_of(words);
        fact.provision = law_.provision(words.begin);
        fact.value = std::move(value);
        facts_.all.push_back(std::move(fact));
        return facts_.all.back();
    }

    void read_quantities() {
        each_in(law_.section->quantities, bytes_, [&](Quantity const& quantity) {
            auto const words = law_.words_in(quantity.span);
            if (words.empty())
                return;
            auto& fact =
                add(kind_of(quantity.kind), quantity_phrase(law_, quantity), value_of(quantity));
            fact.provision = law_.provision(words.begin);
            fact.bound = quantity.bound;
            fact.topic = topic_of_quantity(law_, quantity);
        });
    }

    /// Finds the penalties. Their amounts are about them, also where no noun names them: "nor more
    /// than twenty dollars", "(2) twenty dollars".
    void find_penalties() {
        penalties_ = penalties_in(law_, within_);
        std::size_t next = 0;
        auto joined = no_word; // the end of the amounts of the penalty that are about it
        for (auto& fact : facts_.all) {
            auto const words = law_.words_in(fact.span);
            while (next < penalties_.size() && penalties_[next].end <= words.begin) {
                ++next;
                joined = no_word;
            }
            bool const is_amount =
                fact.kind == FactKind::Money || fact.kind == FactKind::Imprisonment;
            if (!is_amount || next == penalties_.size() || words.begin < penalties_[next].begin
                || words.end > penalties_[next].end)
                continue;
            bool const is_first = joined == no_word;
            if (fact.topic == Topic::None && (is_first || joins_amounts({joined, words.begin})))
                fact.topic = Topic::Penalty;
            if (fact.topic == Topic::Penalty)
                joined = words.end;
        }
    }

    /// Whether the words between two amounts of a penalty only join them: "nor", "or imprisoned",
    /// "for the first offense and".
    bool joins_amounts(WordRange between) const {
        constexpr std::array<std::string_view, 16> joins{"nor",
                                                         "both",
                                                         "fined",
                                                         "imprisoned",
                                                         "fine",
                                                         "imprisonment",
                                                         "offense",
                                                         "offenses",
                                                         "violation",
                                                         "first",
                                                         "second",
                                                         "subsequent",
                                                         "third",
                                                         "conviction",
                                                         "more",
                                                         "less"};
        for (auto i = between.begin; i < between.end; ++i)
            if (!is_filler_word(law_.lower[i]) && !is_limit_word(law_.lower[i])
                && std::find(joins.begin(), joins.end(), law_.lower[i]) == joins.end())
                return false;
        return true;
    }

    void read_penalties() {
        find_penalties();
        for (auto const words : penalties_)
            add(FactKind::Penalty, words).topic = Topic::Penalty;
    }

    void read_mental_states() {
        std::optional<bool> penal;
        auto const is_in_penal_section = [&] {
            if (!penal)
                penal = is_penal(*law_.section);
            return *penal;
        };
        for (auto const& state : mental_states_of(law_, within_, is_in_penal_section))
            add(state.is_defense ? FactKind::Defense : FactKind::MentalState,
                state.is_defense ? clause_around(law_, state.words) : state.words,
                std::string(state.name));
    }

    void read_definitions() {
        for (auto& definition : definitions_of(law_, within_))
            add(FactKind::Definition,
                {definition.quote.begin, std::max(definition.quote.end, definition.body.end)},
                std::move(definition.term));
    }

    void read_clauses() {
        for (auto i = within_.begin; i < within_.end; ++i) {
            if (read_modal_at(i))
                continue;
            if (exception_opener(law_, i) != 0) {
                auto const words = exception_at(law_, i, false).words;
                auto const opening = std::min(words.end, words.begin + opening_size);
                if (!words.empty())
                    add(FactKind::Exception,
                        words,
                        std::string(law_.words_of({words.begin, opening})));
            } else if (opens_condition(law_, i)) {
                add(FactKind::Condition, {i, phrase_end(law_, i + 1, law_.size())});
            }
        }
    }

    /// Whether a modal verb or its paraphrase begins at the word.
    bool read_modal_at(std::uint32_t word) {
        if (is_modal(law_, word)) {
            read_modal(modal_verb_at(law_, word));
            return true;
        }
        auto paraphrase = modal_paraphrase_at(law_, word);
        if (paraphrase.word != word)
            return false;
        read_modal(std::move(paraphrase));
        return true;
    }

    void read_modal(ModalVerb verb) {
        auto const clause = with_penalty(modal_clause(law_, verb.word));
        auto& fact = add(FactKind::Modality, clause, std::move(verb.name));
        fact.topic = topic_of_clause(law_, clause, {verb.word, verb.word + verb.length});
    }

    /// The clause with all words of a penalty that begins in it.
    WordRange with_penalty(WordRange clause) const {
        auto const inside =
            std::lower_bound(penalties_.begin(),
                             penalties_.end(),
                             clause.begin,
                             [](WordRange one, std::uint32_t word) { return one.begin < word; });
        if (inside != penalties_.end() && inside->begin < clause.end)
            clause.end = std::max(clause.end, inside->end);
        return clause;
    }

    void read_citations() {
        auto const& citations = law_.section->citations;
        OffenseLists const offenses(law_);
        each_in(citations, bytes_, [&](Citation const& citation) {
            auto& fact = add(FactKind::Reference, law_.words_in(citation.span));
            fact.span = citation.span;
            fact.value = std::string(citation.span.of(law_.text));
            fact.source = static_cast<std::uint32_t>(&citation - citations.data());
            if (offenses.list_of(fact.source) != nullptr)
                fact.topic = Topic::OffenseList;
        });
        for (auto const& act : named_acts(law_, within_))
            if (!act.has_number)
                add(FactKind::NamedAct, act.words, std::string(law_.words_of(act.words)));
    }

    /// Sorts the facts and sets their parents.
    void link_parents() {
        auto& all = facts_.all;
        std::stable_sort(all.begin(), all.end(), [](Fact const& a, Fact const& b) {
            return std::tuple(a.span.begin, b.span.end, rank_of(a.kind))
                 < std::tuple(b.span.begin, a.span.end, rank_of(b.kind));
        });
        std::vector<std::uint32_t> open;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            while (!open.empty() && !all[open.back()].span.contains(all[i].span))
                open.pop_back();
            all[i].parent = open.empty() ? no_fact : open.back();
            open.push_back(i);
        }
    }

    LawWords const& law_;
    WordRange within_;
    Span bytes_;
    std::vector<WordRange> penalties_; ///< in text order
    Facts facts_;
};

} // namespace

Facts facts_of(LawWords const& law, WordRange within) {
    return FactReader(law, within).read();
}

Facts values_of(Section const& section) {
    auto const words = current_section_words(section);
    auto const law = law_words(words);
    return FactReader(law, {0, law.size()}).read_values();
}

Facts facts_of(Section const& section) {
    auto const words = current_section_words(section);
    auto const law = law_words(words);
    return facts_of(law, {0, law.size()});
}

} // namespace nutmeg
