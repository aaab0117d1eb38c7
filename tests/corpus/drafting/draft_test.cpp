#include "cli/drafting/page.hpp"
#include "cli/html/escape.hpp"
#include "corpus/drafting/draft.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/error.hpp"
#include "tests/published/published.hpp"
#include "tests/support/random_edits.hpp"
#include "tests/support/tracked_docx.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

using namespace nutmeg;

namespace {

namespace fs = std::filesystem;
using Law = std::vector<std::pair<std::string, std::string>>; ///< number, text

/// A page in the published form, in a folder that is deleted with the object.
class PageFile {
public:
    PageFile(std::string const& name, Law const& law, std::string const& note = "")
        : folder_(fs::temp_directory_path()
                  / ("nutmeg-draft-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
        fs::create_directories(folder_);
        std::ofstream page(folder_ / (name + ".htm"));
        page << "<html><head><title>x</title></head><body>" << note;
        for (auto const& [number, text] : law) {
            page << "<p><span class=\"catchln\" id=\"sec_" << number << "\">Sec. " << number
                 << ". Gates.</span> ";
            std::string_view rest = text;
            for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
                page << html_escape(rest.substr(0, end)) << "</p>\n<p>";
                rest.remove_prefix(end + 1);
            }
            page << html_escape(rest);
            page << "</p>\n<p class=\"source-first\">(P.A. 24-1, S. 1.)</p>\n";
        }
        page << "</body></html>";
    }
    ~PageFile() { fs::remove_all(folder_); }
    PageFile(PageFile const&) = delete;
    PageFile& operator=(PageFile const&) = delete;
    std::string path() const { return folder_.string(); }

private:
    fs::path folder_;
};

struct Drafted {
    Draft draft;
    std::string page;
    Act act;
    ReadBack from_page;
};

/// With all changes accepted, the sections that restate law have the new text, with all rejected
/// the old one, and none has a mark.
void check_resolved(Draft const& draft, std::string const& tracked) {
    for (auto const resolve : {test::Resolve::Accept, test::Resolve::Reject}) {
        std::string all;
        for (auto const& paragraph : test::resolved_paragraphs(tracked, resolve))
            all += paragraph.words + "\n";
        for (auto const& section : draft.sections) {
            if (section.action != Action::Substitute)
                continue;
            auto const text = resolve == test::Resolve::Accept ? section.text.new_text()
                                                               : section.text.old_text();
            CHECK_MESSAGE(all.find("\n" + text + "\n") != std::string::npos, text);
        }
    }
}

Drafted drafted(std::vector<std::string> const& old_paths,
                std::string const& new_path,
                DraftOptions options) {
    if (options.session == 0)
        options.session = 2025;
    Statutes old_law(old_paths);
    auto const new_law = open_store(new_path);
    Drafted result;
    result.draft = draft_bill(old_law, new_law->all(), options);
    result.page = draft_page(lay_out(result.draft));
    result.act = read_act(result.page, "draft");
    result.from_page = read_back_draft(result.draft, result.act, old_law);
    auto const docx = draft_docx(lay_out(result.draft));
    auto const from_docx = read_back_draft(result.draft, read_act(docx, "draft"), old_law);
    CHECK(from_docx.exact == result.from_page.exact);
    CHECK(draft_docx(lay_out(result.draft)) == docx);
    auto const tracked = draft_docx(lay_out(result.draft, BillMarks::Tracked));
    auto const from_tracked = read_back_draft(result.draft, read_act(tracked, "draft"), old_law);
    CHECK(from_tracked.exact == result.from_page.exact);
    check_resolved(result.draft, tracked);
    return result;
}

std::string const three =
    "(a) Gates stay shut at night.\n(b) The keeper may (1) open a gate, or (2) "
    "close it.\n(c) Walls stay up in every season.";

struct Row {
    char const* name;
    std::string old_text;
    std::string new_text;
    char const* opening;
    char const* target;
};

std::vector<Row> rows() {
    return {
        {"one subsection",
         three,
         "(a) Gates stay shut at night.\n(b) The keeper shall (1) open a gate, or (2) close "
         "it.\n(c) "
         "Walls stay up in every season.",
         "Section 1. Subsection (b) of section 99-1 of the general statutes is repealed and the "
         "following is substituted in lieu thereof",
         "99-1(b)"},
        {"a subdivision in its own paragraph",
         "(a) Gates:\n(1) Stay shut; and\n(2) Stay white.\n(b) Walls stay.",
         "(a) Gates:\n(1) Stay shut; and\n(2) Stay green.\n(b) Walls stay.",
         "Section 1. Subdivision (2) of subsection (a) of section 99-1 of the general statutes is "
         "repealed and the following is substituted in lieu thereof",
         "99-1(a)(2)"},
        {"adjacent subsections",
         three + "\n(d) Towers stand.\n(e) Moats are deep.",
         "(a) Gates stay shut at night.\n(b) The keeper shall (1) open a gate, or (2) close "
         "it.\n(c) "
         "Walls stay up in every year.\n(d) Towers stand.\n(e) Moats are deep.",
         "Section 1. Subsections (b) and (c) of section 99-1 of the general statutes are repealed "
         "and the following is substituted in lieu thereof",
         "99-1(b) and (c)"},
        {"the whole section",
         three,
         "(a) Gates stay open at night.\n(b) The keeper may (1) open a gate, or (2) close it.\n(c) "
         "Walls stay up in every year.",
         "Section 1. Section 99-1 of the general statutes is repealed and the following is "
         "substituted in lieu thereof",
         "99-1"},
        {"added at the end alone",
         three,
         three + "\n(d) Towers stand.",
         "Section 1. Section 99-1 of the general statutes is amended by adding subsection (d) as "
         "follows",
         "99-1(d)"},
        {"the last ones are deleted",
         three + "\n(d) Towers stand.\n(e) Moats are deep.",
         three,
         "Section 1. Subsections (d) and (e) of section 99-1 of the general statutes are repealed",
         "Repealer section"},
        {"one in the middle is deleted, and the next ones keep their letters",
         three + "\n(d) Towers stand.",
         "(a) Gates stay shut at night.\n(c) Walls stay up in every season.\n(d) Towers stand.",
         "Section 1. Subsection (b) of section 99-1 of the general statutes is repealed",
         "Repealer section"},
    };
}

} // namespace

TEST_CASE("draft: the smallest unit that contains the change is set out") {
    for (auto const& row : rows()) {
        CAPTURE(std::string(row.name));
        PageFile const old_page("old", {{"99-1", row.old_text}});
        PageFile const new_page("new", {{"99-1", row.new_text}});
        auto const result = drafted({old_page.path()}, new_page.path(), {});
        REQUIRE(result.draft.sections.size() == 1);
        CHECK(result.draft.sections[0].opening == std::string(row.opening));
        CHECK(result.draft.sections[0].table_target == std::string(row.target));
        CHECK(result.from_page.exact == 1);
        CHECK(result.draft.session == "January Session, 2025");
        CHECK(result.act.sections[0].effective == "2025-10-01");
    }
}

TEST_CASE("draft: the head and the tail have the form of a bill") {
    PageFile const old_page("old", {{"99-1", three}, {"99-2", "Moats are deep."}});
    PageFile const new_page("new", {{"99-1", three}, {"99-3", "Towers stand."}});
    DraftOptions options;
    options.whole = true;
    options.title = "AN ACT CONCERNING TOWERS.";
    options.effective = "from passage";
    options.purpose = "To allow towers.";
    auto const result = drafted({old_page.path()}, new_page.path(), options);
    CHECK(result.act.title == "AN ACT CONCERNING TOWERS.");
    CHECK(result.act.statement_of_purpose == "To allow towers.");
    CHECK(result.page.find(enacting_words) != std::string::npos);
    REQUIRE(result.act.sections.size() == 2);
    CHECK(result.act.sections[0].action == Action::New);
    CHECK(result.act.sections[1].opening
          == "Sec. 2. Section 99-2 of the general statutes is repealed. (Effective from passage)");
    REQUIRE(result.act.effective_table.size() == 2);
    CHECK(result.act.effective_table[0].label == "Section 1");
    CHECK(result.act.effective_table[0].target == "New section");
    CHECK(result.act.effective_table[1].date == "from passage");
    CHECK(result.act.effective_table[1].target == "Repealer section");
    CHECK(result.from_page.exact == 2);
    CHECK(result.from_page.all == 2);
    CHECK(draft_text(lay_out(result.draft)).find("Sec. 2 | from passage | Repealer section")
          != std::string::npos);
}

TEST_CASE("draft: the opening names the supplement that prints the section") {
    PageFile const revision("old", {{"99-1", three}});
    PageFile const supplement(
        "sup",
        {{"99-1", three + "\n(d) Towers stand."}},
        "<h4>Note: This 2026 Supplement is intended to be used with the rest.</h4>");
    PageFile const new_page("new", {{"99-1", three + "\n(d) Towers fall."}});
    auto const result = drafted({revision.path(), supplement.path()}, new_page.path(), {});
    REQUIRE(result.draft.sections.size() == 1);
    CHECK(result.draft.sections[0].opening
          == "Section 1. Subsection (d) of section 99-1 of the 2026 supplement to the general "
             "statutes is repealed and the following is substituted in lieu thereof");
    CHECK(result.act.sections[0].supplement);
    CHECK(result.from_page.exact == 1);
}

TEST_CASE("draft: \"as amended by this act\" is added after citations if the option is set") {
    Law const old_law{{"99-1", "A gate under section 99-2 is shut."}, {"99-2", "Gates are white."}};
    Law const new_law{{"99-1", "A gate under section 99-2 is open."}, {"99-2", "Gates are green."}};
    PageFile const old_page("old", old_law);
    PageFile const new_page("new", new_law);
    DraftOptions options;
    options.mark_amended = true;
    auto const result = drafted({old_page.path()}, new_page.path(), options);
    CHECK(result.page.find("section 99-2<u>, as amended by this act,</u> is [shut] <u>open</u>.")
          != std::string::npos);
    CHECK(result.from_page.exact == 2);
    CHECK(drafted({old_page.path()}, new_page.path(), {}).page.find("as amended by this act")
          == std::string::npos);
}

TEST_CASE(
    "draft: \"as amended by this act\" is added after a range that includes an amended section") {
    Law const old_law{{"99-1", "A gate under sections 99-2 to 99-4, inclusive, is shut."},
                      {"99-3", "Gates are white."}};
    Law const new_law{{"99-1", "A gate under sections 99-2 to 99-4, inclusive, is open."},
                      {"99-3", "Gates are green."}};
    PageFile const old_page("old", old_law);
    PageFile const new_page("new", new_law);
    DraftOptions options;
    options.mark_amended = true;
    auto const result = drafted({old_page.path()}, new_page.path(), options);
    CHECK(result.page.find("sections 99-2 to 99-4, inclusive<u>, as amended by this act</u>, is")
          != std::string::npos);
    CHECK(result.from_page.exact == 2);
    auto const plain = drafted({old_page.path()}, new_page.path(), {});
    CHECK(plain.draft.diagnostics.back().code == DiagnosticCode::DraftAmendedUnmarked);
}

TEST_CASE("draft: a purpose that is too long and an unknown date are reported") {
    PageFile const old_page("old", {{"99-1", three}});
    PageFile const new_page("new", {{"99-1", three + "\n(d) Towers stand."}});
    auto const codes = [&](std::size_t words, std::string const& effective) {
        DraftOptions options;
        for (std::size_t i = 0; i < words; ++i)
            options.purpose += "gate ";
        options.effective = effective;
        std::string found;
        for (auto const& one :
             drafted({old_page.path()}, new_page.path(), options).draft.diagnostics)
            if (one.severity == Severity::Warning)
                found += std::string(code_name(one.code)) + " ";
        return found;
    };
    CHECK(codes(150, "from passage").empty());
    CHECK(codes(151, "October 1, 2026") == "long-purpose ");
    CHECK(codes(1, "soon") == "effective-unread ");
    CHECK(
        codes(1, "October 1, 2026, and applicable to gates opened on or after said date").empty());
}

namespace {

std::string failure_of(Law const& old_law, Law const& new_law, DraftOptions const& options) {
    PageFile const old_page("old", old_law);
    PageFile const new_page("new", new_law);
    try {
        drafted({old_page.path()}, new_page.path(), options);
    } catch (Error const& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("draft: a new law without sections, or without most of the old ones, is refused") {
    Law const law{{"99-1", three}, {"99-2", three}, {"99-3", three}};
    Law const most{{"99-1", three}, {"99-2", "Moats are deep."}};
    Law const one{{"99-1", "Moats are deep."}};
    DraftOptions options;
    options.new_name = "new.htm";
    CHECK(failure_of(law, {}, options).find("new.htm: no section of the statutes can be read")
          == 0);
    CHECK(failure_of(law, one, options).empty());
    options.whole = true;
    CHECK(failure_of(law, {}, options).find("no section") != std::string::npos);
    CHECK(failure_of(law, most, options).empty());
    CHECK(failure_of(law, one, options).find("new.htm: lacks 2 of the 3 sections in force") == 0);
    options.force = true;
    CHECK(failure_of(law, one, options).empty());
    CHECK(failure_of(law, {}, options).find("no section") != std::string::npos);
}

TEST_CASE("draft: sections of the law may have their own effective dates") {
    PageFile const old_page("old",
                            {{"99-1", three}, {"99-2", three}, {"99-3", three}, {"99-4", three}});
    PageFile const new_page("new", {{"99-1", "Moats are deep."}, {"99-2", "Moats are deep."}});
    DraftOptions options;
    options.whole = true;
    options.effective_of = {
        {"99-2", "July 1, 2026"}, {"99-4", "from passage"}, {"99-9", "July 1, 2026"}};
    auto const result = drafted({old_page.path()}, new_page.path(), options);
    std::string dates;
    for (auto const& section : result.act.sections)
        dates += section.effective + " ";
    CHECK(dates == "2025-10-01 2026-07-01 2025-10-01 passage ");
    CHECK(result.from_page.exact == result.from_page.all);
    CHECK(std::count_if(result.draft.diagnostics.begin(),
                        result.draft.diagnostics.end(),
                        [](auto const& one) {
                            return one.code == DiagnosticCode::DraftDateUnused
                                && one.citation == "99-9";
                        })
          == 1);
}

TEST_CASE("draft: read back and applied, the bill produces exactly the new law") {
    auto const sample = std::string(NUTMEG_SOURCE_DIR) + "/corpus/sample";
    auto const sections = open_store(sample)->all().sections;
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        Law law;
        for (auto const& stored : sections) {
            auto const& section = *stored.section;
            if (section.status == Status::Active && !section.is_group)
                law.emplace_back(section.citation(),
                                 test::edited(section.text.substr(0, section.current_end),
                                              seed * 1000 + section.line));
        }
        PageFile const new_page("new", law);
        auto const result = drafted({sample}, new_page.path(), {});
        CAPTURE(seed);
        CHECK(result.from_page.all > 20);
        CHECK(result.from_page.exact == result.from_page.all);
        for (auto const& miss : result.from_page.diagnostics)
            MESSAGE(miss.citation << ": " << miss.message);
    }
}

TEST_CASE("draft: the bill drafted from the 2025 revision produces exactly the 2026 supplement"
          * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement))) {
    auto const statutes = (test::published_folder() / "cgs").string();
    auto const result = drafted({statutes + "/2025/pub"}, statutes + "/2026/sup", {});
    MESSAGE(result.from_page.exact << " of " << result.from_page.all);
    CHECK(result.from_page.all > 1000);
    CHECK(result.from_page.exact == result.from_page.all);
}
