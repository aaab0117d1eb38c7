// Finds the file of an edition that contains the heading of a section number.
#pragma once

#include "parser/text/diagnostic.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One number of a heading, and the file that prints it.
struct IndexedHeading {
    std::string key; ///< section_number_key of the number
    std::string number;
    std::uint32_t file = 0; ///< index into PageReader::files
    std::string range_last; ///< last number of the range that this number begins, or empty
};

class HeadingIndex {
public:
    HeadingIndex() = default;

    /// `by_file` contains the headings of each file, in the order of the file.
    explicit HeadingIndex(std::vector<std::vector<IndexedHeading>> by_file);

    /// Ordered by number; headings with the same number are in the order of the files.
    std::vector<IndexedHeading> const& headings() const { return headings_; }

    /// The headings that print the number.
    std::span<IndexedHeading const> find(std::string_view number) const;

    /// The heading with a range that includes the number, or null.
    IndexedHeading const* find_range(std::string_view number) const;

    /// All numbers as printed, in order.
    std::vector<std::string> numbers() const;

    /// The numbers that are printed more than once, in order.
    std::vector<std::string> duplicates() const;

private:
    std::vector<IndexedHeading> headings_;
    std::vector<IndexedHeading> ranges_; ///< the headings that begin a range
};

/// SectionTwice with the first of the locations ("FILE:LINE") of a number that an edition prints
/// more than once, or nothing if there are fewer than two. `edition` is the path of the edition.
Diagnostics section_twice(std::string_view number,
                          std::string const& edition,
                          std::vector<std::string> const& locations);

} // namespace nutmeg
