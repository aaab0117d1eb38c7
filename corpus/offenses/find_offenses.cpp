#include "corpus/offenses/cited_penalties.hpp"
#include "corpus/offenses/offenses.hpp"
#include "corpus/store/parallel.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <string>

namespace nutmeg {

FoundOffenses find_offenses(SectionStore& store) {
    std::vector<std::shared_ptr<Section const>> read;
    PenaltySchedule const schedule(
        [&](std::string_view number) { return read.emplace_back(store.find(number)).get(); });
    auto contents = store.all();
    std::vector<std::vector<Offense>> found(contents.sections.size());
    parallel_for(contents.sections.size(), [&](std::size_t i) {
        found[i] = offenses_of(*contents.sections[i].section, schedule);
    });
    FoundOffenses list;
    std::vector<Offense> all;
    std::map<std::string, std::size_t, std::less<>> section_of;
    for (std::size_t i = 0; i < found.size(); ++i) {
        auto const& section = *contents.sections[i].section;
        list.section_count += section.status == Status::Active ? 1 : 0;
        if (!found[i].empty())
            section_of[std::string(section.citation())] = i;
        std::move(found[i].begin(), found[i].end(), std::back_inserter(all));
    }
    take_cited_penalties(all);
    remove_added_fines(all);
    for (auto& offense : all) {
        auto const& stored = contents.sections[section_of.find(offense.number)->second];
        list.offenses.push_back({std::move(offense), stored.section, stored.file});
    }
    list.files = std::move(contents.files);
    std::stable_sort(list.offenses.begin(), list.offenses.end(), [](auto const& a, auto const& b) {
        return compare_section_numbers(a.offense.number, b.offense.number) < 0;
    });
    return list;
}

} // namespace nutmeg
