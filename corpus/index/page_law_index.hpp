// The index of the sections of a store, built from all of them at once.
#pragma once

#include "corpus/index/law_index.hpp"
#include "corpus/store/section_store.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nutmeg {

class PageLawIndex : public LawIndex {
public:
    /// Reads all sections in force, on all cores. The store may be destroyed afterward, and its
    /// sections are not changed. A file that cannot be read is a diagnostic.
    explicit PageLawIndex(SectionStore& store);

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
    std::size_t size() const override { return entries_.size(); }
    Diagnostics const& diagnostics() const override { return diagnostics_; }

    /// Every row, in the order of the statutes: what a database keeps.
    std::vector<CitationRow> const& rows() const { return rows_; }

private:
    struct Entry {
        std::shared_ptr<Section const> section;
        std::string chapter;
        std::uint32_t copy = 0;
        std::uint32_t first_row = 0; ///< its rows are [first_row, last_row)
        std::uint32_t last_row = 0;
    };

    /// A row that cites a range of sections, with the keys of its ends.
    struct Range {
        std::string first;
        std::string last;
        std::uint32_t row = 0;
    };

    void add_sections(SectionStore& store);
    void add_amended(SectionStore& store);
    void add_rows();
    void index_rows();
    std::vector<CitationRow> rows_at(std::vector<std::uint32_t> indices) const;

    std::vector<Entry> entries_;
    std::map<std::string, std::vector<std::uint32_t>> by_number_; ///< entries by section_number_key
    std::vector<CitationRow> rows_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> cited_;    ///< rows by key
    std::unordered_map<std::string, std::vector<std::uint32_t>> chapters_; ///< rows by chapter
    std::unordered_map<std::string, std::vector<Range>> ranges_;           ///< by title
    Diagnostics diagnostics_;
};

} // namespace nutmeg
