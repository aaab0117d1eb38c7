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

/// What properties say; nothing where they leave it to the style.
struct WordLook {
    std::optional<bool> underlined;
    std::optional<bool> struck;
    std::optional<bool> hidden;
    std::optional<bool> numbered; ///< of paragraphs: Word puts a number before it

    /// What `other` says is left where this says nothing.
    void fall_back(WordLook const& other);
};

/// The look that an rPr element sets; `prefix` as word_prefix gives it.
WordLook word_look(pugi::xml_node properties, std::string const& prefix);

/// Whether a pPr element says that its paragraph has a number.
std::optional<bool> word_numbered(pugi::xml_node properties, std::string const& prefix);

class WordStyles {
public:
    /// Of the part styles.xml; no styles where it is empty or cannot be read. `name` is for
    /// messages. Throws Error as load_word_xml does. n log n, however long the chains of styles.
    WordStyles(std::string styles, std::string const& name);
    WordStyles() = default;

    /// The part is there and could not be read.
    bool unread() const { return unread_; }

    /// The look of a style with what it is based on; says nothing of a style that is not there.
    WordLook look(std::string_view id) const;

    /// The same of a paragraph's style; of the default one where `id` is empty.
    WordLook paragraph_look(std::string_view id) const;

private:
    struct Style {
        WordLook look;
        std::string based_on;
        bool settled = false; ///< `look` holds what it is based on
    };
    using Styles = std::map<std::string, Style, std::less<>>;

    void settle(Style& style);

    Styles styles_;
    std::string default_paragraph_;
    bool unread_ = false;
};

} // namespace nutmeg
