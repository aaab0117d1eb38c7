// A page of help: the one source of what `nutmeg help` and the manual pages say (README.md has the
// form of its text).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct HelpBlock {
    enum class Kind : std::uint8_t { Paragraph, Item, Definition, Literal };
    Kind kind = Kind::Paragraph;
    std::string text;              ///< of a Definition, its term; lines of a paragraph are joined
    std::vector<HelpBlock> blocks; ///< of an Item or a Definition
};

struct HelpSection {
    std::string title; ///< empty for what comes before the first heading
    std::vector<HelpBlock> blocks;
};

struct HelpPage {
    std::string name;  ///< "preview", "corpus-import"; of the program, "nutmeg"
    std::string title; ///< what it does, in a few words
    std::string date;  ///< "November 30, 2026"; of a topic, empty
    std::vector<std::string> usages;
    std::vector<std::string> see; ///< names of manual pages
    std::vector<HelpSection> sections;

    /// Null if there is none with this title.
    HelpSection const* section(std::string_view title) const;
};

/// Throws std::invalid_argument if the text does not begin with "title: ".
HelpPage read_help_page(std::string_view name, std::string_view text);

/// Words of a text in one style.
struct HelpWords {
    enum class Kind : std::uint8_t { Plain, Code, Argument };
    Kind kind = Kind::Plain;
    std::string text;
};

/// Divides a text into plain words, `code` and *ARGUMENT*. A backslash makes the next character
/// plain.
std::vector<HelpWords> help_words(std::string_view text);

/// The text without its marks.
std::string plain_text(std::string_view text);

} // namespace nutmeg
