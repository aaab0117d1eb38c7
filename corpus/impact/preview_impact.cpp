#include "corpus/impact/preview_impact.hpp"

#include "parser/citations/section_number.hpp"

#include <map>

namespace nutmeg {

namespace {

/// A pointer to what the report owns.
std::shared_ptr<Comparison const> unowned(Comparison const& comparison) {
    return {std::shared_ptr<void>(), &comparison};
}

/// Collects the entries of a report by the section that they change.
class Changes {
public:
    explicit Changes(PreviewReport const& report) : report_(report) {
        for (auto const& section : report.sections)
            combined_.emplace(section.number, &section.comparison);
    }

    void add(std::size_t bill, PreviewEntry const& entry) {
        auto const& comparison = entry.comparison;
        if (entry.not_yet_effective || !entry.act_section.empty()
            || comparison.new_section == nullptr || comparison.old_section == nullptr
            || comparison.change == SectionChange::Unchanged)
            return;
        auto part = amendment_phrase(*entry.amendment);
        if (report_.bills.size() > 1)
            part += " of " + report_.names[bill];
        if (entry.target.empty()) {
            all_.push_back({{}, std::move(part), unowned(comparison)});
            return;
        }
        auto const [known, is_new] = by_number_.emplace(entry.target, all_.size());
        if (is_new) {
            all_.push_back({entry.target, std::move(part), unowned(comparison)});
            return;
        }
        auto& before = all_[known->second];
        before.bill_part += ", " + part;
        before.comparison = std::make_shared<Comparison const>(
            compare(before.comparison->old_section, comparison.new_section));
    }

    std::vector<ChangedSection> take() {
        for (auto& one : all_)
            if (auto const found = combined_.find(one.number); found != combined_.end())
                one.comparison = unowned(*found->second);
        return std::move(all_);
    }

private:
    PreviewReport const& report_;
    std::map<std::string, Comparison const*, SectionNumberLess> combined_;
    std::map<std::string, std::size_t, SectionNumberLess> by_number_;
    std::vector<ChangedSection> all_;
};

} // namespace

std::vector<ChangedSection> changed_sections(PreviewReport const& report) {
    Changes changes(report);
    for (std::size_t i = 0; i < report.bills.size(); ++i)
        for (auto const& entry : report.bills[i].entries)
            changes.add(i, entry);
    return changes.take();
}

std::vector<ChangedSection> changed_sections(DiffReport const& report) {
    std::vector<ChangedSection> all;
    for (auto const& comparison : report.comparisons) {
        auto const& named = comparison.new_section->numbers.empty() ? *comparison.old_section
                                                                    : *comparison.new_section;
        all.push_back({std::string(named.citation()), {}, unowned(comparison)});
    }
    return all;
}

} // namespace nutmeg
