// Dashes in the place of hyphens: "section 99–6", "forty–five".
#pragma once

#include <cstddef>
#include <string_view>

namespace nutmeg {

/// Decides for each dash of a text, in order, whether it is a hyphen: inside the number of a
/// section or act that a word such as "section" names, alone or in a list, or between the words of
/// a number. Other dashes are ranges ("S. 14–16") or punctuation.
class DashReader {
public:
    explicit DashReader(std::string_view text) : text_(text) {}

    /// @param begin and @param end of the dash, in bytes
    bool is_hyphen(std::size_t begin, std::size_t end);

private:
    bool is_number_word(std::size_t begin, std::size_t end) const;
    bool is_section_number(std::size_t begin, std::size_t end);

    std::string_view text_;
    std::size_t last_end_ = 0; ///< of the last section number with such a dash
};

} // namespace nutmeg
