#include "parser/statutes/copied/tracked_law.hpp"

#include "parser/notes/note_form.hpp"
#include "parser/statutes/copied/catchline.hpp"
#include "parser/statutes/copied/copied_section.hpp"
#include "parser/statutes/copied/heading_line.hpp"
#include "parser/statutes/copied/page_lines.hpp"
#include "parser/statutes/trailing_notes.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

bool is_marked(Paragraph const& paragraph) {
    return !paragraph.inserted.empty() || !paragraph.deleted.empty();
}

/// Whether a part of the bytes is marked. If all are, the whole catchline is underlined as headings
/// are, or the section is new.
bool is_changed(Paragraph const& paragraph, std::size_t begin, std::size_t end) {
    std::size_t marked = 0;
    for (auto const* spans : {&paragraph.inserted, &paragraph.deleted})
        for (auto const span : *spans)
            marked += std::min<std::size_t>(span.end, end)
                    - std::min(std::max<std::size_t>(span.begin, begin),
                               std::min<std::size_t>(span.end, end));
    constexpr std::size_t spaces = 2; // at either end
    return marked > 0 && marked + spaces < end - begin;
}

/// Whether all words are inserted. Some of them may be deleted again.
bool is_inserted(Paragraph const& paragraph) {
    std::size_t marked = 0;
    for (auto const span : paragraph.inserted)
        marked += span.size();
    return marked == paragraph.text.size();
}

class TrackedLawReader {
public:
    explicit TrackedLawReader(Document const& document) : paragraphs_(document.paragraphs) {
        auto& bill = law_.bill;
        bill.format = document.format;
        bill.name = document.name;
        bill.set_aside = document.set_aside;
        bill.diagnostics = document.diagnostics;
        bill.shows_marks = true;
    }

    std::optional<TrackedLaw> read(std::string_view number) {
        if (!number.empty())
            begin_section(std::string(number), {}, paragraphs_.front().line);
        for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
            auto const& words = paragraphs_[i].text;
            auto const heading = heading_line(words);
            if (heading.heading.numbers.size() > 1)
                return std::nullopt;
            if (heading.found())
                add_heading(i, heading);
            else if (navigation_size(words) == words.size())
                set_aside(paragraphs_[i], LineClass::Navigation);
            else if (!law_.headings.empty())
                add_line(paragraphs_[i]);
        }
        return marked_ ? std::optional(std::move(law_)) : std::nullopt;
    }

private:
    void begin_section(std::string const& number,
                       std::string heading,
                       std::uint32_t line,
                       bool is_new = false) {
        law_.headings.push_back(std::move(heading));
        law_.new_numbers.push_back(is_new ? number : "");
        Paragraph opening;
        opening.text = "Section " + std::to_string(law_.headings.size());
        if (is_new)
            opening.text += ". (NEW)";
        else
            opening.text += ". Section " + number
                          + " of the general statutes is repealed and the following is "
                            "substituted in lieu thereof:";
        opening.line = line;
        law_.bill.paragraphs.push_back(std::move(opening));
        in_notes_ = false;
    }

    /// Whether the heading at `i` and all words of its law are inserted.
    bool is_new_section(std::size_t i) const {
        if (!is_inserted(paragraphs_[i]))
            return false;
        for (auto next = i + 1; next < paragraphs_.size(); ++next) {
            auto const& words = paragraphs_[next].text;
            if (heading_line(words).found() || note_form(words) != NoteForm::None)
                return true;
            if (navigation_size(words) != words.size() && !is_inserted(paragraphs_[next]))
                return false;
        }
        return true;
    }

    /// Begins a section. The first paragraph of the law may follow the catchline on the same line.
    void add_heading(std::size_t i, HeadingLine const& heading) {
        auto const& paragraph = paragraphs_[i];
        std::string_view const words = paragraph.text;
        std::string_view const rest = heading.heading.catchline;
        auto const start = words.ends_with(rest) ? words.size() - rest.size() : words.size();
        bool const has_more = i + 1 < paragraphs_.size()
                           && !heading_line(paragraphs_[i + 1].text).found()
                           && note_form(paragraphs_[i + 1].text) == NoteForm::None;
        auto const catchline = catchline_end(words.substr(start), has_more);
        auto const law = start + catchline.end;
        bool const is_new = is_new_section(i);
        begin_section(heading.heading.numbers.front(),
                      std::string(words.substr(0, law)),
                      paragraph.line,
                      is_new);
        if (!is_new && is_changed(paragraph, start, law))
            report(make_diagnostic(DiagnosticCode::CatchlineNotApplied,
                                   {.line = paragraph.line},
                                   heading.heading.numbers.front()));
        auto first = paragraph.tail(law);
        if (!catchline.certain && !first.text.empty())
            report(make_diagnostic(
                DiagnosticCode::CatchlineUnclear, {.line = paragraph.line}, excerpt(first.text)));
        if (!first.text.empty())
            add_law(std::move(first));
    }

    void add_line(Paragraph const& paragraph) {
        bool const is_note = note_form(paragraph.text) != NoteForm::None;
        if (!is_note && !in_notes_)
            return add_law(paragraph);
        in_notes_ = true;
        set_aside(paragraph, is_note ? LineClass::Note : LineClass::Unknown);
        if (!is_note && !is_page_title(paragraph.text))
            report(make_diagnostic(DiagnosticCode::UnknownStatuteLine,
                                   {.line = paragraph.line},
                                   excerpt(paragraph.text)));
        else if (is_marked(paragraph))
            report(make_diagnostic(
                DiagnosticCode::NoteNotApplied, {.line = paragraph.line}, excerpt(paragraph.text)));
    }

    void add_law(Paragraph paragraph) {
        marked_ = marked_ || is_marked(paragraph);
        law_.bill.paragraphs.push_back(std::move(paragraph));
    }

    void set_aside(Paragraph const& paragraph, LineClass line_class) {
        law_.bill.set_aside.push_back({line_class, paragraph.line, paragraph.text});
    }

    void report(Diagnostic found) { law_.bill.diagnostics.push_back(std::move(found)); }

    std::vector<Paragraph> const& paragraphs_;
    TrackedLaw law_;
    bool in_notes_ = false; ///< after the law of the section
    bool marked_ = false;
};

} // namespace

std::optional<TrackedLaw> tracked_law(Document const& document, std::string_view number) {
    if (document.paragraphs.empty())
        return std::nullopt;
    return TrackedLawReader(document).read(number);
}

} // namespace nutmeg
