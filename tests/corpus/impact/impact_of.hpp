// The impact of changes to a law in memory, as lines, for tests.
#pragma once

#include "corpus/impact/impact.hpp"
#include "corpus/index/page_law_index.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/corpus/store/memory_store.hpp"

#include <memory>
#include <string>
#include <vector>

namespace nutmeg::test {

/// A new text of a section. No text: it is repealed. No number: new law.
struct NewText {
    std::string number;
    std::string text;
};

inline ChangedSection changed_section(MemoryStore& law, NewText const& change) {
    auto before = change.number.empty() ? nullptr : law.find(change.number);
    auto after = std::make_shared<Section>(section_from_words(change.number, "", change.text));
    if (change.number.empty())
        after->numbers.clear();
    if (change.text.empty())
        after->status = Status::Repealed;
    if (before == nullptr)
        before = std::make_shared<Section>();
    return {change.number,
            change.number.empty() ? "section 9" : "",
            std::make_shared<Comparison const>(compare(before, after))};
}

inline ImpactReport impact_report(std::vector<MemorySection> const& sections,
                                  std::vector<NewText> const& changes) {
    MemoryStore law("chap_990.htm", sections);
    PageLawIndex const index(law);
    std::vector<ChangedSection> changed;
    for (auto const& change : changes)
        changed.push_back(changed_section(law, change));
    return find_impact(changed, index);
}

/// "shifted 99-2(b): 99-1(c) -> 99-1(b)", one per line; of kind `only`, or of all kinds if it is
/// empty.
inline std::string impact_lines(ImpactReport const& report, std::string const& only = {}) {
    std::string lines;
    for (auto const& one : report.findings) {
        if (!only.empty() && only != impact_name(one.kind))
            continue;
        lines += std::string(impact_name(one.kind)) + " "
               + (one.number.empty() ? one.bill_part : one.number) + one.path + ": " + one.cites;
        if (!one.now.empty())
            lines += " -> " + one.now;
        if (!one.member.empty())
            lines += (one.gained ? " + " : " - ") + one.member;
        if (one.certainty == Certainty::Possible)
            lines += " ?";
        lines += "\n";
    }
    return lines;
}

inline std::string impact_of(std::vector<MemorySection> const& sections,
                             std::vector<NewText> const& changes,
                             std::string const& only = {}) {
    return impact_lines(impact_report(sections, changes), only);
}

/// The instruction of the first finding that has one; empty if none has.
inline std::string instruction_of(ImpactReport const& report) {
    for (auto const& one : report.findings)
        if (!one.conforming.instruction.empty())
            return one.conforming.instruction;
    return {};
}

} // namespace nutmeg::test
