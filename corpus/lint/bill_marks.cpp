#include "corpus/lint/bill_checks.hpp"
#include "diff/drafting/draft_words.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <optional>

namespace nutmeg {

namespace {

bool is_punctuation(char c) {
    return c == ',' || c == ';' || c == ':' || c == '.';
}

std::string_view trimmed(std::string_view words) {
    auto const from = words.find_first_not_of(" \n");
    return from == words.npos ? std::string_view()
                              : words.substr(from, words.find_last_not_of(" \n") - from + 1);
}

/// Checks the marks of one section of a bill.
class MarkLint {
public:
    MarkLint(ActSection const& section, BillFindings& findings)
        : section_(section), findings_(findings), text_(section.text.text) {}

    void run() {
        auto const& runs = section_.text.runs;
        bool joined = false;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (runs[i].mark == Mark::Plain || runs[i].mark == Mark::Struck)
                continue;
            check_whole_words(i);
            auto next = i + 1;
            if (next < runs.size() && runs[next].mark == Mark::Plain
                && trimmed(runs[next].span.of(text_)).empty()
                && runs[next].span.of(text_).find('\n') == std::string_view::npos)
                ++next;
            if (next < runs.size())
                check_pair(runs[i], runs[next], joined);
            // "[old] {new} [old] {new}": only the first of a series can be out of order.
            joined = next < runs.size() && runs[next].mark != Mark::Plain;
        }
        check_new_text();
        check_punctuation();
        for (auto const* const character : {"\u201C", "\u201D"})
            if (auto const at = text_.find(character); at != std::string_view::npos) {
                add(Severity::Note,
                    BillRuleCode::CurlyQuotes,
                    {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 3)});
                break;
            }
    }

private:
    void add(Severity severity, BillRuleCode rule, Span span) {
        auto const target =
            section_.targets.empty() ? std::string() : section_.targets.front().number;
        auto const message = quote_with_context(text_, span.begin, span.end);
        if (span.empty())
            findings_.add(severity, rule, section_, target, message);
        else
            findings_.add(
                severity, rule, section_, target, message, words_location(section_.text, span));
    }

    /// Whether the words of the run at `index` go on, without a space, in words that stay. New words
    /// directly after deleted ones, as in tracked changes, take their place.
    void check_whole_words(std::size_t index) {
        auto const& runs = section_.text.runs;
        auto const span = runs[index].span;
        if (span.empty())
            return;
        bool const before = index > 0 && runs[index - 1].mark == Mark::Plain && span.begin > 0
                         && is_alnum(text_[span.begin - 1]) && is_alnum(text_[span.begin]);
        bool const after = index + 1 < runs.size() && runs[index + 1].mark == Mark::Plain
                        && is_alnum(text_[span.end]) && is_alnum(text_[span.end - 1]);
        if (before || after)
            add(Severity::Warning, BillRuleCode::PartOfWord, span);
    }

    void check_pair(MarkedRun const& first, MarkedRun const& second, bool joined) {
        Span const both{first.span.begin, second.span.end};
        auto const one = trimmed(first.span.of(text_));
        auto const two = trimmed(second.span.of(text_));
        if (one.empty() || two.empty() || second.mark == Mark::Plain || second.mark == Mark::Struck
            || first.mark == second.mark)
            return;
        if (law_words(one) == law_words(two))
            return; // applying the bill reports it
        if (first.mark == Mark::Inserted) {
            // New punctuation precedes the old words; other new words do not.
            if (!is_punctuation(one.front()) && !joined)
                add(Severity::Warning, BillRuleCode::InsertedFirst, both);
            return;
        }
        bool const punctuation = is_punctuation(one.front()) && is_punctuation(two.front());
        if (punctuation)
            add(Severity::Warning, BillRuleCode::PunctuationOrder, both);
        else if (one.size() > 1 && two.size() > 1 && is_punctuation(one.back())
                 && one.back() == two.back() && !is_alone(both)
                 && both.of(text_).find('\n') == std::string_view::npos)
            add(Severity::Note, BillRuleCode::PunctuationInside, both);
    }

    /// Whether both are the whole paragraph, which keeps its period inside the marks.
    bool is_alone(Span both) const {
        return (both.begin == 0 || text_[both.begin - 1] == '\n')
            && (both.end == text_.size() || text_[both.end] == '\n');
    }

    void check_new_text() {
        bool const wholly_new = section_.action == Action::New || section_.action == Action::Add;
        for (auto const& run : section_.text.runs)
            if (wholly_new && run.mark != Mark::Plain) {
                add(Severity::Warning, BillRuleCode::MarkedNewText, run.span);
                return;
            }
        bool const marked = std::any_of(section_.text.runs.begin(),
                                        section_.text.runs.end(),
                                        [](auto const& run) { return run.mark != Mark::Plain; });
        if (section_.action == Action::Substitute && !marked && !section_.text.text.empty())
            add(Severity::Problem, BillRuleCode::NoMarks, {0, 0});
    }

    /// Reports two punctuation marks that come together in the new text alone: ", [and the keeper]
    /// , shall". A period may be that of an abbreviation, so it is never the first.
    void check_punctuation() {
        std::optional<std::size_t> last; // the last character of the new text, if it is a mark
        bool changed = false;            // whether words after it are marked
        for (auto const& run : section_.text.runs) {
            bool const plain = run.mark == Mark::Plain;
            changed = changed || !plain;
            if (!plain && run.mark != Mark::Inserted)
                continue;
            for (std::size_t at = run.span.begin; at < run.span.end; ++at) {
                if (text_[at] == ' ')
                    continue;
                bool const is_mark = is_punctuation(text_[at]);
                if (is_mark && last && changed)
                    add(Severity::Warning,
                        BillRuleCode::AdjoiningPunctuation,
                        make_span(*last, at + 1));
                bool const is_first = is_mark && text_[at] != '.';
                last = is_first ? std::optional(at) : std::nullopt;
                changed = !plain;
            }
        }
    }

    ActSection const& section_;
    BillFindings& findings_;
    std::string_view text_;
};

} // namespace

void lint_marks(ActSection const& section, BillFindings& findings) {
    MarkLint(section, findings).run();
}

} // namespace nutmeg
