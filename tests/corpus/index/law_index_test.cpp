#include "corpus/index/page_law_index.hpp"
#include "corpus/index/sentence_span.hpp"
#include "corpus/store/page_files.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/corpus/store/memory_store.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace nutmeg;

namespace {

/// "99-2(a) -> 99-1(b)", one per line.
std::string lines_of(std::vector<CitationRow> const& rows) {
    std::string lines;
    for (auto const& row : rows) {
        lines += row.section + row.path + " -> " + row.number + row.target_path;
        if (!row.last_number.empty() || !row.last_path.empty())
            lines += " to " + row.last_number + row.last_path;
        lines += row.is_frozen ? " frozen" : row.is_past ? " past" : row.is_pointer ? " said" : "";
        lines += "\n";
    }
    return lines;
}

std::string sentence_with(std::string const& text, std::string const& words) {
    auto const section = section_from_words("99-1", "", text);
    auto const at = static_cast<std::uint32_t>(section.text.find(words));
    auto const end = at + static_cast<std::uint32_t>(words.size());
    return std::string(sentence_around(section, {at, end}).of(section.text));
}

} // namespace

TEST_CASE("law index: who cites a section, a provision, a range, a chapter") {
    test::MemoryStore law(
        "chap_990.htm",
        {{"99-1", "(a) Gates are red. (b) Subsection (a) of this section is law."},
         {"99-2",
          "(a) Under subsection (b) of section 99-1 and section 99-10, pay. (b) Said "
          "section is law."},
         {"99-3", "Sections 99-1 to 99-2, inclusive, and this chapter apply."},
         {"99-4", "Under section 99-1 of the general statutes, revision of 1958, pay."},
         {"99-5",
          "Subsections (a) to (b), inclusive, of section 99-1 and part II of chapter 990."}});
    PageLawIndex const index(law);
    CHECK(index.size() == 5);
    CHECK(lines_of(index.citations_of("99-1"))
          == "99-1(b) -> 99-1(a)\n99-2(a) -> 99-1(b)\n99-3 -> 99-1 to 99-2\n99-4 -> 99-1 frozen\n"
             "99-5 -> 99-1(a) to (b)\n");
    CHECK(lines_of(index.citations_of("99-2")) == "99-3 -> 99-1 to 99-2\n");
    CHECK(lines_of(index.citations_of("99-10")) == "99-2(a) -> 99-10\n99-2(b) -> 99-10 said\n");
    CHECK(index.citations_of("99-1a").size() == 1);
    CHECK(index.citations_of("98-1").empty());
    CHECK(lines_of(index.citations_of_chapter("990")) == "99-3 -> 990\n99-5 -> 990\n");
    CHECK(lines_of(index.citations_in("99-3")) == "99-3 -> 99-1 to 99-2\n99-3 -> 990\n");
    CHECK(index.chapter_of("99-3") == "990");
    CHECK(index.numbers_between("99-2", "99-4")
          == std::vector<std::string>{"99-2", "99-3", "99-4"});
    CHECK(index.section("99-3", 0) == law.find("99-3"));
    CHECK(index.section("99-9", 0) == nullptr);
    // The index does not anchor the citations of the store's sections.
    CHECK(law.find("99-1")->citations[0].targets[0].number.empty());
}

TEST_CASE("law index: sections as acts before the bill leave them") {
    std::vector<std::unique_ptr<SectionStore>> layers;
    layers.push_back(std::make_unique<test::MemoryStore>(
        "chap_990.htm",
        std::vector<test::MemorySection>{{"99-1", "Pay under section 99-8."},
                                         {"99-2", "Pay under section 99-8."}}));
    Statutes law(std::move(layers));
    law.amend(
        {std::make_shared<Section>(section_from_words("99-2", "", "Pay under section 99-9.")),
         std::make_shared<Section>(section_from_words("99-3", "", "Pay under section 99-8."))},
        {"act.htm", "26-1"});
    PageLawIndex const index(law);
    CHECK(index.size() == 3);
    CHECK(lines_of(index.citations_of("99-8")) == "99-1 -> 99-8\n99-3 -> 99-8\n");
    CHECK(lines_of(index.citations_of("99-9")) == "99-2 -> 99-9\n");
}

TEST_CASE("law index: uses of a phrase, and equal amounts") {
    test::MemoryStore law(
        "chap_990.htm",
        {{"99-1", "River permits are green. A river permit costs ten dollars."},
         {"99-2", "\u201CRiver permit\u201D means a paper. Riverpermits cost $10."},
         {"98-1", "A river permit costs twenty dollars."}});
    PageLawIndex const index(law);
    auto const all = index.uses_of("river permit", {});
    REQUIRE(all.size() == 3);
    CHECK(all[1].section == "99-1");
    CHECK(all[1].count == 2);
    CHECK_FALSE(all[1].defines);
    CHECK(all[2].defines);
    CHECK(index.uses_of("river permit", {{LawScope::Kind::Title, "99", {}}}).size() == 2);
    CHECK(index.uses_of("river permit", {{LawScope::Kind::Sections, "99-2", "99-9"}}).size() == 1);
    CHECK(index.uses_of("river permit", {{LawScope::Kind::Chapter, "991", {}}}).empty());
    // A range whose last section comes before its first is an error of the law, and has no section.
    CHECK(index.uses_of("river permit", {{LawScope::Kind::Sections, "99-3", "99-1"}}).empty());
    auto const ten = law.find("99-1")->quantities.front();
    CHECK(index.quantities_like(ten).size() == 2);
}

TEST_CASE("law index: the chapter of a file") {
    CHECK(chapter_of_file("cgs/2025/pub/chap_952.htm") == "952");
    CHECK(chapter_of_file("chap_014.htm") == "14");
    CHECK(chapter_of_file("chap_319l.htm") == "319l");
    CHECK(chapter_of_file("art_009.htm").empty());
    CHECK(chapter_of_file("law.txt").empty());
    CHECK(chapter_name_of_file("cgs/chap_319L.htm") == "chapter 319l");
    CHECK(chapter_name_of_file("art_009.htm") == "article 9");
    CHECK(chapter_name_of_file("old_chap_952.htm").empty());
}

TEST_CASE("sentence: around words, inside their paragraph or list member") {
    CHECK(sentence_with("One gate. Two gates of St. Ann are red. Three.", "gates")
          == "Two gates of St. Ann are red.");
    CHECK(sentence_with("(a) One gate is red. (b) Two walls are green.", "walls")
          == "Two walls are green.");
    CHECK(sentence_with("As used here:\n(1) A gate is red;\n(2) A wall is green.", "gate")
          == "A gate is red;");
    CHECK(sentence_with("gate", "gate") == "gate");
}
