#include "parser/facts/section_words.hpp"

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
    SectionWords all;
    all.section = &section;
    all.words = split_words(section.text, make_span(0, section.text.size()));
    all.parents.push_back(no_provision);
    for (auto const& provision : section.provisions)
        all.parents.push_back(provision.parent == no_parent ? 0 : provision.parent + 1);
    all.sizes.assign(all.parents.size(), 0);
    all.provision_of.reserve(all.words.size());
    all.is_designator.reserve(all.words.size());
    std::size_t next = 0;
    ProvisionIndex current = 0;
    auto const& provisions = section.provisions;
    for (auto const word : all.words) {
        if (word.begin >= section.current_end) {
            all.provision_of.push_back(no_provision);
            all.is_designator.push_back(0);
            continue;
        }
        while (next < provisions.size() && provisions[next].span.begin <= word.begin)
            current = static_cast<ProvisionIndex>(++next);
        while (current != 0 && provisions[current - 1].span.end <= word.begin)
            current = all.parents[current];
        all.provision_of.push_back(current);
        bool const is_designator = current != 0 && provisions[current - 1].designator == word;
        all.is_designator.push_back(is_designator ? 1 : 0);
        if (!is_designator)
            ++all.sizes[current];
    }
    for (auto provision = all.parents.size(); provision-- > 1;)
        all.sizes[all.parents[provision]] += all.sizes[provision];
    return all;
}

} // namespace nutmeg
