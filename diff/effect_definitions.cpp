#include "diff/effect_form.hpp"
#include "diff/effect_summary.hpp"
#include "diff/effect_values.hpp"
#include "diff/effect_words.hpp"
#include "diff/effects.hpp"

#include <algorithm>
#include <map>

namespace nutmeg {

namespace {

/// “Term” means ...: one defined term (connecticut.md 1.10).
struct Definition {
    WordRange quote; ///< the term with its quotation marks
    WordRange body;  ///< from its verb to the end of the definition
    std::string term;
    std::string key; ///< the term in lower case
};

constexpr std::uint32_t longest_term = 14; ///< words between the quotation marks
constexpr std::uint32_t most_terms = 24;   ///< terms that one verb defines
constexpr std::uint32_t widest_join = 3;   ///< words between a term and its verb: "(1)", "or"

bool is_open_quote(std::string_view word) {
    return word == "\u201C";
}

/// "means", "includes", "has the same meaning", "does not include", "shall mean".
bool is_defining_verb(EffectSide const& side, std::uint32_t word) {
    auto const at = [&](std::uint32_t i) -> std::string_view {
        return i < side.size() ? std::string_view(side.lower[i]) : std::string_view();
    };
    auto const own = at(word);
    if (own == "means" || own == "mean" || own == "includes" || own == "include")
        return true;
    if (own == "shall" || own == "may")
        return at(word + 1) == "mean" || at(word + 1) == "include" || at(word + 1) == "be"
            || at(word + 1) == "have";
    if (own == "has" || own == "have")
        return at(word + 1) == "the"
            && (at(word + 2) == "same" || at(word + 2) == "meaning" || at(word + 2) == "meanings");
    if (own == "does" || own == "do")
        return at(word + 1) == "not" && at(word + 2) == "include";
    return own == "is" || own == "are";
}

/// Word behind the closing quotation mark of a term that opens at `word`, or `word`.
std::uint32_t quote_end(EffectSide const& side, std::uint32_t word) {
    for (auto i = word + 1; i < side.size() && i <= word + longest_term + 1; ++i)
        if (side.lower[i] == "\u201D")
            return i + 1;
    return word;
}

/// The verb behind a term: right there, behind a designator, or behind more terms of the same
/// definition ("“A” or “B” means", "“A”, “B” and “C” have the same meanings").
std::uint32_t verb_behind(EffectSide const& side, std::uint32_t word) {
    auto i = word;
    std::uint32_t between = 0;
    std::uint32_t terms = 0;
    while (i < side.size() && between <= widest_join) {
        if (side.marks[i] == 0 && is_defining_verb(side, i))
            return i;
        if (is_open_quote(side.lower[i])) {
            auto const end = quote_end(side, i);
            if (end == i || ++terms > most_terms)
                return no_word;
            i = end;
            between = 0;
            continue;
        }
        auto const& own = side.lower[i];
        if (side.marks[i] == 0 && own != "," && own != "or" && own != "and"
            && !own.starts_with("("))
            return no_word;
        ++i;
        ++between;
    }
    return no_word;
}

/// A definition with a designator of its own holds its whole provision, another one its sentence.
std::uint32_t body_end(EffectSide const& side, std::uint32_t quote, std::uint32_t next) {
    auto const place = side.place(quote);
    bool const leads =
        place != 0 && (quote == 0 || side.marks[quote - 1] != 0 || side.place(quote - 1) != place);
    if (leads) {
        auto const end = side.section->provisions[place - 1].span.end;
        auto i = quote;
        while (i < next && side.span(i).begin < end)
            ++i;
        return i;
    }
    auto i = quote;
    while (i < next) {
        bool const breaks =
            i > 0 && i > quote
            && side.text.substr(side.span(i - 1).end, side.span(i).begin - side.span(i - 1).end)
                       .find('\n')
                   != std::string_view::npos
            && side.marks[i] == 0;
        if (breaks
            || (side.marks[i] != 0 && side.placed->parents[side.place(i)] != place
                && side.place(i) != place
                && side.paths[side.place(i)].size() <= side.paths[place].size()))
            return i;
        auto const end = clause_end(side, i, i + 1);
        if (end == i && side.lower[i] == ".")
            return i;
        ++i;
    }
    return next;
}

std::vector<Definition> definitions_of(EffectSide const& side) {
    std::vector<Definition> all;
    for (std::uint32_t i = 0; i < side.size(); ++i) {
        if (!is_open_quote(side.lower[i]))
            continue;
        auto const end = quote_end(side, i);
        if (end <= i + 2)
            continue;
        auto const verb = verb_behind(side, end);
        if (verb == no_word)
            continue;
        Definition definition;
        definition.quote = {i, end};
        definition.body = {verb, verb};
        auto const words = side.words_of({i + 1, end - 1});
        definition.term = words.ends_with(',') ? words.substr(0, words.size() - 1) : words;
        for (auto w = i + 1; w + 1 < end; ++w)
            if (!is_punctuation(side.lower[w]))
                definition.key += std::string(stem(side.lower[w])) + " ";
        all.push_back(std::move(definition));
        i = end - 1;
    }
    for (std::size_t k = 0; k < all.size(); ++k) {
        auto next = side.size();
        for (auto later = k + 1; later < all.size(); ++later)
            if (all[later].quote.begin > all[k].body.begin) {
                next = all[later].quote.begin;
                break;
            }
        all[k].body.end = std::max(all[k].body.begin, body_end(side, all[k].quote.begin, next));
    }
    return all;
}

bool any_whole(EffectSide const& side, Definition const& definition) {
    return side.whole[definition.quote.begin] != 0;
}

class Teller {
public:
    Teller(EffectTexts& texts, PlacedEffects& out)
        : texts_(texts), out_(out), olds_(definitions_of(texts.old_side)),
          news_(definitions_of(texts.new_side)), partner_(olds_.size(), no_word),
          new_partner_(news_.size(), no_word),
          old_group_(groups_of(texts.old_side, &Edit::old_words)),
          new_group_(groups_of(texts.new_side, &Edit::new_words)) {}

    void run() {
        pair_by_term();
        pair_by_body();
        for (std::size_t n = 0; n < news_.size(); ++n)
            if (new_partner_[n] == no_word)
                tell_new(news_[n]);
            else
                tell_pair(olds_[new_partner_[n]], news_[n]);
        for (std::size_t o = 0; o < olds_.size(); ++o)
            if (partner_[o] == no_word)
                tell_gone(olds_[o]);
    }

private:
    void pair(std::size_t o, std::size_t n) {
        partner_[o] = static_cast<std::uint32_t>(n);
        new_partner_[n] = static_cast<std::uint32_t>(o);
    }

    void pair_by_term() {
        std::map<std::string_view, std::vector<std::size_t>> by_key;
        for (std::size_t n = 0; n < news_.size(); ++n)
            by_key[news_[n].key].push_back(n);
        for (std::size_t o = 0; o < olds_.size(); ++o) {
            auto const found = by_key.find(olds_[o].key);
            if (found == by_key.end())
                continue;
            for (auto const n : found->second)
                if (new_partner_[n] == no_word) {
                    pair(o, n);
                    break;
                }
        }
    }

    /// A term that was renamed keeps most of its definition's words.
    void pair_by_body() {
        std::vector<std::uint32_t> by_word(texts_.new_side.size(), no_word);
        for (std::uint32_t n = 0; n < news_.size(); ++n)
            for (auto i = news_[n].body.begin; i < news_[n].body.end; ++i)
                by_word[i] = n;
        for (std::size_t o = 0; o < olds_.size(); ++o) {
            if (partner_[o] != no_word || any_whole(texts_.old_side, olds_[o]))
                continue;
            std::map<std::uint32_t, std::uint32_t> votes;
            for (auto i = olds_[o].body.begin; i < olds_[o].body.end; ++i)
                if (auto const m = texts_.old_side.mate[i]; m != no_word && by_word[m] != no_word)
                    ++votes[by_word[m]];
            for (auto const& [n, count] : votes) {
                auto const size = std::max(olds_[o].body.end - olds_[o].body.begin,
                                           news_[n].body.end - news_[n].body.begin);
                if (new_partner_[n] == no_word && count * 5 >= size * 2) {
                    pair(o, n);
                    break;
                }
            }
        }
    }

    PlacedEffect start(Definition const* before, Definition const* after) const {
        PlacedEffect placed;
        placed.effect.kind = EffectKind::Definition;
        if (before != nullptr) {
            placed.effect.old_value = before->term;
            placed.effect.old_evidence.push_back(
                texts_.old_side.span_of({before->quote.begin, before->body.end}));
        }
        if (after != nullptr) {
            placed.effect.new_value = after->term;
            placed.effect.new_evidence.push_back(
                texts_.new_side.span_of({after->quote.begin, after->body.end}));
            placed.word = after->quote.begin;
            placed.effect.at = texts_.new_side.paths[texts_.new_side.place(placed.word)];
        }
        return placed;
    }

    void tell_new(Definition const& definition) {
        auto& side = texts_.new_side;
        if (any_whole(side, definition) || !is_changed(side, definition.quote))
            return;
        auto placed = start(nullptr, &definition);
        placed.effect.summary = "The definition of " + quoted(definition.term) + " is new"
                              + in_place(placed.effect.at) + scope_of(side, definition) + ".";
        tell_words(side, with_opener(side, definition));
        out_.push_back(std::move(placed));
    }

    void tell_gone(Definition const& definition) {
        auto& side = texts_.old_side;
        if (any_whole(side, definition) || !is_changed(side, definition.quote))
            return;
        auto placed = start(&definition, nullptr);
        if (auto const g = old_group_[definition.quote.begin]; g != no_word) {
            placed.effect.at = texts_.groups[g].at;
            placed.word = texts_.groups[g].new_hull().begin;
        }
        if (auto const home = texts_.partner[side.place(definition.quote.begin)]; home != nowhere)
            placed.effect.at = texts_.new_side.paths[home];
        placed.effect.summary = "The definition of " + quoted(definition.term) + " is gone"
                              + in_place(placed.effect.at) + ".";
        tell_words(side, with_opener(side, definition));
        out_.push_back(std::move(placed));
    }

    static bool is_changed(EffectSide const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i)
            if (side.is_changed(i) && !is_punctuation(side.lower[i]))
                return true;
        return false;
    }

    void tell_pair(Definition const& before, Definition const& after) {
        auto& old_side = texts_.old_side;
        auto& new_side = texts_.new_side;
        bool const renamed = before.key != after.key;
        if (any_whole(old_side, before) || any_whole(new_side, after))
            return;
        if (!renamed && is_same_meaning(before, after)) {
            if (old_side.is_changed(before.quote.begin) && new_side.is_changed(after.quote.begin))
                tell_moved(before, after);
            return;
        }
        auto placed = start(&before, &after);
        auto const which = "The meaning of " + quoted(after.term);
        if (renamed)
            placed.effect.summary = "The defined term " + quoted(before.term) + " becomes "
                                  + quoted(after.term) + in_place(placed.effect.at) + ".";
        else
            placed.effect.summary = which + " changes" + in_place(placed.effect.at)
                                  + scope_of(new_side, after) + ": "
                                  + quoted(old_side.words_of(before.body)) + " becomes "
                                  + quoted(new_side.words_of(after.body)) + ".";
        tell_words(old_side, before.quote);
        tell_words(new_side, after.quote);
        tell_substance(old_group_, before.body);
        tell_substance(new_group_, after.body);
        out_.push_back(std::move(placed));
    }

    /// Every group of a body but those that change its form alone, which have a record of their
    /// own.
    void tell_substance(std::vector<std::uint32_t> const& group_of, WordRange body) {
        auto last = no_word;
        for (auto i = body.begin; i < body.end; ++i) {
            auto const g = group_of[i];
            if (g == no_word || g == last)
                continue;
            last = g;
            if (is_form_only(texts_, texts_.groups[g]))
                continue;
            for (auto const& edit : texts_.groups[g].edits) {
                tell_words(texts_.old_side, edit.old_words);
                tell_words(texts_.new_side, edit.new_words);
            }
        }
    }

    /// Index of the group of every changed word of a side; no_word elsewhere.
    std::vector<std::uint32_t> groups_of(EffectSide const& side, WordRange Edit::*range) const {
        std::vector<std::uint32_t> group_of(side.size(), no_word);
        for (std::uint32_t g = 0; g < texts_.groups.size(); ++g)
            for (auto const& edit : texts_.groups[g].edits)
                for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i)
                    group_of[i] = g;
        return group_of;
    }

    bool is_same_meaning(Definition const& before, Definition const& after) const {
        for (bool const citing_words_tell : {true, false}) {
            auto gone = telling_words(texts_.old_side, before.body, citing_words_tell);
            auto come = telling_words(texts_.new_side, after.body, citing_words_tell);
            std::sort(gone.begin(), gone.end());
            std::sort(come.begin(), come.end());
            if (gone == come)
                return true;
        }
        return false;
    }

    /// The same definition at another place of the section.
    void tell_moved(Definition const& before, Definition const& after) {
        auto placed = start(&before, &after);
        placed.effect.kind = EffectKind::Technical;
        placed.effect.old_value = {};
        placed.effect.new_value = {};
        placed.effect.summary =
            "The definition of " + quoted(after.term) + " moves" + in_place(placed.effect.at) + ".";
        tell_words(texts_.old_side, with_opener(texts_.old_side, before), Telling::Idle);
        tell_words(texts_.new_side, with_opener(texts_.new_side, after), Telling::Idle);
        out_.push_back(std::move(placed));
    }

    /// The definition with the words that open its sentence ("As used in this section,").
    static WordRange with_opener(EffectSide const& side, Definition const& definition) {
        auto const first = sentence_begin(side, definition.quote.begin);
        auto begin = definition.quote.begin;
        while (begin > first && side.is_changed(begin - 1))
            --begin;
        return {begin, std::max(definition.quote.end, definition.body.end)};
    }

    /// ", as used in this section": what the definition goes for, where its opener says it.
    static std::string scope_of(EffectSide const& side, Definition const& definition) {
        constexpr std::uint32_t reach = 400;
        auto const first = definition.quote.begin > reach ? definition.quote.begin - reach : 0;
        for (auto i = definition.quote.begin; i-- > first;) {
            bool const used =
                side.lower[i] == "used" && i + 1 < side.size() && side.lower[i + 1] == "in";
            bool const purposes =
                side.lower[i] == "purposes" && i + 1 < side.size() && side.lower[i + 1] == "of";
            if (!used && !purposes)
                continue;
            auto end = i + 2;
            while (end < side.size() && end < i + 12 && side.lower[end] != ","
                   && side.lower[end] != ":" && side.marks[end] == 0)
                ++end;
            if (end >= i + 12)
                return {};
            return std::string(used ? ", as used in " : ", for purposes of ")
                 + std::string(side.words_of({i + 2, end}));
        }
        return {};
    }

    EffectTexts& texts_;
    PlacedEffects& out_;
    std::vector<Definition> olds_;
    std::vector<Definition> news_;
    std::vector<std::uint32_t> partner_;
    std::vector<std::uint32_t> new_partner_;
    std::vector<std::uint32_t> old_group_;
    std::vector<std::uint32_t> new_group_;
};

} // namespace

void find_definition_effects(EffectTexts& texts, PlacedEffects& out) {
    Teller(texts, out).run();
}

} // namespace nutmeg
