#include "cli/report/impact_wording.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

ImpactFinding finding(ImpactKind kind) {
    ImpactFinding one;
    one.kind = kind;
    one.number = "99-12";
    one.path = "(c)";
    one.amended = "99-5";
    one.cites = "99-5(f)";
    return one;
}

} // namespace

TEST_CASE("impact wording: why the words are named") {
    auto dangling = finding(ImpactKind::Dangling);
    CHECK(impact_reason(dangling) == "cites 99-5(f), which is removed");
    dangling.now = "99-5(e)";
    CHECK(impact_reason(dangling) == "cites 99-5(f), which is now 99-5(e)");
    auto shifted = finding(ImpactKind::Shifted);
    CHECK(impact_reason(shifted)
          == "cites 99-5(f), which is removed; another provision has its designator");
    shifted.now = "99-5(e)";
    shifted.names_now = "99-5(f)";
    CHECK(impact_reason(shifted)
          == "cites 99-5(f), which becomes 99-5(e); 99-5(f) is now another provision");
    auto range = finding(ImpactKind::Range);
    range.cites = "99-1 to 99-9";
    CHECK(impact_reason(range) == "cites a range that has 99-5");
    range.member = "99-5";
    CHECK(impact_reason(range) == "cites 99-1 to 99-9, which loses 99-5");
    range.gained = true;
    CHECK(impact_reason(range) == "cites 99-1 to 99-9, which gains 99-5");
    auto use = finding(ImpactKind::Definition);
    use.cites = "gate";
    use.now = "99-1(2)";
    use.certainty = Certainty::Likely;
    CHECK(impact_reason(use) == "uses \u201Cgate\u201D, defined in 99-1(2)");
    use.count = 3;
    CHECK(impact_reason(use) == "uses \u201Cgate\u201D, defined in 99-1(2) (3 times)");
}

TEST_CASE("impact wording: where the words are") {
    auto one = finding(ImpactKind::Citation);
    CHECK(impact_place(one) == "99-12(c)");
    one.bill_part = "section 2";
    CHECK(impact_place(one) == "99-12(c), as amended by section 2");
    one.number.clear();
    CHECK(impact_place(one) == "section 2, (c)");
    one.path.clear();
    CHECK(impact_place(one) == "section 2");
}

TEST_CASE("impact wording: counts, groups and the places that are not shown") {
    ImpactReport report;
    report.searched = 27581;
    CHECK(impact_sentence(report) == "Nothing found; 27,581 sections searched.");
    for (auto const kind : {ImpactKind::Dangling, ImpactKind::List, ImpactKind::List})
        report.findings.push_back(finding(kind));
    report.findings.back().number = "99-13";
    report.searched = 1;
    CHECK(impact_sentence(report)
          == "1 citation of what is not there, 2 lists of offenses; 1 section searched.");
    auto const groups = impact_groups(report);
    REQUIRE(groups.size() == 2);
    CHECK(group_heading(groups[1]) == "Lists of offenses that name it (certain): 2");
    CHECK(other_places(groups[1], 0) == "99-12(c); 99-13(c)");
    CHECK(other_places(groups[1], 2).empty());
}

TEST_CASE("impact wording: the words with a part of their sentence") {
    auto one = finding(ImpactKind::Citation);
    one.quote = "See section 99-5\nfor gates.";
    one.words = {4, 16};
    one.quote_at = 4;
    auto const whole = impact_excerpt(one);
    CHECK(whole.before == "See ");
    CHECK(whole.words == "section 99-5");
    CHECK(whole.after == " for gates.");
    std::string many;
    for (int i = 0; i < 60; ++i)
        many += "gate ";
    one.quote = many + "section 99-5 " + many;
    one.quote_at = static_cast<std::uint32_t>(many.size());
    auto const cut = impact_excerpt(one);
    CHECK(cut.before.starts_with("\u2026 gate"));
    CHECK(cut.after.ends_with("gate \u2026"));
    CHECK(cut.before.size() < 130);
    CHECK(cut.after.size() < 130);
}
