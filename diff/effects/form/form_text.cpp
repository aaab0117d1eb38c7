#include "diff/effects/form/form_text.hpp"

#include "diff/effects/form/same_phrases.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t context_words = 4;    ///< equal words that are read on either end
constexpr std::size_t most_cells = 1'000'000; ///< of the table of common subsequences

/// Words that belong to the provision itself, not to its designator or to an added provision.
bool is_text(AnnotatedText const& side, std::uint32_t word) {
    return side.is_designator[word] == 0 && side.is_added_or_removed[word] == 0;
}

std::vector<std::uint32_t> words_of(AnnotatedText const& side,
                                    WordRange range,
                                    WordFilter const& counts) {
    std::vector<std::uint32_t> words;
    for (auto i = range.begin; i < range.end; ++i)
        if (is_text(side, i) && counts(side, i))
            words.push_back(i);
    return words;
}

/// The ranges with the equal words before and after them.
void widen(TextPair const& texts, WordRange& before, WordRange& after) {
    auto const& o = texts.old_side;
    auto const& n = texts.new_side;
    for (std::uint32_t i = 0; i < context_words; ++i) {
        if (before.begin == 0 || after.begin == 0 || o.match[before.begin - 1] != after.begin - 1
            || !is_text(o, before.begin - 1) || !is_text(n, after.begin - 1))
            break;
        --before.begin;
        --after.begin;
    }
    for (std::uint32_t i = 0; i < context_words; ++i) {
        if (before.end >= o.size() || after.end >= n.size() || o.match[before.end] != after.end
            || !is_text(o, before.end) || !is_text(n, after.end))
            break;
        ++before.end;
        ++after.end;
    }
}

/// Lengths of the longest common subsequences of the ends of both sequences.
class CommonLengths {
public:
    CommonLengths(std::span<FormWord const> before, std::span<FormWord const> after)
        : width_(after.size() + 1), lengths_((before.size() + 1) * width_, 0) {
        for (auto i = before.size(); i-- > 0;)
            for (auto j = after.size(); j-- > 0;)
                lengths_[i * width_ + j] = before[i].key == after[j].key
                                             ? at(i + 1, j + 1) + 1
                                             : std::max(at(i + 1, j), at(i, j + 1));
    }

    std::uint32_t at(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

private:
    std::size_t width_;
    std::vector<std::uint32_t> lengths_;
};

WordRange range_of(std::span<FormWord const> all,
                   std::size_t begin,
                   std::size_t end,
                   std::uint32_t first_word) {
    if (begin < end)
        return {all[begin].words.begin, all[end - 1].words.end};
    auto const at = begin > 0   ? all[begin - 1].words.end
                  : all.empty() ? first_word
                                : all[begin].words.begin;
    return {at, at};
}

} // namespace

bool HunkSide::is(std::initializer_list<std::string_view> keys) const {
    return std::equal(
        words.begin(), words.end(), keys.begin(), keys.end(), [](auto& one, auto key) {
            return one.key == key;
        });
}

std::string_view HunkSide::next(std::uint32_t distance) const {
    return text.lower_at(range.end + distance);
}

std::string_view HunkSide::previous(std::uint32_t distance) const {
    return range.begin > distance ? text.lower_at(range.begin - 1 - distance) : std::string_view();
}

FormTexts form_texts(TextPair const& texts, EditGroup const& group, WordFilter const& counts) {
    auto before = group.old_hull();
    auto after = group.new_hull();
    widen(texts, before, after);
    return {keys_of(texts.old_side, words_of(texts.old_side, before, counts)),
            keys_of(texts.new_side, words_of(texts.new_side, after, counts)),
            before.begin,
            after.begin};
}

FormHunk part_of(FormHunk const& hunk, WordRange from, WordRange to) {
    auto const part = [](HunkSide const& side, WordRange words) {
        return HunkSide{side.text,
                        side.words.subspan(words.begin, words.end - words.begin),
                        range_of(side.words, words.begin, words.end, side.range.begin)};
    };
    return {hunk.texts, part(hunk.from, from), part(hunk.to, to)};
}

std::optional<std::vector<FormHunk>> form_hunks(TextPair const& texts, FormTexts const& compared) {
    std::span<FormWord const> const before = compared.before;
    std::span<FormWord const> const after = compared.after;
    if ((before.size() + 1) * (after.size() + 1) > most_cells)
        return std::nullopt;
    CommonLengths const common(before, after);
    std::vector<FormHunk> hunks;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() || j < after.size()) {
        auto const first = i;
        auto const first_new = j;
        auto const is_equal = [&] {
            return i < before.size() && j < after.size() && before[i].key == after[j].key;
        };
        while ((i < before.size() || j < after.size()) && !is_equal()) {
            if (j == after.size()
                || (i < before.size() && common.at(i + 1, j) >= common.at(i, j + 1)))
                ++i;
            else
                ++j;
        }
        if (i > first || j > first_new)
            hunks.push_back({texts,
                             {texts.old_side,
                              before.subspan(first, i - first),
                              range_of(before, first, i, compared.old_begin)},
                             {texts.new_side,
                              after.subspan(first_new, j - first_new),
                              range_of(after, first_new, j, compared.new_begin)}});
        while (is_equal()) {
            ++i;
            ++j;
        }
    }
    return hunks;
}

} // namespace nutmeg
