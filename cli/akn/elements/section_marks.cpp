#include "cli/akn/elements/section_marks.hpp"

#include "parser/facts/definitions.hpp"
#include "parser/facts/section_words.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg::akn {

namespace {

/// The element of one target, or a mark without an element if it does not resolve.
InlineMark target_mark(CitationTarget const& target, Span span, Links& links) {
    InlineMark mark;
    mark.span = span;
    if (target.resolution != Resolution::Resolved)
        return mark;
    auto const first = links.to(target.number, target.path);
    if (target.last_number.empty() && target.last_path.empty()) {
        if (!first.empty()) {
            mark.element = "ref";
            mark.attributes = {{"href", first}};
        }
        return mark;
    }
    auto const last = target.last_number.empty() ? links.to(target.number, target.last_path)
                                                 : links.to(target.last_number, target.last_path);
    if (!first.empty() && !last.empty()) {
        mark.element = "rref";
        mark.attributes = {{"from", first}, {"upTo", last}};
    }
    return mark;
}

/// The element of a citation; without an element if nothing of it resolves.
InlineMark citation_mark(Citation const& citation, Links& links) {
    if (citation.targets.size() == 1)
        return target_mark(citation.targets.front(), citation.span, links);
    InlineMark all;
    all.span = citation.span;
    auto at = citation.span.begin;
    for (auto const& target : citation.targets) {
        auto mark = target_mark(target, target.span, links);
        bool const is_in_order = at <= target.span.begin && citation.span.contains(target.span);
        if (mark.element == nullptr || !is_in_order || target.span.empty())
            continue;
        at = target.span.end;
        all.inner.push_back(std::move(mark));
    }
    if (!all.inner.empty())
        all.element = "mref";
    return all;
}

void add_definitions(Section const& section,
                     Terms& terms,
                     EIds& ids,
                     std::vector<InlineMark>& marks) {
    auto const words = all_section_words(section);
    auto const law = law_words(words);
    for (auto const& definition : definitions_of(law)) {
        auto const quote = law.span_of(definition.quote);
        auto const at = quote.of(section.text).find(definition.term);
        if (definition.term.empty() || at == std::string_view::npos)
            continue;
        InlineMark mark;
        mark.span = make_span(quote.begin + at, quote.begin + at + definition.term.size());
        mark.element = "def";
        mark.attributes = {{"refersTo", "#" + terms.id_of(to_lower(definition.term), ids)}};
        marks.push_back(std::move(mark));
    }
}

void keep_in_order(std::vector<InlineMark>& marks) {
    std::stable_sort(marks.begin(), marks.end(), [](InlineMark const& a, InlineMark const& b) {
        return a.span.begin < b.span.begin;
    });
    std::vector<InlineMark> kept;
    for (auto& mark : marks)
        if (!mark.span.empty() && (kept.empty() || kept.back().span.end <= mark.span.begin))
            kept.push_back(std::move(mark));
    marks = std::move(kept);
}

} // namespace

std::string const& Terms::id_of(std::string const& term, EIds& ids) {
    auto const found = ids_.find(term);
    if (found != ids_.end())
        return found->second;
    auto const name = slug(term);
    return ids_.emplace(term, ids.assign(ids.own("term-" + (name.empty() ? "1" : name))))
        .first->second;
}

std::vector<InlineMark> marks_of(Section const& section, Links& links, Terms& terms, EIds& ids) {
    std::vector<InlineMark> marks;
    for (auto const heading : section.run_in_headings)
        marks.push_back({heading, "inline", {{"name", "runInHeading"}}, {}});
    for (auto const& citation : section.citations) {
        if (citation.kind != CitationKind::Statute)
            continue;
        auto mark = citation_mark(citation, links);
        if (mark.element != nullptr)
            marks.push_back(std::move(mark));
    }
    add_definitions(section, terms, ids, marks);
    keep_in_order(marks);
    return marks;
}

} // namespace nutmeg::akn
