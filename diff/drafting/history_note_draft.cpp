#include "diff/drafting/history_note_draft.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/designator.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace nutmeg {

namespace {

constexpr std::size_t longest_quotation = 12; ///< words
constexpr std::size_t words_of_long = 6;      ///< quoted of a longer passage
constexpr std::size_t most_edits = 5;         ///< described one by one in a provision

/// "a", "a and b", "a, b and c".
std::string joined(std::vector<std::string> const& parts) {
    std::string all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            all += i + 1 == parts.size() ? " and " : ", ";
        all += parts[i];
    }
    return all;
}

std::string top_of(std::string const& path) {
    return path.substr(0, path.find(')') + 1);
}
bool is_top(std::string const& path) {
    return !path.empty() && path.find(')') + 1 == path.size();
}

/// "Subsec." for "(a)", "Subdiv." for "(1)", and so on; "Subsecs." for several.
std::string unit(std::string const& path, bool several) {
    if (path.size() < 2)
        return "section";
    auto const c = path[1];
    auto const level = is_digit(c) ? Level::Subdivision
                     : is_upper(c) ? Level::Subparagraph
                                   : Level::Subsection;
    std::string name(level_abbreviation(level));
    if (several)
        name.insert(name.size() - 1, "s");
    return name;
}

/// "Subsec. (b)", "Subsecs. (b) to (e)", "Subsecs. (b) and (e)"; consecutive provisions form a
/// range.
std::string units(std::vector<std::string> const& paths, bool consecutive) {
    if (paths.size() == 1)
        return unit(paths[0], false) + " " + paths[0];
    if (consecutive && paths.size() > 2)
        return unit(paths[0], true) + " " + paths.front() + " to " + paths.back();
    return unit(paths[0], true) + " " + joined(paths);
}

/// `words` without the whitespace and punctuation at its ends that belong to the surrounding words.
std::string trimmed(std::string_view words) {
    for (bool more = true; more && !words.empty();) {
        more = false;
        for (std::string_view const character : {" ", "\n", ",", ";", "\u201D"})
            if (words.starts_with(character)) {
                words.remove_prefix(character.size());
                more = true;
            }
        for (std::string_view const character : {" ", "\n", ",", ";", "\u201C"})
            if (words.ends_with(character)) {
                words.remove_suffix(character.size());
                more = true;
            }
    }
    return std::string(words);
}

/// `words` in curly quotation marks, with single ones inside, as the Office writes them. Of a long
/// passage only the first words.
std::string nested_quotation(std::string const& words) {
    auto const spans = split_words(words, make_span(0, words.size()));
    auto shown = words;
    if (spans.size() > longest_quotation)
        shown = words.substr(0, spans[words_of_long - 1].end) + " ...";
    for (auto const& [outer, inner] :
         {std::pair{"\u201C", "\u2018"}, std::pair{"\u201D", "\u2019"}})
        for (auto at = shown.find(outer); at != std::string::npos; at = shown.find(outer, at + 1))
            shown.replace(at, 3, inner);
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    return "\u201C" + shown + "\u201D";
}

bool has_letters(std::string_view words) {
    for (auto const word : split_words(words, make_span(0, words.size()))) {
        auto const c = word.of(words).front();
        if (c != '('
            && (static_cast<unsigned char>(c) < 0x80
                    ? std::isalnum(static_cast<unsigned char>(c)) != 0
                    : true)
            && !is_stop_word(word.of(words)))
            return true;
    }
    return false;
}

struct Edit {
    std::string deleted;
    std::string inserted;
};

/// Verb forms: gerunds after "by", or the past tense if no provision is named.
struct Verbs {
    std::string_view replace;
    std::string_view add;
    std::string_view remove;
    std::string_view technical;
    std::string_view further;
};
constexpr Verbs gerunds{
    "replacing", "adding", "deleting", "making technical changes", "making further changes"};
constexpr Verbs past{
    "replaced", "added", "deleted", "made technical changes", "made further changes"};

std::string describe(Edit const& edit, Verbs const& verbs) {
    if (edit.deleted.empty())
        return std::string(verbs.add) + " " + nested_quotation(edit.inserted);
    if (edit.inserted.empty())
        return std::string(verbs.remove) + " " + nested_quotation(edit.deleted);
    return std::string(verbs.replace) + " " + nested_quotation(edit.deleted) + " with "
         + nested_quotation(edit.inserted);
}

std::vector<std::string> descriptions(std::vector<Edit> const& edits, Verbs const& verbs) {
    std::vector<std::string> parts;
    bool technical = false;
    bool further = false;
    for (auto const& edit : edits) {
        if (!has_letters(edit.deleted) && !has_letters(edit.inserted)) {
            technical = true;
            continue;
        }
        auto part = describe(edit, verbs);
        if (std::find(parts.begin(), parts.end(), part) != parts.end())
            continue;
        if (parts.size() == most_edits)
            further = true;
        else
            parts.push_back(std::move(part));
    }
    if (further)
        parts.emplace_back(verbs.further);
    else if (technical)
        parts.emplace_back(verbs.technical);
    return parts;
}

/// "(2)" of "(a)(2)".
std::string last_of(std::string const& path) {
    return path.substr(std::min(path.rfind('('), path.size()));
}

/// Whether each designator is the next one after the one before it, in one series.
bool are_consecutive(std::vector<std::string> const& paths) {
    for (std::size_t i = 1; i < paths.size(); ++i) {
        Designator before;
        Designator after;
        bool is_next = false;
        if (designator_at(paths[i - 1], 0, before) && designator_at(paths[i], 0, after))
            for (std::size_t series = 0; series < series_count; ++series)
                is_next = is_next
                       || (before.ordinal[series] != 0
                           && after.ordinal[series] == before.ordinal[series] + 1);
        if (!is_next)
            return false;
    }
    return true;
}

/// Provisions that keep their text and get another designator.
struct Renamed {
    std::vector<std::string> before;
    std::vector<std::string> after;

    bool empty() const { return before.empty(); }

    void add(std::string from, std::string to) {
        before.push_back(std::move(from));
        after.push_back(std::move(to));
    }

    /// "existing Subsecs. (c) and (d) as Subsecs. (d) and (e)".
    std::string words() const {
        bool const is_range = are_consecutive(before) && are_consecutive(after);
        return "existing " + units(before, is_range) + " as " + units(after, is_range);
    }
};

/// What changes in the designators inside a top-level provision.
struct Inside {
    std::vector<std::string> designated; ///< of its existing text
    Renamed renamed;

    std::vector<std::string> descriptions() const {
        std::vector<std::string> parts;
        if (!designated.empty())
            parts.push_back("designating existing provisions as " + units(designated, false));
        if (!renamed.empty())
            parts.push_back("redesignating " + renamed.words());
        return parts;
    }
};

class HistoryNoteDrafter {
public:
    explicit HistoryNoteDrafter(Comparison const& comparison) : comparison_(comparison) {}

    std::string run() {
        sort_changes();
        collect_edits();
        std::vector<std::string> parts;
        if (!designated_.empty())
            parts.push_back("designated existing provisions as " + units(designated_, false));
        for (auto const& [top, edits] : edits_) {
            auto in_top = top.empty() ? std::vector<std::string>() : inside_[top].descriptions();
            for (auto& words : descriptions(edits, top.empty() ? past : gerunds))
                in_top.push_back(std::move(words));
            if (!in_top.empty())
                parts.push_back((top.empty() ? "" : amended(top)) + joined(in_top));
        }
        if (!deleted_.empty())
            parts.push_back("deleted " + std::string(redesignated_.empty() ? "" : "former ")
                            + units(deleted_, false));
        if (!added_.empty())
            parts.push_back("added " + std::string(redesignated_.empty() ? "" : "new ")
                            + units(added_, false));
        if (!redesignated_.empty())
            parts.push_back("redesignated " + redesignated_.words());
        return joined(parts);
    }

private:
    static std::string amended(std::string const& top) {
        return "amended " + unit(top, false) + " " + top + " by ";
    }

    void sort_changes() {
        std::map<std::uint32_t, std::pair<std::string, std::string>> redesignated; ///< by old index
        auto const& old_section = *comparison_.old_section;
        for (auto const& change : comparison_.changes) {
            if (!change.from.empty())
                continue;
            if (change.kind == ChangeKind::Added && is_top(change.new_path))
                added_.push_back(change.new_path);
            else if (change.kind == ChangeKind::Deleted && is_top(change.old_path))
                deleted_.push_back(change.old_path);
            else if (change.kind == ChangeKind::Redesignated && is_top(change.new_path)) {
                if (change.old_path.empty())
                    designated_.push_back(change.new_path);
                else if (is_top(change.old_path))
                    redesignated.emplace(
                        find_provision(old_section.provisions, old_section.text, change.old_path),
                        std::pair(change.old_path, change.new_path));
            }
        }
        for (auto const& [index, paths] : redesignated)
            redesignated_.add(paths.first, paths.second);
        for (auto const& change : comparison_.changes)
            if (change.from.empty() && change.kind == ChangeKind::Redesignated)
                add_inside(change);
    }

    /// Notes a new designator inside a top-level provision that stays, perhaps under another
    /// designator itself.
    void add_inside(Change const& change) {
        auto const top = top_of(change.new_path);
        if (is_top(change.new_path) || change.new_path.empty() || change.old_path.empty()
            || new_name(top_of(change.old_path)) != top)
            return;
        auto const last = last_of(change.new_path);
        auto& inside = inside_[top];
        if (is_top(change.old_path))
            inside.designated.push_back(last);
        else if (last_of(change.old_path) != last)
            inside.renamed.add(last_of(change.old_path), last);
        edits_[top];
    }

    static bool contains(std::vector<std::string> const& paths, std::string const& path) {
        return std::find(paths.begin(), paths.end(), path) != paths.end();
    }

    std::string top_at(Section const& section, std::uint32_t offset) const {
        auto const index = provision_at(section.provisions, offset);
        return index == no_parent ? std::string()
                                  : top_of(path_of(section.provisions, section.text, index));
    }

    /// Collects adjacent pieces of the redline as edits of the new provision that contains them.
    void collect_edits() {
        auto const& old_section = *comparison_.old_section;
        auto const& new_section = *comparison_.new_section;
        Edit edit;
        std::string top;
        for (auto const& piece : comparison_.redline) {
            if (piece.op == Op::Equal || piece.move != 0) {
                keep(top, edit);
                continue;
            }
            auto const raw = words_of(piece, old_section.text, new_section.text);
            if (raw.find_first_not_of(" \n") == std::string_view::npos)
                continue;
            auto const bare = trimmed(raw);
            auto const words = bare.empty() ? std::string(raw) : bare;
            auto const span = piece.op == Op::Insert ? piece.new_span : piece.old_span;
            auto const& section = piece.op == Op::Insert ? new_section : old_section;
            if (span.begin >= section.current_end)
                continue;
            auto const provision = top_at(section, span.end - 1);
            if (piece.op == Op::Insert ? contains(added_, provision)
                                       : contains(deleted_, provision))
                continue;
            if (piece.op == Op::Insert || edit.deleted.empty())
                top = piece.op == Op::Insert ? provision : new_name(provision);
            (piece.op == Op::Insert ? edit.inserted : edit.deleted) = words;
        }
        keep(top, edit);
    }

    /// The new designator of an old top-level provision.
    std::string new_name(std::string const& old_top) const {
        auto const& before = redesignated_.before;
        auto const found = std::find(before.begin(), before.end(), old_top);
        return found == before.end()
                 ? old_top
                 : redesignated_.after[static_cast<std::size_t>(found - before.begin())];
    }

    void keep(std::string const& top, Edit& edit) {
        bool const designator_only = is_top(edit.deleted) || is_top(edit.inserted);
        if (!designator_only && !(edit.deleted.empty() && edit.inserted.empty()))
            edits_[top].push_back(edit);
        edit = {};
    }

    Comparison const& comparison_;
    std::vector<std::string> added_;
    std::vector<std::string> deleted_;
    std::vector<std::string> designated_;
    Renamed redesignated_;                           ///< in the order of the old text
    std::map<std::string, std::vector<Edit>> edits_; ///< by top-level provision of the new text
    std::map<std::string, Inside> inside_;           ///< the same
};

/// ", effective July 1, 2026" unless it is October 1.
std::string effective_words(std::string const& iso) {
    return iso.empty() || iso.ends_with("-10-01") ? std::string()
                                                  : ", effective " + date_phrase(iso);
}

} // namespace

std::string draft_history(Comparison const& comparison, HistoryDraftOptions const& options) {
    std::string words;
    if (comparison.change == SectionChange::Amended)
        words = HistoryNoteDrafter(comparison).run();
    else if (comparison.change == SectionChange::Repealed)
        words = "repealed section";
    if (comparison.change == SectionChange::Added && !options.effective.empty()
        && !options.act.empty())
        return options.act
             + effective_words(options.effective)
                   .substr(effective_words(options.effective).empty() ? 0 : 1);
    if (words.empty())
        return {};
    return (options.act.empty() ? "" : options.act + " ") + words
         + effective_words(options.effective);
}

} // namespace nutmeg
