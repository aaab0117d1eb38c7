#include "corpus/drafting/instructed_law.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace nutmeg;

namespace {

InstructedLaw instructed(std::string const& text, SectionDates const& chosen = {}) {
    Statutes law(std::vector<std::string>{NUTMEG_SOURCE_DIR "/corpus/sample"});
    return instructed_law(
        read_amendment(text, "list.txt", {AmendmentForm::Instructions, {}}), law, chosen);
}

bool has_problem(InstructedLaw const& law) {
    return std::any_of(law.diagnostics.begin(), law.diagnostics.end(), [](auto const& one) {
        return one.severity == Severity::Problem;
    });
}

} // namespace

TEST_CASE("instructed law: the sections that change, as all instructions leave them") {
    auto const law = instructed("In section 99-3(a), strike \"sixteen\" and insert \"seventeen\".\n"
                                "In section 99-3(a), strike \"seventeen\" and insert \"eighteen\", "
                                "effective July 1, 2027.\n"
                                "Repeal section 99-36.\n");
    CHECK_FALSE(has_problem(law));
    REQUIRE(law.sections.sections.size() == 2);
    auto const& amended = *law.sections.sections[0].section;
    CHECK(amended.citation() == "99-3");
    CHECK(amended.text.starts_with("(a) A person eighteen years of age"));
    CHECK(law.sections.sections[1].section->status == Status::Repealed);
    CHECK(law.effective_of.at("99-3") == "July 1, 2027");
}

TEST_CASE("instructed law: what is not carried out is a problem") {
    CHECK(has_problem(instructed("In section 99-3(a), strike \"no such words\".")));
    CHECK(has_problem(instructed("Make the gates nicer.")));
    std::string const two_dates =
        "In section 99-3(a), strike \"sixteen\" and insert \"seventeen\", effective July 1, 2027.\n"
        "In section 99-3(a), strike \"seventeen\" and insert \"eighteen\", effective October 1, "
        "2027.\n";
    CHECK(has_problem(instructed(two_dates)));
    CHECK_FALSE(has_problem(instructed(two_dates, {{"99-3", "July 1, 2027"}})));
}
