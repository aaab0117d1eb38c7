// Writes the words of a bill one by one, with their marks and the spaces between them.
#pragma once

#include "diff/drafting/draft_words.hpp"
#include "parser/bills/act.hpp"

#include <string_view>

namespace nutmeg {

/// Builds a MarkedText.
class MarkedWriter {
public:
    /// Ends the paragraph if it has words; the line end gets the mark.
    void line_end(Mark mark);

    /// Writes a word, after a space unless it is attached to the previous word under the same mark,
    /// or is closing punctuation.
    void word(DraftWord const& word, Mark mark);

    /// Returns the text, and leaves the writer empty.
    MarkedText finish();

private:
    void add(std::string_view words, Mark mark);

    MarkedText out_;
    Mark last_ = Mark::Plain;
    bool fresh_ = true; ///< the paragraph has no word yet
};

} // namespace nutmeg
