// Acts of the General Assembly and the constitutions: "public act 05-4 of the June special
// session", "number 7 of the public acts of 1955", "article first of the Constitution of the
// state".
#include "parser/citations/citation_grammar.hpp"
#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::NumberedAct, number, is_special, session)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::ConstitutionPhrase, article, section, name)

namespace nutmeg::grammar {

namespace {

using x3::attr, x3::lit, x3::omit;
using x3::ascii::alnum, x3::ascii::digit, x3::ascii::lower, x3::ascii::upper;

struct act_kind_id {};
struct number_id : located {};
struct session_id : located {};
struct year_id : located {};
struct numbered_act_id : located {};
struct article_number_id : located {};
struct section_number_id : located {};
struct constitution_name_id : located {};
struct constitution_id : located {};
struct article_section_id : located {};

constexpr x3::rule<act_kind_id, bool> act_kind = "public or special";
constexpr x3::rule<number_id, Words> number = "number of an act";
constexpr x3::rule<session_id, Words> session = "session";
constexpr x3::rule<year_id, Words> year = "year or session of acts";
constexpr x3::rule<numbered_act_id, NumberedAct> numbered_act = "numbered act";
constexpr x3::rule<article_number_id, Words> article_number = "article of a constitution";
constexpr x3::rule<section_number_id, Words> section_number = "section of a constitution";
constexpr x3::rule<constitution_name_id, Words> constitution_name = "constitution";
constexpr x3::rule<constitution_id, ConstitutionPhrase> constitution = "article and constitution";
constexpr x3::rule<article_section_id, Words> article_section = "section of an article";

constexpr auto word_end = !alnum;
constexpr auto of_the = "of" >> ws >> "the" >> ws;

// public; true for special
constexpr auto act_kind_def =
    ((lit('p') | 'P') >> "ublic" >> attr(false)) | ((lit('s') | 'S') >> "pecial" >> attr(true));

constexpr auto act_head = act_kind >> ws >> (lit('a') | 'A') >> "ct" >> -lit('s') >> ws;

// June 30 special session; 1955 session
constexpr auto month = upper >> +lower;
constexpr auto session_def =
    omit[((month >> -(ws >> +digit)) | +digit) >> -(lit(',') >> ws >> +digit) >> ws
         >> -((lit("special") | "regular") >> ws) >> "session" >> word_end];

constexpr auto number_def = omit[+digit];
// 1955; the special session of March, 1950
constexpr auto year_def =
    omit[-("the" >> ws >> -((lit("special") | "regular") >> ws) >> "session" >> ws >> "of" >> ws)
         >> -(month >> -(ws >> +digit) >> -lit(',') >> ws) >> +digit >> word_end];
// number 7 of the public acts of 1955
constexpr auto numbered_act_def = keyword("number") >> ws >> number >> ws >> of_the >> act_kind
                               >> ws >> "acts" >> ws >> "of" >> ws >> year;

// first; XI; 1
constexpr auto article_number_def = omit[+alnum];
constexpr auto section_number_def =
    omit[-(-lit(',') >> ws >> keyword("section") >> ws >> +digit >> -('(' >> +alnum >> ')'))];
// amendments to the Constitution of the state
constexpr auto state_name =
    (lit("State") | "state" | "Connecticut" | (lit("United") >> ws >> "States")) >> ws;
constexpr auto constitution_name_def =
    omit[-(keyword("amendments") >> ws >> "to" >> ws >> "the" >> ws) >> -state_name
         >> keyword("constitution")
         >> -(ws >> "of" >> ((ws >> "the" >> ws
                              >> ((lit("United") >> ws >> "States") | (lit("state") >> word_end)))
                             | (ws >> "Connecticut")))];
// article XI, section 1, of the State Constitution
constexpr auto constitution_def = keyword("article") >> ws >> article_number >> section_number
                               >> -lit(',') >> ws >> of_the >> constitution_name;

// (2)(B)
constexpr auto article_section_def = omit[-(+digit) >> x3::repeat(1, 6)['(' >> +alnum >> ')']];

BOOST_SPIRIT_DEFINE(act_kind,
                    number,
                    session,
                    year,
                    numbered_act,
                    article_number,
                    section_number,
                    constitution_name,
                    constitution,
                    article_section)

template <class Rule, class Attribute>
bool read(Begin first, End last, char const* origin, Rule const& rule, Attribute& out) {
    return x3::parse(first, last, x3::with<origin_tag>(origin)[rule], out);
}

} // namespace

bool act_head_at(Begin first, End last, bool& is_special) {
    return x3::parse(first, last, act_head, is_special);
}

bool session_at(Begin first, End last, char const* origin, Words& out) {
    char const* next = first;
    if (!x3::parse(next, last, *lit('*') >> ws >> of_the)
        || !read(next, last, origin, session, out))
        return false;
    first = next;
    return true;
}

bool numbered_act_at(Begin first, End last, char const* origin, NumberedAct& out) {
    return read(first, last, origin, numbered_act, out);
}

bool article_section_at(Begin first, End last, char const* origin, Words& out) {
    return read(
        first, last, origin, -lit(',') >> ws >> keyword("section") >> ws >> article_section, out);
}

bool constitution_at(Begin first, End last, char const* origin, ConstitutionPhrase& out) {
    return read(first, last, origin, constitution, out);
}

} // namespace nutmeg::grammar
