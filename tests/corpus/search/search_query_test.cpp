#include "corpus/search/search_query.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace nutmeg;

namespace {

std::string message_of(std::string_view typed) {
    try {
        read_search_query(typed);
    } catch (std::invalid_argument const& error) {
        return error.what();
    }
    return "no error";
}

} // namespace

TEST_CASE("search query: words, phrases and columns") {
    CHECK(read_search_query("iron gate").words == "\"iron\" \"gate\"");
    CHECK(read_search_query("\"iron gate\" lock*").words == "\"iron gate\" \"lock\" *");
    CHECK(read_search_query("gate OR lock NOT iron").words == "\"gate\" OR \"lock\" NOT \"iron\"");
    CHECK(read_search_query("catchline:gate").words == "catchline : \"gate\"");
    CHECK(read_search_query("NEAR(gate lock, 5)").words == "NEAR(gate lock, 5)");
    CHECK(read_search_query("53a-83").words == "\"53a-83\"");
}

TEST_CASE("search query: filters with numbers") {
    auto const range = [](std::string_view typed) {
        auto const query = read_search_query(typed);
        REQUIRE(query.filters.size() == 1);
        return query.filters.front().range;
    };
    CHECK(range("age:16").contains(16));
    CHECK_FALSE(range("age:16").contains(17));
    CHECK(range("age:<18").contains(17));
    CHECK_FALSE(range("age:<18").contains(18));
    CHECK(range("age:<=18").contains(18));
    CHECK_FALSE(range("fine:>1,000").contains(1000));
    CHECK(range("fine:>=$1,000").contains(1000));
    CHECK(range("money:500..1000").contains(500));
    CHECK(range("money:500..1000").contains(1000));
    CHECK_FALSE(range("money:500..1000").contains(1001));
    CHECK(range("prison:>1y").contains(366));
    CHECK_FALSE(range("prison:>1y").contains(365));
    CHECK(range("period:2w").contains(14));
    CHECK(range("period:6m").contains(180));
    CHECK(range("period:\"> 1 year\"").contains(366));
    CHECK_FALSE(range("period:\"> 1 year\"").contains(365));
    CHECK(range("period:\"30 days..six months\"").contains(180));
    CHECK(range("age:sixteen").contains(16));
}

TEST_CASE("search query: filters with words, and without") {
    auto const query = read_search_query("class:Felony -modal:\"shall not\" cites:53a-82(c)");
    REQUIRE(query.filters.size() == 3);
    CHECK(query.words.empty());
    CHECK(query.filters[0].words == "felony");
    CHECK_FALSE(query.filters[0].is_excluded);
    CHECK(query.filters[1].is_excluded);
    CHECK(query.filters[1].words == "shall not");
    CHECK(name_of(query.filters[2].cited) == "53a-82(c)");
}

TEST_CASE("search query: citations are read as the command show reads them") {
    auto const cited = [](std::string_view typed) {
        return name_of(read_search_query(typed).filters.at(0).cited);
    };
    CHECK(cited("cites:99-1") == "99-1");
    CHECK(cited("cites:\"Sec. 99-1 (b) (2)\"") == "99-1(b)(2)");
    CHECK(cited("cites:\"subsection (c) of section 99-1\"") == "99-1(c)");
    CHECK(cited("cites:\"99-1 to 99-4\"") == "99-1 to 99-4");
    CHECK(cited("cites:\"Chapter 952\"") == "chapter 952");
    CHECK(cited("cites:\"title 10\"") == "title 10");
}

TEST_CASE("search query: what cites: cannot find is an error") {
    for (auto const* typed : {"cites:4",
                              "cites:\"P.A. 21-103\"",
                              "cites:\"public act 21-103\"",
                              "cites:gate",
                              "cites:\"18 USC 1595\"",
                              "cites:\"99-1(\"",
                              "cites:\"99-1 to\"",
                              "cites:\"99-4 to 99-1\"",
                              "cites:\"98-1 to 99-1\"",
                              "cites:\"99-1, 99-2\"",
                              "cites:99-1@2025",
                              "cites:\"article 9\""}) {
        CAPTURE(typed);
        CHECK(message_of(typed).starts_with("cites: "));
    }
}

TEST_CASE("search query: a minus excludes words, phrases, groups and columns") {
    auto const query =
        read_search_query("gate -lock -\"iron gate\" -notes:keeper -(bell horn) -certif*");
    CHECK(query.words == "\"gate\"");
    CHECK(query.excluded_words
          == "\"lock\" OR \"iron gate\" OR notes : \"keeper\" OR (bell horn) OR \"certif\" *");
    CHECK(read_search_query("-lock").words == "");
    CHECK(read_search_query("\"-lock\"").words == "\"-lock\"");
    CHECK(message_of("gate -").find("excludes nothing") != std::string::npos);
    CHECK(message_of("gate --lock").find("excludes nothing") != std::string::npos);
    CHECK(message_of("gate -OR").find("excludes nothing") != std::string::npos);
}

TEST_CASE("search query: an operator joins words only") {
    std::string const both = "has words on both sides";
    for (auto const* typed : {"gate OR",
                              "OR gate",
                              "gate OR age:16",
                              "age:16 OR gate",
                              "gate OR age:16 lock",
                              "gate NOT age:16 lock",
                              "gate OR -lock",
                              "gate OR NOT lock"}) {
        CAPTURE(typed);
        CHECK(message_of(typed).find(both) != std::string::npos);
    }
    CHECK(read_search_query("gate AND lock age:16").words == "\"gate\" AND \"lock\"");
}

TEST_CASE("search query: a value that does not exist is an error with those that do") {
    CHECK(message_of("status:foo")
          == "status: has no value \"foo\". It has active, repealed, reserved, transferred, "
             "obsolete");
    CHECK(message_of("-modal:musst").find("may, may not, must, must not") != std::string::npos);
    CHECK(message_of("class:murderous").find("class D felony") != std::string::npos);
    CHECK(message_of("class:fel").find("class D felony") != std::string::npos);
    CHECK(message_of("state:knowing").find("knowingly") != std::string::npos);
    CHECK(message_of("class:\"class d felony\"") == "no error");
    CHECK(message_of("class:unclassified") == "no error");
    CHECK(message_of("state:Knowingly") == "no error");
    CHECK(message_of("modal:\"will not\"") == "no error");
    CHECK(message_of("date:july").find("is not a date") != std::string::npos);
    CHECK(message_of("date:2026-7").find("is not a date") != std::string::npos);
    CHECK(message_of("date:--07-01") == "no error");
    CHECK(message_of("date:2026-07") == "no error");
}

TEST_CASE("search query: a reversed range and a loose unit are errors") {
    CHECK(message_of("age:18..16") == "the range \"18..16\" is reversed. Write age:16..18");
    CHECK(message_of("prison:1y..30d").find("Write prison:30d..1y") != std::string::npos);
    CHECK(message_of("age:16..16") == "no error");
    CHECK(message_of("age:<18 years").find("after a number") != std::string::npos);
    CHECK(message_of("fine:>100 dollars").find("after a number") != std::string::npos);
    CHECK(message_of("age:<18 \"years\"") == "no error");
    CHECK(message_of("years age:<18") == "no error");
}

TEST_CASE("search query: a message says what is wrong") {
    CHECK(message_of("  ") == "the query is empty");
    std::string many;
    for (int i = 0; i < 33; ++i)
        many += "gate ";
    CHECK(message_of(many)
          == "the query has 33 words and filters; at most 32 are searched. Use fewer, or put words "
             "that follow one another in quotation marks");
    CHECK(message_of("(" + many + ") OR lock").find("35 words") != std::string::npos);
    CHECK(message_of("\"" + many + "\" lock") == "no error");
    CHECK(message_of("\"iron") == "a quotation mark is not closed");
    CHECK(message_of("(iron") == "a parenthesis is not closed");
    CHECK(message_of("age:").find("has no value") != std::string::npos);
    CHECK(message_of("age:old").find("is not a number") != std::string::npos);
    CHECK(message_of("age:16kg").find("is not a number") != std::string::npos);
    CHECK(message_of("prison:>1q").find("unknown unit \"q\"") != std::string::npos);
    CHECK(message_of("prison:>5mi").find("unknown unit \"mi\"") != std::string::npos);
    CHECK(message_of("prison:>5dozen").find("unknown unit \"dozen\"") != std::string::npos);
    CHECK(message_of("prison:>1 year").starts_with("prison: needs a unit"));
    CHECK(message_of("period:30").starts_with("period: needs a unit"));
    CHECK(message_of("period:1..5y").starts_with("period: needs a unit"));
    CHECK(message_of("colour:red").find("unknown filter \"colour:\"") != std::string::npos);
}
