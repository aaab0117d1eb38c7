#include "corpus/preview/versions_by_date.hpp"

#include "corpus/preview/bill_application.hpp"
#include "corpus/preview/bill_preview.hpp"
#include "corpus/preview/instructed_act.hpp"
#include "corpus/preview/section_versions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace nutmeg {

namespace {

using SectionPointer = std::shared_ptr<Section const>;
using InstructionBySection = std::unordered_map<ActSection const*, Instruction const*>;

/// Equal for days that are the same, whether an act or the law states them.
std::string key_of(EffectiveDay const& day) {
    return day.iso.empty() ? std::string(day_kind_name(day.kind)) + day.words : day.iso;
}

bool is_unverified(PreviewEntry const& entry) {
    return entry.applied.base == Base::Mismatch && entry.applied.changed;
}

/// What a bill does to one section.
struct BillParts {
    std::size_t bill = 0;
    std::vector<BillPart> parts;   ///< in the order of the bill
    std::vector<std::size_t> days; ///< of each part
    BillApplier::Progress progress;
    std::vector<Author> unverified; ///< of the parts in force
};

/// A section that changes on several days.
struct ChangingSection {
    std::vector<std::size_t> days; ///< ascending
    std::vector<BillParts> bills;
    std::vector<std::shared_ptr<Act const>> acts; ///< of the bills
    std::vector<Author> authors;                  ///< of all parts; `bill` is an index into `acts`
    SectionPointer before;                        ///< as of the last day
    SectionVersions versions;
};

/// Applies the bills to each section that changes on several days, once for each of these days.
/// What a bill made of the section on one day is kept for the next, so that the work does not grow
/// with the square of the days. Days are indices into the report's days.
class VersionsByDate {
public:
    VersionsByDate(PreviewReport& report,
                   std::span<AmendmentFile const> files,
                   Statutes& statutes,
                   RedlineSource redline)
        : report_(report), files_(files), statutes_(statutes), redline_(redline),
          entries_(entries_by_section(report.bills)) {
        for (std::size_t day = 0; day < report.days.size(); ++day)
            index_by_key_.emplace(key_of(report.days[day]), day);
        std::string iso;
        for (auto const& day : report.days) {
            iso = std::max(iso, day.iso);
            dates_.push_back(iso);
        }
    }

    void run() {
        auto sections = sections_with_several_days();
        add_parts(sections);
        std::vector<std::vector<std::string>> changing(report_.days.size());
        for (auto const& [number, section] : sections)
            for (auto const day : section.days)
                changing[day].push_back(number);
        for (std::size_t day = 0; day < report_.days.size(); ++day)
            for (auto const& number : changing[day])
                add_version(number, day, sections.find(number)->second);
        for (auto& [number, section] : sections) {
            section.versions.number = number;
            report_.by_date.push_back(std::move(section.versions));
        }
    }

private:
    std::size_t index_of(EffectiveDay const& day) const { return index_by_key_.at(key_of(day)); }

    /// The sections that change on more than one day, with their days.
    BySection<ChangingSection> sections_with_several_days() const {
        BySection<ChangingSection> all;
        for (auto const& bill : report_.bills)
            for (auto const& entry : bill.entries)
                if (entry.applied.changed && !entry.target.empty())
                    all[entry.target].days.push_back(index_of(entry.day));
        for (auto one = all.begin(); one != all.end();) {
            auto& days = one->second.days;
            std::sort(days.begin(), days.end());
            days.erase(std::unique(days.begin(), days.end()), days.end());
            one = days.size() < 2 ? all.erase(one) : std::next(one);
        }
        return all;
    }

    /// Adds to each section the parts of bills that name it: those with an entry.
    void add_parts(BySection<ChangingSection>& sections) {
        std::vector<InstructionBySection> instructions;
        for (std::size_t bill = 0; bill < report_.bills.size(); ++bill)
            instructions.push_back(instructions_of(bill));
        for (auto& [number, section] : sections)
            for (auto const& [bill, entry] : entries_.find(number)->second) {
                if (section.bills.empty() || section.bills.back().bill != bill) {
                    section.bills.emplace_back().bill = bill;
                    section.acts.push_back(report_.bills[bill].act);
                }
                auto& [index, parts, days, progress, unverified] = section.bills.back();
                if (!parts.empty() && parts.back().amendment == entry->amendment)
                    continue;
                auto const instruction = instructions[bill].find(entry->amendment);
                parts.push_back(
                    {entry->amendment,
                     instruction == instructions[bill].end() ? nullptr : instruction->second,
                     static_cast<std::uint32_t>(section.authors.size())});
                days.push_back(index_of(entry->day));
                section.authors.push_back({section.acts.size() - 1, entry->amendment});
            }
    }

    /// The instructions that the sections of the act were made from.
    InstructionBySection instructions_of(std::size_t bill) const {
        InstructionBySection all;
        auto const& sections = report_.bills[bill].act->sections;
        std::size_t next = 0;
        for (auto const& instruction : files_[bill].instructions)
            if (instruction.understood() && !only_dates(instruction))
                all.emplace(&sections[next++], &instruction);
        return all;
    }

    /// Applies what is in force on that day, and adds the text and what is wrong with it.
    void add_version(std::string const& number, std::size_t day, ChangingSection& section) {
        BillApplier applier(
            statutes_, [](EffectiveDay const&) { return true; }, SectionNumbers{number});
        applier.begin_parts(section.authors, section.acts);
        std::vector<Author> unverified;
        std::vector<BillPreview> bills;
        for (auto& one : section.bills) {
            PartsInForce in_force{number, {}, &one != &section.bills.front()};
            for (std::size_t i = 0; i < one.parts.size(); ++i)
                if (one.days[i] <= day)
                    in_force.parts.push_back(one.parts[i]);
            if (in_force.parts.empty())
                continue;
            auto& bill = bills.emplace_back();
            bill.act = report_.bills[one.bill].act;
            if (!applier.apply_parts(bill, in_force, one.progress))
                one.unverified.clear();
            for (auto const& entry : bill.entries)
                if (is_unverified(entry))
                    one.unverified.push_back({one.bill, entry.amendment});
            unverified.insert(unverified.end(), one.unverified.begin(), one.unverified.end());
            check_date_order(number, day, one.bill, bill.entries);
        }
        add_comparison(number, {day, applier.law(), bills}, section);
        section.versions.versions.back().unverified = std::move(unverified);
    }

    /// The bills applied as of a day.
    struct AppliedDay {
        std::size_t day;
        MergedLaw& law;
        std::vector<BillPreview> const& bills;
    };

    void add_comparison(std::string const& number,
                        AppliedDay const& applied,
                        ChangingSection& section) {
        auto const& iso = dates_[applied.day];
        auto const found = applied.law.sections.find(number);
        SectionPointer printed;
        if (found == applied.law.sections.end()) {
            printed = statutes_.find(number);
        } else {
            found->second.settle();
            printed = found->second.now();
        }
        auto const empty = section_with_words(number, nullptr, "");
        auto& before = section.before;
        auto& versions = section.versions.versions;
        if (versions.empty())
            before = version_at_date(statutes_.find(number), iso);
        auto const now = version_at_date(printed, iso);
        auto const& old_section = before ? before : empty;
        auto const& new_section = now ? now : empty;
        auto const* const marked = redline_ == RedlineSource::Marks
                                     ? marked_runs(applied.bills, *old_section, *new_section)
                                     : nullptr;
        versions.push_back(
            {report_.days[applied.day], compare(old_section, new_section, {}, marked), {}});
        before = now;
    }

    /// Reports sections of a bill that restate later law. They apply in the order of the bills, but
    /// not on their effective day.
    void check_date_order(std::string const& number,
                          std::size_t day,
                          std::size_t bill,
                          std::vector<PreviewEntry> const& entries) {
        for (auto const& entry : entries)
            if (index_of(entry.day) == day && has_problem(entry.applied)
                && !fails_in_bill_order(number, bill, *entry.amendment))
                report_.findings.emplace_back(
                    DateOrderFault{number, {bill, entry.amendment}, entry.day});
    }

    /// Whether the same section of the bill also has a problem with that section of law in the
    /// order of the bills.
    bool fails_in_bill_order(std::string const& number,
                             std::size_t bill,
                             ActSection const& amendment) const {
        auto const& entries = entries_.find(number)->second;
        auto const first = std::partition_point(
            entries.begin(), entries.end(), [&](BillEntry const& one) { return one.bill < bill; });
        return std::any_of(first, entries.end(), [&](BillEntry const& one) {
            return one.bill == bill && one.entry->amendment->number == amendment.number
                && has_problem(one.entry->applied);
        });
    }

    PreviewReport& report_;
    std::span<AmendmentFile const> files_;
    Statutes& statutes_;
    RedlineSource redline_;
    std::unordered_map<std::string, std::size_t> index_by_key_;
    std::vector<std::string> dates_; ///< of each day: the ISO 8601 date as of which to read later
                                     ///< versions of the law
    BySection<std::vector<BillEntry>> entries_; ///< in the order of the bills
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

BySection<std::vector<BillEntry>> entries_by_section(std::vector<BillPreview> const& bills) {
    BySection<std::vector<BillEntry>> all;
    for (std::size_t bill = 0; bill < bills.size(); ++bill)
        for (auto const& entry : bills[bill].entries)
            if (!entry.target.empty())
                all[entry.target].push_back({bill, &entry});
    return all;
}

std::vector<Author> unverified_authors(std::vector<BillEntry> const& entries) {
    std::vector<Author> all;
    for (auto const& [bill, entry] : entries)
        if (is_unverified(*entry))
            all.push_back({bill, entry->amendment});
    return all;
}

} // namespace nutmeg
