#include "cli/akn/preview_portion.hpp"

#include "cli/akn/modifications.hpp"
#include "cli/akn/portion_writer.hpp"
#include "cli/report/conflict_wording.hpp"
#include "cli/report/wording.hpp"
#include "corpus/impact/preview_impact.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace nutmeg {

namespace {

using namespace akn;

bool is_law(PreviewEntry const& entry) {
    return !entry.not_yet_effective && entry.act_section.empty()
        && entry.comparison.new_section != nullptr && entry.comparison.old_section != nullptr;
}

/// The changed sections of a report as the laws of a document, with the entries that change them.
class PreviewLaws {
public:
    PreviewLaws(PreviewReport const& report, SectionLookup const& find)
        : report_(report), changed_(changed_sections(report)), find_(find) {
        sections_.reserve(changed_.size());
        for (auto const& one : changed_) {
            auto const& comparison = *one.comparison;
            sections_.push_back(is_entirely_deleted(comparison) ? *comparison.old_section
                                                                : *comparison.new_section);
            if (!one.number.empty())
                by_number_.emplace(one.number, sections_.size() - 1);
        }
        auto const lookup = this->lookup();
        for (auto& section : sections_)
            resolve_citations(section, lookup);
    }

    /// Finds sections as amended, else those of current law.
    SectionLookup lookup() const {
        return [this](std::string_view number) -> Section const* {
            auto const found = by_number_.find(std::string(number));
            if (found != by_number_.end())
                return &sections_[found->second];
            return find_ ? find_(number) : nullptr;
        };
    }

    std::vector<PortionLaw> laws() const {
        std::vector<PortionLaw> laws;
        for (std::size_t i = 0; i < changed_.size(); ++i) {
            auto const& comparison = *changed_[i].comparison;
            PortionLaw law;
            law.section = &sections_[i];
            law.changes = changes_of(comparison);
            law.is_repealed = comparison.change == SectionChange::Repealed;
            law.findings = findings_of(i);
            laws.push_back(std::move(law));
        }
        return laws;
    }

    /// The law that the entry changes; the number of laws if it is not in the document.
    std::size_t law_of(PreviewEntry const& entry) const {
        if (!is_law(entry) || entry.comparison.change == SectionChange::Unchanged)
            return changed_.size();
        auto const found = entry.target.empty() ? by_number_.end() : by_number_.find(entry.target);
        if (found != by_number_.end())
            return found->second;
        for (std::size_t i = 0; i < changed_.size(); ++i)
            if (changed_[i].comparison.get() == &entry.comparison)
                return i;
        return changed_.size();
    }

    std::size_t size() const { return changed_.size(); }

private:
    std::vector<std::string> findings_of(std::size_t law) const {
        std::vector<std::string> findings;
        for (auto const& bill : report_.bills)
            for (auto const& entry : bill.entries)
                if (law_of(entry) == law)
                    add_findings(entry, findings);
        for (auto const& section : report_.sections)
            if (compare_section_numbers(section.number, changed_[law].number) == 0)
                for (auto const& conflict : section.conflicts)
                    findings.push_back(sentence(conflict_message(conflict, report_)));
        return findings;
    }

    static void add_findings(PreviewEntry const& entry, std::vector<std::string>& findings) {
        auto const add = [&](std::string_view words) {
            if (!words.empty())
                findings.push_back(amendment_label(*entry.amendment) + ": " + std::string(words));
        };
        add(base_sentence(entry.applied.base));
        for (auto const& phrase : unmarked_phrases(entry.applied))
            add(phrase);
        add(inferred_phrase(entry.applied));
        for (auto const& diagnostic : entry.applied.diagnostics)
            add(diagnostic.message);
    }

    PreviewReport const& report_;
    std::vector<ChangedSection> changed_;
    SectionLookup find_;
    std::vector<Section> sections_;
    std::map<std::string, std::size_t, SectionNumberLess> by_number_;
};

/// The date of the text: that of the report, else the last one on which it changes.
NamedDate version_of(PreviewReport const& report, PreviewLaws const& laws) {
    if (!report.on.empty())
        return {report.on, "asOf"};
    std::string last;
    for (auto const& bill : report.bills)
        for (auto const& entry : bill.entries)
            if (laws.law_of(entry) < laws.size())
                last = std::max(last, entry.day.iso);
    return {last, last.empty() ? "" : "lastEffectiveDate"};
}

} // namespace

std::string akn_preview(PreviewReport const& report, SectionLookup const& find) {
    PreviewLaws const laws(report, find);
    PortionWriter writer(laws.laws(), laws.lookup());
    Modifications modifications(writer.ids(), writer.timeline());
    std::vector<std::string> left_out;
    for (std::size_t i = 0; i < report.bills.size(); ++i)
        for (auto const& entry : report.bills[i].entries) {
            auto const law = laws.law_of(entry);
            if (law < laws.size())
                modifications.add(report.bills[i], entry, [&](std::string const& path) {
                    return writer.reference(law, path);
                });
            else
                left_out.push_back(sentence(amendment_label(*entry.amendment) + " of "
                                            + report.names[i] + " " + action_phrase(entry)));
        }
    pugi::xml_document document;
    writer.write(add_root(document), version_of(report, laws), &modifications, left_out);
    return printed(document);
}

} // namespace nutmeg
