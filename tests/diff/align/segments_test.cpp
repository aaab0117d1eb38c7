#include "diff/align/phrases/segments.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

/// The direct words of a provision, with a bar between two segments.
std::string words_in(Section const& section, SectionWords const& words, ProvisionIndex provision) {
    std::string all;
    Segments const segments(words);
    for (auto const& segment : segments.of(provision)) {
        all += all.empty() ? "" : " |";
        for (auto i = segment.begin; i < segment.end; ++i)
            all.append(all.empty() ? "" : " ").append(words.words[i].of(section.text));
    }
    return all;
}

} // namespace

TEST_CASE("segments: the direct words of each provision, without designators") {
    auto const section = section_from_words(
        "99-1",
        "Gates",
        "(a) A keeper shall (1) open gates, and (2) close locks. He may go.\n(b) No.");
    auto const words = all_section_words(section);
    REQUIRE(section.provisions.size() == 4);
    CHECK(words_in(section, words, 0).empty());
    CHECK(words_in(section, words, 1) == "A keeper shall | He may go .");
    CHECK(words_in(section, words, 2) == "open gates , and");
    CHECK(words_in(section, words, 3) == "close locks .");
    CHECK(words_in(section, words, 4) == "No .");
}
