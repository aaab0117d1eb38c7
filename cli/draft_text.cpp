#include "cli/draft_page.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

/// The marks as signs; a paragraph's end is an empty line, and braces never reach over one.
std::string with_signs(MarkedText const& text) {
    std::string out;
    for (auto const& run : text.runs) {
        bool const inserted = run.mark == Mark::Inserted;
        out += run.mark == Mark::Deleted ? "[" : inserted ? "{" : "";
        for (char const c : run.span.of(text.text)) {
            if (c != '\n')
                out += c;
            else
                out += inserted ? "}\n\n{" : "\n\n";
        }
        out += run.mark == Mark::Deleted ? "]" : inserted ? "}" : "";
    }
    return out;
}

std::string section_text(DraftSection const& section) {
    auto const date = "(Effective " + section.effective + ")";
    switch (section.action) {
    case Action::New:
        return section.opening + " " + date + " " + with_signs(section.text);
    case Action::Repeal:
        return section.opening + ". " + date;
    case Action::Add:
        return section.opening + " " + date + ":\n\n(NEW) " + with_signs(section.text);
    default:
        return section.opening + " " + date + ":\n\n" + with_signs(section.text);
    }
}

} // namespace

std::string draft_text(Draft const& draft) {
    std::string out = "General Assembly\n\n";
    if (!draft.session.empty())
        out += draft.session + "\n\n";
    out += draft.title + "\n\n" + std::string(enacting_words) + "\n\n";
    for (auto const& section : draft.sections)
        out += section_text(section) + "\n\n";
    out += "This act shall take effect as follows and shall amend the following sections:\n\n";
    for (auto const& section : draft.sections)
        out += fmt::format(
            "{} | {} | {}\n", row_label(section), section.effective, section.table_target);
    out += "\nStatement of Purpose:\n\n" + draft.purpose + "\n\n";
    out += "[Proposed deletions are enclosed in brackets. Proposed additions stand in braces, "
           "except that when the entire text of a bill or resolution or a section of a bill or "
           "resolution is new, it has none.]\n";
    return out;
}

} // namespace nutmeg
