// Which styles of a Word file underline or strike through the words that have them (ECMA-376, part
// 1, 17.7).
#pragma once

#include <pugixml.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace nutmeg {

/// What run properties say; nothing where they leave it to the style.
struct WordLook {
    std::optional<bool> underlined;
    std::optional<bool> struck;
    std::optional<bool> hidden;

    /// What `other` says is left where this says nothing.
    void fall_back(WordLook const& other);
};

/// The look that an rPr element sets; `prefix` as word_prefix gives it.
WordLook word_look(pugi::xml_node properties, std::string const& prefix);

/// "w:", or however the document names the elements of a text document: with its colon, empty for
/// the default namespace. Nothing where the root is of another kind.
std::optional<std::string> word_prefix(pugi::xml_node root);

class WordStyles {
public:
    /// Of the part styles.xml; no styles where it cannot be read.
    explicit WordStyles(std::string styles);
    WordStyles() = default;

    /// The look of a style with what it is based on; says nothing of a style that is not there.
    WordLook look(std::string_view id) const;

private:
    struct Style {
        WordLook own;
        std::string based_on;
    };
    std::map<std::string, Style, std::less<>> styles_;
};

} // namespace nutmeg
