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

/// The properties of a run or paragraph; nullopt if the style decides.
struct RunFormat {
    std::optional<bool> underlined;
    std::optional<bool> struck;
    std::optional<bool> hidden;
    std::optional<bool> numbered; ///< of paragraphs: Word generates a number before the text

    /// Takes from `other` the properties that are nullopt here.
    void fall_back(RunFormat const& other);
};

/// The format that an rPr element sets; `prefix` is the result of docx_prefix.
RunFormat run_format(pugi::xml_node properties, std::string const& prefix);

/// Whether an rPr element sets the color of hyperlinks, as programs that do not use the style
/// "Hyperlink" do: more blue than red and green together.
bool has_link_color(pugi::xml_node properties, std::string const& prefix);

/// Whether a pPr element gives its paragraph an automatic number; nullopt if the style decides.
std::optional<bool> is_numbered(pugi::xml_node properties, std::string const& prefix);

/// The styles of a document, by id. The underline of the styles for hyperlinks is left out, because
/// it is no mark.
class DocxStyles {
public:
    /// Reads the part styles.xml; there are no styles if it is empty or cannot be read. `name`
    /// is for messages. Throws Error as load_docx_xml does. O(n log n), however long the chains of
    /// styles are.
    DocxStyles(std::string styles, std::string const& name);
    DocxStyles() = default;

    /// Whether the part is not empty and could not be read.
    bool unread() const { return unread_; }

    /// The format of a style, including the styles it is based on; nothing is set for an unknown
    /// style.
    RunFormat format(std::string_view id) const;

    /// The same for a paragraph style; the default style if `id` is empty.
    RunFormat paragraph_format(std::string_view id) const;

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
