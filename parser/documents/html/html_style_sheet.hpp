// Which elements the style sheet of a page underlines or strikes through (CSS 2.2, chapters 5 and
// 16.3). Old conversions mark bills this way.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace nutmeg {

/// Whether declarations set text-decoration to `value` ("underline", "line-through"). CSS ignores
/// whitespace and case.
bool is_decorated(std::string_view declarations, std::string_view value);

/// The style sheets of a page.
class HtmlStyleSheet {
public:
    /// Adds the text of a style element.
    void add(std::string_view sheet);

    /// Whether a rule underlines, or strikes through, elements with this tag and class attribute.
    /// Of a selector only the tag and the last class of the element itself count. Rules for
    /// hyperlinks do not count: those with `a` among their selectors, and classes such as
    /// MsoHyperlink.
    bool is_underlined(std::string_view tag, std::string_view css_class) const;
    bool is_struck(std::string_view tag, std::string_view css_class) const;

private:
    /// A tag, a dot and a class, of which one may be empty: "span.ins", ".ins", "em.".
    using Keys = std::unordered_set<std::string>;

    static bool matches(Keys const& keys, std::string_view tag, std::string_view css_class);

    Keys underlined_;
    Keys struck_;
};

/// Whether a class is that of hyperlinks: MsoHyperlink, MsoHyperlinkFollowed and the like.
bool is_link_class(std::string_view css_class);

} // namespace nutmeg
