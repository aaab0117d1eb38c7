#include "corpus/index/candidate_law_index.hpp"

#include "corpus/store/parallel.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::size_t at_once = 8; ///< sections that one thread takes at a time

std::string_view title_of(std::string_view number) {
    return number.substr(0, number.find('-'));
}

/// Whether a row is a citation of a section, of a provision of it, or of a range with it.
class NamesSection {
public:
    explicit NamesSection(std::string_view number)
        : key_(section_number_key(number)), title_(title_of(number)) {}

    bool operator()(CitationRow const& row) const {
        if (row.kind == CitationKind::Chapter)
            return false;
        auto const first = section_number_key(row.number);
        if (row.last_number.empty())
            return first == key_;
        return title_of(row.number) == title_ && first <= key_
            && key_ <= section_number_key(row.last_number);
    }

private:
    std::string key_;
    std::string_view title_;
};

} // namespace

std::optional<KeyRange> key_range_of(LawScope const& scope) {
    if (scope.kind == LawScope::Kind::Sections)
        return KeyRange{section_number_key(scope.first), section_number_key(scope.last)};
    if (scope.kind != LawScope::Kind::Title)
        return std::nullopt;
    auto key = section_number_key(scope.first + "-0");
    if (key.starts_with('\xFF'))
        return std::nullopt;        // not the key of a section number
    constexpr std::size_t rest = 3; // the count of its parts, no digits, no letters
    key.resize(key.size() - rest);
    return KeyRange{key, key + '\xFF'};
}

template <class Result, class Work>
std::vector<Result> CandidateLawIndex::in_each(SectionPlaces const& places,
                                               Work const& work) const {
    std::vector<std::vector<Result>> parts((places.size() + at_once - 1) / at_once);
    parallel_for(parts.size(), [&](std::size_t part) {
        auto const end = std::min(places.size(), (part + 1) * at_once);
        for (auto i = part * at_once; i < end; ++i) {
            auto found = work(places[i]);
            auto const copy = found.empty() ? 0 : copy_at(places[i]);
            for (auto& one : found) {
                one.copy = copy;
                parts[part].push_back(std::move(one));
            }
        }
    });
    std::vector<Result> all;
    for (auto& part : parts)
        std::move(part.begin(), part.end(), std::back_inserter(all));
    return all;
}

std::vector<CitationRow> CandidateLawIndex::citation_rows_at(SectionPlace place,
                                                             RowChoice const& wanted) const {
    auto const section = section_at(place);
    if (section->citations.empty())
        return {};
    return citation_rows(with_anchored_citations(*section), chapter_at(place), wanted);
}

std::vector<CitationRow> CandidateLawIndex::citations_of(std::string_view number) const {
    return in_each<CitationRow>(citing(number), [&](SectionPlace place) {
        return citation_rows_at(place, NamesSection(number));
    });
}

std::vector<CitationRow> CandidateLawIndex::citations_of_chapter(std::string_view chapter) const {
    return in_each<CitationRow>(citing_chapter(chapter), [&](SectionPlace place) {
        return citation_rows_at(place, [&](CitationRow const& row) {
            return row.kind == CitationKind::Chapter && row.number == chapter;
        });
    });
}

std::vector<CitationRow> CandidateLawIndex::citations_in(std::string_view number) const {
    SectionPlaces places;
    for (auto const& one : printed(number, number))
        places.push_back(one.place);
    return in_each<CitationRow>(places,
                                [&](SectionPlace place) { return citation_rows_at(place, {}); });
}

std::vector<WordUse> CandidateLawIndex::uses_of(std::string_view phrase,
                                                std::vector<LawScope> const& scopes) const {
    return in_each<WordUse>(using_phrase(phrase, scopes), [&](SectionPlace place) {
        auto const section = section_at(place);
        return is_in_scope(scopes, section->citation(), chapter_at(place))
                 ? uses_in(*section, phrase)
                 : std::vector<WordUse>();
    });
}

std::vector<QuantityRow> CandidateLawIndex::quantities_like(Quantity const& like) const {
    return in_each<QuantityRow>(
        stating(like), [&](SectionPlace place) { return quantities_in(*section_at(place), like); });
}

std::string CandidateLawIndex::chapter_of(std::string_view number) const {
    auto const same = printed(number, number);
    return same.empty() ? std::string() : chapter_at(same.front().place);
}

std::shared_ptr<Section const> CandidateLawIndex::section(std::string_view number,
                                                          std::uint32_t copy) const {
    auto const same = printed(number, number);
    if (same.empty())
        return nullptr;
    auto const found = same.size() == 1
                         ? same.begin()
                         : std::find_if(same.begin(), same.end(), [&](PrintedNumber const& one) {
                               return copy_at(one.place) == copy;
                           });
    return section_at(found == same.end() ? same.front().place : found->place);
}

std::vector<std::string> CandidateLawIndex::numbers_between(std::string_view first,
                                                            std::string_view last) const {
    std::vector<std::string> numbers;
    for (auto const& one : printed(first, last)) {
        auto const section = section_at(one.place);
        auto const number = section->citation();
        if (section->status == Status::Active && title_of(number) == title_of(first)
            && (numbers.empty() || numbers.back() != number))
            numbers.emplace_back(number);
    }
    return numbers;
}

} // namespace nutmeg
