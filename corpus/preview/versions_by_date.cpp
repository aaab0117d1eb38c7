#include "corpus/preview/versions_by_date.hpp"

#include "corpus/preview/bill_application.hpp"
#include "corpus/preview/bill_preview.hpp"
#include "corpus/preview/section_versions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace nutmeg {

namespace {

using SectionPointer = std::shared_ptr<Section const>;

/// Equal for days that are the same, whether an act or the law states them.
std::string key_of(EffectiveDay const& day) {
    return day.iso.empty() ? std::string(day_kind_name(day.kind)) + day.words : day.iso;
}

/// Applies the bills once for each day on which something takes effect. Days are indices into the
/// report's days.
class VersionsByDate {
public:
    VersionsByDate(PreviewReport& report,
                   std::span<AmendmentFile const> files,
                   Statutes& statutes,
                   RedlineSource redline)
        : report_(report), files_(files), statutes_(statutes), redline_(redline) {
        for (std::size_t day = 0; day < report.days.size(); ++day)
            index_by_key_.emplace(key_of(report.days[day]), day);
    }

    void run() {
        auto const days_by_section = sections_with_several_days();
        std::vector<SectionNumbers> changing(report_.days.size());
        for (auto const& [number, days] : days_by_section)
            for (auto const day : days)
                changing[day].insert(number);
        std::map<std::string, SectionPointer> before;
        std::map<std::string, SectionVersions> versions;
        for (std::size_t day = 0; day < report_.days.size(); ++day) {
            if (changing[day].empty())
                continue;
            BillApplier applier(
                statutes_,
                [&](EffectiveDay const& one) { return index_of(one) <= day; },
                changing[day]);
            auto bills = unapplied_bills();
            for (std::size_t i = 0; i < files_.size(); ++i)
                applier.apply_bill(bills[i], files_[i].instructions);
            for (auto const& number : changing[day]) {
                add_version(number, {day, applier.law(), bills}, before[number], versions[number]);
                versions[number].versions.back().unverified = unverified_authors(number, bills);
                check_date_order(number, day, bills);
            }
        }
        for (auto const& [number, days] : days_by_section) {
            versions[number].number = number;
            report_.by_date.push_back(std::move(versions[number]));
        }
    }

private:
    /// The same acts, since the report refers to their sections.
    std::vector<BillPreview> unapplied_bills() const {
        std::vector<BillPreview> bills(report_.bills.size());
        for (std::size_t i = 0; i < bills.size(); ++i)
            bills[i].act = report_.bills[i].act;
        return bills;
    }

    std::size_t index_of(EffectiveDay const& day) const { return index_by_key_.at(key_of(day)); }

    /// The sections that change on more than one day, each with its days, ascending.
    BySection<std::vector<std::size_t>> sections_with_several_days() const {
        BySection<std::vector<std::size_t>> all;
        for (auto const& bill : report_.bills)
            for (auto const& entry : bill.entries)
                if (entry.applied.changed && !entry.target.empty())
                    all[entry.target].push_back(index_of(entry.day));
        for (auto one = all.begin(); one != all.end();) {
            auto& days = one->second;
            std::sort(days.begin(), days.end());
            days.erase(std::unique(days.begin(), days.end()), days.end());
            one = days.size() < 2 ? all.erase(one) : std::next(one);
        }
        return all;
    }

    /// The ISO 8601 date as of which to read later versions of the law on that day.
    std::string date_at(std::size_t day) const {
        std::string iso;
        for (std::size_t i = 0; i <= day; ++i)
            if (!report_.days[i].iso.empty())
                iso = std::max(iso, report_.days[i].iso);
        return iso;
    }

    /// The bills applied as of a day.
    struct AppliedDay {
        std::size_t day;
        MergedLaw const& law;
        std::vector<BillPreview> const& bills;
    };

    void add_version(std::string const& number,
                     AppliedDay const& applied,
                     SectionPointer& before,
                     SectionVersions& section) {
        auto const iso = date_at(applied.day);
        auto const found = applied.law.sections.find(number);
        auto const printed =
            found == applied.law.sections.end() ? statutes_.find(number) : found->second.now();
        auto const empty = section_with_words(number, nullptr, "");
        if (section.versions.empty())
            before = version_at_date(statutes_.find(number), iso);
        auto const now = version_at_date(printed, iso);
        auto const& old_section = before ? before : empty;
        auto const& new_section = now ? now : empty;
        auto const* const marked = redline_ == RedlineSource::Marks
                                     ? marked_runs(applied.bills, *old_section, *new_section)
                                     : nullptr;
        section.versions.push_back(
            {report_.days[applied.day], compare(old_section, new_section, {}, marked), {}});
        before = now;
    }

    /// Reports sections of a bill that restate later law. They apply in the order of the bills, but
    /// not on their effective day.
    void check_date_order(std::string const& number,
                          std::size_t day,
                          std::vector<BillPreview> const& bills) {
        for (std::size_t bill = 0; bill < bills.size(); ++bill)
            for (auto const& entry : bills[bill].entries)
                if (!entry.not_yet_effective && compare_section_numbers(entry.target, number) == 0
                    && index_of(entry.day) == day && has_problem(entry.applied)
                    && !fails_in_bill_order(bill, entry))
                    report_.findings.emplace_back(
                        DateOrderFault{number, {bill, entry.amendment}, entry.day});
    }

    /// Whether the same section of the bill also has a problem with that section of law in the
    /// order of the bills.
    bool fails_in_bill_order(std::size_t bill, PreviewEntry const& other) const {
        auto const& entries = report_.bills[bill].entries;
        return std::any_of(entries.begin(), entries.end(), [&](PreviewEntry const& entry) {
            return entry.target == other.target
                && entry.amendment->number == other.amendment->number && has_problem(entry.applied);
        });
    }

    PreviewReport& report_;
    std::span<AmendmentFile const> files_;
    Statutes& statutes_;
    RedlineSource redline_;
    std::unordered_map<std::string, std::size_t> index_by_key_;
};

} // namespace

std::vector<EffectiveDay> days_of(std::vector<BillPreview> const& bills) {
    std::vector<EffectiveDay> days;
    std::set<std::string> known;
    for (auto const& bill : bills)
        for (auto const& section : bill.act->sections)
            if (auto day = effective_day(section, *bill.act); known.insert(key_of(day)).second)
                days.push_back(std::move(day));
    std::stable_sort(days.begin(), days.end(), comes_before);
    return days;
}

void add_versions_by_date(PreviewReport& report,
                          std::span<AmendmentFile const> files,
                          Statutes& statutes,
                          RedlineSource redline) {
    VersionsByDate(report, files, statutes, redline).run();
}

std::vector<Author> unverified_authors(std::string const& number,
                                       std::vector<BillPreview> const& bills) {
    std::vector<Author> all;
    for (std::size_t bill = 0; bill < bills.size(); ++bill)
        for (auto const& entry : bills[bill].entries)
            if (entry.applied.base == Base::Mismatch && entry.applied.changed
                && compare_section_numbers(entry.target, number) == 0)
                all.push_back({bill, entry.amendment});
    return all;
}

} // namespace nutmeg
