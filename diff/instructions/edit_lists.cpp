#include "diff/instructions/edit_lists.hpp"

#include "diff/instructions/edit_regions.hpp"
#include "diff/instructions/find_words.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace nutmeg {

namespace {

/// Whether the list names the section, alone or in a range.
bool has_member(Citation const& list, std::string const& member) {
    return std::any_of(list.targets.begin(), list.targets.end(), [&](CitationTarget const& target) {
        return compare_section_numbers(target.number, member) == 0
            || (!target.last_number.empty()
                && in_section_range(member, target.number, target.last_number));
    });
}

/// The citations in `region` that name several sections by number.
std::vector<Citation const*> lists_in(Section const& law, Span region) {
    std::vector<Citation const*> lists;
    for (auto const& citation : law.citations)
        if (region.contains(citation.span) && citation.kind == CitationKind::Statute
            && citation.anchor == Anchor::Number && citation.targets.size() > 1)
            lists.push_back(&citation);
    return lists;
}

/// The list of `region` that the edit means, or all of them if it means each.
std::optional<std::vector<Citation const*>> find_lists(Section const& law,
                                                       Edit const& edit,
                                                       Span region,
                                                       EditOutcome& outcome) {
    auto const all = lists_in(law, region);
    auto found = all;
    if (!edit.anchor.empty())
        std::erase_if(found, [&](auto const* one) {
            return std::none_of(
                one->targets.begin(), one->targets.end(), [&](CitationTarget const& target) {
                    return compare_section_numbers(target.number, edit.anchor) == 0;
                });
        });
    if (found.size() == 1 || (edit.occurrence.each && !found.empty()))
        return found;
    for (auto const* one : found.empty() ? all : found)
        record_occurrence(law, one->span, outcome);
    if (!found.empty())
        return refuse(outcome, DiagnosticCode::ListsFoundTwice, found.size());
    if (edit.anchor.empty())
        return refuse(outcome, DiagnosticCode::ListNotFound);
    return refuse(outcome, DiagnosticCode::ListOfMemberNotFound, edit.anchor);
}

/// Writes members into the text of one list.
class ListWriter {
public:
    /// @param text  the section's text, in which everything up to the end of the list is unchanged
    ListWriter(std::string& text, std::vector<CitationTarget> const& targets)
        : text_(text), targets_(targets), last_(targets.back()),
          separator_begin_(targets[targets.size() - 2].span.end),
          separator_(text.substr(separator_begin_, last_.span.begin - separator_begin_)) {}

    /// Inserts `members` (in numerical order), each after the closest lower member that is a
    /// complete section.
    /// @return a member that the list has no place for, or an empty string
    std::string insert(std::vector<std::string> const& members) {
        bool const is_plain = separator_ == " or " || separator_ == " and " || separator_ == ", or "
                           || separator_ == ", and ";
        std::string const conjunction =
            separator_.find("and") == std::string::npos ? " or " : " and ";
        std::string without_place;
        std::string new_end;
        for (auto i = members.size(); i-- > 0;) {
            auto const& member = members[i];
            if (is_plain && last_.path.empty()
                && compare_section_numbers(last_.number, member) < 0) {
                new_end.insert(0, (new_end.empty() ? conjunction : ", ") + member);
                continue;
            }
            append(new_end);
            new_end.clear();
            if (!insert_inside(member))
                without_place = member;
        }
        append(new_end);
        return without_place;
    }

private:
    /// Adds `new_end` after the last member; the conjunction before that becomes a comma.
    void append(std::string const& new_end) {
        if (new_end.empty())
            return;
        text_.insert(last_.span.end, new_end);
        text_.replace(separator_begin_, separator_.size(), ", ");
    }

    bool insert_inside(std::string const& member) {
        auto at = targets_.size() - 1;
        while (at > 0
               && (!targets_[at - 1].path.empty()
                   || compare_section_numbers(targets_[at - 1].number, member) > 0))
            --at;
        if (at > 0)
            text_.insert(targets_[at - 1].span.end, ", " + member);
        else if (targets_.front().path.empty())
            text_.insert(targets_.front().span.begin, member + ", ");
        else
            return false;
        return true;
    }

    std::string& text_;
    std::vector<CitationTarget> const& targets_;
    CitationTarget const& last_;
    std::size_t separator_begin_ = 0;
    std::string separator_;
};

} // namespace

std::optional<std::string> add_to_lists(Section const& law,
                                        Edit const& edit,
                                        AmendmentTarget const& target,
                                        EditOutcome& outcome) {
    auto members = edit.members;
    std::sort(members.begin(), members.end(), SectionNumberLess());
    auto const regions = edit_regions(law, edit, target, outcome);
    if (!regions)
        return std::nullopt;
    std::vector<Citation const*> lists;
    for (auto const region : *regions) {
        auto const here = find_lists(law, edit, region, outcome);
        if (!here)
            return std::nullopt;
        lists.insert(lists.end(), here->begin(), here->end());
    }
    std::sort(lists.begin(), lists.end(), [](auto const* one, auto const* other) {
        return one->span.begin < other->span.begin;
    });
    lists.erase(std::unique(lists.begin(), lists.end()), lists.end());
    auto text = law.text;
    bool added = false;
    std::string known; // a member that a list has already
    std::string without_place;
    for (auto one = lists.rbegin(); one != lists.rend(); ++one) {
        auto missing = members;
        std::erase_if(missing, [&](auto const& member) { return has_member(**one, member); });
        bool const has_none = missing.size() == members.size();
        if (!has_none)
            known = *std::find_if(members.begin(), members.end(), [&](auto const& member) {
                return has_member(**one, member);
            });
        // A single list that has a member is not the one meant; of several, some may have it.
        if (missing.empty() || (!has_none && !edit.occurrence.each)) {
            record_occurrence(law, (*one)->span, outcome);
            if (!edit.occurrence.each)
                break;
            continue;
        }
        added = true;
        auto const unplaced = ListWriter(text, (*one)->targets).insert(missing);
        if (!unplaced.empty())
            without_place = unplaced;
    }
    if (!without_place.empty())
        return refuse(outcome, DiagnosticCode::ListOutOfOrder, without_place);
    if (!added || (!known.empty() && !edit.occurrence.each))
        return refuse(outcome, DiagnosticCode::ListMemberExists, known);
    for (auto const& had : outcome.occurrences)
        add_note(outcome, DiagnosticCode::CheckListMember, known, quoted_words(had.words));
    outcome.occurrences.clear();
    for (auto const* one : lists)
        record_occurrence(law, one->span, outcome);
    return text;
}

} // namespace nutmeg
