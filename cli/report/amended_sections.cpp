#include "cli/report/amended_sections.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace nutmeg {

namespace {

bool is_applied(PreviewEntry const& entry) {
    return entry.amendment != nullptr && !entry.not_yet_effective
        && (entry.target.empty() || entry.comparison.change != SectionChange::Unchanged);
}

/// Whether each entry changes the text that the one before leaves.
bool is_chain(std::vector<PreviewEntry const*> const& entries) {
    auto const breaks = [](PreviewEntry const* before, PreviewEntry const* after) {
        return before->comparison.new_section->text != after->comparison.old_section->text;
    };
    return std::adjacent_find(entries.begin(), entries.end(), breaks) == entries.end();
}

Comparison const* combined(PreviewReport const& report, std::string_view number) {
    for (auto const& section : report.sections)
        if (section.number == number)
            return &section.comparison;
    return nullptr;
}

} // namespace

AmendedSections amended_sections(PreviewReport const& report) {
    AmendedSections amended;
    std::map<std::string_view, std::size_t> by_number;
    for (auto const& bill : report.bills)
        for (auto const& entry : bill.entries) {
            if (!is_applied(entry))
                continue;
            auto index = amended.sections.size();
            // A target in an act or in the Constitution is no section of the General Statutes.
            bool const is_codified = !entry.target.empty() && entry.act_section.empty();
            if (is_codified)
                index = by_number.try_emplace(entry.target, index).first->second;
            if (index == amended.sections.size())
                amended.sections.push_back({is_codified ? entry.target : std::string(), {}});
            amended.sections[index].entries.push_back(&entry);
        }
    for (auto& section : amended.sections) {
        auto const& entries = section.entries;
        if (section.number.empty())
            continue;
        section.comparison = combined(report, section.number);
        if (section.comparison != nullptr)
            continue;
        if (entries.size() == 1)
            section.comparison = &entries.front()->comparison;
        else if (is_chain(entries))
            section.comparison = &amended.joined.emplace_back(compare(
                entries.front()->comparison.old_section, entries.back()->comparison.new_section));
    }
    return amended;
}

} // namespace nutmeg
