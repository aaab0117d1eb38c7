#include "corpus/impact/conformed_law.hpp"
#include "tests/corpus/impact/impact_of.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace nutmeg;

TEST_CASE("conformed law: each conforming amendment is carried out once") {
    auto store = std::make_unique<test::MemoryStore>(
        "law.txt",
        std::vector<test::MemorySection>{
            {"99-1",
             "(a) A gate shall be painted. (b) A fee of ten dollars shall be paid. (c) The keeper "
             "shall list each gate."},
            {"99-2", "A list under subsection (c) of section 99-1 is free."},
            {"99-3", "A copy under subsection (c) of section 99-1 is red."},
            {"99-4", "The fee under subsection (b) of section 99-1 is due."}});
    std::vector<std::unique_ptr<SectionStore>> layers;
    layers.push_back(std::move(store));
    Statutes law(std::move(layers));
    StoreContents changed;
    changed.files.push_back({"new.txt", 0, 2, true, {}, {}});
    for (auto const& [number, text] :
         {std::pair<std::string, std::string>{
              "99-1", "(a) A gate shall be painted. (b) The keeper shall list each gate."},
          {"99-3", "A copy under subsection (c) of section 99-1 is blue."}})
        changed.sections.push_back(
            {std::make_shared<Section const>(section_from_words(number, "", text)), 0});
    PageLawIndex const index(law);
    auto const impact = find_impact(changed_sections(changed, law), index);
    CHECK(test::impact_lines(impact)
          == "dangling 99-2: 99-1(c) -> 99-1(b)\ndangling 99-3: 99-1(c) -> 99-1(b)\nshifted 99-4: "
             "99-1(b)\n");
    auto const conformed = conform(changed, impact, law);
    REQUIRE(conformed.size() == 2);
    CHECK(conformed[0].number == "99-2");
    CHECK(conformed[0].because_of == "99-1");
    REQUIRE(changed.sections.size() == 3);
    CHECK(changed.sections[1].section->text
          == "A copy under subsection (b) of section 99-1 is blue.");
    CHECK(changed.sections[2].section->text
          == "A list under subsection (b) of section 99-1 is free.");
    CHECK(changed.sections[2].file < changed.files.size());
}
