#include "cli/terminal/redline.hpp"

#include <fmt/format.h>
#include <set>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::size_t long_passage = 40; ///< words; the middle of longer passages is omitted
constexpr std::size_t kept_before = 16;  ///< words kept before a change
constexpr std::size_t kept_after = 12;   ///< words kept after a change
constexpr std::size_t kept_of_move =
    8; ///< words kept at each end of a moved passage, where deleted

using Runs = std::vector<ViewRun>;

struct Group {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Style style_of(ViewRun const& run) {
    if (run.op == Op::Equal)
        return run.designator ? Style::Strong : Style::Plain;
    if (run.move != 0)
        return Style::Moved;
    return run.op == Op::Delete ? Style::Deleted : Style::Inserted;
}

/// Bytes of the first (last) `count` words.
std::size_t head_size(std::string_view words, std::size_t count) {
    std::size_t at = 0;
    while (count > 0 && at < words.size()) {
        at = std::min(words.find(' ', at + 1), words.size());
        --count;
    }
    return at;
}

std::size_t tail_size(std::string_view words, std::size_t count) {
    auto at = words.size();
    while (count > 0 && at > 0) {
        auto const space = words.rfind(' ', at - 1);
        at = space == std::string_view::npos ? 0 : space;
        --count;
    }
    return words.size() - at;
}

/// Words of one mark without their middle. The last designator in the middle is kept, to show
/// which provision the following words are in.
void add_ends(
    WrappedText& wrapped, Runs const& runs, Group group, std::size_t head, std::size_t tail) {
    std::size_t total = 0;
    for (auto i = group.begin; i < group.end; ++i)
        total += count_words(runs[i].words);
    if (total <= long_passage || head + tail >= total) {
        for (auto i = group.begin; i < group.end; ++i)
            wrapped.add(runs[i].words, style_of(runs[i]), !runs[i].space_before);
        return;
    }
    ViewRun const* omitted_designator = nullptr;
    bool gap = false;
    std::size_t before = 0;
    for (auto i = group.begin; i < group.end; ++i) {
        auto const& run = runs[i];
        auto const words = count_words(run.words);
        auto const first = before < head ? head_size(run.words, head - before) : 0;
        auto const after = total - before - words;
        auto const last = std::min(after < tail ? tail_size(run.words, tail - after) : 0,
                                   run.words.size() - first);
        before += words;
        if (first > 0)
            wrapped.add(run.words.substr(0, first), style_of(run), !run.space_before);
        if (first + last < run.words.size() || gap) {
            if (!gap)
                wrapped.add("...", Style::Quiet);
            gap = true;
            if (run.designator && first + last == 0)
                omitted_designator = &run;
        }
        if (last == 0)
            continue;
        if (omitted_designator)
            wrapped.add(omitted_designator->words, Style::Strong).add("...", Style::Quiet);
        omitted_designator = nullptr;
        gap = false;
        wrapped.add(run.words.substr(run.words.size() - last), style_of(run));
    }
}

/// "(moved to (b))": the other end of moved words.
std::string other_end(View const& view, ViewRun const& run) {
    auto const found = view.moves.find(run.move);
    if (found == view.moves.end())
        return {};
    auto const& path = run.op == Op::Delete ? found->second.to : found->second.from;
    return fmt::format("(moved {} {})",
                       run.op == Op::Delete ? "to" : "from",
                       path.empty() ? "introductory text" : path);
}

/// The ends of moves that have a label already: a move of several paragraphs has several marks.
using SeenMoves = std::set<std::pair<std::uint32_t, Op>>;

/// The words of a moved passage, with marks inside it for those that changed. Where it was deleted,
/// the middle of long unchanged passages is omitted.
void add_moved(WrappedText& wrapped, Runs const& runs, Group group, bool is_labeled) {
    bool const deleted = runs[group.begin].op == Op::Delete;
    for (auto i = group.begin; i < group.end;) {
        Group part{i, i + 1};
        while (part.end < group.end && runs[part.end].move == runs[i].move)
            ++part.end;
        bool const is_changed = runs[i].move == 0;
        bool const is_joined = i == group.begin ? !is_labeled : !runs[i].space_before;
        if (is_changed)
            wrapped.add(deleted ? "[-" : "{+", style_of(runs[i]), is_joined);
        if (deleted && !is_changed && (i == group.begin || runs[i].space_before))
            add_ends(wrapped, runs, part, kept_of_move, kept_of_move);
        else
            for (auto at = part.begin; at < part.end; ++at)
                wrapped.add(runs[at].words,
                            style_of(runs[at]),
                            at == i ? is_changed || is_joined : !runs[at].space_before);
        if (is_changed)
            wrapped.add(deleted ? "-]" : "+}", style_of(runs[i]), true);
        i = part.end;
    }
}

void add_marked(
    WrappedText& wrapped, View const& view, Runs const& runs, Group group, SeenMoves& seen) {
    auto const& first = runs[group.begin];
    bool const deleted = first.op == Op::Delete;
    bool const is_labeled = first.move != 0 && seen.emplace(first.move, first.op).second;
    auto const style = first.move != 0 ? Style::Moved : deleted ? Style::Deleted : Style::Inserted;
    bool const after_mark = group.begin > 0 && runs[group.begin - 1].op != Op::Equal;
    wrapped.add(deleted ? "[-" : "{+", style, !first.space_before && !after_mark);
    if (is_labeled)
        wrapped.add(other_end(view, first), style, true);
    if (first.move != 0) {
        add_moved(wrapped, runs, group, is_labeled);
    } else {
        for (auto i = group.begin; i < group.end; ++i)
            wrapped.add(runs[i].words, style, i == group.begin || !runs[i].space_before);
    }
    wrapped.add(deleted ? "-]" : "+}", style, true);
}

WrappedText wrapped_block(View const& view, ViewBlock const& block, SeenMoves& seen) {
    WrappedText wrapped;
    auto const& runs = block.runs;
    for (std::size_t i = 0; i < runs.size();) {
        Group const group{i, mark_end(runs, i)};
        if (runs[i].op != Op::Equal)
            add_marked(wrapped, view, runs, group, seen);
        else
            add_ends(wrapped,
                     runs,
                     group,
                     i == 0 ? kept_after / 2 : kept_after,
                     group.end == runs.size() ? 0 : kept_before);
        i = group.end;
    }
    return wrapped;
}

WrappedText wrapped_plain(ViewBlock const& block, Style style) {
    WrappedText wrapped;
    for (auto const& run : block.runs)
        wrapped.add(run.words, run.designator ? Style::Strong : style, !run.space_before);
    return wrapped;
}

} // namespace

void write_redline(TermPage& page, View const& view) {
    SeenMoves seen;
    for (auto const& range : fold(view, 0)) {
        if (range.folded) {
            page.write(WrappedText().add("... (" + fold_label(view, range) + ") ...", Style::Quiet),
                       depth_indent(view.blocks[range.begin].depth));
            continue;
        }
        for (auto i = range.begin; i < range.end; ++i) {
            auto const& block = view.blocks[i];
            auto const margin = depth_indent(block.depth);
            if (block.changed)
                page.write(wrapped_block(view, block, seen), margin, margin + "  ");
            else
                page.write_first_line(wrapped_plain(block, Style::Quiet), margin);
        }
    }
}

void write_whole(TermPage& page, View const& view, std::string_view prefix) {
    for (auto const& block : view.blocks) {
        auto const margin = std::string(prefix) + depth_indent(block.depth);
        page.write(wrapped_plain(block, Style::Plain), margin, margin + "  ");
    }
}

} // namespace nutmeg
