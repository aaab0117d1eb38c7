#include "parser/bills/marks.hpp"

#include "parser/bills/words_location.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace nutmeg {

namespace {

/// A square bracket in the paragraphs, and its role.
struct Bracket {
    enum class Role : std::uint8_t { Text, Opens, Closes, Dropped };
    std::uint32_t paragraph = 0;
    std::uint32_t at = 0;
    Role role = Role::Text;
    std::uint32_t partner = 0; ///< index of the other bracket of the pair
};

/// The first words from `from`, cut between characters.
std::string first_words(std::string_view words, std::size_t from) {
    constexpr std::size_t enough = 48;
    auto end = std::min(words.size(), from + enough);
    while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(words.substr(from, end - from)) + (end < words.size() ? "..." : "");
}

/// Collects findings; a damaged page must not produce a finding for every byte.
class Findings {
public:
    explicit Findings(Diagnostics& out) : out_(out) {}

    void add(CheckedCode<std::string> code, Paragraph const& paragraph, std::size_t from) {
        auto const count = ++counts_[code.code];
        if (count > most)
            return;
        out_.push_back(make_diagnostic(
            code, words_location(paragraph, from), first_words(paragraph.text, from)));
        if (count == most)
            out_.back().message += " (similar findings are not listed)";
    }

private:
    static constexpr unsigned most = 20;
    Diagnostics& out_;
    std::map<DiagnosticCode, unsigned> counts_;
};

/// The offset of the closing bracket if it and the bracket at `at` are inside one hyphenated word,
/// as in the name of a chemical substance; else npos.
std::size_t end_of_word_bracket(std::string_view words, std::size_t at) {
    auto const end = words.find_first_of("[] ", at + 1);
    if (end == std::string_view::npos || words[end] != ']' || at == 0 || end + 1 == words.size())
        return std::string_view::npos;
    char const before = words[at - 1];
    char const after = words[end + 1];
    bool const inside =
        (before == '-' && (is_alnum(after) || after == '-')) || (after == '-' && is_alnum(before));
    return inside ? end : std::string_view::npos;
}

/// Whether the words right after an opening bracket look like the remains of markup that a
/// conversion broke: "[,,b>]", "[<b", "[ ,, ".
bool is_distorted(std::string_view words, std::size_t at) {
    constexpr std::size_t early = 8;
    auto const inside = words.substr(at + 1, early);
    auto const end = std::min(inside.find(']'), inside.size());
    auto const first = inside.substr(0, end);
    return first.find_first_of("<>") != first.npos || first.find(",,") != first.npos
        || first.find(";;") != first.npos;
}

std::vector<Bracket> find_brackets(std::vector<Paragraph> const& paragraphs, Findings& findings) {
    std::vector<Bracket> brackets;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        auto const& words = paragraphs[p].text;
        for (auto at = words.find_first_of("[]"); at != std::string::npos;
             at = words.find_first_of("[]", at + 1)) {
            auto const end = words[at] == '[' ? end_of_word_bracket(words, at) : std::string::npos;
            if (end != std::string::npos) {
                findings.add(DiagnosticCode::KeptBracket, paragraphs[p], at);
                at = end;
            } else {
                if (words[at] == '[' && is_distorted(words, at))
                    findings.add(DiagnosticCode::DistortedBracket, paragraphs[p], at);
                brackets.push_back(
                    {static_cast<std::uint32_t>(p),
                     static_cast<std::uint32_t>(at),
                     words[at] == '[' ? Bracket::Role::Opens : Bracket::Role::Closes});
            }
        }
    }
    return brackets;
}

/// Decides which brackets are pairs.
void match_brackets(std::vector<Bracket>& brackets,
                    std::vector<Paragraph> const& paragraphs,
                    Findings& findings) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < brackets.size(); ++i) {
        if (brackets[i].role == Bracket::Role::Opens) {
            open.push_back(i);
        } else if (!open.empty()) {
            brackets[i].partner = open.back();
            brackets[open.back()].partner = i;
            open.pop_back();
        } else {
            brackets[i].role = Bracket::Role::Text;
            findings.add(
                DiagnosticCode::UnopenedBracket, paragraphs[brackets[i].paragraph], brackets[i].at);
        }
    }
    for (auto const i : open) {
        brackets[i].role = Bracket::Role::Dropped;
        findings.add(
            DiagnosticCode::UnclosedBracket, paragraphs[brackets[i].paragraph], brackets[i].at);
    }
}

/// Finds brackets in the middle of underlined words that do not contain the whole pair.
class CrossingCheck {
public:
    CrossingCheck(std::vector<Bracket> const& brackets, std::vector<Paragraph> const& paragraphs)
        : brackets_(brackets), paragraphs_(paragraphs) {}

    void run(Findings& findings) {
        for (auto const& bracket : brackets_) {
            bool const is_mark =
                bracket.role == Bracket::Role::Opens || bracket.role == Bracket::Role::Closes;
            if (!is_mark || !find_underline(bracket))
                continue;
            auto const& partner = brackets_[bracket.partner];
            bool const contains_both =
                partner.paragraph == bracket.paragraph && underline_.contains(partner.at);
            if (words_.begin < bracket.at && bracket.at + 1 < words_.end && !contains_both)
                findings.add(DiagnosticCode::CrossingMarks,
                             paragraphs_[bracket.paragraph],
                             underline_.begin);
        }
    }

private:
    /// Sets `underline_` and `words_` for the underline at the bracket; false if there is none.
    bool find_underline(Bracket const& bracket) {
        auto const& paragraph = paragraphs_[bracket.paragraph];
        auto const next = std::partition_point(paragraph.inserted.begin(),
                                               paragraph.inserted.end(),
                                               [&](Span span) { return span.end <= bracket.at; });
        if (next == paragraph.inserted.end() || !next->contains(bracket.at))
            return false;
        if (paragraph_ == bracket.paragraph && underline_ == *next)
            return true;
        paragraph_ = bracket.paragraph;
        underline_ = *next;
        auto const words = underline_.of(paragraph.text);
        auto const first = words.find_first_not_of(" []");
        words_ = first == words.npos
                   ? Span{underline_.end, underline_.begin}
                   : make_span(underline_.begin + first,
                               underline_.begin + words.find_last_not_of(" []") + 1);
        return true;
    }

    std::vector<Bracket> const& brackets_;
    std::vector<Paragraph> const& paragraphs_;
    std::uint32_t paragraph_ = 0;
    Span underline_; ///< around the bracket, in this paragraph
    Span words_;     ///< of the underline, without brackets at its ends
};

/// Writes characters with their marks.
class MarkedTextWriter {
public:
    MarkedTextWriter(MarkedText& out, Findings& findings) : out_(out), findings_(findings) {}

    void paragraph(Paragraph const& source,
                   std::vector<Bracket>::const_iterator bracket,
                   std::vector<Bracket>::const_iterator last) {
        auto inserted = source.inserted.begin();
        auto deleted = source.deleted.begin();
        auto line = source.source_lines.begin();
        auto number = source.line;
        begin_ = out_.text.size();
        started_ = false;
        bool struck = false;
        for (std::size_t at = 0; at < source.text.size(); ++at) {
            while (inserted != source.inserted.end() && inserted->end <= at)
                ++inserted;
            while (deleted != source.deleted.end() && deleted->end <= at)
                ++deleted;
            if (bracket != last && bracket->at == at) {
                auto const role = (bracket++)->role;
                if (role != Bracket::Role::Text) {
                    change_depth(role, source, at);
                    continue;
                }
            }
            bool const in = inserted != source.inserted.end() && inserted->begin <= at;
            bool const del =
                depth_ > 0 || (deleted != source.deleted.end() && deleted->begin <= at);
            auto const mark = mark_of(in, del, source.text[at]);
            if (mark == Mark::Struck && !struck)
                findings_.add(DiagnosticCode::StruckWords, source, at);
            struck = mark == Mark::Struck;
            auto const size = out_.text.size();
            put(source.text[at], mark);
            while (line != source.source_lines.end() && line->begin <= at)
                number = (line++)->line;
            if (out_.text.size() > size)
                begin_source_line(number);
        }
        if (started_)
            out_.paragraphs.push_back(make_span(begin_, out_.text.size()));
        // The paragraph's end is deleted only if the bracket continues past it, or if the end is
        // tracked as deleted.
        if (started_ || depth_ == 0) {
            end_ = end_mark(source);
            joins_old_ = source.ends_inserted;
            joins_new_ = source.ends_deleted;
        }
    }

private:
    /// The last character is on this line of the file.
    void begin_source_line(std::uint32_t number) {
        auto& lines = out_.source_lines;
        if (number != 0 && (lines.empty() || lines.back().line != number))
            lines.push_back({static_cast<std::uint32_t>(out_.text.size() - 1), number});
    }

    void change_depth(Bracket::Role role, Paragraph const& source, std::size_t at) {
        if (role == Bracket::Role::Closes && depth_ > 0)
            --depth_;
        if (role == Bracket::Role::Opens && ++depth_ == 2)
            findings_.add(DiagnosticCode::NestedBracket, source, at);
    }

    Mark end_mark(Paragraph const& source) const {
        bool const deleted = depth_ > 0 || source.ends_deleted;
        if (source.ends_inserted)
            return deleted ? Mark::Struck : Mark::Inserted;
        return deleted ? Mark::Deleted : Mark::Plain;
    }

    /// Spaces alone are never struck, because only a bracket around underlined words is unexpected.
    Mark mark_of(bool inserted, bool deleted, char c) const {
        if (inserted && deleted && c == ' ')
            return !out_.runs.empty() && out_.runs.back().mark == Mark::Struck ? Mark::Struck
                                                                               : Mark::Deleted;
        if (inserted)
            return deleted ? Mark::Struck : Mark::Inserted;
        return deleted ? Mark::Deleted : Mark::Plain;
    }

    void put(char c, Mark mark) {
        // A bracket between two spaces, or at the beginning, leaves one space too many.
        if (c == ' ' && (!started_ || (out_.text.back() == ' ' && out_.runs.back().mark == mark)))
            return;
        if (!started_ && !out_.text.empty()) {
            add('\n', end_);
            begin_ = out_.text.size();
        }
        started_ = true;
        separate(c, mark);
        add(c, mark);
    }

    /// Adds a space between words that one text joins because it lacks a tracked paragraph end.
    void separate(char c, Mark mark) {
        bool const in_old = mark == Mark::Plain || mark == Mark::Deleted;
        bool const in_new = mark == Mark::Plain || mark == Mark::Inserted;
        bool const old_glued = joins_old_ && in_old && c != ' ' && is_word_end(last_old_);
        bool const new_glued = joins_new_ && in_new && c != ' ' && is_word_end(last_new_);
        if (old_glued || new_glued)
            add(' ', !old_glued ? Mark::Inserted : !new_glued ? Mark::Deleted : Mark::Plain);
        joins_old_ = joins_old_ && !in_old;
        joins_new_ = joins_new_ && !in_new;
    }

    static bool is_word_end(char c) { return c != ' ' && c != '\n'; }

    void add(char c, Mark mark) {
        auto const at = out_.text.size();
        out_.text.push_back(c);
        if (out_.runs.empty() || out_.runs.back().mark != mark)
            out_.runs.push_back({mark, make_span(at, at + 1)});
        else
            ++out_.runs.back().span.end;
        if (mark == Mark::Plain || mark == Mark::Deleted)
            last_old_ = c;
        if (mark == Mark::Plain || mark == Mark::Inserted)
            last_new_ = c;
    }

    MarkedText& out_;
    Findings& findings_;
    std::size_t depth_ = 0;
    std::size_t begin_ = 0;
    bool started_ = false;
    Mark end_ = Mark::Plain;
    bool joins_old_ = false; ///< the end before this paragraph is tracked as inserted
    bool joins_new_ = false; ///< or as deleted
    char last_old_ = '\n';   ///< last character of the old text
    char last_new_ = '\n';
};

} // namespace

MarkedText read_marks(std::vector<Paragraph> const& paragraphs,
                      bool brackets_are_text,
                      Diagnostics& diagnostics) {
    Findings findings(diagnostics);
    std::vector<Bracket> brackets;
    if (!brackets_are_text) {
        brackets = find_brackets(paragraphs, findings);
        match_brackets(brackets, paragraphs, findings);
        CrossingCheck(brackets, paragraphs).run(findings);
    }
    MarkedText out;
    MarkedTextWriter writer(out, findings);
    auto bracket = brackets.cbegin();
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        auto const first = bracket;
        while (bracket != brackets.cend() && bracket->paragraph == p)
            ++bracket;
        writer.paragraph(paragraphs[p], first, bracket);
    }
    return out;
}

} // namespace nutmeg
