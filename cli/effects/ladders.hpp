// Ladders: siblings that each change a value of the same kind, such as one amount for each fiscal
// year. In a list they are one entry with a table.
#pragma once

#include "cli/effects/effect_list.hpp"
#include "cli/effects/effect_parts.hpp"
#include "cli/effects/phrases/value_phrases.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// An entry before it has its place in the list.
struct PartEntry {
    EffectPart part = EffectPart::Other;
    EffectEntry entry;
    bool is_citation = false; ///< only citations change
    std::string context;      ///< of citations that are added or removed: their clause
    ValueWords values;        ///< if both sides have a value
    std::string subject;      ///< what the values are of
};

/// Joins the entries of the same places that only add, remove or replace citations.
void join_references(std::vector<PartEntry>& entries);

/// Joins the entries of three or more siblings that each change one value of the same kind.
void join_ladders(std::vector<PartEntry>& entries);

} // namespace nutmeg
