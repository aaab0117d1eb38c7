#include "diff/align/provision_changes.hpp"

#include "diff/words/weighted_lis.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

namespace nutmeg {

namespace {

class Lister {
public:
    Lister(PlacedWords const& old_words, PlacedWords const& new_words, Alignment const& alignment)
        : old_(old_words), new_(new_words), alignment_(alignment), old_own_(own_words(old_words)),
          new_own_(own_words(new_words)) {
        old_children_.resize(old_.parents.size());
        for (Place place = 1; place < old_.parents.size(); ++place)
            old_children_[old_.parents[place]].push_back(place);
        old_gives_ = given(alignment_.taken_from, old_.parents.size());
        new_takes_ = given(alignment_.given_to, new_.parents.size());
        old_gone_ = without_other_side(old_, alignment_.old_to_new, alignment_.given_to, old_own_);
        new_come_ =
            without_other_side(new_, alignment_.new_to_old, alignment_.taken_from, new_own_);
        new_moved_ = moved_places();
    }

    std::vector<Change> run() {
        tell_deleted_under(0);
        compare_own(0, 0);
        for (Place n = 1; n < new_.parents.size(); ++n) {
            auto const o = alignment_.new_to_old[n];
            if (o != nowhere) {
                tell_place(o, n);
                compare_own(o, n);
                tell_deleted_under(o);
            } else if (alignment_.taken_from[n] != nowhere) {
                tell_existing(alignment_.taken_from[n], n);
            } else if (new_come_[n] && !new_come_[new_.parents[n]]) {
                tell(ChangeKind::Added, nowhere, n);
            }
        }
        return std::move(changes_);
    }

private:
    using Own = std::vector<std::vector<std::string_view>>;

    /// The direct words of each provision: those outside its children, without the designator.
    static Own own_words(PlacedWords const& words) {
        Own own(words.parents.size());
        std::vector<std::size_t> sizes(words.parents.size(), 0);
        for (auto const place : words.places)
            if (place != nowhere)
                ++sizes[place];
        for (Place place = 0; place < own.size(); ++place)
            own[place].reserve(sizes[place]);
        for (std::size_t i = 0; i < words.words.size(); ++i) {
            auto const place = words.places[i];
            if (place == nowhere)
                continue;
            if (place == 0 || words.section->provisions[place - 1].designator != words.words[i])
                own[place].push_back(words.words[i].of(words.section->text));
        }
        return own;
    }

    static std::string path(PlacedWords const& words, Place place) {
        return place == 0 ? std::string()
                          : path_of(words.section->provisions, words.section->text, place - 1);
    }

    static std::string_view designator(PlacedWords const& words, Place place) {
        return words.section->provisions[place - 1].designator.of(words.section->text);
    }

    /// For each provision whether words of it are in a provision of the other text.
    static std::vector<bool> given(std::vector<Place> const& homes, std::size_t size) {
        std::vector<bool> gives(size, false);
        for (auto const from : homes)
            if (from != nowhere)
                gives[from] = true;
        return gives;
    }

    /// The provisions that were added or deleted entirely. Those have no counterpart on the other
    /// side, and either have direct words or no good part of their contents has a counterpart.
    static std::vector<bool> without_other_side(PlacedWords const& words,
                                                std::vector<Place> const& partner,
                                                std::vector<Place> const& home,
                                                Own const& own) {
        constexpr std::uint32_t least_part = 4; ///< a quarter of the words
        std::vector<bool> whole(words.parents.size(), false);
        std::vector<std::uint32_t> kept(words.parents.size(), 0);
        for (auto place = static_cast<Place>(words.parents.size()); place-- > 1;) {
            bool const has = partner[place] != nowhere || home[place] != nowhere;
            if (has)
                kept[place] = words.sizes[place];
            whole[place] = !has
                        && !(own[place].empty() && kept[place] * least_part >= words.sizes[place]
                             && kept[place] > 0);
            kept[words.parents[place]] += kept[place];
        }
        return whole;
    }

    void tell(ChangeKind kind, Place o, Place n) {
        Change change;
        change.kind = kind;
        change.has_old = o != nowhere;
        change.has_new = n != nowhere;
        if (change.has_old)
            change.old_path = path(old_, o);
        if (change.has_new)
            change.new_path = path(new_, n);
        changes_.push_back(std::move(change));
    }

    /// Provisions that changed places in their list: of those that come from one list, all except
    /// the sequence in order that has the most words.
    std::vector<bool> moved_places() const {
        std::vector<std::vector<Place>> lists(new_.parents.size());
        for (Place n = 1; n < new_.parents.size(); ++n)
            if (alignment_.new_to_old[n] != nowhere)
                lists[new_.parents[n]].push_back(n);
        std::vector<bool> moved(new_.parents.size(), false);
        for (auto const& list : lists) {
            std::map<Place, std::vector<ChainPair>> by_parent;
            for (auto const n : list) {
                auto const o = alignment_.new_to_old[n];
                by_parent[old_.parents[o]].push_back({o, n, 1.0 + old_.sizes[o] + new_.sizes[n]});
                moved[n] = true;
            }
            for (auto& [parent, pairs] : by_parent) {
                std::sort(pairs.begin(), pairs.end(), [](auto const& a, auto const& b) {
                    return a.old_index < b.old_index;
                });
                for (auto const& pair : best_chain(pairs, list.back() + 1))
                    moved[pair.new_index] = false;
            }
        }
        return moved;
    }

    void tell_place(Place o, Place n) {
        auto const old_parent = old_.parents[o];
        bool const same_parent = alignment_.old_to_new[old_parent] == new_.parents[n];
        if (designator(old_, o) != designator(new_, n)
            || (!same_parent && path(old_, o) != path(new_, n)))
            tell(ChangeKind::Redesignated, o, n);
        else if (new_moved_[n])
            tell(ChangeKind::Moved, o, n);
    }

    /// Reports existing text that got or lost a designator. If the path stayed the same, because
    /// another provision changed places with it, the text was only amended.
    void tell_existing(Place o, Place n) {
        if (path(old_, o) != path(new_, n))
            tell(ChangeKind::Redesignated, o, n);
        tell(ChangeKind::Amended, o, n);
    }

    void compare_own(Place o, Place n) {
        if (old_own_[o] != new_own_[n] && !is_designation_alone(o, n))
            tell(ChangeKind::Amended, o, n);
    }

    /// Whether the direct words changed only because provisions were cut out of them or put into
    /// them.
    bool is_designation_alone(Place o, Place n) const {
        return (new_own_[n].empty() && old_gives_[o]) || (old_own_[o].empty() && new_takes_[n]);
    }

    /// Reports the provisions below `o` that have no partner and `o` as nearest ancestor with one:
    /// those deleted (the outermost) and those that lost their designator.
    void tell_deleted_under(Place o) {
        auto todo = old_children_[o];
        std::reverse(todo.begin(), todo.end());
        while (!todo.empty()) {
            auto const place = todo.back();
            todo.pop_back();
            if (alignment_.old_to_new[place] != nowhere)
                continue;
            if (old_gone_[place] && !old_gone_[old_.parents[place]]) {
                tell(ChangeKind::Deleted, place, nowhere);
                changes_.back().in = path(new_, alignment_.old_to_new[o]);
            }
            if (auto const home = alignment_.given_to[place]; home != nowhere)
                tell_existing(place, home);
            todo.insert(todo.end(), old_children_[place].rbegin(), old_children_[place].rend());
        }
    }

    PlacedWords const& old_;
    PlacedWords const& new_;
    Alignment const& alignment_;
    Own old_own_;
    Own new_own_;
    std::vector<std::vector<Place>> old_children_;
    std::vector<bool> old_gives_; ///< per old provision: whether a new one was cut out of it
    std::vector<bool> new_takes_; ///< per new provision: whether it got words of an old one
    std::vector<bool> old_gone_;  ///< per old provision: whether it was deleted entirely
    std::vector<bool> new_come_;  ///< per new provision: whether it was added entirely
    std::vector<bool> new_moved_; ///< per new provision: whether it moved in its list
    std::vector<Change> changes_;
};

} // namespace

std::string_view change_name(ChangeKind kind) {
    constexpr std::array<std::string_view, 7> names{
        "amended", "added", "deleted", "redesignated", "moved", "split", "merged"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<Change> list_changes(PlacedWords const& old_words,
                                 PlacedWords const& new_words,
                                 Alignment const& alignment) {
    return Lister(old_words, new_words, alignment).run();
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
