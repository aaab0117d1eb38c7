#include "parser/notes/history_note_grammar.hpp"

#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::HistoryTransfer, from, to)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::HistoryDesignator, range_end, designators)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::HistoryUnits, level, marker, list)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::HistoryDate, month, day, year)

namespace nutmeg::grammar {

namespace {

using x3::attr;
using x3::lit;
using x3::matches;
using x3::omit;
using x3::raw;
using x3::ascii::alnum;
using x3::ascii::alpha;
using x3::ascii::digit;

struct act_id {};
struct acts_id {};
struct section_id {};
struct transfer_id {};
struct bare_designator_id {};
struct designator_run_id {};
struct designator_id {};
struct next_designator_id {};
struct designators_id {};
struct noun_id {};
struct units_id {};
struct month_id {};
struct date_id {};

constexpr x3::rule<act_id, std::string> act = "act";
constexpr x3::rule<acts_id, std::vector<std::string>> acts = "acts of a clause";
constexpr x3::rule<section_id, std::string> section = "section number";
constexpr x3::rule<transfer_id, HistoryTransfer> transfer = "transfer of a section";
constexpr x3::rule<bare_designator_id, std::string> bare_designator = "designator";
constexpr x3::rule<designator_run_id, std::vector<std::string>> designator_run =
    "designators in a row";
constexpr x3::rule<designator_id, HistoryDesignator> designator = "designators of a provision";
constexpr x3::rule<next_designator_id, HistoryDesignator> next_designator = "next designators";
constexpr x3::rule<designators_id, std::vector<HistoryDesignator>> designators = "designator list";
constexpr x3::rule<noun_id, char> noun = "level of a provision";
constexpr x3::rule<units_id, HistoryUnits> units = "provisions";
constexpr x3::rule<month_id, unsigned> month = "month";
constexpr x3::rule<date_id, HistoryDate> date = "date";

constexpr auto gap = *blank;
constexpr auto stop = gap >> *lit('.');
constexpr auto year4 = (lit("18") | "19" | "20") >> digit >> digit;
constexpr auto month_word = (lit("January") | "February" | "March" | "April" | "May" | "June"
                             | "July" | "August" | "September" | "October" | "November" | "December"
                             | "Jan" | "Feb" | "Mar" | "Apr" | "Jun" | "Jul" | "Aug" | "Sept"
                             | "Sep" | "Oct" | "Nov" | "Dec")
                         >> -lit('.');
constexpr auto mark_words = (lit('P') | 'S') >> stop >> gap >> 'A' >> stop >> gap;
constexpr auto session_words = month_word >> gap >> -(digit >> -digit) >> -lit(',') >> gap >> "Sp"
                            >> stop >> gap >> "Sess" >> -lit("ion") >> stop >> -lit(',') >> gap
                            >> *(lit('I') | 'V') >> gap;
constexpr auto number_words = +digit >> -(lit('-') >> +digit) >> !(alnum | '-');
constexpr auto and_more = gap >> (lit(", and") | "and" | ',') >> ws;

// June Sp. Sess. P.A. 21-1 / 1969, P.A. 828 / February, 1965, act / 1961 acts
constexpr auto act_def =
    raw[-session_words >> -(-(month_word >> -lit(',') >> ws) >> year4 >> -lit(',') >> ws)
            >> mark_words >> number_words
        | -(month_word >> -lit(',') >> ws) >> year4 >> -lit(',') >> ws >> (lit("acts") | "act")
              >> !alpha
        | session_words >> number_words];

constexpr auto later_number = raw[+digit >> '-' >> +digit >> !(alnum | '-')];
constexpr auto act_sections =
    omit[lit(", S. ") >> +(alnum | '-' | '(' | ')' | "–")
         >> *((lit(", ") | " and ") >> digit >> *(alnum | '(' | ')' | "–"))];

// P.A. 77-614 and P.A. 78-303 / P.A. 83-487 and 83-500 / P.A. 84-478, S. 1
constexpr auto acts_def = act >> -act_sections
                       >> *(and_more >> (act | later_number) >> -act_sections);

// 53a-90a / 42a-9-103a
constexpr auto section_def = raw[digit >> *alnum >> +(lit('-') >> +alnum)];

// Sec. 1-66 transferred to Sec. 1-84 in 1979
constexpr auto transfer_def =
    lit("Sec") >> -lit('s') >> stop >> gap >> section
    >> omit[*(lit('(') >> +alnum >> ')') >> -lit(',')
            >> *(ws >> ((+alpha - "transferred") >> -lit('.') | section) >> -lit(','))]
    >> ws >> "transferred to" >> ws >> "Sec" >> -lit('s') >> stop >> gap >> section;

// (a) / (12) / (AA)
constexpr auto bare_designator_def = raw[+alnum];
// (a)(1)
constexpr auto designator_run_def = '(' >> bare_designator >> ')'
                                 >> *(gap >> '(' >> bare_designator >> ')');
// (a)(1)(A)
constexpr auto designator_def = attr(false) >> designator_run;
// , (c) / and (d) / to (e)
constexpr auto next_designator_def =
    (ws >> (lit("to") | "through") >> gap >> attr(true)
     | (gap >> ',' >> gap >> -((lit("and") | "or") >> ws) | ws >> (lit("and") | "or") >> ws)
           >> attr(false))
    >> designator_run;
// (b), (c) and (e) to (g)
constexpr auto designators_def = designator >> *next_designator;

// Subsecs. / Subdiv. / subparagraphs / clause
constexpr auto noun_def = ((lit("Subsec") | "subsec") >> -lit("tion") >> attr('\x01')
                           | (lit("Subdiv") | "subdiv") >> -lit("ision") >> attr('\x02')
                           | (lit("Subpar") | "subpar") >> -lit("agraph") >> -lit('a')
                                 >> attr('\x03')
                           | (lit("clause") | "Clause") >> attr('\x04')
                           | (lit("Subcl") | "subcl") >> -lit("ause") >> attr('\x05'))
                       >> -lit('s') >> -lit('.');

constexpr auto marker_word = lit("designator") >> -lit('s');

// Subsecs. (b) to (e) / Subsec. designator (b) / Subsec. (a) and (b) designators
constexpr auto units_def = noun >> gap >> matches[marker_word >> gap] >> designators;

// July
constexpr auto month_def = (lit("Jan") >> attr(1U) | "Feb" >> attr(2U) | "Mar" >> attr(3U)
                            | "Apr" >> attr(4U) | "May" >> attr(5U) | "Jun" >> attr(6U)
                            | "Jul" >> attr(7U) | "Aug" >> attr(8U) | "Sep" >> attr(9U)
                            | "Oct" >> attr(10U) | "Nov" >> attr(11U) | "Dec" >> attr(12U))
                        >> omit[*alpha] >> -lit('.');

constexpr auto day_number = x3::uint_parser<unsigned, 10, 1, 2>{};
constexpr auto year_number = x3::uint_parser<unsigned, 10, 4, 4>{};

// July 1, 2016
constexpr auto date_def = month >> gap >> day_number >> gap >> -lit(',') >> gap >> year_number;

BOOST_SPIRIT_DEFINE(act,
                    acts,
                    section,
                    transfer,
                    bare_designator,
                    designator_run,
                    designator,
                    next_designator,
                    designators,
                    noun,
                    units,
                    month,
                    date)

template <class Rule, class Attribute>
bool read(Rule const& rule, char const*& first, char const* last, Attribute& out) {
    char const* const start = first;
    if (x3::parse(first, last, rule, out))
        return true;
    first = start;
    return false;
}

} // namespace

bool history_acts_at(char const*& first, char const* last, std::vector<std::string>& out) {
    return read(acts, first, last, out);
}

bool history_transfer_at(char const*& first, char const* last, HistoryTransfer& out) {
    return read(transfer, first, last, out);
}

bool history_units_at(char const*& first, char const* last, HistoryUnits& out) {
    return read(units, first, last, out);
}

bool history_designators_at(char const*& first,
                            char const* last,
                            std::vector<HistoryDesignator>& out) {
    return read(designators, first, last, out);
}

bool history_date_at(char const*& first, char const* last, HistoryDate& out) {
    return read(date, first, last, out);
}

} // namespace nutmeg::grammar
