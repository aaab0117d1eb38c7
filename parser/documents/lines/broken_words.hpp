// Words that are broken at the end of a line: "com-" / "missioner", "99a-" / "3".
#pragma once

#include "parser/documents/lines/printed_line.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace nutmeg {

/// How a line and the next one are joined.
struct LineJoint {
    bool apart = true;      ///< a space is between them
    std::size_t hyphen = 0; ///< bytes of the hyphen that is removed from the end of the first
    bool unsure = false;    ///< the hyphen is kept, but may belong to the line
    std::string word;       ///< the broken word, with its hyphen
    bool from_law = false;  ///< only the law has the word without the hyphen
};

/// Decides with the words of a text, which are its evidence.
class BrokenWords {
public:
    /// @param law words of the law that the text amends; may be null
    BrokenWords(std::vector<PrintedLine> const& lines, KnownWords const* law);

    LineJoint joint(std::string_view line, std::string_view next) const;

private:
    bool is_in_law(std::string const& word) const { return law_ && law_->contains(word); }

    std::unordered_set<std::string> words_; ///< those not at the ends of lines, in lower case
    KnownWords const* law_;
};

} // namespace nutmeg
