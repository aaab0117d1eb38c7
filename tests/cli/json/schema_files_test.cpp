// The schema files: each is complete by itself, and all say the same of what they share.
#include "tests/support/schema.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace nutmeg::test;

TEST_CASE(
    "schema files: each has a versioned id, describes every key and refers to no other file") {
    REQUIRE(schema_files().size() > 10);
    for (auto const& file : schema_files()) {
        CAPTURE(file);
        CHECK(schema_file_faults(file) == "");
    }
}

TEST_CASE("schema files: definitions with the same name are the same in all files") {
    std::map<std::string, std::string> known;
    for (auto const& file : schema_files())
        for (auto const& definition : schema_definitions(file)) {
            CAPTURE(file);
            CAPTURE(definition.first);
            CHECK(known.insert(definition).first->second == definition.second);
        }
    CHECK(known.size() > 10);
}
