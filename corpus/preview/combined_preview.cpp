#include "corpus/preview/combined_preview.hpp"

#include "corpus/preview/bill_application.hpp"
#include "corpus/preview/conflicts.hpp"
#include "corpus/preview/instructed_act.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace nutmeg {

namespace {

using SectionPointer = std::shared_ptr<Section const>;

/// The section as it reads on that date; before any date where `iso` is empty.
SectionPointer seen_on(SectionPointer const& section, std::string_view iso) {
    if (!section || (section->futures.empty() && section->heading_notes.empty()))
        return section;
    return std::make_shared<Section const>(section_on(*section, iso));
}

class JointPreviewer {
public:
    JointPreviewer(std::vector<AmendmentFile> const& files, Statutes& statutes, std::string_view on)
        : files_(files), statutes_(statutes) {
        joint_.on = on;
    }

    JointPreview run() {
        for (auto const& file : files_)
            joint_.bills.push_back(report_on(file));
        joint_.names = bill_names(joint_.bills);
        list_days();
        BillCarrier carrier(statutes_, [this](EffectiveDay const& day) {
            return joint_.on.empty() || in_force_on(day, joint_.on);
        });
        carry_out(carrier, joint_.bills);
        for (auto& bill : joint_.bills) {
            tell_ground(bill);
            if (!joint_.on.empty())
                see_on_date(bill);
            compare_versions(bill, statutes_);
        }
        join(carrier);
        if (joint_.on.empty())
            date();
        add_statute_findings(joint_.bills, statutes_);
        return std::move(joint_);
    }

private:
    PreviewReport report_on(AmendmentFile const& file) {
        auto act = file.act ? file.act : std::make_shared<Act const>(act_of(file.instructions));
        return empty_report(std::move(act), file.name, statutes_);
    }

    /// The bills again, nothing carried out.
    std::vector<PreviewReport> reports_again() {
        std::vector<PreviewReport> reports;
        for (auto const& bill : joint_.bills)
            reports.push_back(empty_report(bill.act, bill.bill_file, statutes_));
        return reports;
    }

    void carry_out(BillCarrier& carrier, std::vector<PreviewReport>& reports) {
        for (std::size_t i = 0; i < files_.size(); ++i)
            carrier.carry_out(reports[i], files_[i].instructions);
    }

    void list_days() {
        auto& days = joint_.days;
        std::set<std::string> known;
        for (auto const& bill : joint_.bills)
            for (auto const& section : bill.act->sections)
                if (auto day = effective_day(section, *bill.act); known.insert(key_of(day)).second)
                    days.push_back(std::move(day));
        std::stable_sort(days.begin(), days.end(), comes_before);
        for (std::size_t place = 0; place < days.size(); ++place)
            places_.emplace(key_of(days[place]), place);
    }

    /// Alike for what is one day, whether an act gives it or the law does.
    static std::string key_of(EffectiveDay const& day) {
        return day.iso.empty() ? std::string(day_kind_name(day.kind)) + day.words : day.iso;
    }

    std::size_t place_of(EffectiveDay const& day) const { return places_.at(key_of(day)); }

    /// Says of each entry which bill it builds on.
    void tell_ground(PreviewReport& bill) {
        for (auto& entry : bill.entries) {
            if (entry.built_on.empty())
                continue;
            std::string names;
            for (std::size_t i = 0; i < entry.built_on.size(); ++i)
                names += (i == 0 ? "" : " and ") + joint_.names[entry.built_on[i]];
            auto found = make_diagnostic(DiagnosticCode::BuiltOn, {}, entry.target, names);
            entry.applied.diagnostics.push_back(found);
            found.line = entry.amendment->line;
            found.message = amendment_phrase(*entry.amendment) + ": " + found.message;
            bill.diagnostics.push_back(std::move(found));
        }
    }

    /// The sections of bills that are carried out on section `number` though they do not restate
    /// it.
    std::vector<std::string> unproved(std::string const& number,
                                      std::vector<PreviewReport> const& reports) const {
        std::vector<std::string> all;
        for (std::size_t bill = 0; bill < reports.size(); ++bill)
            for (auto const& entry : reports[bill].entries)
                if (entry.applied.base == Base::Mismatch && entry.applied.changed
                    && compare_section_numbers(entry.target, number) == 0)
                    all.push_back(amendment_phrase(*entry.amendment) + " of " + joint_.names[bill]);
        return all;
    }

    // -- on a date

    void see_on_date(PreviewReport& bill) {
        ActSection const* told = nullptr;
        bool undated = false;
        for (auto& entry : bill.entries) {
            auto const name = amendment_phrase(*entry.amendment);
            if (entry.left_out && told != entry.amendment) {
                told = entry.amendment;
                bill.diagnostics.push_back(make_diagnostic(
                    DiagnosticCode::NotYetApplied,
                    {.line = entry.amendment->line},
                    name,
                    (entry.day.kind == DayKind::Date ? "on " : "") + day_phrase(entry.day)));
            }
            undated = undated || (!entry.left_out && entry.day.iso.empty());
            see_on_date(bill, entry, name);
        }
        if (undated)
            bill.diagnostics.push_back(
                make_diagnostic(DiagnosticCode::Undated, {}, date_phrase(joint_.on)));
    }

    void see_on_date(PreviewReport& bill, PreviewEntry& entry, std::string const& name) {
        auto& versions = entry.comparison;
        bool const differed = versions.old_section->text != versions.new_section->text;
        versions.old_section = seen_on(versions.old_section, joint_.on);
        versions.new_section = seen_on(versions.new_section, joint_.on);
        entry.applied.old_text = versions.old_section->text;
        entry.applied.new_text = versions.new_section->text;
        auto found = versions.new_section->diagnostics;
        std::erase_if(found, [](auto const& one) { return !is_version_finding(one.code); });
        if (differed && entry.applied.old_text == entry.applied.new_text) {
            found.push_back(make_diagnostic(
                DiagnosticCode::VersionOvertaken, {}, entry.target, date_phrase(joint_.on)));
        }
        for (auto& one : found) {
            entry.applied.diagnostics.push_back(one);
            one.line = entry.amendment->line;
            one.citation.clear();
            one.span = {};
            one.message = name + ": " + one.message;
            bill.diagnostics.push_back(std::move(one));
        }
    }

    // -- several bills

    void join(BillCarrier& carrier) {
        std::map<std::string, std::vector<Clash>, SectionNumberLess> clashes;
        for (auto const& [number, clash] : carrier.clashes())
            clashes[number].push_back(clash);
        for (auto& [number, section] : carrier.law()) {
            auto const& strands = carrier.strands(number);
            if (strands.size() < 2 && !clashes.contains(number))
                continue;
            JointSection one;
            one.number = number;
            for (auto const& strand : strands)
                one.bills.push_back(strand.bill);
            one.conflicts = conflicts_over(number, clashes[number], carrier, joint_.names);
            for (auto& conflict : one.conflicts)
                for (auto* const side : {&conflict.earlier, &conflict.later})
                    side->line = line_of(number, side->bills.back());
            one.unproved = unproved(number, joint_.bills);
            auto const law =
                section.law() ? section.law() : section_with_words(number, nullptr, "");
            auto const& iso = joint_.on;
            one.comparison = compare(iso.empty() ? law : seen_on(law, iso),
                                     iso.empty() ? section.now() : seen_on(section.now(), iso));
            for (auto const& conflict : one.conflicts)
                add_finding(conflict);
            joint_.joint.push_back(std::move(one));
        }
        for (auto& found : joint_findings(carrier, joint_.bills, joint_.names))
            joint_.diagnostics.push_back(std::move(found));
    }

    /// The line on which the bill begins to change section `number`.
    std::uint32_t line_of(std::string const& number, std::size_t bill) const {
        for (auto const& entry : joint_.bills[bill].entries)
            if (entry.applied.changed && compare_section_numbers(entry.target, number) == 0)
                return entry.amendment->line;
        return 0;
    }

    void add_finding(Conflict const& conflict) {
        joint_.diagnostics.push_back(
            make_diagnostic(DiagnosticCode::BillConflict,
                            {.line = conflict.later.line,
                             .file = joint_.bills[conflict.later.bills.back()].bill_file},
                            conflict.message));
    }

    // -- several days

    /// The sections that change on more than one day, each with its days' places.
    std::map<std::string, std::vector<std::size_t>, SectionNumberLess> sections_of_days() const {
        std::map<std::string, std::vector<std::size_t>, SectionNumberLess> all;
        for (auto const& bill : joint_.bills)
            for (auto const& entry : bill.entries)
                if (entry.applied.changed && !entry.target.empty())
                    all[entry.target].push_back(place_of(entry.day));
        for (auto one = all.begin(); one != all.end();) {
            auto& places = one->second;
            std::sort(places.begin(), places.end());
            places.erase(std::unique(places.begin(), places.end()), places.end());
            one = places.size() < 2 ? all.erase(one) : std::next(one);
        }
        return all;
    }

    /// The date on which the law is to be seen on the day at `place`.
    std::string date_at(std::size_t place) const {
        std::string iso;
        for (std::size_t i = 0; i <= place; ++i)
            if (!joint_.days[i].iso.empty())
                iso = std::max(iso, joint_.days[i].iso);
        return iso;
    }

    void date() {
        auto const wanted = sections_of_days();
        std::vector<BillCarrier::Numbers> changing(joint_.days.size());
        for (auto const& [number, places] : wanted)
            for (auto const place : places)
                changing[place].insert(number);
        std::map<std::string, SectionPointer> before;
        std::map<std::string, DatedSection> dated;
        for (std::size_t place = 0; place < joint_.days.size(); ++place) {
            if (changing[place].empty())
                continue;
            BillCarrier carrier(
                statutes_,
                [&](EffectiveDay const& day) { return place_of(day) <= place; },
                changing[place]);
            auto reports = reports_again();
            carry_out(carrier, reports);
            for (auto const& number : changing[place]) {
                add_text(number, place, carrier, before[number], dated[number]);
                dated[number].texts.back().unproved = unproved(number, reports);
                tell_order(number, place, reports);
            }
        }
        for (auto const& [number, unused] : wanted) {
            dated[number].number = number;
            joint_.dated.push_back(std::move(dated[number]));
        }
    }

    /// A section of a bill may restate what takes effect later than itself: in the order of the
    /// bills it can be carried out, on its own day it cannot.
    void tell_order(std::string const& number,
                    std::size_t place,
                    std::vector<PreviewReport> const& reports) {
        for (std::size_t bill = 0; bill < reports.size(); ++bill)
            for (auto const& entry : reports[bill].entries) {
                if (entry.left_out || compare_section_numbers(entry.target, number) != 0
                    || place_of(entry.day) != place || !has_problem(entry.applied)
                    || fails_anyway(bill, entry))
                    continue;
                joint_.diagnostics.push_back(make_diagnostic(
                    DiagnosticCode::DateOrder,
                    {.line = entry.amendment->line, .file = joint_.bills[bill].bill_file},
                    amendment_phrase(*entry.amendment),
                    number,
                    day_phrase(entry.day)));
            }
    }

    /// Whether the same section of the bill has a problem with that section of law in the order of
    /// the bills too.
    bool fails_anyway(std::size_t bill, PreviewEntry const& dated) const {
        auto const& entries = joint_.bills[bill].entries;
        return std::any_of(entries.begin(), entries.end(), [&](PreviewEntry const& entry) {
            return entry.target == dated.target
                && entry.amendment->number == dated.amendment->number && has_problem(entry.applied);
        });
    }

    void add_text(std::string const& number,
                  std::size_t place,
                  BillCarrier& carrier,
                  SectionPointer& before,
                  DatedSection& section) {
        auto const iso = date_at(place);
        auto const found = carrier.law().find(number);
        auto const printed =
            found == carrier.law().end() ? statutes_.find(number) : found->second.now();
        auto const empty = section_with_words(number, nullptr, "");
        if (section.texts.empty())
            before = seen_on(statutes_.find(number), iso);
        auto const now = seen_on(printed, iso);
        section.texts.push_back(
            {joint_.days[place], compare(before ? before : empty, now ? now : empty), {}});
        before = now;
    }

    std::vector<AmendmentFile> const& files_;
    Statutes& statutes_;
    JointPreview joint_;
    std::unordered_map<std::string, std::size_t> places_; ///< in joint_.days, by key_of
};

} // namespace

JointPreview preview(std::vector<AmendmentFile> const& files,
                     Statutes& statutes,
                     std::string_view on) {
    return JointPreviewer(files, statutes, on).run();
}

} // namespace nutmeg
