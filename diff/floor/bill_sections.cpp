#include "diff/floor/bill_sections.hpp"

#include "parser/bills/opening.hpp"
#include "parser/citations/citation.hpp"
#include "parser/floor/underline_codes.hpp"

#include <algorithm>
#include <map>

namespace nutmeg {

namespace {

/// The section that contains a paragraph.
struct Container {
    std::size_t first = 0;   ///< paragraph that opens it
    std::size_t opening = 0; ///< size in bytes of its opening words
    bool wholly_new = true;
    bool found = false;
};

Container container_of(NumberedBill const& bill, std::size_t paragraph) {
    Container container;
    for (auto p = paragraph + 1; p-- > 0;)
        if (!section_opened(bill.paragraphs[p], container.wholly_new, container.opening).empty()) {
            container.first = p;
            container.found = true;
            break;
        }
    return container;
}

/// A section, by the paragraph that opens it.
struct OpenedSection {
    std::size_t paragraph = 0;
    std::string number;
};

std::vector<OpenedSection> sections_of(NumberedBill const& bill) {
    std::vector<OpenedSection> all;
    bool unused = false;
    std::size_t size = 0;
    for (std::size_t p = 0; p < bill.paragraphs.size(); ++p)
        if (auto number = section_opened(bill.paragraphs[p], unused, size); !number.empty())
            all.push_back({p, std::move(number)});
    return all;
}

/// Replaces bytes by `words`, which get the underlining and line of the first byte.
void replace(BillParagraph& bytes, std::size_t begin, std::size_t end, std::string_view words) {
    auto const first = bytes[begin];
    BillParagraph inserted;
    for (char const c : words)
        inserted.push_back({c, first.underlined, first.line});
    bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(begin),
                bytes.begin() + static_cast<std::ptrdiff_t>(end));
    bytes.insert(
        bytes.begin() + static_cast<std::ptrdiff_t>(begin), inserted.begin(), inserted.end());
}

/// New section numbers by old ones.
using Numbers = std::map<std::string, std::string>;

/// "Sec. 501." to "Sec. 3."; the first section is spelled out.
void renumber_label(BillParagraph& bytes, std::string const& number) {
    auto const words = words_of(bytes);
    auto const end = words.find('.', words.starts_with("Sec.") ? 4 : 0);
    if (end == std::string::npos)
        return;
    replace(bytes, 0, end, (number == "1" ? "Section " : "Sec. ") + number);
}

/// Updates references such as "section 501 of this act" in a paragraph.
void update_references(BillParagraph& bytes, Numbers const& numbers, FloorOutcome& out) {
    auto const words = words_of(bytes);
    std::vector<std::pair<Span, std::string>> edits;
    for (auto const& citation : find_citations(words)) {
        if (citation.kind != CitationKind::ThisAct)
            continue;
        auto const before = edits.size();
        for (auto const& target : citation.targets) {
            auto const member = target.span.of(words);
            for (auto const* number : {&target.number, &target.last_number}) {
                auto const at = number->empty()               ? std::string_view::npos
                              : number == &target.last_number ? member.rfind(*number)
                                                              : member.find(*number);
                if (at == std::string_view::npos)
                    continue;
                auto const entry = numbers.find(*number);
                if (entry == numbers.end()) {
                    out.notes.push_back("\"" + std::string(citation.span.of(words))
                                        + "\" refers to section " + *number
                                        + ", which the bill does not have");
                    continue;
                }
                auto const begin = target.span.begin + at;
                if (entry->second != *number)
                    edits.emplace_back(make_span(begin, begin + number->size()), entry->second);
            }
        }
        if (edits.size() > before)
            out.notes.push_back("the reference \"" + std::string(citation.span.of(words))
                                + "\" was updated");
    }
    std::sort(edits.begin(), edits.end());
    for (auto i = edits.size(); i-- > 0;)
        replace(bytes, edits[i].first.begin, edits[i].first.end, edits[i].second);
}

void renumber(NumberedBill& bill, FloorOutcome& out) {
    Numbers numbers;
    auto const sections = sections_of(bill);
    for (std::size_t i = 0; i < sections.size(); ++i)
        numbers.emplace(sections[i].number, std::to_string(i + 1));
    for (std::size_t i = 0; i < sections.size(); ++i) {
        auto const number = std::to_string(i + 1);
        if (sections[i].number == number)
            continue;
        renumber_label(bill.paragraphs[sections[i].paragraph], number);
        out.notes.push_back("section " + sections[i].number + " becomes section " + number);
    }
    for (auto& paragraph : bill.paragraphs)
        update_references(paragraph, numbers, out);
}

/// The paragraphs [first, second) of a section.
std::pair<std::size_t, std::size_t> extent(NumberedBill const& bill,
                                           std::vector<OpenedSection> const& sections,
                                           std::size_t index) {
    return {sections[index].paragraph,
            index + 1 < sections.size() ? sections[index + 1].paragraph : bill.paragraphs.size()};
}

void strike_sections(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    for (auto const& number : edit.sections) {
        auto const sections = sections_of(bill);
        if (std::none_of(sections.begin(), sections.end(), [&](auto const& one) {
                return one.number == number;
            }))
            return refuse(out, DiagnosticCode::FloorSectionMissing, number);
    }
    std::size_t position = bill.paragraphs.size();
    for (auto i = edit.sections.size(); i-- > 0;) {
        auto const sections = sections_of(bill);
        auto const at = std::find_if(sections.begin(), sections.end(), [&](auto const& one) {
            return one.number == edit.sections[i];
        });
        auto const [begin, end] =
            extent(bill, sections, static_cast<std::size_t>(at - sections.begin()));
        bill.paragraphs.erase(bill.paragraphs.begin() + static_cast<std::ptrdiff_t>(begin),
                              bill.paragraphs.begin() + static_cast<std::ptrdiff_t>(end));
        position = begin;
    }
    auto const added = bill_paragraphs(edit.new_words, false);
    bill.paragraphs.insert(bill.paragraphs.begin() + static_cast<std::ptrdiff_t>(position),
                           added.begin(),
                           added.end());
    if (edit.renumber)
        renumber(bill, out);
}

void change_date(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    auto const sections = sections_of(bill);
    for (auto const& number : edit.sections) {
        auto const at = std::find_if(sections.begin(), sections.end(), [&](auto const& one) {
            return one.number == number;
        });
        if (at == sections.end())
            return refuse(out, DiagnosticCode::FloorSectionMissing, number);
        // The date follows the period of a repeal; otherwise it is in the opening words.
        auto& bytes = bill.paragraphs[at->paragraph];
        auto const words = words_of(bytes);
        auto const begin = words.find("(Effective ");
        auto const end = begin == std::string::npos ? begin : words.find(')', begin);
        if (end == std::string::npos)
            return refuse(out, DiagnosticCode::FloorDateMissing, number);
        replace(bytes, begin + 1, end, edit.new_words);
    }
}

} // namespace

std::vector<MarkStatus> mark_statuses(NumberedBill const& bill, std::size_t paragraph) {
    auto const& bytes = bill.paragraphs[paragraph];
    std::vector<MarkStatus> statuses(bytes.size(), MarkStatus::New);
    auto const container = container_of(bill, paragraph);
    if (!container.found || container.wholly_new)
        return statuses;
    int depth = 0;
    // A bracket may be open from an earlier paragraph.
    for (auto p = container.first; p < paragraph; ++p)
        for (auto const& one : bill.paragraphs[p])
            depth += one.byte == '[' ? 1 : one.byte == ']' ? -1 : 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        depth += bytes[i].byte == '[' ? 1 : bytes[i].byte == ']' ? -1 : 0;
        if (paragraph == container.first && i < container.opening)
            continue;
        if (!bytes[i].underlined)
            statuses[i] = depth > 0 ? MarkStatus::Bracket : MarkStatus::Law;
    }
    return statuses;
}

bool amends_law(NumberedBill const& bill, std::size_t paragraph, std::size_t at) {
    auto const container = container_of(bill, paragraph);
    return container.found && !container.wholly_new
        && (paragraph != container.first || at >= container.opening);
}

void amend_sections(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    if (edit.action == FloorAction::StrikeSections)
        return strike_sections(bill, edit, out);
    if (edit.action == FloorAction::EffectiveDate)
        return change_date(bill, edit, out);
    for (auto& paragraph : bill_paragraphs(edit.new_words, false))
        bill.paragraphs.push_back(std::move(paragraph));
    if (edit.new_words.find(underline_begins) != std::string::npos)
        bill.underlined = true;
    if (edit.renumber)
        renumber(bill, out);
}

} // namespace nutmeg
