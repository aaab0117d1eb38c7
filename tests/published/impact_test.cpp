// The impact of four amendments of the revision, compared with what grep finds on its pages. In the
// counting commands, `by_section` is
//
//   awk -v re="$1" '/id="secs?_/ {match($0, /id="secs?_[^"]*"/); s = substr($0, RSTART + 8)}
//       /^<p>/ && $0 ~ re {n = gsub(re, "&"); print s, n}' *.htm
//
// run in ../shared/cgs/2025/pub: the section of each paragraph of law with a match, and how many
// matches it has.
#include "corpus/impact/impact.hpp"
#include "corpus/index/page_law_index.hpp"
#include "corpus/store/open_store.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/published/published.hpp"

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>

using namespace nutmeg;

namespace {

/// "53a-82 1", one per line: the sections with findings of the kind, and how many of their
/// citations or uses of a term each has.
std::string counts(ImpactReport const& report, ImpactKind kind, Certainty certainty) {
    std::map<std::string, std::size_t, SectionNumberLess> by_section;
    for (auto const& one : report.findings)
        if (one.kind == kind && one.certainty == certainty)
            by_section[one.number] += kind == ImpactKind::Definition ? one.count : 1;
    std::string lines;
    for (auto const& [number, count] : by_section)
        lines += number + " " + std::to_string(count) + "\n";
    return lines;
}

class Revision {
public:
    Revision()
        : store_(open_store((test::published_folder() / test::revision).string())),
          index_(*store_) {}

    std::string text_of(std::string_view number) const { return store_->find(number)->text; }

    /// The impact of a new text of the section; of its repeal, if the text is empty.
    ImpactReport impact(std::string const& number, std::string const& text) const {
        auto after = std::make_shared<Section>(section_from_words(number, "", text));
        if (text.empty())
            after->status = Status::Repealed;
        return find_impact(
            {{number,
              {},
              std::make_shared<Comparison const>(compare(store_->find(number), after))}},
            index_);
    }

private:
    std::unique_ptr<SectionStore> store_;
    PageLawIndex index_;
};

std::string replaced(std::string text, std::string const& words, std::string const& by) {
    auto const at = text.find(words);
    REQUIRE(at != text.npos);
    return text.replace(at, words.size(), by);
}

} // namespace

TEST_SUITE_BEGIN("published");

// by_section '53a-192a[^0-9a-z]', without 53a-192a itself
TEST_CASE("published impact: the repeal of 53a-192a names every section that cites it"
          * doctest::skip(test::is_missing(test::revision))) {
    Revision const law;
    auto const report = law.impact("53a-192a", "");
    CHECK(counts(report, ImpactKind::Dangling, Certainty::Certain)
          == "19a-112b 1\n31-51vv 1\n46b-146 1\n52-571i 2\n53-394 1\n53a-40e 1\n53a-82 1\n"
             "54-36p 4\n54-41b 1\n54-95c 2\n54-209 1\n54-211 1\n54-240 1\n");
    CHECK(counts(report, ImpactKind::Dangling, Certainty::Possible).empty());
    for (auto const& one : report.findings)
        CHECK(one.conforming.missing == ConformingAmendment::Missing::NoSuccessor);
}

// by_section 'subsections? [(][b-g][)][^.;]*of section 53a-28[^0-9a-z]'; 17a-699 cites (b) and (c)
// in one paragraph, and 54-127a and 54-128 cite subdivision (9) of (b), which the new (b) has not
TEST_CASE("published impact: a new subsection (b) of 53a-28 shifts the citations of (b) to (g)"
          * doctest::skip(test::is_missing(test::revision))) {
    Revision const law;
    auto text = law.text_of("53a-28");
    for (char letter = 'g'; letter >= 'b'; --letter)
        text = replaced(text,
                        std::string("\n(") + letter + ") ",
                        std::string("\n(") + static_cast<char>(letter + 1) + ") ");
    text = replaced(text,
                    "\n(c) ",
                    "\n(b) The clerk of the court shall keep a register of the sentences that are "
                    "read aloud on each first Monday.\n(c) ");
    auto const report = law.impact("53a-28", text);
    auto shifted = report;
    std::erase_if(shifted.findings, [](auto const& one) { return one.number == "53a-28"; });
    CHECK(counts(shifted, ImpactKind::Shifted, Certainty::Certain)
          == "17a-699 2\n21-46a 1\n21-47e 1\n21-47s 1\n21-100 1\n46a-58 1\n51-286j 1\n53a-28a 1\n"
             "53a-40 2\n53a-70 1\n53a-70a 1\n53a-72b 1\n53a-180 1\n53a-223 1\n");
    CHECK(counts(shifted, ImpactKind::Dangling, Certainty::Certain) == "54-127a 1\n54-128 1\n");
    for (auto const& one : shifted.findings) {
        CAPTURE(one.number);
        CHECK_FALSE(one.conforming.instruction.empty());
    }
}

// by_section '53a-200[^0-9a-z]|53a-194 to 53a-210|53a-199 to 53a-206', without 53a-200 itself
TEST_CASE("published impact: the repeal of 53a-200, which is inside cited ranges"
          * doctest::skip(test::is_missing(test::revision))) {
    Revision const law;
    auto const report = law.impact("53a-200", "");
    CHECK(counts(report, ImpactKind::Range, Certainty::Certain) == "53a-193 1\n53a-207 1\n");
    CHECK(counts(report, ImpactKind::Dangling, Certainty::Certain).empty());
}

// by_section '[Ss]exual [Cc]ontact' in chap_952.htm, without 53a-65 itself, without 53a-192a, which
// has a definition of its own (by_section '&#x201C;sexual contact&#x201D; means'), and without
// 53a-196i, which names the definition (by_section 'sexual contact[^.;]*53a-65[^0-9a-z]')
TEST_CASE("published impact: another definition of sexual contact in 53a-65"
          * doctest::skip(test::is_missing(test::revision))) {
    Revision const law;
    auto const report =
        law.impact("53a-65",
                   replaced(law.text_of("53a-65"),
                            "\u201CSexual contact\u201D means ",
                            "\u201CSexual contact\u201D means, in the presence of a witness, "));
    // The definition is for a part, which the pages do not show: the sections of its chapter.
    CHECK(counts(report, ImpactKind::Definition, Certainty::Possible)
          == "53a-40 1\n53a-72a 3\n53a-73a 13\n53a-73b 3\n");
    CHECK(counts(report, ImpactKind::Definition, Certainty::Certain) == "53a-196i 1\n");
    CHECK(counts(report, ImpactKind::Definition, Certainty::Likely).empty());
}

// by_section '[Ss]chool employees?,? as defined in section 53a-65[^0-9a-z]'
TEST_CASE("published impact: another definition of school employee in 53a-65, which others take"
          * doctest::skip(test::is_missing(test::revision))) {
    Revision const law;
    auto const report =
        law.impact("53a-65",
                   replaced(law.text_of("53a-65"),
                            "\u201CSchool employee\u201D means",
                            "\u201CSchool employee\u201D means, in the presence of a witness"));
    CHECK(counts(report, ImpactKind::Definition, Certainty::Certain)
          == "10-220 2\n17a-101 2\n17a-101a 1\n17a-101g 1\n17a-101i 10\n17a-101p 1\n17a-101q "
             "1\n17a-103e 2\n");
    CHECK(counts(report, ImpactKind::Definition, Certainty::Possible) == "53a-71 1\n53a-73a 1\n");
}

// by_section '[Cc]ardholder|[Hh]older of a card' in chap_952.htm, without 53a-128a itself
TEST_CASE("published impact: another definition of cardholder in 53a-128a"
          * doctest::skip(test::is_missing(test::revision))) {
    Revision const law;
    auto const report =
        law.impact("53a-128a",
                   replaced(law.text_of("53a-128a"),
                            "\u201Cholder of a card\u201D means ",
                            "\u201Cholder of a card\u201D means, on the first day of a year, "));
    CHECK(counts(report, ImpactKind::Definition, Certainty::Likely)
          == "53a-128c 8\n53a-128d 5\n53a-128e 4\n53a-128f 3\n");
    CHECK(counts(report, ImpactKind::Definition, Certainty::Certain).empty());
}

TEST_SUITE_END();
