#include "diff/floor/edit_scope.hpp"

#include "parser/text/words.hpp"

#include <algorithm>
#include <string_view>

namespace nutmeg {

namespace {

constexpr std::size_t longest_excerpt = 160; ///< bytes of the lines that a message quotes

} // namespace

std::string EditScope::line_name() const {
    return edit_.first_line == edit_.last_line ? "line " + std::to_string(edit_.first_line)
                                               : "lines " + std::to_string(edit_.first_line)
                                                     + " to " + std::to_string(edit_.last_line);
}

std::string EditScope::line_words() const {
    std::string words;
    for (auto const& paragraph : bill_.paragraphs)
        for (auto const& one : paragraph)
            // The space between two lines belongs to the second.
            if (on_lines(one) && !(words.empty() && one.byte == ' '))
                words += one.byte;
    return words.substr(0, longest_excerpt);
}

/// The occurrences of `words` that begin on the named lines; they may continue past them.
std::vector<BillSpan> EditScope::all_occurrences(std::string const& words) const {
    std::vector<BillSpan> found;
    auto const sought = split_words(words, make_span(0, words.size()));
    for (std::size_t p = 0; p < bill_.paragraphs.size() && !sought.empty(); ++p) {
        auto const& bytes = bill_.paragraphs[p];
        if (std::none_of(bytes.begin(), bytes.end(), [&](auto const& b) { return on_lines(b); }))
            continue;
        auto const text = words_of(bytes);
        auto const spans = split_words(text, make_span(0, text.size()));
        for (std::size_t i = 0; i + sought.size() <= spans.size(); ++i) {
            if (!on_lines(bytes[spans[i].begin]))
                continue;
            std::size_t same = 0;
            while (same < sought.size() && spans[i + same].of(text) == sought[same].of(words))
                ++same;
            if (same == sought.size())
                found.push_back({p, spans[i].begin, spans[i + same - 1].end});
        }
    }
    return found;
}

std::vector<BillSpan> EditScope::occurrences(std::string const& words) const {
    auto found = all_occurrences(words);
    if (found.empty()) {
        refuse(out_, DiagnosticCode::FloorWordsNotFound, words, line_name(), line_words());
        return {};
    }
    if (edit_.each)
        return found;
    if (edit_.ordinal > found.size() || (edit_.ordinal == 0 && found.size() > 1)) {
        refuse(
            out_, DiagnosticCode::FloorFoundTwice, words, times_phrase(found.size()), line_name());
        return {};
    }
    return {found[edit_.ordinal == 0 ? 0 : edit_.ordinal - 1]};
}

bool EditScope::all(BillSpan span, std::function<bool(MarkStatus)> const& accepts) const {
    auto const statuses = mark_statuses(bill_, span.paragraph);
    auto const& bytes = bill_.paragraphs[span.paragraph];
    for (auto i = span.begin; i < span.end; ++i)
        if (bytes[i].byte != ' ' && bytes[i].byte != '[' && bytes[i].byte != ']'
            && !accepts(statuses[i]))
            return false;
    return true;
}

bool EditScope::may_strike(BillSpan span) const {
    if (!bill_.underlined) {
        out_.notes.emplace_back("nothing in the bill is underlined, so it was not verified that "
                                "the bill inserts the struck words");
        return true;
    }
    if (all(span, [](MarkStatus status) { return status == MarkStatus::New; }))
        return true;
    refuse(out_, DiagnosticCode::FloorStrikesLaw);
    return false;
}

void erase_span(NumberedBill& bill, BillSpan span) {
    auto& bytes = bill.paragraphs[span.paragraph];
    bool const space_before = span.begin > 0 && bytes[span.begin - 1].byte == ' ';
    auto const next = span.end < bytes.size() ? bytes[span.end].byte : ' ';
    if (space_before && std::string_view(" ,;:.)").find(next) != std::string_view::npos)
        --span.begin;
    else if (span.begin == 0 && next == ' ' && span.end < bytes.size())
        ++span.end;
    bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(span.begin),
                bytes.begin() + static_cast<std::ptrdiff_t>(span.end));
}

} // namespace nutmeg
