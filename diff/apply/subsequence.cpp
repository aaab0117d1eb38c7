#include "diff/apply/subsequence.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

namespace nutmeg {

namespace {

// Maximum number of table cells, for all gaps together.
constexpr std::size_t max_cells = std::size_t{1} << 25U;
// Maximum depth of gaps settled by counting; deeper ones use the table.
constexpr unsigned most_rounds = 32;

using Cost = std::uint32_t;
constexpr Cost never = std::numeric_limits<Cost>::max() / 2;

/// Adjacent words of the law and of the bill that correspond to each other.
struct Gap {
    std::uint32_t law_begin = 0;
    std::uint32_t law_end = 0;
    std::uint32_t bill_begin = 0;
    std::uint32_t bill_end = 0;
    unsigned round = 0;

    std::size_t law_size() const { return law_end - law_begin; }
    std::size_t bill_size() const { return bill_end - bill_begin; }
};

/// Number of occurrences of a word in a gap.
struct Count {
    std::uint32_t law = 0;
    std::uint32_t bracketed = 0;
    std::uint32_t plain = 0;

    bool possible() const { return law >= bracketed && law <= bracketed + plain; }
    bool all_kept() const { return law == bracketed + plain; }
    bool only_bracketed() const { return law == bracketed; }
};

/// How a path through the table ends: with a word of the law or with a new one.
enum End : std::uint8_t { Kept, Added };

/// For each End, the least cost of the paths to a cell, and the number of paths with that cost, up
/// to 2.
struct Cell {
    std::array<Cost, 2> cost{never, never};
    std::array<std::uint8_t, 2> ways{0, 0};
};

/// How a path reaches a cell: the End before it, and the added cost.
struct Step {
    End from = Kept;
    unsigned cost = 0;
};

/// For each End of a cell, the End before it: one bit each.
using Back = std::uint8_t;

End end_before(Back back, End end) {
    return static_cast<End>(back >> end & 1U);
}

class SubsequenceAligner {
public:
    SubsequenceAligner(std::span<std::uint32_t const> law,
                       std::span<AlignWord const> bill,
                       unsigned end_cost)
        : law_(law), bill_(bill), end_cost_(end_cost) {
        out_.is_new.assign(bill.size(), false);
    }

    SubsequenceAlignment run() {
        std::vector<Gap> todo{{0,
                               static_cast<std::uint32_t>(law_.size()),
                               0,
                               static_cast<std::uint32_t>(bill_.size())}};
        out_.result = AlignResult::Found;
        while (!todo.empty() && out_.result == AlignResult::Found) {
            auto const gap = todo.back();
            todo.pop_back();
            out_.result = settle(gap, todo);
        }
        if (out_.result != AlignResult::Found)
            return {out_.result, {}, 0};
        return std::move(out_);
    }

private:
    unsigned close_cost(std::size_t at) const {
        return at == bill_.size() ? end_cost_ : bill_[at].close_cost;
    }

    AlignResult settle(Gap const& gap, std::vector<Gap>& todo) {
        if (gap.law_size() > gap.bill_size())
            return AlignResult::None;
        std::unordered_map<std::uint32_t, Count> counts;
        for (auto i = gap.law_begin; i < gap.law_end; ++i)
            ++counts[law_[i]].law;
        for (auto i = gap.bill_begin; i < gap.bill_end; ++i) {
            auto& count = counts[bill_[i].number];
            ++(bill_[i].bracketed ? count.bracketed : count.plain);
        }
        for (auto const& [number, count] : counts)
            if (!count.possible())
                return AlignResult::None;
        if (gap.law_size() == 0) {
            for (auto i = gap.bill_begin; i < gap.bill_end; ++i)
                out_.is_new[i] = true;
            return AlignResult::Found;
        }
        auto const fixed = fixed_words(gap, counts);
        if (fixed.empty() || gap.round == most_rounds)
            return fill_table(gap);
        return divide(gap, fixed, todo);
    }

    /// Pairs of a word of the law and the one word of the bill that it can be.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> fixed_words(
        Gap const& gap, std::unordered_map<std::uint32_t, Count> const& counts) const {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> fixed;
        for (auto i = gap.law_begin; i < gap.law_end; ++i)
            if (auto const& count = counts.at(law_[i]); count.all_kept() || count.only_bracketed())
                fixed.emplace_back(i, 0);
        std::size_t next = 0;
        for (auto i = gap.bill_begin; i < gap.bill_end; ++i) {
            auto const& count = counts.at(bill_[i].number);
            if (count.law > 0
                && (count.all_kept() || (count.only_bracketed() && bill_[i].bracketed)))
                fixed[next++].second = i;
        }
        return fixed;
    }

    AlignResult divide(Gap const& gap,
                       std::vector<std::pair<std::uint32_t, std::uint32_t>> const& fixed,
                       std::vector<Gap>& todo) {
        auto law_at = gap.law_begin;
        auto bill_at = gap.bill_begin;
        auto const add = [&](std::uint32_t law_end, std::uint32_t bill_end) {
            if (law_at < law_end || bill_at < bill_end)
                todo.push_back({law_at, law_end, bill_at, bill_end, gap.round + 1});
        };
        for (auto const& [law_word, bill_word] : fixed) {
            if (law_[law_word] != bill_[bill_word].number)
                return AlignResult::None;
            add(law_word, bill_word);
            law_at = law_word + 1;
            bill_at = bill_word + 1;
        }
        add(gap.law_end, gap.bill_end);
        return AlignResult::Found;
    }

    /// Rows count words of the law, columns new words.
    AlignResult fill_table(Gap const& gap) {
        auto const columns = gap.bill_size() - gap.law_size() + 1;
        auto const rows = gap.law_size() + 1;
        if (rows > (max_cells - cells_) / columns)
            return AlignResult::TooMany;
        cells_ += rows * columns;
        std::vector<Cell> row(columns);
        std::vector<Back> back(rows * columns, 0);
        row[0] = {{0, never}, {1, 0}};
        for (std::size_t kept = 0; kept < rows; ++kept)
            for (std::size_t added = kept == 0 ? 1 : 0; added < columns; ++added) {
                auto const before = added == 0 ? Cell{} : row[added - 1];
                auto& back_here = back[kept * columns + added];
                Cell cell;
                auto const& word = bill_[gap.bill_begin + kept + added - 1];
                if (kept > 0 && law_[gap.law_begin + kept - 1] == word.number)
                    keep(cell, row[added], word, back_here);
                if (added > 0 && !word.bracketed)
                    add(cell, before, word, back_here);
                row[added] = cell;
            }
        return trace(gap, row.back(), back, columns);
    }

    /// Records the path that continues `before` by `step`, if it is the cheapest for `end`; of
    /// equal ones, the later one wins.
    static void propose(Cell& cell, Back& back, End end, Cell const& before, Step step) {
        auto const cost =
            before.cost[step.from] >= never ? never : before.cost[step.from] + step.cost;
        if (cost >= never || cost > cell.cost[end])
            return;
        auto const others = cost == cell.cost[end] ? cell.ways[end] : 0;
        cell.ways[end] = static_cast<std::uint8_t>(std::min(others + before.ways[step.from], 2));
        cell.cost[end] = cost;
        back = static_cast<Back>((back & ~(1U << end)) | unsigned{step.from} << end);
    }

    /// Tries `word` as a word of the law.
    static void keep(Cell& cell, Cell const& before, AlignWord const& word, Back& back) {
        propose(cell, back, Kept, before, {Kept, 0});
        propose(cell, back, Kept, before, {Added, word.close_cost});
    }

    /// Tries `word` as a new word.
    static void add(Cell& cell, Cell const& before, AlignWord const& word, Back& back) {
        propose(cell, back, Added, before, {Kept, word.open_cost});
        propose(cell, back, Added, before, {Added, 0});
    }

    AlignResult trace(Gap const& gap,
                      Cell const& last,
                      std::vector<Back> const& back,
                      std::size_t columns) {
        auto const closed = last.cost[Added] + close_cost(gap.bill_end);
        auto end = closed <= last.cost[Kept] ? Added : Kept;
        if (last.ways[end] == 0)
            return AlignResult::None;
        bool const tied = last.ways[end] > 1 || closed == last.cost[Kept];
        out_.ambiguities += tied ? 1U : 0U;
        auto kept = gap.law_size();
        auto added = columns - 1;
        while (kept + added > 0) {
            auto const here = back[kept * columns + added];
            out_.is_new[gap.bill_begin + kept + added - 1] = end != Kept;
            --(end == Kept ? kept : added);
            end = end_before(here, end);
        }
        return AlignResult::Found;
    }

    std::span<std::uint32_t const> law_;
    std::span<AlignWord const> bill_;
    unsigned end_cost_;
    std::size_t cells_ = 0;
    SubsequenceAlignment out_;
};

} // namespace

SubsequenceAlignment align_subsequence(std::span<std::uint32_t const> law,
                                       std::span<AlignWord const> bill,
                                       unsigned end_cost) {
    return SubsequenceAligner(law, bill, end_cost).run();
}

} // namespace nutmeg
