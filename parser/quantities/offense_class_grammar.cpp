#include "parser/quantities/amount_grammar.hpp"
#include "parser/text/keyword_table.hpp"
#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

#include <array>

namespace nutmeg::grammar {

namespace {

struct Letter {
    char letter = 0;
    Span span;
};

struct Classes {
    std::vector<Letter> letters;
    bool felony = false;
    Span span;
};

} // namespace

} // namespace nutmeg::grammar

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::Letter, letter)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::Classes, letters, felony)

namespace nutmeg::grammar {

namespace {

struct letter_char_tag {};
struct letter_tag : located {};
struct crime_tag {};
struct classes_tag : located {};
struct unclassified_tag : located {};
struct violation_tag {};

// A / E
constexpr x3::rule<letter_char_tag, char> letter_char = "class letter";
constexpr auto letter_char_def = x3::ascii::char_('A', 'E') >> !x3::ascii::alnum;
constexpr x3::rule<letter_tag, Letter, true> letter = "class";
constexpr auto letter_def = letter_char;

// felony / misdemeanors
constexpr std::array<WordEntry<bool>, 4> crimes{
    {{"felony", true}, {"misdemeanor", false}, {"felonies", true}, {"misdemeanors", false}}};
constexpr x3::rule<crime_tag, bool> crime = "crime";
constexpr auto crime_def = WordIn<bool, crimes.size()>{crimes.data()};

// class A misdemeanor / class B, C or D felony / class C felony
constexpr x3::rule<classes_tag, Classes> classes = "classes of offenses";
constexpr auto between =
    (-x3::lit(',') >> ws >> (keyword("or") | keyword("and")) >> ws) | (',' >> ws);
constexpr auto classes_def = keyword("class") >> ws >> (letter % between) >> ws >> crime;

// unclassified felony
constexpr x3::rule<unclassified_tag, Classes> unclassified = "unclassified offense";
constexpr auto unclassified_def = keyword("unclassified") >> x3::attr(std::vector<Letter>{}) >> ws
                               >> crime;

// violation. / violation and shall be / violation for a first offense
constexpr x3::rule<violation_tag> violation = "violation";
constexpr auto violation_def =
    keyword("violation") >> !(ws >> (keyword("of") | keyword("under") | keyword("thereof")
                                     | keyword("described") | keyword("pursuant") | keyword("by")
                                     | (keyword("for") >> ws >> -(keyword("the") >> ws)
                                        >> (keyword("purposes") | keyword("purpose")))));

BOOST_SPIRIT_DEFINE(letter_char, letter, crime, classes, unclassified, violation)

} // namespace

std::vector<OffenseClassName> offense_classes_at(std::string_view text, std::size_t at) {
    char const* first = text.data() + at;
    char const* const last = text.data() + text.size();
    Classes read;
    if (!x3::parse(first, last, x3::with<origin_tag>(text.data())[classes | unclassified], read))
        return {};
    if (read.letters.empty())
        return {{0, read.felony, read.span}};
    std::vector<OffenseClassName> names;
    for (Letter const& one : read.letters)
        names.push_back({one.letter, read.felony, one.span});
    names.front().span.begin = read.span.begin;
    names.back().span.end = read.span.end;
    return names;
}

std::size_t violation_at(std::string_view text, std::size_t at) {
    char const* first = text.data() + at;
    char const* const last = text.data() + text.size();
    bool const found = x3::parse(first, last, violation);
    return found ? static_cast<std::size_t>(first - text.data()) : 0;
}

} // namespace nutmeg::grammar
