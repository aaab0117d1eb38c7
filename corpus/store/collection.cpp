#include "corpus/store/collection.hpp"

#include "parser/citations/section_number.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

std::string lower_case_number(std::string_view number) {
    std::string key(number);
    for (auto& c : key)
        if (is_upper(c))
            c = static_cast<char>(c - 'A' + 'a');
    return key;
}

} // namespace

Collection::Collection(SectionStore& store) : contents_(store.all()) {
    auto const& files = contents_.files;
    for (auto const& file : files)
        if (!file.is_readable)
            throw Error(file.name, file.diagnostics.front().line, file.diagnostics.front().message);
    in_force_.reserve(contents_.sections.size());
    for (auto const& stored : contents_.sections)
        in_force_.push_back({stored.section.get(), &files[stored.file]});
    index();
    store.resolve_all([this](std::string_view number) { return find(number).section; });
    std::stable_sort(in_force_.begin(), in_force_.end(), [](auto const& a, auto const& b) {
        if (a.section->numbers.empty() || b.section->numbers.empty())
            return !a.section->numbers.empty() && b.section->numbers.empty();
        return compare_section_numbers(a.section->citation(), b.section->citation()) < 0;
    });
}

void Collection::index() {
    for (auto const& located : in_force_) {
        auto const& section = *located.section;
        for (std::size_t n = 0; n < section.numbers.size(); ++n) {
            auto const [found, is_new] =
                by_number_.emplace(lower_case_number(section.numbers[n]), located);
            if (!is_new && found->second.file->edition < located.file->edition)
                found->second = located;
            if (!section.last_numbers[n].empty())
                ranges_.push_back({section.numbers[n], section.last_numbers[n], located});
        }
    }
    std::stable_sort(ranges_.begin(), ranges_.end(), [](Range const& a, Range const& b) {
        return compare_section_numbers(a.first, b.first) < 0;
    });
}

LocatedSection Collection::find(std::string_view number) const {
    if (auto const found = by_number_.find(lower_case_number(number)); found != by_number_.end())
        return found->second;
    auto const after = std::upper_bound(
        ranges_.begin(), ranges_.end(), number, [](std::string_view wanted, Range const& range) {
            return compare_section_numbers(wanted, range.first) < 0;
        });
    if (after == ranges_.begin())
        return {};
    auto const& range = *(after - 1);
    return in_section_range(number, range.first, range.last) ? range.located : LocatedSection{};
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
