#include "diff/align/anchored_runs.hpp"

#include "diff/words/weighted_lis.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>

namespace nutmeg {

namespace {

using Numbers = std::vector<std::uint32_t>;

constexpr std::uint32_t least_words = 6;   ///< of a segment that can be an anchor
constexpr std::size_t most_copies = 8;     ///< of a segment that is considered
constexpr std::uint32_t words_for_one = 8; ///< anchored words that outweigh one lost common word

/// The words between two designators, without the punctuation and conjunctions at the end, which
/// depend on the position in the list.
struct Segment {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
};

bool is_separator(std::string_view word) {
    return word == ";" || word == "," || word == "." || word == "and" || word == "or";
}

std::vector<Segment> segments_of(SectionWords const& words) {
    std::vector<Segment> all;
    auto const size = static_cast<std::uint32_t>(words.words.size());
    for (std::uint32_t begin = 0; begin < size;) {
        if (is_designator(words, begin)) {
            ++begin;
            continue;
        }
        auto end = begin + 1;
        while (end < size && words.provision_of[end] == words.provision_of[begin]
               && !is_designator(words, end))
            ++end;
        Segment segment{begin, end};
        while (segment.end > begin
               && is_separator(words.words[segment.end - 1].of(words.section->text)))
            --segment.end;
        if (segment.size() >= least_words)
            all.push_back(segment);
        begin = end;
    }
    return all;
}

std::span<std::uint32_t const> numbers_in(Numbers const& numbers, Segment segment) {
    return {numbers.data() + segment.begin, segment.size()};
}

struct Less {
    bool operator()(std::span<std::uint32_t const> a, std::span<std::uint32_t const> b) const {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
    }
};

/// The unchanged segments that can be kept in order, with the most words in total, as runs.
std::vector<CommonRun> anchors_of(std::vector<Segment> const& olds,
                                  std::vector<Segment> const& news,
                                  Numbers const& old_numbers,
                                  Numbers const& new_numbers) {
    std::map<std::span<std::uint32_t const>, std::vector<std::size_t>, Less> copies;
    std::map<std::span<std::uint32_t const>, std::size_t, Less> old_copies;
    for (std::size_t j = 0; j < news.size(); ++j)
        copies[numbers_in(new_numbers, news[j])].push_back(j);
    for (auto const& segment : olds)
        ++old_copies[numbers_in(old_numbers, segment)];
    std::vector<WeightedPair> candidate_pairs;
    for (std::size_t i = 0; i < olds.size(); ++i) {
        auto const found = copies.find(numbers_in(old_numbers, olds[i]));
        if (found == copies.end() || found->second.size() > most_copies
            || old_copies[found->first] > most_copies)
            continue;
        for (auto const j : found->second)
            candidate_pairs.push_back({i, j, static_cast<double>(olds[i].size())});
    }
    std::vector<CommonRun> anchors;
    for (auto const& pair : heaviest_increasing_subsequence(candidate_pairs))
        anchors.push_back(
            {olds[pair.old_index].begin, news[pair.new_index].begin, olds[pair.old_index].size()});
    return anchors;
}

std::uint32_t words_in(std::vector<CommonRun> const& runs) {
    std::uint32_t sum = 0;
    for (auto const& run : runs)
        sum += run.size;
    return sum;
}

/// Number of words of the anchors that `runs` match otherwise or not at all.
std::uint32_t torn_words(std::vector<CommonRun> const& anchors,
                         std::vector<CommonRun> const& runs) {
    std::uint32_t torn = 0;
    std::size_t next = 0;
    for (auto const& anchor : anchors) {
        while (next < runs.size()
               && runs[next].old_begin + runs[next].size < anchor.old_begin + anchor.size)
            ++next;
        bool const is_intact =
            next < runs.size() && runs[next].old_begin <= anchor.old_begin
            && runs[next].new_begin + anchor.old_begin == runs[next].old_begin + anchor.new_begin;
        torn += is_intact ? 0 : anchor.size;
    }
    return torn;
}

/// The common runs between the anchors, and the anchors themselves.
std::vector<CommonRun> runs_around(std::vector<CommonRun> anchors,
                                   WordPair const& words,
                                   Numbers const& old_numbers,
                                   Numbers const& new_numbers) {
    anchors.push_back({static_cast<std::uint32_t>(old_numbers.size()),
                       static_cast<std::uint32_t>(new_numbers.size()),
                       0});
    std::vector<CommonRun> runs;
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    for (auto const& anchor : anchors) {
        for (auto const& run :
             equal_runs(words,
                        {old_numbers.begin() + old_at, old_numbers.begin() + anchor.old_begin},
                        {new_numbers.begin() + new_at, new_numbers.begin() + anchor.new_begin}))
            append_run(runs, {run.old_begin + old_at, run.new_begin + new_at, run.size});
        append_run(runs, anchor);
        old_at = anchor.old_begin + anchor.size;
        new_at = anchor.new_begin + anchor.size;
    }
    return runs;
}

} // namespace

std::vector<CommonRun> anchored_runs(SectionWords const& old_words,
                                     SectionWords const& new_words,
                                     WordPair const& words,
                                     Numbers const& old_numbers,
                                     Numbers const& new_numbers) {
    if (is_swapped(words.old_text, words.new_text))
        return swapped(
            anchored_runs(new_words,
                          old_words,
                          {words.new_text, words.old_text, words.new_words, words.old_words},
                          new_numbers,
                          old_numbers));
    auto runs = equal_runs(words, old_numbers, new_numbers);
    auto anchors =
        anchors_of(segments_of(old_words), segments_of(new_words), old_numbers, new_numbers);
    auto const torn = torn_words(anchors, runs);
    if (torn == 0)
        return runs;
    auto around = runs_around(std::move(anchors), words, old_numbers, new_numbers);
    bool const keeps_enough = words_in(around) + torn / words_for_one >= words_in(runs);
    return keeps_enough ? around : runs;
}

} // namespace nutmeg
