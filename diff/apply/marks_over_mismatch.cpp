#include "diff/apply/marks_over_mismatch.hpp"

#include "diff/words/edit_cleanup.hpp"
#include "diff/words/typography.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <string>

namespace nutmeg {

namespace {

/// `outer` maps words of a first text to a second, `inner` those of the second to a third. Runs of
/// size 0 of `inner` stay where the words before them are matched.
std::vector<CommonRun> composed(std::vector<CommonRun> const& outer,
                                std::vector<CommonRun> const& inner) {
    std::vector<CommonRun> runs;
    auto next = outer.begin();
    std::uint32_t old_end = 0; ///< after the last matched word of the first text
    for (auto const& run : inner) {
        while (next != outer.end() && next->new_begin + next->size <= run.old_begin) {
            old_end = next->old_begin + next->size;
            ++next;
        }
        if (run.size == 0) {
            bool const inside = next != outer.end() && next->new_begin < run.old_begin;
            runs.push_back({inside ? next->old_begin + run.old_begin - next->new_begin : old_end,
                            run.new_begin,
                            0});
        }
        for (auto one = next; one != outer.end() && one->new_begin < run.old_begin + run.size;
             ++one) {
            auto const begin = std::max(one->new_begin, run.old_begin);
            auto const end = std::min(one->new_begin + one->size, run.old_begin + run.size);
            append_run(runs,
                       {one->old_begin + begin - one->new_begin,
                        run.new_begin + begin - run.old_begin,
                        end - begin});
        }
    }
    return runs;
}

} // namespace

std::optional<std::vector<CommonRun>> marks_over_mismatch(std::string_view old_text,
                                                          std::string_view new_text,
                                                          ReplacedWords const& region,
                                                          MarkedText const& marked) {
    if (std::all_of(marked.runs.begin(), marked.runs.end(), [](MarkedRun const& run) {
            return run.mark == Mark::Plain;
        }))
        return std::nullopt;
    auto const span = region.old_span;
    auto const restated =
        in_law_typography(marked.old_text(), span.of(old_text), Paragraphs::Given);
    auto const as_restated = std::string(old_text.substr(0, span.begin)) + restated
                           + std::string(old_text.substr(span.end));
    ReplacedWords replaced = region;
    replaced.old_span = make_span(span.begin, span.begin + restated.size());
    auto const words = kept_words(as_restated, new_text, {replaced}, &marked);
    if (!words)
        return std::nullopt;
    auto const old_words = split_words(old_text, make_span(0, old_text.size()));
    auto const restated_words = split_words(as_restated, make_span(0, as_restated.size()));
    return composed(readable_runs({old_text, as_restated, old_words, restated_words}),
                    words->in_order);
}

} // namespace nutmeg
