// The words of a section as mixed content: with elements for citations and terms, and with the
// changes of a redline.
#pragma once

#include "cli/akn/elements/xml.hpp"
#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nutmeg::akn {

/// An element around some words.
struct InlineMark {
    Span span;
    char const* element = nullptr;
    std::vector<std::pair<char const*, std::string>> attributes;
    std::vector<InlineMark> inner; ///< inside it, in order, without overlap
};

/// Words that a redline deletes.
struct Deletion {
    std::uint32_t at = 0; ///< offset in the text that they come before
    std::string words;    ///< with line ends between paragraphs
};

/// The changes of a redline, as offsets in the new text. In order, without overlap. Of a section
/// that is repealed, the text is the old one, and all of it is deleted.
struct TextChanges {
    bool is_all_deleted = false;
    std::vector<Span> inserted;
    std::vector<Deletion> deleted;
};

/// Writes the words of one text, each once, in order.
class InlineText {
public:
    /// @param marks    in order, without overlap
    /// @param changes  may be null; must outlive this object
    InlineText(std::string_view text, std::vector<InlineMark> marks, TextChanges const* changes);

    std::string_view text() const { return text_; }

    /// Writes the words of `span`, which has no line end. A mark that is only partly inside the
    /// span is left out. Deleted words come with the words that follow them, or at the end of the
    /// paragraph if they begin it.
    void write(Node parent, Span span);

    /// The paragraphs that a redline deletes after the end of the paragraph at `end`, if any.
    std::vector<std::string> deleted_paragraphs(std::uint32_t end);

private:
    void write_marks(Node parent, Span span, std::vector<InlineMark> const& marks);
    void write_changes(Node parent, Span span);
    void write_deletions(Node parent, std::uint32_t before);

    std::string_view text_;
    std::vector<InlineMark> marks_;
    TextChanges const* changes_;
    std::size_t next_deletion_ = 0;
};

} // namespace nutmeg::akn
