#include "diff/align/provision_changes.hpp"

#include "diff/align/direct_words.hpp"
#include "diff/words/weighted_lis.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

namespace nutmeg {

namespace {

/// One in so many words of a provision that has only parts must be on the other side, so that its
/// parts are listed and not itself. Fewer suffice in the old text, so that the list names each part
/// that is repealed.
constexpr std::uint32_t least_part_left = 8;
constexpr std::uint32_t least_part_kept = 4;

class ChangeLister {
public:
    ChangeLister(SectionWords const& old_words,
                 SectionWords const& new_words,
                 Alignment const& alignment)
        : old_(old_words), new_(new_words), alignment_(alignment), old_direct_(old_words),
          new_direct_(new_words) {
        old_children_.resize(old_.parents.size());
        for (ProvisionIndex provision = 1; provision < old_.parents.size(); ++provision)
            old_children_[old_.parents[provision]].push_back(provision);
        old_lost_text_ = listed_in(alignment_.moved_from, old_.parents.size());
        new_gained_text_ = listed_in(alignment_.moved_to, new_.parents.size());
        old_deleted_ = without_other_side(
            old_, alignment_.old_to_new, alignment_.moved_to, old_direct_, least_part_left);
        new_added_ = without_other_side(
            new_, alignment_.new_to_old, alignment_.moved_from, new_direct_, least_part_kept);
        new_moved_ = reordered_provisions();
    }

    std::vector<Change> run() {
        report_deleted_below(0);
        compare_direct(0, 0);
        for (ProvisionIndex n = 1; n < new_.parents.size(); ++n) {
            auto const o = alignment_.new_to_old[n];
            if (o != no_provision) {
                report_provision(o, n);
                compare_direct(o, n);
                report_deleted_below(o);
            } else if (alignment_.moved_from[n] != no_provision) {
                report_existing(alignment_.moved_from[n], n);
            } else if (new_added_[n] && !new_added_[new_.parents[n]]) {
                report(ChangeKind::Added, no_provision, n);
            }
        }
        return std::move(changes_);
    }

private:
    /// The direct words of each provision: those outside its children, without the designator.
    static std::string path(SectionWords const& words, ProvisionIndex provision) {
        return provision == 0
                 ? std::string()
                 : path_of(words.section->provisions, words.section->text, provision - 1);
    }

    static std::string_view designator(SectionWords const& words, ProvisionIndex provision) {
        return words.section->provisions[provision - 1].designator.of(words.section->text);
    }

    /// For each of `size` provisions whether it is one of `containers`.
    static std::vector<bool> listed_in(std::vector<ProvisionIndex> const& containers,
                                       std::size_t size) {
        std::vector<bool> is_listed(size, false);
        for (auto const provision : containers)
            if (provision != no_provision)
                is_listed[provision] = true;
        return is_listed;
    }

    /// The provisions that were added or deleted entirely. They have no counterpart on the other
    /// side, and either have direct words or too little of their contents has a counterpart: then
    /// what is new or gone are their parts.
    static std::vector<bool> without_other_side(SectionWords const& words,
                                                std::vector<ProvisionIndex> const& partner,
                                                std::vector<ProvisionIndex> const& container,
                                                DirectWords const& direct,
                                                std::uint32_t least_part) {
        std::vector<bool> entire(words.parents.size(), false);
        std::vector<std::uint32_t> kept(words.parents.size(), 0);
        for (auto provision = static_cast<ProvisionIndex>(words.parents.size()); provision-- > 1;) {
            bool const has =
                partner[provision] != no_provision || container[provision] != no_provision;
            if (has)
                kept[provision] = words.sizes[provision];
            entire[provision] = !has
                             && !(direct[provision].empty() && kept[provision] > 0
                                  && kept[provision] * least_part >= words.sizes[provision]);
            kept[words.parents[provision]] += kept[provision];
        }
        return entire;
    }

    void report(ChangeKind kind, ProvisionIndex o, ProvisionIndex n) {
        Change change;
        change.kind = kind;
        change.has_old = o != no_provision;
        change.has_new = n != no_provision;
        if (change.has_old)
            change.old_path = path(old_, o);
        if (change.has_new)
            change.new_path = path(new_, n);
        changes_.push_back(std::move(change));
    }

    /// Provisions that changed places in their list although they kept their designators: of those
    /// that come from one list, all except the sequence in order that has the most words. One with
    /// another designator is redesignated, and does not move those that it passes.
    std::vector<bool> reordered_provisions() const {
        std::vector<std::vector<ProvisionIndex>> lists(new_.parents.size());
        for (ProvisionIndex n = 1; n < new_.parents.size(); ++n)
            if (alignment_.new_to_old[n] != no_provision)
                lists[new_.parents[n]].push_back(n);
        std::vector<bool> moved(new_.parents.size(), false);
        for (auto const& list : lists) {
            std::map<ProvisionIndex, std::vector<WeightedPair>> by_parent;
            for (auto const n : list) {
                auto const o = alignment_.new_to_old[n];
                if (designator(old_, o) != designator(new_, n))
                    continue;
                by_parent[old_.parents[o]].push_back({o, n, 1.0 + old_.sizes[o] + new_.sizes[n]});
                moved[n] = true;
            }
            for (auto& [parent, pairs] : by_parent) {
                std::sort(pairs.begin(), pairs.end(), [](auto const& a, auto const& b) {
                    return a.old_index < b.old_index;
                });
                for (auto const& pair : heaviest_increasing_subsequence(pairs))
                    moved[pair.new_index] = false;
            }
        }
        return moved;
    }

    void report_provision(ProvisionIndex o, ProvisionIndex n) {
        auto const old_parent = old_.parents[o];
        bool const same_parent = alignment_.old_to_new[old_parent] == new_.parents[n];
        if (designator(old_, o) != designator(new_, n)
            || (!same_parent && path(old_, o) != path(new_, n)))
            report(ChangeKind::Redesignated, o, n);
        else if (new_moved_[n])
            report(ChangeKind::Moved, o, n);
    }

    /// Reports existing text that got or lost a designator. If the path stayed the same, because
    /// another provision changed places with it, the text was only amended.
    void report_existing(ProvisionIndex o, ProvisionIndex n) {
        if (path(old_, o) != path(new_, n))
            report(ChangeKind::Redesignated, o, n);
        report(ChangeKind::Amended, o, n);
    }

    bool has_same_words(ProvisionIndex o, ProvisionIndex n) const {
        WordsOfLaw olds(old_, old_direct_[o]);
        WordsOfLaw news(new_, new_direct_[n]);
        for (;;) {
            auto const old_word = olds.next();
            if (old_word != news.next())
                return false;
            if (old_word.empty())
                return true;
        }
    }

    /// The words without the stars that point to a note about a later version, which are no law
    /// (docs/connecticut.md 1.9).
    class WordsOfLaw {
    public:
        WordsOfLaw(SectionWords const& side, std::span<std::uint32_t const> direct)
            : side_(side), left_(direct) {}

        /// Empty after the last one.
        std::string_view next() {
            while (!left_.empty() && is_note_star(side_, left_.front()))
                left_ = left_.subspan(1);
            if (left_.empty())
                return {};
            auto const word = side_.words[left_.front()].of(side_.section->text);
            left_ = left_.subspan(1);
            return word;
        }

    private:
        SectionWords const& side_;
        std::span<std::uint32_t const> left_;
    };

    /// Such a star begins a paragraph, or touches a designator.
    static bool is_note_star(SectionWords const& side, std::uint32_t word) {
        auto const span = side.words[word];
        auto const& text = side.section->text;
        if (text[span.begin] != '*' || span.size() != 1)
            return false;
        bool const is_first = span.begin == 0 || text[span.begin - 1] == '\n';
        return is_first
            || (word + 1 < side.words.size() && is_designator(side, word + 1)
                && side.words[word + 1].begin == span.end);
    }

    void compare_direct(ProvisionIndex o, ProvisionIndex n) {
        if (!has_same_words(o, n) && !is_designation_alone(o, n))
            report(ChangeKind::Amended, o, n);
    }

    /// Whether the direct words changed only because provisions were cut out of them or merged
    /// into them.
    bool is_designation_alone(ProvisionIndex o, ProvisionIndex n) const {
        return (new_direct_[n].empty() && old_lost_text_[o])
            || (old_direct_[o].empty() && new_gained_text_[n]);
    }

    /// Reports the provisions below `o` that have no partner and `o` as nearest ancestor with one:
    /// those deleted (the outermost) and those that lost their designator.
    void report_deleted_below(ProvisionIndex o) {
        auto todo = old_children_[o];
        std::reverse(todo.begin(), todo.end());
        while (!todo.empty()) {
            auto const provision = todo.back();
            todo.pop_back();
            if (alignment_.old_to_new[provision] != no_provision)
                continue;
            if (old_deleted_[provision] && !old_deleted_[old_.parents[provision]]) {
                report(ChangeKind::Deleted, provision, no_provision);
                changes_.back().in = path(new_, alignment_.old_to_new[o]);
            }
            if (auto const container = alignment_.moved_to[provision]; container != no_provision)
                report_existing(provision, container);
            todo.insert(
                todo.end(), old_children_[provision].rbegin(), old_children_[provision].rend());
        }
    }

    SectionWords const& old_;
    SectionWords const& new_;
    Alignment const& alignment_;
    DirectWords old_direct_;
    DirectWords new_direct_;
    std::vector<std::vector<ProvisionIndex>> old_children_;
    std::vector<bool> old_lost_text_;   ///< per old provision: whether a new one was cut out of it
    std::vector<bool> new_gained_text_; ///< per new provision: whether it got words of an old one
    std::vector<bool> old_deleted_;     ///< per old provision: whether it was deleted entirely
    std::vector<bool> new_added_;       ///< per new provision: whether it was added entirely
    std::vector<bool> new_moved_;       ///< per new provision: whether it moved in its list
    std::vector<Change> changes_;
};

} // namespace

std::string_view change_name(ChangeKind kind) {
    constexpr std::array<std::string_view, 7> names{
        "amended", "added", "deleted", "redesignated", "moved", "split", "merged"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<Change> list_changes(SectionWords const& old_words,
                                 SectionWords const& new_words,
                                 Alignment const& alignment) {
    return ChangeLister(old_words, new_words, alignment).run();
}

std::vector<Redesignation> redesignations(std::vector<Change> const& changes) {
    std::unordered_set<std::string_view> left;  // paths that a provision left
    std::unordered_set<std::string_view> taken; // paths that a provision got
    for (auto const& change : changes) {
        bool const is_moved = change.kind == ChangeKind::Redesignated;
        if (is_moved || change.kind == ChangeKind::Deleted)
            left.insert(change.old_path);
        if (is_moved || change.kind == ChangeKind::Added)
            taken.insert(change.new_path);
    }
    std::vector<Redesignation> all(changes.size(), Redesignation::Renamed);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        auto const& change = changes[i];
        if (change.kind != ChangeKind::Redesignated)
            continue;
        if (change.new_path.starts_with(change.old_path) && taken.count(change.old_path) == 0)
            all[i] = Redesignation::Designated;
        else if (change.old_path.starts_with(change.new_path) && left.count(change.new_path) == 0)
            all[i] = Redesignation::Undesignated;
    }
    return all;
}

} // namespace nutmeg
