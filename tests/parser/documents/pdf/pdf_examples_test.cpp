// The examples, printed to PDF or saved in another format by the programs that people use, are read
// as the pages are. Skipped where these programs are not installed.
#include "corpus/store/statutes.hpp"
#include "parser/amendment_file.hpp"
#include "parser/documents/office/libreoffice.hpp"
#include "parser/documents/pdf/pdf_program.hpp"
#include "parser/documents/process/child_process.hpp"
#include "parser/documents/process/private_folder.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"
#include "tests/support/preview_bill.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace nutmeg;

namespace {

constexpr OptionalProgram chromium{"chromium", "NUTMEG_CHROMIUM", "chromium", "", ""};

char const* const examples[] = {"01-mistake-of-age",
                                "02-age-eighteen",
                                "03-forfeiture",
                                "04-hourly-rates",
                                "05-guest-records",
                                "06-posted-notices",
                                "07-registry",
                                "08-higher-penalty",
                                "09-trafficking-defined"};

std::string example(std::string const& name) {
    return NUTMEG_SOURCE_DIR "/examples/" + name + ".htm";
}

void run(std::vector<std::string> const& command) {
    ProcessLimits limits;
    limits.time = std::chrono::minutes(3);
    CHECK(run_process(command, limits, [](auto) { return true; }).end == ProcessEnd::Exited);
}

/// What the preview says of each section: the target, whether the base matches, the new text.
std::string summary(std::string const& file) {
    Statutes statutes({NUTMEG_SOURCE_DIR "/corpus/sample"});
    auto const preview = test::preview_bill(read_amendment(read_file(file), "bill"), statutes);
    std::string out;
    for (auto const& entry : preview.entries)
        out += entry.amendment->number + " " + entry.target + entry.path + ": "
             + std::string(base_name(entry.applied.base)) + "\n" + entry.amendment->opening + "\n"
             + entry.applied.old_text + "\n" + entry.applied.new_text + "\n";
    return out;
}

} // namespace

TEST_CASE("pdf: an example printed by Chromium is read as its page is"
          * doctest::skip(!has_program(mutool) || !has_program(chromium))) {
    PrivateFolder const folder("test");
    for (std::string const name : examples) {
        CAPTURE(name);
        auto const pdf = folder.path(name + ".pdf");
        run({find_program(chromium, name),
             "--headless",
             "--no-sandbox",
             "--disable-gpu",
             "--user-data-dir=" + folder.path("settings"),
             "--print-to-pdf=" + pdf,
             example(name)});
        CHECK(summary(pdf) == summary(example(name)));
    }
}

TEST_CASE("pdf: an example saved by LibreOffice in any format is read as its page is"
          * doctest::skip(!has_program(mutool) || !has_program(libreoffice))) {
    PrivateFolder const folder("test");
    std::vector<std::string> command{find_program(libreoffice, "test"),
                                     "-env:UserInstallation=file://" + folder.path("settings"),
                                     "--headless"};
    auto const convert = [&](std::string const& format, std::string const& from) {
        auto words = command;
        if (from == "htm")
            words.emplace_back("--infilter=HTML (StarWriter)");
        words.insert(words.end(), {"--convert-to", format, "--outdir", folder.path("")});
        for (std::string const name : examples)
            words.push_back(from == "htm" ? example(name) : folder.path(name + "." + from));
        run(words);
    };
    convert("odt", "htm");
    convert("pdf", "odt");
    for (std::string const name : examples) {
        CAPTURE(name);
        CHECK(summary(folder.path(name + ".pdf")) == summary(example(name)));
    }
    convert("rtf", "odt");
    convert("doc", "odt");
    std::string const name = examples[0];
    for (auto const* const format : {".odt", ".rtf", ".doc"}) {
        CAPTURE(format);
        CHECK(summary(folder.path(name + format)) == summary(example(name)));
    }
}

// tests/data/documents has two examples in the layout of the Legislative Commissioners' Office: a
// head on the first page, the name of the bill above the others, a foot, and lines that end where
// the printer ended them; one of the files has line numbers. Chromium printed them.
TEST_CASE("pdf: a bill as the Commissioners' Office prints it is read as its page is"
          * doctest::skip(!has_program(mutool))) {
    std::string const folder = NUTMEG_SOURCE_DIR "/tests/data/documents/";
    CHECK(summary(folder + "numbered_bill.pdf") == summary(example("08-higher-penalty")));
    CHECK(summary(folder + "bill_without_numbers.pdf") == summary(example("05-guest-records")));
}

TEST_CASE("pdf: the numbers, headers and footers of a printed bill are set aside"
          * doctest::skip(!has_program(mutool))) {
    std::string const path = NUTMEG_SOURCE_DIR "/tests/data/documents/numbered_bill.pdf";
    auto const document = read_document(read_file(path), path);
    CHECK(document.format == DocumentFormat::Pdf);
    CHECK(document.shows_marks);
    CHECK(document.diagnostics.empty());
    std::size_t numbers = 0;
    std::string margins;
    for (auto const& line : document.set_aside)
        if (line.line_class == LineClass::LineNumber)
            ++numbers;
        else
            margins += line.text + "|";
    CHECK(numbers > 20);
    CHECK(margins.find("LCO No. 1651 1 of 2|") != std::string::npos);
    CHECK(margins.find("Bill No. 5908|") != std::string::npos);
}

TEST_CASE("pdf: damaged and locked files are reported" * doctest::skip(!has_program(mutool))) {
    std::string const path = NUTMEG_SOURCE_DIR "/tests/data/documents/numbered_bill.pdf";
    auto const bytes = read_file(path);
    // Every truncated file is an error or has a finding.
    for (auto const part : {10, 25, 50, 75, 99}) {
        CAPTURE(part);
        auto const cut = bytes.substr(0, bytes.size() * static_cast<std::size_t>(part) / 100);
        std::string message;
        bool reported = false;
        try {
            reported = !read_document(cut, "cut.pdf").diagnostics.empty();
        } catch (Error const& error) {
            message = error.what();
        }
        CHECK((reported || message.starts_with("cut.pdf: the PDF file")));
    }
    CHECK_THROWS_WITH_AS(
        read_document("%PDF-1.7\nnothing", "no.pdf"), doctest::Contains("is damaged"), Error);
}
