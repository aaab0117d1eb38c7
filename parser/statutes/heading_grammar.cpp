#include "parser/statutes/heading.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

#include <algorithm>
#include <optional>

namespace nutmeg::grammar {

namespace {

struct Member {
    std::string first;
    std::optional<std::vector<std::string>> formerly;
    std::optional<std::string> last;
    std::optional<std::vector<std::string>> last_formerly;
};

struct Opening {
    bool is_group = false;
    std::vector<Member> members;
};

} // namespace

} // namespace nutmeg::grammar

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::Member, first, formerly, last, last_formerly)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::Opening, is_group, members)

namespace nutmeg::grammar {

namespace {

using x3::lit, x3::matches, x3::raw;
using x3::ascii::alnum, x3::ascii::digit, x3::ascii::lower;

struct number_id {};
struct last_id {};
struct member_id {};
struct opening_id {};
struct former_id {};
struct formerly_id {};
struct own_formerly_id {};
struct note_id {};

constexpr x3::rule<number_id, std::string> number = "section number";
constexpr x3::rule<last_id, std::string> last_of_range = "last section of a range";
constexpr x3::rule<member_id, Member> member = "section or range";
constexpr x3::rule<opening_id, Opening> opening = "heading's numbers";
constexpr x3::rule<former_id, std::string> former = "former number";
constexpr x3::rule<formerly_id, std::vector<std::string>> formerly = "former numbers";
constexpr x3::rule<own_formerly_id, std::vector<std::string>> own_formerly =
    "former numbers of one section of a group";
constexpr x3::rule<note_id, std::string> note = "note in a heading";

constexpr auto separator = (lit(", and ") | ", or " | ", " | " and ");

// 42a-2A-101, 12-217mm
constexpr auto number_def =
    raw[+digit >> *lower >> '-' >> -(+digit >> *alnum >> '-' >> &digit) >> +digit >> *lower];
// the "1-1s" of: 1-1o to 1-1s
constexpr auto last_of_range_def = " to " >> number;
// 99-4 (Formerly Sec. 98-1)
constexpr auto member_def = number >> -own_formerly >> -last_of_range >> -own_formerly;
// Secs. 25-3b to 25-3d, 25-4 to 25-4h and 25-6.
constexpr auto opening_def = lit("Sec") >> matches[lit('s')] >> -lit('.') >> *blank
                          >> (member % separator) >> -lit('.');
// the "10-3(b)" of: (Formerly Sec. 10-3(b))
constexpr auto former_def = number >> x3::omit[*('(' >> +alnum >> ')')];
// (Formerly Secs. 4-34, 4-117 and 4-124).
constexpr auto formerly_def = lit('(') >> *blank >> "Formerly" >> +blank >> "Sec" >> -lit('s')
                           >> -lit('.') >> *blank >> (former % (separator | " to "))
                           >> x3::omit[*(x3::char_ - ')')] >> ')' >> -lit('.');
// the " (Formerly Sec. 98-1)" of: Secs. 99-3, 99-4 (Formerly Sec. 98-1) and 99-5.
constexpr auto own_formerly_def = *blank >> formerly;
// the "(b)" of: *(See end of section for amended version of subsection (b) and effective date.)
constexpr auto inner = '(' >> *(x3::char_ - ')') >> ')';
// *(See end of section for amended version and effective date.)
constexpr auto note_def = -lit('*') >> '(' >> &(lit("Note:") | "See end" | "See Note")
                       >> -(lit("Note:") >> *blank) >> raw[*(inner | (x3::char_ - ')'))] >> ')'
                       >> -lit('.');

BOOST_SPIRIT_DEFINE(number, last_of_range, member, opening, former, formerly, own_formerly, note)

} // namespace

} // namespace nutmeg::grammar

namespace nutmeg {

namespace {

/// The heading of one section without notes, as most are: "Sec. 99-1. Gates." Nothing for others,
/// which the grammar reads.
std::optional<Heading> plain_heading(std::string_view heading) {
    constexpr std::string_view opening = "Sec. ";
    constexpr std::string_view closing = ". ";
    if (!heading.starts_with(opening))
        return std::nullopt;
    auto at = opening.size();
    auto const skip = [&](auto const& is_skipped) {
        auto const begin = at;
        while (at < heading.size() && is_skipped(heading[at]))
            ++at;
        return at > begin;
    };
    bool const has_title = skip(is_digit);
    skip(is_lower);
    if (!has_title || at == heading.size() || heading[at++] != '-' || !skip(is_digit))
        return std::nullopt;
    skip(is_lower);
    auto const number = heading.substr(opening.size(), at - opening.size());
    if (!heading.substr(at).starts_with(closing))
        return std::nullopt;
    at += closing.size();
    skip([](char c) { return c == ' '; });
    if (at == heading.size() || heading[at] == '(' || heading[at] == '*')
        return std::nullopt;
    Heading found;
    found.numbers.emplace_back(number);
    found.last.emplace_back();
    found.catchline = heading.substr(at);
    return found;
}

} // namespace

Heading parse_heading(std::string_view heading) {
    using namespace grammar;
    if (auto plain = plain_heading(heading))
        return std::move(*plain);
    Heading found;
    Iterator at = heading.data();
    Iterator const end = at + heading.size();
    Opening head;
    if (!x3::parse(at, end, grammar::opening, head)) {
        found.catchline = heading;
        return found;
    }
    found.is_group = head.is_group;
    auto const add_formerly = [&](std::optional<std::vector<std::string>> const& numbers) {
        if (numbers)
            found.formerly.insert(found.formerly.end(), numbers->begin(), numbers->end());
    };
    for (auto& one : head.members) {
        add_formerly(one.formerly);
        add_formerly(one.last_formerly);
        found.numbers.push_back(std::move(one.first));
        found.last.push_back(std::move(one.last).value_or(""));
    }
    for (;;) {
        while (at != end && *at == ' ')
            ++at;
        std::vector<std::string> numbers;
        std::string words;
        if (x3::parse(at, end, grammar::formerly, numbers)) {
            found.formerly.insert(found.formerly.end(), numbers.begin(), numbers.end());
            continue;
        }
        if (!x3::parse(at, end, grammar::note, words))
            break;
        found.notes.push_back(std::move(words));
    }
    found.catchline.assign(at, end);
    return found;
}

namespace {

/// The words without spaces, periods and the title before each number: "Secs9lto9p" of
/// "Secs. 9 l to 9p." and of "Secs 99-9l to 99-9p".
std::string squeezed(std::string words, std::string const& title) {
    for (auto at = words.find(title); at != std::string::npos; at = words.find(title))
        words.erase(at, title.size());
    std::erase_if(words, [](char c) { return c == ' ' || c == '.'; });
    return words;
}

} // namespace

std::optional<Heading> heading_of_id(std::string_view heading, std::string_view id) {
    if (!id.starts_with("sec") || !parse_heading(heading).numbers.empty())
        return std::nullopt;
    std::string words(id);
    words.front() = 'S';
    std::replace(words.begin(), words.end(), '_', ' ');
    auto found = parse_heading(words);
    if (found.numbers.empty() || !found.catchline.empty())
        return std::nullopt;
    auto const& number = found.numbers.front();
    auto const title = number.substr(0, number.find('-') + 1);
    auto const named = squeezed(std::move(words), title);
    auto const printed = squeezed(std::string(heading), title);
    auto const goes_on = [](char c) { return is_digit(c) || is_lower(c); };
    if (!printed.starts_with(named)
        || (printed.size() > named.size() && goes_on(printed[named.size()])))
        return std::nullopt;
    found.catchline = heading;
    return found;
}

} // namespace nutmeg
