// Styled text for a terminal: wrapped to a width, with an indent. Markers stay attached to their
// word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct TermOptions {
    bool color = false;
    int width = 80; ///< columns, at least 40
    bool links = false;
};

/// Prefixes of the first line and of the other lines of a paragraph.
namespace indent {
inline constexpr std::string_view step = "  ";
inline constexpr std::string_view after_step = "    ";
inline constexpr std::string_view bullet = "  * ";
inline constexpr std::string_view after_bullet = "    ";
inline constexpr std::string_view detail = "      ";
inline constexpr std::string_view after_detail = "        ";
} // namespace indent

/// Columns that the UTF-8 text takes: one for each code point.
std::size_t columns(std::string_view text);

/// The indent of a provision that is inside `depth` others.
std::string depth_indent(std::size_t depth);

enum class Style : std::uint8_t { Plain, Strong, Quiet, Deleted, Inserted, Moved, Alarm, Good };

/// A paragraph to be wrapped.
class WrappedText {
public:
    /// Adds words, separated at spaces; `glued`: without a space before the first word.
    /// Control characters are replaced.
    WrappedText& add(std::string_view words, Style style = Style::Plain, bool glued = false);
    /// The same, as a link to `uri`, which may be empty.
    WrappedText& add_link(std::string_view words,
                          std::string const& uri,
                          Style style = Style::Plain,
                          bool glued = false);
    bool empty() const { return tokens_.empty(); }

private:
    friend class TermPage;
    struct Segment {
        std::string text;
        Style style = Style::Plain;
        std::string uri{};
    };
    using Token = std::vector<Segment>; ///< written without a break
    std::vector<Token> tokens_;
};

/// The output, written line by line.
class TermPage {
public:
    explicit TermPage(TermOptions const& options);

    /// Writes the paragraph; `first` is the prefix of its first line, `rest` of the others.
    void write(WrappedText const& wrapped, std::string_view first = "", std::string_view rest = "");
    /// Writes only the first line of the paragraph, with "..." if it is cut.
    void write_first_line(WrappedText const& wrapped, std::string_view indent);
    /// Writes an empty line, unless there is one already or nothing has been written.
    void gap();
    /// Whether it writes links.
    bool has_links() const { return links_; }
    std::string take() { return std::move(out_); }

private:
    void write_line(std::vector<WrappedText::Segment> const& line, std::string_view indent);

    bool color_;
    bool links_;
    std::size_t width_;
    std::string out_;
};

} // namespace nutmeg
