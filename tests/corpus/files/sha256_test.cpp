#include "corpus/files/sha256.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

// The examples of FIPS 180-4, as NIST publishes them.
TEST_CASE("sha256: the digests of the standard") {
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
