#include "cli/draft_page.hpp"
#include "cli/html_text.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

/// One paragraph as it is put together.
class Paragraphs {
public:
    explicit Paragraphs(std::string& out) : out_(out) {}

    void add(std::string_view html) { line_ += html; }

    void end() {
        if (!line_.empty())
            out_ += "<p>" + line_ + "</p>\n";
        line_.clear();
    }

private:
    std::string& out_;
    std::string line_;
};

void write_run(Paragraphs& out, std::string_view words, Mark mark) {
    if (mark == Mark::Deleted)
        out.add("[");
    while (!words.empty()) {
        auto const line = words.substr(0, words.find('\n'));
        if (!line.empty())
            out.add(mark == Mark::Inserted ? "<u>" + html_escape(line) + "</u>"
                                           : html_escape(line));
        words.remove_prefix(line.size());
        if (!words.empty()) {
            out.end();
            words.remove_prefix(1);
        }
    }
    if (mark == Mark::Deleted)
        out.add("]");
}

void write_section(std::string& page, DraftSection const& section) {
    Paragraphs out(page);
    auto const date = "(<i>Effective " + html_escape(section.effective) + "</i>)";
    out.add(html_escape(section.opening));
    switch (section.action) {
    case Action::New:
        out.add(" " + date + " ");
        break;
    case Action::Repeal:
        out.add(". " + date);
        break;
    default:
        out.add(" " + date + ":");
        out.end();
    }
    if (section.action == Action::Add)
        out.add("(NEW) ");
    for (auto const& run : section.text.runs)
        write_run(out, run.span.of(section.text.text), run.mark);
    out.end();
}

std::string centred(std::string_view words) {
    return words.empty() ? std::string()
                         : "<p style=\"text-align:center\"><b>" + html_escape(words) + "</b></p>\n";
}

std::string table(Draft const& draft) {
    std::string out =
        "<p>This act shall take effect as follows and shall amend the following sections:</p>\n"
        "<table>\n";
    for (auto const& section : draft.sections)
        out += fmt::format("<tr><td>{}</td><td><i>{}</i></td><td>{}</td></tr>\n",
                           row_label(section),
                           html_escape(section.effective),
                           html_escape(section.table_target));
    return out + "</table>\n";
}

} // namespace

std::string row_label(DraftSection const& section) {
    return (section.number == "1" ? "Section " : "Sec. ") + section.number;
}

std::string draft_page(Draft const& draft) {
    std::string page = "<!DOCTYPE html>\n<html lang=\"en-US\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                       "<title>"
                     + html_escape(draft.title) + "</title>\n</head>\n<body>\n"
                     + centred("General Assembly") + centred(draft.session) + centred(draft.title)
                     + "<p>" + std::string(enacting_words) + "</p>\n";
    for (auto const& section : draft.sections)
        write_section(page, section);
    page += table(draft);
    page += "<p><b>Statement of Purpose:</b></p>\n<p>" + html_escape(draft.purpose) + "</p>\n";
    page += "<p>[Proposed deletions are enclosed in brackets. Proposed additions are indicated by "
            "underline, except that when the entire text of a bill or resolution or a section of a "
            "bill or resolution is new, it is not underlined.]</p>\n</body>\n</html>\n";
    return page;
}

} // namespace nutmeg
