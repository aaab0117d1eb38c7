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
    all.provision_of.assign(all.words.size(), no_provision);
    all.is_designator.assign(all.words.size(), 0);
    std::size_t next = 0;
    ProvisionIndex current = 0;
    bool goes_on = false;
    auto const& provisions = section.provisions;
    for (std::uint32_t i = 0; i < all.words.size() && all.words[i].begin < section.current_end;
         ++i) {
        auto const word = all.words[i];
        while (next < provisions.size() && provisions[next].span.begin <= word.begin)
            current = static_cast<ProvisionIndex>(++next);
        while (current != 0 && provisions[current - 1].span.end <= word.begin)
            current = all.parents[current];
        all.provision_of[i] = current;
        bool const is_designator = current != 0 && provisions[current - 1].designator == word;
        all.is_designator[i] = is_designator ? 1 : 0;
        if (!is_designator) {
            if (!goes_on || all.runs.back().provision != current)
                all.runs.push_back({current, i, i});
            all.runs.back().end = i + 1;
        }
        goes_on = !is_designator;
    }
    for (auto const& run : all.runs)
        all.sizes[run.provision] += run.end - run.begin;
    for (auto provision = all.parents.size(); provision-- > 1;)
        all.sizes[all.parents[provision]] += all.sizes[provision];
    return all;
}

} // namespace nutmeg
