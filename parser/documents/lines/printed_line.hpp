// A line of a document as it is printed or stored, while its class is determined. Readers make one
// for each line: of plain text from its line ends, of a PDF file from the positions of its letters.
#pragma once

#include "parser/documents/model/document.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace nutmeg {

struct PrintedLine {
    /// The words that are left after parts of another class are taken from them. Empty for an empty
    /// line.
    Paragraph words;
    LineClass line_class = LineClass::Text; ///< of `words`
    std::uint32_t number = 0;               ///< printed beside the line; 0 if none
    /// Where the line is on its page, from 0 (top) to 1; negative if unknown.
    double height = -1;
    bool begins_page = false; ///< a form feed or a page of the file begins here
    /// The parts that were taken from the words, in order.
    std::vector<ClassifiedLine> taken;

    bool blank() const { return words.text.empty(); }
    /// Whether it has words that are not set aside.
    bool is_text() const { return line_class == LineClass::Text && !blank(); }

    /// Takes the first `size` bytes, or the bytes from `from` on, with the spaces next to them.
    void take_front(std::size_t size, LineClass part);
    void take_back(std::size_t from, LineClass part);
    /// Takes the bytes from `begin` to `end`, which are at the start or the end of the words, as
    /// the printed number `value`.
    void take_number(std::size_t begin, std::size_t end, std::uint32_t value);
};

/// Whether a sentence or an item of a list ends with the words.
bool ends_sentence(std::string_view words);

/// Whether the words continue a sentence: they begin with a lower-case letter.
bool continues_sentence(std::string_view words);

} // namespace nutmeg
