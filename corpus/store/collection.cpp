#include "corpus/store/collection.hpp"

#include "corpus/store/page_files.hpp"
#include "corpus/store/parallel.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

std::string key_of(std::string_view number) {
    std::string key(number);
    for (auto& c : key)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return key;
}

} // namespace

Collection::Collection(std::vector<std::string> const& paths) {
    read(paths);
    index();
    choose();
    resolve();
}

Collection::Collection(std::vector<Page> pages)
    : pages_(std::move(pages)), edition_of_page_(pages_.size(), 0) {
    index();
    choose();
    resolve();
}

void Collection::read(std::vector<std::string> const& paths) {
    std::vector<std::string> files;
    for (std::size_t edition = 0; edition < paths.size(); ++edition)
        for (auto& file : page_files(paths[edition])) {
            files.push_back(std::move(file));
            edition_of_page_.push_back(edition);
        }
    pages_.resize(files.size());
    parallel_for(files.size(), [&](std::size_t i) { pages_[i] = read_page(files[i]); });
}

void Collection::index() {
    for (std::size_t p = 0; p < pages_.size(); ++p)
        for (auto const& section : pages_[p].sections)
            for (std::size_t n = 0; n < section.numbers.size(); ++n) {
                PlacedSection const place{&section, &pages_[p], edition_of_page_[p]};
                auto const [found, is_new] = by_number_.emplace(key_of(section.numbers[n]), place);
                if (!is_new && found->second.edition < place.edition)
                    found->second = place;
                if (!section.last_numbers[n].empty())
                    ranges_.push_back({section.numbers[n], section.last_numbers[n], place});
            }
    std::stable_sort(ranges_.begin(), ranges_.end(), [](Range const& a, Range const& b) {
        return compare_section_numbers(a.first, b.first) < 0;
    });
}

bool Collection::is_replaced(PlacedSection const& place) const {
    auto const& section = *place.section;
    for (std::size_t n = 0; n < section.numbers.size(); ++n) {
        auto const found = by_number_.find(key_of(section.numbers[n]));
        if (found == by_number_.end() || found->second.edition == place.edition)
            return false;
        auto const& later = *found->second.section;
        for (std::size_t m = 0; m < later.numbers.size(); ++m)
            if (compare_section_numbers(later.numbers[m], section.numbers[n]) == 0
                && later.last_numbers[m] != section.last_numbers[n])
                return false;
    }
    return !section.numbers.empty();
}

void Collection::choose() {
    for (std::size_t p = 0; p < pages_.size(); ++p)
        for (auto const& section : pages_[p].sections) {
            PlacedSection const place{&section, &pages_[p], edition_of_page_[p]};
            if (!is_replaced(place))
                in_force_.push_back(place);
        }
    std::stable_sort(in_force_.begin(), in_force_.end(), [](auto const& a, auto const& b) {
        if (a.section->numbers.empty() || b.section->numbers.empty())
            return !a.section->numbers.empty() && b.section->numbers.empty();
        return compare_section_numbers(a.section->citation(), b.section->citation()) < 0;
    });
}

void Collection::resolve() {
    auto const lookup = [this](std::string_view number) { return find(number).section; };
    parallel_for(pages_.size(), [&](std::size_t p) {
        for (auto& section : pages_[p].sections)
            resolve_citations(section, lookup);
    });
}

PlacedSection Collection::find(std::string_view number) const {
    if (auto const found = by_number_.find(key_of(number)); found != by_number_.end())
        return found->second;
    auto const after = std::upper_bound(
        ranges_.begin(), ranges_.end(), number, [](std::string_view wanted, Range const& range) {
            return compare_section_numbers(wanted, range.first) < 0;
        });
    if (after == ranges_.begin())
        return {};
    auto const& range = *(after - 1);
    return in_section_range(number, range.first, range.last) ? range.place : PlacedSection{};
}

std::string heading_numbers(Section const& section) {
    std::string citation;
    for (std::size_t n = 0; n < section.numbers.size(); ++n) {
        citation += (n == 0 ? "" : ",") + section.numbers[n];
        if (!section.last_numbers[n].empty())
            citation += ".." + section.last_numbers[n];
    }
    return citation.empty() ? "-" : citation;
}

} // namespace nutmeg
