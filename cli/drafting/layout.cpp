#include "cli/drafting/layout.hpp"

namespace nutmeg {

namespace {

/// Appends words; a line end starts a new paragraph.
class Paragraphs {
public:
    explicit Paragraphs(std::vector<PrintedParagraph>& out) : out_(out) {}

    void add(std::string_view words, RunStyle style) {
        if (words.empty())
            return;
        if (!line_.empty() && line_.back().style == style)
            line_.back().words += words;
        else
            line_.push_back({std::string(words), style});
    }

    void end() {
        if (!line_.empty())
            out_.push_back({ParagraphStyle::Text, std::move(line_)});
        line_.clear();
    }

    void add(MarkedText const& text) {
        for (auto const& run : text.runs) {
            if (run.mark == Mark::Deleted)
                add("[", RunStyle::Plain);
            add_lines(run.span.of(text.text),
                      run.mark == Mark::Inserted ? RunStyle::Inserted : RunStyle::Plain);
            if (run.mark == Mark::Deleted)
                add("]", RunStyle::Plain);
        }
    }

private:
    void add_lines(std::string_view words, RunStyle style) {
        while (!words.empty()) {
            auto const line = words.substr(0, words.find('\n'));
            add(line, style);
            words.remove_prefix(line.size());
            if (!words.empty()) {
                end();
                words.remove_prefix(1);
            }
        }
    }

    std::vector<PrintedParagraph>& out_;
    std::vector<PrintedWords> line_;
};

void add_section(std::vector<PrintedParagraph>& text, DraftSection const& section) {
    Paragraphs out(text);
    bool const repeal = section.action == Action::Repeal;
    out.add(section.opening + (repeal ? ". (" : " ("), RunStyle::Plain);
    out.add("Effective " + section.effective, RunStyle::Italic);
    if (section.action == Action::New) {
        out.add(") ", RunStyle::Plain);
    } else {
        out.add(repeal ? ")" : "):", RunStyle::Plain);
        out.end();
    }
    if (section.action == Action::Add)
        out.add("(NEW) ", RunStyle::Plain);
    out.add(section.text);
    out.end();
}

} // namespace

PrintedBill lay_out(Draft const& draft) {
    PrintedBill bill;
    bill.title = draft.title;
    bill.text.push_back({ParagraphStyle::Head, {{"General Assembly", RunStyle::Bold}}});
    if (!draft.session.empty())
        bill.text.push_back({ParagraphStyle::Head, {{draft.session, RunStyle::Bold}}});
    bill.text.push_back({ParagraphStyle::Title, {{draft.title, RunStyle::Bold}}});
    bill.text.push_back(
        {ParagraphStyle::Enacting, {{std::string(enacting_words), RunStyle::Plain}}});
    for (auto const& section : draft.sections)
        add_section(bill.text, section);
    bill.table_caption =
        "This act shall take effect as follows and shall amend the following sections:";
    for (auto const& section : draft.sections)
        bill.table.push_back({(section.number == "1" ? "Section " : "Sec. ") + section.number,
                              section.effective,
                              section.table_target});
    bill.tail.push_back({ParagraphStyle::Caption, {{"Statement of Purpose:", RunStyle::Bold}}});
    bill.tail.push_back({ParagraphStyle::Purpose, {{draft.purpose, RunStyle::Plain}}});
    return bill;
}

std::string bill_legend(std::string_view additions, std::string_view unless) {
    return "[Proposed deletions are enclosed in brackets. Proposed additions "
         + std::string(additions)
         + ", except that when the entire text of a bill or resolution or a section of a bill or "
           "resolution is new, "
         + std::string(unless) + ".]";
}

std::string underline_legend() {
    return bill_legend("are indicated by underline", "it is not underlined");
}

} // namespace nutmeg
