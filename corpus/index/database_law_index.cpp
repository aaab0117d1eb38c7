#include "corpus/index/database_law_index.hpp"

#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace nutmeg {

namespace {

/// The first of the numbers given to sections that have no row.
constexpr SectionPlace after_all_rows = std::numeric_limits<SectionPlace>::max() / 2;

} // namespace

DatabaseLawIndex::DatabaseLawIndex(StoredLaw law) : law_(std::move(law)), tables_(law_) {
    for (auto const& section : law_.amended) {
        auto const same = tables_.printed(section->citation(), section->citation());
        if (same.empty())
            added_.push_back(section);
        else
            amended_[same.front().place] = section;
    }
    for (auto const* const edition : law_.editions)
        add_unreadable(edition->unreadable_files(), diagnostics_);
}

std::vector<PrintedNumber> DatabaseLawIndex::printed(std::string_view first,
                                                     std::string_view last) const {
    auto all = tables_.printed(first, last);
    for (std::size_t i = 0; i < added_.size(); ++i) {
        auto const number = added_[i]->citation();
        if (compare_section_numbers(first, number) > 0 || compare_section_numbers(number, last) > 0)
            continue;
        auto const next = std::find_if(all.begin(), all.end(), [&](PrintedNumber const& other) {
            return compare_section_numbers(number, other.number) < 0;
        });
        all.insert(next, {after_all_rows + static_cast<SectionPlace>(i), std::string(number)});
    }
    return all;
}

std::shared_ptr<Section const> DatabaseLawIndex::section_at(SectionPlace place) const {
    if (place >= after_all_rows)
        return added_[static_cast<std::size_t>(place - after_all_rows)];
    auto const amended = amended_.find(place);
    return amended == amended_.end() ? law_.section(place) : amended->second;
}

std::string DatabaseLawIndex::chapter_at(SectionPlace place) const {
    return place >= after_all_rows ? std::string() : tables_.chapter_of(place);
}

std::uint32_t DatabaseLawIndex::copy_at(SectionPlace place) const {
    if (place >= after_all_rows)
        return 0;
    auto const section = law_.section(place); // as printed
    auto const number = section->citation();
    std::uint32_t copy = 0;
    auto const same = tables_.printed(number, number);
    for (std::uint32_t i = 0; i < same.size(); ++i)
        if (same[i].place == place && same[i].number == number)
            copy = i;
    return copy;
}

/// The rows in force, in order, and all sections that acts have changed, of which the tables have
/// the words before.
SectionPlaces DatabaseLawIndex::with_amended(SectionPlaces rows) const {
    for (auto const& [row, section] : amended_)
        rows.push_back(row);
    rows = tables_.in_force().in_order(std::move(rows));
    for (std::size_t i = 0; i < added_.size(); ++i)
        rows.push_back(after_all_rows + static_cast<SectionPlace>(i));
    return rows;
}

SectionPlaces DatabaseLawIndex::citing(std::string_view number) const {
    return with_amended(tables_.citing(number));
}

SectionPlaces DatabaseLawIndex::citing_chapter(std::string_view chapter) const {
    return with_amended(tables_.citing_chapter(chapter));
}

SectionPlaces DatabaseLawIndex::using_phrase(std::string_view phrase,
                                             std::vector<LawScope> const& scopes) const {
    return with_amended(tables_.with_words(phrase, scopes));
}

SectionPlaces DatabaseLawIndex::stating(Quantity const& amount) const {
    return with_amended(tables_.with_amount(amount));
}

} // namespace nutmeg
