#include "diff/nearer_copies.hpp"

#include <algorithm>
#include <functional>

namespace nutmeg {

namespace {

constexpr std::uint32_t least_words = 4;    ///< of a copy
constexpr std::uint32_t longest_gap = 2000; ///< words searched for a copy

/// The words [begin, end) of the new text that are in a new provision.
struct NewProvision {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Per provision: the outermost one without a partner that it is in or is, or `no_provision`.
/// Parents come before their children.
std::vector<ProvisionIndex> outermost_without_partner(SectionWords const& words,
                                                      Alignment const& alignment) {
    std::vector<ProvisionIndex> outermost(words.parents.size(), no_provision);
    for (ProvisionIndex provision = 1; provision < outermost.size(); ++provision) {
        outermost[provision] = outermost[words.parents[provision]];
        if (outermost[provision] == no_provision && alignment.new_to_old[provision] == no_provision)
            outermost[provision] = provision;
    }
    return outermost;
}

/// The outermost provisions without a partner, in order.
std::vector<NewProvision> provisions_without_partner(SectionWords const& words,
                                                     Alignment const& alignment) {
    auto const outermost = outermost_without_partner(words, alignment);
    std::vector<NewProvision> all;
    auto last = no_provision;
    for (std::uint32_t word = 0; word < words.words.size(); ++word) {
        auto const innermost = words.provision_of[word];
        auto const provision = innermost == no_provision ? no_provision : outermost[innermost];
        if (provision != no_provision && provision != last)
            all.push_back({word, word});
        if (provision != no_provision)
            all.back().end = word + 1;
        last = provision;
    }
    return all;
}

/// Indices [first, last) of the runs that begin in a new provision.
struct RunRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

class NearerCopies {
public:
    NearerCopies(NumberedWords const& old_side,
                 NumberedWords const& new_side,
                 std::vector<CommonRun> runs)
        : old_(old_side.numbers), new_(new_side.numbers), runs_(std::move(runs)) {}

    void settle(NewProvision provision) {
        auto const range = runs_in(provision);
        auto const kept = words_in(range);
        if (kept == 0 || 2 * kept >= provision.end - provision.begin)
            return;
        auto const longest = std::max_element(
            at(range.first), at(range.last), [](auto& a, auto& b) { return a.size < b.size; });
        auto const copied = *longest;
        if (copied.size < least_words)
            return;
        auto const index = static_cast<std::size_t>(longest - runs_.begin());
        if (auto const before = copy_before(provision, range, copied); before != no_copy) {
            runs_[index].new_begin = before;
            runs_.erase(at(range.first), at(index));
        } else if (auto const after = copy_after(provision, range, copied); after != no_copy) {
            runs_[index].new_begin = after;
            runs_.erase(at(index + 1), at(range.last));
        }
    }

    std::vector<CommonRun> take() { return std::move(runs_); }

private:
    static constexpr std::uint32_t no_copy = 0xFFFFFFFFU;

    std::vector<CommonRun>::iterator at(std::size_t index) {
        return runs_.begin() + static_cast<std::ptrdiff_t>(index);
    }

    RunRange runs_in(NewProvision provision) const {
        auto const first = std::partition_point(
            runs_.begin(), runs_.end(), [&](auto& run) { return run.new_begin < provision.begin; });
        auto const last = std::partition_point(
            first, runs_.end(), [&](auto& run) { return run.new_begin < provision.end; });
        return {static_cast<std::size_t>(first - runs_.begin()),
                static_cast<std::size_t>(last - runs_.begin())};
    }

    std::uint32_t words_in(RunRange range) const {
        std::uint32_t words = 0;
        for (auto i = range.first; i < range.last; ++i)
            words += runs_[i].size;
        return words;
    }

    /// Where the words of the run begin in [begin, end) of the new text, or `no_copy`.
    std::uint32_t find(CommonRun const& run, std::uint32_t begin, std::uint32_t end) const {
        if (run.size > end - begin)
            return no_copy;
        auto const words = old_.begin() + run.old_begin;
        auto const found = std::search(new_.begin() + begin,
                                       new_.begin() + end,
                                       std::boyer_moore_searcher(words, words + run.size));
        return found == new_.begin() + end ? no_copy
                                           : static_cast<std::uint32_t>(found - new_.begin());
    }

    std::uint32_t copy_before(NewProvision provision, RunRange range, CommonRun const& run) const {
        if (range.first == 0)
            return no_copy;
        auto const& before = runs_[range.first - 1];
        auto const begin = before.new_begin + before.size;
        return begin < provision.begin && provision.begin - begin <= longest_gap
                 ? find(run, begin, provision.begin)
                 : no_copy;
    }

    std::uint32_t copy_after(NewProvision provision, RunRange range, CommonRun const& run) const {
        if (range.last == runs_.size())
            return no_copy;
        auto const end = runs_[range.last].new_begin;
        return provision.end < end && end - provision.end <= longest_gap
                 ? find(run, provision.end, end)
                 : no_copy;
    }

    std::vector<std::uint32_t> const& old_;
    std::vector<std::uint32_t> const& new_;
    std::vector<CommonRun> runs_;
};

} // namespace

std::vector<CommonRun> with_nearer_copies(NumberedWords const& old_side,
                                          NumberedWords const& new_side,
                                          std::vector<CommonRun> runs,
                                          Alignment const& alignment) {
    NearerCopies copies(old_side, new_side, std::move(runs));
    for (auto const provision : provisions_without_partner(new_side.words, alignment))
        copies.settle(provision);
    return copies.take();
}

} // namespace nutmeg
