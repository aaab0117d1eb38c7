#include "diff/floor/amend_words.hpp"

#include "diff/floor/bill_sections.hpp"
#include "diff/floor/edit_scope.hpp"

#include <string_view>

namespace nutmeg {

namespace {

/// Inserts words at `at`, underlined where law is amended, with single spaces around them.
void insert_words(NumberedBill& bill,
                  std::size_t paragraph,
                  std::size_t at,
                  std::string_view words) {
    while (words.starts_with(' '))
        words.remove_prefix(1);
    while (words.ends_with(' '))
        words.remove_suffix(1);
    auto& bytes = bill.paragraphs[paragraph];
    bool const underlined = amends_law(bill, paragraph, at) && bill.underlined;
    auto inserted = bill_paragraph(words, underlined);
    auto const closes = [](char c) {
        return std::string_view(",;:.)]").find(c) != std::string_view::npos;
    };
    auto const is_space = [&](std::size_t i) { return bytes[i].byte == ' '; };
    if (inserted.empty())
        return;
    if (at > 0 && !is_space(at - 1) && bytes[at - 1].byte != '(' && bytes[at - 1].byte != '['
        && !(closes(inserted.front().byte) && inserted.front().byte != ']'))
        inserted.insert(inserted.begin(), {' ', false, 0});
    if (at < bytes.size() && !is_space(at) && !closes(bytes[at].byte))
        inserted.push_back({' ', false, 0});
    bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), inserted.begin(), inserted.end());
}

} // namespace

void amend_words(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out) {
    EditScope const scope(bill, edit, out);
    auto const spans = scope.occurrences(edit.words);
    if (edit.action != FloorAction::Insert)
        for (auto const span : spans)
            if (!scope.may_strike(span))
                return;
    for (auto i = spans.size(); i-- > 0;) {
        auto const span = spans[i];
        if (edit.action == FloorAction::Insert) {
            insert_words(bill, span.paragraph, edit.after ? span.end : span.begin, edit.new_words);
            continue;
        }
        if (edit.action == FloorAction::Replace)
            insert_words(bill, span.paragraph, span.end, edit.new_words);
        erase_span(bill, span);
    }
}

} // namespace nutmeg
