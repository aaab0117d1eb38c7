#include "diff/drafting/draft_words.hpp"
#include "diff/drafting/marked_draft.hpp"
#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace nutmeg;

namespace {

std::string marked(std::string const& old_text, std::string const& new_text) {
    auto const words = draft_words(section_from_words("99-1", "Gates.", old_text),
                                   section_from_words("99-1", "Gates.", new_text));
    auto const result = mark_changes(words.old_words, words.new_words);
    std::string out;
    for (auto const& run : result.runs) {
        auto const part = std::string(run.span.of(result.text));
        out += run.mark == Mark::Inserted ? "{" + part + "}"
             : run.mark == Mark::Deleted  ? "[" + part + "]"
                                          : part;
    }
    return out;
}

} // namespace

TEST_CASE("draft words: a date is replaced as a whole") {
    struct Row {
        char const* old_text;
        char const* new_text;
        char const* marked;
    };
    for (auto const& row : {
             Row{"On July 1, 2023, open it.",
                 "On October 1, 2026, open it.",
                 "On [July 1, 2023] {October 1, 2026}, open it."},
             Row{"On July 1, 2023, open it.",
                 "On July 1, 2026, open it.",
                 "On [July 1, 2023] {July 1, 2026}, open it."},
             Row{"Open it by July 1, 2023.",
                 "Open it by July 15, 2023.",
                 "Open it by [July 1, 2023] {July 15, 2023}."},
             Row{"Open it by July 1, 2023.",
                 "Shut it by July 1, 2023.",
                 "[Open] {Shut} it by July 1, 2023."},
             Row{"In May, 3 gates are open.",
                 "In June, 3 gates are open.",
                 "In [May] {June}, 3 gates are open."},
         }) {
        CAPTURE(row.old_text);
        CHECK(marked(row.old_text, row.new_text) == row.marked);
    }
}
