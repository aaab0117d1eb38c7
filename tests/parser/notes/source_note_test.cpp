#include "parser/notes/note.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using nutmeg::Severity;
using nutmeg::SourceEntry;
using nutmeg::SourceNote;

/// "act 99-7 1999 S 1|2; ..." with "carried", "(session)" and "+year" where there is one.
std::string printed(SourceNote const& note) {
    std::string out;
    for (auto const& entry : note.entries) {
        out += out.empty() ? "" : "; ";
        out += entry.kind == SourceEntry::Kind::Revision   ? "rev"
             : entry.kind == SourceEntry::Kind::Supplement ? "sup"
             : entry.kind == SourceEntry::Kind::SpecialAct ? "sa "
                                                           : "pa ";
        if (entry.kind == SourceEntry::Kind::Act || entry.kind == SourceEntry::Kind::SpecialAct)
            out += entry.act;
        for (auto const year : entry.earlier)
            out.append(" +").append(std::to_string(year));
        out.append(" ").append(std::to_string(entry.year));
        if (!entry.session.empty())
            out.append(" (").append(entry.session).append(")");
        out += entry.carried ? " carried" : "";
        for (std::size_t i = 0; i < entry.sections.size(); ++i)
            out.append(i == 0 ? " S " : "|").append(entry.sections[i]);
    }
    return out;
}

std::string codes(SourceNote const& note) {
    std::string out;
    for (auto const& diagnostic : note.diagnostics)
        out.append(out.empty() ? "" : " ").append(code_name(diagnostic.code));
    return out;
}

struct Row {
    char const* note;
    char const* entries;
};

constexpr Row clean[] = {
    {"(P.A. 16-999.)", "pa 16-999 2016"},
    {"(P.A. 02-999, S. 7.)", "pa 02-999 2002 S 7"},
    {"(P.A. 73-999, S. 1, 28.)", "pa 73-999 1973 S 1|28"},
    {"(1949 Rev., S. 9901; 1958 Rev., S. 99-12.)", "rev 1949 S 9901; rev 1958 S 99-12"},
    {"(1955, S. 9901d.)", "sup 1955 S 9901d"},
    {"(1949, 1951, 1955, S. 9925d.)", "sup +1949 +1951 1955 S 9925d"},
    {"(November, 1955, S. N993.)", "sup 1955 (November) S N993"},
    {"(1953, June, 1955, S. 9910d.)", "sup +1953 1955 (June) S 9910d"},
    {"(1969, P.A. 998, S. 84.)", "pa 998 1969 S 84"},
    {"(February, 1965, P.A. 993, S. 1, 2; 994.)",
     "pa 993 1965 (February) S 1|2; pa 994 1965 (February) carried"},
    {"(1967, P.A. 922, S. 13; 968, S. 1, 3.)", "pa 922 1967 S 13; pa 968 1967 carried S 1|3"},
    {"(P.A. 21-992, S. 2; 21-993, S. 4.)", "pa 21-992 2021 S 2; pa 21-993 2021 carried S 4"},
    {"(June Sp. Sess. P.A. 21-99, S. 3.)", "pa 21-99 2021 (June Sp. Sess.) S 3"},
    {"(June 30 Sp. Sess. P.A. 03-99, S. 146(c), (d).)",
     "pa 03-99 2003 (June 30 Sp. Sess.) S 146(c)|146(d)"},
    {"(Sept. Sp. Sess. P.A. 09-99, S. 31–33.)", "pa 09-99 2009 (Sept. Sp. Sess.) S 31–33"},
    {"(S.A. 89-994; 1957, S.A. 605, S. 1.)", "sa 89-994 1989; sa 605 1957 S 1"},
    {"(1959, P.A. 933, S. 1(4A-101).)", "pa 933 1959 S 1(4A-101)"},
    {"(1949 Rev., S. 980, 9586, subs. (7).)", "rev 1949 S 980|9586(7)"},
    {"*Note: Section 99 of public act 24-998 is special in nature.", ""},
};

constexpr Row misprints[] = {
    {"(P.A 13-996, S. 3.)", "pa 13-996 2013 S 3"},
    {"(1969, P. A. 998, S. 8.)", "pa 998 1969 S 8"},
    {"(P.A. 21-994, S.7.)", "pa 21-994 2021 S 7"},
    {"(P.A. 87-983, S, 1.)", "pa 87-983 1987 S 1"},
    {"(P.A. 93-984. S. 6.)", "pa 93-984 1993 S 6"},
    {"(P.A. 98-931, S. 1: P.A. 99-975, S. 27.)", "pa 98-931 1998 S 1; pa 99-975 1999 S 27"},
    {"(P.A. 91-957, S. 58 P.A. 92-912, S. 9.)", "pa 91-957 1991 S 58; pa 92-912 1992 S 9"},
    {"(P.A. 78-944, S. 1–3, 78-903, S. 81.)", "pa 78-944 1978 S 1–3; pa 78-903 1978 carried S 81"},
    {"(June Sp.Sess. P.A. 21-92, S. 8.)", "pa 21-92 2021 (June Sp. Sess.) S 8"},
    {"(June Sp. Sess P.A. 21-91, S. 1.)", "pa 21-91 2021 (June Sp. Sess.) S 1"},
    {"(June 30 Sp. Sess. 03-96, S. 2.)", "pa 03-96 2003 (June 30 Sp. Sess.) S 2"},
    {"(P.A. 89-237; 90-999, S. 1.)", "pa 89-237 1989; pa 90-999 1990 S 1"},
    {"(June Sp. Sess. P.A. 91-93, S. 5; 91-950.)",
     "pa 91-93 1991 (June Sp. Sess.) S 5; pa 91-950 1991"},
    {"(P.A. 00-966, S. 14)", "pa 00-966 2000 S 14"},
    {"(P.A. 21-993, S. 19).", "pa 21-993 2021 S 19"},
    {"P.A. 21-993, S. 19.)", "pa 21-993 2021 S 19"},
    {"(P.A. 22-987; S. 10.)", "pa 22-987 2022 S 10"},
    {"(1949 Rev., S. 9926; 9927–9929; 1969, P.A. 7.)", "rev 1949 S 9926|9927–9929; pa 7 1969"},
};

constexpr Row unread[] = {
    {"(1949 Rev., Appendix X; 1969, P.A. 7.)", "rev 1949; pa 7 1969"},
    {"(no act at all.)", ""},
    {"(P.A. 13-996; by order of the court; P.A. 14-1.)", "pa 13-996 2013; pa 14-1 2014"},
    {"(768, S. 1.)", "pa 768 0 carried S 1"},
};

} // namespace

TEST_CASE("source note: entries as the Office prints them have no diagnostics") {
    for (auto const& row : clean) {
        CAPTURE(row.note);
        auto const note = nutmeg::parse_source_note(row.note);
        CHECK(printed(note) == row.entries);
        CHECK(codes(note) == "");
    }
}

TEST_CASE("source note: misprints are read and reported as notes") {
    for (auto const& row : misprints) {
        CAPTURE(row.note);
        auto const note = nutmeg::parse_source_note(row.note);
        CHECK(printed(note) == row.entries);
        CHECK(codes(note) == "source-misprint");
        for (auto const& diagnostic : note.diagnostics)
            CHECK(diagnostic.severity == Severity::Note);
    }
}

TEST_CASE("source note: words that are not an entry are a warning and the rest is read") {
    for (auto const& row : unread) {
        CAPTURE(row.note);
        auto const note = nutmeg::parse_source_note(row.note);
        CHECK(printed(note) == row.entries);
        bool warned = false;
        for (auto const& diagnostic : note.diagnostics)
            warned = warned || diagnostic.severity == Severity::Warning;
        CHECK(warned);
    }
}

TEST_CASE("source note: spans of entries are offsets into the note") {
    std::string const text = "(1967, P.A. 922, S. 13; 968, S. 1, 3; P.A. 16-99.)";
    auto const note = nutmeg::parse_source_note(text);
    REQUIRE(note.entries.size() == 3);
    CHECK(note.entries[0].span.of(text) == "1967, P.A. 922, S. 13");
    CHECK(note.entries[1].span.of(text) == "968, S. 1, 3");
    CHECK(note.entries[2].span.of(text) == "P.A. 16-99");
}

TEST_CASE("source note: any words are handled") {
    for (auto const* note : {"",
                             " ",
                             "(",
                             "()",
                             "(.)",
                             ".)",
                             ";;;",
                             "(;)",
                             "(P.A.)",
                             "(1949 Rev)",
                             "(S.)",
                             "(P.A. 13-",
                             "(((((",
                             "(\xE2\x80",
                             "(P.A. 1-1;",
                             "(June)"}) {
        CAPTURE(note);
        auto const read = nutmeg::parse_source_note(note);
        for (auto const& diagnostic : read.diagnostics)
            CHECK(diagnostic.span.end <= std::string(note).size());
    }
}
