#include "corpus/index/page_law_index.hpp"

#include "corpus/store/page_files.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace nutmeg {

namespace {

std::string_view title_of(std::string_view number) {
    return number.substr(0, number.find('-'));
}

} // namespace

PageLawIndex::PageLawIndex(SectionStore& store) {
    add_sections(store);
    add_amended(store);
    add_citations();
    add_amounts();
}

void PageLawIndex::add_sections(SectionStore& store) {
    auto contents = store.all();
    std::vector<std::string> chapters;
    for (auto const& file : contents.files)
        chapters.push_back(chapter_of_file(file.name));
    add_unreadable(contents.files, diagnostics_);
    entries_.reserve(contents.sections.size());
    for (auto& stored : contents.sections) {
        Entry entry{std::move(stored.section), chapters[stored.file], 0};
        auto const place = static_cast<SectionPlace>(entries_.size());
        if (!entry.chapter.empty())
            by_chapter_[entry.chapter].push_back(place);
        for (auto const& number : entry.section->numbers) {
            auto& same = by_number_[section_number_key(number)];
            if (number == entry.section->citation())
                entry.copy = static_cast<std::uint32_t>(same.size());
            same.push_back(place);
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
        bool const is_known = std::any_of(
            same.begin(), same.end(), [&](SectionPlace place) { return at(place).section == now; });
        if (is_known)
            continue;
        if (same.empty()) {
            same.push_back(static_cast<SectionPlace>(entries_.size()));
            entries_.push_back({std::move(now), {}, 0});
        } else {
            entries_[static_cast<std::size_t>(same.front())].section = std::move(now);
        }
    }
}

/// What the sections cite by number. "Said section" names what the same section cites before it,
/// and "this section" the section itself, which `citing` adds.
void PageLawIndex::add_citations() {
    for (std::size_t i = 0; i < entries_.size(); ++i)
        add_citations_in(static_cast<SectionPlace>(i));
}

void PageLawIndex::add_amounts() {
    for (std::size_t i = 0; i < entries_.size(); ++i)
        for (auto const& quantity : entries_[i].section->quantities) {
            auto& places = amounts_[Amount(quantity)];
            if (places.empty() || places.back() != static_cast<SectionPlace>(i))
                places.push_back(static_cast<SectionPlace>(i));
        }
}

void PageLawIndex::add_citations_in(SectionPlace place) {
    auto const& entry = at(place);
    auto const add = [place](SectionPlaces& places) {
        if (places.empty() || places.back() != place)
            places.push_back(place);
    };
    for (auto const& citation : entry.section->citations) {
        bool const is_chapter =
            citation.kind == CitationKind::Chapter || citation.kind == CitationKind::Part;
        if (!is_chapter && citation.kind != CitationKind::Statute)
            continue;
        if (is_chapter && citation.anchor == Anchor::This)
            add(chapters_[entry.chapter]);
        for (auto const& target : citation.targets) {
            if (target.number.empty())
                continue;
            if (is_chapter)
                add(chapters_[target.number]);
            else if (target.last_number.empty())
                add(cited_[section_number_key(target.number)]);
            else
                ranges_[std::string(title_of(target.number))].push_back(
                    {section_number_key(target.number),
                     section_number_key(target.last_number),
                     place});
        }
    }
}

PageLawIndex::Amount::Amount(Quantity const& quantity)
    : kind(quantity.kind), value(quantity.value), words(quantity.iso + quantity.text) {}

std::size_t PageLawIndex::AmountHash::operator()(Amount const& amount) const {
    auto const hash = std::hash<double>()(amount.value) ^ std::hash<std::string>()(amount.words);
    return hash * 31 + static_cast<std::size_t>(amount.kind);
}

PageLawIndex::Entry const& PageLawIndex::at(SectionPlace place) const {
    return entries_[static_cast<std::size_t>(place)];
}

std::vector<PrintedNumber> PageLawIndex::printed(std::string_view first,
                                                 std::string_view last) const {
    std::vector<PrintedNumber> all;
    auto const end = by_number_.upper_bound(section_number_key(last));
    for (auto next = by_number_.lower_bound(section_number_key(first)); next != end; ++next)
        for (auto const place : next->second)
            all.push_back({place, std::string(at(place).section->citation())});
    return all;
}

std::shared_ptr<Section const> PageLawIndex::section_at(SectionPlace place) const {
    return at(place).section;
}

std::string PageLawIndex::chapter_at(SectionPlace place) const {
    return at(place).chapter;
}

std::uint32_t PageLawIndex::copy_at(SectionPlace place) const {
    return at(place).copy;
}

SectionPlaces PageLawIndex::citing(std::string_view number) const {
    auto const key = section_number_key(number);
    SectionPlaces places;
    if (auto const own = by_number_.find(key); own != by_number_.end())
        places = own->second;
    if (auto const cited = cited_.find(key); cited != cited_.end())
        places.insert(places.end(), cited->second.begin(), cited->second.end());
    if (auto const ranges = ranges_.find(std::string(title_of(number))); ranges != ranges_.end())
        for (auto const& range : ranges->second)
            if (range.first <= key && key <= range.last)
                places.push_back(range.citing);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

SectionPlaces PageLawIndex::citing_chapter(std::string_view chapter) const {
    auto const found = chapters_.find(std::string(chapter));
    return found == chapters_.end() ? SectionPlaces() : found->second;
}

void PageLawIndex::add_places_in(LawScope const& scope, SectionPlaces& places) const {
    if (scope.kind == LawScope::Kind::Chapter) {
        auto const found = by_chapter_.find(scope.first);
        if (found != by_chapter_.end())
            places.insert(places.end(), found->second.begin(), found->second.end());
        return;
    }
    auto const range = key_range_of(scope);
    // "sections 99-9 to 99-2": an error of the law.
    if (range && range->last < range->first)
        return;
    auto const begin = range ? by_number_.lower_bound(range->first) : by_number_.begin();
    auto const end = range ? by_number_.upper_bound(range->last) : by_number_.end();
    for (auto next = begin; next != end; ++next)
        places.insert(places.end(), next->second.begin(), next->second.end());
}

SectionPlaces PageLawIndex::all_places() const {
    SectionPlaces places(entries_.size());
    std::iota(places.begin(), places.end(), SectionPlace{0});
    return places;
}

SectionPlaces PageLawIndex::using_phrase(std::string_view /*phrase*/,
                                         std::vector<LawScope> const& scopes) const {
    if (scopes.empty())
        return all_places();
    SectionPlaces places;
    for (auto const& scope : scopes)
        add_places_in(scope, places);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

SectionPlaces PageLawIndex::stating(Quantity const& amount) const {
    auto const found = amounts_.find(Amount(amount));
    return found == amounts_.end() ? SectionPlaces() : found->second;
}

} // namespace nutmeg
