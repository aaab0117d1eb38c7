#include "parser/documents/normalize/characters.hpp"

#include "parser/documents/normalize/character_table.hpp"
#include "parser/documents/normalize/dashes.hpp"
#include "parser/documents/normalize/text_edits.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/join.hpp"
#include "parser/text/make_diagnostic.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::size_t most_places = 5; ///< named in a diagnostic

/// Whether the text has a character that may be changed: none in ASCII but control characters.
bool may_change(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char const c) {
        return c < 0 || (c < ' ' && (c < '\t' || c > '\r')) || c == '\x7F';
    });
}

bool is_word_byte(char c) {
    return c < 0 || is_letter(c);
}

/// The edits of a word in which other letters stand for Latin ones; none if it has a letter that
/// looks like no Latin one.
std::vector<std::pair<TextEdit, std::int32_t>> look_alike_edits(std::string_view text,
                                                                std::size_t begin,
                                                                std::size_t end) {
    std::vector<std::pair<TextEdit, std::int32_t>> edits;
    for (auto at = begin; at < end;) {
        auto const from = at;
        auto const point = next_code_point(text.substr(0, end), at);
        if (point < 0x370 || point > 0x52F)
            continue;
        auto const letter = look_alike(point);
        if (letter.empty())
            return {};
        edits.push_back({{make_span(from, at), letter}, point});
    }
    return edits;
}

std::string code_point(std::int32_t point) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name;
    for (auto rest = static_cast<std::uint32_t>(point); rest != 0; rest /= 16)
        name.insert(name.begin(), digits[rest % 16]);
    while (name.size() < 4)
        name.insert(name.begin(), '0');
    return "U+" + name;
}

/// Whether only spaces are left on the line.
bool ends_line(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r'))
        ++at;
    return at == text.size() || text[at] == '\n';
}

constexpr std::array<DiagnosticCode, character_change_count> codes{
    DiagnosticCode::NormalizedSoftHyphen,
    DiagnosticCode::NormalizedInvisible,
    DiagnosticCode::NormalizedHyphen,
    DiagnosticCode::NormalizedLigature,
    DiagnosticCode::NormalizedSpace,
    DiagnosticCode::NormalizedFullwidth,
    DiagnosticCode::NormalizedLookAlike,
    DiagnosticCode::ControlCharacter,
    DiagnosticCode::UnreadableCharacter,
};

} // namespace

void CharacterNormalizer::record(CharacterChange change, std::int32_t point, std::uint32_t line) {
    auto& count = counts_[static_cast<std::size_t>(change)];
    ++count.count;
    if (count.lines.size() <= most_places && (count.lines.empty() || count.lines.back() != line))
        count.lines.push_back(line);
    auto const name = code_point(point);
    constexpr std::size_t longest = 60;
    if (count.characters.size() < longest && count.characters.find(name) == std::string::npos)
        count.characters += (count.characters.empty() ? "" : ", ") + name;
}

/// Finds the edits of one text.
class CharacterNormalizer::Finder {
public:
    /// @param line of the start of the text in its file
    /// @param in_lines the text has line ends, where soft hyphens stay
    Finder(CharacterNormalizer& counts, std::string_view text, std::uint32_t line, bool in_lines)
        : counts_(counts), text_(text), dashes_(text), line_(line), in_lines_(in_lines) {}

    std::vector<TextEdit> find() {
        for (std::size_t at = 0; at < text_.size();) {
            auto const from = at;
            line_ += text_[at] == '\n' ? 1 : 0;
            if (is_word_byte(text_[at]) && at >= word_end_)
                read_word(at);
            auto const point = next_code_point(text_, at);
            if (is_dash(point))
                read_dash(from, at, point);
            else
                read_character(from, at, point);
        }
        std::sort(edits_.begin(), edits_.end(), [](auto const& a, auto const& b) {
            return a.span.begin < b.span.begin;
        });
        return std::move(edits_);
    }

private:
    void add(std::size_t from, std::size_t to, CharacterRule const& rule, std::int32_t point) {
        edits_.push_back({make_span(from, to), rule.replacement});
        counts_.record(rule.change, point, line_);
    }

    void read_word(std::size_t begin) {
        constexpr unsigned char first_greek = 0xCD;
        constexpr unsigned char last_cyrillic = 0xD4;
        bool other = false;
        for (word_end_ = begin; word_end_ < text_.size() && is_word_byte(text_[word_end_]);
             ++word_end_) {
            auto const byte = static_cast<unsigned char>(text_[word_end_]);
            other = other || (byte >= first_greek && byte <= last_cyrillic);
        }
        if (!other)
            return;
        for (auto const& [edit, point] : look_alike_edits(text_, begin, word_end_)) {
            edits_.push_back(edit);
            counts_.record(CharacterChange::LookAlike, point, line_);
        }
    }

    void read_dash(std::size_t from, std::size_t to, std::int32_t point) {
        if (dashes_.is_hyphen(from, to))
            add(from, to, {CharacterChange::Hyphen, "-"}, point);
    }

    void read_character(std::size_t from, std::size_t to, std::int32_t point) {
        constexpr std::int32_t soft_hyphen = 0xAD;
        constexpr std::int32_t other_hyphen = 0x2010;
        if (point == 0xFFFD || (point >= 0xE000 && point <= 0xF8FF))
            counts_.record(CharacterChange::Unreadable, point, line_);
        auto const rule = rule_for(point);
        if (point == other_hyphen && !counts_.other_hyphens_)
            return;
        bool const stays = in_lines_ && point == soft_hyphen && ends_line(text_, to);
        if (rule && !stays)
            add(from, to, *rule, point);
    }

    CharacterNormalizer& counts_;
    std::string_view text_;
    DashReader dashes_;
    std::uint32_t line_;
    bool in_lines_;
    std::size_t word_end_ = 0;
    std::vector<TextEdit> edits_;
};

namespace {

/// Extends edits so that no two spaces are left together, nor one at the start, and none after a
/// soft hyphen at the end of a line.
void collapse_spaces(Paragraph const& paragraph, std::vector<TextEdit>& edits) {
    std::string_view const text = paragraph.text;
    bool spaced = true; // whether a space or the start is before the edit in the new text
    std::size_t last = 0;
    for (auto& edit : edits) {
        auto const& span = edit.span;
        if (span.begin > last)
            spaced = text[span.begin - 1] == ' ';
        bool const is_space = edit.replacement == " ";
        if (is_space && spaced)
            edit.replacement = "";
        bool const at_line_end = span.of(text) == "\u00AD"
                              && std::binary_search(paragraph.line_starts.begin(),
                                                    paragraph.line_starts.end(),
                                                    span.end + 1);
        bool const before_space = span.end < text.size() && text[span.end] == ' ';
        if (edit.replacement.empty() || is_space)
            spaced = spaced || is_space;
        else
            spaced = false;
        if (before_space && (spaced || at_line_end))
            ++edit.span.end;
        last = edit.span.end;
    }
}

} // namespace

void CharacterNormalizer::expect(std::string_view text) {
    constexpr std::string_view hyphen = "\u2010";
    for (auto at = text.find(hyphen); !other_hyphens_ && at != text.npos;
         at = text.find(hyphen, at + 1)) {
        auto const after = at + hyphen.size();
        other_hyphens_ = (at > 0 && is_digit(text[at - 1]))
                      || (after < text.size() && is_digit(text[after]));
    }
}

std::string CharacterNormalizer::text(std::string text, std::uint32_t line) {
    if (!may_change(text))
        return text;
    expect(text);
    auto const found = Finder(*this, text, line, true).find();
    return found.empty() ? text : edited(text, found);
}

void CharacterNormalizer::paragraph(Paragraph& paragraph) {
    if (!may_change(paragraph.text))
        return;
    auto found = Finder(*this, paragraph.text, paragraph.line, false).find();
    if (found.empty())
        return;
    collapse_spaces(paragraph, found);
    edit(paragraph, found);
    paragraph.end_words();
}

void CharacterNormalizer::report(Diagnostics& diagnostics) const {
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        auto const& count = counts_[i];
        if (count.count == 0)
            continue;
        std::vector<std::string> lines;
        for (auto const line : count.lines)
            lines.push_back(std::to_string(line));
        if (lines.size() > most_places)
            lines.back() = "others";
        auto const& kind = diagnostic_kind(codes[i]);
        auto message =
            format_message(codes[i],
                           {count.count,
                            count.characters,
                            (lines.size() == 1 ? "line " : "lines ") + join_with_and(lines)});
        diagnostics.push_back(
            {kind.severity, kind.code, {}, {}, count.lines.front(), std::move(message), {}});
    }
}

void normalize_characters(Document& document) {
    CharacterNormalizer normalizer;
    for (auto const& paragraph : document.paragraphs)
        normalizer.expect(paragraph.text);
    for (auto& paragraph : document.paragraphs)
        normalizer.paragraph(paragraph);
    normalizer.report(document.diagnostics);
}

std::string with_line_feeds(std::string text) {
    std::size_t size = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const of_pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (!of_pair)
            text[size++] = text[at] == '\r' ? '\n' : text[at];
    }
    text.resize(size);
    return text;
}

} // namespace nutmeg
