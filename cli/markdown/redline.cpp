#include "cli/markdown/redline.hpp"

#include "cli/markdown/escape.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::size_t deepest = 4;         ///< levels of quotation
constexpr std::size_t context_words = 100; ///< bytes of an unchanged paragraph beside a change

using SeenMoves = std::set<std::pair<std::uint32_t, Op>>;

std::string quote_marks(std::size_t depth) {
    std::string marks;
    for (std::size_t i = 0; i <= std::min(depth, deepest); ++i)
        marks += "> ";
    return marks;
}

bool is_ascii_mark(char c) {
    return is_ascii(c) && !is_alnum(c);
}

/// Whether Markdown reads "**" between the characters as a mark: a mark beside punctuation must
/// have a space or punctuation on its other side (CommonMark, delimiter runs). Characters that are
/// not ASCII may be either.
bool is_read(char inside, char outside) {
    return (is_ascii(inside) && is_alnum(inside)) || is_ascii_mark(outside);
}

/// The words from `begin` to `end` of the block, escaped.
std::string escaped_runs(std::vector<ViewRun> const& runs, std::size_t begin, std::size_t end) {
    std::string words;
    for (auto i = begin; i < end; ++i) {
        if (i > begin && runs[i].space_before)
            words += ' ';
        words += runs[i].words;
    }
    return markdown_escape(words);
}

/// One paragraph, built from left to right.
class MarkedParagraph {
public:
    MarkedParagraph(View const& view, SeenMoves& seen) : view_(view), seen_(seen) {}

    std::string write(std::vector<ViewRun> const& runs) {
        for (std::size_t i = 0; i < runs.size();) {
            auto const end = mark_end(runs, i);
            bool const is_marked = runs[i].op != Op::Equal;
            if (!out_.empty() && (runs[i].space_before || (is_marked && after_mark_)))
                out_ += ' ';
            auto words = escaped_runs(runs, i, end);
            if (!is_marked)
                write_plain(std::move(words));
            else
                write_mark(runs, i, end, words);
            after_mark_ = is_marked;
            i = end;
        }
        return std::move(out_);
    }

private:
    void write_plain(std::string words) {
        if (after_label_ && !words.empty() && is_alnum(words.front()) && !out_.ends_with(' '))
            out_ += ' ';
        after_label_ = false;
        if (out_.empty())
            words = protected_start(std::move(words));
        out_ += words;
    }

    void write_mark(std::vector<ViewRun> const& runs,
                    std::size_t begin,
                    std::size_t end,
                    std::string const& words) {
        bool const is_deleted = runs[begin].op == Op::Delete;
        auto const inside = is_deleted ? "[" + words + "]" : words;
        auto const before = out_.empty() ? ' ' : out_.back();
        auto const after = end == runs.size() || runs[end].space_before || runs[end].op != Op::Equal
                             ? ' '
                             : runs[end].words.front();
        if (is_read(inside.front(), before) && is_read(inside.back(), after))
            out_ += fmt::format("{0}{1}{0}", is_deleted ? "~~" : "**", inside);
        else
            out_ += fmt::format("<{0}>{1}</{0}>", is_deleted ? "del" : "b", inside);
        write_label(runs[begin]);
    }

    /// The other end of moved words, once for each end.
    void write_label(ViewRun const& run) {
        auto const found = view_.moves.find(run.move);
        if (run.move == 0 || found == view_.moves.end() || !seen_.emplace(run.move, run.op).second)
            return;
        auto const& path = run.op == Op::Delete ? found->second.to : found->second.from;
        out_ +=
            fmt::format(" *(moved {} {})*",
                        run.op == Op::Delete ? "to" : "from",
                        path.empty() ? std::string("introductory text") : markdown_escape(path));
        after_label_ = true;
    }

    View const& view_;
    SeenMoves& seen_;
    std::string out_;
    bool after_mark_ = false;
    bool after_label_ = false;
};

std::string plain_words(ViewBlock const& block) {
    std::string words;
    for (auto const& run : block.runs) {
        if (!words.empty() && run.space_before)
            words += ' ';
        words += run.words;
    }
    return words;
}

/// Paragraphs of a quotation; an empty line of the shallower one is between two.
class Quotation {
public:
    void add(std::size_t depth, std::string const& paragraph) {
        if (!out_.empty()) {
            auto marks = quote_marks(std::min(depth, last_depth_));
            marks.pop_back();
            out_ += marks + "\n";
        }
        out_ += quote_marks(depth) + paragraph + "\n";
        last_depth_ = depth;
    }

    std::string take() { return out_.empty() ? std::string() : std::move(out_) + "\n"; }

private:
    std::string out_;
    std::size_t last_depth_ = 0;
};

} // namespace

std::string markdown_redline(View const& view) {
    SeenMoves seen;
    Quotation quotation;
    for (auto const& range : fold(view, 0)) {
        if (range.folded) {
            quotation.add(view.blocks[range.begin].depth,
                          "*\u2026 " + markdown_escape(fold_label(view, range)) + " \u2026*");
            continue;
        }
        for (auto i = range.begin; i < range.end; ++i) {
            auto const& block = view.blocks[i];
            quotation.add(block.depth,
                          block.changed ? MarkedParagraph(view, seen).write(block.runs)
                                        : markdown_escape_start(
                                            shortened_to(plain_words(block), context_words)));
        }
    }
    return quotation.take();
}

std::string markdown_plain(View const& view) {
    Quotation quotation;
    for (auto const& block : view.blocks)
        quotation.add(block.depth, markdown_escape_start(plain_words(block)));
    return quotation.take();
}

std::string markdown_words(SectionChange change, View const& view) {
    if (view.blocks.empty())
        return {};
    if (change == SectionChange::Added)
        return "**New text**\n\n" + markdown_plain(view);
    if (change == SectionChange::Repealed)
        return "**Repealed text**\n\n" + markdown_plain(view)
             + (view.note.empty() ? "" : "In its place: " + markdown_escape(view.note) + "\n\n");
    return markdown_redline(view);
}

} // namespace nutmeg
