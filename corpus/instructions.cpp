#include "corpus/instructions.hpp"

#include "parser/section_number.hpp"

#include <algorithm>
#include <set>

namespace nutmeg {

namespace {

/// The numbers of a range that the statutes have, and its ends.
std::set<std::string, SectionNumberLess> members(AmendmentTarget const& range,
                                                 Statutes const& statutes) {
    std::set<std::string, SectionNumberLess> numbers{range.number, range.last_number};
    for (auto const& edition : statutes.editions())
        for (auto const& number : edition->numbers())
            if (in_section_range(number, range.number, range.last_number))
                numbers.insert(number);
    return numbers;
}

std::vector<std::string> all_sections(Instruction const& instruction, Statutes const& statutes) {
    std::vector<std::string> all;
    std::set<std::string, SectionNumberLess> seen;
    auto const add = [&](std::string const& number) {
        if (seen.insert(number).second)
            all.push_back(number);
    };
    for (auto const& edit : instruction.edits)
        for (auto const& target : edit.targets) {
            if (target.last_number.empty())
                add(target.number);
            else
                for (auto const& number : members(target, statutes))
                    add(number);
        }
    return all;
}

} // namespace

std::vector<InstructedSection> carry_out(Instruction const& instruction,
                                         Statutes const& statutes,
                                         LawLookup const& find) {
    std::vector<InstructedSection> sections;
    for (auto const& number : all_sections(instruction, statutes)) {
        auto law = find(number);
        auto done = instruct(instruction, number, law.get());
        sections.push_back({number, std::move(law), std::move(done)});
    }
    return sections;
}

} // namespace nutmeg
