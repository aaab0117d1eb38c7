#include "diff/effects/displaced_passages.hpp"

#include "diff/align/runs_by_partner.hpp"
#include "diff/effects/model/sentences.hpp"
#include "parser/facts/exceptions.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace nutmeg {

namespace {

constexpr std::uint32_t least_moved = 3;   ///< words of a passage that is said to be moved
constexpr std::uint32_t least_content = 2; ///< of these words, those with content

/// Whether the redline deletes at least `least_moved` words of the passage in a row.
bool is_deleted(CommonRun const& passage, std::vector<std::uint32_t> const& kept_as) {
    std::uint32_t deleted = 0;
    for (auto i = passage.old_begin; i < passage.old_begin + passage.size; ++i) {
        deleted = kept_as[i] == no_word ? deleted + 1 : 0;
        if (deleted >= least_moved)
            return true;
    }
    return false;
}

/// Per old word: whether it is one of the most words whose matches rise. None, if there are no
/// passages to ask for.
std::vector<char> words_in_order(AnnotatedText const& old_side,
                                 std::vector<CommonRun> const& passages) {
    std::vector<char> in_order(old_side.size(), 0);
    if (passages.empty())
        return in_order;
    std::vector<CommonRun> runs;
    for (std::uint32_t i = 0; i < old_side.size(); ++i)
        if (old_side.match[i] != no_word)
            append_run(runs, {i, old_side.match[i], 1});
    for (auto const& run : rising_runs(runs))
        std::fill_n(in_order.begin() + run.old_begin, run.size, 1);
    return in_order;
}

/// For each old word: the word that the redline keeps for it, or `no_word`.
std::vector<std::uint32_t> kept_words(AnnotatedText const& old_side,
                                      std::vector<CommonRun> const& kept) {
    std::vector<std::uint32_t> kept_as(old_side.size(), no_word);
    for (auto const& run : kept)
        for (std::uint32_t i = 0; i < run.size; ++i)
            kept_as[run.old_begin + i] = run.new_begin + i;
    return kept_as;
}

/// The exception that opens at the word, or after a comma there; empty if there is none.
WordRange exception_after(AnnotatedText const& side, std::uint32_t word) {
    if (side.lower_at(word) == ",")
        ++word;
    return word < side.size() && exception_opener(side, word) != 0
             ? exception_at(side, word, false).words
             : WordRange{};
}

/// "now before “unless the clerk objects”" if an exception follows the moved passage on one side
/// only, so that it limits something else.
std::string other_exception(TextPair const& texts, DisplacedPassage const& passage) {
    auto const before = exception_after(texts.old_side, passage.old_words.end);
    auto const after = exception_after(texts.new_side, passage.new_words.end);
    if (before.empty() == after.empty())
        return {};
    return after.empty() ? "no longer before " + quoted(texts.old_side.words_of(before))
                         : "now before " + quoted(texts.new_side.words_of(after));
}

} // namespace

std::vector<DisplacedPassage> displaced_passages(TextPair const& texts,
                                                 std::vector<CommonRun> const& kept) {
    auto const& old_side = texts.old_side;
    auto const& match = old_side.match;
    auto const kept_as = kept_words(old_side, kept);
    auto const is_other = [&](std::uint32_t word) {
        return match[word] != no_word && kept_as[word] != match[word];
    };
    std::vector<CommonRun> passages;
    for (std::uint32_t begin = 0, end = 0; begin < old_side.size(); begin = end) {
        end = begin + 1;
        if (!is_other(begin))
            continue;
        while (end < old_side.size() && is_other(end) && match[end] == match[end - 1] + 1
               && old_side.provision(end) == old_side.provision(begin))
            ++end;
        if (end - begin >= least_moved)
            passages.push_back({begin, match[begin], end - begin});
    }
    auto const in_order = words_in_order(old_side, passages);
    std::vector<DisplacedPassage> displaced;
    for (auto const& run : passages)
        if (in_order[run.old_begin] == 0 || is_deleted(run, kept_as))
            displaced.push_back({{run.old_begin, run.old_begin + run.size},
                                 {run.new_begin, run.new_begin + run.size}});
    return displaced;
}

bool has_content(AnnotatedText const& side, WordRange words) {
    std::uint32_t count = 0;
    for (auto i = words.begin; i < words.end; ++i)
        count += is_punctuation(side.lower[i]) || is_filler_word(side.lower[i])
                      || is_citing_word(side.lower[i])
                   ? 0
                   : 1;
    return count >= least_content;
}

bool stays_in_place(TextPair const& texts, DisplacedPassage const& passage) {
    auto const& old_side = texts.old_side;
    auto const o = old_side.provision(passage.old_words.begin);
    if (o == 0 || texts.partner[o] != texts.new_side.provision(passage.new_words.begin))
        return false;
    auto const is_here = [&](std::uint32_t word) { return old_side.provision(word) == o; };
    std::uint32_t last = 0;
    auto first = passage.old_words.begin;
    while (first > 0 && is_here(first - 1))
        --first;
    for (auto word = first; word < old_side.size() && is_here(word); ++word) {
        auto const match = old_side.match[word];
        if (match == no_word)
            continue;
        if (match < last)
            return false;
        last = match;
    }
    return true;
}

Effect moved_text(TextPair const& texts, DisplacedPassage const& passage) {
    auto const& old_side = texts.old_side;
    auto const& new_side = texts.new_side;
    auto const& from = old_side.paths[old_side.provision(passage.old_words.begin)];
    auto const& to = new_side.paths[new_side.provision(passage.new_words.begin)];
    Effect moved;
    moved.kind = EffectKind::Text;
    moved.at = to;
    moved.old_value = std::string(old_side.words_of(passage.old_words));
    moved.new_value = std::string(new_side.words_of(passage.new_words));
    moved.summary = "Moved";
    if (from != to) {
        moved.remark = "from " + (from.empty() ? "the section's own text" : from);
        moved.summary += " from " + (from.empty() ? "the section" : from) + " to "
                       + (to.empty() ? "the section" : to);
    } else {
        moved.remark = other_exception(texts, passage);
    }
    moved.summary += ": " + quoted(new_side.words_of(passage.new_words));
    if (from == to && !moved.remark.empty())
        moved.summary += ", " + moved.remark;
    if (!moved.summary.ends_with(".\u201D"))
        moved.summary += ".";
    moved.old_evidence = {old_side.span_of(passage.old_words)};
    moved.new_evidence = {new_side.span_of(passage.new_words)};
    return moved;
}

} // namespace nutmeg
