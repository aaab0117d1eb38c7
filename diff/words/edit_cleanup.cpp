// `readable_runs` makes four passes over the common runs:
//  1. Drop a short run of stop words between two rewritten phrases: "[the board of] {a panel of}".
//  2. Drop the scattered words that a rewritten passage happens to share with the one it replaces,
//     so that each reads as a whole.
//  3. Drop the parts that two numbers in words share: "[one hundred] {four hundred}".
//  4. Shift an insertion or deletion that could begin at several positions, because the words at
//     its ends repeat, to the best one: after punctuation or at the start of a paragraph.
#include "diff/words/edit_cleanup.hpp"

#include "parser/text/words.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_coincidence = 3;
constexpr std::uint32_t longest_slide = 200;
constexpr std::uint32_t longest_scattered = 3; ///< words of a run inside a rewritten passage
constexpr std::size_t least_scattered = 2;     ///< runs that make a rewritten passage hard to read
constexpr std::uint32_t least_rewritten = 8;   ///< words of the passage that change on each side
constexpr std::uint32_t rewritten_times = 2;   ///< changed words for each shared one, on each side

std::uint32_t count(std::span<Span const> words) {
    return static_cast<std::uint32_t>(words.size());
}

/// The number of words between two consecutive runs.
struct Gap {
    std::uint32_t deleted = 0;
    std::uint32_t inserted = 0;
    bool rewritten() const { return deleted > 0 && inserted > 0; }
    bool empty() const { return deleted == 0 && inserted == 0; }
};

Gap gap_between(CommonRun const& before, CommonRun const& after) {
    return {after.old_begin - before.old_begin - before.size,
            after.new_begin - before.new_begin - before.size};
}

bool only_stop_words(WordPair const& words, CommonRun const& run) {
    for (std::uint32_t i = 0; i < run.size; ++i)
        if (!is_stop_word(words.old_words[run.old_begin + i].of(words.old_text)))
            return false;
    return true;
}

/// Whether the run ends a paragraph on both sides. Without it the paragraphs would merge.
bool ends_paragraph(WordPair const& words, CommonRun const& run) {
    auto const breaks = [](std::string_view text, std::span<Span const> list, std::uint32_t last) {
        return last + 1 == list.size()
            || text.substr(list[last].end, list[last + 1].begin - list[last].end).find('\n')
                   != std::string_view::npos;
    };
    return breaks(words.old_text, words.old_words, run.old_begin + run.size - 1)
        && breaks(words.new_text, words.new_words, run.new_begin + run.size - 1);
}

std::vector<CommonRun> cleanup_semantic(WordPair const& words, std::vector<CommonRun> const& runs) {
    std::vector<CommonRun> kept;
    CommonRun const end{count(words.old_words), count(words.new_words), 0};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto const& run = runs[i];
        auto const before = gap_between(kept.empty() ? CommonRun{} : kept.back(), run);
        auto const after = gap_between(run, i + 1 < runs.size() ? runs[i + 1] : end);
        bool const is_coincidence =
            run.size <= longest_coincidence && before.rewritten() && after.rewritten()
            && before.deleted + before.inserted + after.deleted + after.inserted > 2 * run.size
            && only_stop_words(words, run) && !ends_paragraph(words, run);
        if (!is_coincidence)
            kept.push_back(run);
    }
    return kept;
}

bool ends_sentence(std::string_view word) {
    return word == "." || word == ";" || word == ":";
}

/// Whether a sentence or a paragraph begins with the word.
bool opens_sentence(std::string_view text, std::span<Span const> list, std::uint32_t word) {
    return word == 0 || ends_sentence(list[word - 1].of(text))
        || text.substr(list[word - 1].end, list[word].begin - list[word - 1].end).find('\n')
               != std::string_view::npos;
}

/// Whether the run may be dropped inside a rewritten passage: it is short, and has no designator
/// and no beginning or end of a sentence, by which readers find their way.
bool is_scattered(WordPair const& words, CommonRun const& run) {
    if (run.size > longest_scattered || ends_paragraph(words, run)
        || (opens_sentence(words.old_text, words.old_words, run.old_begin)
            && opens_sentence(words.new_text, words.new_words, run.new_begin)))
        return false;
    for (std::uint32_t i = 0; i < run.size; ++i) {
        auto const word = words.old_words[run.old_begin + i].of(words.old_text);
        if (word.front() == '(' || ends_sentence(word))
            return false;
    }
    return true;
}

/// Drops the scattered runs of `runs[begin, end)` if they are many and most words around them
/// change on both sides.
void drop_scattered(std::vector<CommonRun>& runs,
                    std::size_t begin,
                    std::size_t end,
                    CommonRun const& before,
                    CommonRun const& after) {
    auto const all = gap_between(before, after);
    std::uint32_t shared = 0;
    for (auto i = begin; i < end; ++i)
        shared += runs[i].size;
    auto const deleted = all.deleted - shared;
    auto const inserted = all.inserted - shared;
    if (end - begin >= least_scattered
        && std::min(deleted, inserted) >= std::max(least_rewritten, rewritten_times * shared))
        for (auto i = begin; i < end; ++i)
            runs[i].size = 0;
}

/// `runs` without the words that a rewritten passage shares with the one before it by chance.
std::vector<CommonRun> cleanup_rewritten(WordPair const& words, std::vector<CommonRun> runs) {
    CommonRun const end{count(words.old_words), count(words.new_words), 0};
    CommonRun before;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= runs.size(); ++i) {
        if (i < runs.size() && is_scattered(words, runs[i]))
            continue;
        drop_scattered(runs, first, i, before, i < runs.size() ? runs[i] : end);
        if (i < runs.size())
            before = runs[i];
        first = i + 1;
    }
    std::erase_if(runs, [](CommonRun const& run) { return run.size == 0; });
    return runs;
}

/// Whether the word is a number or part of one: "forty-five", "million".
bool is_number_word(std::string_view word) {
    constexpr std::array<std::string_view, 32> names{
        "one",      "two",     "three",     "four",     "five",     "six",      "seven",
        "eight",    "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
        "fifteen",  "sixteen", "seventeen", "eighteen", "nineteen", "twenty",   "thirty",
        "forty",    "fifty",   "sixty",     "seventy",  "eighty",   "ninety",   "hundred",
        "thousand", "million", "billion",   "trillion"};
    while (!word.empty()) {
        auto const end = std::min(word.find('-'), word.size());
        if (std::find(names.begin(), names.end(), word.substr(0, end)) == names.end())
            return false;
        word.remove_prefix(std::min(end + 1, word.size()));
    }
    return true;
}

constexpr std::uint32_t unmatched = 0xFFFFFFFFU;

/// Takes apart the matches of each number of `list` that is not matched as a whole with one number
/// of the other text. `match` and `other_match` are the matches of the words of both. Returns
/// whether any was.
bool drop_parts_of_numbers(std::string_view text,
                           std::span<Span const> list,
                           std::vector<std::uint32_t>& match,
                           std::vector<std::uint32_t>& other_match) {
    auto const is_number = [&](std::uint32_t word) { return is_number_word(list[word].of(text)); };
    auto const size = count(list);
    bool any = false;
    for (std::uint32_t word = 0; word < size; ++word) {
        if (match[word] != unmatched || !is_number(word))
            continue;
        auto begin = word;
        while (begin > 0 && is_number(begin - 1))
            --begin;
        auto end = word + 1;
        while (end < size && is_number(end))
            ++end;
        for (auto i = begin; i < end; ++i)
            if (match[i] != unmatched) {
                any = true;
                other_match[match[i]] = unmatched;
                match[i] = unmatched;
            }
        word = end;
    }
    return any;
}

/// `runs` without parts of numbers in words, such as "million" if "two million" became "forty
/// million".
std::vector<CommonRun> cleanup_numbers(WordPair const& words, std::vector<CommonRun> runs) {
    std::vector<std::uint32_t> to_new(words.old_words.size(), unmatched);
    std::vector<std::uint32_t> to_old(words.new_words.size(), unmatched);
    for (auto const& run : runs)
        for (std::uint32_t i = 0; i < run.size; ++i) {
            to_new[run.old_begin + i] = run.new_begin + i;
            to_old[run.new_begin + i] = run.old_begin + i;
        }
    bool any = false;
    for (bool goes_on = true; goes_on; any = any || goes_on) {
        goes_on = drop_parts_of_numbers(words.old_text, words.old_words, to_new, to_old);
        goes_on |= drop_parts_of_numbers(words.new_text, words.new_words, to_old, to_new);
    }
    if (!any)
        return runs;
    std::vector<CommonRun> kept;
    for (auto const& run : runs)
        for (std::uint32_t i = 0; i < run.size; ++i)
            if (to_new[run.old_begin + i] != unmatched)
                append_run(kept, {run.old_begin + i, run.new_begin + i, 1});
    return kept;
}

/// An edit that only inserts or only deletes words [begin, end) of `list`.
struct Slide {
    std::string_view text;
    std::span<Span const> list;
    std::uint32_t begin;
    std::uint32_t end;

    std::string_view word(std::uint32_t i) const { return list[i].of(text); }
};

bool ends_phrase(std::string_view word) {
    return word == "." || word == ";" || word == ":" || word == ",";
}

/// How well the edit reads at this position; higher is better.
int fitness(Slide const& slide) {
    int points = 0;
    auto const first = slide.list[slide.begin];
    bool const after_break = slide.begin == 0
                          || slide.text
                                     .substr(slide.list[slide.begin - 1].end,
                                             first.begin - slide.list[slide.begin - 1].end)
                                     .find('\n')
                                 != std::string_view::npos;
    if (after_break)
        points += 8;
    if (slide.begin > 0 && ends_phrase(slide.word(slide.begin - 1)))
        points += slide.word(slide.begin - 1) == "," ? 2 : 4;
    auto const last = slide.word(slide.end - 1);
    if (ends_phrase(last))
        points += last == "," ? 1 : 3;
    if (slide.word(slide.begin).front() == '(')
        points += 3;
    // A clause at the end of another: "is requested{, or is approved and requested};".
    bool const is_appended = slide.word(slide.begin) == "," && slide.end < slide.list.size()
                          && ends_phrase(slide.word(slide.end));
    bool const opens_member = slide.word(slide.begin) == "," && slide.begin + 1 < slide.end
                           && slide.word(slide.begin + 1).front() == '(';
    if (opens_member)
        points += 3;
    else if (is_appended)
        points += 1;
    else if (ends_phrase(slide.word(slide.begin)) || slide.word(slide.begin) == ")")
        points -= 2;
    if (last == "and" || last == "or" || last == "the" || last == "of" || last == "(")
        points -= 1;
    return points;
}

/// Shifts the edit between `before` and `after` to its best position, and adjusts both runs.
void slide_edit(Slide slide, CommonRun& before, CommonRun& after) {
    auto const most_left = std::min({before.size, longest_slide, slide.begin});
    auto const most_right = std::min(after.size, longest_slide);
    int best = fitness(slide);
    std::int64_t shift = 0;
    for (std::uint32_t k = 1;
         k <= most_left && slide.word(slide.begin - k) == slide.word(slide.end - k);
         ++k) {
        Slide const left{slide.text, slide.list, slide.begin - k, slide.end - k};
        if (fitness(left) > best) {
            best = fitness(left);
            shift = -static_cast<std::int64_t>(k);
        }
    }
    std::uint32_t begin = slide.begin;
    std::uint32_t end = slide.end;
    for (std::uint32_t k = 1; k <= most_right && slide.word(begin) == slide.word(end); ++k) {
        ++begin;
        ++end;
        Slide const right{slide.text, slide.list, begin, end};
        if (fitness(right) > best) {
            best = fitness(right);
            shift = k;
        }
    }
    auto const signed_add = [](std::uint32_t value, std::int64_t by) {
        return static_cast<std::uint32_t>(static_cast<std::int64_t>(value) + by);
    };
    before.size = signed_add(before.size, shift);
    after.old_begin = signed_add(after.old_begin, shift);
    after.new_begin = signed_add(after.new_begin, shift);
    after.size = signed_add(after.size, -shift);
}

void shift_edits(WordPair const& words, std::vector<CommonRun>& runs) {
    for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
        auto const gap = gap_between(runs[i], runs[i + 1]);
        if (gap.rewritten() || gap.empty())
            continue;
        if (gap.inserted > 0)
            slide_edit({words.new_text,
                        words.new_words,
                        runs[i].new_begin + runs[i].size,
                        runs[i + 1].new_begin},
                       runs[i],
                       runs[i + 1]);
        else
            slide_edit({words.old_text,
                        words.old_words,
                        runs[i].old_begin + runs[i].size,
                        runs[i + 1].old_begin},
                       runs[i],
                       runs[i + 1]);
    }
    std::erase_if(runs, [](CommonRun const& run) { return run.size == 0; });
}

bool same_words(SameWords const& same, std::uint32_t a, std::uint32_t b, std::uint32_t size) {
    for (std::uint32_t i = 0; i < size; ++i)
        if (!same(a + i, b + i))
            return false;
    return true;
}

/// `run` at the far end of the edit between it and `previous` or `next`, if that edit only inserts
/// or only deletes and repeats the words of the run there; otherwise unchanged.
CommonRun beyond_edit(CommonRun run,
                      CommonRun const& previous,
                      CommonRun const& next,
                      WordSequence const& old_words,
                      WordSequence const& new_words) {
    auto const before = gap_between(previous, run);
    auto const after = gap_between(run, next);
    auto const old_first = previous.old_begin + previous.size;
    auto const new_first = previous.new_begin + previous.size;
    auto const old_last = next.old_begin - run.size;
    auto const new_last = next.new_begin - run.size;
    if (before.deleted == 0 && before.inserted >= run.size
        && same_words(new_words.same, new_first, run.new_begin, run.size))
        run.new_begin = new_first;
    else if (before.inserted == 0 && before.deleted >= run.size
             && same_words(old_words.same, old_first, run.old_begin, run.size))
        run.old_begin = old_first;
    else if (after.deleted == 0 && after.inserted >= run.size
             && same_words(new_words.same, run.new_begin, new_last, run.size))
        run.new_begin = new_last;
    else if (after.inserted == 0 && after.deleted >= run.size
             && same_words(old_words.same, run.old_begin, old_last, run.size))
        run.old_begin = old_last;
    return run;
}

} // namespace

std::vector<CommonRun> equal_runs(WordPair const& words,
                                  std::vector<std::uint32_t> const& old_numbers,
                                  std::vector<std::uint32_t> const& new_numbers) {
    return is_swapped(words.old_text, words.new_text)
             ? swapped(common_runs(new_numbers, old_numbers))
             : common_runs(old_numbers, new_numbers);
}

std::vector<CommonRun> readable_runs(WordPair const& words, std::vector<CommonRun> const& runs) {
    auto readable = cleanup_numbers(words, cleanup_rewritten(words, cleanup_semantic(words, runs)));
    shift_edits(words, readable);
    return readable;
}

std::vector<CommonRun> shifted_runs(WordPair const& words, std::vector<CommonRun> runs) {
    shift_edits(words, runs);
    return runs;
}

std::vector<CommonRun> readable_runs(WordPair const& words) {
    Vocabulary vocabulary;
    auto const old_numbers = vocabulary.numbers(words.old_text, words.old_words);
    auto const new_numbers = vocabulary.numbers(words.new_text, words.new_words);
    return readable_runs(words, equal_runs(words, old_numbers, new_numbers));
}

std::vector<CommonRun> merge_small_edits(std::vector<CommonRun> const& runs,
                                         WordSequence const& old_words,
                                         WordSequence const& new_words,
                                         MayMove const& may_move) {
    std::vector<CommonRun> kept;
    CommonRun const end{old_words.size, new_words.size, 0};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto run = runs[i];
        auto const previous = kept.empty() ? CommonRun{} : kept.back();
        auto const next = i + 1 < runs.size() ? runs[i + 1] : end;
        if (!gap_between(previous, run).empty() && !gap_between(run, next).empty()
            && (!may_move || may_move(run)))
            run = beyond_edit(run, previous, next, old_words, new_words);
        if (!kept.empty() && gap_between(kept.back(), run).empty())
            kept.back().size += run.size;
        else
            kept.push_back(run);
    }
    return kept;
}

} // namespace nutmeg
