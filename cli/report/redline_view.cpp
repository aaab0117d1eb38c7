#include "cli/report/redline_view.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <optional>

namespace nutmeg {

namespace {

constexpr std::string_view pilcrow = "\u00B6";

/// One text of a redline with the provisions in it.
struct Side {
    std::string_view text;
    std::vector<Provision> const* provisions = nullptr;
};

/// Text with one mark, before it is split into paragraphs.
struct RedlineRun {
    Op op = Op::Equal;
    std::uint32_t move = 0;
    Span span; ///< of the old text if deleted, else of the new
};

bool begins_with_space(std::string_view text, Span words) {
    return !words.empty() && is_collapsed_space(text[words.begin]);
}

/// Whether the words begin with punctuation inside a sentence, and are in one paragraph.
bool begins_with_punctuation(std::string_view text, Span words) {
    constexpr std::string_view marks = ",;:";
    return !words.empty() && marks.find(text[words.begin]) != marks.npos
        && words.of(text).find('\n') == std::string_view::npos;
}

/// An adjacent deletion and insertion that begin or end with the same line end or space share it;
/// otherwise a new designator would be a paragraph by itself.
void share_spaces(std::vector<RedlineRun>& redline_runs,
                  std::string_view old_text,
                  std::string_view new_text) {
    std::vector<RedlineRun> out;
    out.reserve(redline_runs.size());
    for (std::size_t i = 0; i < redline_runs.size(); ++i) {
        auto first = redline_runs[i];
        if (i + 1 == redline_runs.size() || first.op == Op::Equal
            || redline_runs[i + 1].op == Op::Equal || first.op == redline_runs[i + 1].op
            || first.move != 0 || redline_runs[i + 1].move != 0) {
            out.push_back(first);
            continue;
        }
        auto second = redline_runs[++i];
        auto& deleted = first.op == Op::Delete ? first : second;
        auto& inserted = first.op == Op::Delete ? second : first;
        RedlineRun before{Op::Equal, 0, {inserted.span.begin, inserted.span.begin}};
        while (!deleted.span.empty() && !inserted.span.empty()
               && is_collapsed_space(old_text[deleted.span.begin])
               && old_text[deleted.span.begin] == new_text[inserted.span.begin]) {
            ++deleted.span.begin;
            before.span.end = ++inserted.span.begin;
        }
        RedlineRun after{Op::Equal, 0, {inserted.span.end, inserted.span.end}};
        while (!deleted.span.empty() && !inserted.span.empty()
               && is_collapsed_space(old_text[deleted.span.end - 1])
               && old_text[deleted.span.end - 1] == new_text[inserted.span.end - 1]) {
            --deleted.span.end;
            after.span.begin = --inserted.span.end;
        }
        // An inserted comma follows the word before it: "gates{+, locks+} [-and doors-]".
        if (first.op == Op::Delete && begins_with_space(old_text, first.span)
            && begins_with_punctuation(new_text, second.span))
            std::swap(first, second);
        for (auto const& redline_run : {before, first, second, after})
            if (!redline_run.span.empty())
                out.push_back(redline_run);
    }
    redline_runs = std::move(out);
}

class ViewBuilder {
public:
    ViewBuilder(Side old_side, Side new_side)
        : old_(old_side), new_(new_side),
          opener_(new_side.provisions ? new_side.provisions->size() : 0, no_block) {}

    void add(RedlineRun const& redline_run);
    View finish();

private:
    static constexpr std::size_t no_block = static_cast<std::size_t>(-1);

    void add_line(RedlineRun const& redline_run, Span line);
    void add_words(RedlineRun const& redline_run, Span words);
    void add_designator(RedlineRun const& redline_run, Side const& side, std::size_t index);
    void locate_block(RedlineRun const& redline_run, std::uint32_t offset);
    void break_block();
    void break_between(RedlineRun const& redline_run);
    void note_move(RedlineRun const& redline_run);

    Side old_;
    Side new_;
    std::optional<RedlineRun> last_; ///< the run before
    View view_;
    ViewBlock block_;
    bool placed_in_new_ = false;
    bool space_ = false;
    std::uint32_t new_end_ = 0; ///< end of the new text read until now
    std::vector<std::size_t>
        opener_; ///< by provision of the new text: the block with its designator
    std::vector<std::uint32_t> anchors_; ///< by block: its provision in the new text
    std::uint32_t anchor_ = no_parent;
};

std::size_t depth_of(std::vector<Provision> const& provisions, std::uint32_t index) {
    std::size_t depth = 0;
    while (index != no_parent && provisions[index].parent != no_parent) {
        index = provisions[index].parent;
        ++depth;
    }
    return depth;
}

std::string path_at(Side const& side, std::uint32_t offset) {
    auto const index = side.provisions ? provision_at(*side.provisions, offset) : no_parent;
    return index == no_parent ? std::string() : path_of(*side.provisions, side.text, index);
}

/// Sets the provision of the block from its first words; words of the new text take precedence.
void ViewBuilder::locate_block(RedlineRun const& redline_run, std::uint32_t offset) {
    bool const in_new = redline_run.op != Op::Delete;
    if (placed_in_new_ || (!in_new && !block_.runs.empty()))
        return;
    placed_in_new_ = in_new;
    auto const& side = in_new ? new_ : old_;
    if (!side.provisions)
        return;
    auto const index = provision_at(*side.provisions, offset);
    block_.path = path_at(side, offset);
    block_.depth = depth_of(*side.provisions, index);
    if (in_new)
        anchor_ = index;
    else if (new_.provisions)
        anchor_ = provision_at(*new_.provisions, new_end_ > 0 ? new_end_ - 1 : 0);
}

void ViewBuilder::add_words(RedlineRun const& redline_run, Span words) {
    auto const text = redline_run.op == Op::Delete ? old_.text : new_.text;
    while (!words.empty() && is_collapsed_space(text[words.begin])) {
        ++words.begin;
        space_ = true;
    }
    bool space_after = false;
    while (!words.empty() && is_collapsed_space(text[words.end - 1])) {
        --words.end;
        space_after = true;
    }
    if (words.empty())
        return;
    locate_block(redline_run, words.begin);
    block_.changed = block_.changed || redline_run.op != Op::Equal;
    ViewRun run;
    run.op = redline_run.op;
    run.move = redline_run.move;
    run.space_before = space_;
    run.words = words.of(text);
    block_.runs.push_back(std::move(run));
    space_ = space_after;
}

void ViewBuilder::add_designator(RedlineRun const& redline_run,
                                 Side const& side,
                                 std::size_t index) {
    auto const& provision = (*side.provisions)[index];
    add_words(redline_run, provision.designator);
    auto& run = block_.runs.back();
    run.designator = true;
    run.level = provision.level;
    run.path = path_of(*side.provisions, side.text, index);
    if (redline_run.op != Op::Delete)
        opener_[index] = view_.blocks.size();
}

/// Words without line ends, designators separated from the rest.
void ViewBuilder::add_line(RedlineRun const& redline_run, Span line) {
    auto const& side = redline_run.op == Op::Delete ? old_ : new_;
    if (side.provisions) {
        auto next = std::lower_bound(
            side.provisions->begin(),
            side.provisions->end(),
            line.begin,
            [](Provision const& p, std::uint32_t at) { return p.designator.begin < at; });
        for (; next != side.provisions->end() && next->designator.end <= line.end; ++next) {
            if (next->designator.begin < line.begin)
                continue;
            auto const index = static_cast<std::size_t>(next - side.provisions->begin());
            add_words(redline_run, {line.begin, next->designator.begin});
            add_designator(redline_run, side, index);
            line.begin = next->designator.end;
        }
    }
    add_words(redline_run, line);
}

void ViewBuilder::note_move(RedlineRun const& redline_run) {
    auto const& side = redline_run.op == Op::Delete ? old_ : new_;
    auto at = redline_run.span.begin;
    while (at + 1 < redline_run.span.end && is_collapsed_space(side.text[at]))
        ++at;
    auto& ends = view_.moves[redline_run.move];
    bool const is_deleted = redline_run.op == Op::Delete;
    if (auto& is_known = is_deleted ? ends.has_from : ends.has_to; !is_known) {
        is_known = true;
        (is_deleted ? ends.from : ends.to) = path_at(side, at);
    }
}

/// Whether the words are whole paragraphs of the text.
bool is_whole_paragraphs(std::string_view text, Span words) {
    while (!words.empty() && is_collapsed_space(text[words.begin]))
        ++words.begin;
    auto const begins = text.find_last_not_of(' ', words.begin == 0 ? 0 : words.begin - 1);
    auto const ends = text.find_first_not_of(' ', words.end);
    return !words.empty() && (words.begin == 0 || text[begins] == '\n')
        && (ends == std::string_view::npos || text[ends] == '\n');
}

/// Ends the paragraph between deleted and inserted words if both are whole paragraphs.
void ViewBuilder::break_between(RedlineRun const& redline_run) {
    if (!last_ || last_->op == Op::Equal || redline_run.op == Op::Equal
        || last_->op == redline_run.op)
        return;
    auto const& deleted = last_->op == Op::Delete ? *last_ : redline_run;
    auto const& inserted = last_->op == Op::Delete ? redline_run : *last_;
    if (is_whole_paragraphs(old_.text, deleted.span)
        && is_whole_paragraphs(new_.text, inserted.span))
        break_block();
}

void ViewBuilder::add(RedlineRun const& redline_run) {
    break_between(redline_run);
    last_ = redline_run;
    auto const text = redline_run.op == Op::Delete ? old_.text : new_.text;
    if (redline_run.move != 0)
        note_move(redline_run);
    auto const words = redline_run.span.of(text);
    bool const only_spaces = std::all_of(words.begin(), words.end(), is_collapsed_space);
    if (redline_run.op != Op::Equal && only_spaces && words.find('\n') != std::string_view::npos) {
        ViewRun line_end;
        line_end.op = redline_run.op;
        line_end.move = redline_run.move;
        line_end.words = pilcrow;
        block_.runs.push_back(std::move(line_end));
        block_.changed = true;
        if (redline_run.op == Op::Insert)
            break_block();
        else
            space_ = true;
    } else {
        auto begin = redline_run.span.begin;
        for (auto at = begin; at < redline_run.span.end; ++at) {
            if (text[at] != '\n')
                continue;
            add_line(redline_run, {begin, at});
            break_block();
            begin = at + 1;
        }
        add_line(redline_run, {begin, redline_run.span.end});
    }
    if (redline_run.op != Op::Delete)
        new_end_ = redline_run.span.end;
}

void ViewBuilder::break_block() {
    space_ = false;
    if (!block_.runs.empty()) {
        block_.runs.front().space_before = false;
        view_.blocks.push_back(std::move(block_));
        anchors_.push_back(anchor_);
    }
    block_ = {};
    anchor_ = no_parent;
    placed_in_new_ = false;
}

View ViewBuilder::finish() {
    break_block();
    auto& blocks = view_.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].changed)
            continue;
        if (i > 0)
            blocks[i - 1].context = !blocks[i - 1].changed;
        if (i + 1 < blocks.size())
            blocks[i + 1].context = !blocks[i + 1].changed;
        for (auto p = anchors_[i]; p != no_parent; p = (*new_.provisions)[p].parent)
            if (opener_[p] != no_block)
                blocks[opener_[p]].context = !blocks[opener_[p]].changed;
    }
    return std::move(view_);
}

} // namespace

View view_of(Comparison const& comparison) {
    return view_of(comparison, comparison.redline);
}

View view_of(Comparison const& comparison, Redline const& redline) {
    static Section const nothing;
    auto const& old_section = comparison.old_section ? *comparison.old_section : nothing;
    auto const& new_section = comparison.new_section ? *comparison.new_section : nothing;
    std::vector<RedlineRun> redline_runs;
    for (auto const& piece : redline) {
        // A note such as "Reserved for future use." is not law that is deleted or inserted.
        if ((piece.op == Op::Delete && comparison.change == SectionChange::Added)
            || (piece.op == Op::Insert && comparison.change == SectionChange::Repealed))
            continue;
        redline_runs.push_back(
            {piece.op, piece.move, piece.op == Op::Delete ? piece.old_span : piece.new_span});
    }
    if (redline_runs.empty() && comparison.change != SectionChange::Unchanged) {
        if (!old_section.text.empty())
            redline_runs.push_back({Op::Delete, 0, make_span(0, old_section.text.size())});
        if (!new_section.text.empty())
            redline_runs.push_back({Op::Insert, 0, make_span(0, new_section.text.size())});
    } else if (redline_runs.empty() && !new_section.text.empty()) {
        redline_runs.push_back({Op::Equal, 0, make_span(0, new_section.text.size())});
    }
    share_spaces(redline_runs, old_section.text, new_section.text);
    ViewBuilder builder({old_section.text, &old_section.provisions},
                        {new_section.text, &new_section.provisions});
    for (auto const& redline_run : redline_runs)
        builder.add(redline_run);
    auto view = builder.finish();
    if (comparison.change == SectionChange::Repealed)
        view.note = new_section.text;
    return view;
}

View view_of(Section const& section) {
    ViewBuilder builder({}, {section.text, &section.provisions});
    builder.add({Op::Equal, 0, make_span(0, section.text.size())});
    return builder.finish();
}

View view_of(MarkedText const& text) {
    ViewBuilder builder({text.text, nullptr}, {text.text, nullptr});
    for (auto const& run : text.runs) {
        auto const op = run.mark == Mark::Deleted  ? Op::Delete
                      : run.mark == Mark::Inserted ? Op::Insert
                                                   : Op::Equal;
        builder.add({op, 0, run.span});
    }
    return builder.finish();
}

} // namespace nutmeg
