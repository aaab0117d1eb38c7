#include "corpus/index/citation_row.hpp"

#include "corpus/index/sentence_span.hpp"
#include "corpus/lint/past_law.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <optional>
#include <set>
#include <utility>

namespace nutmeg {

namespace {

std::uint32_t count_sections(Citation const& citation) {
    std::set<std::string_view> numbers;
    for (auto const& target : citation.targets)
        if (!target.number.empty())
            numbers.insert(target.number);
    return static_cast<std::uint32_t>(numbers.size());
}

/// The columns of a row that all members of a citation share.
CitationRow place_of(Section const& section, Citation const& citation, std::string_view chapter) {
    CitationRow row;
    row.section = section.citation();
    row.path = path_at(section, citation.span.begin);
    row.chapter = chapter;
    row.citation = citation.span;
    row.sentence = sentence_around(section, citation.span);
    row.sections = count_sections(citation);
    row.is_pointer = is_pointer(section, citation);
    row.is_frozen = !citation.qualifier.empty();
    row.is_past = refers_to_past_law(section, citation);
    return row;
}

void set_place(CitationRow& row, CitationRow const& place) {
    row.section = place.section;
    row.path = place.path;
    row.chapter = place.chapter;
    row.citation = place.citation;
    row.sentence = place.sentence;
    row.sections = place.sections;
    row.is_pointer = place.is_pointer;
    row.is_frozen = place.is_frozen;
    row.is_past = place.is_past;
}

} // namespace

Section with_anchored_citations(Section const& section) {
    auto copy = section;
    anchor_citations(copy);
    return copy;
}

std::string path_at(Section const& section, std::uint32_t offset) {
    for (auto const& later : section.later_versions)
        if (later.span.contains(offset)) {
            auto const found = provision_at(later.provisions, offset);
            return found == no_parent ? std::string()
                                      : path_of(later.provisions, section.text, found);
        }
    auto const found = provision_at(section.provisions, offset);
    return found == no_parent ? std::string() : path_of(section.provisions, section.text, found);
}

bool is_pointer(Section const& section, Citation const& citation) {
    return (citation.anchor == Anchor::Said || citation.anchor == Anchor::Such)
        && citation.span.of(section.text).find('(') == std::string_view::npos;
}

std::vector<CitationRow> citation_rows(Section const& section,
                                       std::string_view chapter,
                                       RowChoice const& wanted) {
    std::vector<CitationRow> rows;
    for (auto const& citation : section.citations) {
        bool const is_chapter =
            citation.kind == CitationKind::Chapter || citation.kind == CitationKind::Part;
        if (citation.kind != CitationKind::Statute && !is_chapter)
            continue;
        std::optional<CitationRow> place; ///< without what it cites
        for (auto const& target : citation.targets) {
            bool const is_own =
                citation.kind == CitationKind::Chapter && citation.anchor == Anchor::This;
            if (target.number.empty() && (!is_own || chapter.empty()))
                continue;
            CitationRow row;
            row.kind = is_chapter ? CitationKind::Chapter : CitationKind::Statute;
            row.member = target.span;
            row.number = is_own ? std::string(chapter) : target.number;
            row.target_path = is_chapter ? std::string() : target.path;
            row.last_number = target.last_number;
            row.last_path = target.last_path;
            if (wanted && !wanted(row))
                continue;
            if (!place)
                place = place_of(section, citation, chapter);
            set_place(row, *place);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace nutmeg
