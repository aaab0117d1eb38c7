// One edition kept as published pages, or as one text: the implementation of SectionStore that
// reads files.
#pragma once

#include "corpus/store/heading_index.hpp"
#include "corpus/store/page_cache.hpp"
#include "corpus/store/page_reader.hpp"
#include "corpus/store/section_store.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class PageStore : public SectionStore {
public:
    /// Scans all files for headings, on all cores. Throws Error if no file can be read.
    explicit PageStore(PageReader reader);

    std::vector<std::string> paths() const override { return {reader_.path()}; }
    std::vector<std::string> edition_dates() const override { return {std::string()}; }
    std::vector<EditionSource> sources() const override;
    std::vector<std::string> numbers() const override { return index_.numbers(); }
    std::vector<std::string> numbers_in_chapter(std::string_view chapter) const override;
    bool contains(std::string_view number) const override { return !index_.find(number).empty(); }
    std::shared_ptr<Section const> find(std::string_view number) override;
    std::shared_ptr<Section const> find_group(std::string_view number) override;
    std::vector<EditionVersion> versions(std::string_view number) override;
    StoreContents all() override;
    void resolve_all(SectionLookup const& find) override;
    std::optional<SectionSource> source_of(std::string_view number) override;
    std::string supplement_year(std::string_view number) override;
    bool has_supplement() override;
    std::vector<std::string> duplicate_numbers() const override { return index_.duplicates(); }
    Diagnostics duplicates(std::string_view number) override;
    Diagnostics diagnostics() const override;
    bool is_act(std::string_view file) override;
    void prefetch(std::span<std::string_view const> numbers) override;
    bool take_typography(SectionStore& model) override;

private:
    struct SupplementYear {
        std::once_flag once;
        std::string year;
    };

    std::uint32_t file_count() const { return static_cast<std::uint32_t>(reader_.files().size()); }
    std::vector<IndexedHeading> headings_of(std::uint32_t file);
    std::string const& supplement_year_of(std::uint32_t file);

    PageReader reader_;
    PageCache cache_;
    HeadingIndex index_;
    std::vector<std::size_t> sizes_;    ///< bytes of each file
    std::vector<SupplementYear> years_; ///< of each file; never resized
};

} // namespace nutmeg
