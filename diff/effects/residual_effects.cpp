#include "diff/align/moved_passages.hpp"
#include "diff/effects/edits/content_words.hpp"
#include "diff/effects/edits/group_coverage.hpp"
#include "diff/effects/edits/list_ends.hpp"
#include "diff/effects/edits/list_members.hpp"
#include "diff/effects/edits/replaced_phrases.hpp"
#include "diff/effects/edits/value_matching.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/form/form_rules.hpp"
#include "diff/effects/form_effects.hpp"
#include "diff/effects/model/sentences.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <map>

namespace nutmeg {

namespace {

bool is_conjunction(std::string_view word) {
    return word == "and" || word == "or";
}

bool is_article(std::string_view word) {
    return word == "a" || word == "an" || word == "the" || word == "any" || word == "such"
        || word == "each" || word == "every";
}

/// The words without the punctuation that joins them to their sentence; only punctuation stays as
/// it is.
std::string_view without_separators(std::string_view words) {
    auto const first = words.find_first_not_of(",;. ");
    if (first == std::string_view::npos)
        return words;
    return words.substr(first, words.find_last_not_of(",; ") + 1 - first);
}

/// Without the conjunction that joins the words to what follows.
std::string_view without_conjunction(std::string_view words) {
    for (std::string_view const joint : {" and", " or"})
        if (words.ends_with(joint))
            words.remove_suffix(joint.size());
    return words;
}

/// The subsection of a path; empty outside subsections, where subdivisions come first.
std::string_view subsection_of(std::string_view path) {
    auto const top = top_of(path);
    return top.size() > 1 && top[1] >= 'a' && top[1] <= 'z' ? top : std::string_view();
}

constexpr std::size_t least_of_moved = 3; ///< content words of a phrase that is said to be moved

class ResidualChanges {
public:
    ResidualChanges(TextPair& texts, PlacedEffects& out)
        : texts_(texts), out_(out), forms_(texts) {}

    void run() {
        find_moved();
        for (auto const& group : texts_.groups) {
            if (is_all_claimed(texts_, group)) {
                claim_known_form(group);
                continue;
            }
            if (is_form_only(texts_, group) || follows_from_provision(group)) {
                if (is_partly_claimed(texts_, group)) {
                    claim_known_form(group);
                    claim_form_nearby(group, true);
                } else if (!is_part_of_designation(texts_, group)
                           || ends_kept_item(texts_, group)) {
                    forms_.add(group);
                }
            } else {
                claim_known_form(group);
                add_substance(group, !has_citation(texts_, group));
                claim_form_nearby(group, false);
            }
        }
        find_changed_spaces();
        add_moved_members();
        forms_.report(out_);
    }

private:
    /// Finds spaces inserted or deleted between words that stay, except next to a designator.
    void find_changed_spaces() {
        auto const& old_side = texts_.old_side;
        auto const& new_side = texts_.new_side;
        auto const is_apart = [](AnnotatedText const& side, std::uint32_t word) {
            return side.span(word).end < side.span(word + 1).begin;
        };
        for (std::uint32_t n = 0; n + 1 < new_side.size(); ++n) {
            auto const o = new_side.match[n];
            if (o == no_word || new_side.match[n + 1] != o + 1 || new_side.is_designator[n] != 0
                || new_side.is_designator[n + 1] != 0
                || is_apart(old_side, o) == is_apart(new_side, n)
                || new_side.provision(n) != new_side.provision(n + 1))
                continue;
            EditGroup group;
            group.edits.push_back({{o, o + 2}, {n, n + 2}});
            group.old_provision = old_side.provision(o);
            group.new_provision = new_side.provision(n);
            group.at = new_side.paths[group.new_provision];
            forms_.add(group);
        }
    }

    /// A list says the same in another order.
    void add_moved_members() {
        for (auto const& member : texts_.moved_members) {
            EditGroup group;
            group.edits.push_back({member.old_words, member.new_words});
            group.old_provision = texts_.old_side.provision(member.old_words.begin);
            group.new_provision = texts_.new_side.provision(member.new_words.begin);
            group.at = texts_.new_side.paths[group.new_provision];
            forms_.add(group);
        }
    }

    /// Whether only what joins the members of a list changes, next to a member that has another
    /// place.
    bool joins_moved_members(EditGroup const& group) const {
        auto const is_next = [](WordRange words, WordRange member) {
            return words.empty() || words.end == member.begin || member.end == words.begin;
        };
        return logic_change(texts_, group) == LogicChange::None
            && std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
                   return !has_words(texts_.old_side, edit.old_words)
                       && !has_words(texts_.new_side, edit.new_words)
                       && std::any_of(texts_.moved_members.begin(),
                                      texts_.moved_members.end(),
                                      [&](MovedMember const& member) {
                                          return is_next(edit.old_words, member.old_words)
                                              && is_next(edit.new_words, member.new_words);
                                      });
               });
    }

    /// The changed words of one side without punctuation; "*" if an effect explains some of them.
    static std::string lone_words(AnnotatedText const& side,
                                  EditGroup const& group,
                                  WordRange EffectEdit::*range) {
        std::string words;
        for (auto const& edit : group.edits)
            for (auto i = (edit.*range).begin; i < (edit.*range).end; ++i) {
                if (side.is_claimed(i))
                    return "*";
                if (side.is_changed(i) && !is_punctuation(side.lower[i]))
                    words.append(side.lower[i]) += " ";
            }
        return words;
    }

    bool has_content_words(EditGroup const& group) const {
        return std::any_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
            return !content_words(texts_.old_side, edit.old_words, true).empty()
                || !content_words(texts_.new_side, edit.new_words, true).empty();
        });
    }

    /// Finds the same words deleted at one place of a sentence and inserted at another.
    void find_moved() {
        std::map<std::string, EditGroup const*> deleted;
        std::vector<std::pair<std::string, EditGroup const*>> inserted;
        for (auto const& group : texts_.groups) {
            auto const before = lone_words(texts_.old_side, group, &EffectEdit::old_words);
            auto const after = lone_words(texts_.new_side, group, &EffectEdit::new_words);
            if (before.empty() == after.empty() || before == "*" || after == "*"
                || !has_content_words(group))
                continue;
            auto const top = std::string(subsection_of(group.at));
            if (after.empty())
                deleted.try_emplace(top + before, &group);
            else
                inserted.emplace_back(top + after, &group);
        }
        for (auto const& [words, group] : inserted)
            if (auto const from = deleted.find(words);
                from != deleted.end()
                && is_in_same_sentence(texts_.old_side,
                                       texts_.old_side.match,
                                       from->second->old_hull(),
                                       texts_.new_side,
                                       group->new_hull())
                && (is_long(from->second->old_hull())
                    || is_form_to_move(texts_, *from->second, *group))) {
                add_moved(*from->second, *group);
                deleted.erase(from);
            }
    }

    /// Whether the words say enough that they are not deleted and inserted, but moved.
    bool is_long(WordRange range) const {
        return content_words(texts_.old_side, range, true).size() >= least_of_moved;
    }

    /// Words that stay a clause or a list member of the same sentence say the same; where others
    /// are said may matter.
    void add_moved(EditGroup const& from, EditGroup const& to) {
        bool const says_same = is_form_to_move(texts_, from, to);
        auto placed = effect_of(texts_, to, says_same ? EffectKind::Technical : EffectKind::Text);
        if (!says_same) {
            placed.effect.old_value = std::string(texts_.old_side.words_of(from.old_hull()));
            placed.effect.new_value = placed.effect.old_value;
        }
        placed.effect.old_evidence =
            effect_of(texts_, from, EffectKind::Technical).effect.old_evidence;
        placed.effect.summary = quoted(texts_.new_side.words_of(to.new_hull()))
                              + " is at another place of the provision.";
        claim(texts_.old_side, from.old_hull(), Coverage::Immaterial);
        claim(texts_.new_side, to.new_hull(), Coverage::Immaterial);
        out_.push_back(std::move(placed));
    }

    /// Whether the range has changed words that do not merely follow from a change next to them.
    static bool has_words(AnnotatedText const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i)
            if (side.is_changed(i) && !is_punctuation(side.lower[i])
                && !is_conjunction(side.lower[i]) && !is_article(side.lower[i]))
                return true;
        return false;
    }

    static bool is_any_claimed(AnnotatedText const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i)
            if (side.is_claimed(i))
                return true;
        return false;
    }

    bool is_unclaimed(EffectEdit const& edit) const {
        return !is_any_claimed(texts_.old_side, edit.old_words)
            && !is_any_claimed(texts_.new_side, edit.new_words);
    }

    /// Whether only separators change next to a provision that came or went.
    bool follows_from_provision(EditGroup const& group) const {
        return is_part_of_designation(texts_, group)
            && logic_change(texts_, group) == LogicChange::None;
    }

    /// Adds the edits already known as form.
    void claim_known_form(EditGroup const& group) {
        auto form = group;
        std::erase_if(form.edits, [&](EffectEdit const& edit) {
            return has_other_than_form(texts_.old_side, edit.old_words)
                || has_other_than_form(texts_.new_side, edit.new_words)
                || (!has_form(texts_.old_side, edit.old_words)
                    && !has_form(texts_.new_side, edit.new_words));
        });
        if (!form.edits.empty())
            forms_.add(form);
    }

    static bool has_form(AnnotatedText const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i)
            if (side.is_changed(i) && side.coverage[i] == Coverage::Form)
                return true;
        return false;
    }

    static bool has_other_than_form(AnnotatedText const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i)
            if (side.is_changed(i) && side.coverage[i] != Coverage::Form
                && !is_punctuation(side.lower[i]))
                return true;
        return false;
    }

    /// Adds edits of form next to changes that other effects explain: the end of a list member, and
    /// a word replaced by a synonym if no effect quotes it. Other punctuation, conjunctions and
    /// articles follow from those changes.
    void claim_form_nearby(EditGroup const& group, bool with_synonyms) {
        auto form = group;
        form.edits.clear();
        for (auto const& edit : group.edits) {
            auto const one = restrict_to(group, edit);
            if (!is_unclaimed(edit))
                continue;
            bool const ends_item =
                ends_kept_item(texts_, one) && logic_change(texts_, one) == LogicChange::None;
            bool const replaces_words = has_words(texts_.old_side, edit.old_words)
                                     && has_words(texts_.new_side, edit.new_words);
            if (ends_item || (with_synonyms && replaces_words && is_form_only(texts_, one)))
                form.edits.push_back(edit);
        }
        if (!form.edits.empty())
            forms_.add(form);
    }

    bool has_content(AnnotatedText const& side, WordRange range, bool citing_words_count) const {
        return !content_words(side, range, citing_words_count).empty();
    }

    /// The group without what other effects explain: entire edits, and a value that replaces
    /// another before or after other words ("[-2025-]{+2026, but only after a vote+}").
    EditGroup unclaimed(EditGroup const& group) const {
        auto rest = group;
        std::erase_if(rest.edits, [&](EffectEdit const& edit) {
            return is_all_claimed(texts_, restrict_to(group, edit));
        });
        for (auto& edit : rest.edits) {
            if (is_reported(texts_.old_side, edit.old_words)
                && shed_reported(texts_.new_side, edit.new_words))
                edit.old_words.begin = edit.old_words.end;
            else if (is_reported(texts_.new_side, edit.new_words)
                     && shed_reported(texts_.old_side, edit.old_words))
                edit.new_words.begin = edit.new_words.end;
        }
        return rest;
    }

    /// Whether other effects report all words of a range, which is not empty.
    static bool is_reported(AnnotatedText const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i)
            if (side.is_changed(i) && side.coverage[i] != Coverage::Reported)
                return false;
        return !range.empty();
    }

    static bool is_separator(std::string_view word) { return word == "," || is_conjunction(word); }

    /// Removes words that other effects report from one end of a range, up to a separator.
    /// @return  whether it removed any
    static bool shed_reported(AnnotatedText const& side, WordRange& range) {
        auto begin = range.begin;
        while (begin < range.end && side.coverage[begin] == Coverage::Reported)
            ++begin;
        auto end = range.end;
        while (end > begin && side.coverage[end - 1] == Coverage::Reported)
            --end;
        if (begin == end)
            return false;
        if (begin > range.begin && is_separator(side.lower[begin]))
            range.begin = begin;
        else if (end < range.end && is_separator(side.lower[end - 1]))
            range.end = end;
        else
            return false;
        return true;
    }

    /// For lists on both sides: the members of each that the other does not have.
    /// @return  false if both have such members, or none has
    bool differing_members(EditGroup const& group, std::string& before, std::string& after) const {
        auto const of = [](AnnotatedText const& side, WordRange range) {
            std::vector<std::string_view> all;
            for (auto const member : members_in(side, range))
                all.push_back(side.words_of(member));
            return all;
        };
        auto olds = of(texts_.old_side, group.old_hull());
        auto news = of(texts_.new_side, group.new_hull());
        std::erase_if(olds, [&](std::string_view member) {
            auto const same = std::find(news.begin(), news.end(), member);
            if (same == news.end())
                return false;
            news.erase(same);
            return true;
        });
        auto const joined = [](std::vector<std::string_view> const& members) {
            std::string all;
            for (auto const member : members)
                all.append(all.empty() ? "" : ", ").append(member);
            return all;
        };
        before = joined(olds);
        after = joined(news);
        return before.empty() != after.empty();
    }

    /// Whether every edit with content inserts, deletes or replaces a member of a list.
    bool has_only_members(EditGroup const& rest, bool citing_words_count) const {
        bool all_members = true;
        bool any_has_content = false;
        for (auto const& edit : rest.edits) {
            bool const has_deleted =
                has_content(texts_.old_side, edit.old_words, citing_words_count);
            bool const has_inserted =
                has_content(texts_.new_side, edit.new_words, citing_words_count);
            if (!has_deleted && !has_inserted)
                continue;
            any_has_content = true;
            if (has_deleted && has_inserted)
                all_members = all_members && is_replaced_member(texts_.old_side, edit.old_words)
                           && is_replaced_member(texts_.new_side, edit.new_words);
            else
                all_members = all_members
                           && (has_deleted ? is_member(texts_.old_side, edit.old_words)
                                           : is_member(texts_.new_side, edit.new_words));
        }
        return all_members && any_has_content;
    }

    /// Whether only punctuation changes.
    bool has_only_marks(EditGroup const& group) const {
        auto const is_mark = [](AnnotatedText const& side, WordRange range) {
            for (auto i = range.begin; i < range.end; ++i)
                if (side.is_changed(i) && !is_punctuation(side.lower[i]))
                    return false;
            return true;
        };
        return std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
            return is_mark(texts_.old_side, edit.old_words)
                && is_mark(texts_.new_side, edit.new_words);
        });
    }

    /// "a system[-, which-]{+ that+} includes": another relative pronoun, and a comma that may
    /// change what the clause says.
    bool changes_comma_of_relative(EditGroup const& group) const {
        auto const only_word = [](AnnotatedText const& side, WordRange range) {
            std::string_view found;
            for (auto i = range.begin; i < range.end; ++i) {
                if (is_punctuation(side.lower[i]))
                    continue;
                if (!found.empty())
                    return std::string_view();
                found = side.lower[i];
            }
            return found;
        };
        auto const is_pair = [](std::string_view one, std::string_view other) {
            return (one == "which" || one == "who") && other == "that";
        };
        return std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
            auto const before = only_word(texts_.old_side, edit.old_words);
            auto const after = only_word(texts_.new_side, edit.new_words);
            return is_pair(before, after) || is_pair(after, before);
        });
    }

    void add_substance(EditGroup const& group, bool citing_words_count) {
        auto const rest = unclaimed(group);
        if (joins_moved_members(rest))
            return forms_.add(rest);
        if (has_only_marks(rest) || changes_comma_of_relative(rest))
            return forms_.add_punctuation(rest);
        auto const logic = logic_change(texts_, group);
        bool const all_members =
            logic == LogicChange::None && has_only_members(rest, citing_words_count);
        auto placed = effect_of(texts_, rest, all_members ? EffectKind::Scope : EffectKind::Text);
        auto const phrases = logic == LogicChange::None
                               ? phrases_of(texts_, rest)
                               : PhrasePair{rest.old_hull(), rest.new_hull()};
        auto before = texts_.old_side.words_of(phrases.old_words);
        auto after = texts_.new_side.words_of(phrases.new_words);
        if (before.empty() != after.empty()) {
            before = without_separators(before);
            after = without_separators(after);
        } else if (!before.empty()) {
            placed.effect.old_evidence = {texts_.old_side.span_of(phrases.old_words)};
            placed.effect.new_evidence = {texts_.new_side.span_of(phrases.new_words)};
        }
        std::string left;
        std::string come;
        if (all_members && !before.empty() && !after.empty()
            && differing_members(rest, left, come)) {
            before = left;
            after = come;
        }
        if (all_members && before.empty() != after.empty()) {
            before = without_conjunction(before);
            after = without_conjunction(after);
        }
        if (!before.empty())
            placed.effect.old_value = std::string(before);
        if (!after.empty())
            placed.effect.new_value = std::string(after);
        if (before.empty())
            placed.effect.summary =
                (all_members ? "Added to a list: " : "Added: ") + quoted(after) + ".";
        else if (after.empty())
            placed.effect.summary =
                (all_members ? "Removed from a list: " : "Removed: ") + quoted(before) + ".";
        else
            placed.effect.summary = quoted_change(before, " becomes ", after) + ".";
        if (logic != LogicChange::None) {
            placed.effect.remark = logic == LogicChange::AllToAny
                                     ? "one suffices where all had to be met"
                                     : "all have to be met where one sufficed";
            placed.effect.summary.back() = ':';
            placed.effect.summary += " " + placed.effect.remark + ".";
        }
        out_.push_back(std::move(placed));
    }

    TextPair& texts_;
    PlacedEffects& out_;
    FormRecords forms_;
};

} // namespace

void find_residual_effects(TextPair& texts, PlacedEffects& out) {
    ResidualChanges(texts, out).run();
}

} // namespace nutmeg
