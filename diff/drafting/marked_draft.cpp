#include "diff/drafting/marked_draft.hpp"

#include "diff/drafting/marked_writer.hpp"
#include "diff/words/edit_cleanup.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t unmatched = 0xFFFFFFFFU;

/// The keys as a text with the spaces and line ends of the section, as the comparison reads it.
struct KeyText {
    std::string text;
    std::vector<Span> words;

    explicit KeyText(std::span<DraftWord const> list) {
        for (auto const& word : list) {
            if (!text.empty())
                text += word.paragraph ? '\n' : ' ';
            auto const begin = text.size();
            text += word.key;
            words.push_back(make_span(begin, text.size()));
        }
    }
};

using Words = std::span<DraftWord const>;

/// The change between two units that stay.
struct Gap {
    Words deleted;
    Words inserted;
    bool old_break = false; ///< an old paragraph begins after the gap
    bool new_break = false;
    bool last = false; ///< nothing follows
};

bool is_designator(DraftWord const& word) {
    return word.words.front() == '(' && word.words.back() == ')';
}

/// Whether the two are the designators of partner provisions.
bool partners(DraftWord const& old_mark, DraftWord const& new_mark) {
    auto const name = [](std::string_view key) {
        auto const at = key.find('\x01');
        return at == key.npos ? std::string_view() : key.substr(at);
    };
    return !name(old_mark.key).empty() && name(old_mark.key) == name(new_mark.key);
}

std::size_t first_paragraph(Words words) {
    std::size_t at = 0;
    while (at < words.size() && !words[at].paragraph)
        ++at;
    return at;
}

bool starts(Words words) {
    return !words.empty() && words.front().paragraph;
}

class Layout {
public:
    Layout(Words old_words, Words new_words) : old_(old_words), new_(new_words) {}

    MarkedText run() {
        find_partners();
        keep_ends();
        part_last_items();
        part_rewritten();
        part_paragraphs();
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
    void find_partners() {
        partner_.assign(old_.size(), unmatched);
        KeyText const old_keys(old_);
        KeyText const new_keys(new_);
        auto const same_in = [](Words words) {
            return [words](std::uint32_t a, std::uint32_t b) {
                return words[a].key == words[b].key && words[a].paragraph == words[b].paragraph;
            };
        };
        for (auto const& run : merge_small_edits(
                 readable_runs({old_keys.text, new_keys.text, old_keys.words, new_keys.words}),
                 {static_cast<std::uint32_t>(old_.size()), same_in(old_)},
                 {static_cast<std::uint32_t>(new_.size()), same_in(new_)}))
            for (std::uint32_t i = 0; i < run.size; ++i)
                partner_[run.old_begin + i] = run.new_begin + i;
    }

    /// Keeps punctuation and designators that end both the deleted and the inserted words (rule 2),
    /// except those of entire paragraphs.
    void keep_ends() {
        std::vector<std::uint32_t> least; // the first new unit that may match each old one
        for (std::uint32_t o = 0, bound = 0; o < old_.size(); ++o) {
            least.push_back(bound);
            bound = partner_[o] == unmatched ? bound : partner_[o] + 1;
        }
        auto next = static_cast<std::uint32_t>(old_.size());
        for (auto o = static_cast<std::uint32_t>(old_.size()); o-- > 0;) {
            if (partner_[o] != unmatched) {
                next = o;
                continue;
            }
            bool const last = next == old_.size();
            auto const end = last ? static_cast<std::uint32_t>(new_.size()) : partner_[next];
            if (o + 1 != next || end <= least[o] || !same_word(old_[o], new_[end - 1]))
                continue;
            bool const before_words = is_designator(old_[o]) && !last && !old_[next].paragraph;
            if (!is_closing(old_[o].words) && !before_words)
                continue;
            partner_[o] = end - 1;
            next = o;
        }
    }

    /// Punctuation after the last paragraph of a list is deleted or inserted with it, and the
    /// paragraph before gets its own: "a wall{; and} [.]", then "{(3) A tower.}"; "a wall{.} [;",
    /// then "(3) A tower.]" (rules 5, 6 and 8).
    void part_last_items() {
        std::uint32_t old_first = 0; // first old unit after the previous match
        std::uint32_t new_first = 0;
        for (std::uint32_t o = 0; o < old_.size(); ++o) {
            if (partner_[o] == unmatched)
                continue;
            auto const n = partner_[o];
            bool const ends = is_closing(old_[o].words)
                           && (o + 1 == old_.size() || old_[o + 1].paragraph)
                           && (n + 1 == new_.size() || new_[n + 1].paragraph);
            auto const gone = old_.subspan(old_first, o - old_first);
            auto const come = new_.subspan(new_first, n - new_first);
            if (ends && gone.empty() && ends_with_item(come))
                partner_[o] = same_word(come[0], new_[n]) ? new_first : unmatched;
            else if (ends && come.empty() && ends_with_item(gone)) {
                if (same_word(gone[0], old_[o]))
                    partner_[old_first] = n;
                partner_[o] = unmatched;
            }
            old_first = o + 1;
            new_first = n + 1;
        }
    }

    /// Whether the words begin with the punctuation of a list member and go on in a new paragraph.
    static bool ends_with_item(Words words) {
        return !words.empty() && is_closing(words[0].words) && !words[0].paragraph
            && std::any_of(
                words.begin(), words.end(), [](auto const& one) { return one.paragraph; });
    }

    /// Marks the designator of a rewritten paragraph with the paragraph (rule 8).
    void part_rewritten() {
        std::uint32_t next = static_cast<std::uint32_t>(old_.size());
        for (auto o = static_cast<std::uint32_t>(old_.size()); o-- > 0;) {
            if (partner_[o] == unmatched)
                continue;
            auto const n = partner_[o];
            auto const next_new =
                next < old_.size() ? partner_[next] : static_cast<std::uint32_t>(new_.size());
            bool const rewritten = next > o + 1 && next_new > n + 1
                                && (next == old_.size() || old_[next].paragraph)
                                && (next_new == new_.size() || new_[next_new].paragraph);
            if (rewritten && old_[o].paragraph && new_[n].paragraph && is_designator(old_[o]))
                partner_[o] = unmatched;
            else
                next = o;
        }
    }

    /// A bill can insert or delete a line end only inside a mark. So a word that becomes or ceases
    /// to be the first of a paragraph, without such a mark before it, is deleted and inserted
    /// again.
    void part_paragraphs() {
        std::uint32_t deleted = 0;
        std::uint32_t next_new = 0;
        for (std::uint32_t o = 0; o < old_.size(); ++o) {
            if (partner_[o] == unmatched) {
                ++deleted;
                continue;
            }
            auto const n = partner_[o];
            auto const inserted = n - next_new;
            bool const old_break = old_[o].paragraph && o > 0;
            bool const new_break = new_[n].paragraph && n > 0;
            bool const untouched = deleted == 0 && inserted == 0 && old_break != new_break;
            bool const lost = old_break && !new_break
                           && (deleted > 0 || (inserted > 0 && !new_[next_new].paragraph));
            if (untouched || lost) {
                partner_[o] = unmatched;
                ++deleted;
            } else {
                deleted = 0;
                next_new = n + 1;
            }
        }
    }

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
        if (starts(gap.deleted))
            writer_.line_end(stays ? Mark::Plain : Mark::Deleted);
        put(gap.deleted, Mark::Deleted, false, Mark::Deleted);
        if (gap.old_break)
            writer_.line_end(gap.new_break ? Mark::Plain : Mark::Deleted);
        else if (gap.new_break && !starts(gap.deleted))
            writer_.line_end(Mark::Plain);
    }

    void write_replacement(Gap gap) {
        take_heads(gap);
        take_paragraphs(gap);
        take_marks(gap);
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
    void take_heads(Gap& gap) {
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
    void take_paragraphs(Gap& gap) {
        if (!starts(gap.deleted) || !starts(gap.inserted) || gap.old_break || gap.new_break
            || gap.last)
            return;
        auto const old_tail = last_paragraph(gap.deleted);
        auto const new_tail = last_paragraph(gap.inserted);
        auto const tail = gap.deleted.subspan(old_tail);
        bool const only_designators = std::all_of(tail.begin(), tail.end(), is_designator);
        if (old_tail + new_tail == 0
            || (!only_designators && !partners(tail[0], gap.inserted[new_tail])))
            return;
        writer_.line_end(Mark::Plain);
        put(gap.deleted.first(old_tail), Mark::Deleted, false, Mark::Deleted);
        put(gap.inserted.first(new_tail), Mark::Inserted, false, Mark::Plain);
        gap.deleted = tail;
        gap.inserted = gap.inserted.subspan(new_tail);
    }

    /// Replaces a designator separately from the changed words after it: "[(a)] {(b)} [Not later
    /// than ten days, each] {Each} owner".
    void take_marks(Gap& gap) {
        if (!starts(gap.deleted) || !starts(gap.inserted) || gap.old_break || gap.new_break
            || gap.last || gap.deleted.size() == 1 || gap.inserted.size() == 1
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
        bool const begins = starts(gap.deleted);
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
        bool const together = begins && (starts(rest) || (rest.empty() && stays));
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
