// How similar provisions of two texts are: by the words that the common runs match, or by the
// phrases that both have, wherever they are.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/words/sequence.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace nutmeg {

inline constexpr std::uint32_t long_run = 10;
inline constexpr double full_weight = 80; ///< of a content word of a long run
/// The plain weight of a content word by itself, if the similarity is that of phrases: a multiple
/// of all sizes of phrases and of 4, so that all weights of phrases are whole numbers.
inline constexpr double content_word_weight = 768;

/// The words of a section with their weights.
struct WordWeights {
    SectionWords const* section_words = nullptr;
    std::vector<char> is_content; ///< one per word: 1 for content words, 0 for stop words
    std::vector<double> all;      ///< weight of each provision's words, with its children
    std::vector<double> direct;   ///< weight of its direct words, without the designator

    /// Content words weigh more than stop words, and words of a long run more than a lone match.
    /// `run` is the size of the run; use `long_run` for the full weight of a word. A whole number,
    /// so that sums do not depend on their order.
    double weight(std::size_t word, std::uint32_t run) const {
        std::uint32_t const by_itself = is_content[word] != 0 ? 4 : 1;
        return by_itself * std::min(20U, 5 + 3 * run);
    }
};

/// Computes the weights. The words must outlive the result.
WordWeights compute_weights(NumberedWords const& side);

/// Two weights of the same words. In a list of provisions that say nearly the same, the distinctive
/// weight is that of the few words that tell them apart.
struct TextWeight {
    double distinctive = 0; ///< words that few provisions have weigh more
    double plain = 0;       ///< all words weigh the same

    TextWeight& operator+=(TextWeight const& other) {
        distinctive += other.distinctive;
        plain += other.plain;
        return *this;
    }
};

/// The weight of the words that provisions have in common. Exchanging the texts exchanges the
/// arguments.
class ProvisionSimilarity {
public:
    struct Pair {
        ProvisionIndex old_provision = 0;
        ProvisionIndex new_provision = 0;
    };

    /// `olds` and `news` are the weights of all provisions.
    ProvisionSimilarity(std::vector<TextWeight> olds, std::vector<TextWeight> news);

    /// Adds to what two provisions have in common. The weights are whole numbers, so that sums do
    /// not depend on their order.
    void add(ProvisionIndex old_provision, ProvisionIndex new_provision, TextWeight weight);

    /// Weight of the words that are in both.
    TextWeight common(ProvisionIndex old_provision, ProvisionIndex new_provision) const;

    /// Share of the words of both that they have in common, 0 to 1.
    double similarity(ProvisionIndex old_provision, ProvisionIndex new_provision) const;
    /// The same by plain weight.
    double plain_similarity(ProvisionIndex old_provision, ProvisionIndex new_provision) const;

    /// Share of the words of the smaller one that the larger one has too, 0 to 1, and the same by
    /// plain weight.
    TextWeight containment(ProvisionIndex old_provision, ProvisionIndex new_provision) const;

    /// By plain weight: `of_old`: of what the old provision has in common with any new one, the
    /// share that this new one has; `of_new`: the same with the sides exchanged. 0 if the two have
    /// nothing in common.
    struct Shares {
        double of_old = 0;
        double of_new = 0;
    };
    Shares shares(ProvisionIndex old_provision, ProvisionIndex new_provision) const;

    /// New provisions that share words with the old one, in order.
    std::vector<ProvisionIndex> related_to(ProvisionIndex old_provision) const;

    TextWeight old_weight(ProvisionIndex provision) const { return olds_[provision]; }
    TextWeight new_weight(ProvisionIndex provision) const { return news_[provision]; }

    /// All pairs that share words, ordered by the old provision, then the new one.
    std::vector<Pair> pairs() const;

private:
    bool is_dense() const { return !table_.empty(); }

    std::vector<TextWeight> olds_;
    std::vector<TextWeight> news_;
    std::vector<TextWeight> table_;              ///< by old and new provision, for small sections
    std::map<std::uint64_t, TextWeight> common_; ///< the same for large ones, only what is not 0
};

/// By the words that the runs match; both weights are the same.
ProvisionSimilarity similarity_by_runs(WordWeights const& old_words,
                                       WordWeights const& new_words,
                                       std::vector<CommonRun> const& runs);

/// By the phrases of one, two and three words that both have. The distinctive weight of a phrase
/// falls with the number of provisions that have it, and is higher in the head of a provision,
/// which ends at the first modal verb or colon: "For the fiscal year ending June 30, 2026, each
/// town shall". So rungs of a ladder are recognized by their key, the fiscal year, and not by their
/// boilerplate.
/// `old_numbers` and `new_numbers` are vocabulary numbers, one per word. Nothing if each provision
/// can have only one partner, because all are in place and of siblings at most one has changed.
std::optional<ProvisionSimilarity> similarity_by_phrases(
    WordWeights const& old_words,
    WordWeights const& new_words,
    std::vector<std::uint32_t> const& old_numbers,
    std::vector<std::uint32_t> const& new_numbers);

} // namespace nutmeg
