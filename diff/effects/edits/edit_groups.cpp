#include "diff/effects/edits/edit_groups.hpp"

#include "diff/align/moved_passages.hpp"
#include "diff/align/run_in_headings.hpp"
#include "diff/effects/matching/moved_phrases.hpp"
#include "diff/effects/matching/shift_edits.hpp"
#include "diff/effects/matching/whole_members.hpp"
#include "diff/effects/matching/word_matching.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t widest_gap = 2;   ///< unchanged words between edits that are read together
constexpr std::uint32_t widest_look = 60; ///< words to search for the nearest matched one

class Collector {
public:
    /// The matches at this time say what is between the same words; words that are matched later
    /// only are no edits.
    Collector(TextPair& texts, ProvisionMapping const& mapping)
        : texts_(texts), kin_(mapping), old_anchors_(ends_of_previous_matches(texts.old_side)),
          new_anchors_(ends_of_previous_matches(texts.new_side)),
          new_nexts_(starts_of_next_matches(texts.new_side, texts.old_side)) {}

    void run() {
        collect();
        trim();
        group();
    }

private:
    struct PlacedEdit {
        EffectEdit edit;
        ProvisionIndex old_provision = no_provision;
        ProvisionIndex new_provision = no_provision;
    };

    /// The new provision that deleted words would be in, by the matches of the words around them.
    ProvisionIndex provision_of_deleted(WordRange range) const {
        auto const& old_side = texts_.old_side;
        auto const provision = old_side.provision(range.begin);
        auto const first = range.begin > widest_look ? range.begin - widest_look : 0;
        auto const last = std::min(range.end + widest_look, old_side.size());
        for (auto i = range.begin; i-- > first && old_side.provision(i) == provision;)
            if (old_side.match[i] != no_word)
                return texts_.new_side.provision(old_side.match[i]);
        for (auto i = range.end; i < last && old_side.provision(i) == provision; ++i)
            if (old_side.match[i] != no_word)
                return texts_.new_side.provision(old_side.match[i]);
        return kin_.counterpart(provision);
    }

    /// Combines each inserted range with the deleted range of the same gap.
    void collect() {
        auto const& old_side = texts_.old_side;
        auto const& new_side = texts_.new_side;
        auto const olds = changed_ranges(old_side);
        auto const news = changed_ranges(new_side);
        std::vector<char> used(olds.size(), 0);
        std::vector<std::uint32_t> before_word(old_side.size() + 1, 0);
        std::size_t next = 0;
        for (std::uint32_t i = 0; i <= old_side.size(); ++i) {
            while (next < olds.size() && olds[next].begin < i)
                ++next;
            before_word[i] = static_cast<std::uint32_t>(next);
        }
        for (auto const& range : news) {
            PlacedEdit made;
            made.new_provision = new_side.provision(range.begin);
            made.old_provision = kin_.from(made.new_provision, new_side);
            made.edit.new_words = range;
            auto const low = new_anchors_[range.begin];
            auto const high = new_nexts_[range.end];
            made.edit.old_words = {std::min(low, old_side.size()), std::min(low, old_side.size())};
            for (auto k = before_word[std::min(low, old_side.size())]; k < olds.size(); ++k) {
                if (olds[k].begin >= high)
                    break;
                auto const provision = old_side.provision(olds[k].begin);
                if (used[k]
                    || (provision != made.old_provision
                        && provision_of_deleted(olds[k]) != made.new_provision))
                    continue;
                used[k] = 1;
                made.edit.old_words = olds[k];
                made.old_provision = old_side.provision(olds[k].begin);
                break;
            }
            edits_.push_back(made);
        }
        for (std::size_t k = 0; k < olds.size(); ++k) {
            if (used[k])
                continue;
            PlacedEdit made;
            made.edit.old_words = olds[k];
            made.old_provision = old_side.provision(olds[k].begin);
            made.new_provision = provision_of_deleted(olds[k]);
            auto const at = old_anchors_[olds[k].begin];
            made.edit.new_words = {at, at};
            edits_.push_back(made);
        }
        std::stable_sort(edits_.begin(), edits_.end(), [](auto const& a, auto const& b) {
            return std::pair(a.edit.new_words.begin, a.edit.old_words.begin)
                 < std::pair(b.edit.new_words.begin, b.edit.old_words.begin);
        });
    }

    /// Matches equal words at both ends of a replacement.
    void trim() {
        auto& old_side = texts_.old_side;
        auto& new_side = texts_.new_side;
        for (auto& placed : edits_) {
            auto& o = placed.edit.old_words;
            auto& n = placed.edit.new_words;
            while (!o.empty() && !n.empty() && old_side.word(o.begin) == new_side.word(n.begin))
                link(old_side, o.begin++, new_side, n.begin++);
            while (!o.empty() && !n.empty() && old_side.word(o.end - 1) == new_side.word(n.end - 1))
                link(old_side, --o.end, new_side, --n.end);
        }
        std::erase_if(edits_, [](PlacedEdit const& placed) {
            return placed.edit.old_words.empty() && placed.edit.new_words.empty();
        });
    }

    bool joins(EditGroup const& group, PlacedEdit const& next) const {
        auto const& last = group.edits.back();
        return group.new_provision == next.new_provision
            && group.old_provision == next.old_provision
            && next.edit.old_words.begin >= last.old_words.end
            && next.edit.old_words.begin - last.old_words.end <= widest_gap
            && next.edit.new_words.begin >= last.new_words.end
            && next.edit.new_words.begin - last.new_words.end <= widest_gap
            && !has_moved({last.new_words.end, next.edit.new_words.begin})
            && (!has_period({last.new_words.end, next.edit.new_words.begin})
                || (is_replacement(last) && is_replacement(next.edit)));
    }

    static bool is_replacement(EffectEdit const& edit) {
        return !edit.old_words.empty() && !edit.new_words.empty();
    }

    /// Whether a list member that was elsewhere is among the words.
    bool has_moved(WordRange between) const {
        return std::any_of(texts_.moved_members.begin(),
                           texts_.moved_members.end(),
                           [&](MovedMember const& member) {
                               return member.new_words.begin < between.end
                                   && between.begin < member.new_words.end;
                           });
    }

    /// Whether a sentence ends among the kept words between two edits, so that they are two changes
    /// unless both sentences are rewritten.
    bool has_period(WordRange between) const {
        for (auto i = between.begin; i < between.end; ++i)
            if (texts_.new_side.lower[i] == ".")
                return true;
        return false;
    }

    void group() {
        for (auto const& placed : edits_) {
            if (!texts_.groups.empty() && joins(texts_.groups.back(), placed)) {
                texts_.groups.back().edits.push_back(placed.edit);
                continue;
            }
            EditGroup group;
            group.edits.push_back(placed.edit);
            group.old_provision = placed.old_provision;
            group.new_provision = placed.new_provision;
            group.at =
                placed.new_provision != no_provision   ? texts_.new_side.paths[placed.new_provision]
                : placed.old_provision != no_provision ? texts_.old_side.paths[placed.old_provision]
                                                       : std::string();
            texts_.groups.push_back(std::move(group));
        }
    }

    TextPair& texts_;
    ProvisionMapping const& kin_;
    std::vector<std::uint32_t> old_anchors_;
    std::vector<std::uint32_t> new_anchors_;
    std::vector<std::uint32_t> new_nexts_;
    std::vector<PlacedEdit> edits_;
};

MatchedWords matched_words(AnnotatedText const& side) {
    MatchedWords words{side, side.match, std::vector<char>(side.size(), 0)};
    for (std::uint32_t i = 0; i < side.size(); ++i)
        words.is_changed[i] = side.is_changed(i) ? 1 : 0;
    return words;
}

/// Removes the matches of both words.
void unlink(AnnotatedText& old_side,
            std::uint32_t old_word,
            AnnotatedText& new_side,
            std::uint32_t new_word) {
    if (auto const match = old_side.match[old_word]; match != no_word)
        new_side.match[match] = no_word;
    if (auto const match = new_side.match[new_word]; match != no_word)
        old_side.match[match] = no_word;
}

/// Matches the words of passages that moved, so that nothing in them is deleted or inserted.
void match_moved(AnnotatedText& old_side, AnnotatedText& new_side) {
    for (auto const& run : moved_passages(matched_words(old_side), matched_words(new_side)))
        for (std::uint32_t i = 0; i < run.size; ++i) {
            unlink(old_side, run.old_begin + i, new_side, run.new_begin + i);
            link(old_side, run.old_begin + i, new_side, run.new_begin + i);
        }
}

WordRange hull(std::vector<EffectEdit> const& edits, WordRange EffectEdit::*side) {
    return {(edits.front().*side).begin, (edits.back().*side).end};
}

} // namespace

WordRange EditGroup::old_hull() const {
    return hull(edits, &EffectEdit::old_words);
}

WordRange EditGroup::new_hull() const {
    return hull(edits, &EffectEdit::new_words);
}

EditGroup restrict_to(EditGroup const& group, EffectEdit const& edit) {
    EditGroup one;
    one.edits = {edit};
    one.old_provision = group.old_provision;
    one.new_provision = group.new_provision;
    one.at = group.at;
    return one;
}

namespace {

/// Sets apart the heading of a subsection that only one text has. Its words are no law.
void set_heading_apart(AnnotatedText& side, HeadingWords heading) {
    for (auto word = heading.begin; word < heading.end; ++word)
        if (side.match[word] != no_word)
            return;
    std::fill(side.is_added_or_removed.begin() + heading.begin,
              side.is_added_or_removed.begin() + heading.end,
              char{1});
    side.headings.push_back({heading.begin, heading.end});
}

void set_headings_apart(TextPair& texts) {
    for (ProvisionIndex o = 1; o < texts.partner.size(); ++o) {
        auto const n = texts.partner[o];
        if (n == no_provision)
            continue;
        auto const before = run_in_heading(*texts.old_side.placed, o);
        auto const after = run_in_heading(*texts.new_side.placed, n);
        if (after.empty() && !before.empty())
            set_heading_apart(texts.old_side, before);
        else if (before.empty() && !after.empty())
            set_heading_apart(texts.new_side, after);
    }
}

} // namespace

TextPair make_text_pair(SectionWords const& old_words,
                        SectionWords const& new_words,
                        std::vector<CommonRun> const& runs,
                        Alignment const& alignment) {
    TextPair texts;
    texts.old_side = annotate(old_words);
    texts.new_side = annotate(new_words);
    texts.partner = alignment.old_to_new;
    texts.old_partner = alignment.new_to_old;
    ProvisionMapping const mapping(alignment);
    match_words(texts.old_side, texts.new_side, mapping, runs);
    keep_amounts_whole(texts.old_side, texts.new_side);
    keep_amounts_whole(texts.new_side, texts.old_side);
    keep_members_whole(texts.old_side, texts.new_side);
    keep_members_whole(texts.new_side, texts.old_side);
    texts.moved_members = match_list_members(texts.old_side, texts.new_side);
    shift_edits(texts.old_side, texts.new_side);
    shift_edits(texts.new_side, texts.old_side);
    set_headings_apart(texts);
    match_moved_phrases(texts.old_side, texts.new_side);
    match_moved_phrases(texts.new_side, texts.old_side);
    Collector collector(texts, mapping);
    match_moved(texts.old_side, texts.new_side);
    link_members(texts.moved_members, texts.old_side, texts.new_side);
    collector.run();
    return texts;
}

} // namespace nutmeg
