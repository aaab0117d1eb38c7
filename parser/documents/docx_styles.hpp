// Which styles of a Word file underline, strike through, hide or number the words that have them
// (ECMA-376, part 1, 17.7).
#pragma once

#include <pugixml.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// What a set of properties says; nullopt where it leaves a property to the style.
struct RunFormat {
    std::optional<bool> underlined;
    std::optional<bool> struck;
    std::optional<bool> hidden;
    std::optional<bool> numbered; ///< of paragraphs: Word generates a number before the text

    /// Takes from `other` what this leaves open.
    void fall_back(RunFormat const& other);
};

/// The look that an rPr element sets; `prefix` is the result of word_prefix.
RunFormat run_format(pugi::xml_node properties, std::string const& prefix);

/// Whether a pPr element says that its paragraph has a number.
std::optional<bool> word_numbered(pugi::xml_node properties, std::string const& prefix);

class WordStyles {
public:
    /// Reads the part styles.xml; there are no styles where it is empty or cannot be read. `name`
    /// is for messages. Throws Error as load_word_xml does. O(n log n), however long the chains of
    /// styles are.
    WordStyles(std::string styles, std::string const& name);
    WordStyles() = default;

    /// Whether there is such a part that could not be read.
    bool unread() const { return unread_; }

    /// The look of a style, with the styles it is based on; an unknown style says nothing.
    RunFormat format(std::string_view id) const;

    /// The same for a paragraph style; the default one where `id` is empty.
    RunFormat paragraph_look(std::string_view id) const;

private:
    struct Style {
        RunFormat format;
        std::string based_on;
        bool settled = false; ///< `format` includes the styles it is based on
    };
    using Styles = std::map<std::string, Style, std::less<>>;

    void settle(Style& style);

    Styles styles_;
    std::string default_paragraph_;
    bool unread_ = false;
};

} // namespace nutmeg
