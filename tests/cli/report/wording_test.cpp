#include "cli/report/wording.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

TEST_CASE("wording: dates") {
    struct Case {
        char const* iso;
        char const* words;
    };
    for (auto const& [iso, words] : {Case{"2026-10-01", "October 1, 2026"},
                                     Case{"1999-12-31", "December 31, 1999"},
                                     Case{"--07-01", "July 1"},
                                     Case{"--13-01", "--13-01"},
                                     Case{"2026-13-01", "2026-13-01"},
                                     Case{"2026-1a-01", "2026-1a-01"},
                                     Case{"passage", "passage"},
                                     Case{"", ""}})
        CHECK(date_phrase(iso) == words);
}

TEST_CASE("wording: effective dates, short and in full") {
    struct Case {
        char const* effective;
        char const* words;
        char const* in_short;
        char const* whole;
    };
    for (auto const& [effective, words, in_short, whole] :
         {Case{"2026-07-01", "", "effective July 1, 2026", "effective July 1, 2026"},
          Case{"2026-07-01",
               "July 1, 2026, and applicable to sales on or after said date",
               "effective July 1, 2026",
               "effective July 1, 2026, and applicable to sales on or after said date"},
          Case{"passage", "from passage", "effective from passage", "effective from passage"},
          Case{"",
               "when ten towns agree",
               "effective when ten towns agree",
               "effective when ten towns agree"},
          Case{"", "", "no effective date given", "no effective date given"}}) {
        ActSection section;
        section.effective = effective;
        section.effective_words = words;
        CHECK(effective_phrase(section, false) == in_short);
        CHECK(effective_phrase(section, true) == whole);
    }
}

TEST_CASE("wording: what a section of an act does") {
    struct Case {
        Action action;
        LawSource source;
        char const* target;
        char const* path;
        char const* phrase;
    };
    for (auto const& [action, source, target, path, phrase] :
         {Case{Action::Substitute, LawSource::GeneralStatutes, "99-1", "", "amends section 99-1"},
          Case{Action::Substitute,
               LawSource::GeneralStatutes,
               "99-1",
               "(b)(4)",
               "amends section 99-1(b)(4)"},
          Case{Action::Substitute,
               LawSource::GeneralStatutes,
               "99-1",
               "(e) to (s)",
               "amends section 99-1, (e) to (s)"},
          Case{Action::Add, LawSource::GeneralStatutes, "99-1", "", "adds to section 99-1"},
          Case{Action::Add, LawSource::GeneralStatutes, "99-1", "(i)", "adds (i) to section 99-1"},
          Case{Action::Repeal, LawSource::PublicAct, "24-38", "", "repeals public act 24-38"},
          Case{Action::New, LawSource::None, "", "", "is new law"},
          Case{Action::Other, LawSource::None, "", "", "is outside the General Statutes"}}) {
        ActSection section;
        section.action = action;
        section.source = source;
        PreviewEntry entry;
        entry.amendment = &section;
        entry.target = target;
        entry.path = path;
        CHECK(action_phrase(entry) == phrase);
    }
}

TEST_CASE("wording: adjacent provisions redesignated alike are one change") {
    auto const redesignated = [](char const* from, char const* to) {
        Change change;
        change.kind = ChangeKind::Redesignated;
        change.old_path = from;
        change.new_path = to;
        return change;
    };
    auto const joined = [](std::vector<Change> const& changes) {
        std::string out;
        for (auto const& phrase : change_phrases(changes))
            out += phrase.words + "; ";
        return out;
    };
    CHECK(
        joined({redesignated("(b)", "(c)"), redesignated("(c)", "(d)"), redesignated("(d)", "(e)")})
        == "(b) to (d) redesignated as (c) to (e); ");
    CHECK(joined({redesignated("(b)", "(c)"), redesignated("(c)", "(d)")})
          == "(b) and (c) redesignated as (c) and (d); ");
    CHECK(joined({redesignated("(b)", "(c)"), redesignated("(c)(1)", "(d)(1)")})
          == "(b) redesignated as (c); (c)(1) redesignated as (d)(1); ");
    CHECK(joined({redesignated("(b)", "(b)(1)"), redesignated("(b)", "(b)(2)")})
          == "text of (b) designated (b)(1) and (b)(2); ");
    CHECK(joined({redesignated("(b)", "(b)(1)"), redesignated("(b)(1)", "(b)(1)(A)")})
          == "text of (b) designated (b)(1); (b)(1) redesignated as (b)(1)(A); ");
    CHECK(joined({redesignated("", "(a)")}) == "introductory text designated (a); ");
    CHECK(joined({redesignated("(b)(1)", "(b)"),
                  redesignated("(b)(2)", "(b)"),
                  redesignated("(b)(3)", "(b)")})
          == "(b)(1) to (b)(3) no longer designated; ");
    CHECK(joined({Change{}}) == "introductory text amended; ");
    // The text of a section without provisions introduces nothing.
    CHECK(change_phrases({Change{}}, false).front().words == "text amended");
}

TEST_CASE("wording: coverage is complete, or the rest is counted") {
    BillPreview report;
    report.words_of_bill = 412;
    report.words_accounted = 412;
    CHECK(coverage_sentence(report) == "All 412 words of the bill are accounted for.");
    CHECK(is_covered(report));
    report.words_not_yet_effective = 12;
    report.words_unverified = 20;
    CHECK(coverage_sentence(report)
          == "All 412 words of the bill are accounted for; 12 of them take effect later; 20 of "
             "them are unverified (base mismatch).");
    CHECK_FALSE(is_covered(report));
    report.words_not_yet_effective = report.words_unverified = 0;
    report.words_accounted = 411;
    CHECK_FALSE(is_covered(report));
    CHECK(coverage_sentence(report)
          == "411 of 412 words of the bill are accounted for; 1 word is not.");
    report.words_accounted = 0;
    CHECK(coverage_sentence(report)
          == "0 of 412 words of the bill are accounted for; 412 words are not.");
}

TEST_CASE("wording: unprintable characters are replaced") {
    CHECK(printable("a\nb\tc") == "a b c");
    CHECK(printable("\x1b[1m") == "\uFFFD[1m");
    CHECK(printable("x\u0085y\u202Ez\u2066") == "x\uFFFDy\uFFFDz\uFFFD");
    CHECK(printable("“§ 1–2” é") == "“§ 1–2” é");
    CHECK(printable("\xE2") == "\uFFFD");
    CHECK(printable("a\uFFFEb\uFFFFc\uFFFDd") == "a\uFFFDb\uFFFDc\uFFFDd");
}

TEST_CASE("wording: a quotation is cut between characters") {
    CHECK(in_quotes("a \u201Cgate\u201D is open", 14) == "\"a \u201Cgate\u201D ...\"");
    CHECK(in_quotes("\u00E9\u00E9\u00E9", 3) == "\"\u00E9 ...\"");
    CHECK(in_quotes("a gate\nis open") == "\"a gate is open\"");
}
