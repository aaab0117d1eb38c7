// The sections that cite a law, from the tables of a store. A citation of a provision may be in a
// range of provisions, which only the words of the citing section tell.
#pragma once

#include "corpus/database/editions.hpp"
#include "corpus/lookup/typed_citation.hpp"
#include "corpus/search/matches.hpp"

namespace nutmeg {

class Database;

/// The sections that cite
///   - a section, a provision of it, or a range with it;
///   - a provision, something inside it, a range with it, or its entire section;
///   - a section of a range of sections;
///   - a chapter or title by its number, or by "this chapter" or "this title" in it.
/// Throws Error if the store cannot be read or is damaged.
/// @param law    the rows in force; others may be among the matches
/// @param cited  not an article
Matches sections_citing(Database& database, LawInForce const& law, TypedCitation const& cited);

} // namespace nutmeg
