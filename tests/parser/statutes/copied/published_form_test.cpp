#include "parser/documents/read_document.hpp"
#include "parser/statutes/copied/copied_page.hpp"
#include "parser/statutes/copied/published_form.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>

using namespace nutmeg;

namespace {

Section law() {
    auto section = section_from_words(
        "99-3", "Gates. When they may be sold.", "The keeper may sell a gate.\nNo lock is sold.");
    section.source_notes.emplace_back("(P.A. 85-901, S. 3.)");
    section.history_notes.emplace_back("History: P.A. 85-902 made a change.");
    section.annotations.emplace_back("Adopted by three towns.");
    return section;
}

/// "catchline|text|codes".
std::string shown(std::string_view text) {
    auto const page = copied_page(read_document(text, "copied.txt"));
    REQUIRE(page.sections.size() == 1);
    auto const section = in_published_form(page.sections[0], law());
    auto all = section.catchline + "|" + section.text + "|";
    for (auto const& found : section.diagnostics)
        all += std::string(code_name(found.code)) + " ";
    for (auto& c : all)
        c = c == '\n' ? '/' : c;
    return all;
}

} // namespace

TEST_CASE("published form: the law says where the catchline ends") {
    struct Row {
        std::string_view text;
        std::string_view expected;
    };
    constexpr std::string_view same =
        "Gates. When they may be sold.|The keeper may sell a gate./No lock is sold.|";
    for (auto const& row : std::initializer_list<Row>{
             {"Sec. 99-3. Gates. When they may be sold. The keeper may sell a gate.\n\nNo lock is "
              "sold.",
              same},
             {"Sec. 99-3. Gates. When they may be sold.\n\nThe keeper may sell a gate.\n\nNo lock "
              "is "
              "sold.",
              same},
             {"Sec. 99-3.\nGates. When they may\nbe sold. The keeper may sell\na gate.\n\nNo lock "
              "is "
              "sold.",
              same},
             // Another catchline: the words of the law say where it ends.
             {"Sec. 99-3. Doors. The keeper may sell a gate.\n\nNo lock is sold.",
              "Doors.|The keeper may sell a gate./No lock is sold.|"},
             {"Sec. 99-3. The keeper may sell a gate.\n\nNo lock is sold.",
              "|The keeper may sell a gate./No lock is sold.|"},
             // Phrases before the law are a catchline that got more of them.
             {"Sec. 99-3. Gates. When they may be sold. Doors. Keys. (a) The keeper may sell a "
              "gate.\n\nNo lock is sold.",
              "Gates. When they may be sold. Doors. Keys.|(a) The keeper may sell a gate./No lock "
              "is "
              "sold.|"},
             // Two sentences before the law may be a catchline and a new sentence.
             {"Sec. 99-3. Doors. Keys are free. The keeper may sell a gate.\n\nNo lock is sold.",
              "Doors. Keys are free.|The keeper may sell a gate./No lock is "
              "sold.|catchline-unclear "},
             {"Sec. 99-3. Gates. When they may be sold\n\nThe keeper may sell a gate.\n\nNo lock "
              "is "
              "sold.",
              "Gates. When they may be sold|The keeper may sell a gate./No lock is sold.|"},
             {"Sec. 99-3. Gates. When they may be sold (a) The keeper may sell a gate.",
              "Gates. When they may be sold|(a) The keeper may sell a gate.|"},
             // A new first sentence after the catchline is law.
             {"Sec. 99-3. Gates. When they may be sold. Keys are free. The keeper may sell a gate.",
              "Gates. When they may be sold.|Keys are free. The keeper may sell a gate.|"},
         }) {
        CAPTURE(std::string(row.text));
        CHECK(shown(row.text) == row.expected);
    }
}

TEST_CASE("published form: lines after the notes are notes only if the law has them") {
    std::string const head =
        "Sec. 99-3. Gates. When they may be sold. The keeper may sell a gate.\n\n"
        "(P.A. 85-901, S. 3.)\n\n";
    std::string const read = "Gates. When they may be sold.|The keeper may sell a gate.|";
    CHECK(shown(head + "History: P.A. 85-902 made a change.\n\nAdopted by three towns.") == read);
    CHECK(shown(head + "A key is not sold.") == read + "unknown-line ");
    CHECK(shown(head + "(b) A key is not sold.") == read + "unknown-line ");
    CHECK(shown(head + "Cited. 990 C. 4.") == read + "note-not-applied ");
}

namespace {

/// The text of the copy as the law divides it.
std::string text_of(std::string_view text, Section const& law) {
    auto const page = copied_page(read_document(text, "copied.txt"));
    REQUIRE(page.sections.size() == 1);
    return in_published_form(page.sections[0], law).text;
}

} // namespace

TEST_CASE("published form: the law says whether a space follows a hyphen at a line end") {
    auto const law = section_from_words(
        "99-3", "Gates.", "The last- known keeper and a well-known keeper shall meet.");
    CHECK(text_of("Sec. 99-3. Gates.\n\nThe last-\nknown keeper and a well-\nknown keeper\nshall "
                  "meet.\n",
                  law)
          == law.text);
    // In one line, it is an edit.
    CHECK(text_of("Sec. 99-3. Gates.\n\nThe last-known keeper and a well-known keeper shall "
                  "meet.\n",
                  law)
          == "The last-known keeper and a well-known keeper shall meet.");
}

TEST_CASE("published form: a heading that the law prints twice") {
    auto law = section_from_words("99-3", "Gates.", "Sec. 99-3. Gates. Each gate shall lock.");
    law.run_in_headings = {{0, 17}};
    for (std::string_view const text :
         {"Sec. 99-3. Gates.\n\nEach gate shall lock.\n",
          "Sec. 99-3. Gates. Each gate shall lock.\n",
          "Sec. 99-3. Gates. Sec. 99-3. Gates. Each gate shall lock.\n",
          "Sec. 99-3. Gates.\n\nSec. 99-3. Gates. Each gate shall lock.\n"}) {
        CAPTURE(std::string(text));
        CHECK(text_of(text, law) == law.text);
    }
}
