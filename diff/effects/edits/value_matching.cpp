#include "diff/effects/edits/value_matching.hpp"

#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace nutmeg {

namespace {

constexpr std::uint32_t near_words = 8;      ///< words next to a value, on each side
constexpr std::uint32_t rewritten_words = 5; ///< changed ones, in a rewritten context
constexpr std::uint32_t longest_bound = 3;   ///< words of a bound before a value

/// The number of the edit that each changed word belongs to, over all groups; `no_word` for others.
struct EditNumbers {
    std::vector<std::uint32_t> old_edit;
    std::vector<std::uint32_t> new_edit;
    std::vector<std::uint32_t> group_of_edit;
};

EditNumbers number_edits(TextPair const& texts) {
    EditNumbers numbers;
    numbers.old_edit.assign(texts.old_side.size(), no_word);
    numbers.new_edit.assign(texts.new_side.size(), no_word);
    for (std::uint32_t g = 0; g < texts.groups.size(); ++g)
        for (auto const& edit : texts.groups[g].edits) {
            auto const number = static_cast<std::uint32_t>(numbers.group_of_edit.size());
            for (auto i = edit.old_words.begin; i < edit.old_words.end; ++i)
                numbers.old_edit[i] = number;
            for (auto i = edit.new_words.begin; i < edit.new_words.end; ++i)
                numbers.new_edit[i] = number;
            numbers.group_of_edit.push_back(g);
        }
    return numbers;
}

std::vector<std::uint32_t> edits_of(WordRange words, std::vector<std::uint32_t> const& edit_of) {
    std::vector<std::uint32_t> edits;
    for (auto i = words.begin; i < words.end; ++i)
        if (edit_of[i] != no_word && (edits.empty() || edits.back() != edit_of[i]))
            edits.push_back(edit_of[i]);
    return edits;
}

std::vector<std::uint32_t> items_by_word(std::vector<ValueItem> const& items, std::size_t size) {
    std::vector<std::uint32_t> by_word(size, no_word);
    for (std::uint32_t k = 0; k < items.size(); ++k)
        for (auto i = items[k].words.begin; i < items[k].words.end; ++i)
            by_word[i] = k;
    return by_word;
}

bool is_whole(AnnotatedText const& side, WordRange words) {
    return words.empty() || side.is_added_or_removed[words.begin] != 0;
}

/// The number of changed words next to `words`, on both sides.
std::uint32_t changed_around(AnnotatedText const& side, WordRange words) {
    std::uint32_t changed = 0;
    auto const count = [&](std::uint32_t word) {
        changed += side.is_changed(word) && !is_punctuation(side.lower[word]) ? 1 : 0;
    };
    for (auto i = words.begin - std::min(words.begin, near_words); i < words.begin; ++i)
        count(i);
    for (auto i = words.end; i < std::min(words.end + near_words, side.size()); ++i)
        count(i);
    return changed;
}

/// The word in lower case; empty for punctuation and beyond the ends of the text.
std::string_view word_at(AnnotatedText const& side, std::uint32_t word) {
    return word >= side.size() || is_punctuation(side.lower[word]) ? std::string_view()
                                                                   : side.lower[word];
}

class ValuePairing {
public:
    ValuePairing(TextPair const& texts,
                 std::vector<ValueItem> const& old_items,
                 std::vector<ValueItem> const& new_items)
        : texts_(texts), old_items_(old_items), new_items_(new_items),
          numbers_(number_edits(texts)), old_partner_(old_items.size(), no_word),
          new_partner_(new_items.size(), no_word) {}

    std::vector<ValueChange> run() {
        pair_by_kept_words();
        pair_by_edit();
        for (std::uint32_t k = 0; k < old_items_.size(); ++k)
            if (is_touched_old(k) || is_bound_turned(k))
                claim_old(k);
        for (std::uint32_t k = 0; k < new_items_.size(); ++k)
            if (new_partner_[k] == no_word && is_touched_new(k))
                report(no_word, k);
        return without_moved();
    }

private:
    bool is_touched_old(std::uint32_t k) const {
        return !is_whole(texts_.old_side, old_items_[k].words)
            && (!edits_of(old_items_[k].words, numbers_.old_edit).empty()
                || (old_partner_[k] != no_word
                    && !edits_of(new_items_[old_partner_[k]].words, numbers_.new_edit).empty()));
    }

    /// "under eighteen" and "eighteen or older": the value stays, its bound does not.
    bool is_bound_turned(std::uint32_t k) const {
        auto const other = old_partner_[k];
        if (other == no_word || is_whole(texts_.old_side, old_items_[k].words)
            || is_whole(texts_.new_side, new_items_[other].words))
            return false;
        auto const before = old_items_[k].bound;
        auto const after = new_items_[other].bound;
        return before != 0 && after != 0 && before != after
            && !has_other_negation(texts_.old_side, old_items_[k].words)
            && !has_other_negation(texts_.new_side, new_items_[other].words);
    }

    /// Whether a negation before the bound was inserted or deleted too: "[-no-] member may serve
    /// {+not+} more than two terms".
    static bool has_other_negation(AnnotatedText const& side, WordRange words) {
        auto const bound = words.begin > longest_bound ? words.begin - longest_bound : 0;
        for (auto i = sentence_begin(side, words.begin); i < bound; ++i)
            if (side.is_changed(i) && is_negation(side.lower[i]))
                return true;
        return false;
    }

    bool is_touched_new(std::uint32_t k) const {
        return !is_whole(texts_.new_side, new_items_[k].words)
            && !edits_of(new_items_[k].words, numbers_.new_edit).empty();
    }

    void pair_by_kept_words() {
        auto const by_word = items_by_word(new_items_, texts_.new_side.size());
        for (std::uint32_t k = 0; k < old_items_.size(); ++k)
            for (auto i = old_items_[k].words.begin; i < old_items_[k].words.end; ++i) {
                auto const match = texts_.old_side.match[i];
                auto const other = match == no_word ? no_word : by_word[match];
                if (other == no_word || new_partner_[other] != no_word
                    || new_items_[other].kind != old_items_[k].kind)
                    continue;
                old_partner_[k] = other;
                new_partner_[other] = k;
                break;
            }
    }

    /// Pairs equal values of an edit first, then the others of a kind in order.
    void pair_by_edit() {
        std::map<std::uint32_t, std::vector<std::uint32_t>> news;
        for (std::uint32_t k = 0; k < new_items_.size(); ++k)
            if (new_partner_[k] == no_word && !is_whole(texts_.new_side, new_items_[k].words))
                for (auto const edit : edits_of(new_items_[k].words, numbers_.new_edit))
                    news[edit].push_back(k);
        for (bool const equal : {true, false})
            for (std::uint32_t k = 0; k < old_items_.size(); ++k) {
                if (old_partner_[k] != no_word || is_whole(texts_.old_side, old_items_[k].words))
                    continue;
                for (auto const edit : edits_of(old_items_[k].words, numbers_.old_edit))
                    if (pair_in(k, news[edit], equal))
                        break;
            }
    }

    bool pair_in(std::uint32_t k, std::vector<std::uint32_t> const& candidates, bool equal) {
        for (auto const other : candidates) {
            if (new_partner_[other] != no_word || new_items_[other].kind != old_items_[k].kind
                || (equal && new_items_[other].value != old_items_[k].value))
                continue;
            old_partner_[k] = other;
            new_partner_[other] = k;
            return true;
        }
        return false;
    }

    void claim_old(std::uint32_t k) {
        auto const other = old_partner_[k];
        if (other == no_word)
            return report(k, no_word);
        if (new_items_[other].value == old_items_[k].value && !is_bound_turned(k))
            return;
        if (!is_rewritten(k, other))
            return report(k, other);
        report(k, no_word);
        report(no_word, other);
    }

    /// Whether the words around both values are rewritten, so that one does not replace the other:
    /// "on [-April 1, 2009 ...-]" and "{+commencing July 1, 2014 ...+}".
    bool is_rewritten(std::uint32_t old_item, std::uint32_t new_item) const {
        auto const& before = old_items_[old_item].words;
        auto const& after = new_items_[new_item].words;
        auto const is_same = [&](std::uint32_t old_word, std::uint32_t new_word) {
            auto const word = word_at(texts_.old_side, old_word);
            return !word.empty() && word == word_at(texts_.new_side, new_word);
        };
        return !edits_of(before, numbers_.old_edit).empty()
            && !edits_of(after, numbers_.new_edit).empty()
            && !is_same(before.begin - 1, after.begin - 1) && !is_same(before.end, after.end)
            && changed_around(texts_.old_side, before) >= rewritten_words
            && changed_around(texts_.new_side, after) >= rewritten_words;
    }

    void report(std::uint32_t old_item, std::uint32_t new_item) {
        ValueChange change{old_item, new_item, {}, 0};
        if (new_item != no_word) {
            change.word = new_items_[new_item].words.begin;
            change.at = texts_.new_side.paths[texts_.new_side.provision(change.word)];
        } else {
            auto const edits = edits_of(old_items_[old_item].words, numbers_.old_edit);
            auto const& group = texts_.groups[numbers_.group_of_edit[edits.front()]];
            change.at = group.at;
            change.word = group.new_hull().begin;
        }
        changes_.push_back(std::move(change));
    }

    /// The changes without values that moved within a subsection.
    std::vector<ValueChange> without_moved() {
        using Key = std::tuple<std::string_view, std::uint32_t, std::string_view>;
        std::map<Key, std::vector<std::size_t>> deleted;
        for (std::size_t i = 0; i < changes_.size(); ++i)
            if (changes_[i].new_item == no_word) {
                auto const& item = old_items_[changes_[i].old_item];
                deleted[{top_of(changes_[i].at), item.kind, item.value}].push_back(i);
            }
        std::vector<char> moved(changes_.size(), 0);
        for (std::size_t i = 0; i < changes_.size(); ++i) {
            if (changes_[i].old_item != no_word)
                continue;
            auto const& item = new_items_[changes_[i].new_item];
            auto const found = deleted.find({top_of(changes_[i].at), item.kind, item.value});
            if (found == deleted.end())
                continue;
            moved[i] = 1;
            for (auto const g : found->second)
                moved[g] = 1;
        }
        std::vector<ValueChange> rest;
        for (std::size_t i = 0; i < changes_.size(); ++i)
            if (moved[i] == 0)
                rest.push_back(std::move(changes_[i]));
        return rest;
    }

    TextPair const& texts_;
    std::vector<ValueItem> const& old_items_;
    std::vector<ValueItem> const& new_items_;
    EditNumbers numbers_;
    std::vector<std::uint32_t> old_partner_;
    std::vector<std::uint32_t> new_partner_;
    std::vector<ValueChange> changes_;
};

} // namespace

std::vector<ValueChange> change_of_values(TextPair const& texts,
                                          std::vector<ValueItem> const& old_items,
                                          std::vector<ValueItem> const& new_items) {
    if (old_items.empty() && new_items.empty())
        return {};
    return ValuePairing(texts, old_items, new_items).run();
}

void claim(AnnotatedText& side, WordRange range, Coverage how) {
    for (auto i = range.begin; i < range.end; ++i)
        if (side.is_changed(i) && side.coverage[i] != Coverage::Reported)
            side.coverage[i] = how;
}

std::string_view top_of(std::string_view path) {
    return path.substr(0, path.find(')') == std::string_view::npos ? 0 : path.find(')') + 1);
}

} // namespace nutmeg
