#include "parser/statutes/read_section.hpp"
#include "parser/text/x3_support.hpp"

namespace nutmeg::grammar {

namespace {

using x3::lit, x3::ascii::alnum, x3::ascii::digit;

struct number_id {};
struct repealed_id {};
struct reserved_id {};
struct transferred_id {};
struct obsolete_id {};

constexpr x3::rule<number_id> number = "section number";
constexpr x3::rule<repealed_id> repealed = "repeal";
constexpr x3::rule<reserved_id> reserved = "reservation";
constexpr x3::rule<transferred_id> transferred = "transfer";
constexpr x3::rule<obsolete_id> obsolete = "obsolete section";

// 42a-3-120
constexpr auto number_def = +digit >> *alnum >> '-' >> +alnum >> -('-' >> +alnum);
constexpr auto separator = lit(", inclusive,") | ", inclusive" | ", and " | " and " | " to " | ", ";
// Sections 1-42 to 1-54, inclusive, are repealed
constexpr auto repealed_def = lit("Section") >> -lit('s') >> ws >> number
                           >> *(separator >> -(*blank >> number)) >> *blank >> (lit("is") | "are")
                           >> ws >> "repealed";
// Reserved for future use.
constexpr auto reserved_def = lit("Reserved for future use");
// Transferred to Chapter 14, Sec. 1-212.
constexpr auto transferred_def = lit("Transferred to ") >> &(lit("Chapter") | "chapter" | "Sec"
                                                             | "Title" | "Article" | "Part");
// Obsolete.
constexpr auto obsolete_def = lit("Obsolete") >> (lit('.') | x3::eoi);

BOOST_SPIRIT_DEFINE(number, repealed, reserved, transferred, obsolete)

template <class Rule>
bool begins(std::string_view body, Rule const& rule) {
    Iterator first = body.data();
    return x3::parse(first, first + body.size(), rule);
}

} // namespace

} // namespace nutmeg::grammar

namespace nutmeg {

Status status_from_body(std::string_view body) {
    using namespace grammar;
    if (begins(body, repealed))
        return Status::Repealed;
    if (begins(body, reserved))
        return Status::Reserved;
    if (begins(body, transferred))
        return Status::Transferred;
    return begins(body, obsolete) ? Status::Obsolete : Status::Active;
}

} // namespace nutmeg
