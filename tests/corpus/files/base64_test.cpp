#include "corpus/files/base64.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

TEST_CASE("base64: the examples of RFC 4648 and back") {
    for (auto const& [bytes, text] : {std::pair<std::string, std::string>{"", ""},
                                      {"f", "Zg=="},
                                      {"fo", "Zm8="},
                                      {"foo", "Zm9v"},
                                      {"foob", "Zm9vYg=="},
                                      {"fooba", "Zm9vYmE="},
                                      {"foobar", "Zm9vYmFy"}}) {
        CHECK(to_base64(bytes) == text);
        CHECK(from_base64(text) == bytes);
    }
}

TEST_CASE("base64: bytes of all values and lengths come back") {
    std::string bytes;
    for (int i = 0; i < 1000; ++i) {
        bytes += static_cast<char>(i * 7);
        CHECK(from_base64(to_base64(bytes)) == bytes);
    }
}

TEST_CASE("base64: anything else is refused") {
    for (std::string const text : {"Z",
                                   "Zg",
                                   "Zg=",
                                   "Z===",
                                   "====",
                                   "=Zg=",
                                   "Zg==Zg==",
                                   " Zg==",
                                   "Zg==\n",
                                   "Zm9v\n",
                                   "Zm-_",
                                   "Zm9\xC3"})
        CHECK(!from_base64(text).has_value());
}
