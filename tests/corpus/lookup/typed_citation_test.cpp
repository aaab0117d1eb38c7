#include "corpus/lookup/typed_citation.hpp"

#include <doctest/doctest.h>

using namespace nutmeg;

namespace {

/// "53a-83(b) | 53a-84 to 53a-86 @2025"; the fault if it cannot be read.
std::string read(std::string_view typed) {
    auto const citations = read_typed_citations(typed);
    if (!citations.fault.empty())
        return "fault: " + citations.fault;
    std::string all;
    for (auto const& citation : citations.citations) {
        all += (all.empty() ? "" : " | ") + name_of(citation);
        if (!citation.edition.empty())
            all += " @" + citation.edition;
    }
    return all;
}

} // namespace

TEST_CASE("typed_citation: forms that people type") {
    struct Row {
        std::string_view typed;
        std::string_view read;
    };
    for (auto const& row : {
             Row{"53a-83", "53a-83"},
             Row{"53A-83", "53a-83"},
             Row{"53a-83(c)", "53a-83(c)"},
             Row{"53a-83 (c)", "53a-83(c)"},
             Row{"53a-83 (b) (2)", "53a-83(b)(2)"},
             Row{"Sec. 53a-83(c)", "53a-83(c)"},
             Row{"Sec. 53a-83.", "53a-83"},
             Row{"§ 53a-83 (c)", "53a-83(c)"},
             Row{"§§ 53a-83, 53a-84", "53a-83 | 53a-84"},
             Row{"C.G.S. § 53a-83(c)", "53a-83(c)"},
             Row{"Conn. Gen. Stat. § 53a-83", "53a-83"},
             Row{"Connecticut General Statutes section 53a-83", "53a-83"},
             Row{"section 53a-83 of the general statutes", "53a-83"},
             Row{"section 53a-83, subsection (c)", "53a-83(c)"},
             Row{"section 53a-83, subsec. (b), subdiv. (2)", "53a-83(b)(2)"},
             Row{"subsection (c) of section 53a-83", "53a-83(c)"},
             Row{"subdivision (2) of subsection (a) of section 53a-90a", "53a-90a(a)(2)"},
             Row{"Subsec. (b)(2) of Sec. 53a-83", "53a-83(b)(2)"},
             Row{"subparagraph (A) of subdivision (1) of subsection (b) of section 9-1",
                 "9-1(b)(1)(A)"},
             Row{"53a-83 to 53a-86", "53a-83 to 53a-86"},
             Row{"sections 53a-83 to 53a-86, inclusive", "53a-83 to 53a-86"},
             Row{"53a-83 through 53a-86", "53a-83 to 53a-86"},
             Row{"53a-83 - 53a-86", "53a-83 to 53a-86"},
             Row{"53a-83-53a-86", "53a-83 to 53a-86"},
             Row{"53a-83\u201353a-86", "53a-83 to 53a-86"},
             Row{"53a\u201183", "53a-83"},
             Row{"42a-2-101", "42a-2-101"},
             Row{"chapter 952", "chapter 952"},
             Row{"Chapter 319L", "chapter 319l"},
             Row{"ch. 952", "chapter 952"},
             Row{"chapters 950 and 952", "chapter 950 | chapter 952"},
             Row{"title 53a", "title 53a"},
             Row{"article 9", "article 9"},
             Row{"53a-83 53a-84", "53a-83 | 53a-84"},
             Row{"53a-83 and 53a-84", "53a-83 | 53a-84"},
             Row{"53a-83(a), 53a-84 to 53a-86, title 14",
                 "53a-83(a) | 53a-84 to 53a-86 | title 14"},
             Row{"53a-83@2025", "53a-83 @2025"},
             Row{"53a-83(b)@sup", "53a-83(b) @sup"},
         }) {
        CAPTURE(row.typed);
        CHECK(read(row.typed) == row.read);
    }
}

TEST_CASE("typed_citation: what cannot be read is said, with the forms that can") {
    struct Row {
        std::string_view typed;
        std::string_view says;
    };
    for (auto const& row : {
             Row{"", "it names no section"},
             Row{"section", "it names no section"},
             Row{"(c)", "the section of (c) is missing"},
             Row{"subsection (c)", "the section of (c) is missing"},
             Row{"53a", "\"53a\" is not the number of a section"},
             Row{"53a-", "\"53a\" is not the number of a section"},
             Row{"83", "\"83\" is not the number of a section"},
             Row{"53a-83 foo", "\"foo\" is not part of one"},
             Row{"53a-83 to", "the end of the range is missing"},
             Row{"to 53a-83", "a range goes from one section to another"},
             Row{"53a-83(a) to 53a-84", "a range goes from one section to another"},
             Row{"53a-83(", "a designator such as (c) is not complete"},
             Row{"53a-83()", "a designator such as (c) is not complete"},
             Row{"53a-83@", "write the edition after the section"},
             Row{"@2025", "write the edition after the section"},
             Row{"1-2-3-4-5", "is not the number of a section"},
             Row{"53a-83?", "\"?\" is not part of one"},
         }) {
        CAPTURE(row.typed);
        auto const fault = read(row.typed);
        CHECK(fault.find(row.says) != std::string::npos);
        CHECK(fault.find("Type a citation such as 53a-83") != std::string::npos);
    }
}
