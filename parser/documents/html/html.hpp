// A page as a sequence of events, independent of the library that reads it: pugixml for pages that
// are well formed except for headings left open, gumbo (sixty times slower, but it accepts whatever
// a browser accepts) for all others.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nutmeg {

/// The attributes that statute, act and bill pages use; empty if absent. The views are valid
/// during the call only.
struct HtmlAttributes {
    std::string_view css_class;
    std::string_view id;
    std::string_view style;
    std::string_view href;
};

/// Receives the events of a page in document order. Tags are in lower case. `line` counts from 1; 0
/// if the library does not know it.
class HtmlHandler {
public:
    virtual ~HtmlHandler() = default;
    virtual void open(std::string_view tag,
                      HtmlAttributes const& attributes,
                      std::uint32_t line) = 0;
    virtual void text(std::string_view words) = 0;
    virtual void close(std::string_view tag) = 0;
    /// A copy of the page for the fast library. It may lack elements that the handler ignores, if
    /// it is well formed whenever the page is, and has as many lines.
    virtual std::string markup_to_parse(std::string_view page) const { return std::string(page); }
};

/// Which library read the page.
enum class HtmlReader : std::uint8_t { Pugixml, Gumbo };

/// Reads the bytes of a page, checks that they are UTF-8, and calls `handler`. `name` is for
/// messages. Throws Error if the page is not UTF-8 text, has NUL bytes, has no markup at all, or is
/// nested deeper than any page of law. Returns the library that read it.
HtmlReader read_html(std::string_view page, std::string const& name, HtmlHandler& handler);

} // namespace nutmeg
