#include "diff/effects/citation_lists.hpp"
#include "diff/effects/edits/cited_provision.hpp"
#include "diff/effects/edits/list_members.hpp"
#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/model/sentences.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/facts/named_acts.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace nutmeg {

namespace {

constexpr std::uint32_t act_by_name = 1; ///< kind of value; 0 for law cited by number

struct Side {
    std::vector<ValueItem> items;
    std::vector<Reference> references; ///< one per item
};

/// Adds acts cited by name to the citations, in text order. If the number of the act is cited too,
/// the name belongs to that citation.
void add_named_acts(AnnotatedText const& side, Side& out) {
    auto const by_number = out.references.size();
    std::size_t next = 0;
    for (auto const& [words, has_number] : named_acts(side)) {
        auto const end = side.span_of(words).end;
        while (next < by_number && out.references[next].span.begin < end)
            ++next;
        if (has_number) {
            if (next < by_number)
                out.references[next].whole.begin = side.span_of(words).begin;
            continue;
        }
        Reference reference;
        reference.first = side.words_of(words);
        reference.span = side.span_of(words);
        reference.whole = reference.span;
        std::string value;
        for (auto i = words.begin; i < words.end; ++i)
            value.append(side.lower[i]) += " ";
        out.items.push_back({words, act_by_name, std::move(value), out.references.size(), 0});
        out.references.push_back(std::move(reference));
    }
    std::stable_sort(out.items.begin(), out.items.end(), [](auto const& a, auto const& b) {
        return a.words.begin < b.words.begin;
    });
}

Side read(AnnotatedText const& side, std::vector<char> const& is_grouped) {
    Side out;
    auto const& citations = side.section->citations;
    for (std::size_t c = 0; c < citations.size(); ++c) {
        if (is_grouped[c] != 0)
            continue;
        for (std::size_t t = 0; t < citations[c].targets.size(); ++t) {
            auto reference = reference_of(side, citations[c], t);
            auto const words = side.words_in(reference.span);
            if (words.empty() || (!out.items.empty() && words.begin < out.items.back().words.end))
                continue;
            out.items.push_back({words, 0, full_name(reference), out.references.size(), t});
            out.references.push_back(std::move(reference));
        }
    }
    add_named_acts(side, out);
    return out;
}

/// Per citation of a side and target: whether it is compared as part of a group.
std::vector<char> grouped(std::vector<CitationGroup> const& groups,
                          std::vector<std::uint32_t> CitationGroup::*side,
                          std::size_t size) {
    std::vector<char> all(size, 0);
    for (auto const& group : groups)
        for (auto const citation : group.*side)
            all[citation] = 1;
    return all;
}

class ReferenceChangeRecorder {
public:
    ReferenceChangeRecorder(TextPair& texts, PlacedEffects& out)
        : texts_(texts), out_(out), groups_(group_citations(texts)),
          old_(read(
              texts.old_side,
              grouped(groups_, &CitationGroup::olds, texts.old_side.section->citations.size()))),
          new_(read(
              texts.new_side,
              grouped(groups_, &CitationGroup::news, texts.new_side.section->citations.size()))) {}

    void run() {
        changes_ = compare_citation_lists(texts_, groups_);
        for (auto const& change : change_of_values(texts_, old_.items, new_.items)) {
            auto const* before = reference(old_, change.old_item);
            auto const* after = reference(new_, change.new_item);
            // "of this section" that comes or goes is no citation of other law; the rules of form
            // read it.
            bool const is_own = before == nullptr
                                  ? is_idle(texts_.new_side, *after)
                                  : after == nullptr && is_idle(texts_.old_side, *before);
            if (is_own)
                continue;
            if (before != nullptr)
                claim(texts_.old_side, texts_.old_side.words_in(before->whole));
            if (after != nullptr)
                claim(texts_.new_side, texts_.new_side.words_in(after->whole));
            add(before, after, change.at, change.word);
        }
        drop_moved();
        pair_in_place();
        for (auto const& change : changes_)
            report(change);
    }

private:
    /// Whether a citation of the provision itself may come or go: "of this section", but not "this
    /// section" alone in a list of sections that stays.
    static bool is_idle(AnnotatedText const& side, Reference const& reference) {
        auto const words = side.words_in(reference.span);
        return !reference.is_named
            && (!is_small_coordinate(side, words) || has_change_beside(side, words));
    }

    /// Whether words beside it changed, other than what joins it.
    static bool has_change_beside(AnnotatedText const& side, WordRange words) {
        constexpr std::uint32_t reach = 4;
        auto const first = words.begin > reach ? words.begin - reach : 0;
        auto const last = std::min(words.end + reach, side.size());
        for (auto i = first; i < last; ++i)
            if ((i < words.begin || i >= words.end) && side.is_changed(i)
                && !is_punctuation(side.lower[i]) && side.lower[i] != "and"
                && side.lower[i] != "or")
                return true;
        return false;
    }

    void add(Reference const* before, Reference const* after, std::string at, std::uint32_t word) {
        ReferenceChange change;
        if (before != nullptr)
            change.before = *before;
        if (after != nullptr)
            change.after = *after;
        change.at = std::move(at);
        change.word = word;
        changes_.push_back(std::move(change));
    }

    /// A citation that one change of a provision deletes and another inserts has moved: of "99-4
    /// becomes 99-5" and "99-4 is new" only 99-5 is new.
    void drop_moved() {
        // Changes by provision, name, and whether the name is the new one.
        std::map<std::tuple<std::string_view, std::string, bool>, std::vector<std::size_t>>
            replaced;
        for (auto i = changes_.size(); i-- > 0;)
            if (changes_[i].before && changes_[i].after && !changes_[i].is_same_law) {
                replaced[{changes_[i].at, range_name(*changes_[i].before), false}].push_back(i);
                replaced[{changes_[i].at, range_name(*changes_[i].after), true}].push_back(i);
            }
        std::vector<char> moved(changes_.size(), 0);
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            auto const& one = changes_[i];
            if (one.before && one.after)
                continue;
            bool const is_gone = one.before.has_value();
            auto const found =
                replaced.find({one.at, range_name(is_gone ? *one.before : *one.after), is_gone});
            while (found != replaced.end() && !found->second.empty() && moved[i] == 0) {
                auto& other = changes_[found->second.back()];
                found->second.pop_back();
                if (!other.before || !other.after)
                    continue;
                (is_gone ? other.after : other.before).reset();
                moved[i] = 1;
            }
        }
        std::size_t i = 0;
        std::erase_if(changes_, [&](ReferenceChange const&) { return moved[i++] != 0; });
    }

    /// A section deleted from a list and one inserted next to it, alone between the same matched
    /// words, are a replacement.
    void pair_in_place() {
        auto const is_section = [](std::optional<Reference> const& reference) {
            return reference && reference->first.starts_with("section ");
        };
        auto const is_lone = [&](ReferenceChange const& change) {
            return is_section(change.before) != is_section(change.after)
                && change.before.has_value() != change.after.has_value();
        };
        if (std::count_if(changes_.begin(), changes_.end(), is_lone) < 2)
            return;
        auto const after_last = ends_of_previous_matches(texts_.old_side);
        auto const next = starts_of_next_matches(texts_.old_side, texts_.new_side);
        std::map<std::uint32_t, std::size_t> inserted; // by first word in the new text
        for (std::size_t i = 0; i < changes_.size(); ++i)
            if (is_lone(changes_[i]) && changes_[i].after)
                inserted.emplace(texts_.new_side.words_in(changes_[i].after->span).begin, i);
        std::map<std::uint32_t, std::uint32_t> deleted; // number between the same words
        auto const reach_of = [&](ReferenceChange const& change) {
            auto const words = texts_.old_side.words_in(change.before->span);
            return WordRange{after_last[words.begin], next[words.end]};
        };
        for (auto const& change : changes_)
            if (is_lone(change) && change.before)
                ++deleted[reach_of(change).begin];
        std::vector<char> paired(changes_.size(), 0);
        for (auto& change : changes_) {
            if (!is_lone(change) || !change.before)
                continue;
            auto const reach = reach_of(change);
            auto const other = inserted.lower_bound(reach.begin);
            if (deleted[reach.begin] > 1 || other == inserted.end() || other->first >= reach.end
                || (std::next(other) != inserted.end() && std::next(other)->first < reach.end)
                || changes_[other->second].at != change.at)
                continue;
            change.after = std::move(changes_[other->second].after);
            change.word = changes_[other->second].word;
            paired[other->second] = 1;
            inserted.erase(other);
        }
        std::size_t i = 0;
        std::erase_if(changes_, [&](ReferenceChange const&) { return paired[i++] != 0; });
    }

    static Reference const* reference(Side const& side, std::uint32_t item) {
        return item == no_word ? nullptr : &side.references[side.items[item].source];
    }

    void report(ReferenceChange const& change) {
        PlacedEffect placed;
        placed.word = change.word;
        placed.effect.kind = EffectKind::Reference;
        placed.effect.at = change.at;
        if (change.before) {
            placed.effect.old_value = range_name(*change.before);
            placed.effect.old_evidence.push_back(change.before->span);
        }
        if (change.after) {
            placed.effect.new_value = range_name(*change.after);
            placed.effect.new_evidence.push_back(change.after->span);
        }
        if (change.before && change.after) {
            if (range_name(*change.before) == range_name(*change.after)) {
                placed.effect.old_value = full_name(*change.before);
                placed.effect.new_value = full_name(*change.after);
            } else {
                shorten(placed.effect, *change.before, *change.after);
            }
        }
        placed.effect.summary = sentence(placed.effect);
        out_.push_back(std::move(placed));
    }

    /// Limits the effect of a range to the end that changed.
    static void shorten(Effect& effect, Reference const& before, Reference const& after) {
        if (before.last.empty() || after.last.empty())
            return;
        if (before.first == after.first) {
            effect.old_value = before.last;
            effect.new_value = after.last;
        } else if (before.last == after.last) {
            effect.old_value = before.first;
            effect.new_value = after.first;
        }
    }

    static std::string sentence(Effect const& effect) {
        auto const* before = std::get_if<std::string>(&effect.old_value);
        auto const* after = std::get_if<std::string>(&effect.new_value);
        if (before == nullptr)
            return "The citation of " + *after + " is added.";
        if (after == nullptr)
            return "The citation of " + *before + " is removed.";
        return "The citation of " + *before + " becomes " + *after + ".";
    }

    TextPair& texts_;
    PlacedEffects& out_;
    std::vector<CitationGroup> groups_;
    Side old_;
    Side new_;
    ReferenceChanges changes_;
};

} // namespace

void find_citation_effects(TextPair& texts, PlacedEffects& out) {
    ReferenceChangeRecorder(texts, out).run();
}

} // namespace nutmeg
