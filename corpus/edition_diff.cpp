#include "corpus/edition_diff.hpp"

#include "corpus/store/parallel.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/dates.hpp"

#include <utility>

namespace nutmeg {

namespace {

using SectionPointer = std::shared_ptr<Section const>;

struct Pair {
    SectionPointer old_section;
    SectionPointer new_section;
};

SectionPointer empty_section_like(Section const& other) {
    auto empty = std::make_shared<Section>();
    empty->numbers = other.numbers;
    empty->last_numbers = other.last_numbers;
    empty->catchline = other.catchline;
    return empty;
}

/// The sections of the new edition with their old versions, then those that only the old edition
/// contains.
std::vector<Pair> pairs_of(SectionStore& old_edition, SectionStore& new_edition, bool whole) {
    std::vector<Pair> pairs;
    for (auto& stored : new_edition.all().sections)
        if (!stored.section->numbers.empty())
            pairs.push_back({nullptr, std::move(stored.section)});
    // A supplement contains few of the sections of the old edition.
    if (!whole) {
        std::vector<std::string_view> numbers;
        numbers.reserve(pairs.size());
        for (auto const& pair : pairs)
            numbers.push_back(pair.new_section->citation());
        old_edition.prefetch(numbers);
    }
    parallel_for(pairs.size(), [&](std::size_t i) {
        pairs[i].old_section = old_edition.find(pairs[i].new_section->citation());
    });
    if (!whole)
        return pairs;
    for (auto& stored : old_edition.all().sections)
        if (!stored.section->numbers.empty() && !new_edition.find(stored.section->citation()))
            pairs.push_back({std::move(stored.section), nullptr});
    return pairs;
}

/// The section as it reads on that ISO 8601 date, or as printed if the date is empty.
SectionPointer section_on(SectionPointer const& section, std::string_view on) {
    if (!section || on.empty()
        || (section->later_versions.empty() && section->heading_notes.empty()))
        return section;
    return std::make_shared<Section const>(section_at_date(*section, on));
}

/// The comparisons of the pairs as they read on that date, in the order of the pairs.
std::vector<Comparison> compare_all(std::vector<Pair> const& pairs, std::string_view on) {
    auto const bytes = [](SectionPointer const& section) {
        return section ? section->text.size() : 0;
    };
    auto const size = [&](std::size_t i) {
        return bytes(pairs[i].old_section) + bytes(pairs[i].new_section);
    };
    std::vector<Comparison> all(pairs.size());
    parallel_for_largest_first(pairs.size(), size, [&](std::size_t i) {
        auto const old_section = section_on(pairs[i].old_section, on);
        auto const new_section = section_on(pairs[i].new_section, on);
        all[i] = compare(old_section ? old_section : empty_section_like(*new_section),
                         new_section ? new_section : empty_section_like(*old_section));
    });
    return all;
}

std::string name_of(SectionStore const& edition) {
    std::string name;
    for (auto const& path : edition.paths())
        name += (name.empty() ? "" : " and ") + path;
    return name;
}

} // namespace

DiffReport diff_editions(SectionStore& old_edition,
                         SectionStore& new_edition,
                         bool whole,
                         std::string_view on) {
    DiffReport report;
    report.old_name = name_of(old_edition);
    report.new_name = name_of(new_edition);
    if (!on.empty())
        report.new_name += ", both as they read on " + date_phrase(on);
    auto all = compare_all(pairs_of(old_edition, new_edition, whole), on);
    for (auto* edition : {&old_edition, &new_edition})
        for (auto& diagnostic : edition->diagnostics())
            report.diagnostics.push_back(std::move(diagnostic));
    for (auto const& number : new_edition.duplicate_numbers())
        for (auto& diagnostic : new_edition.duplicates(number))
            report.diagnostics.push_back(std::move(diagnostic));
    for (auto const& number : old_edition.duplicate_numbers())
        if (whole || new_edition.contains(number))
            for (auto& diagnostic : old_edition.duplicates(number))
                report.diagnostics.push_back(std::move(diagnostic));
    for (auto& comparison : all)
        if (comparison.change == SectionChange::Unchanged)
            ++report.unchanged;
        else
            report.comparisons.push_back(std::move(comparison));
    return report;
}

} // namespace nutmeg
