// What speaks for and against two provisions being partners: how similar they are, their
// designators and defined terms, and where else their words are.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/align/similarity.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// How much of what the other kept a partner must have.
enum class RequiredShare : bool { Most, Any };

/// Per provision: its children, in order.
using ChildLists = std::vector<std::vector<ProvisionIndex>>;

/// The designator of a provision, with its parentheses. Not of the section itself.
inline std::string_view designator(SectionWords const& words, ProvisionIndex provision) {
    return words.section->provisions[provision - 1].designator.of(words.section->text);
}

/// Its level. Not of the section itself.
inline Level level(SectionWords const& words, ProvisionIndex provision) {
    return words.section->provisions[provision - 1].level;
}

/// The weights of pairs of an old and a new provision, neither of which is the section itself.
class PairWeights {
public:
    /// The words must outlive it. `runs` are the common runs of the two texts.
    PairWeights(NumberedWords const& old_side,
                NumberedWords const& new_side,
                std::vector<CommonRun> const& runs,
                RunSource source);

    /// The weight of pairing the two; 0 if they cannot be partners.
    double weight(ProvisionIndex o, ProvisionIndex n, RequiredShare required) const;

    /// Whether one of the two defines a term that another provision of the other text defines.
    bool terms_forbid(ProvisionIndex o, ProvisionIndex n) const;

    /// Whether nearly all of the smaller one is in the larger one, and it is not so short that this
    /// may be by chance.
    bool is_contained(ProvisionIndex o, ProvisionIndex n) const;

    /// Whether each of the two has most of what the other kept. If the designators differ and one
    /// is only a part of the other ("(b)" that became "(a)(2)", next to an old "(a)" that became
    /// "(a)(1)"), it must have nearly all of it. If they are the same, a part may have less,
    /// provided that the whole has no words besides its parts.
    /// @param same  whether the designators are the same
    bool share_most_words(ProvisionIndex o, ProvisionIndex n, bool same) const;

    /// Whether one of the two is much more similar to a provision in another place.
    bool is_elsewhere(ProvisionIndex o, ProvisionIndex n) const;

    ProvisionSimilarity const& similarity() const { return similarity_; }
    WordWeights const& old_weights() const { return old_weights_; }
    WordWeights const& new_weights() const { return new_weights_; }
    ChildLists const& old_children() const { return old_children_; }
    ChildLists const& new_children() const { return new_children_; }
    /// The term that a provision defines, or empty.
    std::string const& old_term(ProvisionIndex provision) const { return old_terms_[provision]; }
    std::string const& new_term(ProvisionIndex provision) const { return new_terms_[provision]; }
    std::vector<std::string> const& old_terms() const { return old_terms_; }
    std::vector<std::string> const& new_terms() const { return new_terms_; }

private:
    bool has_same_term(ProvisionIndex o, ProvisionIndex n) const;
    bool has_grown(ProvisionIndex o, ProvisionIndex n) const;
    bool keeps_head(ProvisionIndex o, ProvisionIndex n) const;
    bool begin_alike(ProvisionIndex o, ProvisionIndex n) const;
    bool is_parallel(ProvisionIndex o, ProvisionIndex n) const;
    bool is_part_of(ProvisionIndex o, ProvisionIndex n) const;
    bool is_short(ProvisionIndex o, ProvisionIndex n) const;
    void find_most_similar();
    void find_kept_designators(std::vector<CommonRun> const& runs);

    NumberedWords const& old_side_;
    NumberedWords const& new_side_;
    SectionWords const& old_;
    SectionWords const& new_;
    RunSource source_;
    ChildLists old_children_;
    ChildLists new_children_;
    WordWeights old_weights_;
    WordWeights new_weights_;
    ProvisionSimilarity similarity_; ///< of the texts of the provisions
    std::vector<std::string> old_terms_;
    std::vector<std::string> new_terms_;
    std::set<std::string> all_old_terms_;
    std::set<std::string> all_new_terms_;
    /// Per old provision: the new one that has its designator, by the marks, or `no_provision`.
    std::vector<ProvisionIndex> kept_designators_;
    /// Per provision: the most similar one of the other side, or `no_provision`.
    std::vector<ProvisionIndex> most_similar_new_;
    std::vector<ProvisionIndex> most_similar_old_;
};

} // namespace nutmeg
