#include "cli/drafting/layout.hpp"

#include "diff/apply/kept_words.hpp"
#include "parser/text/words.hpp"

namespace nutmeg {

namespace {

/// Appends words; a line end starts a new paragraph.
class Paragraphs {
public:
    explicit Paragraphs(std::vector<PrintedParagraph>& out) : out_(out) {}

    void add(std::string_view words, RunStyle style, Op change = Op::Equal) {
        if (words.empty())
            return;
        if (!line_.empty() && line_.back().style == style && line_.back().change == change)
            line_.back().words += words;
        else
            line_.push_back({std::string(words), style, change});
    }

    void end(Op change = Op::Equal) {
        if (!line_.empty() || change != Op::Equal)
            out_.push_back({ParagraphStyle::Text, std::move(line_), change});
        line_.clear();
    }

    void add_marked(MarkedText const& text) {
        for (auto const& run : text.runs) {
            if (run.mark == Mark::Deleted)
                add("[", RunStyle::Plain);
            add_lines(run.span.of(text.text),
                      run.mark == Mark::Inserted ? RunStyle::Inserted : RunStyle::Plain,
                      Op::Equal);
            if (run.mark == Mark::Deleted)
                add("]", RunStyle::Plain);
        }
    }

    /// @param is_new  nothing of the text is law
    void add_tracked(MarkedText const& text, bool is_new) {
        auto const old_text = is_new ? std::string() : text.old_text();
        auto const new_text = text.new_text();
        for (auto const& piece : redline_by_marks(old_text, new_text, text)) {
            auto const words =
                piece.op == Op::Delete ? piece.old_span.of(old_text) : piece.new_span.of(new_text);
            add_lines(words, RunStyle::Plain, piece.op);
        }
    }

private:
    static Redline redline_by_marks(std::string_view old_text,
                                    std::string_view new_text,
                                    MarkedText const& text) {
        auto const all_of = [](std::string_view words) {
            return Span{0, static_cast<std::uint32_t>(words.size())};
        };
        auto const kept =
            kept_words(old_text, new_text, {{all_of(old_text), std::string(new_text), 0}}, &text);
        if (!kept)
            return make_redline(old_text, new_text);
        auto const old_words = split_words(old_text, all_of(old_text));
        auto const new_words = split_words(new_text, all_of(new_text));
        return redline_of({old_text, new_text, old_words, new_words}, kept->in_order);
    }

    void add_lines(std::string_view words, RunStyle style, Op change) {
        while (!words.empty()) {
            auto const line = words.substr(0, words.find('\n'));
            add(line, style, change);
            words.remove_prefix(line.size());
            if (!words.empty()) {
                end(change);
                words.remove_prefix(1);
            }
        }
    }

    std::vector<PrintedParagraph>& out_;
    std::vector<PrintedWords> line_;
};

void add_section(std::vector<PrintedParagraph>& text,
                 DraftSection const& section,
                 BillMarks marks) {
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
    if (marks == BillMarks::Printed)
        out.add_marked(section.text);
    else
        out.add_tracked(section.text,
                        section.action == Action::Add || section.action == Action::New);
    out.end();
}

} // namespace

PrintedBill lay_out(Draft const& draft, BillMarks marks) {
    PrintedBill bill;
    bill.title = draft.title;
    bill.text.push_back({ParagraphStyle::Head, {{"General Assembly", RunStyle::Bold}}});
    if (!draft.session.empty())
        bill.text.push_back({ParagraphStyle::Head, {{draft.session, RunStyle::Bold}}});
    bill.text.push_back({ParagraphStyle::Title, {{draft.title, RunStyle::Bold}}});
    bill.text.push_back(
        {ParagraphStyle::Enacting, {{std::string(enacting_words), RunStyle::Plain}}});
    for (auto const& section : draft.sections)
        add_section(bill.text, section, marks);
    bill.table_caption =
        "This act shall take effect as follows and shall amend the following sections:";
    for (auto const& section : draft.sections)
        bill.table.push_back({(section.number == "1" ? "Section " : "Sec. ") + section.number,
                              section.effective,
                              section.table_target});
    bill.tail.push_back({ParagraphStyle::Caption, {{"Statement of Purpose:", RunStyle::Bold}}});
    bill.tail.push_back({ParagraphStyle::Purpose, {{draft.purpose, RunStyle::Plain}}});
    bill.legend = marks == BillMarks::Printed
                    ? underline_legend()
                    : "[Proposed deletions and additions are tracked changes of this document.]";
    bill.author = "Draft";
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
