#include "corpus/preview/amended_statutes.hpp"
#include "corpus/preview/dated_base.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/corpus/preview/combined_bills.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace nutmeg;

namespace {

/// Section 99-3 changes entirely on July 1, 2027, and subsection (b) of section 99-4 on that day.
class LaterLaw {
public:
    LaterLaw() {
        pages_.add(
            "law.htm",
            {{"Sec. 99-3. Locks. *(See end of section for amended version and effective date.)",
              {"*Each lock shall have two keys.",
               "*Note: On and after July 1, 2027, this section, as amended by section 4 of public "
               "act 25-99, is to read as follows:",
               "\u201CEach lock shall have three keys.\u201D"}},
             {"Sec. 99-4. Doors. *(See end of section for amended version of subsection (b) and "
              "effective date.)",
              {"(a) A door shall be of iron.",
               "*(b) A door may be open until sunset.",
               "(c) No fee is due.",
               ("*Note: On and after July 1, 2027, subsection (b) of this section, as amended by "
                "section 5 of public act 25-99, is to read as follows:"),
               "\u201C(b) A door may be open until noon.\u201D"}}});
    }

    PreviewReport preview(std::vector<AmendmentFile> const& bills, std::string_view on = "") const {
        Statutes statutes({pages_.path()});
        return nutmeg::preview(bills, statutes, {.on = std::string(on)});
    }

    PreviewReport after(AmendmentFile const& act, AmendmentFile const& bill) const {
        Statutes statutes({pages_.path()});
        std::vector<AmendmentFile> const acts{act};
        std::vector<AmendmentFile> const bills{bill};
        amend_statutes(acts, statutes);
        return nutmeg::preview(bills, statutes);
    }

private:
    test::TemporaryPages pages_;
};

test::Part part(std::string const& opening, std::string const& words, std::string const& date) {
    return {opening, words, date};
}

std::string const late = "October 1, 2027";
std::string const early = "October 1, 2026";
std::string const of_locks = "Section 99-3";
std::string const of_doors = "Section 99-4";
std::string const of_door_b = "Subsection (b) of section 99-4";
std::string const three_keys = "Each lock shall have [three] <u>four</u> keys.";
std::string const two_keys = "Each lock shall have [two] <u>four</u> keys.";

PreviewEntry const& only_entry(PreviewReport const& report) {
    REQUIRE(report.bills.size() == 1);
    REQUIRE(report.bills[0].entries.size() == 1);
    return report.bills[0].entries[0];
}

} // namespace

TEST_CASE("dated base: words of the text in force, and where they are printed") {
    auto const printed = std::make_shared<Section const>(section_from_words(
        "99-4",
        "Doors",
        "(a) A door shall be of iron.\n*(b) A door may be open until sunset.\n*Note: On and after "
        "July 1, 2027, subsection (b) of this section, as amended by section 5 of public act "
        "25-99, is to read as follows:\n\u201C(b) A door may be open until noon.\u201D"));
    CHECK_FALSE(dated_base(printed, "2027-06-30"));
    CHECK_FALSE(dated_base(printed, ""));
    CHECK_FALSE(dated_base(nullptr, "2027-07-01"));
    auto const base = dated_base(printed, "2027-07-01");
    REQUIRE(base);
    CHECK(base->then->text == "(a) A door shall be of iron.\n(b) A door may be open until noon.");
    auto const changed = [&](std::string const& words) {
        auto const text = with_printed_changes(*base, words, {});
        auto const reread = section_from_words("99-4", "Doors", text);
        CHECK(section_at_date(reread, "2027-07-01").text == words);
        return text;
    };
    auto const note = "\n*Note: On and after July 1, 2027, subsection (b) of this section, as "
                      "amended by section 5 of public act 25-99, is to read as follows:\n";
    // Words outside the later version change where they are, words in it there.
    CHECK(changed("(a) A gate shall be of iron.\n(b) A door may be open until two o'clock.")
          == "(a) A gate shall be of iron.\n*(b) A door may be open until sunset."
                 + std::string(note) + "\u201C(b) A door may be open until two o'clock.\u201D");
    CHECK(changed("(a) A door shall be of iron.\n(b) No door may be open until noon.")
          == "(a) A door shall be of iron.\n*(b) A door may be open until sunset."
                 + std::string(note) + "\u201C(b) No door may be open until noon.\u201D");
}

TEST_CASE("dated base: a bill amends the version that is in force on its day") {
    LaterLaw const law;
    auto const report = law.preview({test::act("26-1", {part(of_locks, three_keys, late)})});
    auto const& entry = only_entry(report);
    CHECK(test::findings(report) == "");
    CHECK(entry.applied.base == Base::Match);
    CHECK(entry.applied.old_text == "Each lock shall have three keys.");
    CHECK(entry.applied.new_text == "Each lock shall have four keys.");
    CHECK(entry.comparison.effects.size() == 1);

    auto const door = law.preview({test::act(
        "26-1", {part(of_door_b, "(b) A door may be open until [noon] <u>dusk</u>.", late)})});
    CHECK(test::findings(door) == "");
    CHECK(
        only_entry(door).applied.new_text
        == "(a) A door shall be of iron.\n(b) A door may be open until dusk.\n(c) No fee is due.");
}

TEST_CASE("dated base: a bill that restates the lapsing version is reported") {
    LaterLaw const law;
    auto const report = law.preview({test::act("26-1", {part(of_locks, two_keys, late)})});
    CHECK(only_entry(report).applied.base == Base::Mismatch);
    CHECK(test::findings(report) == "(base-mismatch)\n(lapsing-version)");
    CHECK(test::findings(law.preview({test::act(
              "26-1",
              {part(of_door_b, "(b) A door may be open until [sunset] <u>dusk</u>.", late)})}))
          == "(base-mismatch)\n(lapsing-version)");
    // "From passage" without a date is in the year of the session.
    CHECK(
        test::findings(law.preview({test::act("28-1", {part(of_locks, two_keys, "from passage")})}))
        == "(base-mismatch)\n(lapsing-version)");
}

TEST_CASE("dated base: a bill that takes effect before a later version does not reach it") {
    LaterLaw const law;
    auto const report = law.preview({test::act("26-1", {part(of_locks, two_keys, early)})});
    CHECK(only_entry(report).applied.base == Base::Match);
    CHECK(test::findings(report) == "(later-version)");
    // If it amends both, nothing is left out.
    CHECK(test::findings(law.preview({test::act(
              "26-1",
              {part(of_locks, two_keys, early), part(of_locks, three_keys, "July 1, 2027")})}))
          == "");
    // Provisions that the later version does not replace.
    CHECK(test::findings(law.preview({test::act("26-1",
                                                {part("Subsection (a) of section 99-4",
                                                      "(a) A door shall be of [iron] <u>oak</u>.",
                                                      early)})}))
          == "");
    CHECK(test::findings(law.preview({test::act(
              "26-1",
              {part(of_door_b, "(b) A door may be open until [sunset] <u>dusk</u>.", early)})}))
          == "(later-version)");
}

TEST_CASE("dated base: an instruction reaches the later version") {
    LaterLaw const law;
    auto const instructed = [&](std::string const& words) {
        return law.preview({read_amendment(words, "instructions.txt")});
    };
    auto const dated = instructed(
        "In subsection (b) of section 99-4, strike \"noon\" and insert \"dusk\" in lieu thereof, "
        "effective October 1, 2027");
    CHECK(test::findings(dated) == "");
    CHECK(
        only_entry(dated).applied.new_text
        == "(a) A door shall be of iron.\n(b) A door may be open until dusk.\n(c) No fee is due.");
    auto const undated = instructed(
        "In subsection (b) of section 99-4, strike \"noon\" and insert \"dusk\" in lieu thereof");
    CHECK(test::findings(undated) == "(future-version)");
    CHECK(only_entry(undated).applied.new_text == only_entry(dated).applied.new_text);
}

TEST_CASE("dated base: the law as amended keeps both versions") {
    LaterLaw const law;
    auto const bill =
        test::act("26-1", {part(of_locks, two_keys, early), part(of_locks, three_keys, late)});
    CHECK(law.preview({bill}, "2026-12-01").bills[0].entries[0].applied.new_text
          == "Each lock shall have four keys.");
    auto const report = law.preview({bill});
    REQUIRE(report.by_date.size() == 1);
    REQUIRE(report.by_date[0].versions.size() == 2);
    CHECK(report.by_date[0].versions[1].comparison.new_section->text
          == "Each lock shall have four keys.");
}

TEST_CASE("amended statutes: a bill after an act restates the law as amended by it") {
    LaterLaw const law;
    auto const act = test::act("26-1",
                               {part("Subsection (a) of section 99-4",
                                     "(a) A door shall be of [iron] <u>oak</u>.",
                                     early)});
    auto const bill = test::act("26-2",
                                {part("Subsection (a) of section 99-4",
                                      "(a) A door shall be of [oak] <u>elm</u>.",
                                      early)});
    CHECK(test::findings(law.preview({bill})) == "(base-mismatch)");
    auto const report = law.after(act, bill);
    CHECK(test::findings(report) == "");
    CHECK(only_entry(report).applied.base == Base::Match);
    CHECK(report.sections.empty());
    CHECK(report.bills[0].statutes.back() == "26-1.htm");
}
