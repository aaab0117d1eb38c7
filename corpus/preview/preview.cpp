#include "corpus/preview/preview.hpp"

#include "corpus/preview/bill_application.hpp"
#include "corpus/preview/bill_preview.hpp"
#include "corpus/preview/conflicts.hpp"
#include "corpus/preview/section_versions.hpp"
#include "corpus/preview/versions_by_date.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

class Previewer {
public:
    Previewer(std::span<AmendmentFile const> files,
              Statutes& statutes,
              PreviewOptions const& options)
        : files_(files), statutes_(statutes), options_(options) {
        report_.on = options.on;
    }

    PreviewReport run() {
        report_.bills = begin_previews(files_, statutes_);
        report_.names = bill_names(report_.bills);
        report_.law = statutes_.sources();
        report_.days = days_of(report_.bills);
        BillApplier applier(statutes_, [this](EffectiveDay const& day) {
            return report_.on.empty() || in_force_at(day, report_.on);
        });
        for (std::size_t i = 0; i < files_.size(); ++i)
            applier.apply_bill(report_.bills[i], files_[i].instructions);
        for (auto& bill : report_.bills) {
            report_bases(bill);
            if (!report_.on.empty())
                view_at_date(bill, report_.on);
            compare_versions(bill, statutes_, options_.redline);
            if (report_.on.empty())
                report_unreached_versions(bill);
        }
        combine(applier.law());
        if (report_.on.empty() && options_.by_date)
            add_versions_by_date(report_, files_, statutes_, options_.redline);
        add_statute_findings(report_.bills, statutes_);
        return std::move(report_);
    }

private:
    /// Adds a note to each entry that is based on earlier bills.
    void report_bases(BillPreview& bill) {
        for (auto& entry : bill.entries) {
            if (entry.based_on.empty())
                continue;
            std::string names;
            for (std::size_t i = 0; i < entry.based_on.size(); ++i)
                names += (i == 0 ? "" : " and ") + report_.names[entry.based_on[i]];
            add_finding(
                bill, entry, make_diagnostic(DiagnosticCode::BuiltOn, {}, entry.target, names));
        }
    }

    /// Adds the sections that several bills change, or that have a conflict.
    void combine(MergedLaw& law) {
        BySection<std::vector<EditConflict>> conflicts;
        for (auto const& [number, words] : law.conflicts)
            conflicts[number].push_back(words);
        auto const entries = entries_by_section(report_.bills);
        for (auto& [number, section] : law.sections) {
            auto const& branches = law.branches[number];
            if (branches.size() < 2 && !conflicts.contains(number))
                continue;
            CombinedSection combined;
            combined.number = number;
            for (auto const& branch : branches)
                combined.bills.push_back(branch.bill);
            auto const& of_section = entries.find(number)->second;
            combined.conflicts = conflicts_over(number, conflicts[number], law);
            for (auto& conflict : combined.conflicts)
                for (auto* const side : {&conflict.earlier, &conflict.later})
                    side->line = line_of(of_section, side->bills.back());
            combined.unverified = unverified_authors(of_section);
            combined.comparison = compare_with_law(number, section);
            report_.sections.push_back(std::move(combined));
        }
        report_.findings = combined_findings(law, report_.bills);
    }

    /// From current law to the section as amended; with `on`, both as they read on that date.
    Comparison compare_with_law(std::string const& number, AmendedSection const& section) const {
        auto const law = section.law() ? section.law() : section_with_words(number, nullptr, "");
        if (report_.on.empty())
            return compare(law, section.now());
        return compare(version_at_date(law, report_.on),
                       version_at_date(section.now(), report_.on));
    }

    /// The line on which the bill begins to change the section that has these entries.
    static std::uint32_t line_of(std::vector<BillEntry> const& entries, std::size_t bill) {
        auto const first = std::partition_point(
            entries.begin(), entries.end(), [&](BillEntry const& one) { return one.bill < bill; });
        auto const changing = std::find_if(first, entries.end(), [&](BillEntry const& one) {
            return one.bill != bill || one.entry->applied.changed;
        });
        return changing == entries.end() || changing->bill != bill
                 ? 0
                 : changing->entry->amendment->line;
    }

    std::span<AmendmentFile const> files_;
    Statutes& statutes_;
    PreviewOptions const& options_;
    PreviewReport report_;
};

} // namespace

PreviewReport preview(std::span<AmendmentFile const> files,
                      Statutes& statutes,
                      PreviewOptions const& options) {
    return Previewer(files, statutes, options).run();
}

} // namespace nutmeg
