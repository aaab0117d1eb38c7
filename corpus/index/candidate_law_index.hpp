// The part of an index that all of them share: the words of the sections that may have what is
// asked for give the answer, so that every index gives the same one.
#pragma once

#include "corpus/index/law_index.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A section of the index, by a number that the index gives it. Lower numbers come first in the
/// order of the statutes.
using SectionPlace = std::int64_t;
using SectionPlaces = std::vector<SectionPlace>;

/// A number of a heading.
struct PrintedNumber {
    SectionPlace place = 0;
    std::string number;
};

/// The least and the greatest key (section_number_key) of the sections of a scope; the sections
/// between them may be a few too many. Nothing for a chapter, and for a title that has no keys.
struct KeyRange {
    std::string first;
    std::string last;
};
std::optional<KeyRange> key_range_of(LawScope const& scope);

class CandidateLawIndex : public LawIndex {
public:
    std::vector<CitationRow> citations_of(std::string_view number) const override;
    std::vector<CitationRow> citations_of_chapter(std::string_view chapter) const override;
    std::vector<CitationRow> citations_in(std::string_view number) const override;
    std::vector<WordUse> uses_of(std::string_view phrase,
                                 std::vector<LawScope> const& scopes) const override;
    std::vector<QuantityRow> quantities_like(Quantity const& like) const override;
    std::string chapter_of(std::string_view number) const override;
    std::shared_ptr<Section const> section(std::string_view number,
                                           std::uint32_t copy) const override;
    std::vector<std::string> numbers_between(std::string_view first,
                                             std::string_view last) const override;

protected:
    /// The numbers from `first` to `last` in the headings of the sections in force: by number, then
    /// in the order of the statutes.
    virtual std::vector<PrintedNumber> printed(std::string_view first,
                                               std::string_view last) const = 0;

    virtual std::shared_ptr<Section const> section_at(SectionPlace place) const = 0;

    /// The number of the chapter of a section; empty if unknown.
    virtual std::string chapter_at(SectionPlace place) const = 0;

    /// Which of the sections printed with its number it is (CitationRow::copy).
    virtual std::uint32_t copy_at(SectionPlace place) const = 0;

    /// The sections that may cite a section; in order, each once, as the results of the functions
    /// below. They may have a few too many, and never one too few.
    virtual SectionPlaces citing(std::string_view number) const = 0;

    /// The sections that may cite a chapter, also as "this chapter".
    virtual SectionPlaces citing_chapter(std::string_view chapter) const = 0;

    /// The sections in the scopes that may use the phrase (uses_of).
    virtual SectionPlaces using_phrase(std::string_view phrase,
                                       std::vector<LawScope> const& scopes) const = 0;

    /// The sections that may state an amount of that kind and value.
    virtual SectionPlaces stating(Quantity const& amount) const = 0;

private:
    /// What `work` finds in the sections, in order. It runs on all cores.
    template <class Result, class Work>
    std::vector<Result> in_each(SectionPlaces const& places, Work const& work) const;

    std::vector<CitationRow> citation_rows_at(SectionPlace place, RowChoice const& wanted) const;
};

} // namespace nutmeg
