#include "corpus/drafting/smallest_unit.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

using Words = std::vector<DraftWord>;

/// The number of words that are the same at the start and at the end of both texts.
struct Common {
    std::size_t front = 0;
    std::size_t back = 0;
};

Common common_ends(Words const& old_words, Words const& new_words) {
    auto const most = std::min(old_words.size(), new_words.size());
    Common common;
    while (common.front < most && same_word(old_words[common.front], new_words[common.front]))
        ++common.front;
    while (common.back < most
           && same_word(old_words[old_words.size() - 1 - common.back],
                        new_words[new_words.size() - 1 - common.back]))
        ++common.back;
    return common;
}

/// Index of the first word at or after the byte offset.
std::size_t first_from(Words const& words, std::uint32_t offset) {
    auto const found =
        std::lower_bound(words.begin(), words.end(), offset, [](auto const& word, auto at) {
            return word.begin < at;
        });
    return static_cast<std::size_t>(found - words.begin());
}

std::string last_designator(std::string const& path) {
    return path.substr(path.rfind('('));
}

std::string parent_of(std::string const& path) {
    return path.substr(0, path.rfind('('));
}

/// "subdivision" for "(2)". For a designator that several levels use, its position in the path
/// decides.
std::string level_of(std::string const& path) {
    auto const designator = last_designator(path);
    auto const depth = std::count(path.begin(), path.end(), '(');
    char const first = designator[1];
    if (is_digit(first))
        return "subdivision";
    bool const capital = is_upper(first);
    auto const outer = depth > 1 ? level_of(parent_of(path)) : std::string();
    if (capital)
        return outer == "clause" ? "subclause" : "subparagraph";
    return outer.empty() ? "subsection" : "clause";
}

std::string members_phrase(DraftUnit const& unit) {
    if (!unit.plural)
        return level_of(unit.paths.front()) + " " + last_designator(unit.paths.front());
    std::string words = level_of(unit.paths.front()) + "s ";
    if (unit.range)
        return words + last_designator(unit.paths.front()) + " to "
             + last_designator(unit.paths.back()) + ", inclusive,";
    for (std::size_t i = 0; i < unit.paths.size(); ++i)
        words += (i == 0                       ? ""
                  : i + 1 == unit.paths.size() ? " and "
                                               : ", ")
               + last_designator(unit.paths[i]);
    return words;
}

void name_members(DraftUnit& unit, std::vector<std::string> paths) {
    unit.plural = paths.size() > 1;
    unit.range = paths.size() > 2;
    if (unit.range)
        paths = {paths.front(), paths.back()};
    unit.paths = std::move(paths);
}

class UnitChooser {
public:
    UnitChooser(Section const& old_section, Section const& new_section, DraftWords const& words)
        : old_(old_section), new_(new_section), words_(words),
          common_(common_ends(words.old_words, words.new_words)) {}

    DraftUnit choose() {
        DraftUnit unit;
        unit.old_end = words_.old_words.size();
        unit.new_end = words_.new_words.size();
        if (added(unit) || repealed(unit) || one_provision(unit) || adjacent_provisions(unit))
            return unit;
        return unit;
    }

private:
    std::string path(Section const& section, std::size_t index) const {
        return path_of(section.provisions, section.text, index);
    }

    /// The top-level provisions from word `from` to the end; none unless one begins exactly there.
    std::vector<std::string> members_from(Section const& section,
                                          Words const& words,
                                          std::size_t from) const {
        std::vector<std::string> paths;
        if (from == words.size())
            return paths;
        for (std::size_t i = 0; i < section.provisions.size(); ++i) {
            auto const& provision = section.provisions[i];
            if (provision.parent != no_parent || provision.designator.begin < words[from].begin)
                continue;
            if (paths.empty() && provision.designator.begin != words[from].begin)
                return {};
            paths.push_back(path(section, i));
        }
        return paths;
    }

    /// Whether the designator follows that of the last old provision.
    bool follows(std::vector<std::string> const& paths) const {
        std::uint32_t last = no_parent;
        for (std::uint32_t i = 0; i < old_.provisions.size(); ++i)
            if (old_.provisions[i].parent == no_parent)
                last = i;
        Designator before;
        Designator after;
        if (last == no_parent
            || !designator_at(old_.text, old_.provisions[last].designator.begin, before)
            || !designator_at(paths.front(), 0, after))
            return false;
        bool const rises = [&] {
            for (auto const series : {Series::Lower, Series::Digits})
                if (before.in(series) > 0 && after.in(series) == before.in(series) + 1)
                    return true;
            return false;
        }();
        return rises && old_.provisions[last].span.end == old_.current_end;
    }

    bool added(DraftUnit& unit) const {
        auto const size = words_.old_words.size();
        if (common_.front != size || size == 0 || size == words_.new_words.size()
            || !words_.new_words[size].paragraph)
            return false;
        auto paths = members_from(new_, words_.new_words, size);
        if (paths.empty() || !follows(paths))
            return false;
        unit.action = Action::Add;
        name_members(unit, std::move(paths));
        unit.old_begin = size;
        unit.new_begin = size;
        return true;
    }

    /// Whole top-level provisions are deleted and nothing else changes; the others keep their
    /// letters.
    bool repealed(DraftUnit& unit) const {
        auto const& old_words = words_.old_words;
        auto const kept = words_.new_words.size();
        auto const front = std::min(common_.front, kept);
        auto const end = old_words.size() - (kept - front);
        bool const whole = kept > 0 && front > 0 && end > front && kept - front <= common_.back
                        && old_words[front].paragraph
                        && (end == old_words.size() || old_words[end].paragraph);
        if (!whole)
            return false;
        auto paths = members_between(front, end);
        if (paths.empty())
            return false;
        unit.action = Action::Repeal;
        name_members(unit, std::move(paths));
        return true;
    }

    /// The top-level provisions of the old text that are exactly the words [from, to).
    std::vector<std::string> members_between(std::size_t from, std::size_t to) const {
        std::vector<std::string> paths;
        for (std::size_t i = 0; i < old_.provisions.size(); ++i) {
            auto const& provision = old_.provisions[i];
            auto const begin = first_from(words_.old_words, provision.span.begin);
            if (provision.parent != no_parent || begin < from || begin >= to)
                continue;
            auto const end = first_from(words_.old_words, provision.span.end);
            if (end > to || (paths.empty() && begin != from))
                return {};
            paths.push_back(path(old_, i));
        }
        return paths;
    }

    /// Finds the words of a provision that may be set out alone, with the designators before it in
    /// its paragraph, as in acts ("(b) (1) The ..." for subdivision (1)). False if it may not.
    bool bounds(Provision const& provision, std::size_t& begin, std::size_t& end) const {
        auto const& list = words_.old_words;
        begin = first_from(list, provision.span.begin);
        end = first_from(list, provision.span.end);
        if (begin == end || (end < list.size() && !list[end].paragraph))
            return false;
        auto at = begin;
        while (at > 0 && !list[at].paragraph && list[at - 1].words.front() == '('
               && list[at - 1].words.back() == ')')
            --at;
        begin = at;
        return list[at].paragraph;
    }

    /// Whether all changes are inside, and the new words also begin with a designator.
    bool contains_all_changes(std::size_t begin, std::size_t end) const {
        auto const after = words_.old_words.size() - end;
        if (begin > common_.front || after > common_.back
            || begin + after >= words_.new_words.size())
            return false;
        auto const& first = words_.new_words[begin];
        return first.words.front() == '(' && first.paragraph == words_.old_words[begin].paragraph;
    }

    void set_words(DraftUnit& unit, std::size_t begin, std::size_t end) const {
        unit.old_begin = unit.new_begin = begin;
        unit.old_end = end;
        unit.new_end = words_.new_words.size() - (words_.old_words.size() - end);
    }

    bool one_provision(DraftUnit& unit) const {
        bool found = false;
        for (std::size_t i = 0; i < old_.provisions.size(); ++i) {
            std::size_t begin = 0;
            std::size_t end = 0;
            if (old_.provisions[i].level > Level::Subparagraph
                || !bounds(old_.provisions[i], begin, end) || !contains_all_changes(begin, end))
                continue;
            auto where = path(old_, i);
            if (find_provision(old_.provisions, old_.text, where) != i
                || level_of(where) != level_name(old_.provisions[i].level)
                || (where != last_designator(where) && level_of(where) == "subsection"))
                continue;
            set_words(unit, begin, end);
            unit.paths = {std::move(where)};
            found = true;
        }
        return found;
    }

    /// Adjacent top-level provisions that contain all changes, but at most two thirds of the
    /// section's.
    bool adjacent_provisions(DraftUnit& unit) const {
        std::vector<std::string> paths;
        std::size_t first = 0;
        std::size_t last = 0;
        std::size_t all = 0;
        for (std::size_t i = 0; i < old_.provisions.size(); ++i) {
            if (old_.provisions[i].parent != no_parent)
                continue;
            ++all;
            std::size_t begin = 0;
            std::size_t end = 0;
            bool const whole = bounds(old_.provisions[i], begin, end);
            bool const before = end <= common_.front;
            bool const after = words_.old_words.size() - begin <= common_.back;
            if (before || (after && !paths.empty()))
                continue;
            if (!whole || find_provision(old_.provisions, old_.text, path(old_, i)) != i)
                return false;
            if (paths.empty())
                first = begin;
            else if (level_of(paths.front()) != level_of(path(old_, i)))
                return false;
            last = end;
            paths.push_back(path(old_, i));
        }
        if (paths.size() < 2 || paths.size() * 3 > all * 2 || !contains_all_changes(first, last))
            return false;
        set_words(unit, first, last);
        name_members(unit, std::move(paths));
        return true;
    }

    Section const& old_;
    Section const& new_;
    DraftWords const& words_;
    Common common_;
};

} // namespace

DraftUnit choose_unit(Section const& old_section,
                      Section const& new_section,
                      DraftWords const& words) {
    return UnitChooser(old_section, new_section, words).choose();
}

std::string unit_words(DraftUnit const& unit, std::string_view number) {
    std::string words;
    if (!unit.paths.empty() && unit.action != Action::Add) {
        words = members_phrase(unit) + " of ";
        for (auto outer = parent_of(unit.paths.front()); !outer.empty(); outer = parent_of(outer))
            words += level_of(outer) + " " + last_designator(outer) + " of ";
    }
    words += "section " + std::string(number);
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string added_words(DraftUnit const& unit) {
    return members_phrase(unit);
}

std::string unit_target(DraftUnit const& unit, std::string_view number) {
    std::string words(number);
    for (std::size_t i = 0; i < unit.paths.size(); ++i)
        words += i == 0     ? unit.paths[i]
               : unit.range ? " to " + last_designator(unit.paths[i])
                            : " and " + last_designator(unit.paths[i]);
    return words;
}

} // namespace nutmeg
