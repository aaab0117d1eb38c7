#include "parser/floor/floor_amendment.hpp"

#include "parser/bills/bill_lines.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/floor/floor_edit.hpp"
#include "parser/floor/floor_grammar.hpp"
#include "parser/floor/underline_codes.hpp"
#include "parser/instructions/quotations.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

bool begins_edit(std::string_view words) {
    std::size_t at = 0;
    grammar::FloorHead head;
    return grammar::floor_head_at(words, at, head);
}

bool begins_line(std::string_view line) {
    return begins_edit(line) || line.starts_with('"') || line.starts_with('(')
        || line.starts_with("Sec. ") || line.starts_with("Section ") || line.starts_with("LCO No.")
        || line.starts_with("To:") || line.starts_with("File No.");
}

std::string number_after(std::string_view words, std::string_view name) {
    auto const at = words.find(name);
    if (at == std::string_view::npos)
        return {};
    auto const begin = words.find_first_of("0123456789", at);
    auto const end = std::min(words.find_first_not_of("0123456789", begin), words.size());
    return begin == std::string_view::npos ? std::string()
                                           : std::string(words.substr(begin, end - begin));
}

/// Joins paragraphs into instructions with their blocks.
class AmendmentReader {
public:
    FloorAmendment read(Document document) {
        out_.diagnostics = std::move(document.diagnostics);
        for (auto const& paragraph : document.paragraphs) {
            auto words = marked_words(paragraph);
            if (expects_block()) {
                text_ += "\n" + words;
                continue;
            }
            if (begins_edit(words)) {
                flush();
                text_ = std::move(words);
                line_ = paragraph.line;
            } else if (!text_.empty()) {
                flush();
                report_unread(words, paragraph.line);
            } else if (out_.instructions == 0) {
                read_head(paragraph.text);
            } else {
                report_unread(words, paragraph.line);
            }
        }
        flush();
        if (out_.instructions == 0)
            out_.diagnostics.push_back(
                make_diagnostic(DiagnosticCode::FloorWithoutInstructions, {}));
        return std::move(out_);
    }

private:
    /// Whether a block is announced or has not ended.
    bool expects_block() {
        if (text_.empty())
            return false;
        if (text_.ends_with(':'))
            return true;
        if (!text_.ends_with('"') && !text_.ends_with("\u201D") && text_.find('\n') == text_.npos)
            return false;
        std::size_t unclosed = 0;
        quoted_spans(text_, unclosed);
        return unclosed != std::string::npos;
    }

    void report_unread(std::string const& words, std::uint32_t line) {
        ++out_.instructions;
        out_.diagnostics.push_back(make_diagnostic(
            DiagnosticCode::FloorUnread, {.line = line}, plain_words(words).substr(0, 120)));
    }

    void flush() {
        if (text_.empty())
            return;
        auto const before = out_.edits.size();
        if (read_floor_edits(text_, out_.edits)) {
            ++out_.instructions;
            for (auto i = before; i < out_.edits.size(); ++i) {
                out_.edits[i].line = line_;
                out_.edits[i].text = plain_words(text_.substr(0, text_.find('\n')));
            }
        } else {
            report_unread(text_, line_);
        }
        text_.clear();
    }

    void read_head(std::string_view words) {
        if (auto const number = number_after(words, "LCO No."); !number.empty())
            out_.lco_number = number;
        if (auto const number = number_after(words, "File No."); !number.empty())
            out_.file_number = number;
        if (words.find("Amendment Schedule") != std::string_view::npos && out_.schedule.empty())
            out_.schedule = words;
        if (words.starts_with("To:")) {
            words.remove_prefix(3);
            out_.bill = words.substr(std::min(words.find_first_not_of(' '), words.size()));
        }
    }

    FloorAmendment out_;
    std::string text_;
    std::uint32_t line_ = 0;
};

} // namespace

std::string_view floor_action_name(FloorAction action) {
    constexpr std::array<std::string_view, 14> names{"strike",
                                                     "insert",
                                                     "replace",
                                                     "bracket",
                                                     "open-bracket",
                                                     "close-bracket",
                                                     "strike-opening-bracket",
                                                     "strike-closing-bracket",
                                                     "strike-lines",
                                                     "insert-lines",
                                                     "strike-sections",
                                                     "add-sections",
                                                     "strike-all",
                                                     "change-effective-date"};
    return names[static_cast<std::size_t>(action)];
}

FloorAmendment parse_floor_amendment(std::string_view bytes, std::string const& name) {
    LineRules rules;
    rules.begins_paragraph = begins_line;
    rules.furniture = bill_furniture;
    rules.begins_body = begins_edit;
    return AmendmentReader().read(read_document(bytes, name, rules));
}

} // namespace nutmeg
