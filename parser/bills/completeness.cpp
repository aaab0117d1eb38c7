#include "parser/bills/completeness.hpp"

#include "parser/bills/act_references.hpp"
#include "parser/bills/section_labels.hpp"
#include "parser/bills/section_starts.hpp"
#include "parser/bills/words_location.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace nutmeg {

namespace {

std::string_view trimmed(std::string_view words, std::string_view characters) {
    return words.substr(0, words.find_last_not_of(characters) + 1);
}

/// The words without quotation marks, brackets and parentheses at their end.
std::string_view without_closing(std::string_view words) {
    for (;;) {
        auto const size = words.size();
        words = trimmed(words, " \n\"')]");
        for (std::string_view const mark : {"\u201D", "\u2019"})
            if (words.ends_with(mark))
                words.remove_suffix(mark.size());
        if (words.size() == size)
            return words;
    }
}

bool ends_list_member(std::string_view words) {
    for (std::string_view const conjunction : {" and", " or"})
        if (words.ends_with(conjunction))
            words = trimmed(words.substr(0, words.size() - conjunction.size()), " ");
    return !words.empty() && std::string_view(";,:").find(words.back()) != words.npos;
}

std::string last_words(std::string_view words) {
    constexpr std::size_t shown = 48;
    words = trimmed(words, " \n");
    auto from = words.size() > shown ? words.size() - shown : 0;
    if (auto const space = words.find_first_of(" \n", from); from > 0 && space != words.npos)
        from = space + 1;
    std::string all(words.substr(from));
    std::replace(all.begin(), all.end(), '\n', ' ');
    return all;
}

/// Checks the rows of the effective-date table and the sections against each other.
class TableCheck {
public:
    TableCheck(Act const& act, Diagnostics& found) : act_(act), found_(found) {
        for (auto const& section : act.sections)
            numbers_.insert(act_section_number(section.number));
    }

    void run() {
        for (auto const& row : act_.effective_table)
            check_row(row);
        for (auto const& section : act_.sections) {
            bool const states_date = !section.effective_words.empty();
            if (states_date && !rows_.contains(act_section_number(section.number)))
                found_.push_back(make_diagnostic(
                    DiagnosticCode::TableRowMissing, {.line = section.line}, section.number));
        }
    }

private:
    void check_row(EffectiveRow const& row) {
        if (row.date.empty())
            found_.push_back(
                make_diagnostic(DiagnosticCode::TableRowUnread, {.line = row.line}, row.label));
        for (auto const& [first, last] : section_list(row.label).ranges) {
            auto const from = numbers_.lower_bound(first);
            auto const to = numbers_.upper_bound(last);
            auto const missing = first_missing(first, last);
            if (missing <= last && !act_.sections.empty())
                found_.push_back(
                    make_diagnostic(DiagnosticCode::TableRowUnknown, {.line = row.line}, missing));
            if (first <= last)
                rows_.insert(from, to);
        }
    }

    /// The first number from `first` on that no section has; greater than `last` if there is none.
    std::uint32_t first_missing(std::uint32_t first, std::uint32_t last) const {
        auto next = first;
        for (auto at = numbers_.lower_bound(first); at != numbers_.end() && *at == next; ++at) {
            if (next == last)
                return last + 1;
            ++next;
        }
        return next;
    }

    Act const& act_;
    Diagnostics& found_;
    std::set<std::uint32_t> numbers_;
    std::set<std::uint32_t> rows_; ///< numbers of sections that rows name
};

bool begins_in(std::string_view words, std::string_view start) {
    return to_lower(words.substr(0, start.size())) == start;
}

/// Whether the paragraph is the governor's approval or veto, or a beginning of its words.
bool is_cut_approval(std::string_view words) {
    auto const low = to_lower(words);
    auto const matches = [&](std::string_view whole) {
        return low.starts_with(whole) || (!low.empty() && whole.starts_with(low));
    };
    return matches("approved ") || begins_in(words, "governor");
}

void check_last_words(Act const& act,
                      std::vector<Paragraph> const& tail,
                      bool is_closed,
                      Diagnostics& found) {
    bool const enacted = act.name.find("Public Act No.") != std::string::npos
                      || act.name.find("Special Act No.") != std::string::npos;
    bool const is_end_missing =
        enacted && !is_closed && !act.sections.empty()
        && (tail.empty() || (act.approved.empty() && is_cut_approval(tail.back().text)));
    if (is_end_missing)
        found.push_back(
            make_diagnostic(DiagnosticCode::ActWithoutEnd,
                            {.line = tail.empty() ? act.sections.back().line : tail.back().line}));
    if (tail.empty())
        return;
    std::string_view const last = tail.back().text;
    bool const in_legend = last.starts_with("[Proposed ") && last.find(']') == last.npos;
    bool const in_purpose = begins_in(last, "statement of purpose") && !ends_sentence(last, false);
    if (in_legend || in_purpose)
        found.push_back(make_diagnostic(
            DiagnosticCode::UnfinishedEnd, {.line = tail.back().line}, last_words(last)));
}

} // namespace

PageEnd page_end(std::string_view bytes) {
    auto const has = [&](std::string_view small, std::string_view capital) {
        return bytes.find(small) != bytes.npos || bytes.find(capital) != bytes.npos;
    };
    if (has("</html>", "</HTML>"))
        return PageEnd::Closed;
    return has("<html", "<HTML") ? PageEnd::Cut : PageEnd::Unknown;
}

bool ends_sentence(std::string_view words, bool is_part) {
    auto const all = trimmed(words, " \n");
    auto const end = without_closing(all);
    if (end.empty())
        return all.empty();
    return std::string_view(".?!_").find(end.back()) != std::string_view::npos
        || (is_part && ends_list_member(end));
}

void check_end(ActSection const& section, bool ends_in_table, Diagnostics& found) {
    std::string words;
    bool is_part = false;
    if (section.action == Action::Repeal) {
        words = section.opening;
    } else {
        auto const& runs = section.text.runs;
        bool const restates = section.source == LawSource::GeneralStatutes;
        is_part = section.action != Action::New && section.action != Action::Other;
        bool const ends_as_law = section.action == Action::Substitute && restates && !runs.empty()
                              && runs.back().mark != Mark::Inserted;
        if (!ends_in_table && !ends_as_law)
            words = section.text.new_text();
    }
    if (!ends_sentence(words, is_part)
        && !(section.action == Action::Repeal && words.ends_with(')')))
        found.push_back(make_diagnostic(DiagnosticCode::UnfinishedSection,
                                        section_end_location(section),
                                        section.number,
                                        last_words(words)));
}

Diagnostics completeness_findings(Act const& act,
                                  std::vector<Paragraph> const& tail,
                                  bool has_table,
                                  bool is_closed) {
    Diagnostics found;
    if (has_table)
        TableCheck(act, found).run();
    check_last_words(act, tail, is_closed, found);
    check_references(act, found);
    return found;
}

} // namespace nutmeg
