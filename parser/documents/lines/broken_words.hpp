// Words that are broken at the end of a line: "com-" / "missioner", "99a-" / "3".
#pragma once

#include "parser/documents/lines/printed_line.hpp"

#include <cstddef>
#include <functional>
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
};

/// Decides with the words of a text, which are its evidence.
class BrokenWords {
public:
    BrokenWords(std::vector<PrintedLine> const& lines,
                std::function<bool(std::string_view)> is_known);

    LineJoint joint(std::string_view line, std::string_view next) const;

private:
    bool is_word(std::string const& word) const;

    std::unordered_set<std::string> words_; ///< those not at the ends of lines, in lower case
    std::function<bool(std::string_view)> is_known_;
};

} // namespace nutmeg
