#include "parser/bills/act_references.hpp"

#include "parser/bills/section_starts.hpp"
#include "parser/bills/words_location.hpp"
#include "parser/citations/citation.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

namespace {

using Index = std::size_t; ///< of a section, in the act

/// The sections of this act that the words name: first and last of each range.
std::vector<std::pair<std::uint32_t, std::uint32_t>> sections_named(
    std::vector<Citation> const& citations) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> named;
    for (auto const& citation : citations) {
        if (citation.kind != CitationKind::ThisAct || citation.anchor != Anchor::Number)
            continue;
        for (auto const& target : citation.targets) {
            auto const first = act_section_number(target.number);
            auto const last =
                target.last_number.empty() ? first : act_section_number(target.last_number);
            if (first != 0)
                named.emplace_back(first, last);
        }
    }
    return named;
}

bool is_in_code(ActSection const& section) {
    return section.source == LawSource::GeneralStatutes
        && (section.action == Action::Substitute || section.action == Action::Add);
}

class ReferenceCheck {
public:
    ReferenceCheck(Act const& act, Diagnostics& found) : act_(act), found_(found) {
        for (Index i = 0; i < act.sections.size(); ++i) {
            numbers_.emplace(act_section_number(act.sections[i].number), i);
            add_targets(act.sections[i]);
        }
    }

    void run() {
        for (Index i = 0; i < act_.sections.size(); ++i) {
            auto const& section = act_.sections[i];
            earlier_named_ = sections_named(find_citations(section.as_amended_by));
            check_named(section, earlier_named_);
            check_circle(i);
            if (is_in_code(section))
                check_amended_before(i);
            if (section.action != Action::Repeal)
                check_text(section);
        }
    }

private:
    using Ranges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

    void add_targets(ActSection const& section) {
        is_read_ = is_read_ && !section.opening_unread;
        for (auto const& target : section.targets)
            if (target.source == LawSource::GeneralStatutes)
                (target.last_number.empty() ? amended_ : amended_ranges_)
                    .emplace(target.number, target.last_number);
    }

    void check_named(ActSection const& section, Ranges const& named) {
        for (auto const& range : named)
            for (auto const number : {range.first, range.second})
                if (!numbers_.contains(number) && missing_.insert(number).second)
                    found_.push_back(make_diagnostic(
                        DiagnosticCode::MissingActSection,
                        section_location(section, "section " + std::to_string(number)),
                        section.number,
                        number));
    }

    /// Whether section `i` says that it amends the law as amended by section `other`.
    static bool names(Ranges const& named, ActSection const& other) {
        auto const number = act_section_number(other.number);
        return std::any_of(named.begin(), named.end(), [number](auto const& range) {
            return range.first <= number && number <= range.second;
        });
    }

    /// Reports two sections that name each other, and a section that names itself.
    void check_circle(Index i) {
        auto const& section = act_.sections[i];
        for (auto const& range : earlier_named_) {
            auto const found = numbers_.find(range.first);
            if (found == numbers_.end() || found->second > i || section.targets.empty())
                continue;
            auto const& other = act_.sections[found->second];
            if (found->second != i
                && !names(sections_named(find_citations(other.as_amended_by)), section))
                continue;
            found_.push_back(make_diagnostic(DiagnosticCode::AmendedInCircle,
                                             section_location(section, section.as_amended_by),
                                             other.number,
                                             section.number,
                                             section.targets.front().number));
            return;
        }
    }

    /// The last earlier section that amends one of the provisions on the same day; `none` if there
    /// is none. Sections of different days each restate the law of their day.
    Index earlier(AmendmentTarget const& target, std::string const& day, Index none) const {
        auto const law = by_law_.find({target.number, day});
        if (law == by_law_.end())
            return none;
        auto const& by_path = law->second;
        auto last = none;
        auto const take = [&](Index index) { last = last == none ? index : std::max(last, index); };
        auto paths = target.paths;
        if (paths.empty())
            paths.emplace_back();
        for (auto const& path : paths) {
            // The provision itself and those that contain it, then one inside it.
            for (auto outer = path;; outer.resize(outer.rfind('('))) {
                if (auto const same = by_path.find(outer); same != by_path.end())
                    take(same->second);
                if (outer.empty())
                    break;
            }
            if (auto const inner = by_path.lower_bound(path);
                inner != by_path.end() && inner->first.starts_with(path))
                take(inner->second);
        }
        return last;
    }

    void check_amended_before(Index i) {
        auto const& section = act_.sections[i];
        for (auto const& target : section.targets) {
            auto const before = earlier(target, section.effective_words, i);
            auto const& other = act_.sections[before];
            if (before != i && !names(earlier_named_, other)
                && !names(sections_named(find_citations(other.as_amended_by)), section)
                && reported_.insert(target.number).second)
                found_.push_back(make_diagnostic(DiagnosticCode::AmendedBefore,
                                                 section_location(section, target.number),
                                                 section.number,
                                                 target.number,
                                                 other.number,
                                                 other.number));
        }
        for (auto const& target : section.targets) {
            auto& by_path = by_law_[{target.number, section.effective_words}];
            if (target.paths.empty())
                by_path[""] = i;
            for (auto const& path : target.paths)
                by_path[path] = i;
        }
    }

    void check_text(ActSection const& section) {
        auto const words = section.text.new_text();
        auto const citations = find_citations(words);
        check_named(section, sections_named(citations));
        if (!is_read_)
            return;
        constexpr std::string_view claim = "as amended by this act";
        for (auto at = words.find(claim); at != std::string::npos; at = words.find(claim, at + 1))
            check_claim(section, words, citations, at);
    }

    /// Checks the citation before "as amended by this act" at byte `at`.
    void check_claim(ActSection const& section,
                     std::string_view words,
                     std::vector<Citation> const& citations,
                     std::size_t at) {
        constexpr std::size_t near = 40;
        auto const next =
            std::partition_point(citations.begin(), citations.end(), [&](auto const& citation) {
                return citation.span.end <= at;
            });
        if (next == citations.begin())
            return;
        auto const& citation = *(next - 1);
        if (citation.kind != CitationKind::Statute || citation.anchor != Anchor::Number
            || at - citation.span.end > near
            || std::any_of(citation.targets.begin(), citation.targets.end(), [&](auto const& one) {
                   return is_amended(one);
               }))
            return;
        auto const& number = citation.targets.front().number;
        if (unamended_.insert(number).second)
            found_.push_back(make_diagnostic(DiagnosticCode::AmendedByNone,
                                             section_location(section, citation.span.of(words)),
                                             section.number,
                                             std::string(citation.span.of(words))));
    }

    /// Whether a section of the act amends the section, or one of the range, that a citation names.
    bool is_amended(CitationTarget const& target) const {
        auto const next = amended_.lower_bound(target.number);
        auto const& last = target.last_number.empty() ? target.number : target.last_number;
        if (next != amended_.end() && in_section_range(next->first, target.number, last))
            return true;
        auto const range = amended_ranges_.upper_bound(target.number);
        return range != amended_ranges_.begin()
            && in_section_range(target.number, std::prev(range)->first, std::prev(range)->second);
    }

    using SectionRanges = std::map<std::string, std::string, SectionNumberLess>;

    Act const& act_;
    Diagnostics& found_;
    std::map<std::uint32_t, Index> numbers_;
    SectionRanges amended_;        ///< numbers of the targets
    SectionRanges amended_ranges_; ///< first and last number of targets that are ranges
    bool is_read_ = true;          ///< what all sections amend is known
    Ranges earlier_named_; ///< sections of this act that the opening of the current one names
    /// By number and effective date: the last section that amends each path.
    std::map<std::pair<std::string, std::string>, std::map<std::string, Index>> by_law_;
    std::set<std::uint32_t> missing_;
    std::set<std::string> reported_;
    std::set<std::string> unamended_;
};

} // namespace

void check_references(Act const& act, Diagnostics& found) {
    ReferenceCheck(act, found).run();
}

} // namespace nutmeg
