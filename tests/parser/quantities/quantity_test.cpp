#include "parser/quantities/quantity.hpp"
#include "parser/text/numbers.hpp"

#include <doctest/doctest.h>
#include <unicode/rbnf.h>

#include <array>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;

namespace {

std::string shown(double value) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.10g", value);
    return buffer.data();
}

/// One line for all quantities: "kind bound value unit [span]", with "; " between them.
std::string print(std::string_view text, std::vector<Quantity> const& quantities) {
    static constexpr std::array<std::string_view, 8> kinds{
        "age", "money", "percent", "duration", "imprisonment", "date", "count", "class"};
    static constexpr std::array<std::string_view, 5> bounds{"", ">=", ">", "<=", "<"};
    std::string out;
    for (Quantity const& quantity : quantities) {
        out += out.empty() ? "" : "; ";
        out += kinds[static_cast<std::size_t>(quantity.kind)];
        out += " ";
        out += bounds[static_cast<std::size_t>(quantity.bound)];
        switch (quantity.kind) {
        case QuantityKind::Age:
        case QuantityKind::Money:
        case QuantityKind::Percent:
            out += shown(quantity.value);
            break;
        case QuantityKind::Duration:
        case QuantityKind::Imprisonment:
            out += quantity.iso + " " + quantity.unit;
            break;
        case QuantityKind::Date:
            out += quantity.iso;
            break;
        case QuantityKind::Count:
            out += shown(quantity.value) + " " + quantity.unit;
            break;
        case QuantityKind::OffenseClass:
            out += quantity.text;
            break;
        }
        out += " [" + std::string(quantity.span.of(text)) + "]";
    }
    return out;
}

struct Row {
    std::string_view text;
    std::string_view found;
};

void check(std::vector<Row> const& rows) {
    for (Row const& row : rows) {
        CAPTURE(row.text);
        CHECK(print(row.text, find_quantities(row.text)) == row.found);
    }
}

/// Seconds of processor time for reading `text`, the best of three; other programs on the machine
/// do not count.
double seconds(std::string const& text) {
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        auto const start = std::clock();
        auto const count = find_quantities(text).size();
        auto const took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        REQUIRE(count <= text.size());
        best = std::min(best, took);
    }
    return best;
}

std::string repeated(std::string_view words, std::size_t size) {
    std::string text;
    while (text.size() < size)
        text += words;
    return text;
}

} // namespace

TEST_CASE("quantity: ages in the forms that statutes use") {
    check({
        {"any person eighteen years of age or older", "age >=18 [eighteen years of age]"},
        {"a child under sixteen years of age", "age <16 [sixteen years of age]"},
        {"a child under the age of sixteen", "age <16 [age of sixteen]"},
        {"a child under the age of sixteen years", "age <16 [age of sixteen years]"},
        {"is at least twenty-one years of age", "age >=21 [twenty-one years of age]"},
        {"has attained the age of eighteen", "age >=18 [age of eighteen]"},
        {"until the child attains the age of eighteen", "age 18 [age of eighteen]"},
        {"when the child reaches age nineteen", "age 19 [age nineteen]"},
        {"less than fifteen years of age", "age <15 [fifteen years of age]"},
        {"one year of age 2", "age 1 [one year of age]"},
        {"twelve years of age or younger", "age <=12 [twelve years of age]"},
        {"a person younger than eighteen", "age <18 [eighteen]"},
        {"a person over the age of sixty-five", "age >65 [age of sixty-five]"},
        {"twenty-one years of age or over", "age >=21 [twenty-one years of age]"},
        {"sixteen or seventeen years of age", "age 16 [sixteen]; age 17 [seventeen years of age]"},
        {"between the ages of thirteen and sixteen", "age 13 [ages of thirteen]; age 16 [sixteen]"},
        {"less than ten years old", "age <10 [ten years old]"},
        {"a person age twenty-one or older", "age >=21 [age twenty-one]"},
        {"has not attained the age of sixteen", "age <16 [age of sixteen]"},
        {"has not attained eighteen years of age", "age <18 [eighteen years of age]"},
        {"before such child's eighteenth birthday", "age 18 [eighteenth birthday]"},
        {"at least three years of age but under sixteen years of age",
         "age >=3 [three years of age]; age <16 [sixteen years of age]"},
        {"children at least three and under sixteen years of age",
         "age >=3 [three]; age <16 [sixteen years of age]"},
        {"a sixteen-year-old child", "age 16 [sixteen-year-old]"},
        {"at age seventy, or ten years, whichever is less",
         "age 70 [age seventy]; duration P10Y year [ten years]"},
        {"a dog under the age of eight weeks", "age <0.1538461538 [age of eight weeks]"},
        {"an infant under eighteen months of age", "age <1.5 [eighteen months of age]"},
        {"seventeen years of age or under", "age <=17 [seventeen years of age]"},
        {"sixteen years or more of age", "age >=16 [sixteen years or more of age]"},
        {"the actor is more than two years older than the other",
         "duration >P2Y year [two years older]"},
    });
}

TEST_CASE("quantity: money and percentages") {
    check({
        {"fined not more than two thousand five hundred dollars",
         "money <=2500 [two thousand five hundred dollars]"},
        {"a fee of $2,500 or more", "money >=2500 [$2,500]"},
        {"one million dollars", "money 1000000 [one million dollars]"},
        {"four and one-half million dollars", "money 4500000 [four and one-half million dollars]"},
        {"$2.5 million", "money 2500000 [$2.5 million]"},
        {"ten cents for each copy", "money 0.1 [ten cents]"},
        {"one dollar and fifty cents", "money 1.5 [one dollar and fifty cents]"},
        {"a ten-dollar fee", "money 10 [ten-dollar]"},
        {"one-half of one cent", "money 0.005 [one-half of one cent]"},
        {"not less than one hundred dollars or more than five hundred dollars",
         "money >=100 [one hundred dollars]; money <=500 [five hundred dollars]"},
        {"not less than two hundred nor more than five hundred dollars",
         "money >=200 [two hundred]; money <=500 [five hundred dollars]"},
        {"twenty per cent", "percent 20 [twenty per cent]"},
        {"one hundred and five per cent", "percent 105 [one hundred and five per cent]"},
        {"six and thirty-five-hundredths per cent",
         "percent 6.35 [six and thirty-five-hundredths per cent]"},
        {"one-half of one per cent", "percent 0.5 [one-half of one per cent]"},
        {"6.35 per cent", "percent 6.35 [6.35 per cent]"},
        {"6.35% of the price", "percent 6.35 [6.35%]"},
        {"in excess of fifteen per cent", "percent >15 [fifteen per cent]"},
        {"less than or equal to sixty per cent", "percent <=60 [sixty per cent]"},
        {"equal to or less than ten dollars", "money <=10 [ten dollars]"},
        {"equal to or greater than ten dollars", "money >=10 [ten dollars]"},
        {"not to exceed a total of ten dollars", "money <=10 [ten dollars]"},
        {"a minimum of ten dollars", "money >=10 [ten dollars]"},
        {"not exceeding ten dollars", "money <=10 [ten dollars]"},
        {"which exceeds ten dollars", "money >10 [ten dollars]"},
        {"not in excess of fifteen per cent", "percent <=15 [fifteen per cent]"},
    });
}

TEST_CASE("quantity: lengths of time") {
    check({
        {"not later than thirty days after", "duration <=P30D day [thirty days]"},
        {"within six months", "duration <=P6M month [six months]"},
        {"at least twenty-four hours", "duration >=PT24H hour [twenty-four hours]"},
        {"two years", "duration P2Y year [two years]"},
        {"five business days", "duration P5D business day [five business days]"},
        {"ninety calendar days", "duration P90D calendar day [ninety calendar days]"},
        {"one and one-half years", "duration P1Y6M year [one and one-half years]"},
        {"one-half hour", "duration PT30M hour [one-half hour]"},
        {"a two-year period", "duration P2Y year [two-year]"},
        {"a twenty-four-hour period", "duration PT24H hour [twenty-four-hour]"},
        {"one year and six months", "duration P1Y6M year [one year and six months]"},
        {"three weeks and a day", "duration P3W week [three weeks]"},
        {"two or more consecutive days", "duration >=P2D day [two or more consecutive days]"},
        {"within a two-year period", "duration P2Y year [two-year]"},
        {"not more than an additional thirty days", "duration <=P30D day [thirty days]"},
        {"thirty (30) days after", "duration P30D day [thirty (30) days]"},
        {"pursuant to this section three years", "duration P3Y year [three years]"},
        {"after such one-year period", "duration P1Y year [one-year]"},
        {"in any one year", ""},
        {"thirty days' notice", "duration P30D day [thirty days]"},
        {"30 days", "duration P30D day [30 days]"},
        {"thirty to sixty days", "duration P30D day [thirty]; duration P60D day [sixty days]"},
    });
}

TEST_CASE("quantity: terms of imprisonment") {
    check({
        {"imprisoned not more than five years or both", "imprisonment <=P5Y year [five years]"},
        {"a term of imprisonment of two years", "imprisonment P2Y year [two years]"},
        {"imprisoned not less than one year nor more than ten years",
         "imprisonment >=P1Y year [one year]; imprisonment <=P10Y year [ten years]"},
        {"of which two years of the sentence imposed may not be suspended",
         "imprisonment P2Y year [two years]"},
        {"nine months of which may not be suspended or reduced",
         "imprisonment P9M month [nine months]"},
        {"a mandatory minimum sentence of five years", "imprisonment P5Y year [five years]"},
        {"(3) for a class B felony, a term not less than one year",
         "class class B felony [class B felony]; imprisonment >=P1Y year [one year]"},
        {"the maximum term of imprisonment specified is six months",
         "imprisonment P6M month [six months]"},
        {"of a sentence up to five years, and twelve days for each month",
         "imprisonment <=P5Y year [five years]; duration P12D day [twelve days]"},
        {"the sentence imposed may not be less than three years",
         "imprisonment >=P3Y year [three years]"},
        {"the person to be confined, which shall be not more than three days before",
         "duration <=P3D day [three days]"},
        {"appointed for a term of four years", "duration P4Y year [four years]"},
        {"fined or imprisoned. Within two years the clerk", "duration <=P2Y year [two years]"},
    });
}

TEST_CASE("quantity: dates") {
    check({
        {"on or after July 1, 2025, and", "date >=2025-07-01 [July 1, 2025]"},
        {"not later than October first", "date <=--10-01 [October first]"},
        {"on January fifteenth, annually", "date --01-15 [January fifteenth]"},
        {"the first day of July, 1969", "date 1969-07-01 [first day of July, 1969]"},
        {"July 1st", "date --07-01 [July 1st]"},
        {"prior to March thirty-first", "date <--03-31 [March thirty-first]"},
        {"the last day of June", "date --06-30 [last day of June]"},
        {"the first day of April, July and October, 2026",
         "date --04-01 [first day of April]; date --07-01 [, July]; date 2026-10-01 [ and October, "
         "2026]"},
        {"since July, 1969", "date 1969-07 [July, 1969]"},
        {"the person may march 5 miles", "count 5 mile [5 miles]"},
        {"February 31, 2025", ""},
        {"public act 03-6 of the June 30 special session", ""},
    });
}

TEST_CASE("quantity: counts with their nouns") {
    check({
        {"shall consist of five members", "count 5 member [five members]"},
        {"within two hundred feet", "count <=200 foot [two hundred feet]"},
        {"more than ten grams", "count >10 gram [ten grams]"},
        {"in nine-point type", "count 9 point [nine-point]"},
        {"two-thirds of the members", "count 0.6666666667 member [two-thirds of the members]"},
        {"a two-thirds vote", "count 0.6666666667 vote [two-thirds vote]"},
        {"one-half of the cost of repair", "count 0.5 cost [one-half of the cost]"},
        {"two or more persons", "count >=2 person [two or more persons]"},
        {"two additional public members", "count 2 member [two additional public members]"},
        {"one member appointed by", "count 1 member [one member]"},
        {"five or six children", "count 5 child [five]; count 6 child [six children]"},
        {"not less than two nor more than five members",
         "count >=2 member [two]; count <=5 member [five members]"},
        {"two and five tenths (2.5) inches", "count 2.5 inch [two and five tenths (2.5) inches]"},
        {"one-half of an inch", "count 0.5 inch [one-half of an inch]"},
        {"two additional two-year periods", "count 2 period [two]; duration P2Y year [two-year]"},
        {"any two or more of whom", "count >=2  [two or more]"},
        {"consist of five (1) members", ""},
        {"more than one member", "count >1 member [one member]"},
        {"a population of more than fifty thousand but less than one hundred thousand",
         "count >50000  [fifty thousand]; count <100000  [one hundred thousand]"},
        {"not less than ten point boldface type", "count >=10 point [ten point]"},
        {"not less than forty-five or more than ninety shall",
         "count >=45  [forty-five]; count <=90  [ninety]"},
        {"four appointed by the clerk", "count 4  [four]"},
        {"two municipalities", "count 2 municipality [two municipalities]"},
        {"25 feet", "count 25 foot [25 feet]"},
    });
}

TEST_CASE("quantity: classes of offenses") {
    check({
        {"is a class A misdemeanor", "class class A misdemeanor [class A misdemeanor]"},
        {"a class D or E felony",
         "class class D felony [class D]; class class E felony [E felony]"},
        {"a Class B, C or D felony",
         "class class B felony [Class B]; class class C felony [C]; "
         "class class D felony [D felony]"},
        {"an unclassified felony", "class unclassified felony [unclassified felony]"},
        {"shall have committed an infraction", "class infraction [infraction]"},
        {"shall be guilty of a violation.", "class violation [violation]"},
        {"commits a violation and shall be fined", "class violation [violation]"},
        {"shall not constitute a violation for the purposes of this section", ""},
        {"whenever there is a violation, the clerk", ""},
        {"a violation of this section", ""},
        {"is a violation of this section", ""},
        {"class F felony", ""},
        {"class B shares", ""},
    });
}

TEST_CASE("quantity: names and pronouns are not quantities") {
    check({
        {"section 53a-83 of the general statutes", ""},
        {"sections 99-1 to 99-20, inclusive", ""},
        {"18 USC 1595", ""},
        {"public act 23-204", ""},
        {"chapter 54 applies", ""},
        {"title 30 permits", ""},
        {"subdivision (2) of subsection (a)", ""},
        {"one of the members shall", ""},
        {"no one shall", ""},
        {"such one", ""},
        {"one shall be appointed", ""},
        {"the one designated by the members", ""},
        {"the first and second selectmen", ""},
        {"any one member", ""},
        {"at eight o'clock", ""},
        {"not later than eight o'clock", ""},
        {"in grades nine to twelve, inclusive", ""},
        {"two by the clerk", ""},
        {"at 5:00 p.m.", ""},
        {"the 2025 supplement", ""},
        {"a two-way street", ""},
        {"12345678901234567890 dollars", ""},
        {"a fortnight", ""},
        {"", ""},
    });
}

TEST_CASE("quantity: spans are in order and contain their number") {
    std::string_view const text =
        "Not later than thirty days after July 1, 2025, any person sixteen or seventeen years of "
        "age shall pay $2,500 or two-thirds of one per cent to two or more members.";
    std::uint32_t end = 0;
    auto const found = find_quantities(text);
    REQUIRE(found.size() == 7);
    for (Quantity const& quantity : found) {
        CHECK(quantity.span.begin >= end);
        CHECK(quantity.span.contains(quantity.number));
        CHECK_FALSE(quantity.number.empty());
        end = quantity.span.end;
    }
    CHECK(end <= text.size());
}

TEST_CASE("quantity: whole numbers in words and digits") {
    struct NumberRow {
        std::string_view words;
        double value;
    };
    for (NumberRow const& row : std::vector<NumberRow>{{"two thousand five hundred", 2500},
                                                       {"Twenty-One", 21},
                                                       {"first", 1},
                                                       {"one hundredth", 100},
                                                       {"ninety-ninth", 99},
                                                       {"2,500", 2500},
                                                       {"0", 0},
                                                       {"zero", 0},
                                                       {"fifteen hundred", 1500},
                                                       {"one hundred and five", 105},
                                                       {"one quadrillion", 1e15},
                                                       {"nine hundred trillion", 9e14},
                                                       {"one thousand, two hundred", 1200}}) {
        CAPTURE(row.words);
        double value = -1;
        CHECK(number_from_words(row.words, value));
        CHECK(value == row.value);
    }
    for (std::string_view const words : {"",
                                         " ",
                                         "member",
                                         "two members",
                                         "twenty-eleven",
                                         "one one",
                                         "hundred",
                                         "and",
                                         "five ",
                                         "2,50",
                                         "1,2345",
                                         "thirty-day",
                                         "two quadrillion",
                                         "infinity",
                                         "one-half",
                                         "1234567890123456789"}) {
        CAPTURE(words);
        double value = -1;
        CHECK_FALSE(number_from_words(words, value));
    }
}

TEST_CASE("quantity: numbers agree with ICU's spelling") {
    UErrorCode status = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat const speller(icu::URBNF_SPELLOUT, icu::Locale::getUS(), status);
    REQUIRE(U_SUCCESS(status));
    std::vector<std::int64_t> numbers;
    for (std::int64_t n = 0; n <= 10000; ++n)
        numbers.push_back(n);
    constexpr unsigned seed = 20260101;
    std::mt19937_64 random(seed);
    for (int i = 0; i < 4000; ++i)
        numbers.push_back(static_cast<std::int64_t>(random() % 1'000'000'000'000'000ULL)
                          >> (random() % 48));
    int wrong = 0;
    for (std::int64_t const n : numbers)
        for (char const* rules :
             {"%spellout-cardinal", "%spellout-cardinal-verbose", "%spellout-ordinal"}) {
            icu::UnicodeString spelled;
            icu::FieldPosition where;
            speller.format(n, icu::UnicodeString(rules), spelled, where, status);
            std::string words;
            spelled.toUTF8String(words);
            double value = -1;
            if (!number_from_words(words, value) || value != static_cast<double>(n)) {
                if (++wrong < 10)
                    MESSAGE(seed, ": ", words, " was read as ", value, ", not ", n);
            }
        }
    CHECK(U_SUCCESS(status));
    CHECK(wrong == 0);
}

TEST_CASE("quantity: time is linear in the text, whatever the text") {
    for (std::string_view const words : {"one hundred ",
                                         "one hundred and ",
                                         "one, two or ",
                                         "1",
                                         "1,000,",
                                         "1.",
                                         "class A, ",
                                         "one-",
                                         "two additional ",
                                         "imprisoned for a term of ",
                                         "July ",
                                         "first day of ",
                                         "$",
                                         "one and one-half ",
                                         "not less than two nor more than ",
                                         "seven consecutive ",
                                         "a"}) {
        CAPTURE(words);
        constexpr std::size_t size = 100'000;
        double const small = seconds(repeated(words, size));
        double const large = seconds(repeated(words, 8 * size));
        CHECK(large < 30 * small + 0.01);
    }
}
