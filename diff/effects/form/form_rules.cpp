#include "diff/effects/form/form_rules.hpp"

#include "diff/effects/edits/list_ends.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::size_t most_divided = 7; ///< words of a side of a hunk that is divided

/// Changed words that need no rule: those that an effect explains, and the small words of the same
/// edits.
class Explained {
public:
    Explained(TextPair const& texts, EditGroup const& group) {
        for (auto const& edit : group.edits) {
            bool const reports = is_reported(texts.old_side, edit.old_words)
                              || is_reported(texts.new_side, edit.new_words);
            add(texts.old_side, edit.old_words, reports, old_words_);
            add(texts.new_side, edit.new_words, reports, new_words_);
        }
        old_side_ = &texts.old_side;
    }

    bool has(AnnotatedText const& side, std::uint32_t word) const {
        return (&side == old_side_ ? old_words_ : new_words_).count(word) != 0;
    }

private:
    static bool is_reported(AnnotatedText const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i)
            if (side.is_changed(i) && side.is_claimed(i))
                return true;
        return false;
    }

    static void add(AnnotatedText const& side,
                    WordRange range,
                    bool with_small_words,
                    std::unordered_set<std::uint32_t>& words) {
        for (auto i = range.begin; i < range.end; ++i)
            if (side.is_changed(i)
                && (side.is_claimed(i)
                    || (with_small_words
                        && (is_filler_word(side.lower[i]) || only_cites(side, i)))))
                words.insert(i);
    }

    AnnotatedText const* old_side_ = nullptr;
    std::unordered_set<std::uint32_t> old_words_;
    std::unordered_set<std::uint32_t> new_words_;
};

bool says_the_same(FormHunk const& hunk) {
    auto const reversed = hunk.reversed();
    auto const rules = form_rules();
    return std::any_of(rules.begin(), rules.end(), [&](FormRule const& rule) {
        return rule.says_the_same != nullptr
            && (rule.says_the_same(hunk) || rule.says_the_same(reversed));
    });
}

bool has_words(HunkSide const& side) {
    return std::any_of(side.words.begin(), side.words.end(), [](FormWord const& word) {
        return !is_punctuation(word.key);
    });
}

/// A division of the first words of a hunk into parts that each say the same.
struct Division {
    std::uint32_t before = 0; ///< words of `from`
    std::uint32_t after = 0;  ///< words of `to`
    bool drops = false;       ///< a part only drops words
    bool adds = false;        ///< a part only adds words

    bool operator==(Division const&) const = default;
};

/// Whether the words of the hunk can be divided into parts that each say the same. Words that one
/// part drops do not make room for those that another one adds.
bool is_explained(FormHunk const& hunk) {
    if (says_the_same(hunk))
        return true;
    auto const before = static_cast<std::uint32_t>(hunk.from.size());
    auto const after = static_cast<std::uint32_t>(hunk.to.size());
    if (before + after < 2 || before > most_divided || after > most_divided)
        return false;
    std::vector<Division> reached{{}};
    for (std::size_t next = 0; next < reached.size(); ++next) {
        auto const from = reached[next];
        if (from.before == before && from.after == after)
            return true;
        for (auto i = from.before; i <= before; ++i)
            for (auto j = from.after; j <= after; ++j) {
                auto const part = part_of(hunk, {from.before, i}, {from.after, j});
                Division const to{i,
                                  j,
                                  from.drops || (part.to.empty() && has_words(part.from)),
                                  from.adds || (part.from.empty() && has_words(part.to))};
                if (!(to.drops && to.adds)
                    && std::find(reached.begin(), reached.end(), to) == reached.end()
                    && says_the_same(part))
                    reached.push_back(to);
            }
    }
    return false;
}

} // namespace

bool is_form_only(TextPair const& texts, EditGroup const& group) {
    if (logic_change(texts, group) != LogicChange::None)
        return false;
    Explained const explained(texts, group);
    auto const compared =
        form_texts(texts, group, [&](AnnotatedText const& side, std::uint32_t word) {
            return !explained.has(side, word);
        });
    auto const hunks = form_hunks(texts, compared);
    if (!hunks.has_value())
        return false;
    if (std::all_of(hunks->begin(), hunks->end(), is_explained))
        return true;
    auto const rules = form_rules();
    return std::any_of(rules.begin(), rules.end(), [&](FormRule const& rule) {
        return rule.is_reordered != nullptr && rule.is_reordered(texts, compared);
    });
}

bool is_form_to_move(TextPair const& texts, EditGroup const& from, EditGroup const& to) {
    auto const rules = form_rules();
    return std::any_of(rules.begin(), rules.end(), [&](FormRule const& rule) {
        return rule.is_moved != nullptr && rule.is_moved(texts, from, to);
    });
}

} // namespace nutmeg
