#include "parser/facts/offense_lists.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace nutmeg;

namespace {

/// The words of each list after the word that governs it, one per line.
std::string lists_in(std::string_view text) {
    auto const section = section_from_words("99-1", "", text);
    auto const words = current_section_words(section);
    auto const law = law_words(words);
    OffenseLists const lists(law);
    std::string all;
    for (auto const& list : lists.all())
        all += std::string(law.words_of(list.words)) + "\n";
    return all;
}

} // namespace

TEST_CASE("offense lists: citations that words of offenses govern") {
    CHECK(
        lists_in("A person convicted of a violation of section 99-4, 99-5 or 99-6 shall register.")
        == "violation of section 99-4, 99-5 or 99-6\n");
    CHECK(lists_in("An offense under section 99-4 or subdivision (2) of subsection (a) of section "
                   "99-5 is serious.")
          == "offense under section 99-4 or subdivision (2) of subsection (a) of section 99-5\n");
    CHECK(lists_in("Whoever violates any provision of sections 99-4 to 99-9, inclusive, shall pay.")
          == "violates any provision of sections 99-4 to 99-9, inclusive\n");
    CHECK(lists_in("A violation of section 99-4 or a violation of section 99-5 ends the lease.")
          == "violation of section 99-4 or a violation of section 99-5\n");
    CHECK(lists_in(
              "A violation of both (1) subsection (a) of this section, and (2) subsection (a) or "
              "(b) of section 99-5 is one offense.")
              .find("subsection (a) or (b) of section 99-5")
          != std::string::npos);
}

TEST_CASE("offense lists: other citations are no list of offenses") {
    CHECK(lists_in("A permit under section 99-4, 99-5 or 99-6 is valid.").empty());
    CHECK(lists_in("A violation of section 99-4 is a class C misdemeanor.").empty());
    CHECK(
        lists_in("A person in violation of section 99-4 shall be fined under section 99-5 or 99-6.")
            .empty());
    CHECK(
        lists_in("A violation of section 99-4 by a keeper, as defined in section 99-8, is serious.")
            .empty());
    CHECK(lists_in("The commission established under section 99-4 or 99-5 shall meet.").empty());
    CHECK(lists_in("A child committed under section 99-4 or 99-5 may return.").empty());
}
