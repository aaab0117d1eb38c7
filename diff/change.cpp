#include "diff/change.hpp"

#include <algorithm>
#include <array>

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
        is_source_.resize(old_.parents.size());
        for (auto const from : alignment_.taken_from)
            if (from != nowhere)
                is_source_[from] = true;
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
                tell(ChangeKind::Redesignated, alignment_.taken_from[n], n);
                tell(ChangeKind::Amended, alignment_.taken_from[n], n);
            } else if (!is_new(new_.parents[n])) {
                tell(ChangeKind::Added, nowhere, n);
            }
        }
        return std::move(changes_);
    }

private:
    using Own = std::vector<std::vector<std::string_view>>;

    /// The words of every place that stand in none of its children, without the designator.
    static Own own_words(PlacedWords const& words) {
        Own own(words.parents.size());
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

    bool is_new(Place n) const {
        return n != 0 && alignment_.new_to_old[n] == nowhere && alignment_.taken_from[n] == nowhere;
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

    void tell_place(Place o, Place n) {
        auto const old_parent = old_.parents[o];
        bool const same_parent = alignment_.old_to_new[old_parent] == new_.parents[n];
        if (designator(old_, o) != designator(new_, n)
            || (!same_parent && path(old_, o) != path(new_, n)))
            tell(ChangeKind::Redesignated, o, n);
        else if (crosses(o, n))
            tell(ChangeKind::Moved, o, n);
    }

    /// Whether a sibling before it on one side stands after it on the other.
    bool crosses(Place o, Place n) const {
        if (n == 0 || o == 0)
            return false;
        for (Place before = n; before-- > 1;) {
            if (new_.parents[before] != new_.parents[n])
                continue;
            auto const partner = alignment_.new_to_old[before];
            if (partner == nowhere || old_.parents[partner] != old_.parents[o])
                continue;
            return partner > o;
        }
        return false;
    }

    void compare_own(Place o, Place n) {
        if (old_own_[o] != new_own_[n] && !given_away(o, n))
            tell(ChangeKind::Amended, o, n);
    }

    /// Whether all that changed in the place's own words is that provisions were cut out of them.
    bool given_away(Place o, Place n) const {
        if (!new_own_[n].empty())
            return false;
        return is_source_[o];
    }

    /// The highest deleted provisions whose nearest surviving ancestor is `o`.
    void tell_deleted_under(Place o) {
        for (auto const gone : old_children_[o]) {
            if (alignment_.old_to_new[gone] != nowhere)
                continue;
            tell(ChangeKind::Deleted, gone, nowhere);
            changes_.back().in = path(new_, alignment_.old_to_new[o]);
        }
    }

    PlacedWords const& old_;
    PlacedWords const& new_;
    Alignment const& alignment_;
    Own old_own_;
    Own new_own_;
    std::vector<std::vector<Place>> old_children_;
    std::vector<bool> is_source_; ///< of each old place: whether a new provision was cut out of it
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

} // namespace nutmeg
