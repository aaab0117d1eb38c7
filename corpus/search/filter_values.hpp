// The values of filters as typed: numbers with their units and bounds.
#pragma once

#include "corpus/lookup/typed_citation.hpp"
#include "corpus/search/search_query.hpp"

#include <string>
#include <string_view>

namespace nutmeg {

/// Whether filters of the kind compare numbers.
bool has_numbers(FilterKind kind);

/// Reads "16", "<18", ">=1,000", "16..18", "sixteen"; of a prison term or period "6m", ">1 year",
/// "30d..6m", where each number has its unit. Periods are in days, as days_of counts them. Throws
/// std::invalid_argument with what to write.
/// @param name  of the filter, for messages
/// @param kind  for which has_numbers holds
NumberRange read_range(std::string_view typed, std::string_view name, FilterKind kind);

/// A value in words, in lower case. Of a class of offense, status, modal verb or mental state it is
/// one of those that exist, of a class also some of its words ("felony"); of a date, its beginning
/// ("2026", "2026-07"). Throws std::invalid_argument with the values that exist, or what to write.
std::string read_value(std::string_view typed, std::string_view name, FilterKind kind);

/// A citation of one section, provision, range of sections, chapter or title, as `show` reads it.
/// Throws std::invalid_argument with what to write.
TypedCitation read_cited(std::string_view typed);

/// Whether the words are in the text, as whole words.
bool has_whole_words(std::string_view text, std::string_view words);

/// Whether the word is a unit of the filter's numbers ("years" of ages), so that "age:<18 years"
/// may be meant as one value.
bool is_unit_word(std::string_view word, FilterKind kind);

} // namespace nutmeg
