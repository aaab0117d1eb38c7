// Which file of an edition has the heading of which section number.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One number of a heading.
struct IndexedHeading {
    std::string key; ///< section_number_key of the number
    std::string number;
    std::uint32_t file = 0;
    std::string range_last; ///< last number of the range that this number begins, or empty
};

class HeadingIndex {
public:
    HeadingIndex() = default;

    /// `by_file` has the headings of each file, in the order of the file.
    explicit HeadingIndex(std::vector<std::vector<IndexedHeading>> by_file);

    /// In the order of their numbers; those of one number in the order of the files.
    std::vector<IndexedHeading> const& headings() const { return headings_; }

    /// The headings that print the number.
    std::span<IndexedHeading const> find(std::string_view number) const;

    /// The heading whose range holds the number, or null.
    IndexedHeading const* find_range(std::string_view number) const;

    /// All numbers as printed, in order.
    std::vector<std::string> numbers() const;

    /// The numbers that are printed more than once, in order.
    std::vector<std::string> duplicates() const;

private:
    std::vector<IndexedHeading> headings_;
    std::vector<IndexedHeading> ranges_; ///< the headings that begin a range
};

} // namespace nutmeg
