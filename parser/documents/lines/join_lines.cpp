#include "parser/documents/lines/join_lines.hpp"

#include "parser/documents/lines/broken_words.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace nutmeg {

namespace {

bool is_page_furniture(LineClass line_class) {
    return line_class == LineClass::PageHeader || line_class == LineClass::PageFooter
        || line_class == LineClass::PageMark || line_class == LineClass::FileCopyHeader;
}

/// Whether a sentence goes on with the words after an interruption. Items of a list begin in
/// parentheses, and follow a comma or a conjunction.
bool goes_on(std::string_view before, std::string_view words) {
    if (ends_sentence(before))
        return false;
    return !words.starts_with('(')
        || !(before.ends_with(',') || before.ends_with(" and") || before.ends_with(" or"));
}

class LineJoiner {
public:
    LineJoiner(std::vector<PrintedLine> const& lines,
               LineRules const& rules,
               bool loose,
               Document& out)
        : rules_(rules), loose_(loose), broken_(lines, rules.law_words), out_(out) {}

    void add(PrintedLine& line) {
        set_aside(line);
        if (line.blank()) {
            blank_ = blank_ || line.taken.empty();
            page_ended_ = page_ended_ || line.begins_page;
            return;
        }
        page_ended_ = page_ended_ || line.begins_page;
        if (line.line_class == LineClass::Text)
            add_text(line);
        else
            page_ended_ = page_ended_ || is_page_furniture(line.line_class);
    }

    void flush() {
        if (!current_.text.empty())
            out_.paragraphs.push_back(std::move(current_));
        current_ = {};
    }

private:
    void set_aside(PrintedLine& line) {
        for (auto& part : line.taken) {
            page_ended_ = page_ended_ || is_page_furniture(part.line_class);
            put_aside(std::move(part));
        }
        if (line.line_class != LineClass::Text && !line.blank())
            put_aside({line.line_class, line.words.line, line.words.text});
    }

    void put_aside(ClassifiedLine part) {
        constexpr std::size_t longest_quote = 80;
        if (part.line_class == LineClass::Unknown)
            out_.diagnostics.push_back(make_diagnostic(DiagnosticCode::UnknownLine,
                                                       {.line = part.line},
                                                       part.text.substr(0, longest_quote)));
        out_.set_aside.push_back(std::move(part));
    }

    void add_text(PrintedLine& line) {
        auto& words = line.words;
        bool const begins =
            words.row != current_.row
            || (rules_.begins_paragraph != nullptr && rules_.begins_paragraph(words.text));
        bool const kept = (page_ended_ || loose_) && goes_on(current_.text, words.text);
        if (begins || (blank_ && !kept))
            flush();
        blank_ = false;
        page_ended_ = false;
        if (line.number != 0)
            words.printed_lines = {line.number};
        if (current_.text.empty()) {
            current_ = std::move(words);
            return;
        }
        auto const joint = broken_.joint(current_.text, words.text);
        report(joint, words.line);
        current_.text.resize(current_.text.size() - joint.hyphen);
        current_.end_words();
        current_.append(words, joint.apart ? " " : "");
    }

    void report(LineJoint const& joint, std::uint32_t line) {
        if (joint.unsure)
            out_.diagnostics.push_back(
                make_diagnostic(DiagnosticCode::BrokenWord, {.line = line}, joint.word));
        if (!joint.word.empty() && joint.hyphen != 0 && reported_.insert(joint.word).second)
            out_.diagnostics.push_back(
                make_diagnostic(DiagnosticCode::JoinedWord,
                                {.line = line},
                                joint.word,
                                joint.from_law ? "in the law" : "elsewhere in the file"));
    }

    LineRules const& rules_;
    bool loose_;
    BrokenWords broken_;
    Document& out_;
    Paragraph current_;
    bool blank_ = false;                       ///< an empty line came after the last text
    bool page_ended_ = false;                  ///< so did the end of a page
    std::unordered_set<std::string> reported_; ///< words whose hyphen was removed
};

} // namespace

bool is_double_spaced(std::vector<PrintedLine> const& lines) {
    constexpr std::size_t fewest = 8;
    std::size_t separated = 0;
    std::size_t together = 0;
    std::size_t inside = 0;
    PrintedLine const* last = nullptr;
    bool blank = false;
    for (auto const& line : lines) {
        if (!line.is_text()) {
            blank = blank || line.blank();
            continue;
        }
        if (last != nullptr) {
            ++(blank ? separated : together);
            inside +=
                blank && !ends_sentence(last->words.text) && continues_sentence(line.words.text)
                    ? 1
                    : 0;
        }
        last = &line;
        blank = false;
    }
    return separated >= fewest && separated >= together * 8 && inside * 4 >= separated;
}

void join_lines(std::vector<PrintedLine>& lines,
                LineRules const& rules,
                bool loose,
                Document& out) {
    LineJoiner joiner(lines, rules, loose, out);
    for (auto& line : lines)
        joiner.add(line);
    joiner.flush();
}

} // namespace nutmeg
