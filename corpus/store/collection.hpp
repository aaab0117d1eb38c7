// All sections of the statutes at hand, read whole, editions laid over one another: what works on
// every section (the lock, the linter, the list) starts here. For single sections corpus/statutes
// reads less.
#pragma once

#include "parser/statutes/page.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nutmeg {

/// A section with the page that it stands on.
struct PlacedSection {
    Section const* section = nullptr;
    Page const* page = nullptr;
    std::size_t edition = 0; ///< which of the paths given, from 0
};

class Collection {
public:
    /// Reads every page below `paths` (page_files) on all cores and resolves the citations of all
    /// sections in force. Later paths lie over those before them. Throws Error where a path or page
    /// cannot be read.
    explicit Collection(std::vector<std::string> const& paths);

    /// The same of the pages of one edition that have been read.
    explicit Collection(std::vector<Page> pages);

    /// The sections in force, in the order of their numbers; those of one number in the order of
    /// the pages. A section is left out where a later edition heads every number that it heads.
    /// Headings without a number come last.
    std::vector<PlacedSection> const& in_force() const { return in_force_; }

    /// The section whose heading prints that number, latest edition first; else the group whose
    /// range holds it ("Secs. 1-2d to 1-2y."); else one of null pointers. Letters compare without
    /// case.
    PlacedSection find(std::string_view number) const;

    /// Pages of all editions, in the order of the paths and files.
    std::vector<Page> const& pages() const { return pages_; }

private:
    struct Range {
        std::string_view first;
        std::string_view last;
        PlacedSection place;
    };

    void read(std::vector<std::string> const& paths);
    void index();
    void choose();
    void resolve();
    bool is_replaced(PlacedSection const& place) const;

    std::vector<Page> pages_;
    std::vector<std::size_t> edition_of_page_;
    std::unordered_map<std::string, PlacedSection> by_number_; ///< latest edition, first heading
    std::vector<Range> ranges_;                                ///< by first number
    std::vector<PlacedSection> in_force_;
};

/// The numbers of a heading: "53a-83"; "1-55,1-56" and "1-2..1-9" for groups; "-" where it has
/// none.
std::string heading_numbers(Section const& section);

} // namespace nutmeg
