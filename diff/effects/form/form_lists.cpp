#include "diff/effects/form/form_lists.hpp"

#include "diff/effects/matching/list_matching.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>

namespace nutmeg {

namespace {

constexpr std::size_t least_repeated = 2;     ///< repeated words of a lead-in without a verb
constexpr std::uint32_t longest_lead_in = 60; ///< words of a lead-in that are read
constexpr std::uint32_t longest_list = 2000;  ///< words between a list member and its lead-in
constexpr std::uint32_t longest_bracket = 4;  ///< words of "(CPT)" with the brackets

/// The last word of the lead-in of the member with designator `designator`; `no_word` if it has
/// none.
std::uint32_t end_of_lead_in(AnnotatedText const& side, std::uint32_t designator) {
    auto const provision = side.parents()[side.provision(designator)];
    if (provision == no_provision)
        return no_word;
    auto const first = designator > longest_list ? designator - longest_list : 0;
    for (auto i = designator; i > first; --i) {
        auto const here = side.provision(i - 1);
        if (here == provision)
            return i - 1;
        if (!side.is_below(here, provision))
            return no_word;
    }
    return no_word;
}

/// The words of the lead-in.
std::unordered_set<std::string_view> lead_in(AnnotatedText const& side, std::uint32_t designator) {
    std::unordered_set<std::string_view> words;
    auto i = end_of_lead_in(side, designator);
    if (i == no_word)
        return words;
    auto const provision = side.provision(i);
    for (std::uint32_t k = 0; k < longest_lead_in && side.provision(i) == provision; ++k, --i) {
        if (side.lower[i] == ".")
            break;
        words.insert(stem(side.lower[i]));
        if (i == 0)
            break;
    }
    return words;
}

bool follows_designator(HunkSide const& side) {
    return side.range.begin > 0 && side.text.is_designator[side.range.begin - 1] != 0;
}

/// Members of a list and how they are joined.
struct Members {
    std::multiset<std::string> words;
    bool has_and = false;
    bool has_or = false;
    bool is_plain = true; ///< each is one word, or begins with an article
};

Members members_of(std::span<FormWord const> words) {
    Members all;
    std::string member;
    std::size_t size = 0;
    bool has_article = false;
    auto const close = [&] {
        all.is_plain = all.is_plain && size > 0 && (size == 1 || has_article);
        all.words.insert(member);
        member.clear();
        size = 0;
        has_article = false;
    };
    for (auto const& word : words) {
        if (word.key == "," || word.key == "and" || word.key == "or") {
            all.has_and |= word.key == "and";
            all.has_or |= word.key == "or";
            close();
            continue;
        }
        has_article = has_article || (size == 0 && is_determiner(word.key));
        ++size;
        member.append(word.key) += ' ';
    }
    close();
    return all;
}

/// Whether both are the same members, joined alike.
bool is_reordered(std::span<FormWord const> before, std::span<FormWord const> after) {
    auto const old_members = members_of(before);
    auto const new_members = members_of(after);
    return old_members.words.size() > 1 && old_members.words == new_members.words
        && old_members.is_plain && old_members.has_and == new_members.has_and
        && old_members.has_or == new_members.has_or && old_members.has_and != old_members.has_or;
}

/// The words between two groups that stay, in the new text.
WordRange between(EditGroup const& from, EditGroup const& to) {
    auto const deleted = from.new_hull();
    auto const inserted = to.new_hull();
    return deleted.begin < inserted.begin ? WordRange{deleted.end, inserted.begin}
                                          : WordRange{inserted.end, deleted.begin};
}

bool is_joint(std::string_view word) {
    return word == "," || word == "and" || word == "or";
}

/// Whether a list can begin after the words: after a verb, a preposition, a determiner or a mark.
bool ends_before_list(std::vector<FormWord> const& words, std::size_t count) {
    auto const last = words[count - 1].key;
    bool const is_verb = last.ends_with('s') || is_finite_verb(last)
                      || (count > 1 && is_finite_verb(words[count - 2].key));
    return is_verb || is_punctuation(last) || is_preposition(last) || is_determiner(last)
        || is_joint(last);
}

/// Whether the word after a list goes on with its last member: "who has a key", "of the town".
bool goes_on_with_member(std::string_view word) {
    return is_subordinator(word) || is_preposition(word);
}

/// Whether words are a clause between commas, or include the comma or conjunction that joins them.
/// A word that is only next to a conjunction is not: "licensed owner or keeper" differs from "owner
/// or licensed keeper".
bool is_set_apart(AnnotatedText const& side, WordRange range) {
    if (range.empty())
        return false;
    auto const begins = range.begin > 0 && side.lower[range.begin - 1] == ",";
    auto const ends = range.end < side.size() && side.lower[range.end] == ",";
    return is_joint(side.lower[range.begin]) || is_joint(side.lower[range.end - 1])
        || (begins && ends && range.end - range.begin > 1);
}

} // namespace

bool is_said_by_lead_in(FormHunk const& hunk) {
    auto const& to = hunk.to;
    if (!hunk.adds() || !follows_designator(to) || !follows_designator(hunk.from))
        return false;
    auto const said = lead_in(hunk.from.text, hunk.from.range.begin - 1);
    std::size_t again = 0;
    bool has_modal = false;
    for (auto i = to.range.begin; i < to.range.end; ++i) {
        auto const word = to.text.lower[i];
        if (is_negation(word))
            return false;
        if (is_filler_word(word))
            continue;
        if (said.count(stem(word)) == 0)
            return false;
        has_modal = has_modal || is_modal(to.text, i);
        ++again;
    }
    // A single repeated word may belong to a noun of its own: "(2) licensed in another state".
    return has_modal || again >= least_repeated;
}

bool is_shared_by_members(FormHunk const& hunk) {
    if (!hunk.adds() || hunk.to.size() != 1)
        return false;
    auto const word = hunk.to.text.lower[hunk.to.range.begin];
    auto const& other = hunk.from;
    if (is_punctuation(word) || is_joint(word) || !is_filler_word(word))
        return false;
    if (follows_designator(hunk.to) && follows_designator(other)) {
        auto const end = end_of_lead_in(other.text, other.range.begin - 1);
        return end != no_word && other.text.lower[end] == word;
    }
    // Before the first member of one text, and in the first member of the other.
    auto const after = other.range.end;
    return after + 1 < other.text.size() && other.text.is_designator[after] != 0
        && other.text.lower[after + 1] == word && hunk.to.range.end < hunk.to.text.size()
        && hunk.to.text.is_designator[hunk.to.range.end] != 0;
}

bool is_order_of_members(TextPair const& texts, FormTexts const& compared) {
    if (is_ranked(texts.old_side, compared.old_begin)
        || is_ranked(texts.new_side, compared.new_begin))
        return false;
    auto const& before = compared.before;
    auto const& after = compared.after;
    auto const shortest = std::min(before.size(), after.size());
    std::size_t first = 0;
    while (first < shortest && before[first].key == after[first].key)
        ++first;
    std::size_t last = 0;
    while (last + first < shortest
           && before[before.size() - 1 - last].key == after[after.size() - 1 - last].key)
        ++last;
    // "unlicensed guns and knives": the word before the list belongs to one member, or may.
    if (first > 0 && !ends_before_list(before, first))
        return false;
    auto const rest = [&](std::vector<FormWord> const& all, std::size_t begin) {
        return std::span<FormWord const>(all).subspan(begin, all.size() - last - begin);
    };
    // "each map or chart that is due" has both; of a list with commas, the last member only may.
    bool const has_comma = std::any_of(before.begin() + static_cast<std::ptrdiff_t>(first),
                                       before.end() - static_cast<std::ptrdiff_t>(last),
                                       [](FormWord const& word) { return word.key == ","; });
    if (last > 0 && has_comma && goes_on_with_member(before[before.size() - last].key))
        return false;
    // "a lamp and a gate": the article of the first member is equal in both texts.
    bool const has_article = first > 0 && is_determiner(before[first - 1].key);
    return is_reordered(rest(before, first), rest(after, first))
        || (has_article && is_reordered(rest(before, first - 1), rest(after, first - 1)));
}

bool is_moved_clause(TextPair const& texts, EditGroup const& from, EditGroup const& to) {
    // In another clause or under "including", the words say something else.
    auto const kept = between(from, to);
    if (is_ranked(texts.old_side, from.old_hull().begin))
        return false;
    for (auto i = kept.begin; i < kept.end; ++i)
        if (texts.new_side.lower[i] == "including" || is_subordinator(texts.new_side.lower[i]))
            return false;
    return is_set_apart(texts.old_side, from.old_hull())
        || is_set_apart(texts.new_side, to.new_hull());
}

bool is_moved_over_bracket(TextPair const& texts, EditGroup const& from, EditGroup const& to) {
    auto const& side = texts.new_side;
    auto const kept = between(from, to);
    if (kept.begin >= kept.end)
        return false;
    if (side.lower[kept.begin] == "(" && side.lower[kept.end - 1] == ")")
        return kept.end - kept.begin <= longest_bracket;
    return side.words_of(kept) == "from time to time";
}

} // namespace nutmeg
