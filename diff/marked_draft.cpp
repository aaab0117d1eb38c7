#include "diff/marked_draft.hpp"

#include "diff/alignment.hpp"
#include "diff/word_edits.hpp"
#include "diff/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::uint32_t unmatched = 0xFFFFFFFFU;

bool is_closing(std::string_view word) {
    return !word.empty() && std::string_view(",;:.").find(word.front()) != word.npos
        && (word.size() == 1 || word[1] < '0' || word[1] > '9');
}

std::string straight(std::string_view word) {
    std::string plain(word);
    constexpr std::array<std::pair<std::string_view, char>, 4> curly{
        {{"\u201C", '"'}, {"\u201D", '"'}, {"\u2018", '\''}, {"\u2019", '\''}}};
    for (auto const& [sign, flat] : curly)
        for (auto at = plain.find(sign); at != std::string::npos; at = plain.find(sign, at))
            plain.replace(at, sign.size(), 1, flat);
    return plain;
}

/// Puts the words of a text together to what bills mark as one.
class Cutter {
public:
    Cutter(Section const& section, std::vector<Span> const& spans)
        : text_(section.text), spans_(spans), next_mark_(section.provisions.begin()),
          last_mark_(section.provisions.end()) {}

    std::vector<DraftWord> cut() {
        for (std::size_t i = 0; i < spans_.size(); ++i) {
            if (spans_[i].of(text_) == "*")
                continue;
            bool const mark = is_provision_mark(spans_[i]);
            add(i, mark);
            after_mark_ = mark;
        }
        for (auto& word : words_)
            word.key = word.words;
        return std::move(words_);
    }

private:
    bool is_provision_mark(Span span) {
        while (next_mark_ != last_mark_ && next_mark_->designator.begin < span.begin)
            ++next_mark_;
        return next_mark_ != last_mark_ && next_mark_->designator.begin == span.begin;
    }

    /// Is the word at `i` a mark of punctuation behind which nothing clings but others like it?
    bool ends_words(std::size_t i) const {
        if (!is_closing(spans_[i].of(text_)))
            return false;
        if (i + 1 == spans_.size() || spans_[i + 1].begin != spans_[i].end)
            return true;
        auto const next = spans_[i + 1].of(text_);
        return is_closing(next) || next == "\u201D" || next == "\"" || next == ")" || next == "*"
            || next == "\u2019" || next == "\u201C";
    }

    void add(std::size_t i, bool mark) {
        auto const span = spans_[i];
        auto const words = straight(span.of(text_));
        auto const from = words_.empty() ? 0 : words_.back().end;
        auto const between = text_.substr(from, span.begin - from);
        bool const paragraph = words_.empty() || between.find('\n') != between.npos;
        bool const glued = !paragraph && between.find(' ') == between.npos;
        bool const joined = glued && !mark && !after_mark_ && !ends_words(i);
        if (joined) {
            words_.back().words += words;
            words_.back().end = span.end;
            return;
        }
        words_.push_back({words, {}, span.begin, span.end, paragraph, glued});
    }

    std::string_view text_;
    std::vector<Span> const& spans_;
    std::vector<Provision>::const_iterator next_mark_;
    std::vector<Provision>::const_iterator last_mark_;
    std::vector<DraftWord> words_;
    bool after_mark_ = false;
};

/// For every place whether less than half of its own words stay.
std::vector<bool> mostly_gone(PlacedWords const& placed, std::vector<bool> const& stays) {
    std::vector<std::uint32_t> kept(placed.parents.size());
    std::vector<std::uint32_t> all(placed.parents.size());
    for (std::size_t i = 0; i < placed.words.size(); ++i) {
        ++all[placed.places[i]];
        kept[placed.places[i]] += stays[i] ? 1 : 0;
    }
    std::vector<bool> gone(all.size());
    for (std::size_t p = 0; p < all.size(); ++p)
        gone[p] = kept[p] * 2 < all[p];
    return gone;
}

/// One side's keys. `partner` gives a name to each place that is the same for both partners.
void set_keys(std::vector<DraftWord>& words,
              PlacedWords const& placed,
              std::vector<std::string> const& partner,
              std::vector<bool> const& alone,
              char side) {
    auto const& provisions = placed.section->provisions;
    std::size_t at = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto& word = words[i];
        bool const ends_paragraph = i + 1 == words.size() || words[i + 1].paragraph;
        while (placed.words[at].begin < word.begin)
            ++at;
        auto const place = placed.places[at];
        if (place != 0 && provisions[place - 1].designator.begin == word.begin)
            word.key += '\x01' + partner[place];
        else if (alone[place] && !(ends_paragraph && is_closing(word.words)))
            word.key += std::string{'\x02', side};
    }
}

/// Both texts as keys with the blanks and line ends of the texts, for the search to read.
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

/// Writes a bill's words with their marks and the blanks between them.
class Writer {
public:
    void line_end(Mark mark) {
        if (out_.text.empty())
            return;
        if (mark == Mark::Deleted && last_ != Mark::Deleted && !fresh_)
            add(" ", Mark::Plain);
        add("\n", mark);
        last_ = mark;
        fresh_ = true;
    }

    void word(DraftWord const& word, Mark mark) {
        if (!fresh_) {
            bool const same = mark == last_;
            bool const close =
                word.glued && (same || (mark != Mark::Deleted && is_closing(word.words)));
            if (!close)
                add(" ", same ? mark : Mark::Plain);
        }
        add(word.words, mark);
        last_ = mark;
        fresh_ = false;
    }

    MarkedText finish() {
        std::size_t begin = 0;
        for (auto end = out_.text.find('\n'); begin < out_.text.size();
             end = out_.text.find('\n', begin)) {
            end = std::min(end, out_.text.size());
            out_.paragraphs.push_back(make_span(begin, end));
            begin = end + 1;
        }
        return std::move(out_);
    }

private:
    void add(std::string_view words, Mark mark) {
        auto const begin = out_.text.size();
        out_.text += words;
        if (!out_.runs.empty() && out_.runs.back().mark == mark)
            out_.runs.back().span.end = static_cast<std::uint32_t>(out_.text.size());
        else
            out_.runs.push_back({mark, make_span(begin, out_.text.size())});
    }

    MarkedText out_;
    Mark last_ = Mark::Plain;
    bool fresh_ = true;
};

using Words = std::span<DraftWord const>;

/// What changes between two words that stay.
struct Gap {
    Words deleted;
    Words inserted;
    bool old_break = false; ///< a paragraph begins with the word behind the gap
    bool new_break = false;
    bool last = false; ///< nothing is behind it
};

bool starts(Words words) {
    return !words.empty() && words.front().paragraph;
}

class Layout {
public:
    Layout(Words old_words, Words new_words) : old_(old_words), new_(new_words) {}

    MarkedText run() {
        find_partners();
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
        for (auto const& run :
             readable_runs({old_keys.text, new_keys.text, old_keys.words, new_keys.words}))
            for (std::uint32_t i = 0; i < run.size; ++i)
                partner_[run.old_begin + i] = run.new_begin + i;
    }

    /// A bill can put in a paragraph's end only where a mark stands; a word that loses or gains
    /// the place at a paragraph's head without one is written anew.
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

    void put(Words words, Mark mark, bool first_breaks, Mark break_mark) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].paragraph && (i > 0 || first_breaks))
                writer_.line_end(break_mark);
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

    /// Where both begin a paragraph and both end in one that goes on behind the gap, whole
    /// paragraphs come first, and the mark stands beside the mark that it replaces:
    /// "{(c) A new unit.}", then "[(c)] {(d)} An old one" (rules 7 and 9).
    void write_replacement(Gap gap) {
        if (starts(gap.deleted) && starts(gap.inserted) && !gap.old_break && !gap.new_break
            && !gap.last) {
            auto const old_tail = last_paragraph(gap.deleted);
            auto const new_tail = last_paragraph(gap.inserted);
            if (old_tail + new_tail > 0) {
                writer_.line_end(Mark::Plain);
                put(gap.deleted.first(old_tail), Mark::Deleted, false, Mark::Deleted);
                put(gap.inserted.first(new_tail), Mark::Inserted, false, Mark::Plain);
                gap.deleted = gap.deleted.subspan(old_tail);
                gap.inserted = gap.inserted.subspan(new_tail);
            }
        }
        write_marks(gap);
    }

    static std::size_t last_paragraph(Words words) {
        auto at = words.size() - 1;
        while (at > 0 && !words[at].paragraph)
            --at;
        return at;
    }

    /// The deleted words, then the inserted ones; those that end the paragraph before the deleted
    /// words stay in it.
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

    /// How many of the inserted words come before the deleted ones: a mark of punctuation at the
    /// start (rule 5), and with it the rest of its paragraph where only punctuation goes (rule 6).
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
    std::vector<std::uint32_t> partner_; ///< of old words
    Writer writer_;
};

} // namespace

std::vector<DraftWord> draft_words(Section const& section) {
    auto const placed = place_words(section);
    return Cutter(section, placed.words).cut();
}

DraftWords draft_words(Section const& old_section, Section const& new_section) {
    auto const old_placed = place_words(old_section);
    auto const new_placed = place_words(new_section);
    DraftWords words{Cutter(old_section, old_placed.words).cut(),
                     Cutter(new_section, new_placed.words).cut()};
    auto const runs =
        readable_runs({old_section.text, new_section.text, old_placed.words, new_placed.words});
    auto const alignment = align(old_placed, new_placed, runs);
    std::vector<bool> old_stays(old_placed.words.size());
    std::vector<bool> new_stays(new_placed.words.size());
    for (auto const& run : runs)
        for (std::uint32_t i = 0; i < run.size; ++i) {
            old_stays[run.old_begin + i] = true;
            new_stays[run.new_begin + i] = true;
        }
    auto old_alone = mostly_gone(old_placed, old_stays);
    auto new_alone = mostly_gone(new_placed, new_stays);
    std::vector<std::string> old_partner(old_alone.size());
    std::vector<std::string> new_partner(new_alone.size());
    for (std::size_t p = 0; p < old_alone.size(); ++p) {
        auto const partner = alignment.old_to_new[p];
        old_alone[p] = old_alone[p] && partner == nowhere;
        old_partner[p] = (partner == nowhere ? "o" : "") + std::to_string(p);
        if (partner != nowhere)
            new_partner[partner] = old_partner[p];
    }
    for (std::size_t p = 0; p < new_alone.size(); ++p) {
        new_alone[p] = new_alone[p] && alignment.new_to_old[p] == nowhere
                    && alignment.taken_from[p] == nowhere;
        if (new_partner[p].empty())
            new_partner[p] = "n" + std::to_string(p);
    }
    set_keys(words.old_words, old_placed, old_partner, old_alone, 'o');
    set_keys(words.new_words, new_placed, new_partner, new_alone, 'n');
    return words;
}

bool same_word(DraftWord const& a, DraftWord const& b) {
    return a.words == b.words && a.paragraph == b.paragraph;
}

MarkedText mark_changes(std::span<DraftWord const> old_words,
                        std::span<DraftWord const> new_words) {
    return Layout(old_words, new_words).run();
}

MarkedText without_marks(std::span<DraftWord const> words) {
    Writer writer;
    for (auto const& word : words) {
        if (word.paragraph)
            writer.line_end(Mark::Plain);
        writer.word(word, Mark::Plain);
    }
    return writer.finish();
}

std::string law_words(std::string_view text) {
    std::string kept;
    for (char const c : straight(text))
        if (c != ' ' && c != '*' && (c != '\n' || (!kept.empty() && kept.back() != '\n')))
            kept += c;
    while (kept.ends_with('\n'))
        kept.pop_back();
    return kept;
}

} // namespace nutmeg
