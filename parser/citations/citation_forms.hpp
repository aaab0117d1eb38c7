// The forms of citations, each read at one position of the text. find_citations determines from
// the first letters of a word which form may begin there.
#pragma once

#include "parser/citations/citation.hpp"
#include "parser/citations/citation_grammar.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What contains provisions: a list of sections with the law that they belong to, or "this
/// section".
struct Container {
    CitationKind kind = CitationKind::Statute;
    Anchor anchor = Anchor::Number;
    Level anchor_level = Level::Section;
    bool is_plural = false; ///< "sections": a provision named before it is meant in each of them
    std::vector<grammar::NumberMember> numbers;
    std::string code;
    std::string session;
    std::string qualifier;
    std::vector<CitationTarget> outer; ///< not a section: "Article III", "42 USC 1396r"
    std::string act_number;            ///< "23-204" for sections of an act
    bool has_qualifier = false;        ///< "of the general statutes" or more follows the numbers
    bool is_named = false; ///< the law that they belong to is named, or the numbers show it
    std::uint32_t end = 0; ///< end of its words, a byte offset
};

/// A section list with its suffix, or "this", "said" or "such" with a noun, at the byte offset
/// `at`.
std::optional<Container> container_at(std::string_view text, std::uint32_t at);

/// An article or a section of a federal code at `at`, as the container of provisions.
std::optional<Container> other_container_at(std::string_view text, std::uint32_t at);

/// Section numbers without their noun, with their suffix, at `at`.
std::optional<Container> numbers_at(std::string_view text, std::uint32_t at);

/// Reads what follows section numbers ("of the general statutes", "of this act") into `container`.
void read_tail(std::string_view text, Container& container);

/// The name of other law after "of" at `offset`: "Internal Revenue Code of 1986". Empty if there
/// is none, and for the General Statutes.
Span other_law_after(std::string_view text, std::uint32_t offset);

/// A provision inside a container, or an inclusive range of them.
struct InnerTarget {
    std::string path;
    std::string last_path;
    Span span;
};

/// Appends to `citation` the targets for `inner` in each member of `container`; the members
/// themselves if `inner` is empty.
void append_targets(std::string_view text,
                    Container const& container,
                    std::vector<InnerTarget> const& inner,
                    Citation& citation);

/// Whether `number` has the form of a section number of the General Statutes (docs/connecticut.md
/// 1.5).
bool is_statute_number(std::string_view number);

/// Designators as a path: without the space that may separate them from their number.
std::string path_of(std::string_view text, grammar::Words designators);

/// Whether " USC" or " CFR" is at `end`, so that the number before it is the title of a code.
bool heads_federal_code(std::string_view text, std::uint32_t end);

// Each reads one or more citations at `at` into `out` and returns the offset after them; `at`
// itself if there is none.
std::uint32_t read_provisions(std::string_view text, std::uint32_t at, std::vector<Citation>& out);
std::uint32_t read_sections(std::string_view text, std::uint32_t at, std::vector<Citation>& out);
std::uint32_t read_reference(std::string_view text, std::uint32_t at, std::vector<Citation>& out);
std::uint32_t read_number_run(std::string_view text, std::uint32_t at, std::vector<Citation>& out);
std::uint32_t read_containers(std::string_view text, std::uint32_t at, std::vector<Citation>& out);
std::uint32_t read_act_itself(std::string_view text, std::uint32_t at, std::vector<Citation>& out);
std::uint32_t read_federal_code(std::string_view text,
                                std::uint32_t at,
                                std::vector<Citation>& out);
std::uint32_t read_public_law(std::string_view text, std::uint32_t at, std::vector<Citation>& out);

} // namespace nutmeg
