#include "diff/effects/matching/list_matching.hpp"

#include "diff/align/runs_by_partner.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

namespace nutmeg {

namespace {

constexpr std::size_t least_members = 3;

bool is_conjunction(std::string_view word) {
    return word == "and" || word == "or";
}

bool is_separator(std::string_view word) {
    return word == "," || is_conjunction(word);
}

/// Whether no list goes on over the word. The members after "including" are of another list than
/// those before it.
bool ends_list(AnnotatedText const& side, std::uint32_t word) {
    auto const lower = side.lower[word];
    return side.is_designator[word] != 0 || lower == "." || lower == ";" || lower == ":"
        || lower == "including" || is_finite_verb(lower) || is_subordinator(lower);
}

/// Whether the word can stand before a whole member: "of boats", "the boats", "keeps boats".
bool leads_to_member(std::string_view word) {
    return is_preposition(word) || is_determiner(word) || is_finite_verb(word);
}

/// The words between separators. The first one has the words before the list too, and the last one
/// those after it.
using List = std::vector<WordRange>;

/// The lists of a side in which words were inserted or deleted.
std::vector<List> changed_lists(AnnotatedText const& side) {
    std::vector<List> lists;
    List list;
    bool has_conjunction = false;
    bool is_changed = false;
    std::uint32_t begin = 0;
    auto const end_list = [&](std::uint32_t at) {
        if (begin < at)
            list.push_back({begin, at});
        if (list.size() >= least_members && has_conjunction && is_changed)
            lists.push_back(list);
        list.clear();
        has_conjunction = false;
        is_changed = false;
    };
    for (std::uint32_t i = 0; i < side.size(); ++i) {
        bool const is_apart = i > 0 && side.provision(i) != side.provision(i - 1);
        bool const ends = ends_list(side, i);
        if (is_apart || ends) {
            end_list(i);
            begin = ends ? i + 1 : i;
        }
        if (ends)
            continue;
        is_changed = is_changed || side.is_changed(i);
        if (!is_separator(side.lower[i]) || is_inside_any(side.section->quantities, side.span(i)))
            continue;
        has_conjunction = has_conjunction || is_conjunction(side.lower[i]);
        if (begin < i)
            list.push_back({begin, i});
        begin = i + 1;
    }
    end_list(side.size());
    return lists;
}

std::string key_of(AnnotatedText const& side, WordRange words) {
    std::string key;
    for (auto i = words.begin; i < words.end; ++i)
        key.append(side.lower[i]) += ' ';
    return key;
}

/// Whether the words are a noun phrase without a value or citation, and some of them changed.
bool is_changed_noun(AnnotatedText const& side, WordRange words) {
    std::vector<std::string_view> lower;
    bool has_content = false;
    bool is_changed = false;
    for (auto i = words.begin; i < words.end; ++i) {
        auto const word = side.lower[i];
        if (is_inside_any(side.section->quantities, side.span(i))
            || is_inside_any(side.section->citations, side.span(i)))
            return false;
        has_content =
            has_content || (!is_stop_word(word) && !is_citing_word(word) && !is_punctuation(word));
        is_changed = is_changed || side.is_changed(i);
        lower.push_back(word);
    }
    return has_content && is_changed && shape_of(lower) == PhraseShape::Noun;
}

/// The members of one list by their words; empty where two have the same.
class Members {
public:
    Members(AnnotatedText const& side, List const& list) : side_(side) {
        for (std::size_t i = 1; i + 1 < list.size(); ++i)
            add(list[i], inner_);
        // The words before and after the list stay; none of them may belong to a member.
        auto const first = list.front();
        auto begin = first.end;
        while (begin > first.begin && side.is_changed(begin - 1))
            --begin;
        bool const begins = begin == 0 || side.provision(begin - 1) != side.provision(begin)
                         || leads_to_member(side.lower[begin - 1]);
        if (begin < first.end && begins)
            add({begin, first.end}, outer_);
        auto const last = list.back();
        auto end = last.begin;
        while (end < last.end && side.is_changed(end))
            ++end;
        auto const after = side.lower_at(end);
        if (end == last.end && (after.empty() || is_punctuation(after) || is_finite_verb(after)))
            add({last.begin, end}, outer_);
    }

    /// The pairs of equal members. Of two members with other words beside them, none is known to
    /// be whole.
    std::vector<MovedMember> pairs_with(Members const& other) const {
        std::vector<MovedMember> pairs;
        for (auto const& [key, words] : inner_)
            if (auto const same = other.find(key, true); !words.empty() && !same.empty())
                pairs.push_back({words, same});
        for (auto const& [key, words] : outer_)
            if (auto const same = other.find(key, false); !words.empty() && !same.empty())
                pairs.push_back({words, same});
        return pairs;
    }

private:
    using ByWords = std::map<std::string, WordRange>;

    void add(WordRange words, ByWords& to) {
        if (words.empty() || !is_changed_noun(side_, words))
            return;
        if (auto const [known, is_new] = to.try_emplace(key_of(side_, words), words); !is_new)
            known->second = {};
    }

    WordRange find(std::string const& key, bool with_outer) const {
        auto const inner = inner_.find(key);
        auto const outer = outer_.find(key);
        if (inner != inner_.end())
            return !with_outer || outer == outer_.end() ? inner->second : WordRange{};
        return with_outer && outer != outer_.end() ? outer->second : WordRange{};
    }

    AnnotatedText const& side_;
    ByWords inner_;
    ByWords outer_;
};

bool is_matched(AnnotatedText const& old_side, MovedMember const& pair) {
    for (auto i = pair.old_words.begin; i < pair.old_words.end; ++i)
        if (old_side.match[i] != pair.new_words.begin + (i - pair.old_words.begin))
            return false;
    return true;
}

void unlink(AnnotatedText& side, AnnotatedText& other, WordRange words) {
    for (auto i = words.begin; i < words.end; ++i) {
        if (side.match[i] != no_word)
            other.match[side.match[i]] = no_word;
        side.match[i] = no_word;
    }
}

/// The list of the other side that has most of the words of the list, by its index; the number of
/// lists if there is none.
std::size_t partner_of(List const& list,
                       AnnotatedText const& side,
                       std::vector<List> const& others) {
    std::map<std::size_t, std::size_t> votes;
    for (auto i = list.front().begin; i < list.back().end; ++i) {
        auto const match = side.match[i];
        if (match == no_word)
            continue;
        auto const found =
            std::upper_bound(others.begin(), others.end(), match, [](auto word, List const& other) {
                return word < other.back().end;
            });
        if (found != others.end() && found->front().begin <= match)
            ++votes[static_cast<std::size_t>(found - others.begin())];
    }
    auto const most =
        std::max_element(votes.begin(), votes.end(), [](auto const& a, auto const& b) {
            return a.second < b.second;
        });
    return most == votes.end() ? others.size() : most->first;
}

/// Links the pairs that are in the order of the other words of the list, and returns the others.
std::vector<MovedMember> link_in_order(std::vector<MovedMember> pairs,
                                       WordRange list,
                                       AnnotatedText& old_side,
                                       AnnotatedText& new_side) {
    std::sort(pairs.begin(), pairs.end(), [](MovedMember const& a, MovedMember const& b) {
        return a.old_words.begin < b.old_words.begin;
    });
    for (auto const& pair : pairs) {
        unlink(old_side, new_side, pair.old_words);
        unlink(new_side, old_side, pair.new_words);
    }
    link_members(pairs, old_side, new_side);
    std::vector<CommonRun> runs;
    for (auto i = list.begin; i < list.end; ++i)
        if (old_side.match[i] != no_word)
            append_run(runs, {i, old_side.match[i], 1});
    auto const rising = rising_runs(runs);
    std::erase_if(pairs, [&](MovedMember const& pair) {
        return std::any_of(rising.begin(), rising.end(), [&](CommonRun const& run) {
            return run.old_begin <= pair.old_words.begin
                && pair.old_words.begin < run.old_begin + run.size;
        });
    });
    for (auto const& pair : pairs)
        unlink(old_side, new_side, pair.old_words);
    return pairs;
}

} // namespace

bool is_ranked(AnnotatedText const& side, std::uint32_t word) {
    constexpr std::array<std::string_view, 22> ranking{
        "order",     "priority",   "preference", "precedence",   "rank",       "ranked",
        "ranking",   "sequence",   "succession", "successively", "first",      "second",
        "third",     "last",       "primary",    "secondary",    "thereafter", "respectively",
        "ascending", "descending", "alternate",  "next"};
    constexpr std::uint32_t reach = 120; ///< words
    auto const ranks = [&](std::uint32_t i) {
        return std::find(ranking.begin(), ranking.end(), side.lower[i]) != ranking.end();
    };
    for (auto i = word; i-- > (word > reach ? word - reach : 0) && side.lower[i] != ".";)
        if (ranks(i))
            return true;
    for (auto i = word; i < std::min(side.size(), word + reach) && side.lower[i] != "."; ++i)
        if (ranks(i))
            return true;
    return false;
}

std::vector<MovedMember> match_list_members(AnnotatedText& old_side, AnnotatedText& new_side) {
    std::vector<MovedMember> moved;
    auto const news = changed_lists(new_side);
    for (auto const& list : changed_lists(old_side)) {
        auto const partner = partner_of(list, old_side, news);
        if (partner == news.size() || is_ranked(old_side, list.front().begin)
            || is_ranked(new_side, news[partner].front().begin))
            continue;
        auto pairs = Members(old_side, list).pairs_with(Members(new_side, news[partner]));
        std::erase_if(pairs, [&](MovedMember const& pair) { return is_matched(old_side, pair); });
        if (pairs.empty())
            continue;
        auto const rest = link_in_order(
            std::move(pairs), {list.front().begin, list.back().end}, old_side, new_side);
        moved.insert(moved.end(), rest.begin(), rest.end());
    }
    return moved;
}

void link_members(std::vector<MovedMember> const& members,
                  AnnotatedText& old_side,
                  AnnotatedText& new_side) {
    for (auto const& member : members)
        for (auto i = member.old_words.begin; i < member.old_words.end; ++i)
            link(old_side, i, new_side, member.new_words.begin + (i - member.old_words.begin));
}

} // namespace nutmeg
