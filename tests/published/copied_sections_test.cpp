// Sections copied from the published pages, as a browser lays them out: no change is reported where
// none was made, and each change that is made is reported exactly.
#include "diff/apply/apply.hpp"
#include "parser/bills/edited_sections.hpp"
#include "parser/statutes/copied/copied_page.hpp"
#include "parser/statutes/copied/read_page.hpp"
#include "parser/statutes/page.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/published/published.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t step = 10; ///< every tenth section is copied

using Notes = std::vector<std::string>;

/// The heading with the first paragraph, then the others and the notes.
std::vector<std::string> paragraphs_of(Section const& section, bool with_notes) {
    std::vector<std::string> all{section.heading};
    for (std::size_t i = 0; i < section.paragraphs.size(); ++i) {
        auto const words = std::string(section.paragraphs[i].of(section.text));
        if (i == 0)
            all[0] += ' ' + words;
        else
            all.push_back(words);
    }
    if (!with_notes)
        return all;
    for (auto const* notes : {&section.source_notes,
                              &section.history_notes,
                              &section.cross_references,
                              &section.annotations,
                              &section.other_notes})
        all.insert(all.end(), notes->begin(), notes->end());
    all.emplace_back("(Return to Chapter\nTable of Contents)\t(Return to\nList of Chapters)\t"
                     "(Return to\nList of Titles)");
    return all;
}

std::string joined(std::vector<std::string> const& paragraphs, std::string_view between) {
    std::string text;
    for (auto const& one : paragraphs)
        text += (text.empty() ? "" : std::string(between)) + one;
    return text + "\n";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// The text with its lines broken at spaces, at most `width` bytes long.
std::string wrapped(std::string const& text, std::size_t width) {
    std::string out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find_first_of(" \n", at), text.size());
        if (column > 0 && column + end - at > width) {
            out.back() = '\n';
            column = 0;
        }
        out.append(text, at, end + 1 - at);
        column = end < text.size() && text[end] == '\n' ? 0 : column + end + 1 - at;
        at = end + 1;
    }
    return out;
}

struct Layout {
    std::string name;
    std::function<std::string(Section const&)> copy;
};

std::vector<Layout> layouts() {
    auto const browser = [](Section const& section) {
        return joined(paragraphs_of(section, true), "\n\n");
    };
    return {
        {"browser", browser},
        {"without notes",
         [](Section const& section) { return joined(paragraphs_of(section, false), "\n\n"); }},
        {"one paragraph per line",
         [](Section const& section) { return joined(paragraphs_of(section, true), "\n"); }},
        {"one line",
         [](Section const& section) { return joined(paragraphs_of(section, true), " "); }},
        {"one line without notes",
         [](Section const& section) { return joined(paragraphs_of(section, false), " "); }},
        {"wrapped", [=](Section const& section) { return wrapped(browser(section), 72); }},
        {"straight quotation marks",
         [=](Section const& section) {
             return replaced(replaced(replaced(browser(section), "\u201C", "\""), "\u201D", "\""),
                             "\n",
                             "\r\n");
         }},
        {"heading on its own line",
         [](Section const& section) {
             auto all = paragraphs_of(section, true);
             all[0] = all[0].substr(std::min(section.heading.size() + 1, all[0].size()));
             all.insert(all.begin(), section.heading);
             return joined(all, "\n\n");
         }},
    };
}

/// The section as edited text applied to itself.
Applied applied(std::string const& text, Section const& law) {
    auto page = copied_page(statutes_document(text, "copied.txt"));
    for (auto& section : page.sections)
        read_words(section);
    auto const act = edited_act(page);
    if (act.sections.size() != 1)
        return {};
    return apply(act.sections[0], act.sections[0].targets[0], &law);
}

bool is_unchanged(Applied const& result) {
    return !result.changed && result.diagnostics.size() == 1
        && result.diagnostics[0].code == DiagnosticCode::EditedTextUnchanged;
}

bool has_problem(Applied const& result) {
    return std::any_of(result.diagnostics.begin(), result.diagnostics.end(), [](auto const& one) {
        return one.severity == Severity::Problem;
    });
}

/// Every tenth section of the revision, except headings without a number.
void for_each_section(std::function<void(Section const&)> const& check) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator(test::published_folder() / test::revision))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::size_t count = 0;
    for (auto const& file : files)
        for (auto const& section : read_page(file.string()).sections)
            if (count++ % step == 0 && !section.numbers.empty())
                check(section);
}

} // namespace

TEST_CASE("copied sections: a copy of the law changes nothing" * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision))) {
    auto const all = layouts();
    std::vector<std::string> misses;
    for_each_section([&](Section const& section) {
        for (auto const& layout : all) {
            auto const result = applied(layout.copy(section), section);
            if (is_unchanged(result))
                continue;
            misses.push_back(section.heading + " (" + layout.name + ")");
            // What is not read as the law is at least a problem.
            CHECK(has_problem(result));
        }
    });
    // A group heading that cites a section at the end of a sentence is not distinguished from its
    // text.
    CHECK(misses.size() <= 1);
    for (auto const& miss : misses)
        MESSAGE(miss);
}

TEST_CASE("copied sections: one changed word is the only change" * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision))) {
    constexpr std::string_view changed = "zebra";
    std::size_t seed = 1;
    for_each_section([&](Section const& section) {
        auto const& text = section.text;
        if (section.is_group || !section.later_versions.empty() || section.status != Status::Active)
            return;
        // A word of small letters, after the start: the first words show where the law begins.
        seed = seed * 6364136223846793005U + 1442695040888963407U;
        auto begin = text.find(' ', (seed >> 33U) % text.size());
        if (begin == text.npos)
            return;
        ++begin;
        auto const end = std::min(text.find_first_of(" \n.,;:", begin), text.size());
        auto const word = text.substr(begin, end - begin);
        if (word.empty() || word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") != word.npos)
            return;
        auto edited = section;
        edited.text.replace(begin, word.size(), changed);
        auto const shift = static_cast<std::uint32_t>(changed.size() - word.size());
        for (auto& paragraph : edited.paragraphs) {
            paragraph.begin += paragraph.begin > begin ? shift : 0;
            paragraph.end += paragraph.end > begin ? shift : 0;
        }
        auto const result = applied(joined(paragraphs_of(edited, true), "\n\n"), section);
        CAPTURE(section.heading);
        CHECK(result.changed);
        CHECK(result.new_text == edited.text);
    });
}
