#include "corpus/preview/bill_preview.hpp"

#include "corpus/preview/instructed_act.hpp"
#include "corpus/preview/section_versions.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

namespace nutmeg {

namespace {

/// The bills that a heading without a number on a page may concern: a target is on the page, or a
/// target was not found.
class ConcernedBills {
public:
    ConcernedBills(std::span<BillPreview const> bills, Statutes& statutes) {
        std::map<std::string, std::string> pages;
        for (std::size_t bill = 0; bill < bills.size(); ++bill)
            for (auto const& entry : bills[bill].entries) {
                if (entry.applied.base == Base::Missing)
                    first_with_missing_ = std::min(first_with_missing_, bill);
                if (entry.target.empty())
                    continue;
                auto const [page, is_new] = pages.try_emplace(entry.target);
                if (is_new)
                    page->second = statutes.source_of(entry.target).value_or(SectionSource()).file;
                first_on_page_.emplace(page->second, bill);
            }
    }

    /// Index of the first such bill; a large number if there is none.
    std::size_t first(std::string const& page) const {
        auto const found = first_on_page_.find(page);
        return found == first_on_page_.end() ? first_with_missing_
                                             : std::min(first_with_missing_, found->second);
    }

private:
    std::size_t first_with_missing_ = std::numeric_limits<std::size_t>::max();
    std::map<std::string, std::size_t> first_on_page_;
};

/// Whether one of the paths is that of the other or of a provision that contains it.
bool is_inside(std::string_view one, std::string_view other) {
    return one.starts_with(other) || other.starts_with(one);
}

/// Whether the entry changes provisions that the later version replaces.
bool changes_provisions_of(PreviewEntry const& entry, LaterVersion const& version) {
    auto const& changes = entry.comparison.changes;
    return std::any_of(changes.begin(), changes.end(), [&](Change const& change) {
        return version.paths.empty()
            || std::any_of(
                   version.paths.begin(), version.paths.end(), [&](std::string const& path) {
                       return (change.has_old && is_inside(change.old_path, path))
                           || (change.has_new && is_inside(change.new_path, path));
                   });
    });
}

bool restates_later_version(PreviewEntry const& entry) {
    return std::any_of(entry.applied.diagnostics.begin(),
                       entry.applied.diagnostics.end(),
                       [](auto const& one) { return one.code == DiagnosticCode::FutureVersion; });
}

/// The last day, ISO 8601, as of which the bill amends each section; "9999" if it amends a version
/// that takes effect later.
std::map<std::string, std::string> last_days(BillPreview const& bill) {
    std::map<std::string, std::string> days;
    for (auto const& entry : bill.entries)
        if (entry.applied.changed) {
            auto& day = days[entry.target];
            day =
                std::max(day, restates_later_version(entry) ? std::string("9999") : entry.day.iso);
        }
    return days;
}

void view_at_date(BillPreview& bill, PreviewEntry& entry, std::string_view iso) {
    auto& versions = entry.comparison;
    bool const differed = versions.old_section->text != versions.new_section->text;
    versions.old_section = version_at_date(versions.old_section, iso);
    versions.new_section = version_at_date(versions.new_section, iso);
    if (entry.applied.old_text != versions.old_section->text
        || entry.applied.new_text != versions.new_section->text)
        entry.applied.marked_runs.reset();
    entry.applied.old_text = versions.old_section->text;
    entry.applied.new_text = versions.new_section->text;
    auto found = versions.new_section->diagnostics;
    std::erase_if(found, [](auto const& one) { return !is_version_finding(one.code); });
    if (differed && entry.applied.old_text == entry.applied.new_text) {
        found.push_back(
            make_diagnostic(DiagnosticCode::VersionOvertaken, {}, entry.target, date_phrase(iso)));
    }
    auto const name = amendment_phrase(*entry.amendment);
    for (auto& one : found) {
        one.line = entry.amendment->line;
        one.citation.clear();
        one.span = {};
        one.amendment = name;
        entry.applied.diagnostics.push_back(one);
        one.message = name + ": " + one.message;
        bill.diagnostics.push_back(std::move(one));
    }
}

/// Whether the section amends law that is not in the statutes, or proposes law without its text.
bool is_without_base(ActSection const& amendment) {
    return amendment.proposed || amendment.source == LawSource::PublicAct
        || amendment.source == LawSource::Constitution;
}

} // namespace

std::string_view amendment_noun(ActSection const& amendment) {
    return amendment.instruction ? "instruction" : amendment.edited ? "edited text" : "section";
}

std::string amendment_phrase(ActSection const& amendment) {
    return std::string(amendment_noun(amendment)) + " " + amendment.number;
}

bool has_problem(Applied const& applied) {
    return std::any_of(applied.diagnostics.begin(), applied.diagnostics.end(), [](auto const& one) {
        return one.severity == Severity::Problem;
    });
}

std::vector<BillPreview> begin_previews(std::span<AmendmentFile const> files,
                                        Statutes const& statutes) {
    std::vector<BillPreview> bills;
    bills.reserve(files.size());
    for (auto const& file : files) {
        auto& bill = bills.emplace_back();
        bill.bill_file = file.name;
        bill.statutes = statutes.paths();
        bill.is_instruction_list = file.act == nullptr;
        bill.act = file.act ? file.act : std::make_shared<Act const>(act_of(file.instructions));
        bill.diagnostics = bill.act->diagnostics;
    }
    return bills;
}

void compare_versions(BillPreview& bill, Statutes& statutes, RedlineSource redline) {
    // Keeps alive the sections that define offense classes, which the comparison reads.
    std::vector<std::shared_ptr<Section const>> consulted;
    for (auto& entry : bill.entries) {
        auto& versions = entry.comparison;
        auto const& marked = entry.applied.marked_runs;
        versions = compare(
            versions.old_section,
            versions.new_section,
            [&](std::string_view number) {
                consulted.push_back(statutes.find(number));
                return consulted.back().get();
            },
            marked && redline == RedlineSource::Marks ? &*marked : nullptr);
        // Text without its base is no new section.
        if (entry.amendment && is_without_base(*entry.amendment)
            && versions.change == SectionChange::Added)
            versions.effects.clear();
    }
}

std::vector<CommonRun> const* marked_runs(std::span<BillPreview const> bills,
                                          Section const& old_section,
                                          Section const& new_section) {
    for (auto const& bill : bills)
        for (auto const& entry : bill.entries)
            if (entry.applied.marked_runs && entry.target == new_section.citation()
                && entry.comparison.old_section->text == old_section.text
                && entry.comparison.new_section->text == new_section.text)
                return &*entry.applied.marked_runs;
    return nullptr;
}

void add_finding(BillPreview& bill, PreviewEntry& entry, Diagnostic found) {
    found.line = entry.amendment->line;
    found.amendment = amendment_phrase(*entry.amendment);
    entry.applied.diagnostics.push_back(found);
    found.message = found.amendment + ": " + found.message;
    bill.diagnostics.push_back(std::move(found));
}

void report_unreached_versions(BillPreview& bill) {
    auto const days = last_days(bill);
    for (auto& entry : bill.entries) {
        auto const& comparison = entry.comparison;
        if (comparison.change != SectionChange::Amended || entry.not_yet_effective)
            continue;
        for (auto const& version : comparison.old_section->later_versions)
            if (auto const reached = days.find(entry.target);
                !version.from.empty() && changes_provisions_of(entry, version)
                && (reached == days.end() || reached->second < version.from))
                add_finding(bill,
                            entry,
                            make_diagnostic(DiagnosticCode::UnreachedVersion,
                                            {},
                                            entry.target,
                                            date_phrase(version.from)));
    }
}

void add_statute_findings(std::span<BillPreview> bills, Statutes& statutes) {
    std::optional<ConcernedBills> concerned;
    for (auto& found : statutes.diagnostics()) {
        std::size_t bill = 0;
        if (found.code == DiagnosticCode::HeadingWithoutNumber) {
            if (!concerned)
                concerned.emplace(bills, statutes);
            bill = concerned->first(found.file);
        }
        if (bill < bills.size())
            bills[bill].diagnostics.push_back(std::move(found));
    }
}

std::vector<std::string> bill_names(std::vector<BillPreview> const& bills) {
    std::vector<std::string> names;
    names.reserve(bills.size());
    for (auto const& bill : bills) {
        auto const& act = *bill.act;
        bool const is_edited_text = !act.sections.empty() && act.sections.front().edited;
        names.push_back(act.name.empty() || bill.is_instruction_list || is_edited_text
                            ? bill.bill_file
                            : act.name);
    }
    std::map<std::string, std::size_t> counts;
    for (auto const& name : names)
        ++counts[name];
    for (std::size_t i = 0; i < names.size(); ++i)
        if (counts[names[i]] > 1 && names[i] != bills[i].bill_file)
            names[i] += " (" + bills[i].bill_file + ")";
    return names;
}

void view_at_date(BillPreview& bill, std::string_view iso) {
    ActSection const* reported = nullptr;
    bool undated = false;
    for (auto& entry : bill.entries) {
        if (entry.not_yet_effective && reported != entry.amendment) {
            reported = entry.amendment;
            bill.diagnostics.push_back(make_diagnostic(
                DiagnosticCode::NotYetApplied,
                {.line = entry.amendment->line},
                amendment_phrase(*entry.amendment),
                (entry.day.kind == DayKind::Date ? "on " : "") + day_phrase(entry.day)));
        }
        undated = undated || (!entry.not_yet_effective && entry.day.iso.empty());
        view_at_date(bill, entry, iso);
    }
    if (undated)
        bill.diagnostics.push_back(make_diagnostic(DiagnosticCode::Undated, {}, date_phrase(iso)));
}

} // namespace nutmeg
