// The index of the sections of a store, built from all of them at once.
#pragma once

#include "corpus/index/candidate_law_index.hpp"
#include "corpus/store/section_store.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nutmeg {

class PageLawIndex : public CandidateLawIndex {
public:
    /// Reads all sections in force, on all cores. The store may be destroyed afterward, and its
    /// sections are not changed. A file that cannot be read is a diagnostic.
    explicit PageLawIndex(SectionStore& store);

    std::size_t size() const override { return entries_.size(); }
    Diagnostics const& diagnostics() const override { return diagnostics_; }

protected:
    std::vector<PrintedNumber> printed(std::string_view first,
                                       std::string_view last) const override;
    std::shared_ptr<Section const> section_at(SectionPlace place) const override;
    std::string chapter_at(SectionPlace place) const override;
    std::uint32_t copy_at(SectionPlace place) const override;
    SectionPlaces citing(std::string_view number) const override;
    SectionPlaces citing_chapter(std::string_view chapter) const override;
    SectionPlaces using_phrase(std::string_view phrase,
                               std::vector<LawScope> const& scopes) const override;
    SectionPlaces stating(Quantity const& amount) const override;

private:
    struct Entry {
        std::shared_ptr<Section const> section;
        std::string chapter;
        std::uint32_t copy = 0;
    };

    /// A cited range of sections, with the keys of its ends.
    struct Range {
        std::string first;
        std::string last;
        SectionPlace citing = 0;
    };

    /// The kind and value of a quantity.
    struct Amount {
        explicit Amount(Quantity const& quantity);
        bool operator==(Amount const&) const = default;

        QuantityKind kind;
        double value;
        std::string words; ///< ISO 8601 or the class of offense
    };

    struct AmountHash {
        std::size_t operator()(Amount const& amount) const;
    };

    Entry const& at(SectionPlace place) const;
    SectionPlaces all_places() const;
    void add_places_in(LawScope const& scope, SectionPlaces& places) const;
    void add_sections(SectionStore& store);
    void add_amended(SectionStore& store);
    void add_citations();
    void add_citations_in(SectionPlace place);
    void add_amounts();

    std::vector<Entry> entries_;
    std::map<std::string, SectionPlaces> by_number_;            ///< by section_number_key
    std::unordered_map<std::string, SectionPlaces> by_chapter_; ///< by its number
    std::unordered_map<Amount, SectionPlaces, AmountHash> amounts_;
    std::unordered_map<std::string, SectionPlaces> cited_;       ///< by section_number_key
    std::unordered_map<std::string, SectionPlaces> chapters_;    ///< by number
    std::unordered_map<std::string, std::vector<Range>> ranges_; ///< by title
    Diagnostics diagnostics_;
};

} // namespace nutmeg
