// Where the reading of a clause stands, and what can be seen from there without moving on.
#pragma once

#include "parser/text/span.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Bytes of words: letters, digits, "-", "'" and all that is not ASCII.
bool is_word_byte(char c);

class ClauseCursor {
protected:
    /// `quotes` are the quotations of the whole note, in order.
    ClauseCursor(std::string_view note, Span body, std::vector<Span> const& quotes);

    char const* pointer(std::size_t at) const { return note_.data() + at; }
    std::string_view rest() const { return note_.substr(at_, end_ - at_); }
    bool at_quote() const { return quote_ < quotes_.size() && quotes_[quote_].begin == at_; }

    /// End of the word that begins at `at`; a quotation ends it too.
    std::size_t word_end(std::size_t at) const;

    /// Whether only the word just read stands between `at` and here.
    bool one_word_since(std::size_t at) const;

    /// Whether provisions follow, behind "new", "existing" or "former" at most; `end` is their end.
    bool next_is_units(std::size_t* end = nullptr) const;

    /// Whether the provisions just read belong to another section or act.
    bool foreign() const;

    /// "Subsec. (a) and Subdiv. (2)": whether nothing stands between the provisions that end at
    /// `end` (0: none) and those that begin at `begin` but "and", a comma, "new" and the like.
    bool coordinated(std::size_t end, std::size_t begin) const;

    /// Whether the next word, behind a comma at most, is a verb that tells.
    bool next_is_past_verb() const;

    /// Whether the next word, behind a blank, steers nothing: "session" in "same session".
    bool next_is_plain_word() const;

    /// Whether " to VERB" or " by VERBing" stands here.
    bool opens_scope() const;

    std::string_view note_;
    std::size_t at_;
    std::size_t end_;
    std::vector<Span> const& quotes_;
    std::size_t quote_ = 0; ///< next quotation
};

} // namespace nutmeg
