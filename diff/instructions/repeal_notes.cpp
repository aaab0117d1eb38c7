#include "diff/instructions/repeal_notes.hpp"

#include "parser/statutes/resolve_citations.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

bool is_repealed(std::vector<Span> const& repealed, Span span) {
    return std::any_of(
        repealed.begin(), repealed.end(), [&](Span one) { return one.contains(span); });
}

/// A repealed provision: the words around it, and the gap before the next one.
void note_gaps(Section const& law,
               std::vector<Span> const& repealed,
               bool redesignates,
               Diagnostics& notes) {
    auto const& provisions = law.provisions;
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        auto const& one = provisions[i];
        bool const begins_here = std::any_of(repealed.begin(), repealed.end(), [&](Span span) {
            return span.begin == one.span.begin;
        });
        if (!begins_here)
            continue;
        auto const path = path_of(provisions, law.text, i);
        if (one.level != Level::Subsection)
            notes.push_back(make_diagnostic(DiagnosticCode::CheckSeparatorAround, {}, path));
        auto next = i + 1;
        while (next < provisions.size() && provisions[next].parent != one.parent)
            ++next;
        if (redesignates || next == provisions.size()
            || is_repealed(repealed, provisions[next].span))
            continue;
        notes.push_back(make_diagnostic(
            DiagnosticCode::CheckGapAfterRepeal, {}, path, path_of(provisions, law.text, next)));
    }
}

/// A provision that loses all its children and has no words of its own.
void note_empty_provisions(Section const& law,
                           std::vector<Span> const& repealed,
                           Diagnostics& notes) {
    for (std::size_t i = 0; i < law.provisions.size(); ++i) {
        auto const& one = law.provisions[i];
        auto at = one.designator.end;
        bool empty = !is_repealed(repealed, one.span);
        bool has_repealed = false;
        for (auto const span : repealed) {
            if (!empty || !one.span.contains(span))
                continue;
            has_repealed = true;
            empty = law.text.find_first_not_of(" \n", at) >= span.begin;
            at = span.end;
        }
        if (empty && has_repealed && law.text.find_first_not_of(" \n", at) >= one.span.end)
            notes.push_back(make_diagnostic(
                DiagnosticCode::CheckEmptyProvision, {}, path_of(law.provisions, law.text, i)));
    }
}

/// A reference in the remaining text to a repealed provision.
void note_references(Section const& law, std::vector<Span> const& repealed, Diagnostics& notes) {
    auto anchored = law;
    anchor_citations(anchored);
    for (auto const& citation : anchored.citations) {
        if (is_repealed(repealed, citation.span) || citation.kind != CitationKind::Statute)
            continue;
        for (auto const& target : citation.targets) {
            auto const index = target.number == law.citation()
                                 ? find_provision(law.provisions, law.text, target.path)
                                 : no_parent;
            if (index == no_parent || !is_repealed(repealed, law.provisions[index].span))
                continue;
            notes.push_back(make_diagnostic(DiagnosticCode::CheckRepealedReference,
                                            {},
                                            citation.span.of(law.text),
                                            target.path));
        }
    }
}

} // namespace

Diagnostics notes_on_repeal(Section const& law,
                            std::vector<Span> const& repealed,
                            bool redesignates) {
    Diagnostics notes;
    note_gaps(law, repealed, redesignates, notes);
    note_empty_provisions(law, repealed, notes);
    note_references(law, repealed, notes);
    return notes;
}

} // namespace nutmeg
