// The pages of an edition that were read. A page is parsed when one of its sections is asked for;
// the words of a section (its outline, citations, amounts) are read when that section is asked for.
#pragma once

#include "corpus/store/page_reader.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/page.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace nutmeg {

/// All functions but `editable`, `if_read` and `is_readable` may be called from several threads at
/// once. A page that cannot be read is empty and has a diagnostic; where it is the only one, what
/// reads it throws Error.
class PageCache {
public:
    /// `reader` must outlive the cache.
    explicit PageCache(PageReader const& reader);

    /// The page, parsed if it was not yet; its sections may lack their words. With `wanted`, a page
    /// that is parsed now gets the headings of other sections and not their texts.
    Page const& page(std::uint32_t file, SectionChoice const& wanted = {});

    /// A section of the page by its index, complete with its words.
    std::shared_ptr<Section const> section(std::uint32_t file, std::size_t index);

    /// The first section of the page with that number, complete with its words; null where there is
    /// none.
    std::shared_ptr<Section const> find(std::uint32_t file, std::string_view number);

    /// Indices of the page's sections with that number.
    std::vector<std::size_t> indices_of(std::uint32_t file, std::string_view number);

    /// The page, for changes to its sections.
    Page& editable(std::uint32_t file) { return *entry(file).page; }

    /// Null where the page was not read.
    Page const* if_read(std::uint32_t file) const { return entries_[file].page.get(); }

    /// False where the page was read and could not be: it is empty then, and its diagnostic has the
    /// reason.
    bool is_readable(std::uint32_t file) const { return entries_[file].is_readable; }

private:
    struct Entry {
        std::once_flag once;
        std::shared_ptr<Page> page;
        bool is_readable = true;
        std::unique_ptr<std::once_flag[]> words; ///< for each section: whether its words were read
        std::multimap<std::string_view, std::size_t, SectionNumberLess> sections;
        /// For each section: whether it has only its heading; empty where all are complete.
        std::vector<bool> has_only_heading;
        std::once_flag once_whole;
        Page whole; ///< parsed where a section is asked for that has only its heading
    };

    Entry& entry(std::uint32_t file, SectionChoice const& wanted = {});
    Page parse(std::uint32_t file, SectionChoice const& wanted);
    void read_section(std::uint32_t file, std::size_t index);
    void add_text(std::uint32_t file, std::size_t index);

    PageReader const& reader_;
    std::vector<Entry> entries_; ///< one for each file; never resized
};

} // namespace nutmeg
