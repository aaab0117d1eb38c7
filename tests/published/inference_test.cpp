// Published acts with their underlining removed: the law in force shows which words are inserted.
#include "corpus/preview/preview.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/text/file.hpp"
#include "parser/text/words.hpp"
#include "tests/published/published.hpp"
#include "tests/support/preview_bill.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace nutmeg;
namespace fs = std::filesystem;

namespace {

fs::path const published = test::published_folder();

using Lines = std::vector<std::string>;

/// The page without its underlining.
std::string without_underlining(std::string page) {
    for (std::string_view const tag : {"<u>", "</u>"})
        for (auto at = page.find(tag); at != std::string::npos; at = page.find(tag, at))
            page.erase(at, tag.size());
    return page;
}

/// The act as plain text with its words and brackets, one paragraph per line and empty lines
/// between.
std::string as_plain_text(std::string const& page, std::string const& name) {
    std::string text;
    for (auto const& paragraph : read_document(page, name).paragraphs)
        text += paragraph.text + "\n\n";
    return text;
}

/// All words of the marked text by mark, in order: "+shall", "-may", " make".
Lines words_by_run(MarkedText const& marked, std::vector<Span> const& inferred) {
    Lines lines;
    auto next = inferred.begin();
    for (auto const& run : marked.runs)
        for (auto const word : split_words(marked.text, run.span)) {
            while (next != inferred.end() && next->end <= word.begin)
                ++next;
            bool const is_new =
                run.mark == Mark::Inserted || (next != inferred.end() && next->contains(word));
            auto const sign = is_new ? "+" : run.mark == Mark::Plain ? " " : "-";
            auto const words = word.of(marked.text);
            if (words != "\"" && words != "'")
                lines.push_back(sign + std::string(words));
        }
    return lines;
}

/// Where the lines first differ, with their surroundings.
std::string first_difference(Lines const& one, Lines const& other) {
    auto const at = static_cast<std::size_t>(
        std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
    std::string words;
    for (auto const* lines : {&one, &other}) {
        words += words.empty() ? "" : " / ";
        for (auto i = at < 6 ? 0 : at - 6; i < std::min(at + 6, lines->size()); ++i)
            words += (*lines)[i] + " ";
    }
    return words;
}

struct Score {
    std::size_t sections = 0;
    std::size_t same_law = 0;
    std::size_t same_marks = 0;
};

/// Compares the previews of an act with its marks and without them.
void compare_reports(BillPreview const& marked, BillPreview const& lost, Score& score) {
    REQUIRE(lost.entries.size() == marked.entries.size());
    for (std::size_t i = 0; i < lost.entries.size(); ++i) {
        auto const& real = marked.entries[i];
        auto const& found = lost.entries[i];
        if (real.applied.base != Base::Match)
            continue;
        CAPTURE(marked.bill_file);
        CAPTURE(real.target);
        CHECK(found.applied.base == Base::Match);
        bool const same = found.applied.old_text == real.applied.old_text
                       && found.applied.new_text == real.applied.new_text;
        CHECK(same);
        auto const real_words = words_by_run(real.amendment->text, {});
        auto const found_words = words_by_run(found.amendment->text, found.applied.inferred);
        ++score.sections;
        score.same_law += same ? 1U : 0U;
        score.same_marks += real_words == found_words ? 1U : 0U;
        if (real_words != found_words)
            MESSAGE(marked.bill_file,
                    " ",
                    real.target,
                    ": ",
                    first_difference(real_words, found_words));
    }
}

} // namespace

TEST_CASE("published: lost underlining is inferred as it was" * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::acts) || test::is_missing(test::revision))) {
    auto const folder = published / test::acts;
    Statutes statutes(
        {(published / "cgs/2025/pub").string(), (published / "cgs/2026/sup").string()});
    auto const previewed = [&](Act act, std::string const& file) {
        return test::preview_bill(std::make_shared<Act const>(std::move(act)), file, statutes);
    };
    Score pages;
    Score texts;
    for (auto const& entry : fs::directory_iterator(folder)) {
        auto const file = entry.path().string();
        auto const page = read_file(file);
        auto const bare = without_underlining(page);
        auto const marked = previewed(read_act(page, file), file);
        compare_reports(marked, previewed(read_act(bare, file), file), pages);
        auto const text = as_plain_text(bare, file);
        compare_reports(marked, previewed(read_act(text, file), file), texts);
    }
    for (auto const& score : {pages, texts}) {
        CHECK(score.sections > 50);
        // Where words repeat, the underlined one may have been another occurrence.
        CHECK(score.same_marks * 100 >= score.sections * 95);
        MESSAGE(score.same_law,
                " of ",
                score.sections,
                " sections give the same law, ",
                score.same_marks,
                " the same marks");
    }
}
