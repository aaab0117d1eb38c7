#include "diff/align/designation.hpp"

#include "diff/words/word_bag.hpp"

#include <algorithm>
#include <map>

namespace nutmeg {

namespace {

constexpr std::uint32_t no_mate = 0xFFFFFFFFU;
constexpr double least_share = 0.5; ///< of the direct words that come from one provision (rule 1)
constexpr double least_share_with_run = 0.4;  ///< the same if a phrase is among them
constexpr std::uint32_t phrase = 7;           ///< words
constexpr std::uint32_t few_words = 3;        ///< shorter runs have less weight
constexpr double least_share_between = 0.25;  ///< rule 2, if only stop words follow
constexpr std::uint32_t widest_put_in = 3;    ///< new words after an inserted designator (rule 2)
constexpr std::uint32_t widest_taken_out = 4; ///< words deleted where it was inserted
constexpr std::uint32_t least_run = 4;        ///< unchanged words after it
constexpr std::uint32_t telling_run = 10;     ///< the same if not from an ancestor's partner
constexpr double least_share_of_part = 0.15;  ///< rule 3
constexpr std::uint32_t least_sentence = 10;  ///< words that can be recognized as moved (rule 5)
constexpr double least_moved_share = 0.5;     ///< of its phrases
constexpr std::size_t most_compared = 4096;   ///< pairs of provisions that rule 5 compares

class Search {
public:
    Search(WeighedWords const& side,
           WeighedWords const& other,
           std::vector<CommonRun> const& runs,
           std::vector<Place> const& partner)
        : weighed_(side), other_weighed_(other), side_(*side.placed), other_(*other.placed),
          partner_(partner), mate_(side_.words.size(), no_mate), run_size_(side_.words.size(), 0),
          is_mated_(other_.words.size(), false), own_(side_.parents.size()),
          home_(side_.parents.size(), nowhere), other_partner_(other_.parents.size(), nowhere) {
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size; ++i) {
                mate_[run.old_begin + i] = run.new_begin + i;
                is_mated_[run.new_begin + i] = true;
            }
        for (std::uint32_t i = 0; i < side_.words.size(); ++i)
            if (side_.places[i] != nowhere && side_.marks[i] == 0)
                own_[side_.places[i]].push_back(i);
        for (Place place = 0; place < partner.size(); ++place)
            if (partner[place] != nowhere)
                other_partner_[partner[place]] = place;
        measure_runs();
    }

    std::vector<Place> run() {
        for (std::uint32_t i = 0; i < side_.words.size(); ++i)
            if (side_.marks[i] != 0 && is_free(side_.places[i]))
                find_put_in(side_.places[i], i);
        for (Place place = 1; place < home_.size(); ++place)
            if (is_free(place))
                find_giver(place);
        find_emptied();
        find_moved();
        for (auto place = static_cast<Place>(home_.size()); place-- > 1;)
            if (is_free(place) && !own_[place].empty())
                find_led_in(place);
        return std::move(home_);
    }

private:
    bool is_free(Place place) const {
        return place != 0 && partner_[place] == nowhere && home_[place] == nowhere;
    }

    /// Finds for each word the size of the run of matched words that it is in, inside one provision
    /// of either side.
    void measure_runs() {
        std::uint32_t end = 0;
        for (std::uint32_t begin = 0; begin < mate_.size(); begin = end) {
            end = begin + 1;
            while (end < mate_.size() && mate_[begin] != no_mate
                   && mate_[end] == mate_[begin] + (end - begin)
                   && side_.places[end] == side_.places[begin]
                   && mate_place(end) == mate_place(begin))
                ++end;
            std::fill(run_size_.begin() + begin, run_size_.begin() + end, end - begin);
        }
    }

    /// The provision of the other text that has the word among its direct words, or `nowhere`.
    Place mate_place(std::uint32_t i) const {
        return mate_[i] == no_mate || other_.marks[mate_[i]] != 0 ? nowhere
                                                                  : other_.places[mate_[i]];
    }

    /// Whether the partner of `other_place` is an ancestor of `place`.
    bool is_above(Place other_place, Place place) const {
        auto const partner = other_partner_[other_place];
        if (partner == nowhere)
            return false;
        for (auto up = side_.parents[place]; up != nowhere; up = side_.parents[up])
            if (up == partner)
                return true;
        return false;
    }

    /// What a provision has from the direct words of a provision of the other text.
    struct Gift {
        double weight = 0;
        std::uint32_t longest_run = 0;
    };

    std::map<Place, Gift> gifts(Place place) const {
        std::map<Place, Gift> gifts;
        for (auto const i : own_[place])
            if (auto const from = mate_place(i); from != nowhere) {
                auto& gift = gifts[from];
                gift.weight +=
                    weighed_.weight(i, run_size_[i] < few_words ? run_size_[i] : long_run);
                gift.longest_run = std::max(gift.longest_run, run_size_[i]);
            }
        return gifts;
    }

    /// Rule 1.
    void find_giver(Place place) {
        double most = 0;
        for (auto const& [from, gift] : gifts(place)) {
            auto const least = gift.longest_run >= phrase ? least_share_with_run : least_share;
            if (gift.weight > most && gift.weight >= least * weighed_.own[place]) {
                most = gift.weight;
                home_[place] = from;
            }
        }
    }

    /// Rule 2.
    void find_put_in(Place place, std::uint32_t mark) {
        auto first = mark + 1;
        while (first < side_.words.size() && first <= mark + widest_put_in
               && side_.places[first] == place && mate_[first] == no_mate)
            ++first;
        if (first >= side_.words.size() || side_.places[first] != place || mate_[first] == no_mate)
            return;
        auto before = mark;
        while (before > 0 && mate_[before - 1] == no_mate)
            --before;
        auto const from = mate_place(first);
        if (before == 0 || from == nowhere || mate_[first] <= mate_[before - 1])
            return;
        auto const taken_out = mate_[first] - mate_[before - 1] - 1;
        std::uint32_t size = 0;
        bool tells = false;
        for (auto i = first; i < side_.words.size() && side_.places[i] == place
                             && mate_[i] == mate_[first] + size && mate_place(i) == from;
             ++i, ++size)
            tells = tells || weighed_.telling[i] != 0;
        bool const between =
            taken_out == 0 && first == mark + 1 && size >= 2
            && (tells || gifts(place)[from].weight >= least_share_between * weighed_.own[place]);
        bool const stands_on = tells && size >= (is_above(from, place) ? least_run : telling_run);
        if (taken_out <= widest_taken_out && (stands_on || (between && is_above(from, place))))
            home_[place] = from;
    }

    /// Rule 3.
    void find_emptied() {
        std::map<Place, std::pair<double, Place>> best; ///< by parent: weight and the part
        std::map<Place, bool> has_part;
        for (Place place = 1; place < home_.size(); ++place) {
            auto const parent = side_.parents[place];
            auto const from = partner_[parent];
            if (from == nowhere || weighed_.own[parent] > 0 || other_weighed_.own[from] <= 0)
                continue;
            has_part[parent] = has_part[parent] || home_[place] == from;
            if (!is_free(place))
                continue;
            auto const given = gifts(place);
            auto const found = given.find(from);
            if (found == given.end()
                || found->second.weight < least_share_of_part * weighed_.own[place])
                continue;
            auto& one = best[parent];
            if (found->second.weight > one.first)
                one = {found->second.weight, place};
        }
        for (auto const& [parent, one] : best)
            if (!has_part[parent])
                home_[one.second] = partner_[parent];
    }

    /// Rule 4. Called from the last provision to the first, so that parts precede what contains
    /// them.
    void find_led_in(Place place) {
        auto const part = place + 1;
        if (part >= home_.size() || side_.parents[part] != place)
            return;
        auto const from = partner_[part] != nowhere ? other_.parents[partner_[part]] : home_[part];
        if (from != nowhere && is_above(from, place))
            home_[place] = from;
    }

    /// Adds the phrase of three words that begins at index `i` of `words`, if they are adjacent.
    static void add_phrase(WordBag& phrases,
                           PlacedWords const& from,
                           std::vector<std::uint32_t> const& words,
                           std::size_t i) {
        if (i + 2 < words.size() && words[i + 2] == words[i] + 2)
            ++phrases[Span{from.words[words[i]].begin, from.words[words[i] + 2].end}.of(
                from.section->text)];
    }

    /// Rule 5.
    void find_moved() {
        std::vector<Place> places;
        for (Place place = 1; place < home_.size(); ++place)
            if (is_free(place) && own_[place].size() >= least_sentence)
                places.push_back(place);
        if (places.empty())
            return;
        std::vector<std::vector<std::uint32_t>> gone(other_.parents.size());
        for (std::uint32_t i = 0; i < other_.words.size(); ++i)
            if (other_.places[i] != nowhere && !is_mated_[i] && other_.marks[i] == 0)
                gone[other_.places[i]].push_back(i);
        std::vector<std::pair<Place, WordBag>> givers;
        for (Place from = 0; from < gone.size(); ++from)
            if (gone[from].size() >= least_sentence && other_partner_[from] != nowhere) {
                givers.emplace_back(from, WordBag());
                for (std::size_t i = 0; i < gone[from].size(); ++i)
                    add_phrase(givers.back().second, other_, gone[from], i);
            }
        if (places.size() * givers.size() > most_compared)
            return;
        for (auto const place : places) {
            WordBag phrases;
            for (std::size_t i = 0; i < own_[place].size(); ++i)
                add_phrase(phrases, side_, own_[place], i);
            auto most = least_moved_share * static_cast<double>(own_[place].size());
            for (auto const& [from, given] : givers)
                if (auto const shared = common_words(phrases, given); shared > most) {
                    most = shared;
                    home_[place] = from;
                }
        }
    }

    WeighedWords const& weighed_;
    WeighedWords const& other_weighed_;
    PlacedWords const& side_;
    PlacedWords const& other_;
    std::vector<Place> const& partner_;
    std::vector<std::uint32_t> mate_;     ///< of each word of `side_`
    std::vector<std::uint32_t> run_size_; ///< size of each word's run inside its provision
    std::vector<bool> is_mated_;          ///< of each word of `other_`
    std::vector<std::vector<std::uint32_t>> own_;
    std::vector<Place> home_;
    std::vector<Place> other_partner_;
};

} // namespace

std::vector<Place> homes_of(WeighedWords const& side,
                            WeighedWords const& other,
                            std::vector<CommonRun> const& runs,
                            std::vector<Place> const& partner) {
    // Most sections have no provision without a partner, and need no search.
    bool const all_paired = std::find(partner.begin() + 1, partner.end(), nowhere) == partner.end();
    if (all_paired)
        return std::vector<Place>(partner.size(), nowhere);
    return Search(side, other, runs, partner).run();
}

} // namespace nutmeg
