#include "diff/floor/amend_lines.hpp"

#include "diff/floor/bill_sections.hpp"
#include "diff/floor/edit_scope.hpp"
#include "parser/bills/head_and_tail.hpp"
#include "parser/floor/underline_codes.hpp"

#include <algorithm>
#include <string>

namespace nutmeg {

namespace {

/// Inserts the new words as paragraphs. Splits the paragraph at byte `at`, unless it ends there.
void insert_block(NumberedBill& bill,
                  std::string const& words,
                  std::size_t paragraph,
                  std::size_t at) {
    auto& paragraphs = bill.paragraphs;
    bool const law = amends_law(bill, paragraph, at);
    auto const marked =
        words.find(underline_begins) != std::string::npos || words.find('[') != std::string::npos;
    auto const first = words.substr(0, words.find('\n'));
    bool unused = false;
    std::size_t size = 0;
    bool const opens = !section_opened(bill_paragraph(first, false), unused, size).empty();
    auto added = bill_paragraphs(words, law && !marked && !opens && bill.underlined);
    auto& bytes = paragraphs[paragraph];
    BillParagraph tail(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end());
    while (!tail.empty() && tail.front().byte == ' ')
        tail.erase(tail.begin());
    bytes.resize(at);
    while (!bytes.empty() && bytes.back().byte == ' ')
        bytes.pop_back();
    auto const next = paragraphs.begin() + static_cast<std::ptrdiff_t>(paragraph) + 1;
    // A block in the middle of a paragraph continues it.
    if (!tail.empty() && !bytes.empty() && !added.empty()) {
        bytes.push_back({' ', false, 0});
        bytes.insert(bytes.end(), added.front().begin(), added.front().end());
        added.erase(added.begin());
        auto& last = added.empty() ? bytes : added.back();
        last.push_back({' ', false, 0});
        last.insert(last.end(), tail.begin(), tail.end());
    } else if (!tail.empty()) {
        added.push_back(std::move(tail));
    }
    if (bytes.empty() && !added.empty()) {
        bytes = std::move(added.front());
        added.erase(added.begin());
    }
    paragraphs.insert(next, added.begin(), added.end());
}

void insert_lines(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    EditScope const scope(bill, edit, out);
    for (auto p = bill.paragraphs.size(); p-- > 0;)
        for (auto i = bill.paragraphs[p].size(); i-- > 0;)
            if (scope.on_lines(bill.paragraphs[p][i]))
                return insert_block(bill, edit.new_words, p, i + 1);
    refuse(out, DiagnosticCode::FloorLineStruck, scope.line_name());
}

/// The bytes on the named lines, one span per paragraph.
std::vector<BillSpan> spans_on_lines(NumberedBill const& bill, EditScope const& scope) {
    std::vector<BillSpan> spans;
    for (std::size_t p = 0; p < bill.paragraphs.size(); ++p) {
        auto const& bytes = bill.paragraphs[p];
        auto const first = std::find_if(
            bytes.begin(), bytes.end(), [&](auto const& one) { return scope.on_lines(one); });
        auto last = bytes.end();
        while (last != first && !scope.on_lines(*(last - 1)))
            --last;
        if (first != last)
            spans.push_back({p,
                             static_cast<std::size_t>(first - bytes.begin()),
                             static_cast<std::size_t>(last - bytes.begin())});
    }
    return spans;
}

void strike_lines(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    EditScope const scope(bill, edit, out);
    auto const spans = spans_on_lines(bill, scope);
    if (spans.empty())
        return refuse(out, DiagnosticCode::FloorLineStruck, scope.line_name());
    for (auto const span : spans)
        if (!scope.may_strike(span))
            return;
    auto const first = spans.front();
    for (auto i = spans.size(); i-- > 0;)
        erase_span(bill, spans[i]);
    if (!edit.new_words.empty())
        insert_block(bill,
                     edit.new_words,
                     first.paragraph,
                     std::min(first.begin, bill.paragraphs[first.paragraph].size()));
    std::erase_if(bill.paragraphs, [](auto const& bytes) { return bytes.empty(); });
}

void strike_all(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    auto& all = bill.paragraphs;
    for (std::size_t p = 0; p < all.size(); ++p)
        if (enacting_clause(words_of(all[p])) != 0) {
            all.resize(p + 1);
            for (auto& paragraph : bill_paragraphs(edit.new_words, false))
                all.push_back(std::move(paragraph));
            bill.underlined =
                bill.underlined || edit.new_words.find(underline_begins) != std::string::npos;
            return;
        }
    refuse(out, DiagnosticCode::FloorEnactingClauseMissing);
}

} // namespace

void amend_lines(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    if (edit.action == FloorAction::StrikeLines)
        strike_lines(bill, edit, out);
    else if (edit.action == FloorAction::InsertLines)
        insert_lines(bill, edit, out);
    else
        strike_all(bill, edit, out);
}

} // namespace nutmeg
