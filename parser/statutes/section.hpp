// A section of the General Statutes as read from its page: the words once, as UTF-8, and everything
// known about them as spans into them.
#pragma once

#include "parser/citations/citation.hpp"
#include "parser/citations/level.hpp"
#include "parser/quantities/quantity.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class Status : std::uint8_t { Active, Repealed, Reserved, Transferred, Obsolete };

/// "active", "repealed", ...: the words of the JSON contract.
std::string_view status_name(Status status);

inline constexpr std::uint32_t no_parent = 0xFFFFFFFFU;

/// One designated provision. A section keeps them in the order of the text, parents before
/// children.
struct Provision {
    Level level = Level::Subsection;
    Span span;                        ///< from its designator to its last word
    Span designator;                  ///< "(a)", with its round brackets
    std::uint32_t parent = no_parent; ///< index into the same list
};

/// A version of the section, or of some of its provisions, that is printed with it but takes effect
/// later (connecticut.md 1.9). Its words stand in the section's text.
struct FutureText {
    Span note;                         ///< the "*Note: On and after ..." paragraph
    Span heading;                      ///< "Sec. 99-1. Nuts. ", where the future text has one
    Span span;                         ///< the words of the future text, no quotation marks around
    std::string from;                  ///< ISO date, empty where an event decides
    std::string event;                 ///< the words of the event, where there is no date
    std::string act;                   ///< "section 95 of public act 24-81", as the note names it
    std::vector<std::string> paths;    ///< provisions that it replaces; empty for the whole section
    std::vector<Provision> provisions; ///< its own outline
};

/// One heading of a page and all that stands under it. Groups ("Secs. 1-2 to 1-9.") are one
/// Section.
struct Section {
    /// Section numbers of the heading, as printed; at least one unless the heading is odd.
    std::vector<std::string> numbers;
    /// Beside each number: last of its range ("1-2 to 1-9"), or empty.
    std::vector<std::string> last_numbers;
    bool is_group = false; ///< "Secs."
    Status status = Status::Active;
    std::string heading;   ///< as printed, "Sec. 53a-83. Soliciting sexual acts: ..."
    std::string catchline; ///< without number, "Formerly" and notes
    std::vector<std::string> formerly;
    std::vector<std::string> heading_notes; ///< "This section is effective July 1, 2025."

    /// Body paragraphs joined by line ends; NFC; runs of blanks are one space.
    std::string text;
    std::vector<Span> paragraphs;
    /// Beside each paragraph: its line on the page, from 1; empty where the words came from no
    /// page.
    std::vector<std::uint32_t> paragraph_lines;
    /// Headings set inside a paragraph ("span.inline_hd"); editorial, not law.
    std::vector<Span> run_in_headings;
    std::vector<Provision> provisions;
    std::vector<Citation> citations;
    std::vector<Quantity> quantities;
    std::vector<FutureText> futures;
    /// Bytes of the text that is in force: what comes before the first future text.
    std::uint32_t current_end = 0;

    std::vector<std::string> source_notes;
    std::vector<std::string> history_notes;
    std::vector<std::string> cross_references;
    std::vector<std::string> annotations;
    std::vector<std::string> other_notes; ///< front notes

    std::uint32_t line = 0; ///< of the heading on its page, from 1
    Diagnostics diagnostics;

    /// The first number, or empty: the section's citation.
    std::string_view citation() const {
        if (numbers.empty())
            return {};
        return numbers.front();
    }
};

/// "(b)(2)(A)" for the provision at `index`.
std::string path_of(std::vector<Provision> const& provisions,
                    std::string_view text,
                    std::size_t index);

/// Index of the first provision with that path, or no_parent.
std::uint32_t find_provision(std::vector<Provision> const& provisions,
                             std::string_view text,
                             std::string_view path);

/// Index of the deepest provision that holds `offset`, or no_parent.
std::uint32_t provision_at(std::vector<Provision> const& provisions, std::uint32_t offset);

} // namespace nutmeg
