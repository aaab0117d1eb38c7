#include "parser/floor/floor_grammar.hpp"
#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::NumberRange, first, last)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::FloorHead, kind, numbers)

namespace nutmeg::grammar {

namespace {

using x3::attr, x3::lit, x3::omit, x3::uint_;

struct range_id {};
struct numbers_id {};
struct head_id {};
struct bracket_id {};

constexpr x3::rule<range_id, NumberRange> range = "number or range";
constexpr x3::rule<numbers_id, std::vector<NumberRange>> numbers = "numbers";
constexpr x3::rule<head_id, FloorHead> head = "what opens an instruction";
constexpr x3::rule<bracket_id, BracketPhrase> bracket = "bracket";

constexpr auto gap = *(blank | '\n');
constexpr auto inclusive = -(-lit(',') >> gap >> keyword("inclusive") >> -lit(','));
constexpr auto separator =
    (lit(',') >> gap >> -(keyword("and") >> gap)) | (ws >> keyword("and") >> ws);
// 2173     1 to 6, inclusive
constexpr auto range_def = uint_ >> ((omit[ws >> keyword("to") >> ws] >> uint_ >> omit[inclusive])
                                     | attr(0U));
constexpr auto numbers_def = range % omit[separator];

constexpr auto line_word = keyword("lines") | keyword("line");
constexpr auto section_word = keyword("sections") | keyword("section");
// In line 102,
constexpr auto in_lines = omit[(keyword("in") | keyword("on")) >> ws >> line_word >> ws]
                       >> attr(FloorHeadKind::InLines) >> numbers;
// After line 115,
constexpr auto after_line = omit[keyword("after") >> ws >> keyword("line") >> ws]
                         >> attr(FloorHeadKind::AfterLine) >> numbers;
// Strike lines 2173 and 2174
constexpr auto strike_lines =
    omit[keyword("strike") >> ws >> -(keyword("out") >> ws) >> line_word >> ws]
    >> attr(FloorHeadKind::StrikeLines) >> numbers;
// Strike section 2
constexpr auto strike_sections =
    omit[keyword("strike") >> ws >> -(keyword("out") >> ws) >> section_word >> ws]
    >> attr(FloorHeadKind::StrikeSections) >> numbers;
// Strike everything after the enacting clause
constexpr auto strike_all = omit[keyword("strike") >> ws >> (keyword("everything") | keyword("all"))
                                 >> ws >> keyword("after") >> ws >> keyword("the") >> ws
                                 >> keyword("enacting") >> ws >> keyword("clause")]
                         >> attr(FloorHeadKind::StrikeAll) >> attr(std::vector<NumberRange>());
// After the last section,
inline auto const none = attr(std::vector<NumberRange>());
constexpr auto after_last_words = keyword("after") >> ws >> keyword("the") >> ws >> keyword("last")
                               >> ws >> keyword("section");
// Change the effective date of sections 1 to 6, inclusive, to
constexpr auto change_date =
    omit[keyword("change") >> ws >> keyword("the") >> ws >> keyword("effective") >> ws
         >> (keyword("dates") | keyword("date")) >> ws >> keyword("of") >> ws >> section_word >> ws]
    >> attr(FloorHeadKind::ChangeDate) >> numbers >> omit[gap >> keyword("to") >> gap];
auto const head_def = in_lines | after_line | strike_lines | strike_sections | strike_all
                    | (omit[after_last_words] >> attr(FloorHeadKind::AfterLastSection) >> none)
                    | change_date;

constexpr auto place = keyword("place") >> ws >> (keyword("an") | keyword("a")) >> ws;
constexpr auto opening = keyword("opening") >> ws >> keyword("bracket");
constexpr auto closing = keyword("closing") >> ws >> keyword("bracket");
constexpr auto the = keyword("the") >> ws;
// place an opening bracket
constexpr auto bracket_def = (omit[place >> opening] >> attr(BracketPhrase::PlaceOpening))
                           | (omit[place >> closing] >> attr(BracketPhrase::PlaceClosing))
                           | (omit[the >> opening] >> attr(BracketPhrase::Opening))
                           | (omit[the >> closing] >> attr(BracketPhrase::Closing));

constexpr auto entirety = gap >> ((keyword("in") >> ws >> (keyword("its") | keyword("their")) >> ws
                                   >> keyword("entirety"))
                                  | keyword("entirely"));
constexpr auto renumber = gap >> -lit(',') >> gap >> -(keyword("and") >> ws) >> keyword("renumber")
                       >> *(x3::char_ - keyword("accordingly") - ':' - '\n')
                       >> keyword("accordingly");

BOOST_SPIRIT_DEFINE(range, numbers, head, bracket)

template <class Parser, class... Attribute>
bool read(std::string_view text, std::size_t& at, Parser const& parser, Attribute&... out) {
    if (at > text.size())
        return false;
    char const* first = text.data() + at;
    if (!x3::parse(first, text.data() + text.size(), parser, out...))
        return false;
    at = static_cast<std::size_t>(first - text.data());
    return true;
}

} // namespace

bool floor_head_at(std::string_view text, std::size_t& at, FloorHead& out) {
    out = {};
    return read(text, at, head, out);
}

bool bracket_phrase_at(std::string_view text, std::size_t& at, BracketPhrase& phrase) {
    return read(text, at, bracket, phrase);
}

bool entirety_at(std::string_view text, std::size_t& at) {
    return read(text, at, entirety);
}

bool renumber_at(std::string_view text, std::size_t& at) {
    return read(text, at, renumber);
}

} // namespace nutmeg::grammar
