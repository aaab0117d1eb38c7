#include "parser/quantities/amount_grammar.hpp"
#include "parser/text/keyword_table.hpp"
#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

namespace nutmeg::grammar {

namespace {

struct JoinRead {
    bool negated = false;
    std::optional<Bound> bound;
    Span span;
};

} // namespace

} // namespace nutmeg::grammar

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::JoinRead, negated, bound)

namespace nutmeg::grammar {

namespace {

struct bound_words_tag {};
struct join_tag : located {};

// not more than / under / at least / younger than
constexpr x3::rule<bound_words_tag, Bound> bound_words = "bound";
constexpr auto than = ws >> keyword("than");
constexpr auto no = keyword("not") | keyword("no");
constexpr auto more = keyword("more") | keyword("greater") | keyword("older") | keyword("later");
constexpr auto less = keyword("less") | keyword("fewer") | keyword("younger") | keyword("earlier");
constexpr auto bound_words_def =
    (no >> ws >> more >> than >> x3::attr(Bound::AtMost))
    | (no >> ws >> less >> than >> x3::attr(Bound::AtLeast))
    | (no >> ws >> (keyword("exceeding") | keyword("over")) >> x3::attr(Bound::AtMost))
    | (no >> ws >> keyword("under") >> x3::attr(Bound::AtLeast))
    | (more >> than >> x3::attr(Bound::MoreThan)) | (less >> than >> x3::attr(Bound::LessThan))
    | (keyword("at") >> ws >> keyword("least") >> x3::attr(Bound::AtLeast))
    | (keyword("at") >> ws >> keyword("most") >> x3::attr(Bound::AtMost))
    | ((keyword("over") | keyword("exceeding")) >> x3::attr(Bound::MoreThan))
    | (keyword("under") >> x3::attr(Bound::LessThan))
    | (keyword("up") >> ws >> keyword("to") >> x3::attr(Bound::AtMost));

// or / , / to / nor more than / but under / , but not less than
constexpr x3::rule<join_tag, JoinRead> join = "join";
constexpr auto join_def = ((-x3::lit(',') >> ws
                            >> ((keyword("nor") >> x3::attr(true))
                                | ((keyword("or") | keyword("and") | keyword("to")
                                    | keyword("through") | keyword("but"))
                                   >> x3::attr(false)))
                            >> ws)
                           | (',' >> ws >> x3::attr(false)))
                       >> -(bound_words >> ws);

BOOST_SPIRIT_DEFINE(bound_words, join)

} // namespace

bool join_at(std::string_view text, std::size_t at, NumberJoin& out) {
    JoinRead read;
    if (!parse_at(text, at, join, read))
        return false;
    out = {read.bound.value_or(Bound::None), read.negated, read.span};
    return true;
}

} // namespace nutmeg::grammar
