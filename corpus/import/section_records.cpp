#include "corpus/import/section_records.hpp"

#include "parser/citations/section_number.hpp"
#include "parser/facts/facts.hpp"
#include "parser/facts/penalties.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace nutmeg {

namespace {

std::vector<CitationRecord> citations_of(Section const& section) {
    std::vector<CitationRecord> all;
    for (auto const& citation : section.citations)
        for (auto const& target : citation.targets) {
            if (target.number.empty())
                continue;
            bool const is_statute = citation.kind == CitationKind::Statute;
            all.push_back({is_statute ? section_number_key(target.number) : target.number,
                           citation.span.begin,
                           citation.span.end,
                           citation_kind_name(citation.kind),
                           target.number,
                           target.path,
                           target.last_number,
                           target.last_path});
        }
    return all;
}

std::vector<FactRecord> facts_of_words(Section const& section) {
    std::vector<FactRecord> all;
    for (auto const& fact : facts_of(section).all) {
        if (fact.kind == FactKind::Reference || fact.kind == FactKind::Condition)
            continue; // the table of citations has them; a condition has no value
        FactRecord record;
        record.kind = fact_kind(fact.kind).name;
        record.begin = fact.span.begin;
        record.end = fact.span.end;
        record.bound = bound_words(fact.bound);
        record.topic = topic_name(fact.topic);
        if (auto const* number = std::get_if<double>(&fact.value)) {
            record.has_number = true;
            record.number = *number;
            record.value = fmt::format("{}", *number);
        } else if (auto const* words = std::get_if<std::string>(&fact.value)) {
            record.value = *words;
            record.has_number =
                fact.kind == FactKind::Duration || fact.kind == FactKind::Imprisonment;
            record.number = record.has_number ? days_of(*words) : 0;
        }
        all.push_back(std::move(record));
    }
    return all;
}

} // namespace

std::string_view bound_words(Bound bound) {
    constexpr std::array<std::string_view, 5> words{
        "", "at least", "more than", "at most", "less than"};
    return words[static_cast<std::size_t>(bound)];
}

SectionRecord section_record(Section section) {
    SectionRecord record;
    record.parts.lists = section_lists(section);
    record.parts.notes = section_notes(section);
    read_words(section);
    anchor_citations(section);
    record.numbers = section.numbers;
    record.last_numbers = section.last_numbers;
    record.line = section.line;
    record.status = status_name(section.status);
    record.provisions = provision_lines(section);
    record.citations = citations_of(section);
    record.facts = facts_of_words(section);
    record.parts.heading = std::move(section.heading);
    record.parts.catchline = std::move(section.catchline);
    record.parts.text = std::move(section.text);
    record.hash = row_hash(record.parts);
    record.diagnostics = std::move(section.diagnostics);
    return record;
}

} // namespace nutmeg
