#include "diff/sequence.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace nutmeg {

namespace {

using Numbers = std::span<std::uint32_t const>;
using Index = std::int64_t;

// Steps of the search from each side before it settles for the best point reached.
constexpr Index search_limit = 1500;

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
    /// Takes the common beginning out as a run, shortens the box by the common end and gives its
    /// size.
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
        if (size == 0)
            return;
        auto const o = static_cast<std::uint32_t>(old_begin);
        auto const n = static_cast<std::uint32_t>(new_begin);
        if (!runs_.empty() && runs_.back().old_begin + runs_.back().size == o
            && runs_.back().new_begin + runs_.back().size == n)
            runs_.back().size += static_cast<std::uint32_t>(size);
        else
            runs_.push_back({o, n, static_cast<std::uint32_t>(size)});
    }

    std::uint32_t old_at(Index i) const { return old_[static_cast<std::size_t>(i)]; }
    std::uint32_t new_at(Index i) const { return new_[static_cast<std::size_t>(i)]; }

    /// A point on a shortest path through the box, found from both corners at once; never a corner
    /// itself.
    Point split(Box const& box) {
        Index const height = box.old_end - box.old_begin;
        Index const width = box.new_end - box.new_begin;
        Index const most = std::min((height + width + 1) / 2 + 1, search_limit);
        Index const delta = height - width;
        auto const size = static_cast<std::size_t>(2 * most + 3);
        forward_.assign(size, 0);
        backward_.assign(size, 0);
        offset_ = most + 1;
        for (Index d = 0; d <= most; ++d) {
            if (auto const met = advance_forward(box, d, delta))
                return at(box, *met);
            if (auto const met = advance_backward(box, d, delta))
                return at(box, *met);
        }
        return anchor(box).value_or(furthest(box, most));
    }

    /// Where the search is cut off: the middle one of the numbers that stand once on both sides and
    /// in one order on both, as many of them as can be ("patience"); nothing where there are none.
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

    /// Indices of a longest choice of points whose new places rise as their old ones do.
    static std::vector<std::size_t> longest_rising(std::vector<Point> const& points) {
        std::vector<std::size_t> tails;
        std::vector<std::size_t> before(points.size(), points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            auto const place = std::lower_bound(
                tails.begin(), tails.end(), points[i].new_at, [&](std::size_t tail, Index at) {
                    return points[tail].new_at < at;
                });
            if (place != tails.begin())
                before[i] = *(place - 1);
            if (place == tails.end())
                tails.push_back(i);
            else
                *place = i;
        }
        std::vector<std::size_t> rising;
        for (auto i = tails.empty() ? points.size() : tails.back(); i < points.size();
             i = before[i])
            rising.push_back(i);
        std::reverse(rising.begin(), rising.end());
        return rising;
    }

    /// A corner would leave the box as it is: then all old numbers go and all new ones come.
    static Point inner(Box const& box, Point point) {
        bool const first = point.old_at == box.old_begin && point.new_at == box.new_begin;
        bool const last = point.old_at == box.old_end && point.new_at == box.new_end;
        return first || last ? Point{box.old_end, box.new_begin} : point;
    }

    struct Meeting {
        Index old_at = 0;
        Index diagonal = 0; ///< old - new, from the box's beginning
    };

    static Point at(Box const& box, Meeting const& met) {
        return {box.old_begin + met.old_at, box.new_begin + met.old_at - met.diagonal};
    }

    Index& forward(Index k) { return forward_[static_cast<std::size_t>(k + offset_)]; }
    Index& backward(Index k) { return backward_[static_cast<std::size_t>(k + offset_)]; }

    std::optional<Meeting> advance_forward(Box const& box, Index d, Index delta) {
        Index const height = box.old_end - box.old_begin;
        Index const width = box.new_end - box.new_begin;
        for (Index k = -d; k <= d; k += 2) {
            Index x = k == -d || (k != d && forward(k - 1) < forward(k + 1)) ? forward(k + 1)
                                                                             : forward(k - 1) + 1;
            if (d == 0)
                x = 0;
            while (x < height && x - k < width && x - k >= 0
                   && old_at(box.old_begin + x) == new_at(box.new_begin + x - k))
                ++x;
            forward(k) = x;
            Index const back = delta - k;
            if (x > height || x - k > width || x - k < 0)
                continue;
            if (delta % 2 != 0 && back >= -(d - 1) && back <= d - 1 && x + backward(back) >= height)
                return Meeting{clamp(x, k, height, width), k};
        }
        return std::nullopt;
    }

    std::optional<Meeting> advance_backward(Box const& box, Index d, Index delta) {
        Index const height = box.old_end - box.old_begin;
        Index const width = box.new_end - box.new_begin;
        for (Index k = -d; k <= d; k += 2) {
            Index x = k == -d || (k != d && backward(k - 1) < backward(k + 1))
                        ? backward(k + 1)
                        : backward(k - 1) + 1;
            if (d == 0)
                x = 0;
            while (x < height && x - k < width && x - k >= 0
                   && old_at(box.old_end - x - 1) == new_at(box.new_end - (x - k) - 1))
                ++x;
            backward(k) = x;
            Index const front = delta - k;
            if (x > height || x - k > width || x - k < 0)
                continue;
            if (delta % 2 == 0 && front >= -d && front <= d && forward(front) + x >= height) {
                Index const old_place = height - x;
                return Meeting{clamp(old_place, front, height, width), front};
            }
        }
        return std::nullopt;
    }

    /// A path may step over the box's edge by one; the point it stands for lies inside.
    static Index clamp(Index old_place, Index diagonal, Index height, Index width) {
        old_place = std::min(old_place, std::min(height, width + diagonal));
        return std::max(old_place, std::max(Index{0}, diagonal));
    }

    /// Where the search is cut off: the point that got furthest from the beginning.
    Point furthest(Box const& box, Index most) {
        Index const height = box.old_end - box.old_begin;
        Index const width = box.new_end - box.new_begin;
        Point best{box.old_begin + height / 2, box.new_begin + width / 2};
        Index reached = 0;
        for (Index k = -most; k <= most; k += 2) {
            Index const x = clamp(forward(k), k, height, width);
            Index const y = x - k;
            if (y < 0 || y > width || x > height || x + y <= reached || x + y >= height + width)
                continue;
            reached = x + y;
            best = {box.old_begin + x, box.new_begin + y};
        }
        return best;
    }

    Numbers old_;
    Numbers new_;
    std::vector<Index> forward_;
    std::vector<Index> backward_;
    Index offset_ = 0;
    std::vector<CommonRun> runs_;
};

} // namespace

std::vector<CommonRun> exchanged(std::vector<CommonRun> runs) {
    for (auto& run : runs)
        std::swap(run.old_begin, run.new_begin);
    return runs;
}

bool is_turned(std::string_view old_text, std::string_view new_text) {
    return new_text.size() != old_text.size() ? new_text.size() < old_text.size()
                                              : new_text < old_text;
}

std::vector<CommonRun> common_runs(Numbers old_numbers, Numbers new_numbers) {
    return Searcher(old_numbers, new_numbers).run();
}

} // namespace nutmeg
