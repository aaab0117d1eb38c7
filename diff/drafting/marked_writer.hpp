// The words of a bill written one after another with their marks and the blanks between them.
#pragma once

#include "diff/drafting/draft_words.hpp"
#include "parser/bills/act.hpp"

#include <string_view>

namespace nutmeg {

class MarkedWriter {
public:
    /// Ends the paragraph, if it has words; the line end bears the mark.
    void line_end(Mark mark);

    /// The next word, behind a blank unless it is glued to the word before under the same mark or
    /// closes what stands before it.
    void word(DraftWord const& word, Mark mark);

    /// All that was written, with its paragraphs.
    MarkedText finish();

private:
    void add(std::string_view words, Mark mark);

    MarkedText out_;
    Mark last_ = Mark::Plain;
    bool fresh_ = true; ///< the paragraph has no word yet
};

} // namespace nutmeg
