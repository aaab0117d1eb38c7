// The list of effects as people read it: one entry for each change, with the values inside it and
// all its places; what matters most first. The terminal and HTML formats both print it.
#pragma once

#include "cli/effects/detail_wording.hpp"
#include "cli/effects/effect_parts.hpp"
#include "cli/effects/structure_phrases.hpp"
#include "diff/comparison.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One rung of a ladder: a row of the table.
struct LadderRow {
    std::string place;
    std::string key; ///< what the value is of; empty if that is the same for all
    std::string before;
    std::string after;
};

/// One change of the law.
struct EffectEntry {
    std::string label;               ///< "Money"
    bool is_plain = false;           ///< text or a provision: lines without columns need no label
    std::vector<std::string> places; ///< paths; "" is the section's own text
    std::string action;              ///< of a provision: "added", "rewritten", "removed from “No
                                     ///< keeper shall”"
    std::string words;               ///< "maximum payment: $30,000 → $50,000"
    std::string remark;              ///< what follows from it: "a power becomes a duty"
    Direction direction = Direction::None;
    std::vector<DetailLine> details;
    std::vector<LadderRow> rows; ///< of a ladder; then `words` says what the values are of
    EffectPart part = EffectPart::Other;
    std::size_t effect = 0; ///< the first of its effects, an index of Comparison::effects
};

/// Entries under one heading.
struct EffectGroup {
    std::string heading; ///< "(b)"; empty if the list is not divided
    std::vector<EffectEntry> entries;
};

/// A change of form, for formats that list them.
struct FormPlace {
    std::string place;
    std::string words;
};

struct EffectList {
    std::vector<EffectGroup> groups; ///< what changes in law
    std::vector<EffectEntry> conforming;
    std::vector<StructurePhrase> structure;
    std::string form; ///< as FormChanges::phrase; empty if none
    std::vector<FormPlace> form_places;
    std::vector<std::string> not_law; ///< "catchline “A” → “B”", "source note"
    bool is_form_only = false;        ///< there are changes of form, and no others

    bool empty() const {
        return groups.empty() && conforming.empty() && structure.empty() && form.empty()
            && not_law.empty();
    }
};

/// The list of a comparison's effects in force, with changes outside the law.
EffectList effect_list(Comparison const& comparison);

/// "(a), (b)(2) and (c)", at most eight; "and 3 more".
std::string places_phrase(std::vector<std::string> const& places);

/// What an entry begins with in a line: "Money (a), (b)", "(c) added", "Section repealed". Empty
/// for text of the section itself.
std::string entry_head(EffectEntry const& entry);

/// A line after the list, such as "Form": "7 places (commas)".
struct ListLine {
    std::string_view label;
    std::string words;
};

/// What follows the entries: conforming citations, structure, form, and what is no law.
std::vector<ListLine> other_lines(EffectList const& list);

/// "Form", or "No change in law" if that is all.
std::string_view form_label(EffectList const& list);

/// "7 places (commas)"; "form only (commas)" if that is all.
std::string form_words(EffectList const& list);

/// Whether one of the texts has provisions.
bool is_divided(Comparison const& comparison);

/// The changes without redesignations, which are in the list of effects.
std::vector<Change> changes_of_text(std::vector<Change> changes);

} // namespace nutmeg
