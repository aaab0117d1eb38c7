// Section numbers that join a list of them: "a violation of section 53a-70, 53a-71 or 53a-72a".
#include "diff/instructions/edit_words.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>

namespace nutmeg {

std::string EditWorker::list() {
    auto members = edit_.members;
    std::sort(members.begin(), members.end(), SectionNumberLess());
    std::vector<Citation const*> lists;
    for (auto const region : regions()) {
        auto const here = lists_meant(region);
        if (refused())
            return law_->text;
        lists.insert(lists.end(), here.begin(), here.end());
    }
    if (refused())
        return law_->text;
    std::sort(lists.begin(), lists.end(), [](auto const* one, auto const* other) {
        return one->span.begin < other->span.begin;
    });
    lists.erase(std::unique(lists.begin(), lists.end()), lists.end());
    auto text = law_->text;
    bool joined = false;
    std::string known; // a member that a list has
    for (auto one = lists.rbegin(); one != lists.rend(); ++one) {
        auto missing = members;
        std::erase_if(missing, [&](auto const& member) { return has_member(**one, member); });
        bool const whole = missing.size() == members.size();
        if (!whole)
            known = *std::find_if(members.begin(), members.end(), [&](auto const& member) {
                return has_member(**one, member);
            });
        // One list that has a member is not what was meant; of several, some may have it.
        if (missing.empty() || (!whole && !edit_.occurrence.each)) {
            place((*one)->span);
            if (!edit_.occurrence.each)
                break;
            continue;
        }
        joined = true;
        put_members(text, (*one)->targets, missing);
    }
    if (refused())
        return law_->text;
    if (!joined || (!known.empty() && !edit_.occurrence.each))
        return refuse(DiagnosticCode::ListMemberExists, known);
    for (auto const& had : out_.places)
        note(DiagnosticCode::CheckListMember, known, quoted_words(had.words));
    out_.places.clear();
    for (auto const* one : lists)
        place(one->span);
    return text;
}

/// The list of the region that the edit means, or all of them; else it is refused.
std::vector<Citation const*> EditWorker::lists_meant(Span region) {
    auto const all = lists_in(region);
    auto found = all;
    if (!edit_.anchor.empty())
        std::erase_if(found, [&](auto const* one) {
            return std::none_of(
                one->targets.begin(), one->targets.end(), [&](CitationTarget const& target) {
                    return compare_section_numbers(target.number, edit_.anchor) == 0;
                });
        });
    if (found.size() == 1 || (edit_.occurrence.each && !found.empty()))
        return found;
    for (auto const* one : found.empty() ? all : found)
        place(one->span);
    if (!found.empty())
        refuse(DiagnosticCode::ListsFoundTwice, found.size());
    else if (edit_.anchor.empty())
        refuse(DiagnosticCode::ListNotFound);
    else
        refuse(DiagnosticCode::ListOfMemberNotFound, edit_.anchor);
    return {};
}

/// Whether the list names the section, alone or in a range.
bool EditWorker::has_member(Citation const& list, std::string const& member) {
    return std::any_of(list.targets.begin(), list.targets.end(), [&](CitationTarget const& target) {
        return compare_section_numbers(target.number, member) == 0
            || (!target.last_number.empty()
                && in_section_range(member, target.number, target.last_number));
    });
}

/// Citations of several sections by their numbers.
std::vector<Citation const*> EditWorker::lists_in(Span region) const {
    std::vector<Citation const*> lists;
    for (auto const& citation : law_->citations)
        if (region.contains(citation.span) && citation.kind == CitationKind::Statute
            && citation.anchor == Anchor::Number && citation.targets.size() > 1)
            lists.push_back(&citation);
    return lists;
}

/// The members put in by the order of numbers, behind the nearest member that is a whole section.
void EditWorker::put_members(std::string& text,
                             std::vector<CitationTarget> const& targets,
                             std::vector<std::string> const& members) {
    auto const& last = targets.back();
    auto const joint_begin = targets[targets.size() - 2].span.end;
    auto joint = text.substr(joint_begin, last.span.begin - joint_begin);
    bool const plain_joint =
        joint == " or " || joint == " and " || joint == ", or " || joint == ", and ";
    auto const word = joint.find("and") == std::string::npos ? " or " : " and ";
    std::string behind;
    for (auto i = members.size(); i-- > 0;) {
        auto const& member = members[i];
        if (plain_joint && last.path.empty() && compare_section_numbers(last.number, member) < 0) {
            behind = (behind.empty() ? word : ", ") + member + behind;
            continue;
        }
        if (!behind.empty()) {
            text.insert(last.span.end, behind);
            text.replace(joint_begin, joint.size(), ", ");
            behind.clear();
        }
        auto at = targets.size() - 1;
        while (at > 0
               && (!targets[at - 1].path.empty()
                   || compare_section_numbers(targets[at - 1].number, member) > 0))
            --at;
        if (at > 0)
            text.insert(targets[at - 1].span.end, ", " + member);
        else if (targets.front().path.empty())
            text.insert(targets.front().span.begin, member + ", ");
        else
            refuse(DiagnosticCode::ListOutOfOrder, member);
    }
    if (!behind.empty()) {
        text.insert(last.span.end, behind);
        text.replace(joint_begin, joint.size(), ", ");
    }
}

} // namespace nutmeg
