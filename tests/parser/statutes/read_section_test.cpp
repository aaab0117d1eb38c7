// Later versions of a section: what their notes say, and the section on a date.
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

/// "2027-07-01 (b) <section 3 of public act 26-9> (b) Grind nuts."
std::string printed(Section const& section) {
    std::string all;
    for (auto const& later_version : section.later_versions) {
        all += (all.empty() ? "" : " / ")
             + (later_version.from.empty() ? later_version.event : later_version.from);
        for (auto const& path : later_version.paths)
            all += " " + path;
        all += " <" + later_version.act + "> " + std::string(later_version.span.of(section.text));
    }
    return all;
}

} // namespace

TEST_CASE("section: notes of later versions") {
    struct Row {
        char const* text;
        char const* later_versions;
        char const* current;
    };
    std::vector<Row> const rows{
        {"(a) Sort nuts.\n*(b) Dry nuts.\n*Note: On and after July 1, 2027, subsection (b) of this "
         "section, as amended by section 3 of public act 26-9, is to read as follows:\n“(b) Grind "
         "nuts.”",
         "2027-07-01 (b) <section 3 of public act 26-9> (b) Grind nuts.",
         "(a) Sort nuts.\n*(b) Dry nuts."},
        // The star may be omitted or set apart.
        {"Sort nuts.\nNote: On and after July 1, 2027, this section, as amended by section 3 of "
         "public act 26-9, is to read as follows:\n“Sec. 99-1. Nuts. Dry nuts.”",
         "2027-07-01 <section 3 of public act 26-9> Dry nuts.",
         "Sort nuts."},
        {"Sort nuts.\n* Note: On and after the first harvest of seven orchards, this section, as "
         "amended by section 3 of public act 26-9, is to read as follows:\n“ Sec. 99-1. (Formerly "
         "Sec. 98-1). Great nuts. (a) Dry nuts.\n(b) Eat nuts.”",
         "the first harvest of seven orchards <section 3 of public act 26-9> (a) Dry nuts.\n(b) "
         "Eat "
         "nuts.",
         "Sort nuts."},
        {"(a) One.\n(b) Two.\n(c) Three.\n*Note: On and after July 1, 2027, subsections (a) to (c) "
         "of this section, as added by section 3 of public act 26-9 of the June special session "
         "and "
         "section 4 of public act 26-10, are to read as follows:\n“(a) Four.\n(b) Five.\n(c) Six.”",
         "2027-07-01 (a) (b) (c) <section 3 of public act 26-9 of the June special session and "
         "section 4 of public act 26-10> (a) Four.\n(b) Five.\n(c) Six.",
         "(a) One.\n(b) Two.\n(c) Three."},
        {"(a) One.\n(b) Two.\n*Note: On and after October 1, 2028, subsection (a) of this section, "
         "as amended by section 3 of public act 26-9, is to read as follows:\n“(a) Three.”\n*Note: "
         "On and after July 1, 2027, subsection (b) of this section, as amended by section 4 of "
         "public act 26-9, is to read as follows:\n“(b) Four.”",
         "2028-10-01 (a) <section 3 of public act 26-9> (a) Three. / 2027-07-01 (b) <section 4 of "
         "public act 26-9> (b) Four.",
         "(a) One.\n(b) Two."},
        // A notice that a shop must post, and a note of another kind.
        {"A shop shall post a sign to read as follows:\n“On and after July 1, 2027, no nuts.”",
         "",
         "A shop shall post a sign to read as follows:\n“On and after July 1, 2027, no nuts.”"},
        {"Sort nuts.\nNote: Chapter 999 is also reserved.",
         "",
         "Sort nuts.\nNote: Chapter 999 is also reserved."},
    };
    for (auto const& row : rows) {
        CAPTURE(row.text);
        auto const section = section_from_words("99-1", "Nuts.", row.text);
        CHECK(printed(section) == row.later_versions);
        CHECK(section.text.substr(0, section.current_end) == row.current);
    }
}

TEST_CASE("section: the section on a date") {
    constexpr char const* two =
        "(a) One.\n*(b) (1) Two.\n(2) Three.\n(c) Four.\n*Note: On and after October 1, 2028, "
        "subdivision (1) of subsection (b) of this section, as amended by section 3 of public act "
        "26-9, is to read as follows:\n“(b) (1) Five.”\n*Note: On and after July 1, 2027, "
        "subsections (a) and (c) of this section, as amended by section 4 of public act 26-9, are "
        "to read as follows:\n“(a) Six.\n(c) Seven.”";
    constexpr char const* whole =
        "*(a) One.\n(b) Two.\n*Note: On and after July 1, 2027, this section, as amended by "
        "section "
        "4 of public act 26-9, is to read as follows:\n“Sec. 99-1. Nuts. (a) Three.”";
    constexpr char const* adjoining_versions =
        "(a) One.\n*(b) Two.\n*(c) Three.\n(d) Four.\n*Note: On and after July 1, 2027, "
        "subsections "
        "(b) and (c) of this section, as amended by section 4 of public act 26-9, are to read as "
        "follows:\n“(b) Five.\n(c) Six.\nAnd more.”";
    constexpr char const* event =
        "One.\n*Note: On and after a harvest, this section, as amended by section 4 of public act "
        "26-9, is to read as follows:\n“Sec. 99-1. Nuts. Two.”";
    constexpr char const* astray =
        "(a) One.\n*Note: On and after July 1, 2027, subsection (e) of this section, as amended by "
        "section 4 of public act 26-9, is to read as follows:\n“(e) Two.”";
    struct Row {
        char const* text;
        char const* date;
        char const* then;
        char const* code;
    };
    std::vector<Row> const rows{
        {"(a) One.", "2027-07-01", "(a) One.", ""},
        {two, "2027-06-30", "(a) One.\n(b) (1) Two.\n(2) Three.\n(c) Four.", ""},
        {two, "2027-07-01", "(a) Six.\n(b) (1) Two.\n(2) Three.\n(c) Seven.", ""},
        {two, "2028-10-01", "(a) Six.\n(b) (1) Five.\n(2) Three.\n(c) Seven.", ""},
        {whole, "2027-06-30", "(a) One.\n(b) Two.", ""},
        {whole, "2027-07-01", "(a) Three.", ""},
        {adjoining_versions,
         "2030-01-01",
         "(a) One.\n(b) Five.\n(c) Six.\nAnd more.\n(d) Four.",
         ""},
        {event, "2099-01-01", "One.", "event-version"},
        {astray, "2027-07-01", "(a) One.", "future-place"},
    };
    for (auto const& row : rows) {
        CAPTURE(row.text);
        CAPTURE(row.date);
        auto const then = section_at_date(section_from_words("99-1", "Nuts.", row.text), row.date);
        CHECK(then.text == row.then);
        CHECK(then.later_versions.empty());
        CHECK(then.current_end == then.text.size());
        CHECK((then.diagnostics.empty() ? "" : code_name(then.diagnostics.back().code))
              == row.code);
    }
}

TEST_CASE("section: notes of the heading") {
    struct Row {
        char const* note;
        char const* date;
        Status status;
        char const* words;
    };
    std::vector<Row> const rows{
        {"This section is effective July 1, 2027.", "2027-06-30", Status::Reserved, ""},
        {"This section is effective July 1, 2027.", "2027-07-01", Status::Active, "Sort nuts."},
        {"This section is repealed, effective July 1, 2027.",
         "2027-06-30",
         Status::Active,
         "Sort nuts."},
        {"This section is repealed, effective July 1, 2027", "2027-07-01", Status::Repealed, ""},
        {"See Note in chapter 999.", "2027-07-01", Status::Active, "Sort nuts."},
    };
    for (auto const& row : rows) {
        CAPTURE(row.note);
        auto section = section_from_words("99-1", "Nuts.", "Sort nuts.");
        section.heading_notes = {row.note};
        auto const then = section_at_date(section, row.date);
        CHECK(then.status == row.status);
        CHECK(then.text == row.words);
    }
}
