#include "diff/apply/idle_marks.hpp"

#include "diff/words/typography.hpp"
#include "parser/text/words.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// The words, with curly quotation marks and one space between them.
std::string plain_words(std::string_view words) {
    auto const text = with_curly_quotes(std::string(words));
    std::string all;
    for (auto const word : split_words(text, make_span(0, text.size())))
        all += (all.empty() ? "" : " ") + std::string(word.of(text));
    return all;
}

bool is_opposite(Mark one, Mark two) {
    return (one == Mark::Deleted && two == Mark::Inserted)
        || (one == Mark::Inserted && two == Mark::Deleted);
}

} // namespace

std::vector<IdleMarks> idle_marks(MarkedText const& text) {
    std::vector<IdleMarks> idle;
    MarkedRun const* last = nullptr;
    for (auto const& run : text.runs) {
        auto const words = run.span.of(text.text);
        if (run.mark == Mark::Plain && words.find_first_not_of(" \n") == words.npos)
            continue;
        if (last != nullptr && is_opposite(last->mark, run.mark))
            if (auto const same = plain_words(words);
                !same.empty() && same == plain_words(last->span.of(text.text)))
                idle.push_back({same, {last->span.begin, run.span.end}});
        last = &run;
    }
    return idle;
}

} // namespace nutmeg
