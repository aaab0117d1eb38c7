#include "cli/report/redline_view.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

bool is_word_byte(char c) {
    return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t words_in(ViewBlock const& block) {
    std::size_t words = 0;
    for (auto const& run : block.runs)
        words += count_words(run.words);
    return words;
}

std::size_t designators_in(std::string_view path) {
    return static_cast<std::size_t>(std::count(path.begin(), path.end(), '('));
}

} // namespace

std::size_t mark_end(std::vector<ViewRun> const& runs, std::size_t begin) {
    auto const& first = runs[begin];
    auto end = begin + 1;
    for (auto i = end; i < runs.size() && runs[i].op == first.op; ++i) {
        if (runs[i].move == first.move)
            end = i + 1;
        else if (first.move == 0 || runs[i].move != 0)
            break;
    }
    return end;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (char const c : text) {
        if (c == ' ' || c == '\n')
            inside = false;
        else if (!inside && is_word_byte(c)) {
            inside = true;
            ++words;
        }
    }
    return words;
}

WordCounts count_words(View const& view) {
    WordCounts counts;
    for (auto const& block : view.blocks)
        for (auto const& run : block.runs) {
            auto const words = run.words == "\u00B6" ? 0 : count_words(run.words);
            if (run.op == Op::Equal)
                counts.equal += words;
            else if (run.move != 0)
                counts.moved += run.op == Op::Insert ? words : 0;
            else
                (run.op == Op::Delete ? counts.deleted : counts.inserted) += words;
        }
    return counts;
}

std::vector<BlockRange> fold(View const& view, std::size_t least_words) {
    std::vector<BlockRange> ranges;
    auto const& blocks = view.blocks;
    for (std::size_t i = 0; i < blocks.size();) {
        bool const kept = blocks[i].changed || blocks[i].context;
        auto const begin = i;
        std::size_t words = 0;
        for (; i < blocks.size() && (blocks[i].changed || blocks[i].context) == kept; ++i)
            words += words_in(blocks[i]);
        bool const folded = !kept && words >= least_words;
        if (!folded && !ranges.empty() && !ranges.back().folded)
            ranges.back().end = i;
        else
            ranges.push_back({begin, i, folded});
    }
    return ranges;
}

std::string fold_label(View const& view, BlockRange range) {
    std::vector<ViewRun const*> designators;
    std::size_t outermost = 0;
    for (auto i = range.begin; i < range.end; ++i)
        for (auto const& run : view.blocks[i].runs)
            if (run.designator) {
                designators.push_back(&run);
                auto const depth = designators_in(run.path);
                outermost = outermost == 0 ? depth : std::min(outermost, depth);
            }
    if (designators.empty()) {
        return count_phrase(range.end - range.begin, "paragraph") + " unchanged";
    }
    std::vector<ViewRun const*> outer;
    for (auto const* run : designators)
        if (designators_in(run->path) == outermost)
            outer.push_back(run);
    auto const& last = outer.back()->path;
    if (designators_in(designators.front()->path) != outermost)
        return designators.front()->path + " to " + last + " unchanged";
    auto const noun = level_name(outer.front()->level);
    if (outer.size() == 1)
        return std::string(noun) + " " + last + " unchanged";
    return count_phrase(outer.size(), noun) + " unchanged, " + outer.front()->path + " to " + last;
}

} // namespace nutmeg
