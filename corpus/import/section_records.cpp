#include "corpus/import/section_records.hpp"

#include "corpus/database/row_hashes.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/facts/facts.hpp"
#include "parser/quantities/period.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <utility>

namespace nutmeg {

namespace {

std::vector<CitationRecord> citations_of(Section const& section, std::string_view chapter) {
    std::vector<CitationRecord> all;
    for (auto const& citation : section.citations) {
        bool const is_own =
            citation.kind == CitationKind::Chapter && citation.anchor == Anchor::This;
        for (auto const& target : citation.targets) {
            CitationRecord record;
            record.law.number = is_own ? std::string(chapter) : target.number;
            if (record.law.number.empty())
                continue;
            bool const is_statute = citation.kind == CitationKind::Statute;
            record.law.key = is_statute ? section_number_key(record.law.number) : record.law.number;
            record.law.kind = citation_kind_name(citation.kind);
            record.law.path = target.path;
            record.law.last_number = target.last_number;
            record.span = citation.span;
            all.push_back(std::move(record));
        }
    }
    return all;
}

StoredFactValue stored_value(Fact const& fact) {
    StoredFactValue stored;
    stored.kind = fact_kind(fact.kind).name;
    stored.topic = topic_name(fact.topic);
    if (auto const* number = std::get_if<double>(&fact.value)) {
        stored.has_number = true;
        stored.number = *number;
        stored.value = fmt::format("{}", *number);
    } else if (auto const* words = std::get_if<std::string>(&fact.value)) {
        stored.value = *words;
        stored.has_number = fact.kind == FactKind::Duration || fact.kind == FactKind::Imprisonment;
        stored.number = stored.has_number ? days_of(*words) : 0;
    }
    return stored;
}

/// Adds the quantities whose values no fact has, so that whoever looks for an amount finds all
/// sections that state it.
void add_other_quantities(Section const& section, std::vector<FactRecord>& facts) {
    std::set<std::pair<std::string_view, std::string>> known;
    for (auto const& fact : facts)
        known.emplace(fact.value.kind, fact.value.value);
    for (auto const& quantity : section.quantities) {
        if (quantity.span.begin >= section.current_end
            || known.contains(
                {fact_kind(static_cast<FactKind>(quantity.kind)).name, quantity_value(quantity)}))
            continue;
        Fact fact;
        fact.kind = static_cast<FactKind>(quantity.kind);
        if (quantity.iso.empty() && quantity.text.empty())
            fact.value = quantity.value;
        else
            fact.value = quantity_value(quantity);
        facts.push_back({stored_value(fact), quantity.span});
    }
}

/// The facts that searches ask for.
std::vector<FactRecord> facts_of_words(Section const& section) {
    std::vector<FactRecord> all;
    for (auto const& fact : values_of(section).all) {
        bool const is_searched =
            fact.kind <= FactKind::OffenseClass || fact.kind == FactKind::MentalState
            || fact.kind == FactKind::Modality || fact.kind == FactKind::Definition;
        if (is_searched)
            all.push_back({stored_value(fact), fact.span});
    }
    add_other_quantities(section, all);
    return all;
}

} // namespace

SectionRecord section_record(Section section, std::string_view chapter) {
    SectionRecord record;
    record.parts.lists = section_lists(section);
    record.parts.notes = section_notes(section);
    read_words(section);
    anchor_citations(section);
    record.numbers = section.numbers;
    record.last_numbers = section.last_numbers;
    record.line = section.line;
    record.status = status_name(section.status);
    record.citations = citations_of(section, chapter);
    record.facts = facts_of_words(section);
    record.parts.heading = std::move(section.heading);
    record.parts.catchline = std::move(section.catchline);
    record.parts.text = std::move(section.text);
    record.hash = row_hash(record.parts);
    record.has_problems =
        std::any_of(section.diagnostics.begin(),
                    section.diagnostics.end(),
                    [](Diagnostic const& one) { return one.severity == Severity::Problem; });
    record.diagnostics = std::move(section.diagnostics);
    return record;
}

} // namespace nutmeg
