#include "parser/quantities/amount_grammar.hpp"

#include "parser/text/keyword_table.hpp"
#include "parser/text/numbers.hpp"
#include "parser/text/x3_support.hpp"

#include <boost/fusion/include/adapt_struct.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace nutmeg::grammar {

namespace {

/// An integer or decimal in words or digits (leading_number).
struct PlainNumber : x3::parser<PlainNumber> {
    using attribute_type = LeadingNumber;
    static bool const has_attribute = true;

    template <class It, class Context, class RuleContext, class Attribute>
    bool parse(It& first, It const& last, Context const&, RuleContext&, Attribute& out) const {
        LeadingNumber number;
        if (!leading_number({first, static_cast<std::size_t>(last - first)}, number))
            return false;
        first += number.size;
        x3::traits::move_to(number, out);
        return true;
    }
};

/// The name of a fraction's parts: "half" is 2, "thirds" 3, "hundredth" 100.
struct FractionName : x3::parser<FractionName> {
    using attribute_type = double;
    static bool const has_attribute = true;

    template <class It, class Context, class RuleContext, class Attribute>
    bool parse(It& first, It const& last, Context const&, RuleContext&, Attribute& out) const {
        std::string_view word = leading_word(first, last);
        std::size_t const size = word.size();
        double parts = 0;
        if (same_word(word, "half") || same_word(word, "halves"))
            parts = 2;
        else if (same_word(word, "quarter") || same_word(word, "quarters"))
            parts = 4;
        else {
            if (word.ends_with('s'))
                word.remove_suffix(1);
            NumberWord const ordinal = number_word(word);
            if (!ordinal.ordinal || ordinal.value < 3)
                return false;
            parts = ordinal.value;
        }
        first += size;
        x3::traits::move_to(parts, out);
        return true;
    }
};

struct FractionRead {
    double parts = 1;
    bool of_one = false;
};

struct MixedRead {
    LeadingNumber over;
    double parts = 1;
};

struct RestatedRead {
    bool dollars = false;
    LeadingNumber number;
    Span span;
};

struct AmountRead {
    LeadingNumber whole;
    std::optional<FractionRead> fraction;
    std::optional<MixedRead> mixed;
    std::optional<double> scale;
    std::optional<RestatedRead> restated;
    Span span;
};

struct UnitName {
    UnitKind kind = UnitKind::Time;
    TimeUnit time = TimeUnit::Day;
};

struct UnitRead {
    std::optional<OrMore> before;
    std::vector<Qualifier> qualifiers;
    UnitName name;
    std::optional<AgePhrase> age;
    std::optional<OrMore> after;
    std::optional<AgePhrase> late_age;
    Span span;
};

struct SmallerRead {
    AmountRead number;
    UnitRead unit;
};

} // namespace

} // namespace nutmeg::grammar

BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::FractionRead, parts, of_one)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::MixedRead, over, parts)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::RestatedRead, dollars, number)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::AmountRead, whole, fraction, mixed, scale, restated)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::UnitRead, before, qualifiers, name, age, after, late_age)
BOOST_FUSION_ADAPT_STRUCT(nutmeg::grammar::SmallerRead, number, unit)

namespace nutmeg::grammar {

namespace {

constexpr std::array<WordEntry<UnitName>, 20> unit_words{{
    {"dollars", {UnitKind::Dollar, TimeUnit::Day}},
    {"dollar", {UnitKind::Dollar, TimeUnit::Day}},
    {"cents", {UnitKind::Cent, TimeUnit::Day}},
    {"cent", {UnitKind::Cent, TimeUnit::Day}},
    {"percent", {UnitKind::Percent, TimeUnit::Day}},
    {"years", {UnitKind::Time, TimeUnit::Year}},
    {"year", {UnitKind::Time, TimeUnit::Year}},
    {"months", {UnitKind::Time, TimeUnit::Month}},
    {"month", {UnitKind::Time, TimeUnit::Month}},
    {"weeks", {UnitKind::Time, TimeUnit::Week}},
    {"week", {UnitKind::Time, TimeUnit::Week}},
    {"days", {UnitKind::Time, TimeUnit::Day}},
    {"day", {UnitKind::Time, TimeUnit::Day}},
    {"hours", {UnitKind::Time, TimeUnit::Hour}},
    {"hour", {UnitKind::Time, TimeUnit::Hour}},
    {"minutes", {UnitKind::Time, TimeUnit::Minute}},
    {"minute", {UnitKind::Time, TimeUnit::Minute}},
    {"seconds", {UnitKind::Time, TimeUnit::Second}},
    {"workweeks", {UnitKind::Time, TimeUnit::Week}},
    {"workweek", {UnitKind::Time, TimeUnit::Week}},
}};

constexpr std::array<WordEntry<Qualifier>, 32> qualifier_words{{
    {"business", Qualifier::Business},
    {"calendar", Qualifier::Calendar},
    {"assessment", Qualifier::Assessment},
    {"working", Qualifier::Working},
    {"work", Qualifier::Working},
    {"school", Qualifier::School},
    {"fiscal", Qualifier::Fiscal},
    {"income", Qualifier::Income},
    {"taxable", Qualifier::Taxable},
    {"academic", Qualifier::Academic},
    {"legislative", Qualifier::Legislative},
    {"banking", Qualifier::Banking},
    {"session", Qualifier::Legislative},
    {"tax", Qualifier::Taxable},
    {"consecutive", Qualifier::Other},
    {"successive", Qualifier::Other},
    {"full", Qualifier::Other},
    {"additional", Qualifier::Other},
    {"continuous", Qualifier::Other},
    {"complete", Qualifier::Other},
    {"immediately", Qualifier::Other},
    {"preceding", Qualifier::Other},
    {"succeeding", Qualifier::Other},
    {"subsequent", Qualifier::Other},
    {"previous", Qualifier::Other},
    {"prior", Qualifier::Other},
    {"following", Qualifier::Other},
    {"total", Qualifier::Other},
    {"such", Qualifier::Other},
    {"uninterrupted", Qualifier::Other},
    {"cumulative", Qualifier::Other},
    {"further", Qualifier::Other},
}};

constexpr std::array<WordEntry<double>, 4> scale_words{
    {{"million", 1e6}, {"billion", 1e9}, {"thousand", 1e3}, {"trillion", 1e12}}};

constexpr std::array<WordEntry<OrMore>, 13> or_more_words{{
    {"more", {Bound::AtLeast, false, {}}},
    {"older", {Bound::AtLeast, true, {}}},
    {"over", {Bound::AtLeast, false, {}}},
    {"above", {Bound::AtLeast, false, {}}},
    {"greater", {Bound::AtLeast, false, {}}},
    {"longer", {Bound::AtLeast, false, {}}},
    {"higher", {Bound::AtLeast, false, {}}},
    {"less", {Bound::AtMost, false, {}}},
    {"fewer", {Bound::AtMost, false, {}}},
    {"younger", {Bound::AtMost, true, {}}},
    {"under", {Bound::AtMost, false, {}}},
    {"below", {Bound::AtMost, false, {}}},
    {"lower", {Bound::AtMost, false, {}}},
}};

constexpr WordIn<UnitName, unit_words.size()> unit_word{unit_words.data()};
constexpr WordIn<Qualifier, qualifier_words.size()> qualifier_word{qualifier_words.data()};
constexpr WordIn<double, scale_words.size()> scale_word{scale_words.data()};
constexpr WordIn<OrMore, or_more_words.size()> or_more_word{or_more_words.data()};

constexpr auto separator = x3::lit('-') | ws;
constexpr PlainNumber plain;
constexpr FractionName parts_name;

struct amount_tag : located {};
struct fraction_tag {};
struct parts_tag {};
struct spaced_parts_tag {};
struct restated_tag : located {};
struct mixed_tag {};
struct scale_tag {};
struct or_more_tag : located {};
struct percent_tag {};
struct unit_name_tag {};
struct age_phrase_tag {};
struct late_age_tag {};
struct unit_tag : located {};
struct smaller_tag {};

// one-half / thirty-five-hundredths / five-one-hundredths / two thirds of / twenty one-hundredths
constexpr x3::rule<parts_tag, double> parts = "fraction's parts";
constexpr auto parts_def = ('-' >> -(keyword("one") >> separator) >> parts_name)
                         | (ws >> keyword("one") >> '-' >> parts_name)
                         | (ws >> parts_name >> &(ws >> keyword("of")));

// one-half of one (per cent) / two-thirds (of the members)
constexpr x3::rule<fraction_tag, FractionRead> fraction = "fraction";
constexpr auto fraction_def =
    parts >> x3::matches[ws >> keyword("of") >> ws >> keyword("one")
                         >> &(ws >> !(keyword("or") | keyword("such") | keyword("of") | plain))];

// (two and five) tenths / (eleven and seventy-six) ten thousandths
constexpr x3::rule<spaced_parts_tag, double> spaced_parts = "fraction's parts after a space";
constexpr auto spaced_parts_def =
    (separator >> keyword("ten") >> separator >> (keyword("thousandths") | keyword("thousandth"))
     >> x3::attr(1e4))
    | (ws >> !(keyword("quarters") | keyword("quarter")) >> parts_name);

// (2,500) / ($2,500) / (6.35%), after the same number in words
constexpr x3::rule<restated_tag, RestatedRead> restated = "number in digits again";
constexpr auto restated_def = ws >> '(' >> x3::matches['$'] >> &x3::ascii::digit >> plain
                           >> -x3::lit('%') >> ')';

// four and one-half (million) / six and thirty-five-hundredths
constexpr x3::rule<mixed_tag, MixedRead> mixed = "mixed number";
constexpr auto mixed_def = separator >> keyword("and") >> separator >> plain
                        >> (parts | spaced_parts);

// four and one-half million / 2.5 million
constexpr x3::rule<scale_tag, double> scale = "scale";
constexpr auto scale_def = separator >> scale_word;

// two thousand five hundred / 2,500 / one-half of one / four and one-half million
constexpr x3::rule<amount_tag, AmountRead> amount = "amount";
constexpr auto amount_def = plain >> -fraction >> -mixed >> -scale >> -restated;

// or older / or more / and over
constexpr x3::rule<or_more_tag, OrMore> or_more = "or more";
constexpr auto or_more_def = ws >> (keyword("or") | keyword("and")) >> ws >> or_more_word
                          >> !(ws >> (plain | keyword("than") | keyword("the") | keyword("such")));

// per cent / per centum / percentage points / %
constexpr x3::rule<percent_tag, UnitName> percent = "per cent";
constexpr auto percent_def = ((keyword("per") >> separator >> (keyword("cent") | keyword("centum")))
                              | (keyword("percentage") >> ws
                                 >> (keyword("points") | keyword("point")))
                              | '%')
                          >> x3::attr(UnitName{UnitKind::Percent, TimeUnit::Day});

constexpr x3::rule<unit_name_tag, UnitName> unit_name = "name of a unit";
constexpr auto unit_name_def = unit_word | percent;

// of age / old / -old / older / younger
constexpr x3::rule<age_phrase_tag, AgePhrase> age_phrase = "age";
constexpr auto age_phrase_def =
    (ws >> keyword("of") >> ws >> keyword("age") >> x3::attr(AgePhrase::Age))
    | (separator >> keyword("old") >> x3::attr(AgePhrase::Age))
    | (ws >> (keyword("older") | keyword("younger")) >> x3::attr(AgePhrase::Distance));

// (years or more) of age
constexpr x3::rule<late_age_tag, AgePhrase> late_age = "age after or more";
constexpr auto late_age_def = ws >> keyword("of") >> ws >> keyword("age")
                           >> x3::attr(AgePhrase::Age);

// or more years of age / consecutive business days / dollars / -day / per cent
constexpr x3::rule<unit_tag, UnitRead> unit = "unit";
constexpr auto unit_def = -or_more >> -separator >> *(qualifier_word >> separator) >> unit_name
                       >> -age_phrase >> -or_more >> -late_age;

// and fifty cents / and six months
constexpr x3::rule<smaller_tag, SmallerRead> smaller = "smaller unit";
constexpr auto smaller_def = ws >> keyword("and") >> ws >> amount >> unit;

BOOST_SPIRIT_DEFINE(parts,
                    spaced_parts,
                    restated,
                    fraction,
                    mixed,
                    scale,
                    amount,
                    or_more,
                    percent,
                    unit_name,
                    age_phrase,
                    late_age,
                    unit,
                    smaller)

Amount to_amount(AmountRead const& read) {
    Amount amount;
    amount.value = read.whole.value;
    amount.span = read.span;
    amount.ordinal = read.whole.ordinal;
    amount.digits = read.whole.digits;
    if (read.fraction) {
        amount.value /= read.fraction->parts;
        amount.fraction = true;
    } else if (read.mixed)
        amount.value += read.mixed->over.value / read.mixed->parts;
    if (read.scale)
        amount.value *= *read.scale;
    // "(1)" after a number may be the designator of the text that follows.
    constexpr double rounding = 1e-6;
    if (read.restated
        && std::abs(read.restated->number.value - amount.value) > rounding * amount.value)
        amount.span.end = read.restated->span.begin;
    return amount;
}

Unit to_unit(UnitRead const& read) {
    Unit unit;
    unit.kind = read.name.kind;
    unit.time = read.name.time;
    for (Qualifier const qualifier : read.qualifiers)
        unit.qualifier = std::min(unit.qualifier, qualifier);
    unit.age = read.age.value_or(read.late_age.value_or(AgePhrase::None));
    for (auto const& bound : {read.before, read.after})
        if (bound) {
            unit.bound = bound->bound;
            if (bound->age && unit.age == AgePhrase::None)
                unit.age = AgePhrase::Age;
        }
    unit.span = read.span;
    if (read.after && !read.late_age)
        unit.span.end = read.after->span.begin;
    return unit;
}

} // namespace

bool amount_at(std::string_view text, std::size_t at, Amount& out) {
    AmountRead read;
    if (!parse_at(text, at, amount, read))
        return false;
    out = to_amount(read);
    return true;
}

bool unit_at(std::string_view text, std::size_t at, Unit& out) {
    UnitRead read;
    if (!parse_at(text, at, unit, read))
        return false;
    out = to_unit(read);
    return true;
}

bool smaller_unit_at(std::string_view text, std::size_t at, Amount& number, Unit& out) {
    SmallerRead read;
    if (!parse_at(text, at, smaller, read))
        return false;
    number = to_amount(read.number);
    out = to_unit(read.unit);
    return true;
}

bool or_more_at(std::string_view text, std::size_t at, OrMore& out) {
    OrMore read;
    if (!parse_at(text, at, or_more, read))
        return false;
    out = read;
    return true;
}

} // namespace nutmeg::grammar
