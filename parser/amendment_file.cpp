#include "parser/amendment_file.hpp"

#include "parser/bills/edited_sections.hpp"
#include "parser/bills/opening.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/floor/floor_amendment.hpp"
#include "parser/statutes/copied/copied_page.hpp"
#include "parser/statutes/copied/read_page.hpp"
#include "parser/statutes/copied/tracked_law.hpp"
#include "parser/statutes/page.hpp"
#include "parser/statutes/read_section.hpp"
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

/// Throws Error for a floor amendment, which has no enacting clause and amends the lines of a bill.
void reject_floor_amendment(std::string_view bytes,
                            std::string const& name,
                            Act const& act,
                            bool is_binary) {
    if (!has_finding(act, DiagnosticCode::NoEnactingClause))
        return;
    // The words of a binary file are not in its bytes.
    bool const may_amend_bill = is_binary || bytes.find("n line") != bytes.npos
                             || bytes.find("enacting clause") != bytes.npos;
    if (!may_amend_bill)
        return;
    auto const amendment = parse_floor_amendment(bytes, name);
    for (auto const& edit : amendment.edits)
        if (edit.first_line != 0 || edit.action == FloorAction::StrikeAll)
            throw Error(name,
                        edit.line,
                        "this is a floor amendment. Pass the bill, and this file with --amendment");
}

AmendmentFile edited_file(Page page) {
    AmendmentFile file;
    file.name = page.name;
    for (auto& section : page.sections)
        read_words(section);
    file.act = std::make_shared<Act const>(edited_act(page));
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

/// Law that was edited with marks, as an act that restates it. Its lack of a title, an enacting
/// clause and effective dates is no fault.
AmendmentFile tracked_file(TrackedLaw law) {
    AmendmentFile file;
    file.name = law.bill.name;
    auto act = parse_act(std::move(law.bill));
    for (std::size_t i = 0; i < std::min(act.sections.size(), law.headings.size()); ++i) {
        if (!law.headings[i].empty())
            act.sections[i].opening = law.headings[i];
        if (!law.new_numbers[i].empty())
            act.sections[i].targets.emplace_back().number = law.new_numbers[i];
    }
    std::erase_if(act.diagnostics, [](auto const& found) {
        return found.code == DiagnosticCode::NoEnactingClause
            || found.code == DiagnosticCode::MarksLost;
    });
    // Law from which words are only deleted has no insertions to infer.
    act.marks_lost = false;
    for (auto& section : act.sections)
        section.marks_lost = false;
    file.act = std::make_shared<Act const>(std::move(act));
    return file;
}

/// Reads edited text: a page with the headings of published statutes, a file that opens a section,
/// or the text of `section` if it is not empty.
AmendmentFile read_edited(std::string_view bytes,
                          std::string const& name,
                          std::string const& section) {
    if (is_published_page(bytes) && !section.empty())
        throw Error(
            name, 0, "the headings of the page name its sections. Omit --section " + section);
    if (is_published_page(bytes))
        return edited_file(parse_page_texts(bytes, name));
    auto const document = statutes_document(bytes, name);
    auto const opened = first_section(document);
    if (!opened.empty() && !section.empty() && compare_section_numbers(opened, section) != 0)
        throw Error(name, 1, "the text starts section " + opened + ", but --section is " + section);
    if (auto tracked = tracked_law(document, opened.empty() ? section : ""))
        return tracked_file(std::move(*tracked));
    auto page = copied_page(document, opened.empty() ? section : "");
    if (page.sections.empty())
        throw Error(name,
                    1,
                    "no section heading such as \"Sec. 99-3. Gates.\" found. Start with one, or "
                    "use --section 99-3");
    return edited_file(std::move(page));
}

/// The instructions in a file of any format. In a format with paragraphs, each is one instruction
/// or a part of its text.
std::vector<Instruction> instructions_of(std::string_view bytes, std::string const& name) {
    if (detect_format(bytes) == DocumentFormat::Text)
        return read_instructions(bytes, name);
    auto const document = read_document(bytes, name);
    std::string text;
    for (auto const& paragraph : document.paragraphs)
        text += paragraph.text + "\n\n";
    auto instructions = read_instructions(text, name);
    for (auto& instruction : instructions) {
        auto const& paragraph = document.paragraphs[(instruction.line - 1) / 2];
        instruction.line = paragraph.line;
        for (auto& found : instruction.diagnostics)
            found.line = paragraph.line;
    }
    return instructions;
}

/// Instructions, if one of them is understood or the file is plain text, in which a bill would be
/// recognized; else nothing.
std::vector<Instruction> likely_instructions(std::string_view bytes, std::string const& name) {
    auto instructions = instructions_of(bytes, name);
    bool const understood = std::any_of(
        instructions.begin(), instructions.end(), [](auto const& one) { return one.understood(); });
    if (!understood && detect_format(bytes) != DocumentFormat::Text)
        instructions.clear();
    return instructions;
}

/// Decides by the content whether the file is edited text, instructions or a bill.
AmendmentFile read_detected(std::string_view bytes, std::string const& name, LawText const& law) {
    AmendmentFile file;
    file.name = name;
    auto act = std::make_shared<Act const>(read_act(bytes, name, law));
    auto const format = detect_format(bytes);
    bool const is_binary = format == DocumentFormat::Pdf || is_word_processor_format(format);
    bool const is_blank = bytes.find_first_not_of(" \t\r\n") == std::string::npos;
    reject_floor_amendment(bytes, name, *act, is_binary);
    if (!is_blank && is_instructions(*act)) {
        if (is_published_page(bytes) || is_statutes(bytes, name))
            return read_edited(bytes, name, "");
        file.instructions = likely_instructions(bytes, name);
        check_understood(file);
        if (!file.instructions.empty() || format == DocumentFormat::Text)
            return file;
        if (is_binary && act->sections.empty())
            throw Error(name,
                        0,
                        "this file has no bill (no title, enacting clause or "
                        "section), section of the statutes or an instruction that is "
                        "understood. Use --as bill, text or instructions");
    }
    file.act = std::move(act);
    return file;
}

AmendmentFile read_decoded(std::string_view bytes,
                           std::string const& name,
                           AmendmentFormat const& format,
                           LawText const& law) {
    if (!format.section.empty())
        return read_edited(bytes, name, format.section);
    AmendmentFile file;
    file.name = name;
    switch (format.form) {
    case AmendmentForm::Auto:
        return read_detected(bytes, name, law);
    case AmendmentForm::Edited:
        return read_edited(bytes, name, "");
    case AmendmentForm::Bill:
        file.act = std::make_shared<Act const>(read_act(bytes, name, law));
        break;
    case AmendmentForm::Instructions:
        file.instructions = instructions_of(bytes, name);
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

bool is_bill(std::string_view text, std::string const& name) {
    if (is_published_page(text))
        return false;
    auto const act = read_act(text, name);
    return !is_instructions(act) && !act.sections.empty();
}

} // namespace

bool is_bill_file(std::string_view bytes, std::string const& name) {
    if (auto const docx = converted_to_docx(bytes, name))
        return is_bill(*docx, name);
    std::string buffer;
    Diagnostics unused;
    return is_bill(decode_document(bytes, name, buffer, unused), name);
}

AmendmentFile read_amendment(std::string_view bytes,
                             std::string const& name,
                             AmendmentFormat const& format,
                             LawText const& law) {
    if (auto const docx = converted_to_docx(bytes, name))
        return read_amendment(*docx, name, format, law);
    std::string buffer;
    Diagnostics found;
    auto const text = decode_document(bytes, name, buffer, found);
    auto file = read_decoded(text, name, format, law);
    if (!found.empty())
        add_findings(file, found);
    return file;
}

} // namespace nutmeg
