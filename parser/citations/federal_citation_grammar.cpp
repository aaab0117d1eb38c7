// Other law: "18 USC 1595(a)", "42 CFR Part 435", "P.L. 104-191", and the names after its
// sections: "of the Internal Revenue Code of 1986", "of Title 42 of the United States Code".
#include "parser/citations/citation_grammar.hpp"
#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::FederalHead, title, is_regulations, unit)

namespace nutmeg::grammar {

namespace {

using x3::attr, x3::lit, x3::omit, x3::repeat;
using x3::ascii::alnum, x3::ascii::digit, x3::ascii::upper;

struct title_id : located {};
struct code_kind_id {};
struct unit_id {};
struct federal_head_id : located {};
struct law_name_id : located {};

constexpr x3::rule<title_id, Words> title = "title of a code";
constexpr x3::rule<code_kind_id, bool> code_kind = "code or regulations";
constexpr x3::rule<unit_id, char> unit = "section, chapter or part";
constexpr x3::rule<federal_head_id, FederalHead> federal_head = "title and code";
constexpr x3::rule<law_name_id, Words> law_name = "name of a law";

constexpr auto word_end = !alnum;
constexpr auto of = -lit(',') >> ws >> "of" >> ws;

// 18
constexpr auto title_def = omit[+digit];
// USC, CFR; true for the regulations
constexpr auto code_kind_def =
    ((lit("USC") | "U.S.C." | "U.S.C") >> attr(false)) | ((lit("CFR") | "C.F.R.") >> attr(true));
// Sections
constexpr auto unit_def =
    (((lit("Section") | "section" | "Sec." | "S." | "App.") >> -lit('s') >> ws >> attr('S'))
     | ((lit("Chapter") | "chapter") >> -lit('s') >> ws >> attr('C'))
     | ((lit("Part") | "part" | "Subpart" | "Subchapter") >> -lit('s') >> ws >> attr('P'))
     | (repeat(1, 2)[lit("\u00a7")] >> -ws >> attr('S')) | attr('S'));
// 42 CFR Part
constexpr auto federal_head_def = title >> ws >> code_kind >> -lit(',') >> ws >> unit;

constexpr auto public_law_head = (lit("P.L.") | "P. L." | "Pub. L." | "Public Law") >> -lit('s')
                              >> -ws >> -(lit("No.") >> -ws);

// Title 42 of the United States Code; title 18, United States Code
constexpr auto code_after = ((lit(',') >> ws) | (ws >> "of" >> ws >> "the" >> ws)) >> "United" >> ws
                         >> "States" >> ws >> "Code";
constexpr auto code_title = (lit('T') | 't') >> "itle" >> ws >> title >> code_after;

// Internal Revenue Code of 1986; Food, Drug and Cosmetic Act
constexpr auto small_word =
    (lit("of") | "the" | "and" | "for" | "to" | "in" | "on" | "or") >> word_end;
constexpr auto name_word = (upper | digit) >> *(alnum | '-' | '\'' | ('.' >> &alnum));
constexpr auto between = -lit(',') >> ws >> repeat(0, 3)[small_word >> ws];
constexpr auto law_name_def =
    omit[((lit("said") | "such" | "the federal") >> ws
          >> (lit("act") | "code" | "law" | "internal revenue code") >> word_end)
         | (-((lit("the") | "said") >> ws) >> -(lit("federal") >> ws) >> name_word
            >> repeat(0, 14)[between >> name_word])];

BOOST_SPIRIT_DEFINE(title, code_kind, unit, federal_head, law_name)

template <class Rule, class Attribute>
bool read(Begin first, End last, char const* origin, Rule const& rule, Attribute& out) {
    return x3::parse(first, last, x3::with<origin_tag>(origin)[rule], out);
}

} // namespace

bool federal_head_at(Begin first, End last, char const* origin, FederalHead& out) {
    return read(first, last, origin, federal_head, out);
}

bool public_law_head_at(Begin first, End last) {
    return x3::parse(first, last, public_law_head);
}

bool code_title_at(Begin first, End last, char const* origin, Words& out) {
    return read(first, last, origin, of >> code_title, out);
}

bool code_title_itself_at(Begin first, End last, char const* origin, Words& out) {
    return read(first, last, origin, code_title, out);
}

bool law_name_at(Begin first, End last, char const* origin, Words& out) {
    return read(first, last, origin, of >> law_name, out);
}

bool et_seq_at(Begin first, End last) {
    return x3::parse(first, last, -lit(',') >> ws >> "et" >> ws >> "seq" >> -lit('.'));
}

bool note_at(Begin first, End last) {
    return x3::parse(first, last, ws >> "note" >> word_end);
}

} // namespace nutmeg::grammar
