// Finds quoted words in the file that they come from: a text, or a page with its tags, references
// and line breaks between the words.
#pragma once

#include "cli/findings/finding.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class SourceColumns {
public:
    /// Takes the bytes of a file of any format.
    explicit SourceColumns(std::string bytes);

    /// The region of the words that begin on the line, counted from 1; of several that are alike,
    /// the first that follows the words `before`. Words are compared by their ASCII letters and
    /// digits. If the words go on where the file has others between them, as the head of a printed
    /// page, the region has no end. If they are not found on the line, it has only the line.
    SourceRegion find(std::uint32_t line, std::string_view words, std::string_view before) const;

private:
    struct Letters;
    Letters letters_from(std::size_t begin, std::size_t wanted) const;
    std::uint32_t column_of(std::size_t line_begin, std::size_t at) const;

    std::string bytes_;
    bool is_page_ = false; ///< has tags and references
    bool is_utf8_ = true;
    std::vector<std::size_t> lines_; ///< where each line begins; empty if the file has no lines
};

} // namespace nutmeg
