#include "corpus/drafting/instructed_law.hpp"

#include "corpus/preview/preview.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <memory>
#include <utility>

namespace nutmeg {

namespace {

std::shared_ptr<Section const> repealed_section(std::string const& number) {
    auto section = std::make_shared<Section>();
    section->numbers = {number};
    section->last_numbers = {{}};
    section->status = Status::Repealed;
    return section;
}

void note_date(PreviewEntry const& entry, SectionDates const& chosen, InstructedLaw& law) {
    auto const& words = entry.amendment->effective_words;
    if (words.empty())
        return;
    auto const [known, is_new] = law.effective_of.emplace(entry.target, words);
    if (!is_new && known->second != words && !chosen.contains(entry.target))
        law.diagnostics.push_back(
            make_diagnostic(DiagnosticCode::TwoSectionDates,
                            {.citation = entry.target, .line = entry.amendment->line},
                            known->second,
                            words));
}

} // namespace

InstructedLaw instructed_law(AmendmentFile const& file, Statutes& law, SectionDates const& chosen) {
    InstructedLaw result;
    PreviewOptions options;
    options.by_date = false;
    auto const report = preview({&file, 1}, law, options);
    auto const& bill = report.bills.front();
    result.diagnostics = bill.diagnostics;
    std::map<std::string, std::shared_ptr<Section const>, SectionNumberLess> amended;
    for (auto const& entry : bill.entries) {
        if (entry.target.empty() || entry.comparison.new_section == nullptr)
            continue;
        bool const is_repealed = entry.amendment->action == Action::Repeal && entry.path.empty();
        amended[entry.target] =
            is_repealed ? repealed_section(entry.target) : entry.comparison.new_section;
        note_date(entry, chosen, result);
    }
    for (auto& [number, section] : amended)
        result.sections.sections.push_back({std::move(section), 0});
    result.sections.files.push_back({file.name, 0, result.sections.sections.size(), true, {}, {}});
    return result;
}

} // namespace nutmeg
