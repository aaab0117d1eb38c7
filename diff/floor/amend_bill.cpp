#include "diff/floor/amend_bill.hpp"

#include "diff/floor/bill_sections.hpp"
#include "parser/bills/head_and_tail.hpp"
#include "parser/floor/underline_codes.hpp"
#include "parser/text/make_diagnostic.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <cassert>

namespace nutmeg {

namespace {

/// A range of bytes in one paragraph of the bill.
struct BillSpan {
    std::size_t paragraph = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class Amender {
public:
    Amender(NumberedBill& bill, FloorEdit const& edit, FloorOutcome& out)
        : bill_(bill), edit_(edit), out_(out) {}

    void work() {
        if (edit_.first_line > bill_.last_line || edit_.last_line > bill_.last_line)
            return refuse(DiagnosticCode::FloorLineMissing, bill_.last_line);
        switch (edit_.action) {
        case FloorAction::Strike:
        case FloorAction::Replace:
            return strike();
        case FloorAction::Insert:
            return insert();
        case FloorAction::Bracket:
            return bracket();
        case FloorAction::OpenBracket:
        case FloorAction::CloseBracket:
            return place_bracket();
        case FloorAction::UnOpen:
        case FloorAction::UnClose:
            return strike_bracket();
        case FloorAction::StrikeLines:
            return strike_lines();
        case FloorAction::InsertLines:
            return insert_lines();
        case FloorAction::StrikeAll:
            return strike_all();
        case FloorAction::StrikeSections:
        case FloorAction::AddSections:
        case FloorAction::EffectiveDate:
            break;
        }
        amend_sections(bill_, edit_, out_);
    }

private:
    template <class... Arguments>
    void refuse(CheckedCode<std::type_identity_t<Arguments>...> code,
                Arguments const&... arguments) {
        out_.code = code.code;
        out_.message = diagnostic_message(code, arguments...);
    }

    bool on_lines(MarkedByte const& one) const {
        return one.line >= edit_.first_line && one.line <= edit_.last_line && one.line != 0;
    }

    /// The occurrences of `words` that begin on the named lines; they may continue past them.
    std::vector<BillSpan> spans_of(std::string const& words) const {
        std::vector<BillSpan> found;
        auto const sought = split_words(words, make_span(0, words.size()));
        for (std::size_t p = 0; p < bill_.paragraphs.size() && !sought.empty(); ++p) {
            auto const& bytes = bill_.paragraphs[p];
            if (std::none_of(
                    bytes.begin(), bytes.end(), [&](auto const& b) { return on_lines(b); }))
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

    std::string line_name() const {
        return edit_.first_line == edit_.last_line ? "line " + std::to_string(edit_.first_line)
                                                   : "lines " + std::to_string(edit_.first_line)
                                                         + " to " + std::to_string(edit_.last_line);
    }

    std::string line_words() const {
        std::string words;
        for (auto const& paragraph : bill_.paragraphs)
            for (auto const& one : paragraph)
                if (on_lines(one))
                    words += one.byte;
        return words.substr(0, 160);
    }

    /// The occurrences that the edit means. Refuses the edit where there are none or too many.
    std::vector<BillSpan> chosen(std::string const& words) {
        auto found = spans_of(words);
        if (found.empty()) {
            refuse(DiagnosticCode::FloorWordsNotFound, words, line_name(), line_words());
            return {};
        }
        if (edit_.each)
            return found;
        if (edit_.ordinal > found.size() || (edit_.ordinal == 0 && found.size() > 1)) {
            refuse(DiagnosticCode::FloorFoundTwice, words, times_phrase(found.size()), line_name());
            return {};
        }
        return {found[edit_.ordinal == 0 ? 0 : edit_.ordinal - 1]};
    }

    /// Whether `suits` holds for all bytes of the span except spaces and brackets.
    template <class Suits>
    bool all(BillSpan span, Suits suits) {
        auto const kinds = kinds_of(bill_, span.paragraph);
        auto const& bytes = bill_.paragraphs[span.paragraph];
        for (auto i = span.begin; i < span.end; ++i)
            if (bytes[i].byte != ' ' && bytes[i].byte != '[' && bytes[i].byte != ']'
                && !suits(kinds[i]))
                return false;
        return true;
    }

    bool checks_strike(BillSpan span) {
        if (!bill_.underlined) {
            out_.notes.emplace_back(
                "nothing in the bill is underlined, so it was not verified that "
                "the bill inserts the struck words");
            return true;
        }
        if (all(span, [](MarkStatus kind) { return kind == MarkStatus::New; }))
            return true;
        refuse(DiagnosticCode::FloorStrikesLaw);
        return false;
    }

    /// Inserts words at `at`, underlined where law is amended, with single spaces around them.
    void put(std::size_t paragraph, std::size_t at, std::string_view words) {
        while (words.starts_with(' '))
            words.remove_prefix(1);
        while (words.ends_with(' '))
            words.remove_suffix(1);
        auto& bytes = bill_.paragraphs[paragraph];
        bool const underlined = amends_law(bill_, paragraph, at) && bill_.underlined;
        auto put_in = bill_paragraph(words, underlined);
        auto const closes = [](char c) {
            return std::string_view(",;:.)]").find(c) != std::string_view::npos;
        };
        auto const is_blank = [&](std::size_t i) { return bytes[i].byte == ' '; };
        if (put_in.empty())
            return;
        if (at > 0 && !is_blank(at - 1) && bytes[at - 1].byte != '(' && bytes[at - 1].byte != '['
            && !(closes(put_in.front().byte) && put_in.front().byte != ']'))
            put_in.insert(put_in.begin(), {' ', false, 0});
        if (at < bytes.size() && !is_blank(at) && !closes(bytes[at].byte))
            put_in.push_back({' ', false, 0});
        bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), put_in.begin(), put_in.end());
    }

    /// Deletes the bytes, and one of two spaces that would then meet, or a space before
    /// punctuation.
    void erase(BillSpan span) {
        auto& bytes = bill_.paragraphs[span.paragraph];
        bool const blank_before = span.begin > 0 && bytes[span.begin - 1].byte == ' ';
        auto const next = span.end < bytes.size() ? bytes[span.end].byte : ' ';
        if (blank_before && std::string_view(" ,;:.)").find(next) != std::string_view::npos)
            --span.begin;
        else if (span.begin == 0 && next == ' ' && span.end < bytes.size())
            ++span.end;
        bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(span.begin),
                    bytes.begin() + static_cast<std::ptrdiff_t>(span.end));
    }

    void strike() {
        auto const spans = chosen(edit_.words);
        for (auto const span : spans)
            if (!checks_strike(span))
                return;
        for (auto i = spans.size(); i-- > 0;) {
            auto const span = spans[i];
            if (edit_.action == FloorAction::Replace)
                put(span.paragraph, span.end, edit_.new_words);
            erase(span);
        }
    }

    void insert() {
        for (auto spans = chosen(edit_.words); !spans.empty(); spans.pop_back()) {
            auto const& span = spans.back();
            put(span.paragraph, edit_.after ? span.end : span.begin, edit_.new_words);
        }
    }

    void add_character(std::size_t paragraph, std::size_t at, char character) {
        auto& bytes = bill_.paragraphs[paragraph];
        auto const line = bytes[std::min(at, bytes.size() - 1)].line;
        bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), {character, false, line});
    }

    void refuse_bracket() { refuse(DiagnosticCode::FloorBracketsInsertion); }

    void bracket() {
        auto const spans = chosen(edit_.words);
        for (auto const span : spans)
            if (bill_.underlined
                && !all(span, [](MarkStatus kind) { return kind == MarkStatus::Law; }))
                return refuse_bracket();
        for (auto i = spans.size(); i-- > 0;) {
            add_character(spans[i].paragraph, spans[i].end, ']');
            add_character(spans[i].paragraph, spans[i].begin, '[');
        }
    }

    void place_bracket() {
        bool const opens = edit_.action == FloorAction::OpenBracket;
        for (auto const span : chosen(edit_.words)) {
            bool const law = all(span, [](MarkStatus kind) { return kind != MarkStatus::New; });
            if (bill_.underlined && !law)
                return refuse_bracket();
            add_character(span.paragraph, edit_.after ? span.end : span.begin, opens ? '[' : ']');
        }
    }

    void strike_bracket() {
        auto const character = edit_.action == FloorAction::UnOpen ? '[' : ']';
        std::vector<BillSpan> found;
        for (std::size_t p = 0; p < bill_.paragraphs.size(); ++p)
            for (std::size_t i = 0; i < bill_.paragraphs[p].size(); ++i)
                if (bill_.paragraphs[p][i].byte == character && on_lines(bill_.paragraphs[p][i]))
                    found.push_back({p, i, i + 1});
        if (!edit_.words.empty()) {
            auto const beside = chosen(edit_.words);
            if (beside.empty())
                return;
            auto const near = [&](BillSpan span) {
                auto const& bytes = bill_.paragraphs[span.paragraph];
                auto at = edit_.after ? beside.front().end : beside.front().begin;
                if (edit_.after)
                    while (at < bytes.size() && bytes[at].byte == ' ')
                        ++at;
                else
                    while (at > 0 && (--at, bytes[at].byte == ' ')) {
                    }
                return span.paragraph == beside.front().paragraph && span.begin == at;
            };
            found.erase(std::remove_if(
                            found.begin(), found.end(), [&](BillSpan span) { return !near(span); }),
                        found.end());
        }
        if (found.size() != 1)
            return refuse(DiagnosticCode::FloorBracketUnclear, found.size(), line_name());
        erase_character(found.front());
    }

    void erase_character(BillSpan span) {
        auto& bytes = bill_.paragraphs[span.paragraph];
        bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(span.begin));
    }

    std::vector<BillParagraph> block(bool underlined) const {
        std::vector<BillParagraph> all;
        std::string_view rest = edit_.new_words;
        while (!rest.empty()) {
            auto const line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            if (!line.empty())
                all.push_back(bill_paragraph(line, underlined));
        }
        return all;
    }

    /// Splits the paragraph after the last byte of the line, unless it ends there.
    void insert_block(std::size_t paragraph, std::size_t at) {
        auto& paragraphs = bill_.paragraphs;
        bool const law = amends_law(bill_, paragraph, at);
        auto const marked = edit_.new_words.find(underline_begins) != std::string::npos
                         || edit_.new_words.find('[') != std::string::npos;
        auto const first = edit_.new_words.substr(0, edit_.new_words.find('\n'));
        bool unused = false;
        std::size_t size = 0;
        bool const opens = !section_opened(bill_paragraph(first, false), unused, size).empty();
        auto added = block(law && !marked && !opens && bill_.underlined);
        auto& bytes = paragraphs[paragraph];
        BillParagraph tail(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end());
        while (!tail.empty() && tail.front().byte == ' ')
            tail.erase(tail.begin());
        bytes.resize(at);
        while (!bytes.empty() && bytes.back().byte == ' ')
            bytes.pop_back();
        auto where = paragraphs.begin() + static_cast<std::ptrdiff_t>(paragraph) + 1;
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
        paragraphs.insert(where, added.begin(), added.end());
    }

    void insert_lines() {
        for (auto p = bill_.paragraphs.size(); p-- > 0;)
            for (auto i = bill_.paragraphs[p].size(); i-- > 0;)
                if (on_lines(bill_.paragraphs[p][i]))
                    return insert_block(p, i + 1);
        refuse(DiagnosticCode::FloorLineStruck, line_name());
    }

    void strike_lines() {
        std::vector<BillSpan> spans;
        for (std::size_t p = 0; p < bill_.paragraphs.size(); ++p) {
            auto const& bytes = bill_.paragraphs[p];
            auto const first = std::find_if(
                bytes.begin(), bytes.end(), [&](auto const& one) { return on_lines(one); });
            auto last = bytes.end();
            while (last != first && !on_lines(*(last - 1)))
                --last;
            if (first != last)
                spans.push_back({p,
                                 static_cast<std::size_t>(first - bytes.begin()),
                                 static_cast<std::size_t>(last - bytes.begin())});
        }
        if (spans.empty())
            return refuse(DiagnosticCode::FloorLineStruck, line_name());
        for (auto const span : spans)
            if (!checks_strike(span))
                return;
        auto const first = spans.front();
        for (auto i = spans.size(); i-- > 0;)
            erase(spans[i]);
        if (!edit_.new_words.empty())
            insert_block(first.paragraph,
                         std::min(first.begin, bill_.paragraphs[first.paragraph].size()));
        drop_empty();
    }

    void drop_empty() {
        auto& all = bill_.paragraphs;
        all.erase(
            std::remove_if(all.begin(), all.end(), [](auto const& bytes) { return bytes.empty(); }),
            all.end());
    }

    void strike_all() {
        auto& all = bill_.paragraphs;
        for (std::size_t p = 0; p < all.size(); ++p)
            if (enacting_clause(words_of(all[p])) != 0) {
                all.resize(p + 1);
                for (auto& paragraph : block(false))
                    all.push_back(std::move(paragraph));
                bill_.underlined =
                    bill_.underlined || edit_.new_words.find(underline_begins) != std::string::npos;
                return;
            }
        refuse(DiagnosticCode::FloorEnactingClauseMissing);
    }

    NumberedBill& bill_;
    FloorEdit const& edit_;
    FloorOutcome& out_;
};

} // namespace

std::vector<FloorOutcome> amend_bill(NumberedBill& bill, FloorAmendment const& amendment) {
    std::vector<FloorOutcome> outcomes;
    for (std::size_t i = 0; i < amendment.edits.size(); ++i) {
        FloorOutcome outcome;
        outcome.edit = i;
        Amender(bill, amendment.edits[i], outcome).work();
        outcome.done = !outcome.code;
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

} // namespace nutmeg
