#include "corpus/lint/bill_checks.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace nutmeg {

namespace {

constexpr std::string_view amended_here = "as amended by this act";

/// Whether the citation names an earlier version of the law. "of the 2026 supplement to the general
/// statutes" names the law in force (docs/connecticut.md 4.4).
bool is_of_another_time(Citation const& citation) {
    return !citation.qualifier.empty()
        && citation.qualifier.find("supplement") == std::string::npos;
}

bool is_plain_section(Citation const& citation) {
    return citation.kind == CitationKind::Statute && citation.anchor == Anchor::Number
        && !is_of_another_time(citation);
}

bool within(std::string const& path, std::string const& outer) {
    return path.compare(0, outer.size(), outer) == 0;
}

/// What the bill does to one section of the law.
struct SectionAction {
    bool repealed = false;
    bool range = false;          ///< a range of provisions; its members are not examined
    std::set<std::string> paths; ///< "" for the whole section
    std::set<std::string> deleted;
    std::set<std::string> added;
    std::map<std::string, std::string> redesignated;
    std::shared_ptr<Section const> law; ///< as the bill leaves it

    /// The new path of the provision that had `path`; nullopt if it is deleted.
    std::optional<std::string> now_at(std::string const& path) const {
        for (auto outer = path; !outer.empty(); outer = outer.substr(0, outer.rfind('('))) {
            if (deleted.count(outer) > 0)
                return std::nullopt;
            if (auto const found = redesignated.find(outer); found != redesignated.end())
                return found->second + path.substr(outer.size());
        }
        return path;
    }

    bool overlaps(std::string const& path) const {
        auto const inside = paths.lower_bound(path);
        if (inside != paths.end() && within(*inside, path))
            return true;
        for (std::size_t size = 0; size < path.size(); ++size)
            if (paths.contains(path.substr(0, size)))
                return true;
        return false;
    }
};

using SectionActions = std::map<std::string, SectionAction, SectionNumberLess>;

void add_changes(SectionAction& section_action, Comparison const& comparison) {
    for (auto const& change : comparison.changes) {
        if (change.kind == ChangeKind::Deleted && !change.old_path.empty())
            section_action.deleted.insert(change.old_path);
        if (change.kind == ChangeKind::Added)
            section_action.added.insert(change.new_path);
        bool const moves =
            change.kind == ChangeKind::Redesignated || change.kind == ChangeKind::Moved;
        if (moves && !change.old_path.empty() && !change.new_path.empty())
            section_action.redesignated[change.old_path] = change.new_path;
    }
}

SectionActions section_actions_of(BillPreview const& report) {
    SectionActions section_actions;
    for (auto const& entry : report.entries) {
        if (entry.target.empty() || entry.amendment->source != LawSource::GeneralStatutes)
            continue;
        auto& section_action = section_actions[entry.target];
        for (auto const& target : entry.amendment->targets) {
            if (target.number != entry.target && target.last_number.empty())
                continue;
            section_action.range = section_action.range || target.range;
            section_action.paths.insert(target.paths.begin(), target.paths.end());
            if (target.paths.empty())
                section_action.paths.emplace();
        }
        section_action.repealed = entry.amendment->action == Action::Repeal && entry.path.empty();
        section_action.law = entry.comparison.new_section;
        add_changes(section_action, entry.comparison);
    }
    return section_actions;
}

/// The section with its citations made absolute (anchor_citations).
Section anchored(Section const& section) {
    auto copy = section;
    anchor_citations(copy);
    return copy;
}

class CitationLint {
public:
    CitationLint(BillPreview const& report, BillFindings& findings)
        : report_(report), findings_(findings), section_actions_(section_actions_of(report)) {}

    void run() {
        ActSection const* last = nullptr;
        for (auto const& entry : report_.entries) {
            if (entry.amendment != last)
                check_words(*entry.amendment);
            last = entry.amendment;
            check_targets(entry);
        }
    }

private:
    void add(Severity severity,
             BillRuleCode rule,
             ActSection const& section,
             std::string_view words,
             std::string const& what) {
        auto const target =
            section.targets.empty() ? std::string() : section.targets.front().number;
        findings_.add(severity, rule, section, target, what, section_location(section, words));
    }

    /// What the bill does to the section of a target, or to the first such section of a range; null
    /// if the bill does not change it.
    SectionAction const* section_action_of(CitationTarget const& target) const {
        if (!target.last_number.empty()) {
            auto const first = section_actions_.lower_bound(target.number);
            bool const inside = first != section_actions_.end()
                             && in_section_range(first->first, target.number, target.last_number);
            return inside ? &first->second : nullptr;
        }
        auto const found = section_actions_.find(target.number);
        return found == section_actions_.end() ? nullptr : &found->second;
    }

    /// Rule 13, and "of the general statutes".
    void check_words(ActSection const& section) {
        if (section.action == Action::Repeal)
            return;
        auto const text = section.text.new_text();
        auto const citations = find_citations(text);
        std::string_view const words = text;
        for (auto const& citation : citations) {
            if (!is_plain_section(citation))
                continue;
            check_amended(section, words, citation);
            check_statutes(section, words, citation);
        }
        for (auto at = words.find(amended_here); at != words.npos;
             at = words.find(amended_here, at + 1))
            check_claim(section, words, citations, at);
    }

    static std::string_view after(std::string_view words, Citation const& citation) {
        auto rest = words.substr(citation.span.end);
        for (std::string_view const tail : {" of the general statutes", " of said"})
            if (rest.starts_with(tail))
                rest.remove_prefix(tail.size());
        return rest;
    }

    void check_amended(ActSection const& section,
                       std::string_view words,
                       Citation const& citation) {
        auto const rest = after(words, citation);
        bool const is_marked = rest.substr(0, 64).find("amended by") != rest.npos;
        if (is_marked)
            return;
        auto const own = section.targets.empty() ? std::string() : section.targets.front().number;
        for (auto const& target : citation.targets) {
            auto const number = unmarked_number(target, own);
            if (number.empty())
                continue;
            // Practice varies if only part of a range is amended.
            bool const in_range = !target.last_number.empty();
            add(in_range ? Severity::Note : Severity::Warning,
                BillRuleCode::AsAmendedMissing,
                section,
                citation.span.of(words),
                quote_with_context(words, citation.span.begin, citation.span.end)
                    + (in_range ? " includes section " : " cites section ") + number
                    + ", which the bill amends");
            return;
        }
    }

    /// The section that the target cites, or the first of its range, that the bill amends. Not
    /// `own`, the section with the citation, and not one of which the cited provision stays. Empty
    /// if there is none.
    std::string unmarked_number(CitationTarget const& target, std::string const& own) const {
        auto const& last = target.last_number.empty() ? target.number : target.last_number;
        for (auto one = section_actions_.lower_bound(target.number);
             one != section_actions_.end() && in_section_range(one->first, target.number, last);
             ++one) {
            auto const& action = one->second;
            if (one->first != own && !action.repealed && !action.range
                && action.overlaps(target.path))
                return one->first;
        }
        return {};
    }

    void check_statutes(ActSection const& section,
                        std::string_view words,
                        Citation const& citation) {
        bool const outside = section.action == Action::New || section.action == Action::Other;
        auto const from = citation.span.begin;
        bool const named = words.substr(from, citation.span.size() + 40).find("general statutes")
                        != std::string_view::npos;
        if (outside && !named)
            add(Severity::Note,
                BillRuleCode::StatutesUnnamed,
                section,
                citation.span.of(words),
                quote_with_context(words, citation.span.begin, citation.span.end));
    }

    void check_claim(ActSection const& section,
                     std::string_view words,
                     std::vector<Citation> const& citations,
                     std::size_t at) {
        constexpr std::size_t near = 40;
        auto const after =
            std::partition_point(citations.begin(), citations.end(), [&](auto const& citation) {
                return citation.span.end <= at;
            });
        auto const* before = after == citations.begin() ? nullptr : &*(after - 1);
        if (before == nullptr || before->kind != CitationKind::Statute
            || before->anchor != Anchor::Number || at - before->span.end > near)
            return;
        for (auto const& target : before->targets)
            if (auto const* section_action = section_action_of(target);
                section_action != nullptr
                && (section_action->range || section_action->overlaps(target.path)))
                return;
        add(Severity::Warning,
            BillRuleCode::AsAmendedWrong,
            section,
            Span{before->span.begin, static_cast<std::uint32_t>(at + amended_here.size())}.of(
                words),
            quote_with_context(words, before->span.begin, at + amended_here.size())
                + ", but no section of the bill amends it");
    }

    /// Citations of provisions that are deleted, redesignated or repealed.
    void check_targets(PreviewEntry const& entry) {
        auto const new_section = anchored(*entry.comparison.new_section);
        auto const old_section = anchored(*entry.comparison.old_section);
        std::size_t piece = 0;
        of_entry_ = {};
        add_changes(of_entry_, entry.comparison);
        for (auto const& citation : new_section.citations) {
            if (citation.kind != CitationKind::Statute || is_of_another_time(citation)
                || citation.span.begin >= new_section.current_end)
                continue;
            auto const* before =
                same_citation(entry.comparison.redline, piece, old_section, citation);
            for (std::size_t i = 0; i < citation.targets.size(); ++i)
                if (before == nullptr)
                    check_new(entry, new_section, citation, citation.targets[i]);
                else if (i < before->targets.size())
                    check_kept(
                        entry, new_section, citation, citation.targets[i], before->targets[i]);
        }
    }

    /// The citation in the old section that this one restates without a change of words, or null.
    /// `piece` is where the search starts and ends; citations are searched in order.
    static Citation const* same_citation(Redline const& redline,
                                         std::size_t& piece,
                                         Section const& old_section,
                                         Citation const& citation) {
        while (piece < redline.size() && redline[piece].new_span.end < citation.span.end)
            ++piece;
        if (piece == redline.size() || redline[piece].op != Op::Equal
            || !redline[piece].new_span.contains(citation.span))
            return nullptr;
        auto const begin =
            redline[piece].old_span.begin + citation.span.begin - redline[piece].new_span.begin;
        auto const& all = old_section.citations;
        auto const found = std::partition_point(
            all.begin(), all.end(), [&](auto const& one) { return one.span.begin < begin; });
        bool const same = found != all.end() && found->span.begin == begin
                       && found->span.size() == citation.span.size();
        return same ? &*found : nullptr;
    }

    void add_stale(PreviewEntry const& entry,
                   Section const& section,
                   Citation const& citation,
                   std::string const& why,
                   Severity severity = Severity::Problem) {
        findings_.add(severity,
                      BillRuleCode::StaleCitation,
                      *entry.amendment,
                      entry.target,
                      quote_with_context(section.text, citation.span.begin, citation.span.end) + " "
                          + why,
                      section_location(*entry.amendment, citation.span.of(section.text)));
    }

    void check_kept(PreviewEntry const& entry,
                    Section const& section,
                    Citation const& citation,
                    CitationTarget const& target,
                    CitationTarget const& old_target) {
        auto const found = section_actions_.find(old_target.number);
        if (found == section_actions_.end())
            return;
        auto const& section_action = old_target.number == entry.target ? of_entry_ : found->second;
        if (section_action.repealed && target.last_number.empty())
            return add_stale(entry, section, citation, "cites what the bill repeals");
        for (auto const part : {&CitationTarget::path, &CitationTarget::last_path}) {
            if ((old_target.*part).empty())
                continue;
            auto const now = section_action.now_at(old_target.*part);
            if (!now && section_action.added.count(old_target.*part) > 0)
                return add_stale(entry,
                                 section,
                                 citation,
                                 "cites " + old_target.*part + ", which the bill rewrites",
                                 Severity::Note);
            if (!now)
                return add_stale(entry,
                                 section,
                                 citation,
                                 "cites " + old_target.*part + ", which the bill deletes");
            // A provision that was divided still contains the same words.
            if (!within(*now, target.*part))
                return add_stale(entry,
                                 section,
                                 citation,
                                 "cites " + old_target.*part
                                     + (*now == old_target.*part ? "" : ", which becomes " + *now)
                                     + ", and will be read as " + target.*part);
        }
    }

    void check_new(PreviewEntry const& entry,
                   Section const& section,
                   Citation const& citation,
                   CitationTarget const& target) {
        auto const found = section_actions_.find(target.number);
        if (found == section_actions_.end() || target.path.empty())
            return;
        auto const& section_action = found->second;
        if (section_action.repealed)
            return add_stale(entry, section, citation, "cites what the bill repeals");
        if (section_action.law && section_action.deleted.count(target.path) > 0
            && paths_.of(*section_action.law).find(target.path) == no_parent)
            add_stale(
                entry, section, citation, "cites " + target.path + ", which the bill deletes");
    }

    BillPreview const& report_;
    BillFindings& findings_;
    SectionActions section_actions_;
    PathsBySection paths_;   ///< of the law as the bill leaves it
    SectionAction of_entry_; ///< the changes of the entry that is being checked
};

} // namespace

void lint_bill_citations(BillPreview const& report, BillFindings& findings) {
    CitationLint(report, findings).run();
}

} // namespace nutmeg
