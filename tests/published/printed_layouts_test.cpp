// Real acts, laid out as people have them, are read like the unfurnished text.
#include "corpus/store/page_files.hpp"
#include "parser/bills/act.hpp"
#include "parser/bills/bill_lines.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/text/file.hpp"
#include "parser/text/unicode.hpp"
#include "tests/published/published.hpp"
#include "tests/support/printed_layout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace nutmeg;
using namespace nutmeg::test;

namespace {

std::string words_of(Act const& act) {
    std::string all;
    for (auto const& section : act.sections) {
        std::string words;
        append_collapsed(words, section.text.text);
        all += section.number + " " + std::string(action_name(section.action)) + " "
             + section.effective + " " + words + "\n";
    }
    return all;
}

/// Whether a finding says that the joined lines of a text are not clear.
bool is_reported(Act const& act) {
    return std::any_of(act.diagnostics.begin(), act.diagnostics.end(), [](auto const& found) {
        return found.code == DiagnosticCode::UnclearLineNumber;
    });
}

} // namespace

TEST_SUITE("published") {

    TEST_CASE("published acts: every layout has the same words" * doctest::skip(is_missing(acts))) {
        std::size_t read = 0;
        for (auto const& file : page_files((published_folder() / acts).string())) {
            std::vector<std::string> paragraphs;
            std::string plain;
            for (auto const& paragraph : read_document(read_file(file), file).paragraphs) {
                paragraphs.push_back(paragraph.text);
                plain += paragraph.text + "\n\n";
            }
            auto const expected = words_of(read_act(plain, "plain"));
            for (auto const& layout : printed_layouts()) {
                CAPTURE(file);
                CAPTURE(describe(layout));
                auto const act = read_act(printed(paragraphs, layout), "layout");
                ++read;
                if (!is_reported(act))
                    CHECK(words_of(act) == expected);
            }
        }
        CHECK(read > 1000);
    }

} // TEST_SUITE("published")
