#include "parser/bills/opening.hpp"
#include "parser/text/effective_date.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace nutmeg;

namespace {

/// "substitute 99-4(b)(4) supplement | 2026-10-01": an opening in one line.
std::string shown(std::optional<Opening> const& opening) {
    if (!opening)
        return "none";
    std::ostringstream out;
    out << opening->number << ' ' << action_name(opening->action);
    for (auto const& target : opening->targets) {
        out << ' ' << (target.source == LawSource::PublicAct ? "act " : "") << target.number;
        if (!target.act_section.empty())
            out << " s." << target.act_section;
        if (!target.last_number.empty())
            out << " to " << target.last_number;
        for (std::size_t i = 0; i < target.paths.size(); ++i)
            out << (i == 0 ? "" : target.range ? "-" : "+") << target.paths[i];
    }
    out << (opening->supplement ? " supplement" : "") << (opening->target_unread ? " unread" : "")
        << (opening->doubtful ? " doubtful" : "");
    if (!opening->as_amended_by.empty())
        out << " <" << opening->as_amended_by << '>';
    out << (opening->sure ? " | " : " ? ")
        << (opening->effective.empty() ? opening->effective_words : opening->effective);
    return out.str();
}

std::string const substituted = " repealed and the following is substituted in lieu thereof";

struct Row {
    std::string words;
    std::string_view expected;
    std::string_view rest; ///< of the paragraph, after the opening
};

void check(std::vector<Row> const& rows) {
    for (auto const& row : rows) {
        CAPTURE(row.words);
        auto const opening = read_opening(row.words);
        CHECK(shown(opening) == row.expected);
        if (opening)
            CHECK(std::string_view(row.words).substr(opening->end) == row.rest);
    }
}

} // namespace

TEST_CASE("act opening: sections and provisions that are restated") {
    std::string const date = " (Effective October 1, 2026):";
    check({
        {"Section 1. Section 99-1 of the general statutes is" + substituted + date,
         "1 substitute 99-1 | 2026-10-01",
         ""},
        {"Sec. 2. Subsection (b) of section 99a-4 of the 2026 supplement to the general statutes is"
             + substituted + date,
         "2 substitute 99a-4(b) supplement | 2026-10-01",
         ""},
        {"Sec. 3. Subdivision (4) of subsection (b) of section 99-4aa of the general statutes is"
             + substituted + date,
         "3 substitute 99-4aa(b)(4) | 2026-10-01",
         ""},
        {"Sec. 4. Subdivisions (2) and (3) of subsection (a) of section 99-4 of the general "
         "statutes are"
             + substituted + date,
         "4 substitute 99-4(a)(2)+(a)(3) | 2026-10-01",
         ""},
        {"Sec. 5. Subsections (e) to (s), inclusive, of section 99-4 of the 2026 supplement to the "
         "general statutes, as amended by section 54 of public act 26-8, and section 50 of this "
         "act, are"
             + substituted + date,
         "5 substitute 99-4(e)-(s) supplement <section 54 of public act 26-8, and section 50 of "
         "this act> | 2026-10-01",
         ""},
        {"Sec. 6. Subparagraph (A) of subdivision (2) of subsection (e) of section 99a-9-204 of "
         "the "
         "general statutes is"
             + substituted + date,
         "6 substitute 99a-9-204(e)(2)(A) | 2026-10-01",
         ""},
        {"Sec. 7. Subparagraphs (A)(i) to (A)(iii), inclusive, of subdivision (15) of section 99-5 "
         "of the general statutes are"
             + substituted + date,
         "7 substitute 99-5(15)(A)(i)-(15)(A)(iii) | 2026-10-01",
         ""},
        {"Sec. 8. Section 99-7 and subdivision (1) of subsection (a) of section 99-8 of the "
         "general "
         "statutes are"
             + substituted + date,
         "8 substitute 99-7 99-8(a)(1) | 2026-10-01",
         ""},
        {"Sec. 9. Subdivision (1) of subsection (a) and subdivision (2) of subsection (b) of "
         "section 99-8 of the general statutes are"
             + substituted + date,
         "9 substitute 99-8(a)(1)+(b)(2) | 2026-10-01",
         ""},
        {"Sec. 10. Subsections (a) to (c), inclusive, and (f) of section 99-8 of the general "
         "statutes are"
             + substituted + date,
         "10 substitute 99-8(a)-(c) 99-8(f) | 2026-10-01",
         ""},
        {"Sec. 11. Section 99-1 of the general statutes is" + substituted + ": Text here.",
         "11 substitute 99-1 | ",
         " Text here."},
        {"Sec. 12. Section 99-1 of the general statutes is" + substituted + " (a) Colon forgotten:",
         "12 substitute 99-1 | ",
         " (a) Colon forgotten:"},
        {"SEC. 13. SECTION 99-1 OF THE GENERAL STATUTES IS REPEALED AND THE FOLLOWING IS "
         "SUBSTITUTED IN LIEU THEREOF (EFFECTIVE JULY 1, 2026):",
         "13 substitute 99-1 | 2026-07-01",
         ""},
        {"Sec. 14. Section 99-1, as amended by section 3 of public act 26-8, of the general "
         "statutes, is"
             + substituted + date,
         "14 substitute 99-1 <section 3 of public act 26-8> | 2026-10-01",
         ""},
    });
}

TEST_CASE("act opening: public acts and the constitution") {
    check({
        {"Sec. 2. Section 7 of public act 24-38, as amended by section 59 of public act 25-173, is"
             + substituted + " (Effective from passage):",
         "2 substitute act 24-38 s.7 <section 59 of public act 25-173> | passage",
         ""},
        {"Sec. 3. Sections 11 and 16 of public act 26-64 are repealed. (Effective from passage)",
         "3 repeal act 26-64 s.11 act 26-64 s.16 | passage",
         ""},
        {"Sec. 4. Sections 11 to 14, inclusive, of public act 11-1 of the June special session, as "
         "amended by section 2 of public act 11-2, are repealed. (Effective July 1, 2026)",
         "4 repeal act 11-1 of the June special session s.11 to 14 <section 2 of public act 11-2> "
         "| 2026-07-01",
         ""},
        {"Section 1. Section 1 of article third of the Constitution is amended to read as follows:",
         "1 substitute article third s.1 | ",
         ""},
        {"Sec. 2. Article fourth of the Constitution is amended by adding sections 6 and 7 as "
         "follows: (NEW) Sec. 6. Gates.",
         "2 add article fourth s.6 article fourth s.7 | ",
         " (NEW) Sec. 6. Gates."},
    });
    CHECK(shown(read_bare_opening("Section 4 of article ninth of the amendments to the "
                                  "Constitution of the state is amended to read as follows:"))
          == " substitute article ninth s.4 | ");
    CHECK(!read_bare_opening("Section 4 of the general statutes shall apply."));
    CHECK(!read_bare_opening("The following is amended to read as follows:"));
}

TEST_CASE("act opening: adding, repealing, new and uncodified sections") {
    check({
        {"Sec. 2. Section 99-5 of the general statutes is amended by adding subsections (g) and "
         "(h) "
         "as follows (Effective July 1, 2026):",
         "2 add 99-5(g)+(h) | 2026-07-01",
         ""},
        {"Sec. 3. Subsection (b) of section 99-5 of the 2026 supplement to the general statutes is "
         "amended by adding subdivisions (7) to (9), inclusive, as follows (Effective from "
         "passage):",
         "3 add 99-5(b)(7)-(b)(9) supplement | passage",
         ""},
        {"Sec. 4. Section 99-5 of the general statutes is amended by adding thereto a new "
         "subsection (d) as follows:",
         "4 add 99-5(d) | ",
         ""},
        {"Sec. 5. Section 99-24gg of the general statutes is repealed. (Effective from passage)",
         "5 repeal 99-24gg | passage",
         ""},
        {"Sec. 6. Sections 99-24g and 99-103b to 99-103m, inclusive, of the general statutes are "
         "repealed. (Effective from passage)",
         "6 repeal 99-24g 99-103b to 99-103m | passage",
         ""},
        {"Sec. 7. Subsections (b) and (c) of section 99-2 of the general statutes are repealed. "
         "(Effective July 1, 2026)",
         "7 repeal 99-2(b)+(c) | 2026-07-01",
         ""},
        {"Sec. 8. Section 99-2 of the general statutes is repealed (Effective July 1, 2026).",
         "8 repeal 99-2 | 2026-07-01",
         ""},
        {"Sec. 9. Sections 99-2, 99-3 and 99-4 of the general statutes are repealed.",
         "9 repeal 99-2 99-3 99-4 | ",
         ""},
        {"Section 1. (NEW) (Effective October 1, 2026) (a) As used in this section:",
         "1 new | 2026-10-01",
         " (a) As used in this section:"},
        {"Sec. 2. (NEW) Any keeper of a gate", "2 new | ", " Any keeper of a gate"},
        {"Sec. 3. (Effective July 1, 2026) (NEW) Any keeper", "3 new | 2026-07-01", " Any keeper"},
        {"Sec. 17. (Effective July 1, 2026) For the fiscal year, a fund is repealed.",
         "17 other | 2026-07-01",
         " For the fiscal year, a fund is repealed."},
        {"Sec. 18. (NEW) (Effective from the date of approval of a plan under subsection (b) of "
         "section 99-2 by the state) Text.",
         "18 new | from the date of approval of a plan under subsection (b) of section 99-2 by the "
         "state",
         " Text."},
    });
}

TEST_CASE("bad: act openings from which nothing may be applied") {
    check({
        {"Section 99-1 of the general statutes", "none", ""},
        {"Sec. 99-1. Gates.", "none", ""},
        {"Sec 2 Gates.", "none", ""},
        {"", "none", ""},
        {"Sec. 2.", "2 other ? ", ""},
        {"Sec. 2. Nothing of this kind.", "2 other ? ", " Nothing of this kind."},
        {"Sec. 3. Section 4 of the Gate Code is" + substituted + ":", "3 substitute unread | ", ""},
        {"Sec. 4. The gate law is" + substituted + ":", "4 substitute unread | ", ""},
        {"Sec. 5. Section 99-1 of the general statutes is repealed and burnt.",
         "5 other unread | ",
         " and burnt."},
        {"Sec. 6. Section 99-1 of the general statutes shall apply where a licence is repealed.",
         "6 other doubtful ? ",
         " Section 99-1 of the general statutes shall apply where a licence is repealed."},
        {"Sec. 7. Subdivision (1) of subsections (a) to (c), inclusive, of section 99-1 of the "
         "general statutes are repealed.",
         "7 repeal unread | ",
         ""},
        {"Sec. 8. (Effective July 1, 2026 Text.", "8 other ? ", " (Effective July 1, 2026 Text."},
    });
}

TEST_CASE("act opening: an opening that is cut off is marked unfinished") {
    CHECK(read_opening("Section 1.")->unfinished);
    CHECK(read_opening("Sec. 2. Section 99-1 of the general statutes is repealed and the following")
              ->unfinished);
    CHECK_FALSE(read_opening("Sec. 2. (NEW) Any keeper of")->unfinished);
    CHECK_FALSE(read_opening("Sec. 2. A sentence that ends.")->unfinished);
}

TEST_CASE("act opening: effective dates") {
    struct Date {
        std::string_view words;
        std::string_view iso;
    };
    for (auto const& [words, iso] : std::initializer_list<Date>{
             {"October 1, 2026", "2026-10-01"},
             {"July 1, 2027, and applicable to all cases filed on or after said date",
              "2027-07-01"},
             {"january 31, 2028", "2028-01-31"},
             {"on and after July 1, 2026", "2026-07-01"},
             {"from passage", "passage"},
             {"from passage and applicable to crimes committed on or after said date", "passage"},
             {"from its passage", "passage"},
             {"upon passage", "passage"},
             {"from the date of approval of a plan", ""},
             {"from passageway", ""},
             {"October 32, 2026", ""},
             {"June 31, 2026", ""},
             {"October 1, 20265", ""},
             {"October 1", ""},
             {"Octobre 1, 2026", ""},
             {"", ""},
         }) {
        auto const& captured = words; // clang 14 cannot capture a structured binding
        CAPTURE(captured);
        CHECK(effective_date(words) == iso);
    }
}

TEST_CASE("act opening: the product of long lists is not built") {
    std::string words = "Sec. 2. Subsections (a) and (b) of ";
    for (int i = 0; i < 2000; ++i)
        words += "subsections (a) and (b) of ";
    auto const opening = read_opening(words + "section 99-1 of the general statutes are repealed.");
    REQUIRE(opening);
    CHECK(opening->target_unread);
    CHECK(opening->targets.empty());
}
