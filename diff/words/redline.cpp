#include "diff/words/redline.hpp"

#include "diff/words/edit_cleanup.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

/// Appends pieces in order and joins adjacent ones of the same kind.
class RedlineWriter {
public:
    explicit RedlineWriter(WordPair const& words) : words_(words) {}

    /// Appends an equal word, and marks the whitespace before it if it differs.
    void keep(Span old_word, Span new_word) {
        auto const old_space = words_.old_text.substr(old_at_, old_word.begin - old_at_);
        auto const new_space = words_.new_text.substr(new_at_, new_word.begin - new_at_);
        if (old_space != new_space)
            replace(old_word.begin, new_word.begin);
        add(Op::Equal, old_word.end, new_word.end);
    }

    /// Appends the deletion of the old text up to `old_end` and the insertion of the new text up to
    /// `new_end`. Whitespace that both begin with stays equal.
    void replace(std::uint32_t old_end, std::uint32_t new_end) {
        std::uint32_t spaces = 0;
        while (old_at_ + spaces < old_end && new_at_ + spaces < new_end
               && is_collapsed_space(words_.old_text[old_at_ + spaces])
               && words_.old_text[old_at_ + spaces] == words_.new_text[new_at_ + spaces])
            ++spaces;
        if (spaces > 0)
            add(Op::Equal, old_at_ + spaces, new_at_ + spaces);
        add(Op::Delete, old_end, new_at_);
        add(Op::Insert, old_at_, new_end);
    }

    Redline finish() {
        if (words_.old_text.substr(old_at_) == words_.new_text.substr(new_at_))
            add(Op::Equal,
                static_cast<std::uint32_t>(words_.old_text.size()),
                static_cast<std::uint32_t>(words_.new_text.size()));
        replace(static_cast<std::uint32_t>(words_.old_text.size()),
                static_cast<std::uint32_t>(words_.new_text.size()));
        return std::move(pieces_);
    }

private:
    void add(Op op, std::uint32_t old_end, std::uint32_t new_end) {
        if (old_end == old_at_ && new_end == new_at_)
            return;
        if (!pieces_.empty() && pieces_.back().op == op) {
            pieces_.back().old_span.end = old_end;
            pieces_.back().new_span.end = new_end;
        } else {
            pieces_.push_back({op, {old_at_, old_end}, {new_at_, new_end}, 0});
        }
        old_at_ = old_end;
        new_at_ = new_end;
    }

    WordPair const& words_;
    std::uint32_t old_at_ = 0;
    std::uint32_t new_at_ = 0;
    Redline pieces_;
};

} // namespace

std::string_view op_name(Op op) {
    constexpr std::array<std::string_view, 3> names{"equal", "delete", "insert"};
    return names[static_cast<std::size_t>(op)];
}

std::string_view words_of(RedlinePiece const& piece,
                          std::string_view old_text,
                          std::string_view new_text) {
    return piece.op == Op::Insert ? piece.new_span.of(new_text) : piece.old_span.of(old_text);
}

Redline redline_of(WordPair const& words, std::vector<CommonRun> const& runs) {
    auto const end_before = [](std::span<Span const> list, std::uint32_t word) {
        return word == 0 ? 0 : list[word - 1].end;
    };
    RedlineWriter writer(words);
    std::uint32_t old_word = 0;
    std::uint32_t new_word = 0;
    for (auto const& run : runs) {
        if (run.old_begin > old_word || run.new_begin > new_word)
            writer.replace(end_before(words.old_words, run.old_begin),
                           end_before(words.new_words, run.new_begin));
        for (std::uint32_t i = 0; i < run.size; ++i)
            writer.keep(words.old_words[run.old_begin + i], words.new_words[run.new_begin + i]);
        old_word = run.old_begin + run.size;
        new_word = run.new_begin + run.size;
    }
    return writer.finish();
}

namespace {

/// The side of a piece of `op` that has its words.
constexpr Span RedlinePiece::*side_of(Op op) {
    return op == Op::Delete ? &RedlinePiece::old_span : &RedlinePiece::new_span;
}

/// Index of the first piece that ends after `at` on that side.
std::size_t first_after(Redline const& redline, Span RedlinePiece::*side, std::uint32_t at) {
    auto const found =
        std::partition_point(redline.begin(), redline.end(), [side, at](RedlinePiece const& piece) {
            return (piece.*side).end <= at;
        });
    return static_cast<std::size_t>(found - redline.begin());
}

/// Whether at least one piece covers `span`, and all that do have `op` and are not part of a move.
bool is_unmoved(Redline const& redline, Op op, Span span) {
    auto const side = side_of(op);
    bool any = false;
    for (auto i = first_after(redline, side, span.begin);
         i < redline.size() && (redline[i].*side).begin < span.end;
         ++i) {
        if (redline[i].op != op || redline[i].move != 0)
            return false;
        any = true;
    }
    return any;
}

/// Cuts the pieces at both ends of `span` and sets `move` on those inside.
void mark_inside(Redline& redline, Op op, Span span, std::uint32_t move) {
    auto const side = side_of(op);
    for (auto i = first_after(redline, side, span.begin);
         i < redline.size() && (redline[i].*side).begin < span.end;
         ++i) {
        for (auto const cut : {span.begin, span.end}) {
            if (cut <= (redline[i].*side).begin || cut >= (redline[i].*side).end)
                continue;
            auto tail = redline[i];
            (tail.*side).begin = cut;
            (redline[i].*side).end = cut;
            redline.insert(redline.begin() + static_cast<std::ptrdiff_t>(i) + 1, tail);
            if (cut == span.begin)
                ++i;
        }
        redline[i].move = move;
    }
}

/// The changed pieces, as one where few equal words are between them.
std::vector<MovedPassage> readable_edits(Redline const& redline, std::string_view new_text) {
    constexpr std::ptrdiff_t few_words = 3;
    std::vector<MovedPassage> edits;
    bool joins = false;
    for (std::size_t i = 0; i < redline.size(); ++i) {
        auto const& piece = redline[i];
        if (piece.op == Op::Equal) {
            auto const words = piece.new_span.of(new_text);
            joins = std::count(words.begin(), words.end(), ' ') <= few_words;
            continue;
        }
        if (edits.empty() || !joins)
            edits.push_back({piece.old_span, piece.new_span});
        edits.back().old_span.end = piece.old_span.end;
        edits.back().new_span.end = piece.new_span.end;
        joins = true;
    }
    return edits;
}

/// The end of the designators, "(a) (1)", at `at`.
std::uint32_t end_of_designators(std::string_view text, std::uint32_t at) {
    Designator designator;
    while (designator_at(text, at, designator)) {
        at = static_cast<std::uint32_t>(text.find(')', at)) + 1;
        auto const next = text.find_first_not_of(" \n", at);
        if (next == std::string_view::npos || text[next] != '(')
            break;
        at = static_cast<std::uint32_t>(next);
    }
    return at;
}

} // namespace

bool mark_move(Redline& redline, MovedPassage const& passage, std::uint32_t move) {
    if (!is_unmoved(redline, Op::Delete, passage.old_span)
        || !is_unmoved(redline, Op::Insert, passage.new_span))
        return false;
    mark_inside(redline, Op::Delete, passage.old_span, move);
    mark_inside(redline, Op::Insert, passage.new_span, move);
    return true;
}

void mark_edits_of_move(Redline& redline,
                        std::string_view old_text,
                        std::string_view new_text,
                        MovedPassage const& passage) {
    auto const mark = [&](Op op, std::string_view text, Span whole, Span changed) {
        changed = {changed.begin + whole.begin, changed.end + whole.begin};
        changed.begin = std::max(changed.begin, end_of_designators(text, whole.begin));
        if (changed.begin >= changed.end)
            return;
        auto const words = changed.of(text);
        if (!std::all_of(words.begin(), words.end(), is_collapsed_space))
            mark_inside(redline, op, changed, 0);
    };
    for (auto const& piece :
         readable_edits(make_redline(passage.old_span.of(old_text), passage.new_span.of(new_text)),
                        passage.new_span.of(new_text))) {
        mark(Op::Delete, old_text, passage.old_span, piece.old_span);
        mark(Op::Insert, new_text, passage.new_span, piece.new_span);
    }
}

void join_pieces(Redline& redline) {
    Redline joined;
    joined.reserve(redline.size());
    for (auto const& piece : redline) {
        if (!joined.empty() && joined.back().op == piece.op && joined.back().move == 0
            && piece.move == 0) {
            joined.back().old_span.end = piece.old_span.end;
            joined.back().new_span.end = piece.new_span.end;
        } else {
            joined.push_back(piece);
        }
    }
    redline = std::move(joined);
}

Redline make_redline(std::string_view old_text, std::string_view new_text) {
    if (old_text.empty() || new_text.empty() || old_text == new_text)
        return redline_of({old_text, new_text, {}, {}}, {});
    auto const old_words = split_words(old_text, make_span(0, old_text.size()));
    auto const new_words = split_words(new_text, make_span(0, new_text.size()));
    WordPair const words{old_text, new_text, old_words, new_words};
    return redline_of(words, readable_runs(words));
}

} // namespace nutmeg
