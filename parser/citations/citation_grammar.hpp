// The phrases of citations, as the grammars read them, before anything is combined: "subdivision
// (1) or (2)", "sections 1-1 to 1-5, inclusive", "said subsection", "of the general statutes".
// Each *_at function reads one phrase at `first`, moves `first` past it and returns whether it was
// there; spans count from `origin`. citation.cpp and the *_citation files combine the phrases.
#pragma once

#include "parser/text/span.hpp"

#include <optional>
#include <string>
#include <vector>

namespace nutmeg::grammar {

/// How a member of a list is connected to the one before it.
enum class Join : std::uint8_t { None, Comma, And, Or, CommaAnd, CommaOr };

/// What a citation can be in: the five levels in order, and what contains sections.
enum class Noun : std::uint8_t {
    Section,
    Subsection,
    Subdivision,
    Subparagraph,
    Clause,
    Subclause,
    Paragraph,
    Chapter,
    Part,
    Title,
    Article,
    Act
};

/// The words that a rule matched, for rules without another value.
struct Words {
    Span span;
};

/// "(1)", "(A)(ii)", "(e) to (s), inclusive".
struct DesignatorMember {
    Join join = Join::None;
    Words first;
    std::optional<Words> last;
    Span span;
};

/// "subdivisions (1), (3) and (5) to (7), inclusive".
struct Provision {
    Noun noun = Noun::Subsection;
    std::vector<DesignatorMember> members;
    Span span;
};

/// "53a-59(a)(1)", "1919", "22a-174-33": a number with the designators directly after it.
struct Numbered {
    Words number;
    Words designators;
    Span span;
};

/// "46b-120 to 46b-159, inclusive"; "414(b) and (c)" with "(c)" as a further designator.
struct NumberMember {
    Join join = Join::None;
    Numbered first;
    std::optional<Numbered> last;
    std::vector<Words> further;
    Span span;
};

/// "this section", "said subsections".
struct Reference {
    char word = 't'; ///< first letter of this, said, such
    Noun noun = Noun::Section;
    Span span;
};

/// "number 7 of the public acts of 1955".
struct NumberedAct {
    Words number;
    bool is_special = false;
    Words session; ///< "1955", "March, 1950"
    Span span;
};

/// "article first of the Constitution of the state", "article XI, section 1, of the State
/// Constitution".
struct ConstitutionPhrase {
    Words article;
    Words section; ///< empty if none is named after the article
    Words name;    ///< "Constitution of the state", "amendments to the Constitution"
    Span span;
};

/// "18 USC ", "42 CFR Part ".
struct FederalHead {
    Words title;
    bool is_regulations = false;
    char unit = 'S'; ///< S for sections, C for chapters, P for parts
    Span span;
};

/// The most members that one list may have; the rest is read as text.
inline constexpr int list_limit = 400;

using Begin = char const*&;
using End = char const*;

bool provision_at(Begin first, End last, char const* origin, Provision& out);
/// The noun "section" and its numbers.
bool section_list_at(Begin first, End last, char const* origin, std::vector<NumberMember>& out);
/// The numbers alone, of any noun: "53-21 or 53-22", "319 to 319z, inclusive", "III".
bool number_list_at(Begin first, End last, char const* origin, std::vector<NumberMember>& out);
bool reference_at(Begin first, End last, char const* origin, Reference& out);
/// ", of ": the step from a provision to what contains it.
bool of_at(Begin first, End last);
/// ", or " and similar separators.
bool join_at(Begin first, End last, Join& out);
/// " of the general statutes, revision of 1958, revised to January 1, 2019", " in effect prior to
/// October 1, 2000", " of the 2026 supplement to the general statutes". `out` is the part that
/// names the time, empty for "of the general statutes" alone.
bool qualifier_at(Begin first, End last, char const* origin, Words& out);
/// "chapters 54 and 55", "part III", "Article IV": the noun and its numbers.
bool container_list_at(
    Begin first, End last, char const* origin, Noun& noun, std::vector<NumberMember>& out);
/// "public acts ", before their numbers.
bool act_head_at(Begin first, End last, bool& is_special);
/// " of the June 30 special session", with the "of"; `out` is "June 30 special session".
bool session_at(Begin first, End last, char const* origin, Words& out);
bool numbered_act_at(Begin first, End last, char const* origin, NumberedAct& out);
bool constitution_at(Begin first, End last, char const* origin, ConstitutionPhrase& out);
/// ", Section (2)(B)" after an article; `out` is "(2)(B)".
bool article_section_at(Begin first, End last, char const* origin, Words& out);
/// " of the regulations of Connecticut state agencies", with the "of".
bool state_regulations_at(Begin first, End last);
/// " of this act", with the "of".
bool this_act_at(Begin first, End last);
/// " of Title 18 of the United States Code", with the "of"; `out` is the title's number.
bool code_title_at(Begin first, End last, char const* origin, Words& out);
/// "Title 18 of the United States Code", "title 18, United States Code".
bool code_title_itself_at(Begin first, End last, char const* origin, Words& out);
/// " of the Internal Revenue Code of 1986", with the "of"; `out` is the run of capitalized words,
/// which may extend past the name; for " of said act", it is "said act".
bool law_name_at(Begin first, End last, char const* origin, Words& out);
bool federal_head_at(Begin first, End last, char const* origin, FederalHead& out);
/// "P.L. ", "Public Law ".
bool public_law_head_at(Begin first, End last);
/// " et seq."
bool et_seq_at(Begin first, End last);
/// " note" after a section of the United States Code: a law that is printed below it.
bool note_at(Begin first, End last);

} // namespace nutmeg::grammar
