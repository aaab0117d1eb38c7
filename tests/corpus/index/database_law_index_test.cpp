#include "corpus/database/database.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/index/open_law_index.hpp"
#include "corpus/index/page_law_index.hpp"
#include "corpus/store/database_store.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/corpus/store/page_folder.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

using Scopes = std::vector<LawScope>;

/// Everything that an index says about the law of these tests.
std::string answers(LawIndex const& index) {
    std::string all = fmt::format("{} sections\n", index.size());
    auto const add_rows = [&](std::vector<CitationRow> const& rows) {
        for (auto const& row : rows)
            all +=
                fmt::format("{}#{}{} in {} cites {}{} to {}{} at {}-{} {}-{} {}-{} {}{}{} of {}\n",
                            row.section,
                            row.copy,
                            row.path,
                            row.chapter,
                            row.number,
                            row.target_path,
                            row.last_number,
                            row.last_path,
                            row.citation.begin,
                            row.citation.end,
                            row.member.begin,
                            row.member.end,
                            row.sentence.begin,
                            row.sentence.end,
                            row.is_frozen,
                            row.is_pointer,
                            row.is_past,
                            row.sections);
    };
    for (auto const* number :
         {"99-1", "99-2", "99-3", "99-4", "99-5", "99-7", "99-8", "99-9", "98-1", "99-30"}) {
        all += fmt::format("{} in {}:", number, index.chapter_of(number));
        for (std::uint32_t copy = 0; copy < 3; ++copy)
            if (auto const section = index.section(number, copy))
                all += " " + section->text.substr(0, 12);
        all += "\nciting\n";
        add_rows(index.citations_of(number));
        all += "cited\n";
        add_rows(index.citations_in(number));
    }
    for (auto const* chapter : {"990", "991", "980", ""})
        add_rows(index.citations_of_chapter(chapter));
    Scopes const chapter{{LawScope::Kind::Chapter, "990", {}}};
    Scopes const sections{{LawScope::Kind::Sections, "99-2", "99-8"}};
    Scopes const title{{LawScope::Kind::Title, "98", {}}, {LawScope::Kind::Title, "99", {}}};
    for (auto const* phrase :
         {"gate", "river permit", "caf\u00E9", "gat", "\u201Cgate", "(a)", "-"})
        for (auto const& scopes : {Scopes(), chapter, sections, title})
            for (auto const& use : index.uses_of(phrase, scopes))
                all += fmt::format("{}: {}#{}{} {} times, first {}-{} in {}-{} {}\n",
                                   phrase,
                                   use.section,
                                   use.copy,
                                   use.path,
                                   use.count,
                                   use.words.begin,
                                   use.words.end,
                                   use.sentence.begin,
                                   use.sentence.end,
                                   use.defines);
    for (auto const* words : {"ten dollars",
                              "sixteen years of age",
                              "a class A misdemeanor",
                              "thirty days",
                              "July 1, 2026",
                              "five per cent",
                              "three gates"})
        for (auto const& quantity : find_quantities(words))
            for (auto const& row : index.quantities_like(quantity))
                all += fmt::format("{}: {}#{}{} {}-{}\n",
                                   words,
                                   row.section,
                                   row.copy,
                                   row.path,
                                   row.quantity.span.begin,
                                   row.quantity.span.end);
    for (auto const& number : index.numbers_between("99-1", "99-30"))
        all += number + " ";
    return all;
}

/// Two editions, the second of two folders; in each, numbers that others print too.
class Editions {
public:
    Editions() {
        write("first/chap_990.htm",
              {{"Sec. 99-1. Gates.",
                "(a) Gates are red. (b) Subsection (a) of this section and this chapter are law."},
               {"Sec. 99-2. Locks.",
                "(a) Under subsection (b) of section 99-1 and section 99-10, pay ten dollars "
                "within thirty days. (b) Said section is law."},
               {"Sec. 99-3. Keys.", "Sections 99-1 to 99-9, inclusive, apply until July 1, 2026."},
               {"Sec. 99-3. Keys again.", "A key of three gates costs $10. See section 99-1."},
               {"Secs. 99-7 and 99-8. Bells.", "A bell rings for sixteen years of age."},
               {"Secs. 99-20 to 99-29. Reserved.", "Reserved for future use."}});
        write("first/chap_991.htm",
              {{"Sec. 99-30. Caf\u00E9s.",
                "A caf\u00E9, n\u00E9gate and gate\u2014keeper: \u201Cgate\u201D means a river "
                "permit. Part II of chapter 990 and section 99-3 of the general statutes, revision "
                "of 1958, and former section 99-1."},
               {"Sec. 99-31. Walls.", "A n\u00E9gate is no word, nor is 2\u00BDgate."}});
        write("second/chap_980.htm",
              {{"Sec. 98-1. River permits.",
                "River permits cost ten dollars. Whoever has two river permits commits a class A "
                "misdemeanor. See chapter 990 and sections 99-2 to 99-4, inclusive."}});
        write("third/chap_990.htm",
              {{"Sec. 99-7. Horns.", "A horn sounds under section 99-1."},
               {"Sec. 99-2. Locks.", "Repealed. See section 99-5."},
               {"Sec. 99-5. Bars.",
                "Subsections (a) to (b), inclusive, of section 99-1, and five per cent."}});
        import("1", {"first"});
        import("2", {"second", "third"});
    }

    std::string path(std::string const& name) const { return folder_.path() + "/" + name; }
    std::string store() const { return path("law.db"); }

private:
    void write(std::string const& name,
               std::vector<std::pair<std::string, std::string>> const& sections) const {
        std::string all;
        for (auto const& [heading, words] : sections)
            all += test::html_section(heading, words);
        folder_.write(name, test::html_page(all));
    }

    void import(std::string const& name, std::vector<std::string> const& folders) const {
        EditionImport edition;
        edition.name = name;
        for (auto const& folder : folders)
            edition.paths.push_back(path(folder));
        Database database(store(), Access::Write);
        import_edition(database, edition);
    }

    test::PageFolder folder_;
};

void amend(Statutes& law) {
    auto const section = [](char const* number, char const* words) {
        return std::make_shared<Section>(section_from_words(number, "", words));
    };
    law.amend({section("99-3", "A gate of ten dollars under section 99-8."),
               section("99-9", "A river permit under section 99-1 and this chapter."),
               section("99-8", "Repealed. See section 99-1.")},
              {"act.htm", "26-1"});
}

} // namespace

TEST_CASE("database law index: the same answers as from pages") {
    Editions const editions;
    Statutes pages({editions.path("first"), editions.path("second"), editions.path("third")});
    Statutes store({editions.store()});
    REQUIRE(store.stored_law());
    auto const expected = answers(PageLawIndex(pages));
    CHECK(expected.find("98-1#0 in 980 cites 99-2 to 99-4") != std::string::npos);
    CHECK(expected.find("river permit: 98-1#0 2 times") != std::string::npos);
    CHECK(answers(*open_law_index(store)) == expected);
    CHECK(answers(PageLawIndex(store)) == expected);
}

TEST_CASE("database law index: the law of an earlier edition") {
    Editions const editions;
    Statutes pages({editions.path("first")});
    Statutes store({editions.store() + "@1"});
    REQUIRE(store.stored_law());
    CHECK(answers(*open_law_index(store)) == answers(PageLawIndex(pages)));
}

TEST_CASE("database law index: sections as acts before the bill leave them") {
    Editions const editions;
    Statutes pages({editions.path("first"), editions.path("second"), editions.path("third")});
    Statutes store({editions.store()});
    amend(pages);
    amend(store);
    REQUIRE(store.stored_law());
    auto const expected = answers(PageLawIndex(pages));
    CHECK(expected.find("99-9#0 in  cites 99-1") != std::string::npos);
    CHECK(answers(*open_law_index(store)) == expected);
}

TEST_CASE("database law index: a store beside pages is read as pages are") {
    Editions const editions;
    Statutes pages({editions.path("first"), editions.path("second")});
    Statutes mixed({editions.store() + "@1", editions.path("second")});
    CHECK_FALSE(mixed.stored_law());
    CHECK(answers(*open_law_index(mixed)) == answers(PageLawIndex(pages)));
}
