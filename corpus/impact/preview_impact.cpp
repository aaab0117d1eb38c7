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
        for (auto const& section : report.by_date)
            if (!section.versions.empty())
                by_date_.emplace(section.number, &section);
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
        auto const known = entry.target.empty() ? by_number_.end() : by_number_.find(entry.target);
        if (known != by_number_.end()) {
            all_[known->second].bill_part += ", " + part;
            last_[entry.target] = comparison.new_section;
            return;
        }
        if (!entry.target.empty())
            by_number_.emplace(entry.target, all_.size());
        all_.push_back({entry.target, std::move(part), unowned(comparison)});
    }

    std::vector<ChangedSection> take() {
        for (auto& one : all_)
            if (!one.number.empty())
                combine(one);
        return std::move(all_);
    }

private:
    /// Sets the comparison from current law to the result of all amendments.
    void combine(ChangedSection& one) const {
        if (auto const found = combined_.find(one.number); found != combined_.end()) {
            one.comparison = unowned(*found->second);
            return;
        }
        auto last = last_.find(one.number) == last_.end() ? nullptr : last_.at(one.number);
        if (auto const found = by_date_.find(one.number); found != by_date_.end())
            last = found->second->versions.back().comparison.new_section;
        if (last != nullptr)
            one.comparison =
                std::make_shared<Comparison const>(compare(one.comparison->old_section, last));
    }

    PreviewReport const& report_;
    std::map<std::string, Comparison const*, SectionNumberLess> combined_;
    std::map<std::string, SectionVersions const*, SectionNumberLess> by_date_;
    std::map<std::string, std::size_t, SectionNumberLess> by_number_;
    /// The last text of sections with several amendments.
    std::map<std::string, std::shared_ptr<Section const>, SectionNumberLess> last_;
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
