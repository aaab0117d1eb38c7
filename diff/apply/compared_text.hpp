// A text as the base check compares it: without whitespace, but with the positions where whitespace
// was, and with quotation marks and apostrophes of one shape (docs/connecticut.md 4.6).
#pragma once

#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class ComparedText {
public:
    /// Reads the bytes `within` of `text`, which need not outlive it.
    ComparedText(std::string_view text, Span within);

    std::size_t size() const { return bytes_.size(); }
    /// The bytes that are compared. A quotation mark or an apostrophe of any shape is one byte.
    std::string const& bytes() const { return bytes_; }
    char operator[](std::size_t i) const { return bytes_[i]; }
    /// Byte offset in the text of compared byte `i`.
    std::uint32_t offset(std::size_t i) const { return offsets_[i]; }
    std::vector<std::uint32_t> const& offsets() const { return offsets_; }
    /// Whether whitespace precedes compared byte `i`.
    bool is_spaced(std::size_t i) const { return spaced_[i]; }
    /// Whether whitespace between compared bytes `i - 1` and `i` may be added or dropped: between
    /// two designators, "(a)(1)", next to a hyphen or dash, and before punctuation, where marks
    /// leave it.
    bool has_free_space(std::size_t i) const;
    /// Index of the first compared byte at or after byte offset `offset` of the text.
    std::size_t index_at(std::uint32_t offset) const;

private:
    bool ends_with_dash(std::size_t end) const;
    bool begins_with_dash(std::size_t at) const;
    bool is_closing_punctuation(std::size_t at) const;

    std::string bytes_;
    std::vector<std::uint32_t> offsets_;
    std::vector<bool> spaced_;
};

} // namespace nutmeg
