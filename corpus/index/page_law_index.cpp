#include "corpus/index/page_law_index.hpp"

#include "corpus/store/parallel.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <iterator>

namespace nutmeg {

namespace {

constexpr std::size_t at_once = 64; ///< sections that one thread takes at a time

/// Calls `work(i)` for each i below `count` on all cores, and returns the results in order.
template <class Result, class Work>
std::vector<Result> in_parallel(std::size_t count, Work const& work) {
    std::vector<std::vector<Result>> parts((count + at_once - 1) / at_once);
    parallel_for(parts.size(), [&](std::size_t part) {
        auto const end = std::min(count, (part + 1) * at_once);
        for (auto i = part * at_once; i < end; ++i)
            for (auto& one : work(i))
                parts[part].push_back(std::move(one));
    });
    std::vector<Result> all;
    for (auto& part : parts)
        std::move(part.begin(), part.end(), std::back_inserter(all));
    return all;
}

std::string_view title_of(std::string_view number) {
    return number.substr(0, number.find('-'));
}

} // namespace

PageLawIndex::PageLawIndex(SectionStore& store) {
    add_sections(store);
    add_amended(store);
    add_rows();
    index_rows();
}

void PageLawIndex::add_sections(SectionStore& store) {
    auto contents = store.all();
    std::vector<std::string> chapters;
    for (auto const& file : contents.files) {
        chapters.push_back(chapter_of_file(file.name));
        if (file.is_readable)
            continue;
        for (auto diagnostic : file.diagnostics) {
            diagnostic.file = file.name;
            diagnostic.severity = Severity::Warning;
            diagnostics_.push_back(std::move(diagnostic));
        }
    }
    entries_.reserve(contents.sections.size());
    for (auto& stored : contents.sections) {
        Entry entry{std::move(stored.section), chapters[stored.file], 0, 0, 0};
        auto const index = static_cast<std::uint32_t>(entries_.size());
        for (auto const& number : entry.section->numbers) {
            auto& same = by_number_[section_number_key(number)];
            if (number == entry.section->citation())
                entry.copy = static_cast<std::uint32_t>(same.size());
            same.push_back(index);
        }
        entries_.push_back(std::move(entry));
    }
}

/// Sections that an act before the bill amends are not among SectionStore::all.
void PageLawIndex::add_amended(SectionStore& store) {
    for (auto const& number : store.numbers()) {
        auto now = store.find(number);
        if (now == nullptr)
            continue;
        auto& same = by_number_[section_number_key(number)];
        bool const is_known = std::any_of(same.begin(), same.end(), [&](std::uint32_t entry) {
            return entries_[entry].section == now;
        });
        if (is_known)
            continue;
        if (same.empty()) {
            same.push_back(static_cast<std::uint32_t>(entries_.size()));
            entries_.push_back({std::move(now), {}, 0, 0, 0});
        } else {
            entries_[same.front()].section = std::move(now);
        }
    }
}

void PageLawIndex::add_rows() {
    struct EntryRow {
        std::size_t entry = 0;
        CitationRow row;
    };
    auto all = in_parallel<EntryRow>(entries_.size(), [&](std::size_t i) {
        auto const& entry = entries_[i];
        std::vector<EntryRow> rows;
        if (entry.section->citations.empty())
            return rows;
        for (auto& row : citation_rows(with_anchored_citations(*entry.section), entry.chapter)) {
            row.copy = entry.copy;
            rows.push_back({i, std::move(row)});
        }
        return rows;
    });
    rows_.reserve(all.size());
    for (auto& one : all) {
        auto& entry = entries_[one.entry];
        if (entry.last_row == 0)
            entry.first_row = static_cast<std::uint32_t>(rows_.size());
        rows_.push_back(std::move(one.row));
        entry.last_row = static_cast<std::uint32_t>(rows_.size());
    }
}

void PageLawIndex::index_rows() {
    for (std::uint32_t i = 0; i < rows_.size(); ++i) {
        auto const& row = rows_[i];
        if (row.kind == CitationKind::Chapter)
            chapters_[row.number].push_back(i);
        else if (row.last_number.empty())
            cited_[section_number_key(row.number)].push_back(i);
        else
            ranges_[std::string(title_of(row.number))].push_back(
                {section_number_key(row.number), section_number_key(row.last_number), i});
    }
}

std::vector<CitationRow> PageLawIndex::rows_at(std::vector<std::uint32_t> indices) const {
    std::sort(indices.begin(), indices.end());
    std::vector<CitationRow> rows;
    rows.reserve(indices.size());
    for (auto const index : indices)
        rows.push_back(rows_[index]);
    return rows;
}

std::vector<CitationRow> PageLawIndex::citations_of(std::string_view number) const {
    auto const key = section_number_key(number);
    std::vector<std::uint32_t> found;
    if (auto const cited = cited_.find(key); cited != cited_.end())
        found = cited->second;
    if (auto const ranges = ranges_.find(std::string(title_of(number))); ranges != ranges_.end())
        for (auto const& range : ranges->second)
            if (range.first <= key && key <= range.last)
                found.push_back(range.row);
    return rows_at(std::move(found));
}

std::vector<CitationRow> PageLawIndex::citations_of_chapter(std::string_view chapter) const {
    auto const found = chapters_.find(std::string(chapter));
    return found == chapters_.end() ? std::vector<CitationRow>() : rows_at(found->second);
}

std::vector<CitationRow> PageLawIndex::citations_in(std::string_view number) const {
    std::vector<CitationRow> rows;
    auto const found = by_number_.find(section_number_key(number));
    if (found == by_number_.end())
        return rows;
    for (auto const entry : found->second)
        rows.insert(rows.end(),
                    rows_.begin() + entries_[entry].first_row,
                    rows_.begin() + entries_[entry].last_row);
    return rows;
}

std::vector<WordUse> PageLawIndex::uses_of(std::string_view phrase,
                                           std::vector<LawScope> const& scopes) const {
    return in_parallel<WordUse>(entries_.size(), [&](std::size_t i) {
        auto const& entry = entries_[i];
        if (entry.section->text.size() < phrase.size()
            || !is_in_scope(scopes, entry.section->citation(), entry.chapter))
            return std::vector<WordUse>();
        auto uses = uses_in(*entry.section, phrase);
        for (auto& use : uses)
            use.copy = entry.copy;
        return uses;
    });
}

std::vector<QuantityRow> PageLawIndex::quantities_like(Quantity const& like) const {
    return in_parallel<QuantityRow>(entries_.size(), [&](std::size_t i) {
        auto rows = quantities_in(*entries_[i].section, like);
        for (auto& row : rows)
            row.copy = entries_[i].copy;
        return rows;
    });
}

std::string PageLawIndex::chapter_of(std::string_view number) const {
    auto const found = by_number_.find(section_number_key(number));
    return found == by_number_.end() || found->second.empty()
             ? std::string()
             : entries_[found->second.front()].chapter;
}

std::shared_ptr<Section const> PageLawIndex::section(std::string_view number,
                                                     std::uint32_t copy) const {
    auto const found = by_number_.find(section_number_key(number));
    if (found == by_number_.end())
        return nullptr;
    for (auto const entry : found->second)
        if (entries_[entry].copy == copy)
            return entries_[entry].section;
    return found->second.empty() ? nullptr : entries_[found->second.front()].section;
}

std::vector<std::string> PageLawIndex::numbers_between(std::string_view first,
                                                       std::string_view last) const {
    std::vector<std::string> numbers;
    auto const end = by_number_.upper_bound(section_number_key(last));
    for (auto at = by_number_.lower_bound(section_number_key(first)); at != end; ++at)
        for (auto const entry : at->second) {
            auto const& section = *entries_[entry].section;
            if (section.status != Status::Active || title_of(section.citation()) != title_of(first)
                || (!numbers.empty() && numbers.back() == section.citation()))
                continue;
            numbers.emplace_back(section.citation());
        }
    return numbers;
}

} // namespace nutmeg
