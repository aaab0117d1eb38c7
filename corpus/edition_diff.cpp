#include "corpus/edition_diff.hpp"

#include "corpus/store/parallel.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/dates.hpp"

#include <iterator>
#include <map>
#include <optional>
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

/// Counts how often each number has come up.
class Occurrences {
public:
    /// The number of earlier calls with this number.
    std::size_t operator()(std::string_view number) { return counts_[std::string(number)]++; }

    std::size_t count(std::string_view number) const {
        auto const found = counts_.find(std::string(number));
        return found == counts_.end() ? 0 : found->second;
    }

private:
    std::map<std::string, std::size_t, SectionNumberLess> counts_;
};

/// The sections of an edition by number, and of equal numbers by their order.
class SectionsInOrder {
public:
    explicit SectionsInOrder(SectionStore& edition) {
        Occurrences occurrence;
        for (auto& stored : edition.all().sections)
            if (!stored.section->numbers.empty()) {
                auto const number = std::string(stored.section->citation());
                sections_.emplace(Key{number, occurrence(number)}, std::move(stored.section));
            }
    }

    /// Null if there are not so many.
    SectionPointer find(std::string_view number, std::size_t occurrence) const {
        auto const found = sections_.find(Key{std::string(number), occurrence});
        return found == sections_.end() ? nullptr : found->second;
    }

private:
    using Key = std::pair<std::string, std::size_t>;

    struct Less {
        bool operator()(Key const& a, Key const& b) const {
            auto const order = compare_section_numbers(a.first, b.first);
            return order != 0 ? order < 0 : a.second < b.second;
        }
    };

    std::map<Key, SectionPointer, Less> sections_;
};

/// Pairs the second section with a number with the second in the old edition, and so on. The pairs
/// already have their new sections.
void pair_repeated(std::vector<Pair>& pairs, SectionStore& old_edition) {
    std::optional<SectionsInOrder> old_sections;
    Occurrences occurrence;
    for (auto& [old_section, new_section] : pairs) {
        auto const number = new_section->citation();
        auto const before = occurrence(number);
        if (before == 0)
            continue;
        if (!old_sections)
            old_sections.emplace(old_edition);
        old_section = old_sections->find(number, before);
    }
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
    pair_repeated(pairs, old_edition);
    if (!whole)
        return pairs;
    Occurrences in_new;
    for (auto const& pair : pairs)
        in_new(pair.new_section->citation());
    Occurrences in_old;
    std::vector<Pair> removed;
    for (auto& stored : old_edition.all().sections) {
        if (stored.section->numbers.empty())
            continue;
        auto const number = stored.section->citation();
        auto const before = in_old(number);
        bool const is_repeated = before > 0;
        if (is_repeated ? before >= in_new.count(number) : !new_edition.find(number))
            removed.push_back({std::move(stored.section), nullptr});
    }
    std::move(removed.begin(), removed.end(), std::back_inserter(pairs));
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
    report.old_sources = old_edition.sources();
    report.new_sources = new_edition.sources();
    report.on = on;
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
