#include "corpus/drafting/section_pairs.hpp"

#include "corpus/drafting/law_only.hpp"
#include "corpus/store/parallel.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace nutmeg {

namespace {

using Numbers = std::set<std::string, SectionNumberLess>;

bool in_force(Section const* section) {
    return section != nullptr && section->status == Status::Active && section->current_end > 0;
}

bool same_words(std::vector<DraftWord> const& a, std::vector<DraftWord> const& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_word);
}

void classify(SectionPair& pair) {
    auto const* old_section = pair.old_section.get();
    auto const* new_section = pair.new_section.get();
    if (!in_force(old_section)) {
        pair.action = in_force(new_section) ? SectionAction::New : SectionAction::Same;
        return;
    }
    if (!in_force(new_section)) {
        bool const repealed = new_section == nullptr || new_section->status == Status::Repealed;
        pair.action = repealed ? SectionAction::Repealed : SectionAction::NotDrafted;
        return;
    }
    if (same_words(draft_words(*old_section), draft_words(*new_section)))
        return;
    pair.action = SectionAction::Amended;
    pair.words = draft_words(*old_section, *new_section);
    pair.unit = choose_unit(*old_section, *new_section, pair.words);
}

} // namespace

std::vector<SectionPair> pair_sections(SectionStore& old_law,
                                       StoreContents const& new_law,
                                       bool whole) {
    std::vector<SectionPair> pairs;
    Numbers seen;
    Numbers printed;
    for (auto const& stored : new_law.sections) {
        auto const& section = *stored.section;
        printed.insert(section.numbers.begin(), section.numbers.end());
        if (!section.numbers.empty() && !section.is_group
            && seen.emplace(section.citation()).second)
            pairs.push_back({nullptr, stored.section, SectionAction::Same, {}, {}});
    }
    if (whole)
        for (auto const& number : old_law.numbers())
            if (printed.insert(number).second)
                pairs.push_back({old_law.find(number), nullptr, SectionAction::Same, {}, {}});
    parallel_for(pairs.size(), [&](std::size_t i) {
        auto& pair = pairs[i];
        if (pair.new_section) {
            pair.old_section = old_law.find(pair.new_section->citation());
            pair.new_section = law_only(pair.new_section, pair.old_section.get());
        }
        classify(pairs[i]);
    });
    return pairs;
}

LostSections lost_sections(std::vector<SectionPair> const& pairs) {
    LostSections count;
    for (auto const& pair : pairs)
        if (in_force(pair.old_section.get())) {
            ++count.all;
            count.lost += pair.new_section == nullptr ? 1 : 0;
        }
    return count;
}

} // namespace nutmeg
