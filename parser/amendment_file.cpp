#include "parser/amendment_file.hpp"

#include "parser/bills/edited_sections.hpp"
#include "parser/bills/opening.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/floor/floor_amendment.hpp"
#include "parser/statutes/page.hpp"
#include "parser/statutes/plain_text.hpp"
#include "parser/text/error.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

bool has_finding(Act const& act, DiagnosticCode code) {
    return std::any_of(act.diagnostics.begin(), act.diagnostics.end(), [&](auto const& found) {
        return found.code == code;
    });
}

/// Whether a text is not a bill: it has no title, no enacting clause and no labeled section of an
/// act.
bool is_instructions(Act const& act) {
    auto const labeled = [](auto const& section) {
        return read_opening(section.opening).has_value();
    };
    return has_finding(act, DiagnosticCode::NoEnactingClause)
        && std::none_of(act.sections.begin(), act.sections.end(), labeled) && act.title.empty();
}

bool is_statutes_page(std::string_view bytes) {
    return bytes.find("class=\"catchln\"") != bytes.npos
        || bytes.find("class='catchln'") != bytes.npos;
}

/// Throws Error for a floor amendment, which has no enacting clause and amends the lines of a bill.
void reject_floor_amendment(std::string_view bytes, std::string const& name, Act const& act) {
    if (!has_finding(act, DiagnosticCode::NoEnactingClause))
        return;
    bool const mentions_bill =
        bytes.find("n line") != bytes.npos || bytes.find("enacting clause") != bytes.npos;
    if (!mentions_bill)
        return;
    auto const amendment = parse_floor_amendment(bytes, name);
    for (auto const& edit : amendment.edits)
        if (edit.first_line != 0 || edit.action == FloorAction::StrikeAll)
            throw Error(name,
                        edit.line,
                        "this is a floor amendment. Pass the bill, and this file with --amendment");
}

AmendmentFile edited_file(std::string_view page, std::string const& name) {
    AmendmentFile file;
    file.name = name;
    file.act = std::make_shared<Act const>(edited_act(parse_page(page, name)));
    return file;
}

/// Adds a diagnostic if no instruction is understood, because the file may be something else.
void check_understood(AmendmentFile& file) {
    auto& all = file.instructions;
    if (all.empty()
        || std::any_of(all.begin(), all.end(), [](auto const& one) { return one.understood(); }))
        return;
    all.front().diagnostics.insert(
        all.front().diagnostics.begin(),
        make_diagnostic(DiagnosticCode::TakenForInstructions, {.line = all.front().line}));
}

/// Reads edited text: a page with the headings of published statutes, a text that opens a section,
/// or the text of `section` if it is not empty.
AmendmentFile read_edited(std::string_view bytes,
                          std::string const& name,
                          std::string const& section) {
    auto const format = detect_format(bytes);
    require_readable(format, name);
    if (format == DocumentFormat::Docx)
        throw Error(
            name,
            0,
            "edited text must be an HTML page or plain text. Save the file as one of these");
    bool const page = format == DocumentFormat::Html;
    if (page && is_statutes_page(bytes) && !section.empty())
        throw Error(
            name, 0, "the headings of the page name its sections. Omit --section " + section);
    if (page && is_statutes_page(bytes))
        return edited_file(bytes, name);
    if (page)
        throw Error(name,
                    0,
                    "the page lacks the headings of published statutes. Use its text, or a page "
                    "with these headings");
    auto const opened = first_section(bytes);
    if (opened.empty() && section.empty())
        throw Error(name,
                    1,
                    "no section heading such as \"Sec. 99-3. Gates.\" found. Start with one, or "
                    "use --section 99-3");
    if (!opened.empty() && !section.empty() && compare_section_numbers(opened, section) != 0)
        throw Error(name, 1, "the text starts section " + opened + ", but --section is " + section);
    return edited_file(statute_text_page(bytes, name, opened.empty() ? section : ""), name);
}

/// Decides by the content whether the file is edited text, instructions or a bill.
AmendmentFile read_detected(std::string_view bytes, std::string const& name) {
    auto const format = detect_format(bytes);
    AmendmentFile file;
    file.name = name;
    auto act = std::make_shared<Act const>(read_act(bytes, name));
    bool const is_docx = format == DocumentFormat::Docx;
    bool const is_blank = bytes.find_first_not_of(" \t\r\n") == std::string::npos;
    if (!is_docx)
        reject_floor_amendment(bytes, name, *act);
    bool const not_a_bill = !is_docx && !is_blank && is_instructions(*act);
    bool const page = format == DocumentFormat::Html;
    if (not_a_bill && (page ? is_statutes_page(bytes) : is_statute_text(bytes)))
        return read_edited(bytes, name, "");
    if (not_a_bill && !page) {
        file.instructions = read_instructions(bytes, name);
        check_understood(file);
    } else if (is_docx && act->sections.empty() && is_instructions(*act)) {
        throw Error(name,
                    0,
                    "this is a Word file without a bill (no title, enacting clause or section). "
                    "Save instructions as plain text (.txt)");
    } else {
        file.act = std::move(act);
    }
    return file;
}

AmendmentFile read_decoded(std::string_view bytes,
                           std::string const& name,
                           AmendmentFormat const& format) {
    if (!format.section.empty())
        return read_edited(bytes, name, format.section);
    AmendmentFile file;
    file.name = name;
    switch (format.form) {
    case AmendmentForm::Auto:
        return read_detected(bytes, name);
    case AmendmentForm::Edited:
        return read_edited(bytes, name, "");
    case AmendmentForm::Bill:
        file.act = std::make_shared<Act const>(read_act(bytes, name));
        break;
    case AmendmentForm::Instructions:
        require_readable(detect_format(bytes), name);
        file.instructions = read_instructions(bytes, name);
        break;
    }
    return file;
}

/// Adds diagnostics on the whole file.
void add_findings(AmendmentFile& file, Diagnostics const& found) {
    if (file.act) {
        auto act = std::make_shared<Act>(*file.act);
        act->diagnostics.insert(act->diagnostics.begin(), found.begin(), found.end());
        file.act = std::move(act);
    } else if (!file.instructions.empty()) {
        auto& first = file.instructions.front().diagnostics;
        first.insert(first.begin(), found.begin(), found.end());
    }
}

} // namespace

AmendmentFile read_amendment(std::string_view bytes,
                             std::string const& name,
                             AmendmentFormat const& format) {
    std::string buffer;
    Diagnostics found;
    auto const text = decode_document(bytes, name, buffer, found);
    auto file = read_decoded(text, name, format);
    if (!found.empty())
        add_findings(file, found);
    return file;
}

} // namespace nutmeg
