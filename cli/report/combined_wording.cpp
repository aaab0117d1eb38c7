#include "cli/report/conflict_wording.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/join.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

bool same_day(EffectiveDay const& a, EffectiveDay const& b) {
    return a.kind == b.kind && a.iso == b.iso && a.words == b.words;
}

/// "sections 1 and 3" of the bill that take effect on the day; empty if none does.
std::string sections_on(BillPreview const& bill, EffectiveDay const& day) {
    std::vector<std::string> numbers;
    bool instructions = false;
    for (auto const& section : bill.act->sections)
        if (same_day(effective_day(section, *bill.act), day)) {
            numbers.push_back(section.number);
            instructions = instructions || section.instruction;
        }
    if (numbers.empty())
        return {};
    return fmt::format("{}{} {}",
                       instructions ? "instruction" : "section",
                       numbers.size() == 1 ? "" : "s",
                       join_with_and(numbers));
}

std::string day_name(EffectiveDay const& day) {
    switch (day.kind) {
    case DayKind::Passage:
        return day.iso.empty() ? "From passage" : "From passage, " + date_phrase(day.iso);
    case DayKind::Unknown:
        return "No date given";
    case DayKind::Event:
        return "On an event, " + day.words;
    case DayKind::Date:
        break;
    }
    return date_phrase(day.iso);
}

/// Empty if all amendments restate current law.
std::string unverified_sentence(std::vector<Author> const& unverified,
                                PreviewReport const& report) {
    if (unverified.empty())
        return {};
    return fmt::format("Unverified: {} {} not match current law, and {} wording is included here.",
                       join_with_and(author_names(unverified, report)),
                       unverified.size() == 1 ? "does" : "do",
                       unverified.size() == 1 ? "its" : "their");
}

} // namespace

std::string verdict_sentence(PreviewReport const& report) {
    std::size_t conflicts = 0;
    std::size_t shared = 0;
    for (auto const& section : report.sections) {
        conflicts += section.conflicts.size();
        shared += section.bills.size() > 1 ? 1U : 0U;
    }
    auto sentence = count_phrase(report.bills.size(), "bill");
    sentence += fmt::format("; {} {} changed by more than one",
                            count_phrase(shared, "section"),
                            shared == 1 ? "is" : "are");
    return sentence + "; " + (conflicts == 0 ? "no conflict" : count_phrase(conflicts, "conflict"))
         + ".";
}

std::vector<DayPhrase> day_phrases(PreviewReport const& report) {
    std::vector<DayPhrase> phrases;
    for (auto const& day : report.days) {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < report.bills.size(); ++i)
            if (auto sections = sections_on(report.bills[i], day); !sections.empty())
                parts.push_back(report.bills.size() == 1 ? sections
                                                         : sections + " of " + report.names[i]);
        phrases.push_back({day_name(day), join_with_and(parts)});
    }
    return phrases;
}

std::string from_phrase(EffectiveDay const& day) {
    switch (day.kind) {
    case DayKind::Passage:
        return day_name(day);
    case DayKind::Unknown:
        return "From an unknown date";
    case DayKind::Event:
        return "On an event, " + day.words;
    case DayKind::Date:
        break;
    }
    return "From " + date_phrase(day.iso);
}

std::string on_sentence(PreviewReport const& report) {
    return report.on.empty()
             ? std::string()
             : "Law as of " + date_phrase(report.on) + ". Later changes are omitted.";
}

std::string combined_heading(CombinedSection const& section, PreviewReport const& report) {
    std::vector<std::string> names;
    for (auto const bill : section.bills)
        names.push_back(report.names[bill]);
    return "Section " + section.number + ", changed by " + join_with_and(names);
}

std::string combined_sentence(CombinedSection const& section, PreviewReport const& report) {
    auto const unverified = unverified_sentence(section.unverified, report);
    auto const ending = unverified.empty() ? unverified : " " + unverified;
    if (section.conflicts.empty())
        return "The changes do not overlap; this is the combined text." + ending;
    return count_phrase(section.conflicts.size(), "conflict")
         + ". Both versions are shown; the text follows the earlier amendment until the conflict "
           "is resolved."
         + ending;
}

std::string version_sentence(DatedVersion const& version,
                             std::string const& number,
                             PreviewReport const& report) {
    std::string notes;
    if (version.comparison.change == SectionChange::Unchanged)
        notes = "No words change on that date.";
    for (auto const& section : report.sections)
        if (section.number == number && !section.conflicts.empty())
            notes += (notes.empty() ? "" : " ")
                   + std::string("This section has a conflict; the text follows the earlier "
                                 "amendment.");
    if (auto const unverified = unverified_sentence(version.unverified, report);
        !unverified.empty())
        notes += (notes.empty() ? "" : " ") + unverified;
    return notes;
}

} // namespace nutmeg
