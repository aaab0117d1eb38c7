#include "corpus/impact/conformed_law.hpp"

#include "corpus/drafting/instructed_law.hpp"
#include "diff/instructions/apply_instructions.hpp"
#include "parser/amendment_file.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/read_section.hpp"

#include <map>
#include <memory>
#include <set>

namespace nutmeg {

std::vector<ChangedSection> changed_sections(StoreContents const& changed, SectionStore& law) {
    std::vector<ChangedSection> all;
    for (auto const& stored : changed.sections) {
        auto const number = std::string(stored.section->citation());
        if (number.empty())
            continue;
        auto before = law.find(number);
        if (before == nullptr)
            before = std::make_shared<Section>();
        auto comparison = std::make_shared<Comparison const>(compare(before, stored.section));
        if (comparison->change != SectionChange::Unchanged)
            all.push_back({number, {}, std::move(comparison)});
    }
    return all;
}

std::vector<ConformedSection> conform(StoreContents& changed,
                                      ImpactReport const& impact,
                                      Statutes& law) {
    std::map<std::string, std::size_t, SectionNumberLess> in_changed;
    for (std::size_t i = 0; i < changed.sections.size(); ++i)
        in_changed.emplace(std::string(changed.sections[i].section->citation()), i);
    AmendmentFile others;
    others.name = "conforming amendments";
    std::set<std::string> seen;
    std::vector<ConformedSection> conformed;
    for (auto const& finding : impact.findings) {
        auto const& sentence = finding.conforming.instruction;
        if (sentence.empty() || !seen.insert(sentence).second)
            continue;
        auto instruction = read_instruction(sentence);
        auto const known = in_changed.find(finding.number);
        conformed.push_back({finding.number, finding.amended});
        if (known == in_changed.end()) {
            others.instructions.push_back(std::move(instruction));
            continue;
        }
        auto& section = changed.sections[known->second].section;
        auto const done = instruct(instruction, finding.number, section.get());
        section = std::make_shared<Section const>(
            section_from_words(finding.number, section->catchline, done.new_text));
    }
    if (others.instructions.empty())
        return conformed;
    auto const file = changed.files.size();
    auto added = instructed_law(others, law);
    for (auto& stored : added.sections.sections)
        changed.sections.push_back({std::move(stored.section), file});
    changed.files.insert(
        changed.files.end(), added.sections.files.begin(), added.sections.files.end());
    return conformed;
}

} // namespace nutmeg
