#include "tests/corpus/impact/impact_of.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;
using test::impact_of;

TEST_CASE("impact: the amount that changes, beside the same term") {
    std::string const before = "No person under sixteen years of age shall buy river permits.";
    std::string const after = "No person under eighteen years of age shall buy river permits.";
    auto const beside = [&](std::string const& text) {
        return impact_of({{"99-1", before}, {"99-2", text}}, {{"99-1", after}}, "threshold");
    };
    CHECK(beside("A clerk shall not sell river permits to a person under sixteen years of age.")
          == "threshold 99-2: sixteen years of age ?\n");
    CHECK(beside("A clerk shall not sell river permits to a person under twelve years of age.")
              .empty());
    CHECK(beside("A clerk shall not sell a horse to a person under sixteen years of age.").empty());
    CHECK(beside("A clerk shall sell river permits after sixteen years.").empty());
    // Words of penalties are no term.
    auto const fined = [&](std::string const& text) {
        return impact_of(
            {{"99-1", "Whoever breaks a gate shall be fined not more than two hundred dollars."},
             {"99-2", text}},
            {{"99-1", "Whoever breaks a gate shall be fined not more than three hundred dollars."}},
            "threshold");
    };
    CHECK(fined("Whoever sells a horse shall be fined not more than two hundred dollars.").empty());
    // The amended section itself keeps the old age elsewhere.
    CHECK(
        impact_of({{"99-1",
                    "(a) No person under sixteen years of age shall buy river permits. (b) River "
                    "permits of a person under sixteen years of age are void."}},
                  {{"99-1",
                    "(a) No person under eighteen years of age shall buy river permits. (b) River "
                    "permits of a person under sixteen years of age are void."}},
                  "threshold")
        == "threshold 99-1(b): sixteen years of age ?\n");
}
