#include "parser/bills/effective_date_rules.hpp"
#include "parser/bills/section_labels.hpp"
#include "parser/bills/words_location.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::string_view takes_effect = " shall take effect ";

/// Some sections, and the words of their date.
struct SectionDate {
    SectionList sections;
    std::string_view words;
};

/// The dates that one sentence gives.
struct ActDates {
    std::string_view words; ///< of all sections without an exception
    std::vector<SectionDate> exceptions;
};

std::string_view without_end(std::string_view words, std::string_view characters) {
    auto const last = words.find_last_not_of(characters);
    return last == words.npos ? std::string_view() : words.substr(0, last + 1);
}

/// Removes "and", commas and spaces from the front.
std::string_view without_link(std::string_view words) {
    words.remove_prefix(std::min(words.find_first_not_of(" ,;"), words.size()));
    for (std::string_view const link : {"and ", "that "})
        if (words.starts_with(link))
            words.remove_prefix(link.size());
    return words;
}

/// Where the next exception begins in the words of a date: ", and section 3 shall". The end of the
/// words if there is none.
std::size_t next_exception(std::string_view words) {
    auto const verb = words.find(takes_effect);
    if (verb == words.npos)
        return words.size();
    auto const at = words.rfind("section", verb);
    return at == words.npos ? words.size() : at;
}

/// "section 1 shall take effect July 1, 1996, and sections 2 and 3 shall take effect from passage".
std::optional<std::vector<SectionDate>> read_exceptions(std::string_view words) {
    std::vector<SectionDate> exceptions;
    while (!(words = without_link(words)).empty()) {
        auto const verb = words.find(takes_effect);
        if (verb == words.npos)
            return std::nullopt;
        auto const label = without_end(words.substr(0, verb), " ,");
        SectionDate one;
        one.sections = section_list(label);
        if (one.sections.end != label.size())
            return std::nullopt;
        words.remove_prefix(verb + takes_effect.size());
        auto const end = next_exception(words);
        one.words = without_end(words.substr(0, end), " ,;");
        if (one.words.ends_with(" and"))
            one.words = without_end(one.words.substr(0, one.words.size() - 4), " ,;");
        if (effective_date(one.words).empty() || !is_readable_effective_date(one.words))
            return std::nullopt;
        exceptions.push_back(one);
        words.remove_prefix(end);
    }
    return exceptions;
}

std::optional<ActDates> read_dates(std::string_view words) {
    constexpr std::string_view except = "except ";
    auto const at = words.find(except);
    ActDates dates;
    dates.words = without_end(words.substr(0, at), " ,;");
    if (effective_date(dates.words).empty() || !is_readable_effective_date(dates.words)
        || dates.words.find('.') != dates.words.npos)
        return std::nullopt;
    if (at == words.npos)
        return dates;
    auto exceptions = read_exceptions(words.substr(at + except.size()));
    if (!exceptions)
        return std::nullopt;
    dates.exceptions = std::move(*exceptions);
    return dates;
}

std::string_view date_of(std::string_view number, ActDates const& dates) {
    for (auto const& one : dates.exceptions)
        if (one.sections.names(number))
            return one.words;
    return dates.words;
}

} // namespace

void read_last_section_dates(Act& act) {
    constexpr std::string_view lead = "This act shall take effect ";
    if (act.sections.size() < 2)
        return;
    auto const& last = act.sections.back();
    auto const text = last.text.new_text();
    if (!text.starts_with(lead))
        return;
    auto const words = without_end(std::string_view{text}.substr(lead.size()), ". \n");
    auto const dates = read_dates(words);
    if (!dates) {
        if (!is_effective_event(words))
            act.diagnostics.push_back(make_diagnostic(DiagnosticCode::DateNotRead,
                                                      section_location(last, words),
                                                      "section " + last.number + " of the act",
                                                      words));
        return;
    }
    for (auto& section : act.sections)
        if (section.effective_words.empty()) {
            section.effective_words = date_of(section.number, *dates);
            section.effective = effective_date(section.effective_words);
        }
}

} // namespace nutmeg
