// What may follow a section's number to name its law and the time of that law: "of the general
// statutes, revision of 1958, revised to January 1, 2019", "of the 2026 supplement to the general
// statutes", "in effect prior to October 1, 2000".
#include "parser/citations/citation_grammar.hpp"
#include "parser/text/x3_support.hpp"

namespace nutmeg::grammar {

namespace {

using x3::lit, x3::omit;
using x3::ascii::alnum, x3::ascii::alpha, x3::ascii::digit;

struct since_id : located {};
struct supplement_id : located {};
struct no_words_id : located {};
struct qualifier_id {};

constexpr x3::rule<since_id, Words> since = "revision or date";
constexpr x3::rule<supplement_id, Words> supplement = "supplement";
constexpr x3::rule<no_words_id, Words> no_words = "nothing";
constexpr x3::rule<qualifier_id, Words> qualifier = "qualifier";

constexpr auto word_end = !alnum;
constexpr auto general_statutes = -("Connecticut" >> ws) >> keyword("general") >> ws
                               >> keyword("statutes");

// October 1, 2000
constexpr auto date = +alpha >> ws >> +digit >> ',' >> ws >> +digit;

constexpr auto revised = "revised" >> ws >> "to" >> ws >> date;
// revision of 1958, revised to January 1, 2019; in effect prior to October 1, 2000
constexpr auto since_def =
    omit[(lit("revision") >> ws >> "of" >> ws >> +digit >> -(-lit(',') >> ws >> revised)) | revised
         | ("in" >> ws >> "effect" >> ws >> -("immediately" >> ws)
            >> (lit("prior to") | "before" | "on") >> ws >> date)];

// 2026 supplement to the general statutes; 1949 revision of the general statutes
constexpr auto supplement_def =
    omit[+digit >> ws >> (lit("supplement") | "revision") >> ws >> (lit("to") | "of") >> ws
         >> (("the" >> ws >> general_statutes) | (lit("said") >> ws >> "statutes" >> word_end))];

constexpr auto no_words_def = omit[x3::eps];

constexpr auto of_the = -lit(',') >> ws >> "of" >> ws >> "the" >> ws;
constexpr auto qualifier_def =
    (of_the >> supplement) | (of_the >> general_statutes >> ((-lit(',') >> ws >> since) | no_words))
    | (-lit(',') >> ws >> since);

// of the regulations of Connecticut state agencies
constexpr auto state_regulations = -lit(',') >> of_the >> keyword("regulations") >> ws >> "of" >> ws
                                >> "Connecticut" >> ws >> keyword("state") >> ws
                                >> keyword("agencies");

constexpr auto this_act = -lit(',') >> ws >> "of" >> ws >> "this" >> ws >> "act" >> word_end;

BOOST_SPIRIT_DEFINE(since, supplement, no_words, qualifier)

} // namespace

bool qualifier_at(Begin first, End last, char const* origin, Words& out) {
    return x3::parse(first, last, x3::with<origin_tag>(origin)[qualifier], out);
}

bool state_regulations_at(Begin first, End last) {
    return x3::parse(first, last, state_regulations);
}

bool this_act_at(Begin first, End last) {
    return x3::parse(first, last, this_act);
}

} // namespace nutmeg::grammar
