// The pages of an edition that were read. A page is parsed when one of its sections is requested;
// the words of a section (its outline, citations, amounts) are read when that section is requested.
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
/// once. A page that cannot be read is empty and has a diagnostic; if it is the only one, functions
/// that read it throw Error.
class PageCache {
public:
    /// `reader` must outlive the cache.
    explicit PageCache(PageReader const& reader);

    /// The page, parsed on the first call; its sections may lack their words. If the first call has
    /// `wanted`, the other sections get their headings and not their texts.
    Page const& page(std::uint32_t file, SectionChoice const& wanted = {});

    /// A section of the page by its index, complete with its words.
    std::shared_ptr<Section const> section(std::uint32_t file, std::size_t index);

    /// The first section of the page with that number, complete with its words; null if the page
    /// does not print it.
    std::shared_ptr<Section const> find(std::uint32_t file, std::string_view number);

    /// Indices of the page's sections with that number.
    std::vector<std::size_t> indices_of(std::uint32_t file, std::string_view number);

    /// The page, so that its sections can be changed.
    Page& editable(std::uint32_t file) { return *entry(file).page; }

    /// The page, or null if it was not read.
    Page const* if_read(std::uint32_t file) const { return entries_[file].page.get(); }

    /// False if reading the page failed; then it is empty and its diagnostic has the reason.
    bool is_readable(std::uint32_t file) const { return entries_[file].is_readable; }

private:
    struct Entry {
        std::once_flag once;
        std::shared_ptr<Page> page;
        bool is_readable = true;
        std::unique_ptr<std::once_flag[]> words; ///< for each section: whether its words were read
        std::multimap<std::string_view, std::size_t, SectionNumberLess> sections;
        /// For each section: whether it has only its heading; empty if all are complete.
        std::vector<bool> has_only_heading;
        std::once_flag once_whole;
        Page whole; ///< parsed when a section that has only its heading is requested
    };

    Entry& entry(std::uint32_t file, SectionChoice const& wanted = {});
    Page parse(std::uint32_t file, SectionChoice const& wanted);
    void read_section(std::uint32_t file, std::size_t index);
    void add_text(std::uint32_t file, std::size_t index);

    PageReader const& reader_;
    std::vector<Entry> entries_; ///< one for each file; never resized, since flags cannot move
};

} // namespace nutmeg
