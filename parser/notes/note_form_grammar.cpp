#include "parser/notes/note_form.hpp"
#include "parser/text/x3_support.hpp"

#include <algorithm>

namespace nutmeg::grammar {

namespace {

using x3::lit, x3::ascii::digit, x3::ascii::upper, x3::ascii::lower, x3::ascii::alnum;

struct source_start_id {};
struct history_start_id {};
struct history_part_id {};
struct cross_reference_start_id {};
struct annotation_heading_id {};
struct annotation_start_id {};
struct report_id {};
struct report_citation_id {};

constexpr x3::rule<source_start_id> source_start = "start of a source note";
constexpr x3::rule<history_start_id> history_start = "start of a History note";
constexpr x3::rule<history_part_id> history_part = "start of a paragraph of a History note";
constexpr x3::rule<cross_reference_start_id> cross_reference_start = "start of a cross reference";
constexpr x3::rule<annotation_heading_id> annotation_heading = "heading of annotations";
constexpr x3::rule<annotation_start_id> annotation_start = "start of an annotation";
constexpr x3::rule<report_id> report = "court report";
constexpr x3::rule<report_citation_id> report_citation = "citation of a court report";

constexpr auto year = digit >> digit >> digit >> digit;
constexpr auto act = (lit("P.A") | "P. A" | "S.A") >> -lit('.') >> -lit(' ') >> digit;
constexpr auto month = upper >> +lower >> -lit('.');
// (1949 Rev., S. 99; (1985, P.A. 85-901, (P.A. 85-901, (June Sp. Sess. P.A. 05-3, (February, 1965,
// and the misprints (85-901, S. 3; (P.A 85-901, (1985 P.A. 901, (June 1955, (June 23, Sp. Sess.
constexpr auto source_start_def = '('
                               >> (act | (year >> (lit(',') | " Rev" | " Supp" | " P.A" | " S."))
                                   | (digit >> digit >> '-' >> +digit >> ", S.")
                                   | (month >> *(' ' >> !lit("Sess") >> +(alnum | '.' | ','))
                                      >> " Sess")
                                   | (month >> -lit(',') >> ' ' >> year));
// History: P.A. 85-902 added
constexpr auto history_start_def = lit("History") >> (lit(':') | ';');
// P.A. 85-902 added; Former Sec. 99-3:
constexpr auto history_part_def = act | (lit("Former Sec. ") >> digit) | "Present section:";
// See Sec. 99-3 re gates. See chapter 990. See 99-3 re gates.
constexpr auto cross_reference_start_def = lit("See ") >> -lit("also ")
                                        >> (lit("Sec") | "chapter " | "Chapter " | "Ch. " | "title "
                                            | "Title " | "part " | "Part " | "article " | "Article "
                                            | (digit >> *alnum >> '-' >> digit));
// Subsec. (a): Former Subdiv. (2)(A): Annotation to former section 99-3: Annotations to present
// part:
constexpr auto annotation_heading_def =
    ((lit("Annotation") >> -lit('s') >> (lit(" to ") | " in "))
     | (-(lit("Former ") | "former ")
        >> (lit("Subsec") | "subsec" | "Subdiv" | "Subpara" | "Clause" | "Sec") >> -lit('s')))
    >> *(x3::char_ - ':') >> ':' >> x3::eoi;
// Cited.
constexpr auto annotation_start_def = lit("Cited. ") | "Cited: ";
// C. CA CS U.S. Conn. Cir. Ct. D. R.
constexpr auto report_def = (lit("Conn. Cir. Ct") | "C.A" | "CA" | "CS" | "C" | "U.S" | "U. S" | "D"
                             | "R" | "F. Supp" | "F.2d" | "F.3d" | "S. Ct")
                         >> -lit('.');
// 990 C. 214. Id., 491, 495. Id. 990 CA 7, 9 (2001).
constexpr auto pages = +digit >> *((lit(", ") | "-" | "\u2013") >> +digit);
constexpr auto report_citation_def = ((+digit >> ' ' >> report >> ' ' >> pages)
                                      | (lit("Id.") >> -(-lit(',') >> ' ' >> pages)))
                                  >> -(-lit(',') >> ' ' >> -lit('f') >> "n." >> -lit(' ') >> +digit)
                                  >> -(' ' >> lit('(') >> *(x3::char_ - ')') >> ')')
                                  >> *(lit('.') | ';' | ')' | ' ') >> x3::eoi;

BOOST_SPIRIT_DEFINE(source_start,
                    history_start,
                    history_part,
                    cross_reference_start,
                    annotation_heading,
                    annotation_start,
                    report,
                    report_citation)

template <class Rule>
bool begins(std::string_view words, Rule const& rule) {
    Iterator first = words.data();
    return x3::parse(first, first + words.size(), rule);
}

} // namespace

} // namespace nutmeg::grammar

namespace nutmeg {

namespace {

constexpr std::string_view note_word = "Note: ";

std::string_view without_stars(std::string_view words) {
    words.remove_prefix(std::min(words.find_first_not_of("* "), words.size()));
    return words;
}

bool is_later_version(std::string_view words) {
    return words.starts_with("Note: On and after ");
}

/// Whether the words end with the citation of a court report. A citation is short, so only the end
/// is read.
bool ends_with_report(std::string_view words) {
    constexpr std::size_t longest = 80;
    if (words.size() > longest)
        words.remove_prefix(words.size() - longest);
    for (std::size_t at = 0; at < words.size(); ++at) {
        bool const begins_word = at == 0 || words[at - 1] == ' ' || words[at - 1] == '(';
        if (begins_word && grammar::begins(words.substr(at), grammar::report_citation))
            return true;
    }
    return false;
}

/// Whether the words command something, as no cross reference does.
bool is_directive(std::string_view words) {
    return words.find(" shall ") != words.npos;
}

} // namespace

NoteForm note_form(std::string_view paragraph) {
    auto const words = without_stars(paragraph);
    bool const starred = words.size() < paragraph.size();
    if (words.starts_with(note_word))
        return is_later_version(words) ? NoteForm::None : NoteForm::Footnote;
    if (grammar::begins(words, grammar::source_start))
        return words.ends_with(')') || words.ends_with(").") ? NoteForm::Source : NoteForm::None;
    if (!starred
        && (grammar::begins(words, grammar::history_start)
            || grammar::begins(words, grammar::history_part)))
        return NoteForm::History;
    if (grammar::begins(words, grammar::cross_reference_start)
        && (!is_directive(words) || ends_with_report(words)))
        return NoteForm::CrossReference;
    return grammar::begins(words, grammar::annotation_heading) || ends_with_report(words)
             ? NoteForm::Annotation
             : NoteForm::None;
}

bool begins_source_or_history(std::string_view line) {
    return grammar::begins(line, grammar::source_start)
        || grammar::begins(line, grammar::history_start);
}

bool begins_note(std::string_view line) {
    auto const words = without_stars(line);
    return (words.starts_with(note_word) && !is_later_version(words))
        || begins_source_or_history(words) || grammar::begins(words, grammar::cross_reference_start)
        || grammar::begins(words, grammar::annotation_heading)
        || grammar::begins(words, grammar::annotation_start);
}

} // namespace nutmeg
