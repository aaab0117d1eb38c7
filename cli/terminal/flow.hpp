// Words on their way to a terminal: inked, wrapped to a width, with an indent. Marks that belong to
// a word are never parted from it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct TermOptions {
    bool colour = false;
    int width = 80; ///< columns; less than 40 counts as 40
};

enum class Ink : std::uint8_t { Plain, Strong, Quiet, Deleted, Inserted, Moved, Alarm, Good };

/// A paragraph to be wrapped.
class Flow {
public:
    /// Adds words, parted at blanks; `glued`: without a blank before the first. Control characters
    /// of the input never reach the terminal.
    Flow& add(std::string_view words, Ink ink = Ink::Plain, bool glued = false);
    bool empty() const { return tokens_.empty(); }

private:
    friend class TermPage;
    struct Segment {
        std::string text;
        Ink ink = Ink::Plain;
    };
    using Token = std::vector<Segment>; ///< written without a break
    std::vector<Token> tokens_;
};

/// The page that is written.
class TermPage {
public:
    explicit TermPage(TermOptions const& options);

    /// Writes the flow; `first` stands before its first line, `rest` before the others.
    void write(Flow const& flow, std::string_view first = "", std::string_view rest = "");
    /// Only the first line of the flow; "..." stands for what is left out.
    void write_first_line(Flow const& flow, std::string_view indent);
    /// An empty line, unless there is one already or nothing has been written.
    void gap();
    std::string take() { return std::move(out_); }

private:
    void write_line(std::vector<Flow::Segment> const& line, std::string_view indent);

    bool colour_;
    std::size_t width_;
    std::string out_;
};

} // namespace nutmeg
