// Citations in statute text (docs/connecticut.md 3): "subdivision (2) of subsection (a) of section
// 53a-90a", "sections 46b-120 to 46b-159, inclusive", "said subsection", "chapter 54", "18 USC
// 1595". find_citations looks at the words only. resolve_citations (parser/statutes), which has the
// tree of the section, determines what "this" and "said" refer to and whether the target exists.
#pragma once

#include "parser/citations/level.hpp"
#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

enum class CitationKind : std::uint8_t {
    Statute,          ///< a section of the General Statutes, or a provision inside one
    Chapter,          ///< "chapter 319l", "this chapter"
    Title,            ///< "title 30"
    Part,             ///< "part III of chapter 54", "this part"
    Article,          ///< "article 9" of title 42a, "this article"
    PublicAct,        ///< "section 203 of public act 23-204", "public act 05-4 of the June special
                      ///< session"
    SpecialAct,       ///< "special act 77-98"
    ThisAct,          ///< "section 2 of this act" (bills)
    UnitedStatesCode, ///< "18 USC 1595(a)", "42 USC Section 1396r-5", "18 USC Chapter 77"
    FederalRegulations, ///< "29 CFR 1910.1200", "42 CFR Part 435"
    PublicLaw,          ///< "P.L. 104-191", "Public Law 104-191"
    FederalSection,     ///< "Section 501(c)(3) of the Internal Revenue Code of 1986": a section of
                        ///< other law
    StateRegulations,   ///< "section 22a-174-33 of the regulations of Connecticut state agencies"
    Constitution,       ///< "section 4 of article first of the Constitution of the state"
};

/// "section", "chapter", "usc", ...: the values in the JSON output.
std::string_view citation_kind_name(CitationKind kind);

/// What identifies the outermost part of the citation.
enum class Anchor : std::uint8_t {
    Number, ///< its number
    This,   ///< "this section", "of this subdivision"
    Said,   ///< "said section", "of said subsections"
    Such,   ///< "such section"
    Bare,   ///< nothing: "subdivision (2)" alone, "subparagraph (A)(ii)"
};

/// Whether the target of a citation exists; set by resolve_citations.
enum class Resolution : std::uint8_t {
    NotTried, ///< not looked up: no section number, or not a statute
    Resolved,
    Dangling, ///< the section exists, but not the provision
    NotGiven, ///< the section is not among the statutes at hand
    Frozen,   ///< the citation is to an earlier text, which today's text cannot resolve
};

/// One member of a citation: a provision, a section, or an inclusive range of either.
struct CitationTarget {
    /// The words that name this member: "(b)", "53a-83", "(e) to (s), inclusive".
    Span span;
    /// "53a-83", "319l", "23-204", "1595", "Chapter 77", "Part 435"; of a part its chapter, of an
    /// article its title; empty if the anchor is This, Said, Such or Bare.
    std::string number;
    /// Designators, outermost first, "(b)(2)(A)"; empty for an entire section. Relative to the
    /// anchor until resolved: "subdivision (2) of this subsection" has "(2)". A part or article is
    /// a path in its number ("III"), and so is a section of an act ("203(b)" in "23-204").
    std::string path;
    std::string last_number; ///< last section of an inclusive range ("46b-159"), else empty
    std::string last_path;   ///< last provision of an inclusive range as a full path, else empty
    Resolution resolution = Resolution::NotTried;
};

/// One citation with everything connected by "of", commas, "and", "or", "to".
struct Citation {
    CitationKind kind = CitationKind::Statute;
    Anchor anchor = Anchor::Number;
    /// What the anchor word names: "this subsection" -> Subsection; for Number: Section; for Bare:
    /// the level of the outermost designator's noun.
    Level anchor_level = Level::Section;
    Span span;
    std::vector<CitationTarget> targets; ///< in the order of the text; at least one
    /// "18 USC", "29 CFR", "Internal Revenue Code of 1986", title of a USC citation; else empty.
    std::string code;
    /// Of an act: "June special session", "1955" for "number 7 of the public acts of 1955"; else
    /// empty.
    std::string session;
    /// "revision of 1958, revised to January 1, 2019", "in effect prior to October 1, 2000"; empty
    /// if the citation is to current law.
    std::string qualifier;
};

/// All citations in `text`, in order, never overlapping. Bare designators count after a level noun
/// ("subdivision (2)"), never alone ("(2)"). Linear in the size of the text.
/// @param text  UTF-8; the spans of the result are byte offsets into it
std::vector<Citation> find_citations(std::string_view text);

} // namespace nutmeg
