// A report in parts, of which those that are left out for length are named.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What is left out first, last.
enum class MarkdownRank : std::uint8_t {
    Head,     ///< title, verdict, files, coverage: never left out
    Findings, ///< what is wrong with the bill
    Table,    ///< what changes in the law
    Section,  ///< what a section of the bill does, and its effects
    Impact,   ///< what else is affected
    Redline,  ///< the text with its marks
};

/// Collects the parts of a report in their order.
class MarkdownPage {
public:
    /// Adds blocks, which end in an empty line. `name` is used in a sentence: "the redline of
    /// section 99-3".
    void add(MarkdownRank rank, std::string name, std::string text);

    /// The report. If it has more than `max_length` characters (code points; 0: no limit), parts
    /// are left out by rank, the longest first, and each leaves a line that names it, its length
    /// and how to get it; a line after the head counts them. Parts of the same name follow each
    /// other. The report is longer than the limit only if the head and these lines are.
    std::string take(std::size_t max_length);

private:
    struct Part {
        MarkdownRank rank = MarkdownRank::Head;
        std::string name;
        std::string text;
    };
    std::vector<Part> parts_;
};

} // namespace nutmeg
