#include "parser/documents/lines/lone_lines.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

/// Whether the word is one of headers: of bills, files, offices and their pages.
bool is_header_word(std::string_view word) {
    constexpr std::array<std::string_view, 10> words{"Assembly",
                                                     "Bill",
                                                     "Connecticut",
                                                     "Copy",
                                                     "Draft",
                                                     "Legislative",
                                                     "Legislature",
                                                     "Page",
                                                     "Session",
                                                     "Version"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a heading in the law begins with the word, such as one of a compact: "ARTICLE II. Fees".
bool is_division(std::string_view word) {
    constexpr std::array<std::string_view, 8> divisions{
        "article", "section", "sec", "part", "chapter", "title", "schedule", "appendix"};
    return std::find(divisions.begin(), divisions.end(), to_lower(word)) != divisions.end();
}

/// Whether the line may be the title of a document or a page: two or more words with capitals,
/// except short ones such as "of", no mark at the end, and a number or a word of headers. The law
/// has other such lines, in forms and tables.
bool is_title(std::string_view line) {
    constexpr std::size_t longest = 100;
    constexpr std::size_t shortest_capital = 5;
    if (line.size() > longest || !is_upper(line.front()) || !is_alnum(line.back()))
        return false;
    auto const words = split_words(line, make_span(0, line.size()));
    if (words.size() < 2 || is_division(words[0].of(line)))
        return false;
    bool const in_capitals = std::all_of(words.begin(), words.end(), [&](Span span) {
        auto const word = span.of(line);
        return !is_lower(word.front()) || word.size() < shortest_capital;
    });
    return in_capitals && std::any_of(words.begin(), words.end(), [&](Span span) {
               auto const word = span.of(line);
               return is_digit(word.front()) || is_header_word(word);
           });
}

class LoneLineMarker {
public:
    LoneLineMarker(std::vector<PrintedLine>& lines, LineRules const& rules)
        : lines_(lines), rules_(rules) {}

    void mark(BodyRange body) {
        PrintedLine const* before = nullptr;
        for (std::size_t i = body.begin; i < body.end; ++i) {
            auto& line = lines_[i];
            if (line.blank())
                continue;
            bool const is_cell = line.words.row != 0; // of a table, as in a PDF file
            if (before != nullptr && line.is_text() && !is_cell && is_lone(*before, i, body.end))
                line.line_class = LineClass::Unknown;
            if (line.is_text())
                before = &line;
        }
    }

private:
    bool is_lone(PrintedLine const& before, std::size_t i, std::size_t end) const {
        std::string_view const words = lines_[i].words.text;
        bool const may_be_header = is_furniture(words, rules_);
        if (!may_be_header && !is_title(words))
            return false;
        auto const next = std::find_if(lines_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                       lines_.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](PrintedLine const& line) { return !line.blank(); });
        if (next == lines_.begin() + static_cast<std::ptrdiff_t>(end) || !next->is_text())
            return false;
        std::string_view const after = next->words.text;
        std::string_view const last = before.words.text;
        // A colon may announce a list of names or a table.
        bool const is_between = ends_sentence(last) && (may_be_header || !last.ends_with(':'));
        bool const is_apart =
            lines_[i - 1].blank() || lines_[i + 1].blank()
            || (rules_.begins_paragraph != nullptr && rules_.begins_paragraph(after));
        return is_between && is_apart && (is_upper(after.front()) || after.front() == '(');
    }

    std::vector<PrintedLine>& lines_;
    LineRules const& rules_;
};

} // namespace

void mark_lone_lines(std::vector<PrintedLine>& lines, BodyRange body, LineRules const& rules) {
    if (body.found)
        LoneLineMarker(lines, rules).mark(body);
}

} // namespace nutmeg
