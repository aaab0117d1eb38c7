#include "parser/bills/act.hpp"

#include "parser/bills/bill_lines.hpp"
#include "parser/bills/brace_marks.hpp"
#include "parser/bills/completeness.hpp"
#include "parser/bills/effective_date_rules.hpp"
#include "parser/bills/head_and_tail.hpp"
#include "parser/bills/marks.hpp"
#include "parser/bills/opening.hpp"
#include "parser/bills/section_starts.hpp"
#include "parser/bills/words_location.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace nutmeg {

namespace {

/// The first words in square brackets, up to the end of their paragraph; empty if there are none.
Span bracketed_words(std::string_view text) {
    auto const at = text.find('[');
    if (at == text.npos)
        return {};
    auto const end = std::min(text.find_first_of("]\n", at), text.size());
    return make_span(at, end);
}

/// The words in parentheses at the start of the text, if they seem to be an effective date that was
/// not read: a second one, a misspelled "(Efective", or one that is not closed. Else empty.
std::string_view unread_date(std::string_view text) {
    constexpr std::size_t longest = 120;
    if (!text.starts_with('('))
        return {};
    auto const group = text.substr(0, std::min(text.find(')'), longest));
    auto const words = group.substr(1);
    auto const low = to_lower(words.substr(0, words.find(' ')));
    bool const seems_dated = low.size() > 5 && low.starts_with("ef") && low.find("ect") != low.npos;
    return seems_dated || !effective_date(words).empty() ? group : std::string_view();
}

/// Bytes of "(NEW)" at the start of an added paragraph, or 0. The label is not law.
std::size_t new_label_size(std::string_view words) {
    auto const* first = words.data();
    return grammar::new_at(first, words.data() + words.size())
             ? static_cast<std::size_t>(first - words.data())
             : 0;
}

class ActReader {
public:
    ActReader(Document document, bool is_closed_page)
        : is_closed_page_(is_closed_page), plain_text_(!document.shows_marks),
          title_(std::move(document.title)) {
        act_.diagnostics = std::move(document.diagnostics);
        for (auto& line : document.set_aside)
            set_aside(std::move(line));
        underlined_ = read_braces(document.paragraphs, act_.diagnostics);
        divide(std::move(document.paragraphs));
    }

    Act read() {
        auto openings = section_starts(body_, act_.diagnostics);
        if (openings.empty())
            openings = bare_section_starts(body_);
        auto const first = openings.empty() ? body_.size() : openings.front().paragraph;
        head_.assign(body_.begin(), body_.begin() + static_cast<std::ptrdiff_t>(first));
        read_head(head_, title_, act_);
        bool const proposed = openings.empty() && add_proposals();
        for (std::size_t i = 0; i < openings.size(); ++i) {
            auto const end = i + 1 < openings.size() ? openings[i + 1].paragraph : body_.size();
            for (auto at = openings[i].paragraph; at < end; ++at)
                act_.line_counts[static_cast<std::size_t>(LineClass::Text)] += lines_in(body_[at]);
            add_section(openings[i], end);
        }
        for (auto const& paragraph : head_)
            set_aside(paragraph, LineClass::Heading);
        for (auto const& paragraph : tail_)
            set_aside(paragraph, LineClass::Tail);
        check_tail();
        bool const has_table = read_tail(tail_, act_);
        read_last_section_dates(act_);
        for (auto& finding : date_findings(act_, has_table))
            act_.diagnostics.push_back(std::move(finding));
        for (auto& finding : completeness_findings(act_, tail_, has_table, is_closed_page_))
            act_.diagnostics.push_back(std::move(finding));
        if (openings.empty() && !proposed)
            add(make_diagnostic(DiagnosticCode::BillWithoutSections, {}));
        check_marks();
        return std::move(act_);
    }

private:
    static std::size_t lines_in(Paragraph const& paragraph) {
        return paragraph.line_starts.size() + 1;
    }

    void set_aside(ClassifiedLine line) {
        ++act_.line_counts[static_cast<std::size_t>(line.line_class)];
        if (line.line_class != LineClass::LineNumber)
            act_.set_aside.push_back(std::move(line));
    }

    void set_aside(Paragraph const& paragraph, LineClass line_class) {
        act_.line_counts[static_cast<std::size_t>(line_class)] += lines_in(paragraph) - 1;
        set_aside({line_class, paragraph.line, paragraph.text});
    }

    void add(Diagnostic found) { act_.diagnostics.push_back(std::move(found)); }

    /// Splits the paragraphs into body and tail and drops footers. A section can follow the
    /// enacting clause in the same paragraph.
    void divide(std::vector<Paragraph> paragraphs) {
        bool enacted = false;
        bool labeled = false;
        for (auto& paragraph : paragraphs) {
            labeled = labeled || read_opening_label(paragraph.text);
            if (!tail_.empty() || ((enacted || labeled) && begins_tail(paragraph.text))) {
                tail_.push_back(std::move(paragraph));
                continue;
            }
            if (is_footer(paragraph.text) && (enacted || labeled)) {
                set_aside(paragraph, bill_furniture(paragraph.text).line_class);
                continue;
            }
            auto const clause = enacting_clause(paragraph.text);
            enacted = enacted || clause != 0;
            if (clause != 0 && clause < paragraph.text.size()) {
                body_.push_back(paragraph.head(clause));
                body_.push_back(paragraph.tail(clause));
            } else {
                body_.push_back(std::move(paragraph));
            }
        }
    }

    static bool read_opening_label(std::string_view words) {
        auto const* first = words.data();
        std::string number;
        return grammar::label_at(first, words.data() + words.size(), number);
    }

    /// A proposed bill describes what is to be enacted: "That section 99-3 of the general statutes
    /// be amended to require ..." (docs/connecticut.md 4.2). Each such paragraph is shown as a
    /// section that amends nothing.
    bool add_proposals() {
        bool enacted = false;
        for (auto const& paragraph : body_) {
            enacted = enacted || enacting_clause(paragraph.text) != 0;
            if (!enacted || !paragraph.text.starts_with("That "))
                continue;
            ActSection section;
            section.number = std::to_string(act_.sections.size() + 1);
            section.line = paragraph.line;
            section.proposed = true;
            Diagnostics unused;
            section.text = read_marks({paragraph}, true, unused);
            act_.sections.push_back(std::move(section));
            add(make_diagnostic(DiagnosticCode::ProposedBill, {.line = paragraph.line}));
        }
        return !act_.sections.empty();
    }

    void add_section(SectionStart& start, std::size_t end) {
        auto& opening = start.opening;
        ActSection section;
        Paragraph first = body_[start.paragraph];
        if (start.joined)
            first.append(body_[start.paragraph + 1]);
        section.number = opening.number;
        section.line = first.line;
        section.opening_lines = first.head(opening.end).source_lines;
        section.opening = first.text.substr(0, opening.end);
        while (!section.opening.empty() && section.opening.back() == ' ')
            section.opening.pop_back();
        section.action = opening.action;
        section.targets = std::move(opening.targets);
        if (!section.targets.empty())
            section.source = section.targets.front().source;
        section.opening_unread = opening.target_unread || opening.doubtful;
        section.supplement = opening.supplement;
        section.as_amended_by = std::move(opening.as_amended_by);
        section.effective = std::move(opening.effective);
        section.effective_words = std::move(opening.effective_words);

        std::vector<Paragraph> text;
        if (auto rest = first.tail(opening.end); !rest.text.empty())
            text.push_back(std::move(rest));
        auto const next = start.paragraph + (start.joined ? 2 : 1);
        for (auto i = next; i < end; ++i)
            text.push_back(std::move(body_[i]));
        if (section.action == Action::Add)
            for (auto& part : text)
                if (auto const size = new_label_size(part.text); size != 0)
                    part = part.tail(size);
        read_text(section, text, opening);
        if (auto const date = unread_date(section.text.text); !date.empty())
            add(make_diagnostic(
                DiagnosticCode::UnreadDate, section_location(section, date), section.number, date));
        if (opening.target_unread)
            add(make_diagnostic(DiagnosticCode::UnreadOpening,
                                {.line = section.line},
                                section.number,
                                section.opening.substr(0, 200)));
        else if (opening.doubtful)
            add(make_diagnostic(
                DiagnosticCode::DoubtfulOpening, {.line = section.line}, section.number));
        act_.sections.push_back(std::move(section));
    }

    void read_text(ActSection& section,
                   std::vector<Paragraph> const& text,
                   Opening const& opening) {
        bool const underlined = std::any_of(
            text.begin(), text.end(), [](auto const& part) { return !part.inserted.empty(); });
        underlined_ = underlined_ || underlined;
        bool const wholly_new =
            section.action == Action::New || section.action == Action::Add
            || (section.action == Action::Other && opening.sure && !opening.target_unread);
        Diagnostics found;
        bool const as_text = wholly_new && !underlined;
        section.text = read_marks(text, as_text, found);
        for (auto& finding : found) {
            finding.message = "in section " + section.number + " of the act, " + finding.message;
            act_.diagnostics.push_back(std::move(finding));
        }
        auto const bracket = bracketed_words(section.text.text);
        if (as_text && !bracket.empty())
            add(make_diagnostic(DiagnosticCode::BracketInNewText,
                                words_location(section.text, bracket),
                                section.number));
        if (section.text.text.empty() && section.action != Action::Repeal)
            add(make_diagnostic(
                DiagnosticCode::EmptyActSection, {.line = section.line}, section.number));
        else
            check_end(section, !text.empty() && text.back().row != 0, act_.diagnostics);
    }

    /// Reports a section in what was read as the tail.
    void check_tail() {
        auto const next =
            act_.sections.empty() ? 1 : act_section_number(act_.sections.back().number) + 1;
        for (auto const& paragraph : tail_) {
            auto const opening = read_opening(paragraph.text);
            if (!opening || !opening->sure || act_section_number(opening->number) != next)
                continue;
            add(make_diagnostic(DiagnosticCode::SectionAfterTail,
                                {.line = paragraph.line},
                                opening->number,
                                tail_.front().text.substr(0, 60)));
            return;
        }
    }

    void check_marks() {
        bool substitutes = false;
        bool deletes = false;
        for (auto const& section : act_.sections) {
            substitutes = substitutes || section.action == Action::Substitute;
            deletes = deletes
                   || std::any_of(section.text.runs.begin(),
                                  section.text.runs.end(),
                                  [](auto const& run) { return run.mark == Mark::Deleted; });
        }
        for (auto& section : act_.sections) {
            section.marks_lost = !underlined_ && section.action == Action::Substitute;
            section.plain_text = plain_text_;
        }
        act_.marks_lost = substitutes && !underlined_ && (plain_text_ || deletes);
        if (act_.marks_lost)
            add(make_diagnostic(DiagnosticCode::MarksLost, {.line = first_lost_line()}));
    }

    /// The line of the first section whose insertions cannot be distinguished from law.
    std::uint32_t first_lost_line() const {
        for (auto const& section : act_.sections)
            if (section.marks_lost)
                return section.line;
        return 0;
    }

    bool is_closed_page_;
    bool plain_text_;
    bool underlined_ = false; ///< the bill shows what it inserts, by underlining or in braces
    std::string title_;
    std::vector<Paragraph> head_;
    std::vector<Paragraph> body_;
    std::vector<Paragraph> tail_;
    Act act_;
};

} // namespace

std::string_view action_name(Action action) {
    static constexpr std::array<std::string_view, 5> names{
        "substitute", "add", "repeal", "new", "other"};
    return names[static_cast<std::size_t>(action)];
}

Act parse_act(Document document, bool is_closed_page) {
    return ActReader(std::move(document), is_closed_page).read();
}

Act read_act(std::string_view bytes, std::string const& name, LawText const& law) {
    auto document = read_bill_document(bytes, name, law);
    auto const end = document.format == DocumentFormat::Html ? page_end(bytes) : PageEnd::Unknown;
    if (end == PageEnd::Cut) {
        auto const lines = std::count(bytes.begin(), bytes.end(), '\n') + 1;
        document.diagnostics.push_back(
            make_diagnostic(DiagnosticCode::PageCut, {.line = static_cast<std::uint32_t>(lines)}));
    }
    return parse_act(std::move(document), end == PageEnd::Closed);
}

} // namespace nutmeg
