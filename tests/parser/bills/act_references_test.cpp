#include "parser/bills/act.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string const enacting =
    "Raised Bill No. 9901\n\nAN ACT CONCERNING GATES.\n\nBe it enacted by the "
    "Senate and House of Representatives in General Assembly convened:\n\n";
std::string const substitute = " is repealed and the following is substituted in lieu thereof "
                               "(Effective October 1, 2026):\n\nA [gate] door.\n\n";

/// "Section 1. Section 99-1 of the general statutes" with its operative words.
std::string amends(std::string const& label, std::string const& target) {
    return label + " " + target + substitute;
}

/// The messages of the problems of a bill, by their codes.
std::string problems(std::string const& sections) {
    std::string all;
    for (auto const& one : read_act(enacting + sections, "bill.txt").diagnostics)
        if (one.severity == Severity::Problem)
            all += (all.empty() ? "" : " ") + std::string(code_name(one.code));
    return all;
}

std::string const code = " of the general statutes";

} // namespace

TEST_CASE("act references: sections that amend the same provision") {
    auto const first = amends("Section 1.", "Section 99-1" + code);
    CHECK(problems(first + amends("Sec. 2.", "Section 99-2" + code)) == "");
    CHECK(problems(first + amends("Sec. 2.", "Section 99-1" + code)) == "amended-before");
    CHECK(problems(first + amends("Sec. 2.", "Subsection (b) of section 99-1" + code))
          == "amended-before");
    CHECK(problems(
              first
              + amends("Sec. 2.", "Section 99-1" + code + ", as amended by section 1 of this act,"))
          == "");
    auto const part = amends("Section 1.", "Subsection (b) of section 99-1" + code);
    CHECK(problems(part + amends("Sec. 2.", "Subsection (c) of section 99-1" + code)) == "");
    CHECK(problems(part
                   + amends("Sec. 2.", "Subdivision (2) of subsection (b) of section 99-1" + code))
          == "amended-before");
    CHECK(problems(part + amends("Sec. 2.", "Section 99-1" + code)) == "amended-before");
}

TEST_CASE("act references: sections of different days restate the law of their day") {
    auto later = amends("Sec. 2.", "Section 99-1" + code);
    later.replace(later.find("October"), 7, "January");
    CHECK(problems(amends("Section 1.", "Section 99-1" + code) + later) == "");
}

TEST_CASE("act references: many sections that amend one provision are one finding") {
    std::string sections = amends("Section 1.", "Section 99-1" + code);
    for (int i = 2; i <= 1000; ++i)
        sections += amends("Sec. " + std::to_string(i) + ".", "Section 99-1" + code);
    CHECK(problems(sections) == "amended-before");
}

TEST_CASE("act references: sections of the act that do not exist, and circles") {
    auto const by = [](std::string const& number) {
        return ", as amended by section " + number + " of this act,";
    };
    CHECK(problems(amends("Section 1.", "Section 99-1" + code + by("99"))) == "missing-section");
    CHECK(problems(amends("Section 1.", "Section 99-1" + code + by("2"))
                   + amends("Sec. 2.", "Section 99-1" + code + by("1")))
          == "amended-in-circle");
    CHECK(problems(amends("Section 1.", "Section 99-1" + code + by("1"))) == "amended-in-circle");
    CHECK(problems("Section 1. (NEW) (Effective from passage) See section 2 of this act.\n\n")
          == "missing-section");
    CHECK(problems(
              "Section 1. (NEW) (Effective from passage) See sections 1 to 3, inclusive, of this "
              "act.\n\nSec. 2. (NEW) (Effective from passage) Gates are iron.\n\n")
          == "missing-section");
    CHECK(problems("Section 1. (NEW) (Effective from passage) See sections 1 and 2 of this "
                   "act.\n\nSec. 2. (NEW) (Effective from passage) Gates are iron.\n\n")
          == "");
}

TEST_CASE("act references: \"as amended by this act\" after what no section amends") {
    auto const cites = [](std::string const& what) {
        return "Sec. 2. (NEW) (Effective from passage) See " + what + ".\n\n";
    };
    auto const first = amends("Section 1.", "Section 99-5" + code);
    CHECK(problems(first + cites("section 99-5 of the general statutes, as amended by this act"))
          == "");
    CHECK(problems(first + cites("section 99-6 of the general statutes, as amended by this act"))
          == "amended-by-none");
    CHECK(
        problems(first
                 + cites("sections 99-3 to 99-8, inclusive, of the general statutes, as amended by "
                         "this act"))
        == "");
    CHECK(problems(first
                   + cites("subsection (b) of section 99-5 of the general statutes, as amended "
                           "by this act"))
          == "");
    CHECK(problems(first + cites("chapter 990, as amended by this act")) == "");
}
