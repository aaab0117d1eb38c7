// Citations of changed sections: in sections that do not change, and in the text as amended.
#include "corpus/impact/citation_check.hpp"
#include "corpus/impact/impact_search.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace nutmeg {

namespace {

/// A citation in a section of the law.
using CitationPlace = std::tuple<std::string, std::uint32_t, std::uint32_t>;

/// Where the words of the new text were in the old one.
class KeptBytes {
public:
    explicit KeptBytes(Redline const& redline) : redline_(redline) {
        for (std::size_t i = 0; i < redline.size(); ++i)
            if (redline[i].op != Op::Delete)
                new_pieces_.push_back(i);
    }

    /// The old span of words that stay or move as a whole; nothing if any of them is new.
    std::optional<Span> old_span(Span words) const {
        auto const after = std::upper_bound(
            new_pieces_.begin(), new_pieces_.end(), words.begin, [&](auto at, std::size_t piece) {
                return at < redline_[piece].new_span.begin;
            });
        if (after == new_pieces_.begin())
            return std::nullopt;
        auto const& piece = redline_[*(after - 1)];
        if (!piece.new_span.contains(words))
            return std::nullopt;
        auto const offset = words.begin - piece.new_span.begin;
        if (piece.op == Op::Equal)
            return Span{piece.old_span.begin + offset,
                        piece.old_span.begin + offset + words.size()};
        return piece.move == 0 ? std::nullopt : moved(piece, offset, words.size());
    }

private:
    std::optional<Span> moved(RedlinePiece const& to,
                              std::uint32_t offset,
                              std::uint32_t size) const {
        for (auto const& from : redline_)
            if (from.op == Op::Delete && from.move == to.move
                && from.old_span.size() == to.new_span.size())
                return Span{from.old_span.begin + offset, from.old_span.begin + offset + size};
        return std::nullopt;
    }

    Redline const& redline_;
    std::vector<std::size_t> new_pieces_;
};

struct OldMember {
    Citation const* citation = nullptr; ///< null if there is none
    CitationTarget const* target = nullptr;
};

/// The citations of the old text by where their members begin.
class OldTargets {
public:
    explicit OldTargets(Section const& section) : section_(section) {
        for (std::size_t c = 0; c < section.citations.size(); ++c)
            for (auto const& target : section.citations[c].targets)
                citation_at_.emplace(target.span.begin, c);
    }

    /// The member that begins at `begin`, the `ordinal`-th of those that share its words, with its
    /// citation.
    OldMember find(std::uint32_t begin, std::size_t ordinal) const {
        auto const found = citation_at_.find(begin);
        if (found == citation_at_.end())
            return {};
        auto const& citation = section_.citations[found->second];
        for (auto const& target : citation.targets)
            if (target.span.begin == begin && ordinal-- == 0)
                return {&citation, &target};
        return {};
    }

private:
    Section const& section_;
    std::map<std::uint32_t, std::size_t> citation_at_;
};

/// What a citation in the new text named before. Members whose words the bill changes on purpose
/// have none.
CitedBefore cited_before(Citation const& citation,
                         KeptBytes const& kept,
                         OldTargets const& old_targets) {
    auto const whole = kept.old_span(citation.span);
    CitedBefore before;
    std::map<std::uint32_t, std::size_t> ordinals;
    for (auto const& target : citation.targets) {
        auto const ordinal = ordinals[target.span.begin]++;
        auto const was = kept.old_span(target.span);
        auto const old = was ? old_targets.find(was->begin, ordinal) : OldMember();
        bool const is_whole = old.target != nullptr && whole == old.citation->span;
        bool const is_same =
            old.target != nullptr
            && (is_whole
                || (old.target->number == target.number && old.target->path == target.path
                    && old.target->last_path == target.last_path));
        before.members.emplace_back(is_same ? std::optional(*old.target) : std::nullopt);
        if (old.target != nullptr && !is_whole)
            before.changed_from = old.citation->targets;
    }
    return before;
}

void check_changed_section(ImpactSearch& search, SectionOutcome const& outcome) {
    if (outcome.is_repealed() || outcome.after().text.empty())
        return;
    auto const before = with_anchored_citations(outcome.before());
    auto const after = with_anchored_citations(outcome.after());
    KeptBytes const kept(outcome.changed().comparison->redline);
    OldTargets const old_targets(before);
    SearchedSection const place{&after, 0, &outcome.changed()};
    for (auto const& citation : after.citations)
        check_citation(search, place, citation, cited_before(citation, kept, old_targets));
}

} // namespace

void search_citations(ImpactSearch& search) {
    std::set<CitationPlace> places;
    for (auto const& outcome : search.outcomes()) {
        if (outcome.changed().number.empty())
            continue;
        for (auto const& row : search.law().citations_of(outcome.changed().number))
            if (!row.is_frozen && search.outcome_of(row.section) == nullptr)
                places.emplace(row.section, row.copy, row.citation.begin);
    }
    Section section;
    std::string number;
    std::uint32_t copy = 0;
    for (auto const& [place_number, place_copy, begin] : places) {
        if (number != place_number || copy != place_copy || section.numbers.empty()) {
            auto const found = search.law().section(place_number, place_copy);
            if (found == nullptr)
                continue;
            section = with_anchored_citations(*found);
            number = place_number;
            copy = place_copy;
        }
        auto const& all = section.citations;
        auto const citation = std::lower_bound(
            all.begin(), all.end(), begin, [](Citation const& one, std::uint32_t at) {
                return one.span.begin < at;
            });
        if (citation == all.end() || citation->span.begin != begin)
            continue;
        CitedBefore before;
        before.members.assign(citation->targets.begin(), citation->targets.end());
        check_citation(search, {&section, copy, nullptr}, *citation, before);
    }
}

void search_changed_citations(ImpactSearch& search) {
    for (auto const& outcome : search.outcomes())
        check_changed_section(search, outcome);
}

} // namespace nutmeg
