#include "diff/effects/details.hpp"

#include "diff/effects/edits/cited_provision.hpp"
#include "diff/effects/model/sentences.hpp"
#include "diff/effects/quotes/quoted_clause.hpp"
#include "diff/effects/quotes/shortened.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/clause_bounds.hpp"
#include "parser/facts/facts.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/facts/modal_verbs.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_clause = 40; ///< words of a clause quoted for a penalty inside it

/// The kind of the detail; none for facts that are no details.
std::optional<EffectKind> effect_kind_of(FactKind kind) {
    switch (kind) {
    case FactKind::Age:
        return EffectKind::Age;
    case FactKind::Money:
        return EffectKind::Money;
    case FactKind::Percent:
        return EffectKind::Percent;
    case FactKind::Duration:
        return EffectKind::Duration;
    case FactKind::Imprisonment:
        return EffectKind::Imprisonment;
    case FactKind::Date:
        return EffectKind::Date;
    case FactKind::Count:
        return EffectKind::Count;
    case FactKind::OffenseClass:
        return EffectKind::OffenseClass;
    case FactKind::MentalState:
        return EffectKind::MentalState;
    case FactKind::Defense:
        return EffectKind::Defense;
    case FactKind::Modality:
        return EffectKind::Modality;
    case FactKind::Definition:
        return EffectKind::Definition;
    case FactKind::Exception:
        return EffectKind::Exception;
    case FactKind::Reference:
    case FactKind::NamedAct:
        return EffectKind::Reference;
    case FactKind::Penalty:
    case FactKind::Condition:
        return std::nullopt;
    }
    return std::nullopt;
}

class DetailReader {
public:
    DetailReader(LawWords const& law, TextSide side) : law_(law), side_(side) {}

    std::vector<Effect> read(WordRange within, CountsWord const& counts) {
        within_ = within;
        facts_ = facts_of(law_, within);
        is_said_inside_.assign(facts_.all.size(), 0);
        for (auto const& fact : facts_.all)
            if (fact.kind == FactKind::Penalty || fact.kind == FactKind::OffenseClass
                || fact.kind == FactKind::Defense)
                for (auto up = fact.parent; up != no_fact; up = facts_.all[up].parent)
                    is_said_inside_[up] = 1;
        for (std::uint32_t i = 0; i < facts_.all.size(); ++i)
            if (counts(law_.words_in(facts_.all[i].span).begin))
                add_fact(i);
        return std::move(details_);
    }

private:
    void add_fact(std::uint32_t index) {
        auto const& fact = facts_.all[index];
        auto const kind = effect_kind_of(fact.kind);
        if (!kind || (fact.kind == FactKind::Modality && !is_independent(index)))
            return;
        if (fact.kind == FactKind::Reference)
            return add_targets(fact);
        Effect detail;
        detail.kind = *kind;
        detail.topic = fact.topic;
        if (fact.kind == FactKind::Modality)
            return add_clause(fact, std::move(detail));
        auto const words = with_bound(quoted_span(fact, detail));
        detail.summary = fact.kind == FactKind::Definition
                           ? std::string(term_span(fact).of(law_.text))
                           : quoted(words.of(law_.text));
        add(fact, std::move(detail), words, fact.value);
    }

    /// Adds the clause; not if it is inside a relative or conditional clause, a
    /// definition, or words in quotation marks.
    void add_clause(Fact const& fact, Effect detail) {
        auto const modal = modal_of(fact);
        if (modal != no_word ? !is_main_verb(modal) : has_other_main_verb(fact))
            return;
        detail.summary = quoted(fact.span.of(law_.text));
        add(fact, std::move(detail), fact.span, fact.value);
    }

    /// The modal verb of the clause; none for "is authorized to".
    std::uint32_t modal_of(Fact const& fact) const {
        auto const* name = std::get_if<std::string>(&fact.value);
        auto const words = law_.words_in(fact.span);
        auto modal = no_word;
        // The last one, because a relative clause in the subject can have another.
        for (auto i = words.begin; i < words.end && name != nullptr; ++i)
            if (is_modal(law_, i) && modal_verb_at(law_, i).name == *name
                && (modal == no_word || modal_clause(law_, i).begin == words.begin))
                modal = i;
        return modal;
    }

    bool is_main_verb(std::uint32_t modal) {
        if (!main_verbs_)
            main_verbs_ = main_modal_verbs(law_.text, law_.span_of(within_));
        return std::binary_search(main_verbs_->begin(), main_verbs_->end(), law_.span(modal).begin);
    }

    /// Whether "is required to" is in a sentence whose main verb is another: "any deal that is
    /// required to be approved shall".
    bool has_other_main_verb(Fact const& fact) {
        auto const ends = [&](std::uint32_t word) {
            return law_.lower[word] == "." || law_.lower[word] == ";";
        };
        auto const words = law_.words_in(fact.span);
        for (auto i = words.begin; i-- > within_.begin && !ends(i);)
            if (is_modal(law_, i) && is_main_verb(i))
                return true;
        for (auto i = words.end; i < within_.end && !ends(i); ++i)
            if (is_modal(law_, i) && is_main_verb(i))
                return true;
        return false;
    }

    /// With "at" before "least", "not more" before "than".
    Span with_bound(Span span) const {
        auto words = law_.words_in(span);
        if (words.empty() || !is_bound_word(law_.lower[words.begin]))
            return span;
        while (words.begin > 0 && is_bound_opening(law_.lower[words.begin - 1]))
            --words.begin;
        return law_.span_of(words);
    }

    static bool is_bound_opening(std::string_view word) {
        return word == "at" || word == "not" || word == "no" || word == "more" || word == "less"
            || word == "fewer" || word == "later" || word == "greater";
    }

    /// Whether the clause says something by itself, and no penalty or defense that is a detail of
    /// its own.
    bool is_independent(std::uint32_t index) const {
        auto const& fact = facts_.all[index];
        if (fact.parent != no_fact && facts_.all[fact.parent].kind == FactKind::Defense)
            return false;
        auto const first = law_.lower_at(law_.words_in(fact.span).begin);
        return is_said_inside_[index] == 0 && first != "who" && first != "which" && first != "that";
    }

    /// The words that say the fact. An amount of a penalty is quoted with the entire penalty, and a
    /// penalty with the clause that imposes it.
    Span quoted_span(Fact const& fact, Effect& detail) const {
        auto span = fact.span;
        bool const is_amount = fact.kind == FactKind::Money || fact.kind == FactKind::Imprisonment;
        bool is_penal = fact.kind == FactKind::OffenseClass;
        for (auto up = fact.parent; up != no_fact; up = facts_.all[up].parent) {
            auto const& outer = facts_.all[up];
            if (outer.kind == FactKind::Penalty && is_amount) {
                span = outer.span;
                detail.topic = Topic::Penalty;
                is_penal = true;
            } else if (outer.kind == FactKind::Modality && is_penal && is_short(outer.span)) {
                return outer.span;
            }
        }
        return span;
    }

    bool is_short(Span span) const {
        auto const words = law_.words_in(span);
        return words.end - words.begin <= longest_clause;
    }

    /// The term with its quotation marks.
    Span term_span(Fact const& fact) const {
        auto const words = law_.words_in(fact.span);
        for (auto i = words.begin + 1; i < words.end; ++i)
            if (is_closing_quote(law_, i))
                return law_.span_of({words.begin, i + 1});
        return fact.span;
    }

    /// One detail for each provision that the citation names; none for "this section".
    void add_targets(Fact const& fact) {
        auto const& citation = law_.section->citations[fact.source];
        for (std::size_t i = 0; i < citation.targets.size(); ++i) {
            auto const reference = reference_of(law_, citation, i);
            if (!reference.is_named)
                continue;
            Effect detail;
            detail.kind = EffectKind::Reference;
            detail.topic = fact.topic;
            detail.summary = quoted(reference.span.of(law_.text));
            add(fact, std::move(detail), reference.span, range_name(reference));
        }
    }

    void add(Fact const& fact, Effect detail, Span words, FactValue value) {
        detail.at = law_.paths[fact.provision];
        auto key = std::tuple(detail.kind,
                              detail.topic,
                              fact.provision,
                              value,
                              detail.kind == EffectKind::Modality ? fact.span.begin : 0U);
        auto const [entry, is_new] = seen_.try_emplace(std::move(key), details_.size());
        if (is_new) {
            (side_ == TextSide::New ? detail.new_value : detail.old_value) = std::move(value);
            details_.push_back(std::move(detail));
        }
        auto& known = details_[entry->second];
        auto& evidence = side_ == TextSide::New ? known.new_evidence : known.old_evidence;
        if (evidence.empty() || evidence.back() != words)
            evidence.push_back(words);
    }

    using Key = std::tuple<EffectKind, Topic, ProvisionIndex, FactValue, std::uint32_t>;

    LawWords const& law_;
    TextSide side_;
    WordRange within_;
    Facts facts_;
    std::vector<char> is_said_inside_; ///< per fact: 1 if a detail inside quotes it
    std::optional<std::vector<std::uint32_t>> main_verbs_; ///< first bytes, once one is asked for
    std::map<Key, std::size_t> seen_;
    std::vector<Effect> details_;
};

} // namespace

std::vector<Effect> details_of(LawWords const& law,
                               WordRange within,
                               TextSide side,
                               CountsWord const& counts) {
    return DetailReader(law, side).read(within, counts);
}

Effect section_effect(Section const& section, TextSide side) {
    auto const words = current_section_words(section);
    auto const law = law_words(words);
    Effect effect;
    effect.kind = EffectKind::Provision;
    auto const all = law.span_of({0, law.size()});
    if (side == TextSide::New) {
        effect.new_value = std::string();
        effect.summary = "The section is new.";
        effect.new_evidence.push_back(all);
    } else {
        effect.old_value = std::string();
        effect.summary = "The section is repealed.";
        effect.old_evidence.push_back(all);
    }
    effect.details = details_of(law, {0, law.size()}, side, [](std::uint32_t) { return true; });
    return effect;
}

} // namespace nutmeg
