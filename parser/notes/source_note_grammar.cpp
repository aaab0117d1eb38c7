#include "parser/notes/source_note_grammar.hpp"

#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::SourceYear, month, year)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::SourceSession, month, day, ordinal)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::SourceWords, session, years, kind, number, sections)

namespace nutmeg::grammar {

namespace {

using x3::attr;
using x3::lit;
using x3::raw;
using x3::ascii::alnum;
using x3::ascii::alpha;
using x3::ascii::digit;

struct month_id {};
struct year_id {};
struct dated_year_id {};
struct session_id {};
struct kind_id {};
struct number_id {};
struct item_id {};
struct sections_id {};
struct entry_id : located {};

constexpr x3::rule<month_id, std::string> month = "month";
constexpr x3::rule<year_id, std::string> year = "year";
constexpr x3::rule<dated_year_id, SourceYear> dated_year = "year of a supplement or session";
constexpr x3::rule<session_id, SourceSession> session = "special session";
constexpr x3::rule<kind_id, char> kind = "P.A., S.A. or Rev.";
constexpr x3::rule<number_id, std::string> number = "act number";
constexpr x3::rule<item_id, std::string> item = "section of an act";
constexpr x3::rule<sections_id, std::vector<std::string>> sections = "sections of an act";
constexpr x3::rule<entry_id, SourceWords> entry = "entry of a source note";

constexpr auto gap = *blank;
constexpr auto stop = gap >> *lit('.');

// June / Sept.
constexpr auto month_def =
    raw[(lit("January") | "February" | "March" | "April" | "May" | "June" | "July" | "August"
         | "September" | "October" | "November" | "December" | "Jan" | "Feb" | "Mar" | "Apr" | "Jun"
         | "Jul" | "Aug" | "Sept" | "Sep" | "Oct" | "Nov" | "Dec")
        >> !alpha >> -lit('.')];

// 1969
constexpr auto year_def =
    raw[(lit("18") | "19" | "20") >> digit >> digit >> !(alnum | '-' | '(' | "–")];

// Not constexpr, like the entry below: clang 14 has no constant std::string.
auto const dated_year_def = (month >> gap >> -lit(',') >> gap | attr(std::string())) >> year;

// June 30 Sp. Sess. / June 23, Sp. Sess. II
constexpr auto session_def = month >> gap >> raw[-(digit >> -digit)] >> gap >> -lit(',') >> gap
                          >> (lit("Sp") | "sp") >> stop >> gap >> "Sess" >> stop >> gap
                          >> raw[*(lit('I') | 'V')] >> gap;

// P.A. / S.A. / Rev.
constexpr auto kind_def = lit('P') >> stop >> gap >> 'A' >> stop >> attr('P')
                        | lit('S') >> stop >> gap >> 'A' >> stop >> attr('S')
                        | lit("Rev") >> stop >> attr('R');

// 16-71 / 828
constexpr auto number_def = raw[+digit >> -(lit('-') >> +digit) >> !(alnum | '-' | "–")];

constexpr auto letters = '(' >> +(alnum | '-') >> ')';
constexpr auto plain = (digit | (lit('N') >> &digit)) >> *(alnum | (lit('-') >> &alnum))
                        >> *(gap >> letters)
                     | +letters;
constexpr auto range_character = gap >> (lit("–") | "—") >> gap | blank >> "to" >> blank;

// 31–33 / 146(e) / 1(4A-101) / N193 / subs. (4)
constexpr auto item_def =
    raw[(lit("subs.") | "Subs.") >> gap >> letters >> -(range_character >> letters)
        | plain >> *(range_character >> -(lit('S') >> stop >> gap) >> plain)];

constexpr auto sections_label = 'S' >> gap >> -(lit('.') | ',') >> gap;
// "78-303, S. 81" or "1969, P.A. 4" after a list: the next entry, with a misprinted semicolon
constexpr auto next_entry = +digit >> -(lit('-') >> +digit) >> ',' >> gap
                         >> (lit("S.") | "P.A" | "P. A" | "Rev");
constexpr auto next_item = ((lit(',') | '.') >> gap | blank) >> (sections_label | !next_entry);

// , S. 10, 28
constexpr auto sections_def = gap >> -(lit(',') | '.') >> gap >> (sections_label | !next_entry)
                           >> item >> *(next_item >> item);

// June 12 Sp. Sess. P.A. 12-1, S. 184
auto const entry_def = (session | attr(SourceSession())) >> *(dated_year >> gap >> -lit(',') >> gap)
                    >> (kind | attr('\0')) >> gap >> -(lit(',') >> gap >> &digit)
                    >> (number | attr(std::string()))
                    >> (sections | attr(std::vector<std::string>()));

BOOST_SPIRIT_DEFINE(month, year, dated_year, session, kind, number, item, sections, entry)

} // namespace

bool source_entry_at(char const*& first, char const* last, char const* origin, SourceWords& out) {
    char const* const start = first;
    if (x3::parse(first, last, x3::with<origin_tag>(origin)[entry], out) && first != start)
        return true;
    first = start;
    return false;
}

} // namespace nutmeg::grammar
