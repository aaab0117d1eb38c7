#include "parser/documents/model/known_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

TEST_CASE("KnownWords: words and neighbors, without what is between them") {
    KnownWords words;
    CHECK(words.empty());
    words.add("The owner's gate, [Painted] co-owner's \"wall\"; section 99-3a.");
    for (auto const* const word :
         {"the", "owner", "gate", "painted", "co-owner", "wall", "99-3a"}) {
        CAPTURE(word);
        CHECK(words.contains(word));
    }
    for (auto const* const word : {"s", "The", "co", "ow", ""}) {
        CAPTURE(word);
        CHECK_FALSE(words.contains(word));
    }
    CHECK(words.contains("owner", "gate"));
    CHECK(words.contains("co-owner", "wall"));
    CHECK_FALSE(words.contains("gate", "owner"));
    CHECK_FALSE(words.contains("the", "gate"));
}

TEST_CASE("KnownWords: texts that are added do not become neighbors") {
    KnownWords words;
    words.add("one gate");
    words.add("wall");
    CHECK_FALSE(words.contains("gate", "wall"));
}

TEST_CASE("next_word, previous_word: the word at either side") {
    std::string const text = "an owner's gate, 99-3";
    auto const word = [&](WordBounds bounds) {
        return text.substr(bounds.begin, bounds.end - bounds.begin);
    };
    CHECK(word(next_word(text, 0)) == "an");
    CHECK(word(next_word(text, 8)) == "gate");
    CHECK(word(next_word(text, 15)) == "99-3");
    CHECK(word(next_word(text, text.size())).empty());
    CHECK(word(previous_word(text, 11)) == "owner");
    CHECK(word(previous_word(text, text.size())) == "99-3");
    CHECK(word(previous_word(text, 0)).empty());
}
