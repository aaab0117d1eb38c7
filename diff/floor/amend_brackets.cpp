#include "diff/floor/amend_brackets.hpp"

#include "diff/floor/edit_scope.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

void add_character(BillParagraph& bytes, std::size_t at, char character) {
    auto const line = bytes[std::min(at, bytes.size() - 1)].line;
    bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), {character, false, line});
}

void enclose(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    EditScope const scope(bill, edit, out);
    auto const spans = scope.occurrences(edit.words);
    for (auto const span : spans)
        if (bill.underlined
            && !scope.all(span, [](MarkStatus status) { return status == MarkStatus::Law; }))
            return refuse(out, DiagnosticCode::FloorBracketsInsertion);
    for (auto i = spans.size(); i-- > 0;) {
        auto& bytes = bill.paragraphs[spans[i].paragraph];
        add_character(bytes, spans[i].end, ']');
        add_character(bytes, spans[i].begin, '[');
    }
}

void insert_bracket(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    EditScope const scope(bill, edit, out);
    bool const opens = edit.action == FloorAction::OpenBracket;
    auto const spans = scope.occurrences(edit.words);
    for (auto const span : spans)
        if (bill.underlined
            && !scope.all(span, [](MarkStatus status) { return status != MarkStatus::New; }))
            return refuse(out, DiagnosticCode::FloorBracketsInsertion);
    // From the last one, so that the offsets of the others stay valid.
    for (auto i = spans.size(); i-- > 0;)
        add_character(bill.paragraphs[spans[i].paragraph],
                      edit.after ? spans[i].end : spans[i].begin,
                      opens ? '[' : ']');
}

/// The spans of the brackets on the named lines.
std::vector<BillSpan> brackets_on_lines(NumberedBill const& bill,
                                        EditScope const& scope,
                                        char bracket) {
    std::vector<BillSpan> found;
    for (std::size_t p = 0; p < bill.paragraphs.size(); ++p)
        for (std::size_t i = 0; i < bill.paragraphs[p].size(); ++i)
            if (bill.paragraphs[p][i].byte == bracket && scope.on_lines(bill.paragraphs[p][i]))
                found.push_back({p, i, i + 1});
    return found;
}

/// Whether the bracket adjoins the words, after or before them; only spaces may be between.
bool adjoins(NumberedBill const& bill, BillSpan bracket, BillSpan words, bool after) {
    auto const& bytes = bill.paragraphs[bracket.paragraph];
    auto at = after ? words.end : words.begin;
    if (after)
        while (at < bytes.size() && bytes[at].byte == ' ')
            ++at;
    else
        while (at > 0 && (--at, bytes[at].byte == ' ')) {
        }
    return bracket.paragraph == words.paragraph && bracket.begin == at;
}

void strike_bracket(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    EditScope const scope(bill, edit, out);
    auto found = brackets_on_lines(bill, scope, edit.action == FloorAction::UnOpen ? '[' : ']');
    if (!edit.words.empty()) {
        auto const spans = scope.occurrences(edit.words);
        if (spans.empty())
            return;
        std::erase_if(found, [&](BillSpan bracket) {
            return !adjoins(bill, bracket, spans.front(), edit.after);
        });
    }
    if (found.size() != 1)
        return refuse(out, DiagnosticCode::FloorBracketUnclear, found.size(), scope.line_name());
    auto& bytes = bill.paragraphs[found.front().paragraph];
    bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(found.front().begin));
}

} // namespace

void amend_brackets(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    if (edit.action == FloorAction::Bracket)
        enclose(bill, edit, out);
    else if (edit.action == FloorAction::OpenBracket || edit.action == FloorAction::CloseBracket)
        insert_bracket(bill, edit, out);
    else
        strike_bracket(bill, edit, out);
}

} // namespace nutmeg
