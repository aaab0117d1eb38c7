// Characters that look like others or like nothing, in the form in which law is written. All
// formats normalize their text here.
#pragma once

#include "parser/documents/model/document.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What is done to characters.
enum class CharacterChange : std::uint8_t {
    SoftHyphen, ///< U+00AD: removed
    Invisible,  ///< zero-width characters and marks of direction: removed
    Hyphen,     ///< other hyphens, and dashes inside a section number or a number in words: "-"
    Ligature,   ///< U+FB00 to U+FB06: their letters
    Space,      ///< spaces other than U+0020 and U+00A0: U+0020
    Fullwidth,  ///< fullwidth forms: ASCII
    LookAlike,  ///< Cyrillic and Greek letters in the place of Latin ones: Latin
    Control,    ///< control characters: removed; a finding
    Unreadable, ///< U+FFFD and private use: kept; a finding
};
inline constexpr std::size_t character_change_count = 9;

/// A replacement in a text.
struct TextEdit {
    Span span;                    ///< bytes that are replaced
    std::string_view replacement; ///< a literal
};

/// Normalizes texts and counts what it changes, for one report on a document.
class CharacterNormalizer {
public:
    /// Normalizes a text of several lines. A soft hyphen at the end of a line stays, because the
    /// word goes on in the next one.
    /// @param line of the first line in the file, from 1
    std::string text(std::string text, std::uint32_t line = 1);

    /// Looks at a text before any is normalized. U+2010 between letters is a hyphen only if the
    /// document has it in numbers too, because some sections of the statutes have it in words.
    void expect(std::string_view text);

    /// Normalizes a paragraph with its marks and line starts.
    void paragraph(Paragraph& paragraph);

    /// A diagnostic for each kind of change, with the number of characters and their lines.
    void report(Diagnostics& diagnostics) const;

private:
    struct Count {
        std::size_t count = 0;
        std::vector<std::uint32_t> lines; ///< the first ones
        std::string characters;           ///< "U+0430", the first ones
    };

    class Finder;

    void record(CharacterChange change, std::int32_t point, std::uint32_t line);

    std::array<Count, character_change_count> counts_;
    bool other_hyphens_ = false; ///< U+2010 is used for all hyphens
};

/// Normalizes the paragraphs of a document and reports what was changed.
void normalize_characters(Document& document);

/// The text with the line ends of any system as '\n'.
std::string with_line_feeds(std::string text);

} // namespace nutmeg
