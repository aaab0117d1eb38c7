#include "diff/drafting/marked_draft.hpp"

#include "diff/drafting/draft_matches.hpp"
#include "diff/drafting/marked_writer.hpp"

#include <algorithm>
#include <vector>

namespace nutmeg {

namespace {

using Words = std::span<DraftWord const>;

/// The change between two units that stay.
struct Gap {
    Words deleted;
    Words inserted;
    bool old_break = false; ///< an old paragraph begins after the gap
    bool new_break = false; ///< a new one does
    bool last = false;      ///< nothing follows
};

/// Whether the two are the designators of partner provisions.
bool are_partners(DraftWord const& old_designator, DraftWord const& new_designator) {
    auto const name = [](std::string_view key) {
        auto const at = key.find('\x01');
        return at == key.npos ? std::string_view() : key.substr(at);
    };
    return !name(old_designator.key).empty()
        && name(old_designator.key) == name(new_designator.key);
}

std::size_t first_paragraph(Words words) {
    std::size_t at = 0;
    while (at < words.size() && !words[at].paragraph)
        ++at;
    return at;
}

bool starts_paragraph(Words words) {
    return !words.empty() && words.front().paragraph;
}

/// Writes the marks of each change between units that stay.
class Layout {
public:
    Layout(Words old_words, Words new_words)
        : old_(old_words), new_(new_words), partner_(match_draft_words(old_words, new_words)) {}

    MarkedText run() {
        std::uint32_t o = 0;
        std::uint32_t n = 0;
        while (o < old_.size() || n < new_.size()) {
            auto const old_begin = o;
            auto const new_begin = n;
            while (o < old_.size() && partner_[o] == unmatched)
                ++o;
            n = o < old_.size() ? partner_[o] : static_cast<std::uint32_t>(new_.size());
            bool const last = o == old_.size();
            write({old_.subspan(old_begin, o - old_begin),
                   new_.subspan(new_begin, n - new_begin),
                   !last && old_[o].paragraph,
                   !last && new_[n].paragraph,
                   last});
            if (last)
                break;
            writer_.word(new_[n], Mark::Plain);
            ++o;
            ++n;
        }
        return writer_.finish();
    }

private:
    void put(Words words, Mark mark, bool first_breaks, Mark break_as) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].paragraph && (i > 0 || first_breaks))
                writer_.line_end(break_as);
            writer_.word(words[i], mark);
        }
    }

    void write(Gap const& gap) {
        if (gap.inserted.empty() && !gap.deleted.empty())
            return write_deletion(gap);
        if (!gap.deleted.empty())
            return write_replacement(gap);
        put(gap.inserted, Mark::Inserted, true, Mark::Plain);
        if (gap.new_break)
            writer_.line_end(Mark::Plain);
    }

    void write_deletion(Gap const& gap) {
        bool const stays = gap.new_break || gap.last;
        if (starts_paragraph(gap.deleted))
            writer_.line_end(stays ? Mark::Plain : Mark::Deleted);
        put(gap.deleted, Mark::Deleted, false, Mark::Deleted);
        if (gap.old_break)
            writer_.line_end(gap.new_break ? Mark::Plain : Mark::Deleted);
        else if (gap.new_break && !starts_paragraph(gap.deleted))
            writer_.line_end(Mark::Plain);
    }

    void write_replacement(Gap gap) {
        write_heads(gap);
        write_paragraphs(gap);
        write_designators(gap);
        if (gap.deleted.empty())
            put(gap.inserted, Mark::Inserted, true, Mark::Plain);
        else if (gap.inserted.empty())
            put(gap.deleted, Mark::Deleted, false, Mark::Deleted);
        else
            return write_marks(gap);
        if (gap.new_break)
            writer_.line_end(Mark::Plain);
    }

    /// Writes the end of the paragraph before entire paragraphs that follow on both sides: ";
    /// [and]".
    void write_heads(Gap& gap) {
        auto const old_head = first_paragraph(gap.deleted);
        auto const new_head = first_paragraph(gap.inserted);
        if (old_head == gap.deleted.size() || new_head == gap.inserted.size()
            || old_head + new_head == 0)
            return;
        Gap head{gap.deleted.first(old_head), gap.inserted.first(new_head), false, false, false};
        Words stop;
        if (old_head > 0 && new_head > 0 && is_closing(head.deleted.back().words)
            && same_word(head.deleted.back(), head.inserted.back())) {
            stop = head.inserted.last(1);
            head.deleted = head.deleted.first(old_head - 1);
            head.inserted = head.inserted.first(new_head - 1);
        }
        if (head.deleted.empty())
            put(head.inserted, Mark::Inserted, false, Mark::Plain);
        else if (head.inserted.empty())
            put(head.deleted, Mark::Deleted, false, Mark::Deleted);
        else
            write_marks(head);
        put(stop, Mark::Plain, false, Mark::Plain);
        gap.deleted = gap.deleted.subspan(old_head);
        gap.inserted = gap.inserted.subspan(new_head);
    }

    /// If both sides begin with paragraphs, and the last old one continues after the gap, writes
    /// the entire paragraphs first: "{(c) A new unit.}", then "[(c)] {(d)} An old one" (rules 7 and
    /// 9).
    void write_paragraphs(Gap& gap) {
        if (!starts_paragraph(gap.deleted) || !starts_paragraph(gap.inserted) || gap.old_break
            || gap.new_break || gap.last)
            return;
        auto const old_tail = last_paragraph(gap.deleted);
        auto const new_tail = last_paragraph(gap.inserted);
        auto const tail = gap.deleted.subspan(old_tail);
        bool const only_designators = std::all_of(tail.begin(), tail.end(), is_designator);
        if (old_tail + new_tail == 0
            || (!only_designators && !are_partners(tail[0], gap.inserted[new_tail])))
            return;
        writer_.line_end(Mark::Plain);
        put(gap.deleted.first(old_tail), Mark::Deleted, false, Mark::Deleted);
        put(gap.inserted.first(new_tail), Mark::Inserted, false, Mark::Plain);
        gap.deleted = tail;
        gap.inserted = gap.inserted.subspan(new_tail);
    }

    /// Replaces a designator separately from the changed words after it: "[(a)] {(b)} [Not later
    /// than ten days, each] {Each} owner".
    void write_designators(Gap& gap) {
        if (!starts_paragraph(gap.deleted) || !starts_paragraph(gap.inserted) || gap.old_break
            || gap.new_break || gap.last || gap.deleted.size() == 1 || gap.inserted.size() == 1
            || !is_designator(gap.deleted[0]) || !is_designator(gap.inserted[0])
            || first_paragraph(gap.deleted.subspan(1)) + 1 < gap.deleted.size()
            || first_paragraph(gap.inserted.subspan(1)) + 1 < gap.inserted.size())
            return;
        writer_.line_end(Mark::Plain);
        bool const same = same_word(gap.deleted[0], gap.inserted[0]);
        if (!same)
            put(gap.deleted.first(1), Mark::Deleted, false, Mark::Deleted);
        put(gap.inserted.first(1), same ? Mark::Plain : Mark::Inserted, false, Mark::Plain);
        gap.deleted = gap.deleted.subspan(1);
        gap.inserted = gap.inserted.subspan(1);
    }

    static std::size_t last_paragraph(Words words) {
        auto at = words.size() - 1;
        while (at > 0 && !words[at].paragraph)
            --at;
        return at;
    }

    /// Writes the deleted words, then the inserted ones. Inserted words that end the paragraph
    /// before the deleted ones stay in it.
    void write_marks(Gap const& gap) {
        auto first = punctuation(gap);
        bool const begins = starts_paragraph(gap.deleted);
        bool const stays = gap.new_break || gap.last;
        if (begins && !gap.inserted[first == gap.inserted.size() ? 0 : first].paragraph) {
            auto end = first;
            while (end < gap.inserted.size() && !gap.inserted[end].paragraph)
                ++end;
            if (end < gap.inserted.size() || stays)
                first = end;
        }
        auto const rest = gap.inserted.subspan(first);
        put(gap.inserted.first(first), Mark::Inserted, true, Mark::Plain);
        bool const together = begins && (starts_paragraph(rest) || (rest.empty() && stays));
        if (begins)
            writer_.line_end(together ? Mark::Plain : Mark::Deleted);
        put(gap.deleted, Mark::Deleted, false, Mark::Deleted);
        put(rest, Mark::Inserted, !together, Mark::Plain);
        if (gap.new_break && (gap.old_break || !rest.empty() || !begins))
            writer_.line_end(Mark::Plain);
    }

    /// The number of inserted units that precede the deleted ones: punctuation at the start (rule
    /// 5), and with it the rest of its paragraph if only punctuation is deleted (rule 6).
    static std::size_t punctuation(Gap const& gap) {
        auto const& first = gap.inserted.front();
        if (!is_closing(first.words) || !first.glued)
            return 0;
        bool const only = std::all_of(gap.deleted.begin(), gap.deleted.end(), [](auto const& word) {
            return is_closing(word.words);
        });
        std::size_t size = 1;
        while (only && size < gap.inserted.size() && !gap.inserted[size].paragraph)
            ++size;
        return size;
    }

    Words old_;
    Words new_;
    std::vector<std::uint32_t> partner_; ///< per old unit: the matching new one
    MarkedWriter writer_;
};

} // namespace

MarkedText mark_changes(std::span<DraftWord const> old_words,
                        std::span<DraftWord const> new_words) {
    return Layout(old_words, new_words).run();
}

MarkedText without_marks(std::span<DraftWord const> words) {
    MarkedWriter writer;
    for (auto const& word : words) {
        if (word.paragraph)
            writer.line_end(Mark::Plain);
        writer.word(word, Mark::Plain);
    }
    return writer.finish();
}

} // namespace nutmeg
