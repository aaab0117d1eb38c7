#include "diff/redline.hpp"

#include "diff/word_edits.hpp"
#include "diff/words.hpp"

#include <array>

namespace nutmeg {

namespace {

/// Puts pieces together, in order; a piece that goes on where one of its kind ended is joined to
/// it.
class Writer {
public:
    explicit Writer(WordPair const& words) : words_(words) {}

    /// One equal word; blanks that differ before it are shown as what they are.
    void keep(Span old_word, Span new_word) {
        auto const old_blank = words_.old_text.substr(old_at_, old_word.begin - old_at_);
        auto const new_blank = words_.new_text.substr(new_at_, new_word.begin - new_at_);
        if (old_blank != new_blank)
            replace(old_word.begin, new_word.begin);
        add(Op::Equal, old_word.end, new_word.end);
    }

    /// Old words up to `old_end` go and new ones up to `new_end` come; the blank that both begin
    /// with stays.
    void replace(std::uint32_t old_end, std::uint32_t new_end) {
        std::uint32_t blanks = 0;
        while (old_at_ + blanks < old_end && new_at_ + blanks < new_end
               && words_.old_text[old_at_ + blanks] == ' '
               && words_.new_text[new_at_ + blanks] == ' ')
            ++blanks;
        if (blanks > 0)
            add(Op::Equal, old_at_ + blanks, new_at_ + blanks);
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

Redline make_redline(std::string_view old_text, std::string_view new_text) {
    WordPair words{old_text,
                   new_text,
                   split_words(old_text, make_span(0, old_text.size())),
                   split_words(new_text, make_span(0, new_text.size()))};
    Writer writer(words);
    std::uint32_t old_word = 0;
    std::uint32_t new_word = 0;
    for (auto const& run : readable_runs(words)) {
        if (run.old_begin > old_word || run.new_begin > new_word)
            writer.replace(run.old_begin > old_word ? words.old_words[run.old_begin - 1].end
                           : old_word == 0          ? 0
                                                    : words.old_words[old_word - 1].end,
                           run.new_begin > new_word ? words.new_words[run.new_begin - 1].end
                           : new_word == 0          ? 0
                                                    : words.new_words[new_word - 1].end);
        for (std::uint32_t i = 0; i < run.size; ++i)
            writer.keep(words.old_words[run.old_begin + i], words.new_words[run.new_begin + i]);
        old_word = run.old_begin + run.size;
        new_word = run.new_begin + run.size;
    }
    return writer.finish();
}

} // namespace nutmeg
