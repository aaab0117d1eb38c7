#include "diff/effects/offenses/offense_list_changes.hpp"

#include "diff/effects/model/sentences.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/facts/offense_lists.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace nutmeg {

namespace {

/// The lists of one text, and the citations of effects in them.
class ListsOfSide {
public:
    explicit ListsOfSide(AnnotatedText const& side) : side_(&side), lists_(side) {
        for (auto const& list : lists_.all())
            first_kept_.push_back(first_kept(list));
    }

    /// The list with the cited words, or null.
    OffenseList const* list_at(std::vector<Span> const& evidence) const {
        auto const citation = citation_at(evidence);
        return citation == no_word ? nullptr : lists_.list_of(citation);
    }

    /// Whether the other text has some of its words, other than stop words.
    bool is_kept(OffenseList const& list) const { return first_kept_[index_of(list)] != no_word; }

    /// Whether the cited words are an end of a range, so that more than they join or leave.
    bool is_end_of_range(std::vector<Span> const& evidence) const {
        auto const citation = citation_at(evidence);
        if (citation == no_word)
            return false;
        auto const& targets = side_->section->citations[citation].targets;
        return std::any_of(targets.begin(), targets.end(), [&](CitationTarget const& target) {
            bool const is_cited = std::any_of(evidence.begin(), evidence.end(), [&](Span span) {
                return target.span.overlaps(span);
            });
            return is_cited && (!target.last_number.empty() || !target.last_path.empty());
        });
    }

    /// The list of the other side with the first kept word of `list`; null if there is none.
    OffenseList const* counterpart(ListsOfSide const& other, OffenseList const& list) const {
        auto const word = first_kept_[index_of(list)];
        if (word == no_word)
            return nullptr;
        auto const match = side_->match[word];
        auto const& all = other.lists_.all();
        auto const found =
            std::partition_point(all.begin(), all.end(), [match](OffenseList const& one) {
                return one.words.end <= match;
            });
        return found != all.end() && found->words.begin <= match ? &*found : nullptr;
    }

private:
    /// The first citation with some of the words, which can begin with a conjunction; `no_word` if
    /// there is none.
    std::uint32_t citation_at(std::vector<Span> const& evidence) const {
        auto const& citations = side_->section->citations;
        for (auto const span : evidence) {
            auto const found =
                std::partition_point(citations.begin(), citations.end(), [&](Citation const& one) {
                    return one.span.end <= span.begin;
                });
            if (found != citations.end() && found->span.overlaps(span))
                return static_cast<std::uint32_t>(found - citations.begin());
        }
        return no_word;
    }

    std::size_t index_of(OffenseList const& list) const {
        return static_cast<std::size_t>(&list - lists_.all().data());
    }

    /// The first word of the list that the other text has too, other than stop words.
    std::uint32_t first_kept(OffenseList const& list) const {
        for (auto i = list.words.begin; i < list.words.end; ++i)
            if (side_->match[i] != no_word && !is_stop_word(side_->lower[i])
                && !is_punctuation(side_->lower[i]))
                return i;
        return no_word;
    }

    AnnotatedText const* side_;
    OffenseLists lists_;
    std::vector<std::uint32_t> first_kept_; ///< by list
};

/// "section 99-4, section 99-5" of the values that are citations.
void append_name(EffectValue const& value, std::string& names) {
    if (auto const* name = std::get_if<std::string>(&value))
        names.append(names.empty() ? "" : ", ").append(*name);
}

void append_all(std::vector<Span>& to, std::vector<Span> const& from) {
    to.insert(to.end(), from.begin(), from.end());
    std::sort(to.begin(), to.end(), [](Span a, Span b) { return a.begin < b.begin; });
}

class OffenseListJoiner {
public:
    explicit OffenseListJoiner(TextPair const& texts)
        : texts_(texts), old_(texts.old_side), new_(texts.new_side) {}

    void join(std::vector<Effect>& effects) const {
        std::map<OffenseList const*, std::size_t> scope_of; ///< its effect in `joined`
        std::vector<Effect> joined;
        for (auto& effect : effects) {
            auto const* list = effect.kind == EffectKind::Reference ? list_of(effect) : nullptr;
            if (list != nullptr)
                effect.topic = Topic::OffenseList;
            if (list == nullptr || !joins_or_leaves(effect)) {
                if (effect.kind != EffectKind::Provision)
                    join(effect.details);
                joined.push_back(std::move(effect));
                continue;
            }
            auto const [known, is_new] = scope_of.try_emplace(list, joined.size());
            if (is_new)
                joined.push_back(scope_at(effect.at));
            add(std::move(effect), joined[known->second]);
        }
        for (auto const& [list, index] : scope_of)
            joined[index].summary = sentence(joined[index]);
        effects = std::move(joined);
    }

private:
    /// The list of offenses that the effect on a citation changes: that of the new text, if it has
    /// one.
    OffenseList const* list_of(Effect const& effect) const {
        if (auto const* list = new_.list_at(effect.new_evidence))
            return list;
        auto const* list = old_.list_at(effect.old_evidence);
        auto const* other = list == nullptr ? nullptr : old_.counterpart(new_, *list);
        return other == nullptr ? list : other;
    }

    /// Whether offenses of other sections join or leave a list that has words in both texts.
    bool joins_or_leaves(Effect const& effect) const {
        if (!is_other_section(effect.old_value) || !is_other_section(effect.new_value))
            return false;
        bool const is_replaced = !effect.old_evidence.empty() && !effect.new_evidence.empty();
        if (is_replaced
            && (old_.is_end_of_range(effect.old_evidence)
                || new_.is_end_of_range(effect.new_evidence)))
            return false;
        auto const* before = old_.list_at(effect.old_evidence);
        auto const* after = new_.list_at(effect.new_evidence);
        return (before != nullptr && old_.is_kept(*before))
            || (after != nullptr && new_.is_kept(*after));
    }

    /// Whether the value is none, or cites a section by its number, other than this one.
    bool is_other_section(EffectValue const& value) const {
        auto const* name = std::get_if<std::string>(&value);
        if (name == nullptr)
            return true;
        auto const number = name->find(' ');
        return name->starts_with("section") && number != std::string::npos
            && name->substr(number + 1, name->find('(') - number - 1)
                   != texts_.new_side.section->citation();
    }

    static Effect scope_at(std::string const& at) {
        Effect scope;
        scope.kind = EffectKind::Scope;
        scope.topic = Topic::OffenseList;
        scope.at = at;
        return scope;
    }

    static void add(Effect reference, Effect& scope) {
        append_all(scope.old_evidence, reference.old_evidence);
        append_all(scope.new_evidence, reference.new_evidence);
        scope.details.push_back(std::move(reference));
    }

    /// Sets the values from the details.
    /// @return  "Offenses in the list: section 99-4 added; section 99-5 removed."
    static std::string sentence(Effect& scope) {
        std::string left;
        std::string joined;
        for (auto const& detail : scope.details) {
            append_name(detail.old_value, left);
            append_name(detail.new_value, joined);
        }
        if (!left.empty())
            scope.old_value = left;
        if (!joined.empty())
            scope.new_value = joined;
        return "Offenses in the list: " + offense_list_words(left, joined) + ".";
    }

    TextPair const& texts_;
    ListsOfSide old_;
    ListsOfSide new_;
};

bool has_reference(std::vector<Effect> const& effects) {
    return std::any_of(effects.begin(), effects.end(), [](Effect const& effect) {
        return effect.kind == EffectKind::Reference
            || (effect.kind != EffectKind::Provision && has_reference(effect.details));
    });
}

} // namespace

void join_offense_lists(TextPair const& texts, std::vector<Effect>& effects) {
    if (has_reference(effects))
        OffenseListJoiner(texts).join(effects);
}

} // namespace nutmeg
