#include "diff/align/alignment.hpp"

namespace nutmeg {

SectionWords words_in_force(SectionWords words) {
    while (!words.provision_of.empty() && words.provision_of.back() == no_provision) {
        words.provision_of.pop_back();
        words.words.pop_back();
        words.is_designator.pop_back();
    }
    return words;
}

SectionWords current_section_words(Section const& section) {
    return words_in_force(all_section_words(section));
}

SectionWords all_section_words(Section const& section) {
    SectionWords placed;
    placed.section = &section;
    placed.words = split_words(section.text, make_span(0, section.text.size()));
    placed.parents.push_back(no_provision);
    for (auto const& provision : section.provisions)
        placed.parents.push_back(provision.parent == no_parent ? 0 : provision.parent + 1);
    placed.sizes.assign(placed.parents.size(), 0);
    placed.provision_of.reserve(placed.words.size());
    placed.is_designator.reserve(placed.words.size());
    std::size_t next = 0;
    ProvisionIndex current = 0;
    auto const& provisions = section.provisions;
    for (auto const word : placed.words) {
        if (word.begin >= section.current_end) {
            placed.provision_of.push_back(no_provision);
            placed.is_designator.push_back(0);
            continue;
        }
        while (next < provisions.size() && provisions[next].span.begin <= word.begin)
            current = static_cast<ProvisionIndex>(++next);
        while (current != 0 && provisions[current - 1].span.end <= word.begin)
            current = placed.parents[current];
        placed.provision_of.push_back(current);
        bool const is_designator = current != 0 && provisions[current - 1].designator == word;
        placed.is_designator.push_back(is_designator ? 1 : 0);
        if (!is_designator)
            ++placed.sizes[current];
    }
    for (auto provision = placed.parents.size(); provision-- > 1;)
        placed.sizes[placed.parents[provision]] += placed.sizes[provision];
    return placed;
}

} // namespace nutmeg
