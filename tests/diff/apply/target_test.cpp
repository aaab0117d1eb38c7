#include "diff/apply/target.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

Section const law = section_from_words("99-1",
                                       "Gates",
                                       "(a) The gate.\n(b) The door: (1) Iron; (2) tin; and (3) "
                                       "wood.\nOf these, iron is best.\n(c) The lock.\n(d) (1) The "
                                       "key.\n(2) The ring.\n(e) The end.");

AmendmentTarget target(std::vector<std::string> paths, bool range = false) {
    AmendmentTarget one;
    one.number = "99-1";
    one.source = LawSource::GeneralStatutes;
    one.paths = std::move(paths);
    one.range = range;
    return one;
}

/// "(b)=words|(d)=words !missing"
std::string dump(AmendmentTarget const& one) {
    auto const found = target_regions(one, law);
    std::string all;
    for (std::size_t i = 0; i < found.regions.size(); ++i)
        all +=
            (i == 0 ? "" : "|") + found.paths[i] + "=" + std::string(found.regions[i].of(law.text));
    for (auto const& path : found.missing)
        all += " !" + path;
    return all;
}

} // namespace

TEST_CASE("target: the regions that a target names") {
    CHECK(dump(target({})) == "=" + law.text);
    CHECK(dump(target({"(a)"})) == "(a)=(a) The gate.");
    CHECK(dump(target({"(b)(2)"})) == "(b)(2)=(2) tin; and");
    CHECK(dump(target({"(a)", "(c)"})) == "(a)=(a) The gate.|(c)=(c) The lock.");
    CHECK(dump(target({"(c)", "(a)"})) == "(a)=(a) The gate.|(c)=(c) The lock.");
    CHECK(dump(target({"(c)", "(d)"})) == "(c)=(c) The lock.\n(d) (1) The key.\n(2) The ring.");
    CHECK(dump(target({"(d)", "(d)(1)"})) == "(d)=(d) (1) The key.\n(2) The ring.");
    CHECK(dump(target({"(z)"})) == " !(z)");
    CHECK(dump(target({"(a)", "(b)(9)"})) == "(a)=(a) The gate. !(b)(9)");
}

TEST_CASE("target: a range includes all provisions between its ends") {
    CHECK(dump(target({"(c)", "(e)"}, true))
          == "(c)=(c) The lock.\n(d) (1) The key.\n(2) The ring.\n(e) The end.");
    CHECK(dump(target({"(b)(1)", "(b)(2)"}, true)) == "(b)(1)=(1) Iron; (2) tin; and");
    CHECK(dump(target({"(d)", "(k)"}, true)) == "(d)=(d) (1) The key.\n(2) The ring. !(k)");
    CHECK(dump(target({"(e)", "(c)"}, true)) == "(c)=(c) The lock.|(e)=(e) The end.");
}

TEST_CASE("target: where an addition is inserted") {
    struct Case {
        char const* path;
        char const* before; ///< the last words before the insertion
    };
    for (auto const& one : {
             Case{"(f)", "(e) The end."},
             Case{"(b)", "(a) The gate."},
             Case{"(d)(3)", "(2) The ring."},
             Case{"(a)(1)", "(a) The gate."},
             Case{"(z)", "(e) The end."},
         }) {
        CAPTURE(std::string(one.path));
        auto const at = insertion_point(one.path, law);
        REQUIRE(at != no_parent);
        CHECK(std::string_view(law.text).substr(0, at).ends_with(one.before));
    }
    CHECK(insertion_point("(k)(3)", law) == no_parent);
}

TEST_CASE("target: a later version") {
    auto const doubled = section_from_words(
        "99-2",
        "Doors",
        "(a) The door.\n*(b) The fee is ten dollars.\n*Note: On and after July 1, 2027, subsection "
        "(b) of this section, as amended by section 5 of public act 25-41, is to read as "
        "follows:\n\u201C(b) The fee is twenty dollars.\u201D");
    REQUIRE(doubled.later_versions.size() == 1);
    auto const found = later_version_regions(target({"(b)"}), doubled);
    REQUIRE(found.regions.size() == 1);
    CHECK(found.regions[0].of(doubled.text) == "(b) The fee is twenty dollars.");
    CHECK(target_regions(target({"(b)"}), doubled).regions.at(0).of(doubled.text)
          == "(b) The fee is ten dollars.");
    CHECK(later_version_regions(target({"(a)"}), doubled).regions.empty());
    CHECK(later_version_regions(target({}), doubled).regions.empty());
    CHECK(later_version_regions(target({"(b)"}), law).regions.empty());
}
