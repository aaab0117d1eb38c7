#include "tests/support/invariants.hpp"

#include "parser/text/unicode.hpp"

#include <algorithm>
#include <initializer_list>

namespace nutmeg::test {

namespace {

bool inside(Span span, std::string_view text) {
    return span.begin <= span.end && span.end <= text.size();
}

Broken at_index(std::string_view what, std::size_t index) {
    return std::string(what) + " (number " + std::to_string(index) + ")";
}

Broken first_broken(std::initializer_list<Broken> all) {
    for (auto const& one : all)
        if (!one.empty())
            return one;
    return {};
}

/// Checks that spans are in order, do not overlap, and are inside the text.
template <class List>
Broken broken_order(List const& list, std::string_view text, std::string_view name) {
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        Span const span = list[i].span;
        if (!inside(span, text))
            return at_index(std::string(name) + ": outside the text", i);
        if (span.begin < end)
            return at_index(std::string(name) + ": not in order, or overlapping", i);
        end = span.end;
    }
    return {};
}

Broken broken_spans(std::vector<Span> const& spans, std::string_view text, std::string_view name) {
    for (std::size_t i = 0; i < spans.size(); ++i)
        if (!inside(spans[i], text))
            return at_index(std::string(name) + ": outside the text", i);
    return {};
}

Broken broken_paragraphs(Section const& section) {
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < section.paragraphs.size(); ++i) {
        auto const span = section.paragraphs[i];
        if (!inside(span, section.text) || span.empty())
            return at_index("paragraph: empty or outside the text", i);
        if (i == 0 ? span.begin != 0 : span.begin != end + 1 || section.text[end] != '\n')
            return at_index("paragraph: not joined to the previous one by a line feed", i);
        if (span.of(section.text).find('\n') != std::string_view::npos)
            return at_index("paragraph: contains a line feed", i);
        end = span.end;
    }
    return end == section.text.size() ? Broken() : "paragraphs do not cover the text";
}

Broken broken_later_versions(Section const& section) {
    for (std::size_t i = 0; i < section.later_versions.size(); ++i) {
        auto const& later_version = section.later_versions[i];
        if (!inside(later_version.note, section.text) || !inside(later_version.span, section.text)
            || later_version.note.begin < section.current_end)
            return at_index("later version: outside the text, or in force", i);
        if (auto broken = broken_provisions(later_version.provisions, section.text);
            !broken.empty())
            return "later version: " + broken;
        for (auto const& provision : later_version.provisions)
            if (!later_version.span.contains(provision.span))
                return at_index("later version: a provision is outside it", i);
    }
    return section.current_end <= section.text.size() ? Broken() : "current_end outside the text";
}

Broken broken_alignment(Alignment const& alignment) {
    auto const& to_new = alignment.old_to_new;
    auto const& to_old = alignment.new_to_old;
    for (std::size_t i = 0; i < to_new.size(); ++i)
        if (to_new[i] != no_provision && (to_new[i] >= to_old.size() || to_old[to_new[i]] != i))
            return at_index("alignment: the counterpart of an old provision does not point back",
                            i);
    for (std::size_t i = 0; i < to_old.size(); ++i)
        if (to_old[i] != no_provision && (to_old[i] >= to_new.size() || to_new[to_old[i]] != i))
            return at_index("alignment: the counterpart of a new provision does not point back", i);
    for (std::size_t i = 0; i < alignment.moved_from.size(); ++i)
        if (alignment.moved_from[i] != no_provision && alignment.moved_from[i] >= to_new.size())
            return at_index("alignment: moved from an old provision that does not exist", i);
    for (std::size_t i = 0; i < alignment.moved_to.size(); ++i)
        if (alignment.moved_to[i] != no_provision && alignment.moved_to[i] >= to_old.size())
            return at_index("alignment: moved to a new provision that does not exist", i);
    return {};
}

} // namespace

Broken broken_provisions(std::vector<Provision> const& provisions, std::string_view text) {
    std::vector<std::uint32_t> ends(provisions.size() + 1, 0);
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        auto const& provision = provisions[i];
        auto const designator = provision.designator;
        if (!inside(provision.span, text) || !provision.span.contains(designator))
            return at_index("provision: outside the text, or without its designator", i);
        auto const label = designator.of(text);
        if (designator.begin != provision.span.begin || label.size() < 3 || label.front() != '('
            || label.back() != ')')
            return at_index("provision: does not begin with its designator", i);
        if (provision.parent != no_parent && provision.parent >= i)
            return at_index("provision: precedes its parent", i);
        auto const parent = provision.parent == no_parent ? 0 : provision.parent + 1;
        if (parent != 0 && !provisions[provision.parent].span.contains(provision.span))
            return at_index("provision: not inside its parent", i);
        if (provision.span.begin < ends[parent])
            return at_index("provision: overlaps the previous one", i);
        ends[parent] = provision.span.end;
        if (i > 0 && designator.begin < provisions[i - 1].designator.end)
            return at_index("provision: not in the order of the text", i);
    }
    return {};
}

Broken broken_citations(std::vector<Citation> const& citations, std::string_view text) {
    for (std::size_t i = 0; i < citations.size(); ++i) {
        auto const& citation = citations[i];
        if (citation.targets.empty() || citation.span.empty())
            return at_index("citation: empty, or without a target", i);
        for (auto const& target : citation.targets)
            if (target.span.begin > target.span.end || target.span.end > citation.span.end)
                return at_index("citation: a target ends after it", i);
    }
    return broken_order(citations, text, "citation");
}

Broken broken_quantities(std::vector<Quantity> const& quantities, std::string_view text) {
    for (std::size_t i = 0; i < quantities.size(); ++i) {
        auto const& quantity = quantities[i];
        if (quantity.span.empty() || quantity.number.begin > quantity.number.end
            || (!quantity.number.empty() && !quantity.span.contains(quantity.number)))
            return at_index("quantity: its number is outside it", i);
    }
    return broken_order(quantities, text, "quantity");
}

Broken broken_section(Section const& section) {
    if (invalid_utf8(section.text) != std::string_view::npos)
        return "section: the text is not UTF-8";
    if (section.numbers.size() != section.last_numbers.size())
        return "section: the counts of numbers and of ends of ranges differ";
    return first_broken({broken_paragraphs(section),
                         broken_provisions(section.provisions, section.text),
                         broken_citations(section.citations, section.text),
                         broken_quantities(section.quantities, section.text),
                         broken_spans(section.run_in_headings, section.text, "run-in heading"),
                         broken_later_versions(section)});
}

Broken broken_page(Page const& page) {
    for (auto const& section : page.sections)
        if (auto broken = broken_section(section); !broken.empty())
            return "section " + std::string(section.citation()) + ": " + broken;
    return {};
}

Broken broken_document(Document const& document) {
    auto const spans_in_order = [](std::vector<Span> const& spans, std::string_view text) {
        std::size_t last = 0;
        for (auto const span : spans) {
            if (span.empty() || span.begin < last || span.end > text.size())
                return false;
            last = span.end;
        }
        return true;
    };
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        auto const& one = document.paragraphs[i];
        if (one.text.empty() || one.line == 0)
            return at_index("a paragraph has no words or no line", i);
        if (invalid_utf8(one.text) != std::string_view::npos)
            return at_index("the words of a paragraph are not UTF-8", i);
        if (!spans_in_order(one.inserted, one.text) || !spans_in_order(one.deleted, one.text))
            return at_index("marks overlap or are outside their paragraph", i);
        std::uint32_t last = 0;
        for (auto const start : one.line_starts)
            if (start <= last || start > one.text.size())
                return at_index("the lines of a paragraph are not in order", i);
            else
                last = start;
    }
    return {};
}

Broken broken_marks(MarkedText const& text) {
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < text.runs.size(); ++i) {
        auto const& run = text.runs[i];
        if (run.span.begin != end || run.span.end <= end || !inside(run.span, text.text))
            return at_index("run: empty, or does not begin where the previous one ends", i);
        if (i > 0 && text.runs[i - 1].mark == run.mark)
            return at_index("run: same mark as the previous one", i);
        end = run.span.end;
    }
    if (end != text.text.size())
        return "runs do not cover the text";
    return broken_spans(text.paragraphs, text.text, "paragraph");
}

Broken broken_act(Act const& act) {
    for (auto const& section : act.sections)
        if (auto broken = broken_marks(section.text); !broken.empty())
            return "act section " + section.number + ": " + broken;
    return {};
}

Broken broken_source(SourceNote const& read, std::string_view note) {
    return broken_order(read.entries, note, "entry");
}

Broken broken_history(HistoryNote const& read, std::string_view note) {
    for (std::size_t i = 0; i < read.clauses.size(); ++i) {
        auto const& changes = read.clauses[i].changes;
        for (std::size_t c = 0; c < changes.size(); ++c) {
            if (!inside(changes[c].span, note))
                return at_index("clause: a change outside the note", i);
            if (changes[c].under != no_change && changes[c].under >= changes.size())
                return at_index("clause: a change under one that does not exist", i);
        }
    }
    return broken_order(read.clauses, note, "clause");
}

Broken broken_redline(Redline const& redline,
                      std::string_view old_text,
                      std::string_view new_text) {
    std::uint32_t old_end = 0;
    std::uint32_t new_end = 0;
    for (std::size_t i = 0; i < redline.size(); ++i) {
        auto const& piece = redline[i];
        if (piece.old_span.begin != old_end || piece.new_span.begin != new_end
            || !inside(piece.old_span, old_text) || !inside(piece.new_span, new_text))
            return at_index("piece: does not begin where the previous one ends", i);
        bool const has_old = !piece.old_span.empty();
        bool const has_new = !piece.new_span.empty();
        if (has_old != (piece.op != Op::Insert) || has_new != (piece.op != Op::Delete))
            return at_index("piece: has the wrong sides for its kind", i);
        if (piece.op == Op::Equal && piece.old_span.of(old_text) != piece.new_span.of(new_text))
            return at_index("piece: marked equal, but differs", i);
        if (i > 0 && redline[i - 1].op == piece.op && redline[i - 1].move == piece.move)
            return at_index("piece: same kind as the previous one", i);
        old_end = piece.old_span.end;
        new_end = piece.new_span.end;
    }
    return old_end == old_text.size() && new_end == new_text.size()
             ? Broken()
             : "the redline does not cover both texts";
}

namespace {

Broken broken_effect(Effect const& effect, Comparison const& comparison) {
    auto broken = first_broken(
        {broken_spans(effect.old_evidence, comparison.old_section->text, "old evidence"),
         broken_spans(effect.new_evidence, comparison.new_section->text, "new evidence")});
    for (auto const& detail : effect.details)
        if (broken.empty())
            broken = broken_effect(detail, comparison);
    return broken;
}

/// Whether each part of the quotation between ellipses is in `words`, apart from whitespace.
bool quotes(std::string_view quotation, std::string_view words) {
    constexpr std::string_view ellipsis = " \u2026";
    std::string collapsed;
    append_collapsed(collapsed, words);
    while (!quotation.empty()) {
        auto const end = std::min(quotation.find(ellipsis), quotation.size());
        std::string part;
        append_collapsed(part, quotation.substr(0, end));
        if (collapsed.find(part) == std::string::npos)
            return false;
        quotation.remove_prefix(std::min(end + ellipsis.size(), quotation.size()));
    }
    return true;
}

/// A detail that an added or removed provision states has one side, and its summary quotes the
/// words of its evidence.
Broken broken_details(Effect const& effect, Comparison const& comparison) {
    auto const is_absent = [](EffectValue const& value) {
        return std::holds_alternative<std::monostate>(value);
    };
    if (effect.kind != EffectKind::Provision
        || is_absent(effect.old_value) == is_absent(effect.new_value))
        return {};
    for (std::size_t i = 0; i < effect.details.size(); ++i) {
        auto const& detail = effect.details[i];
        bool const is_new = !detail.new_evidence.empty();
        if (is_new == !detail.old_evidence.empty())
            return at_index("detail: does not have one side", i);
        auto const words = is_new ? detail.new_evidence[0].of(comparison.new_section->text)
                                  : detail.old_evidence[0].of(comparison.old_section->text);
        std::string_view quotation = detail.summary;
        if (detail.kind != EffectKind::Definition) { // a term has its own quotation marks
            constexpr std::size_t mark = std::string_view("\u201C").size();
            quotation = quotation.substr(mark, quotation.size() - 2 * mark);
        }
        if (!quotes(quotation, words))
            return at_index("detail: quotes other words", i);
    }
    return {};
}

} // namespace

Broken broken_comparison(Comparison const& comparison) {
    for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
        auto const& change = comparison.changes[i];
        if ((change.kind == ChangeKind::Added && change.has_old)
            || (change.kind == ChangeKind::Deleted && change.has_new))
            return at_index("change: has the wrong sides for its kind", i);
    }
    for (auto const& effect : comparison.effects)
        if (auto broken = first_broken(
                {broken_effect(effect, comparison), broken_details(effect, comparison)});
            !broken.empty())
            return broken;
    for (auto const& later : comparison.later)
        if (auto broken = broken_comparison(later.comparison); !broken.empty())
            return "from " + later.from + ": " + broken;
    return first_broken({broken_redline(comparison.redline,
                                        comparison.old_section->text,
                                        comparison.new_section->text),
                         broken_alignment(comparison.alignment)});
}

} // namespace nutmeg::test
