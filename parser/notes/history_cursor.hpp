// A cursor over the words of a clause, with the look-ahead that the scanner needs.
#pragma once

#include "parser/text/span.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Bytes of words: letters, digits, "-", "'" and everything outside ASCII.
bool is_word_byte(char c);

class ClauseCursor {
protected:
    /// @param quotes  the quotations of the entire note, in order
    ClauseCursor(std::string_view note, Span body, std::vector<Span> const& quotes);

    char const* pointer(std::size_t at) const { return note_.data() + at; }
    std::string_view rest() const { return note_.substr(at_, end_ - at_); }
    bool at_quote() const { return quote_ < quotes_.size() && quotes_[quote_].begin == at_; }

    /// End of the word that begins at `at`; a quotation ends it too.
    std::size_t word_end(std::size_t at) const;

    /// Whether only the word just read is between `at` and the cursor.
    bool one_word_since(std::size_t at) const;

    /// Whether provisions follow, at most after "new", "existing" or "former"; `end` is their end.
    bool next_is_units(std::size_t* end = nullptr) const;

    /// Whether the provisions just read belong to another section or act.
    bool is_external() const;

    /// "Subsec. (a) and Subdiv. (2)": whether nothing but "and", a comma, "new" and the like is
    /// between the provisions that end at `end` (0: none) and those that begin at `begin`.
    bool coordinated(std::size_t end, std::size_t begin) const;

    /// Whether the next word, at most after a comma, is a reporting verb.
    bool next_is_past_verb() const;

    /// Whether the next word, after a space, has no role: "session" in "same session".
    bool next_is_plain_word() const;

    /// Whether " to VERB" or " by VERBing" is at the cursor.
    bool opens_scope() const;

    std::string_view note_;
    std::size_t at_;
    std::size_t end_;
    std::vector<Span> const& quotes_;
    std::size_t quote_ = 0; ///< next quotation
};

} // namespace nutmeg
