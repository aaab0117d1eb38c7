// The sections of an act that a row of its effective-date table names: "Section 1", "Sections 1 and
// 2", "Secs. 3 to 5, inclusive, and 7", "Secs. 2-5" (docs/connecticut.md 4.7).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace nutmeg {

struct SectionList {
    /// Bytes of the words that are the list; 0 if they do not begin with one.
    std::size_t end = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges; ///< first and last, both included

    bool single() const { return ranges.size() == 1 && ranges[0].first == ranges[0].second; }
    /// Whether the act's section of that number ("2") is one of them.
    bool names(std::string_view number) const;
};

/// The list at the start of `words`, ignoring case, with the period after it; a space separates it
/// from what follows. There is no list if a number continues like a section number of the
/// statutes ("Section 53a-83").
SectionList section_list(std::string_view words);

/// Many lists, such as the rows of a table, for many look-ups.
class SectionLists {
public:
    SectionLists() = default;
    explicit SectionLists(std::vector<SectionList> const& lists);

    /// Index of the first list that names the act's section of that number; nullopt if none does.
    std::optional<std::size_t> first_with(std::string_view number) const;

private:
    /// Numbers from `first` up to the next part are in list `list`, or in none.
    struct Part {
        std::uint64_t first = 0;
        std::optional<std::size_t> list;
    };

    std::vector<Part> parts_; ///< ascending
};

} // namespace nutmeg
