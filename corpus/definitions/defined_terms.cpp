#include "corpus/definitions/defined_terms.hpp"

#include "parser/facts/definitions.hpp"
#include "parser/facts/lexicon.hpp"
#include "parser/facts/section_words.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace nutmeg {

namespace {

/// The words of a definition that make a difference: without designators, the last period or
/// conjunction, and "as amended by this act", which is not codified.
std::string words_that_count(LawWords const& side, WordRange body) {
    std::string words;
    auto end = body.end;
    while (end > body.begin
           && (is_punctuation(side.lower[end - 1]) || side.lower[end - 1] == "and"
               || side.lower[end - 1] == "or" || side.is_designator[end - 1] != 0))
        --end;
    for (auto i = body.begin; i < end; ++i)
        if (side.is_designator[i] == 0 && side.lower[i] != ",")
            words += std::string(side.lower[i]) + " ";
    constexpr std::string_view not_law = "as amended by this act ";
    for (auto at = words.find(not_law); at != words.npos; at = words.find(not_law))
        words.erase(at, not_law.size());
    return words;
}

/// The end of the citation before that of the row; 0 if there is none.
std::uint32_t citation_end_before(Section const& section, CitationRow const& row) {
    auto const& all = section.citations;
    auto const at = std::partition_point(all.begin(), all.end(), [&](Citation const& one) {
        return one.span.end <= row.citation.begin;
    });
    return at == all.begin() ? 0 : (at - 1)->span.end;
}

} // namespace

std::vector<DefinedTerm> defined_terms(Section const& section) {
    std::vector<DefinedTerm> terms;
    if (section.text.empty() || section.status != Status::Active)
        return terms;
    auto const words = current_section_words(section);
    auto const law = law_words(words);
    for (auto const& definition : definitions_of(law)) {
        DefinedTerm term;
        term.term = definition.term;
        term.key = to_lower(definition.term);
        term.quote = {law.span(definition.quote.begin).begin,
                      law.span(definition.quote.end - 1).end};
        auto const last = std::max(definition.body.end, definition.quote.end) - 1;
        term.definition = {term.quote.begin, law.span(last).end};
        term.path = path_at(section, term.quote.begin);
        term.words = words_that_count(law, definition.body);
        terms.push_back(std::move(term));
    }
    return terms;
}

bool borrows_definition(Section const& section,
                        CitationRow const& row,
                        std::string_view term,
                        std::string_view path,
                        bool has_path) {
    constexpr std::uint32_t reach = 60;
    constexpr std::uint32_t far = 200;
    auto const end = row.citation.begin;
    auto const begin = std::max(
        {end > far ? end - far : 0, row.sentence.begin, citation_end_before(section, row)});
    auto const near = to_lower(Span{begin, end}.of(section.text));
    auto const verb = near.substr(near.size() > reach ? near.size() - reach : 0);
    if (verb.find("defin") == verb.npos && verb.find("meaning") == verb.npos)
        return false;
    bool const names_definition = !row.target_path.empty() && row.target_path == path && has_path;
    return names_definition || near.find(term) != near.npos;
}

} // namespace nutmeg
