#include "diff/words/sequence.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <unordered_map>

namespace nutmeg {

namespace {

using Numbers = std::span<std::uint32_t const>;
using Index = std::int64_t;
using Reach = std::int32_t; ///< half as large, because two lists of them are read for each step

// Steps from each corner before the search is cut off.
constexpr Index search_limit = 1500;

constexpr Index least_spare = 16;  ///< skips beyond those that the sizes need, in a first search
constexpr Index spare_divisor = 8; ///< the same as a part of those
constexpr Index more_spare = 4;    ///< times as many in the next search
constexpr Index unbounded = Index{1} << 40U;

struct Box {
    Index old_begin = 0;
    Index old_end = 0;
    Index new_begin = 0;
    Index new_end = 0;
};

struct Point {
    Index old_at = 0;
    Index new_at = 0;
};

/// The furthest point that the search from one corner of a box reached on each diagonal k = x - y,
/// where x counts old numbers from that corner and y new ones. A path that leaves the box never
/// returns, so that diagonal and those beyond it are not followed any further.
class Front {
public:
    /// Starts a search of a box of `height` old and `width` new numbers, for up to `most` steps.
    /// Diagonals from which no path of at most `bound` skips reaches the other corner are left out.
    void begin(Index height, Index width, Index most, Index bound) {
        height_ = height;
        width_ = width;
        bound_ = bound;
        lowest_ = -width;
        highest_ = height;
        offset_ = most + 1;
        if (auto const size = static_cast<std::size_t>(2 * most + 3); reached_.size() < size)
            reached_.resize(size);
    }

    /// The furthest x on a diagonal of the box; the edge if the path left the box.
    Index x_on(Index k) const {
        auto const edge = std::min(height_, width_ + k);
        return k < lowest_ || k > highest_ ? edge : std::min(at(k), edge);
    }

    /// Takes step d: skips one number on either side, then all equal numbers that follow. Returns
    /// the first diagonal on which the new point is inside the box and satisfies `met`.
    template <class Same, class Met>
    std::optional<Index> advance(Index d, Same const& same, Met const& met) {
        auto* const reached = reached_.data() + offset_;
        auto const height = height_;
        auto const width = width_;
        if (-d >= lowest_)
            reached[-d - 1] = -1;
        if (d <= highest_)
            reached[d + 1] = -1;
        auto const low = std::max(-d, lowest_);
        auto const high = std::min(d, highest_);
        // One skip moves a path to the next diagonal.
        auto const lowest_in_bound = height - width - (bound_ - d);
        auto const highest_in_bound = height - width + (bound_ - d);
        auto first = std::max(low, lowest_in_bound);
        first += (first + d) % 2;
        auto const last = std::min(high, highest_in_bound);
        // Lower diagonals end at the last new number, higher ones at the last old number.
        auto const at_width = [=](Index k) { return width + k; };
        auto const at_height = [=](Index) { return height; };
        auto const last_at_width = std::min(last, height - width);
        auto k = follow(first, last_at_width, at_width, same, met);
        if (k <= last_at_width)
            return k;
        k = follow(k, last, at_height, same, met);
        if (k <= last)
            return k;
        auto const left_box = [&](Index at) { return reached[at] > std::min(height, width + at); };
        if (first <= last && low >= lowest_in_bound && left_box(first))
            lowest_ = first + 1;
        if (first <= last && high <= highest_in_bound && left_box(k - 2))
            highest_ = k - 3;
        return std::nullopt;
    }

private:
    /// Takes the step on every second diagonal from `k` to `last`. Returns the first one that
    /// satisfies `met`, or the one after the last.
    template <class EdgeOn, class Same, class Met>
    Index follow(Index k, Index last, EdgeOn const& edge_on, Same const& same, Met const& met) {
        // A local, because the compiler must assume that a write to the list changes members.
        auto* const reached = reached_.data() + offset_;
        if (k > last)
            return k;
        Index below = reached[k - 1];
        for (; k <= last; k += 2) {
            Index const above = reached[k + 1];
            Index x = std::max(below + 1, above);
            auto const edge = edge_on(k);
            // Few steps reach equal numbers. The first test is outside the loop, because
            // what the compiler computes before a loop takes longer than the test.
            auto const is_same = [&] { return x < edge && same(x, x - k); };
            if (is_same()) [[unlikely]] {
                do {
                    ++x;
                } while (is_same());
            }
            reached[k] = static_cast<Reach>(x);
            if (x <= edge && met(k, x))
                return k;
            below = above;
        }
        return k;
    }

    Index at(Index k) const { return reached_[static_cast<std::size_t>(k + offset_)]; }

    Index height_ = 0;
    Index width_ = 0;
    Index lowest_ = 0;  ///< lower diagonals have left the box
    Index highest_ = 0; ///< higher ones too
    Index bound_ = 0;
    Index offset_ = 0; ///< index of diagonal 0
    std::vector<Reach> reached_;
};

class Searcher {
public:
    Searcher(Numbers old_numbers, Numbers new_numbers) : old_(old_numbers), new_(new_numbers) {}

    std::vector<CommonRun> run() {
        std::vector<Box> todo{
            {0, static_cast<Index>(old_.size()), 0, static_cast<Index>(new_.size())}};
        while (!todo.empty()) {
            auto box = todo.back();
            todo.pop_back();
            auto const suffix = trim(box);
            if (suffix > 0)
                todo.push_back(
                    {box.old_end, box.old_end + suffix, box.new_end, box.new_end + suffix});
            if (box.old_begin == box.old_end || box.new_begin == box.new_end)
                continue;
            auto const middle = inner(box, split(box));
            todo.push_back({middle.old_at, box.old_end, middle.new_at, box.new_end});
            todo.push_back({box.old_begin, middle.old_at, box.new_begin, middle.new_at});
        }
        return std::move(runs_);
    }

private:
    /// Records the common prefix of the box as a run, removes prefix and suffix from the box, and
    /// returns the size of the suffix.
    Index trim(Box& box) {
        Index prefix = 0;
        while (box.old_begin + prefix < box.old_end && box.new_begin + prefix < box.new_end
               && old_at(box.old_begin + prefix) == new_at(box.new_begin + prefix))
            ++prefix;
        add(box.old_begin, box.new_begin, prefix);
        box.old_begin += prefix;
        box.new_begin += prefix;
        Index suffix = 0;
        while (box.old_end - suffix > box.old_begin && box.new_end - suffix > box.new_begin
               && old_at(box.old_end - suffix - 1) == new_at(box.new_end - suffix - 1))
            ++suffix;
        box.old_end -= suffix;
        box.new_end -= suffix;
        return suffix;
    }

    void add(Index old_begin, Index new_begin, Index size) {
        append_run(runs_,
                   {static_cast<std::uint32_t>(old_begin),
                    static_cast<std::uint32_t>(new_begin),
                    static_cast<std::uint32_t>(size)});
    }

    std::uint32_t old_at(Index i) const { return old_[static_cast<std::size_t>(i)]; }
    std::uint32_t new_at(Index i) const { return new_[static_cast<std::size_t>(i)]; }

    /// A point on a shortest path through the box; an approximation if the search is cut off. Where
    /// much more is inserted than deleted, or the reverse, a shortest path mostly has few skips
    /// beyond those that the sizes need, and is found on few diagonals.
    Point split(Box const& box) {
        Index const height = box.old_end - box.old_begin;
        Index const width = box.new_end - box.new_begin;
        Index const most = std::min((height + width + 1) / 2 + 1, search_limit);
        Index const least_skips = std::abs(height - width);
        Index const most_skips = 2 * most;
        for (auto spare = least_spare + least_skips / spare_divisor;
             spare < least_skips && least_skips + 2 * spare < most_skips;
             spare *= more_spare)
            if (auto const point = meeting_point(box, most, least_skips + 2 * spare))
                return *point;
        if (least_skips > most_skips)
            if (auto const point = anchor(box))
                return *point;
        if (auto const point = meeting_point(box, most, unbounded))
            return *point;
        return anchor(box).value_or(furthest(box, most));
    }

    /// A point on a shortest path, found from both corners at once in at most `most` steps from
    /// each; nothing if the path has more steps or more than `bound` skips. The point does not
    /// depend on `bound`, a number of the parity of the sum of the sizes.
    std::optional<Point> meeting_point(Box const& box, Index most, Index bound) {
        Index const height = box.old_end - box.old_begin;
        Index const width = box.new_end - box.new_begin;
        Index const delta = height - width;
        bool const has_odd_parity = delta % 2 != 0;
        forward_.begin(height, width, most, bound);
        backward_.begin(height, width, most, bound);
        auto const* const old_first = old_.data() + box.old_begin;
        auto const* const new_first = new_.data() + box.new_begin;
        auto const* const old_last = old_.data() + box.old_end - 1;
        auto const* const new_last = new_.data() + box.new_end - 1;
        auto const same = [=](Index x, Index y) { return old_first[x] == new_first[y]; };
        auto const same_back = [=](Index x, Index y) { return old_last[-x] == new_last[-y]; };
        auto const never = [](Index, Index) { return false; };
        // Where much more is inserted than deleted, both searches first have no diagonal in common.
        auto const first_common = (std::abs(delta) + 1) / 2;
        for (Index d = 0; d <= most && 2 * d - 1 <= bound; ++d) {
            // The number of skipped numbers has the parity of `delta`. So the searches meet after a
            // forward step if it is odd, and after a backward step if it is even.
            auto const meets_backward = [&](Index k, Index x) {
                return std::abs(delta - k) < d && x + backward_.x_on(delta - k) >= height;
            };
            bool const may_meet = d >= first_common;
            if (auto const k = has_odd_parity && may_meet
                                 ? forward_.advance(d, same, meets_backward)
                                 : forward_.advance(d, same, never)) {
                auto const x = forward_.x_on(*k);
                return Point{box.old_begin + x, box.new_begin + x - *k};
            }
            auto const meets_forward = [&](Index k, Index x) {
                return std::abs(delta - k) <= d && x + forward_.x_on(delta - k) >= height;
            };
            if (auto const k = !has_odd_parity && may_meet
                                 ? backward_.advance(d, same_back, meets_forward)
                                 : backward_.advance(d, same_back, never)) {
                auto const x = backward_.x_on(*k);
                return Point{box.old_end - x, box.new_end - x + *k};
            }
        }
        return std::nullopt;
    }

    /// The middle one of the longest rising sequence of numbers that occur once on each side
    /// ("patience diff"); nothing if there are none.
    std::optional<Point> anchor(Box const& box) const {
        struct Seen {
            Index old_at = -1;
            Index new_at = -1;
            bool once = true;
        };
        std::unordered_map<std::uint32_t, Seen> seen;
        for (Index i = box.old_begin; i < box.old_end; ++i) {
            auto& one = seen[old_at(i)];
            one.once = one.once && one.old_at < 0;
            one.old_at = i;
        }
        for (Index i = box.new_begin; i < box.new_end; ++i)
            if (auto const found = seen.find(new_at(i)); found != seen.end()) {
                found->second.once = found->second.once && found->second.new_at < 0;
                found->second.new_at = i;
            }
        std::vector<Point> points;
        for (Index i = box.old_begin; i < box.old_end; ++i)
            if (auto const& one = seen[old_at(i)]; one.once && one.new_at >= 0)
                points.push_back({i, one.new_at});
        auto const rising = longest_rising(points);
        if (rising.empty())
            return std::nullopt;
        return points[rising[rising.size() / 2]];
    }

    /// Indices of a longest sequence of points that rises on both sides.
    static std::vector<std::size_t> longest_rising(std::vector<Point> const& points) {
        std::vector<std::size_t> tails;
        std::vector<std::size_t> before(points.size(), points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            auto const position = std::lower_bound(
                tails.begin(), tails.end(), points[i].new_at, [&](std::size_t tail, Index at) {
                    return points[tail].new_at < at;
                });
            if (position != tails.begin())
                before[i] = *(position - 1);
            if (position == tails.end())
                tails.push_back(i);
            else
                *position = i;
        }
        std::vector<std::size_t> rising;
        for (auto i = tails.empty() ? points.size() : tails.back(); i < points.size();
             i = before[i])
            rising.push_back(i);
        std::reverse(rising.begin(), rising.end());
        return rising;
    }

    /// Replaces a corner, which would not divide the box, by the point where all old numbers are
    /// deleted and all new ones inserted.
    static Point inner(Box const& box, Point point) {
        bool const first = point.old_at == box.old_begin && point.new_at == box.new_begin;
        bool const last = point.old_at == box.old_end && point.new_at == box.new_end;
        return first || last ? Point{box.old_end, box.new_begin} : point;
    }

    /// The furthest point that the forward search reached.
    Point furthest(Box const& box, Index most) const {
        Index const height = box.old_end - box.old_begin;
        Index const width = box.new_end - box.new_begin;
        Point best{box.old_begin + height / 2, box.new_begin + width / 2};
        Index reached = 0;
        for (Index k = -most; k <= most; k += 2) {
            if (k < -width || k > height)
                continue;
            Index const x = forward_.x_on(k);
            Index const y = x - k;
            if (x + y <= reached || x + y >= height + width)
                continue;
            reached = x + y;
            best = {box.old_begin + x, box.new_begin + y};
        }
        return best;
    }

    Numbers old_;
    Numbers new_;
    Front forward_;
    Front backward_;
    std::vector<CommonRun> runs_;
};

} // namespace

std::vector<CommonRun> swapped(std::vector<CommonRun> runs) {
    for (auto& run : runs)
        std::swap(run.old_begin, run.new_begin);
    return runs;
}

bool is_swapped(std::string_view old_text, std::string_view new_text) {
    return new_text.size() != old_text.size() ? new_text.size() < old_text.size()
                                              : new_text < old_text;
}

std::vector<CommonRun> common_runs(Numbers old_numbers, Numbers new_numbers) {
    return Searcher(old_numbers, new_numbers).run();
}

} // namespace nutmeg
