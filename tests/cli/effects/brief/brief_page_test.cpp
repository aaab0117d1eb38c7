#include "cli/effects/brief/make_brief.hpp"
#include "cli/html/brief.hpp"
#include "cli/markdown/brief.hpp"
#include "cli/terminal/brief.hpp"
#include "corpus/preview/preview.hpp"
#include "corpus/store/law_text.hpp"
#include "parser/amendment_file.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/file.hpp"
#include "tests/support/effect_rows.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/sample_report.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace nutmeg;
namespace {

bool stands_first(std::string const& text, std::string_view words) {
    return text.find(words) < text.find('\n');
}

} // namespace

TEST_CASE("brief: the first line says why it may be wrong, in every format") {
    auto const brief = brief_of(test::report_of(test::sample_preview()), {});
    REQUIRE_FALSE(brief.warnings.empty());
    CHECK(
        stands_first(render_term(brief, {false, 1000}), "Caution: Section 2 of the bill does not"));
    CHECK(stands_first(render_markdown(brief), "**Caution:** Section 2 of the bill does not"));
    auto const page = render_html(brief);
    CHECK(page.find("<b>Caution:</b> Section 2 of the bill does not") < page.find("<ol"));
}

TEST_CASE("brief: inferred words and a comparison of two sections are warnings") {
    auto bill = test::sample_preview();
    bill.entries[0].applied.inferred = {Span{0, 1}};
    CHECK(brief_warning(brief_of(test::report_of(std::move(bill)), {}))
              .find("The bill does not mark its new words")
          != std::string::npos);
    DiffReport report;
    report.has_two_sections = true;
    CHECK(brief_warning(brief_of(report, {})).find("neither becomes the other")
          != std::string::npos);
}

TEST_CASE("brief: a conflict of bills is a warning") {
    auto const brief = brief_of(test::sample_combined(), {});
    CHECK(brief_warning(brief).find("The changes conflict in 2 places.") != std::string::npos);
}

TEST_CASE("brief: formats equal the golden files, and the page is well formed") {
    auto const brief = brief_of(test::report_of(test::sample_preview()), {});
    auto const term = render_term(brief, {false, 80});
    CHECK(term == test::golden("brief_term.txt", term));
    auto const markdown = render_markdown(brief);
    CHECK(markdown == test::golden("brief_markdown.md", markdown));
    auto const page = render_html(brief);
    pugi::xml_document tree;
    CHECK(tree.load_buffer(page.data(), page.size()));
}

namespace {

/// The words without spaces and quotation marks, which a quotation within a quotation changes.
std::string bare(std::string_view words) {
    std::string out;
    for (std::size_t i = 0; i < words.size();) {
        auto const mark = words.substr(i, 3);
        if (mark == "“" || mark == "”" || mark == "‘" || mark == "’") {
            i += 3;
            continue;
        }
        if (!is_space(words[i]) && words[i] != '"')
            out += words[i];
        ++i;
    }
    return out;
}

/// Without what the brief says after a quotation: " and 2 more sentences".
std::string without_count(std::string const& quote) {
    return std::regex_replace(quote, std::regex("” and [0-9]+ more( sentences?)?$"), "”");
}

/// The parts of quotations between ellipses and quotation marks, long enough to be words of law.
std::vector<std::string> parts_of_quote(std::string quote) {
    quote = without_count(quote);
    for (std::string_view const separator :
         {"”, with this consequence: “", "…,", "…;", "….", "…", "” “", "” and "})
        for (auto at = quote.find(separator); at != std::string::npos; at = quote.find(separator))
            quote.replace(at, separator.size(), "\n");
    std::vector<std::string> parts;
    std::istringstream lines(quote);
    for (std::string line; std::getline(lines, line);)
        if (auto part = bare(line); part.size() > 3)
            parts.push_back(std::move(part));
    return parts;
}

} // namespace

TEST_CASE("brief: each quotation of the examples has only words of the law") {
    std::size_t count = 0;
    for (std::string const name : {"01-mistake-of-age",
                                   "02-age-eighteen",
                                   "03-forfeiture",
                                   "04-hourly-rates",
                                   "05-guest-records",
                                   "06-posted-notices",
                                   "07-registry",
                                   "08-higher-penalty",
                                   "09-trafficking-defined"}) {
        CAPTURE(name);
        Statutes statutes(std::vector<std::string>{NUTMEG_SOURCE_DIR "/corpus/sample"});
        auto const file = NUTMEG_SOURCE_DIR "/examples/" + name + ".htm";
        std::vector<AmendmentFile> const files{
            read_amendment(read_file(file, default_max_input), file, {}, law_text(statutes))};
        auto const report = preview(files, statutes);
        std::string law;
        for (auto const& entry : report.bills.front().entries)
            law += bare(entry.comparison.old_section->text) + "\n"
                 + bare(entry.comparison.new_section->text) + "\n";
        auto const brief = brief_of(report, {});
        CHECK_FALSE(brief.sentences.empty());
        for (auto const& sentence : brief.sentences)
            for (auto const& part : parts_of_quote(sentence.quote)) {
                CAPTURE(part);
                ++count;
                CHECK(law.find(part) != std::string::npos);
            }
    }
    CHECK(count > 30);
}
