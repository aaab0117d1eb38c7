#include "diff/align/designation.hpp"

#include "diff/align/direct_words.hpp"
#include "diff/words/word_bag.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace nutmeg {

namespace {

constexpr std::uint32_t no_match = 0xFFFFFFFFU;
constexpr double least_share = 0.5; ///< of the direct words that come from one provision (rule 1)
constexpr double least_share_with_run = 0.4;    ///< the same if a phrase is among them
constexpr std::uint32_t phrase = 7;             ///< words
constexpr std::uint32_t few_words = 3;          ///< shorter runs have less weight
constexpr double least_share_between = 0.25;    ///< rule 2, if only stop words follow
constexpr std::uint32_t most_new_words = 3;     ///< new words after an inserted designator (rule 2)
constexpr std::uint32_t most_deleted_words = 4; ///< words deleted where it was inserted
constexpr std::uint32_t least_run = 4;          ///< unchanged words after it
constexpr std::uint32_t content_run = 10;       ///< the same if not from an ancestor's partner
constexpr double least_share_of_part = 0.15;    ///< rule 3
constexpr std::uint32_t least_sentence = 10;    ///< words that can be recognized as moved (rule 5)
constexpr double least_moved_share = 0.5;       ///< of its phrases
constexpr std::size_t most_compared = 4096;     ///< pairs of provisions that rule 5 compares

/// Searches one side for text that got a designator.
class Search {
public:
    Search(WordWeights const& side,
           WordWeights const& other,
           std::vector<CommonRun> const& runs,
           std::vector<ProvisionIndex> const& partner)
        : weights_(side), other_weights_(other), side_(*side.section_words),
          other_(*other.section_words), partner_(partner), match_(side_.words.size(), no_match),
          run_size_(side_.words.size(), 0), is_matched_(other_.words.size(), false), direct_(side_),
          container_(side_.parents.size(), no_provision),
          other_partner_(other_.parents.size(), no_provision) {
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size; ++i) {
                match_[run.old_begin + i] = run.new_begin + i;
                is_matched_[run.new_begin + i] = true;
            }
        for (ProvisionIndex provision = 0; provision < partner.size(); ++provision)
            if (partner[provision] != no_provision)
                other_partner_[partner[provision]] = provision;
        measure_runs();
    }

    std::vector<ProvisionIndex> run() {
        for (std::uint32_t i = 0; i < side_.words.size(); ++i)
            if (side_.is_designator[i] != 0 && is_free(side_.provision_of[i]))
                find_inserted_designator(side_.provision_of[i], i);
        for (ProvisionIndex provision = 1; provision < container_.size(); ++provision)
            if (is_free(provision))
                find_source(provision);
        find_emptied();
        find_moved();
        for (auto provision = static_cast<ProvisionIndex>(container_.size()); provision-- > 1;)
            if (is_free(provision) && !direct_[provision].empty())
                find_introduction(provision);
        return std::move(container_);
    }

private:
    bool is_free(ProvisionIndex provision) const {
        return provision != 0 && partner_[provision] == no_provision
            && container_[provision] == no_provision;
    }

    /// Finds for each word the size of the run of matched words that it is in, inside one provision
    /// of either side.
    void measure_runs() {
        std::uint32_t end = 0;
        for (std::uint32_t begin = 0; begin < match_.size(); begin = end) {
            end = begin + 1;
            while (end < match_.size() && match_[begin] != no_match
                   && match_[end] == match_[begin] + (end - begin)
                   && side_.provision_of[end] == side_.provision_of[begin]
                   && match_provision(end) == match_provision(begin))
                ++end;
            std::fill(run_size_.begin() + begin, run_size_.begin() + end, end - begin);
        }
    }

    /// The provision of the other text that has the word among its direct words, or `no_provision`.
    ProvisionIndex match_provision(std::uint32_t i) const {
        return match_[i] == no_match || other_.is_designator[match_[i]] != 0
                 ? no_provision
                 : other_.provision_of[match_[i]];
    }

    /// Whether the partner of `other_provision` is an ancestor of `provision`.
    bool is_above(ProvisionIndex other_provision, ProvisionIndex provision) const {
        auto const partner = other_partner_[other_provision];
        if (partner == no_provision)
            return false;
        for (auto up = side_.parents[provision]; up != no_provision; up = side_.parents[up])
            if (up == partner)
                return true;
        return false;
    }

    /// What a provision has of the direct words of a provision of the other text.
    struct SharedWords {
        double weight = 0;
        std::uint32_t longest_run = 0;
    };

    std::map<ProvisionIndex, SharedWords> shared_words(ProvisionIndex provision) const {
        std::map<ProvisionIndex, SharedWords> all;
        for (auto const i : direct_[provision])
            if (auto const from = match_provision(i); from != no_provision) {
                auto& shared = all[from];
                shared.weight +=
                    weights_.weight(i, run_size_[i] < few_words ? run_size_[i] : long_run);
                shared.longest_run = std::max(shared.longest_run, run_size_[i]);
            }
        return all;
    }

    /// Rule 1.
    void find_source(ProvisionIndex provision) {
        double most = 0;
        for (auto const& [from, shared] : shared_words(provision)) {
            auto const least = shared.longest_run >= phrase ? least_share_with_run : least_share;
            if (shared.weight > most && shared.weight >= least * weights_.direct[provision]) {
                most = shared.weight;
                container_[provision] = from;
            }
        }
    }

    /// Rule 2.
    void find_inserted_designator(ProvisionIndex provision, std::uint32_t designator) {
        auto first = designator + 1;
        while (first < side_.words.size() && first <= designator + most_new_words
               && side_.provision_of[first] == provision && match_[first] == no_match)
            ++first;
        if (first >= side_.words.size() || side_.provision_of[first] != provision
            || match_[first] == no_match)
            return;
        auto before = designator;
        while (before > 0 && match_[before - 1] == no_match)
            --before;
        auto const from = match_provision(first);
        if (before == 0 || from == no_provision || match_[first] <= match_[before - 1])
            return;
        auto const deleted = match_[first] - match_[before - 1] - 1;
        std::uint32_t size = 0;
        bool has_content = false;
        for (auto i = first; i < side_.words.size() && side_.provision_of[i] == provision
                             && match_[i] == match_[first] + size && match_provision(i) == from;
             ++i, ++size)
            has_content = has_content || weights_.is_content[i] != 0;
        bool const between = deleted == 0 && first == designator + 1 && size >= 2
                          && (has_content
                              || shared_words(provision)[from].weight
                                     >= least_share_between * weights_.direct[provision]);
        bool const is_kept =
            has_content && size >= (is_above(from, provision) ? least_run : content_run);
        if (deleted <= most_deleted_words && (is_kept || (between && is_above(from, provision))))
            container_[provision] = from;
    }

    /// Rule 3.
    void find_emptied() {
        std::map<ProvisionIndex, std::pair<double, ProvisionIndex>>
            best; ///< by parent: weight and the part
        std::map<ProvisionIndex, bool> has_part;
        for (ProvisionIndex provision = 1; provision < container_.size(); ++provision) {
            auto const parent = side_.parents[provision];
            auto const from = partner_[parent];
            if (from == no_provision || weights_.direct[parent] > 0
                || other_weights_.direct[from] <= 0)
                continue;
            has_part[parent] = has_part[parent] || container_[provision] == from;
            if (!is_free(provision))
                continue;
            auto const shared = shared_words(provision);
            auto const found = shared.find(from);
            if (found == shared.end()
                || found->second.weight < least_share_of_part * weights_.direct[provision])
                continue;
            auto& one = best[parent];
            if (found->second.weight > one.first)
                one = {found->second.weight, provision};
        }
        for (auto const& [parent, one] : best)
            if (!has_part[parent])
                container_[one.second] = partner_[parent];
    }

    /// Rule 4. Called from the last provision to the first, so that parts precede the provision
    /// that contains them.
    void find_introduction(ProvisionIndex provision) {
        auto const part = provision + 1;
        if (part >= container_.size() || side_.parents[part] != provision)
            return;
        auto const from =
            partner_[part] != no_provision ? other_.parents[partner_[part]] : container_[part];
        if (from != no_provision && is_above(from, provision) && other_weights_.direct[from] > 0)
            container_[provision] = from;
    }

    /// Adds the phrase of three words that begins at index `i` of `words`, if they are adjacent.
    static void add_phrase(WordBag& phrases,
                           SectionWords const& from,
                           std::span<std::uint32_t const> words,
                           std::size_t i) {
        if (i + 2 < words.size() && words[i + 2] == words[i] + 2)
            ++phrases[Span{from.words[words[i]].begin, from.words[words[i] + 2].end}.of(
                from.section->text)];
    }

    /// Rule 5.
    void find_moved() {
        std::vector<ProvisionIndex> provisions;
        for (ProvisionIndex provision = 1; provision < container_.size(); ++provision)
            if (is_free(provision) && direct_[provision].size() >= least_sentence)
                provisions.push_back(provision);
        if (provisions.empty())
            return;
        std::vector<std::vector<std::uint32_t>> deleted(other_.parents.size());
        for (std::uint32_t i = 0; i < other_.words.size(); ++i)
            if (other_.provision_of[i] != no_provision && !is_matched_[i]
                && other_.is_designator[i] == 0)
                deleted[other_.provision_of[i]].push_back(i);
        std::vector<std::pair<ProvisionIndex, WordBag>> sources;
        for (ProvisionIndex from = 0; from < deleted.size(); ++from)
            if (deleted[from].size() >= least_sentence && other_partner_[from] != no_provision)
                sources.emplace_back(from, WordBag());
        if (sources.empty() || provisions.size() * sources.size() > most_compared)
            return;
        for (auto& [from, phrases] : sources)
            for (std::size_t i = 0; i < deleted[from].size(); ++i)
                add_phrase(phrases, other_, deleted[from], i);
        for (auto const provision : provisions) {
            WordBag phrases;
            for (std::size_t i = 0; i < direct_[provision].size(); ++i)
                add_phrase(phrases, side_, direct_[provision], i);
            auto most = least_moved_share * static_cast<double>(direct_[provision].size());
            for (auto const& [from, source_phrases] : sources)
                if (auto const common = common_words(phrases, source_phrases); common > most) {
                    most = common;
                    container_[provision] = from;
                }
        }
    }

    WordWeights const& weights_;
    WordWeights const& other_weights_;
    SectionWords const& side_;
    SectionWords const& other_;
    std::vector<ProvisionIndex> const& partner_;
    std::vector<std::uint32_t> match_;    ///< of each word of `side_`
    std::vector<std::uint32_t> run_size_; ///< size of each word's run inside its provision
    std::vector<bool> is_matched_;        ///< of each word of `other_`
    DirectWords direct_;
    std::vector<ProvisionIndex> container_; ///< the result
    std::vector<ProvisionIndex> other_partner_;
};

} // namespace

std::vector<ProvisionIndex> containers_of(WordWeights const& side,
                                          WordWeights const& other,
                                          std::vector<CommonRun> const& runs,
                                          std::vector<ProvisionIndex> const& partner) {
    // Most sections have no provision without a partner, and need no search.
    bool const all_paired =
        std::find(partner.begin() + 1, partner.end(), no_provision) == partner.end();
    if (all_paired)
        return std::vector<ProvisionIndex>(partner.size(), no_provision);
    return Search(side, other, runs, partner).run();
}

} // namespace nutmeg
