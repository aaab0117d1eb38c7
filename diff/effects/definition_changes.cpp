#include "diff/effects/edits/content_words.hpp"
#include "diff/effects/edits/list_ends.hpp"
#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/form/form_rules.hpp"
#include "diff/effects/model/sentences.hpp"
#include "parser/facts/definitions.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace nutmeg {

namespace {

/// Definitions of one side by term and provision, for many look-ups.
class DefinitionIndex {
public:
    /// `partner` are the partners of the definitions on the other side, or `no_word`.
    DefinitionIndex(AnnotatedText const& side,
                    std::vector<Definition> const& all,
                    std::vector<std::uint32_t> const& partner)
        : side_(side), all_(all) {
        for (std::uint32_t k = 0; k < all.size(); ++k) {
            auto const provision = side.provision(all[k].quote.begin);
            first_.emplace(Key{all[k].key, provision}, k);
            if (partner[k] == no_word)
                continue;
            paired_bodies_.insert(all[k].body.begin);
            first_paired_.emplace(Key{all[k].key, provision}, k);
            for (auto outer = provision; outer != no_provision; outer = side.placed->parents[outer])
                first_paired_below_.emplace(Key{all[k].key, outer}, k);
        }
    }

    /// The paired definition of the same term in the same provision, which a sentence like "“Gate”
    /// does not include a door" adds to; `no_word` if there is none.
    std::uint32_t first_sentence(std::size_t further) const {
        auto const& key = all_[further].key;
        auto const provision = side_.provision(all_[further].quote.begin);
        auto first = find(first_paired_below_, {key, provision});
        for (auto outer = provision; outer != no_provision; outer = side_.placed->parents[outer])
            first = std::min(first, find(first_paired_, {key, outer}));
        return first;
    }

    /// The term as its first definition in the provision writes it. All sentences on a term that
    /// were inserted or deleted together are one effect.
    std::string const& first_name(std::size_t index) const {
        auto const& definition = all_[index];
        return all_[find(first_, {definition.key, side_.provision(definition.quote.begin)})].term;
    }

    /// Whether a term that stays has the same words of definition.
    bool is_body_shared(Definition const& definition) const {
        return paired_bodies_.contains(definition.body.begin);
    }

private:
    using Key = std::pair<std::string_view, ProvisionIndex>;
    using Index = std::map<Key, std::uint32_t>;

    static std::uint32_t find(Index const& index, Key const& key) {
        auto const found = index.find(key);
        return found == index.end() ? no_word : found->second;
    }

    AnnotatedText const& side_;
    std::vector<Definition> const& all_;
    Index first_;
    Index first_paired_;
    Index first_paired_below_; ///< in the provision or inside it
    std::set<std::uint32_t> paired_bodies_;
};

bool any_whole(AnnotatedText const& side, Definition const& definition) {
    return side.is_added_or_removed[definition.quote.begin] != 0;
}

class DefinitionChanges {
public:
    DefinitionChanges(TextPair& texts, PlacedEffects& out)
        : texts_(texts), out_(out), olds_(definitions_of(texts.old_side)),
          news_(definitions_of(texts.new_side)), partner_(olds_.size(), no_word),
          new_partner_(news_.size(), no_word),
          old_group_(groups_of(texts.old_side, &EffectEdit::old_words)),
          new_group_(groups_of(texts.new_side, &EffectEdit::new_words)) {}

    void run() {
        pair_by_term();
        pair_by_body();
        old_index_.emplace(texts_.old_side, olds_, partner_);
        new_index_.emplace(texts_.new_side, news_, new_partner_);
        for (std::size_t n = 0; n < news_.size(); ++n)
            if (new_partner_[n] == no_word)
                add_inserted(n);
            else
                add_changed(olds_[new_partner_[n]], news_[n]);
        for (std::size_t o = 0; o < olds_.size(); ++o)
            if (partner_[o] == no_word)
                add_deleted(o);
    }

private:
    void pair(std::size_t o, std::size_t n) {
        partner_[o] = static_cast<std::uint32_t>(n);
        new_partner_[n] = static_cast<std::uint32_t>(o);
    }

    void pair_by_term() {
        std::map<std::string_view, std::vector<std::size_t>> by_key; ///< last definition first
        for (auto n = news_.size(); n-- > 0;)
            by_key[news_[n].key].push_back(n);
        for (std::size_t o = 0; o < olds_.size(); ++o) {
            auto const found = by_key.find(olds_[o].key);
            if (found == by_key.end() || found->second.empty())
                continue;
            pair(o, found->second.back());
            found->second.pop_back();
        }
    }

    /// Pairs renamed terms, which keep most words of their definition.
    void pair_by_body() {
        std::vector<std::uint32_t> by_word(texts_.new_side.size(), no_word);
        for (std::uint32_t n = 0; n < news_.size(); ++n)
            for (auto i = news_[n].body.begin; i < news_[n].body.end; ++i)
                by_word[i] = n;
        for (std::size_t o = 0; o < olds_.size(); ++o) {
            if (partner_[o] != no_word || any_whole(texts_.old_side, olds_[o]))
                continue;
            std::map<std::uint32_t, std::uint32_t> votes;
            for (auto i = olds_[o].body.begin; i < olds_[o].body.end; ++i)
                if (auto const m = texts_.old_side.match[i]; m != no_word && by_word[m] != no_word)
                    ++votes[by_word[m]];
            for (auto const& [found, count] : votes) {
                auto const size = std::max(olds_[o].body.end - olds_[o].body.begin,
                                           news_[found].body.end - news_[found].body.begin);
                if (auto const n = free_with_body(found); n != no_word && count * 5 >= size * 2) {
                    pair(o, n);
                    break;
                }
            }
        }
    }

    /// The first of the new definitions that share a body ("“Gate” or “lock” means") and have no
    /// partner yet; `no_word` if all have. `last` is the last of them.
    std::uint32_t free_with_body(std::uint32_t last) const {
        auto free = no_word;
        for (auto n = last + 1; n-- > 0 && news_[n].body.begin == news_[last].body.begin;)
            if (new_partner_[n] == no_word)
                free = n;
        return free;
    }

    /// Whether the changed words of a term are those of a name that another effect replaces
    /// everywhere.
    static bool is_renamed_everywhere(AnnotatedText const& side, WordRange quote) {
        bool any = false;
        for (auto i = quote.begin; i < quote.end; ++i) {
            if (!side.is_changed(i) || is_punctuation(side.lower[i]))
                continue;
            if (side.coverage[i] != Coverage::Reported)
                return false;
            any = true;
        }
        return any;
    }

    PlacedEffect start(Definition const* before, Definition const* after) const {
        PlacedEffect placed;
        placed.effect.kind = EffectKind::Definition;
        if (before != nullptr) {
            placed.effect.old_value = before->term;
            placed.effect.old_evidence.push_back(
                texts_.old_side.span_of({before->quote.begin, before->body.end}));
        }
        if (after != nullptr) {
            placed.effect.new_value = after->term;
            placed.effect.new_evidence.push_back(
                texts_.new_side.span_of({after->quote.begin, after->body.end}));
            placed.word = after->quote.begin;
            placed.effect.at = texts_.new_side.paths[texts_.new_side.provision(placed.word)];
        }
        return placed;
    }

    void add_inserted(std::size_t n) {
        auto& side = texts_.new_side;
        auto const& definition = news_[n];
        if (any_whole(side, definition) || !is_changed(side, definition.quote))
            return;
        if (auto const first = new_index_->first_sentence(n); first != no_word) {
            add_further(olds_[new_partner_[first]], news_[first], definition, true);
            return;
        }
        auto placed = start(nullptr, &definition);
        placed.effect.new_value = new_index_->first_name(n);
        placed.effect.summary = "The definition of " + quoted(definition.term) + " is added"
                              + scope_of(side, definition) + ".";
        claim(side, direct_words(side, *new_index_, definition));
        out_.push_back(std::move(placed));
    }

    void add_deleted(std::size_t o) {
        auto& side = texts_.old_side;
        auto const& definition = olds_[o];
        if (any_whole(side, definition) || !is_changed(side, definition.quote))
            return;
        if (auto const first = old_index_->first_sentence(o); first != no_word) {
            add_further(olds_[first], news_[partner_[first]], definition, false);
            return;
        }
        auto placed = start(&definition, nullptr);
        placed.effect.old_value = old_index_->first_name(o);
        if (auto const g = old_group_[definition.quote.begin]; g != no_word) {
            placed.effect.at = texts_.groups[g].at;
            placed.word = texts_.groups[g].new_hull().begin;
        }
        if (auto const home = texts_.partner[side.provision(definition.quote.begin)];
            home != no_provision)
            placed.effect.at = texts_.new_side.paths[home];
        placed.effect.summary = "The definition of " + quoted(definition.term) + " is removed.";
        claim(side, direct_words(side, *old_index_, definition));
        out_.push_back(std::move(placed));
    }

    /// Reports a further sentence on a term, inserted or deleted, as a change of its meaning.
    void add_further(Definition const& before,
                     Definition const& after,
                     Definition const& further,
                     bool is_new) {
        auto& side = is_new ? texts_.new_side : texts_.old_side;
        auto placed = start(&before, &after);
        auto const words = with_opener(side, further);
        placed.effect.summary = "The meaning of " + quoted(after.term)
                              + " changes: " + quoted(side.words_of(further.body))
                              + (is_new ? " is added." : " is removed.");
        (is_new ? placed.effect.new_evidence : placed.effect.old_evidence)
            .push_back(side.span_of(words));
        claim(side, words);
        out_.push_back(std::move(placed));
    }

    /// The words inserted or deleted with a definition; only the term if terms that stay share the
    /// rest.
    static WordRange direct_words(AnnotatedText const& side,
                                  DefinitionIndex const& index,
                                  Definition const& definition) {
        auto words = with_opener(side, definition);
        if (index.is_body_shared(definition))
            words.end = definition.quote.end;
        return words;
    }

    static bool is_changed(AnnotatedText const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i)
            if (side.is_changed(i) && !is_punctuation(side.lower[i]))
                return true;
        return false;
    }

    void add_changed(Definition const& before, Definition const& after) {
        auto& old_side = texts_.old_side;
        auto& new_side = texts_.new_side;
        bool const renamed = before.key != after.key;
        if (renamed && is_renamed_everywhere(old_side, before.quote)
            && is_renamed_everywhere(new_side, after.quote) && is_same_meaning(before, after))
            return;
        if (any_whole(old_side, before) || any_whole(new_side, after))
            return;
        if (!renamed && is_same_meaning(before, after)) {
            if (old_side.is_changed(before.quote.begin) && new_side.is_changed(after.quote.begin))
                add_moved(before, after);
            return;
        }
        if (!renamed && is_same_referral(before, after)) {
            claim(old_side, before.body, Coverage::Form);
            claim(new_side, after.body, Coverage::Form);
            return;
        }
        auto placed = start(&before, &after);
        if (to_lower(before.term) == to_lower(after.term)) // "Gate" where a sentence begins with it
            placed.effect.old_value = after.term;
        auto const which = "The meaning of " + quoted(after.term);
        if (renamed)
            placed.effect.summary =
                "The defined term " + quoted(before.term) + " becomes " + quoted(after.term) + ".";
        else
            placed.effect.summary = which + " changes" + scope_of(new_side, after) + ": "
                                  + quoted_change(old_side.words_of(before.body),
                                                  " becomes ",
                                                  new_side.words_of(after.body))
                                  + ".";
        claim(old_side, before.quote);
        claim(new_side, after.quote);
        add_substance(old_group_, before.body);
        add_substance(new_group_, after.body);
        out_.push_back(std::move(placed));
    }

    /// Claims the groups of a body, except those of form, which have an effect of their own.
    void add_substance(std::vector<std::uint32_t> const& group_of, WordRange body) {
        auto last = no_word;
        for (auto i = body.begin; i < body.end; ++i) {
            auto const g = group_of[i];
            if (g == no_word || g == last)
                continue;
            last = g;
            if (is_form_only(texts_, texts_.groups[g]))
                continue;
            for (auto const& edit : texts_.groups[g].edits) {
                if (ends_kept_item(texts_, restrict_to(texts_.groups[g], edit)))
                    continue;
                claim(texts_.old_side, edit.old_words);
                claim(texts_.new_side, edit.new_words);
            }
        }
    }

    /// Index of the group of each changed word of a side; `no_word` for others.
    std::vector<std::uint32_t> groups_of(AnnotatedText const& side,
                                         WordRange EffectEdit::*range) const {
        std::vector<std::uint32_t> group_of(side.size(), no_word);
        for (std::uint32_t g = 0; g < texts_.groups.size(); ++g)
            for (auto const& edit : texts_.groups[g].edits)
                for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i)
                    group_of[i] = g;
        return group_of;
    }

    bool is_same_meaning(Definition const& before, Definition const& after) const {
        for (bool const citing_words_count : {true, false}) {
            auto deleted = content_words(texts_.old_side, before.body, citing_words_count);
            auto inserted = content_words(texts_.new_side, after.body, citing_words_count);
            std::sort(deleted.begin(), deleted.end());
            std::sort(inserted.begin(), inserted.end());
            if (deleted == inserted)
                return true;
        }
        return false;
    }

    /// Whether only the words differ that refer to another definition: "means “gate” as defined in"
    /// and "has the same meaning as provided in".
    bool is_same_referral(Definition const& before, Definition const& after) const {
        auto const rest = [](AnnotatedText const& side, Definition const& definition) {
            auto words = content_words(side, definition.body, false);
            std::erase_if(words, [&](std::string_view word) {
                return (definition.key + " ").find(std::string(word) + " ") != std::string::npos;
            });
            return words.empty();
        };
        auto const refers = [](AnnotatedText const& side, WordRange body) {
            for (auto i = body.begin; i < body.end; ++i)
                if (side.is_changed(i)
                    && (side.lower[i] == "meaning" || side.lower[i] == "defined"))
                    return true;
            return false;
        };
        return (refers(texts_.old_side, before.body) || refers(texts_.new_side, after.body))
            && rest(texts_.old_side, before) && rest(texts_.new_side, after);
    }

    /// Reports a definition that moved within the section.
    void add_moved(Definition const& before, Definition const& after) {
        auto placed = start(&before, &after);
        placed.effect.kind = EffectKind::Technical;
        placed.effect.old_value = {};
        placed.effect.new_value = {};
        placed.effect.summary = "The definition of " + quoted(after.term) + " moves.";
        claim(texts_.old_side, with_opener(texts_.old_side, before), Coverage::Immaterial);
        claim(texts_.new_side, with_opener(texts_.new_side, after), Coverage::Immaterial);
        out_.push_back(std::move(placed));
    }

    /// The definition with the words that open its sentence ("As used in this section,").
    static WordRange with_opener(AnnotatedText const& side, Definition const& definition) {
        auto const first = sentence_begin(side, definition.quote.begin);
        auto begin = definition.quote.begin;
        while (begin > first && side.is_changed(begin - 1))
            --begin;
        return {begin, std::max(definition.quote.end, definition.body.end)};
    }

    TextPair& texts_;
    PlacedEffects& out_;
    std::vector<Definition> olds_;
    std::vector<Definition> news_;
    std::vector<std::uint32_t> partner_;
    std::vector<std::uint32_t> new_partner_;
    std::optional<DefinitionIndex> old_index_; ///< once all are paired
    std::optional<DefinitionIndex> new_index_;
    std::vector<std::uint32_t> old_group_;
    std::vector<std::uint32_t> new_group_;
};

} // namespace

void find_definition_effects(TextPair& texts, PlacedEffects& out) {
    DefinitionChanges(texts, out).run();
}

} // namespace nutmeg
