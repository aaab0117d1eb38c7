// A section of the General Statutes as read from its page: its words, once, as UTF-8, and
// everything known about them as spans of these words.
#pragma once

#include "parser/citations/citation.hpp"
#include "parser/citations/level.hpp"
#include "parser/documents/model/document.hpp"
#include "parser/quantities/quantity.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nutmeg {

enum class Status : std::uint8_t { Active, Repealed, Reserved, Transferred, Obsolete };

/// "active", "repealed", ...: the values in the JSON output.
std::string_view status_name(Status status);

inline constexpr std::uint32_t no_parent = 0xFFFFFFFFU;

/// One provision with a designator. A section keeps them in the order of the text, parents before
/// children.
struct Provision {
    Level level = Level::Subsection;
    Span span;                        ///< from its designator to its last word
    Span designator;                  ///< "(a)", with its parentheses
    std::uint32_t parent = no_parent; ///< index into the same list
};

/// A version of the section, or of some of its provisions, that is printed with it but takes
/// effect later (docs/connecticut.md 1.9). Its words are in the section's text.
struct LaterVersion {
    Span note;                         ///< the "*Note: On and after ..." paragraph
    Span heading;                      ///< "Sec. 99-1. Nuts. ", if the version has one
    Span span;                         ///< its words, without quotation marks
    std::string from;                  ///< ISO 8601 date; empty if an event decides
    std::string event;                 ///< the words of the event, if there is no date
    std::string act;                   ///< "section 95 of public act 24-81", as the note names it
    std::vector<std::string> paths;    ///< provisions that it replaces; empty for the entire
                                       ///< section
    std::vector<Provision> provisions; ///< its outline
};

/// A word that a line end of a copied text divides after a hyphen. Only the law says whether a
/// space follows the hyphen.
struct BrokenWord {
    std::string head; ///< up to the line end, with the hyphen
    std::string tail; ///< on the next line
};

/// One heading of a page and everything under it. Groups ("Secs. 1-2 to 1-9.") are one Section.
struct Section {
    /// Section numbers of the heading, as printed; at least one unless the heading is malformed.
    std::vector<std::string> numbers;
    /// For each number: last of its range ("1-2 to 1-9"), or empty.
    std::vector<std::string> last_numbers;
    bool is_group = false; ///< "Secs."
    Status status = Status::Active;
    std::string heading;   ///< as printed, "Sec. 53a-83. Soliciting sexual acts: ..."
    std::string catchline; ///< without number, "Formerly" and notes
    std::vector<std::string> formerly;
    std::vector<std::string> heading_notes; ///< "This section is effective July 1, 2025."

    /// Body paragraphs joined by line ends; NFC; whitespace is collapsed.
    std::string text;
    std::vector<Span> paragraphs;
    /// For each paragraph: its line on the page, from 1; empty if the words are not from a page.
    std::vector<std::uint32_t> paragraph_lines;
    /// Headings inside a paragraph ("span.inline_hd"); editorial, not law.
    std::vector<Span> run_in_headings;
    std::vector<Provision> provisions;
    std::vector<Citation> citations;
    std::vector<Quantity> quantities;
    std::vector<LaterVersion> later_versions;
    /// Size in bytes of the text in force: what comes before the first later version.
    std::uint32_t current_end = 0;

    std::vector<std::string> source_notes;
    std::vector<std::string> history_notes;
    std::vector<std::string> cross_references;
    std::vector<std::string> annotations;
    std::vector<std::string> other_notes; ///< front notes

    /// Without the published markup, the catchline and the first paragraph are in one line: their
    /// words alone divide them.
    bool runs_on = false;
    /// Lines after the notes that are none by their words, and so belong to no list above.
    std::vector<ClassifiedLine> unknown_lines;
    /// In its text and notes, in order; read as one word without a space.
    std::vector<BrokenWord> broken_words;

    std::uint32_t line = 0; ///< of the heading on its page, from 1
    Diagnostics diagnostics;

    /// The first number, or empty: how the section is cited.
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

/// The provisions of one outline by path. Does not refer to the provisions or the text.
class ProvisionPaths {
public:
    ProvisionPaths(std::vector<Provision> const& provisions, std::string_view text);

    /// The same as find_provision, in constant time.
    std::uint32_t find(std::string_view path) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view path) const {
            return std::hash<std::string_view>()(path);
        }
    };

    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> first_;
};

/// Index of the innermost provision that contains `offset`, or no_parent.
std::uint32_t provision_at(std::vector<Provision> const& provisions, std::uint32_t offset);

} // namespace nutmeg
