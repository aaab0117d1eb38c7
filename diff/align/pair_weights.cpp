#include "diff/align/pair_weights.hpp"

#include "diff/align/defined_terms.hpp"

#include <algorithm>
#include <span>

namespace nutmeg {

namespace {

/// The designator weighs a little: insertions shift the designators of all that follow, so of two
/// provisions about as similar, the one with the same designator is the partner, but no more.
constexpr double same_designator_bonus = 0.12;
/// A defined term decides: a definition of the same term is the same definition, however its words
/// changed. More than any similarity can be.
constexpr double same_term_bonus = 1;
/// Share of the plain similarity that is added, for provisions that have few distinctive words.
constexpr double plain_bonus = 0.2;
/// Minimum similarity of partners. With another designator it must be higher, because only their
/// words show that they are the same.
constexpr double least_with_designator = 0.25;
constexpr double least_without = 0.3;
/// Factor of the plain similarity where it takes the place of the distinctive one. It is higher for
/// unrelated texts, which share stop words and boilerplate.
constexpr double plain_factor = 0.8;
/// Share of a provision that must be in a larger one, and the least plain weight of a provision for
/// which this counts: 40 content words, which are not in another text by chance.
constexpr double least_contained = 0.7;
constexpr double least_contained_weight = 40 * content_word_weight;
/// Share of what a provision kept that its partner must have: most of it; a third with the same
/// designator, where a part was moved out; four fifths of a provision that became only a part.
constexpr double least_share = 0.5;
constexpr double least_share_with_designator = 0.33;
constexpr double least_share_of_whole = 0.8;
/// Less than this is no difference: a few words of a short provision.
constexpr double clearly_more_similar = 0.05;
/// How much more similar a provision in another place must be, so that two are not partners.
constexpr double much_more_similar = 0.3;
/// First words of a provision that show which one of a list it is.
constexpr std::size_t words_of_head = 6;
/// Weight of a provision that may be rewritten entirely: 20 content words, about one list member.
constexpr double few = 20 * full_weight;

ChildLists children_of(SectionWords const& words) {
    ChildLists children(words.parents.size());
    for (ProvisionIndex provision = 1; provision < words.parents.size(); ++provision)
        children[words.parents[provision]].push_back(provision);
    return children;
}

bool is_within(SectionWords const& words, ProvisionIndex part, ProvisionIndex whole) {
    while (part != no_provision && part != whole)
        part = words.parents[part];
    return part == whole;
}

/// Whether the provision or one that contains it defines a term.
bool is_definition(SectionWords const& words,
                   std::vector<std::string> const& terms,
                   ProvisionIndex provision) {
    while (provision != no_provision && terms[provision].empty())
        provision = words.parents[provision];
    return provision != no_provision;
}

/// The first words of a provision after its designator.
std::span<std::uint32_t const> head_of(NumberedWords const& side, ProvisionIndex provision) {
    auto const& words = side.words;
    auto const span = words.section->provisions[provision - 1].span;
    auto const first = std::partition_point(
        words.words.begin(), words.words.end(), [&](Span one) { return one.begin < span.begin; });
    auto const begin = static_cast<std::size_t>(first - words.words.begin()) + 1;
    auto end = begin;
    while (end < words.words.size() && end < begin + words_of_head
           && words.provision_of[end] == provision)
        ++end;
    return std::span(side.numbers).subspan(begin, end - begin);
}

} // namespace

PairWeights::PairWeights(NumberedWords const& old_side,
                         NumberedWords const& new_side,
                         std::vector<CommonRun> const& runs,
                         RunSource source)
    : old_side_(old_side), new_side_(new_side), old_(old_side.words), new_(new_side.words),
      source_(source), old_children_(children_of(old_)), new_children_(children_of(new_)),
      old_weights_(compute_weights(old_side)), new_weights_(compute_weights(new_side)),
      similarity_([&] {
          // The marks say which words are the same. Without phrases, each can have one partner
          // only.
          if (source == RunSource::Comparison)
              if (auto by_phrases = similarity_by_phrases(
                      old_weights_, new_weights_, old_side.numbers, new_side.numbers))
                  return std::move(*by_phrases);
          return similarity_by_runs(old_weights_, new_weights_, runs);
      }()),
      old_terms_(defined_terms(old_)), new_terms_(defined_terms(new_)),
      all_old_terms_(old_terms_.begin(), old_terms_.end()),
      all_new_terms_(new_terms_.begin(), new_terms_.end()),
      kept_designators_(old_.parents.size(), no_provision) {
    find_most_similar();
    if (source == RunSource::Marks)
        find_kept_designators(runs);
}

void PairWeights::find_kept_designators(std::vector<CommonRun> const& runs) {
    for (auto const& run : runs)
        for (std::uint32_t i = 0; i < run.size; ++i)
            if (is_designator(old_, run.old_begin + i) && is_designator(new_, run.new_begin + i))
                kept_designators_[old_.provision_of[run.old_begin + i]] =
                    new_.provision_of[run.new_begin + i];
}

bool PairWeights::has_same_term(ProvisionIndex o, ProvisionIndex n) const {
    return !old_terms_[o].empty() && old_terms_[o] == new_terms_[n];
}

bool PairWeights::terms_forbid(ProvisionIndex o, ProvisionIndex n) const {
    auto const& before = old_terms_[o];
    auto const& after = new_terms_[n];
    return before != after
        && ((!before.empty() && all_new_terms_.count(before) != 0)
            || (!after.empty() && all_old_terms_.count(after) != 0));
}

double PairWeights::weight(ProvisionIndex o, ProvisionIndex n, RequiredShare required) const {
    if (level(old_, o) != level(new_, n))
        return 0;
    bool const same = designator(old_, o) == designator(new_, n);
    auto const bonus = same ? same_designator_bonus : 0;
    auto const similarity = similarity_.similarity(o, n);
    if (has_same_term(o, n) || (required == RequiredShare::Any && kept_designators_[o] == n))
        return similarity + bonus + same_term_bonus;
    if (terms_forbid(o, n))
        return 0;
    auto const plain = similarity_.plain_similarity(o, n);
    if (std::max(similarity, plain * plain_factor) >= (same ? least_with_designator : least_without)
        || (same && (has_grown(o, n) || keeps_head(o, n))))
        return required == RequiredShare::Any || (same && keeps_head(o, n))
                    || share_most_words(o, n, same)
                 ? similarity * similarity + plain_bonus * plain + bonus
                 : 0;
    return required == RequiredShare::Any && same && is_short(o, n) ? bonus : 0;
}

/// Whether most of the smaller one is in the larger one, which may have other words too.
bool PairWeights::has_grown(ProvisionIndex o, ProvisionIndex n) const {
    return similarity_.containment(o, n).distinctive >= least_share;
}

bool PairWeights::is_contained(ProvisionIndex o, ProvisionIndex n) const {
    if (source_ == RunSource::Marks
        || std::min(similarity_.old_weight(o).plain, similarity_.new_weight(n).plain)
               < least_contained_weight)
        return false;
    auto const contained = similarity_.containment(o, n);
    return std::min(contained.distinctive, contained.plain) >= least_contained;
}

bool PairWeights::share_most_words(ProvisionIndex o, ProvisionIndex n, bool same) const {
    if (is_elsewhere(o, n))
        return false;
    auto const shares = similarity_.shares(o, n);
    auto const least = std::min(shares.of_old, shares.of_new);
    if (!same)
        return least >= (is_part_of(o, n) ? least_share_of_whole : least_share);
    bool const only_parts = old_weights_.direct[o] <= 0 || new_weights_.direct[n] <= 0;
    return least >= (only_parts || !is_part_of(o, n) ? least_share_with_designator : least_share)
        && std::max(shares.of_old, shares.of_new) >= least_share;
}

bool PairWeights::is_elsewhere(ProvisionIndex o, ProvisionIndex n) const {
    auto const least = similarity_.similarity(o, n) + much_more_similar;
    auto const new_best = most_similar_new_[o];
    auto const old_best = most_similar_old_[n];
    return (new_best != no_provision && similarity_.similarity(o, new_best) >= least
            && !is_within(new_, new_best, n) && !is_within(new_, n, new_best)
            && !is_parallel(o, new_best))
        || (old_best != no_provision && similarity_.similarity(old_best, n) >= least
            && !is_within(old_, old_best, o) && !is_within(old_, o, old_best)
            && !is_parallel(old_best, n));
}

/// Whether the two begin with the same words, and a provision that is more similar to one of them
/// is or is in a definition and begins otherwise: standards became a definition, and the rule that
/// they were in is itself.
bool PairWeights::keeps_head(ProvisionIndex o, ProvisionIndex n) const {
    auto const new_best = most_similar_new_[o];
    auto const old_best = most_similar_old_[n];
    bool const is_new_definition = new_best != n && is_definition(new_, new_terms_, new_best);
    bool const is_old_definition = old_best != o && is_definition(old_, old_terms_, old_best);
    return (is_new_definition || is_old_definition) && begin_alike(o, n)
        && (new_best == n || !begin_alike(o, new_best))
        && (old_best == o || !begin_alike(old_best, n));
}

bool PairWeights::begin_alike(ProvisionIndex o, ProvisionIndex n) const {
    if (o == no_provision || n == no_provision || source_ == RunSource::Marks)
        return false;
    auto const before = head_of(old_side_, o);
    auto const after = head_of(new_side_, n);
    return before.size() == words_of_head
        && std::equal(before.begin(), before.end(), after.begin(), after.end());
}

/// Whether the two have the same designator, perhaps in provisions that say nearly the same.
bool PairWeights::is_parallel(ProvisionIndex o, ProvisionIndex n) const {
    return level(old_, o) == level(new_, n) && designator(old_, o) == designator(new_, n);
}

void PairWeights::find_most_similar() {
    most_similar_new_.assign(old_.parents.size(), no_provision);
    most_similar_old_.assign(new_.parents.size(), no_provision);
    std::vector<double> of_old(old_.parents.size(), 0);
    std::vector<double> of_new(new_.parents.size(), 0);
    for (auto const& [o, n] : similarity_.pairs()) {
        if (o == 0 || n == 0)
            continue;
        auto const similarity = similarity_.similarity(o, n);
        if (similarity > of_old[o]) {
            of_old[o] = similarity;
            most_similar_new_[o] = n;
        }
        if (similarity > of_new[n]) {
            of_new[n] = similarity;
            most_similar_old_[n] = o;
        }
    }
}

/// Whether a child of one of the two is clearly more similar to the other.
bool PairWeights::is_part_of(ProvisionIndex o, ProvisionIndex n) const {
    auto const least = similarity_.similarity(o, n) + clearly_more_similar;
    return std::any_of(
               new_children_[n].begin(),
               new_children_[n].end(),
               [&](ProvisionIndex child) { return similarity_.similarity(o, child) >= least; })
        || std::any_of(old_children_[o].begin(), old_children_[o].end(), [&](ProvisionIndex child) {
               return similarity_.similarity(child, n) >= least;
           });
}

/// Short provisions with the same designator are partners even if every word changed.
bool PairWeights::is_short(ProvisionIndex o, ProvisionIndex n) const {
    return old_weights_.all[o] <= few && new_weights_.all[n] <= few;
}

} // namespace nutmeg
