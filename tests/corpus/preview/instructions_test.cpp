#include "cli/drafting/page.hpp"
#include "corpus/drafting/draft.hpp"
#include "corpus/lint/bill_lint.hpp"
#include "corpus/preview/instructions.hpp"
#include "corpus/preview/preview.hpp"
#include "corpus/store/open_store.hpp"
#include "diff/drafting/draft_words.hpp"
#include "parser/text/file.hpp"
#include "tests/published/published.hpp"
#include "tests/support/preview_bill.hpp"
#include "tests/support/temporary_pages.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>

using namespace nutmeg;

namespace {

std::string const root = NUTMEG_SOURCE_DIR;

/// The law after the bill, by section; a new section of a bill has no number.
std::map<std::string, std::string> law_after(BillPreview const& report) {
    std::map<std::string, std::string> texts;
    for (auto const& entry : report.entries)
        if (entry.amendment->action != Action::Other)
            texts[entry.amendment->action == Action::New ? "new" : entry.target] =
                entry.applied.new_text;
    return texts;
}

bool has_problem(BillPreview const& report) {
    for (auto const& found : report.diagnostics)
        if (found.severity == Severity::Problem)
            return true;
    return false;
}

/// Checks that the bill drafted from a section's new text, read back and applied, produces that
/// text.
void check_drafted(Statutes& statutes, std::string const& number, std::string const& text) {
    test::TestSection changed{"Sec. " + number + ". As changed.", {}};
    std::string_view rest = text;
    while (!rest.empty()) {
        auto const line = rest.substr(0, rest.find('\n'));
        changed.paragraphs.emplace_back(line);
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
    test::TemporaryPages pages;
    pages.add("changed.htm", {changed});
    auto const new_law = open_store(pages.path());
    DraftOptions options;
    options.session = 2026;
    auto const draft = draft_bill(statutes, new_law->all(), options);
    REQUIRE(draft.sections.size() == 1);
    auto const page = draft_page(lay_out(draft));
    CAPTURE(page);
    auto const report =
        test::preview_bill(std::make_shared<Act const>(read_act(page, "draft")), {}, statutes);
    REQUIRE(report.entries.size() == 1);
    // A repealer restates nothing.
    bool const repealer = report.entries[0].amendment->action == Action::Repeal;
    CHECK(report.entries[0].applied.base == (repealer ? Base::None : Base::Match));
    CHECK(law_words(report.entries[0].applied.new_text) == law_words(text));
    for (auto const& finding :
         lint_bill(std::make_shared<Act const>(read_act(page, "draft")), statutes)) {
        CAPTURE(finding.code);
        CAPTURE(finding.message);
        // A repeal leaves a gap in the letters.
        CHECK((finding.severity == Severity::Note || finding.code == "designators"));
    }
}

} // namespace

TEST_CASE("instructions: the examples in English produce the same law as the bills") {
    for (char const* name : {"01-mistake-of-age",
                             "02-age-eighteen",
                             "03-forfeiture",
                             "04-hourly-rates",
                             "05-guest-records",
                             "06-posted-notices",
                             "07-registry",
                             "08-higher-penalty",
                             "09-trafficking-defined"}) {
        CAPTURE(name);
        Statutes statutes({root + "/corpus/sample"});
        auto const bill_file = root + "/examples/" + name + ".htm";
        auto const act = std::make_shared<Act const>(read_act(read_file(bill_file), bill_file));
        auto const bill = test::preview_bill(act, bill_file, statutes);
        auto const text_file = root + "/examples/instructions/" + name + ".txt";
        auto const text = test::preview_bill(
            {text_file, nullptr, read_instructions(read_file(text_file), text_file)}, statutes);
        CHECK_FALSE(has_problem(text));
        CHECK(text.words_accounted == text.words_of_bill);
        CHECK(law_after(text) == law_after(bill));
    }
}

TEST_CASE("instructions: each sees the earlier ones, and a rejected one does not stop the others") {
    Statutes statutes({root + "/corpus/sample"});
    auto const list = read_instructions("# a comment\n"
                                        "1. In 99-3(a), change \"sixteen\" to \"seventeen\".\n"
                                        "2. In 99-3(a), change \"sixteen\" to \"eighteen\".\n"
                                        "3. In 99-3(a), change \"seventeen\" to \"twenty\".\n"
                                        "4. Let us be merry.\n",
                                        "list");
    REQUIRE(list.size() == 4);
    CHECK(list[1].number == "2");
    CHECK(list[1].line == 3);
    auto const report = test::preview_bill({"list", nullptr, list}, statutes);
    REQUIRE(report.entries.size() == 3);
    CHECK(report.entries[0].applied.changed);
    CHECK_FALSE(report.entries[1].applied.changed);
    CHECK(code_name(report.entries[1].applied.diagnostics.at(0).code) == "not-found");
    CHECK(report.entries[2].applied.new_text.starts_with("(a) A person twenty years of age"));
    CHECK(report.words_accounted < report.words_of_bill);
}

TEST_CASE("instructions: amendments that advocates ask for apply to the published statutes"
          * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement))) {
    auto const shared = (test::published_folder() / "cgs").string();
    Statutes statutes({shared + "/2025/pub", shared + "/2026/sup"});
    auto const done = [&](std::string_view words) {
        auto const instruction = read_instruction(words);
        REQUIRE(instruction.understood());
        std::vector<std::string> texts;
        for (auto const& section : apply_instruction(
                 instruction, statutes, [&](auto number) { return statutes.find(number); })) {
            for (auto const& outcome : section.done.outcomes) {
                CAPTURE(outcome.message);
                CHECK(outcome.done);
            }
            CHECK(section.done.changed);
            texts.push_back(section.done.new_text);
            check_drafted(statutes, section.number, section.done.new_text);
        }
        return texts;
    };
    SUBCASE("the age of consent") {
        auto const text = done("raise the age in 53a-71(a)(1) from sixteen to eighteen");
        CHECK(text.at(0).find("under eighteen years of age") != std::string::npos);
    }
    SUBCASE("mistake as to age") {
        auto const text = done("Subsection (c) of section 53a-196 is repealed");
        CHECK(text.at(0).find("affirmative defense") == std::string::npos);
    }
    SUBCASE("offenses that require registration") {
        auto const text = done("In subparagraph (A) of subdivision (2) of section 54-250, after "
                               "\"section 53a-90a,\" insert \"53a-83b, 53a-192a,\"");
        CHECK(text.at(0).find("53a-90a, 53a-83b, 53a-192a, ") != std::string::npos);
    }
    SUBCASE("offenses that require registration, by the list that names another") {
        auto const text =
            done("In section 54-250, insert \"53a-83b\" in the list that names section "
                 "53a-90a");
        CHECK(text.at(0).find("section 53a-83b, 53a-90a, ") != std::string::npos);
    }
    SUBCASE("a member that the lists already have") {
        auto const instruction =
            read_instruction("In section 54-36p, insert \"53a-192a\" in each list");
        auto const law = statutes.find("54-36p");
        auto const rejected = instruct(instruction, "54-36p", law.get());
        REQUIRE(rejected.outcomes.size() == 1);
        CHECK(rejected.outcomes[0].code == DiagnosticCode::ListMemberExists);
    }
    SUBCASE("offenses that lead to forfeiture") {
        auto const text = done("add section 53a-83b to the list in subdivisions (1) to (4), "
                               "inclusive, of subsection (a) of section 54-36p");
        std::size_t count = 0;
        for (auto at = text.at(0).find("53a-83b, "); at != std::string::npos;
             at = text.at(0).find("53a-83b, ", at + 1))
            ++count;
        CHECK(count == 4);
    }
    SUBCASE("a higher class, named with its provision") {
        auto const text = done("raise the class of the offense in 53a-83(b) to a class E felony");
        CHECK(text.at(0).find("is a class E felony and any person") != std::string::npos);
    }
    SUBCASE("a higher class") {
        auto const text = done("make 53a-83 a class C felony");
        CHECK(text.at(0).find("is a class C felony") != std::string::npos);
    }
}
