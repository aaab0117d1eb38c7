// Words of a group that moved: whether they still say the same.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"

namespace nutmeg {

/// Whether the same words were moved as entire phrases, at least one of them next to a comma or
/// another separator. False for "The tenant pays the landlord" and "The landlord pays the tenant".
bool is_moved_entire(TextPair const& texts, EditGroup const& group);

/// Whether words are a clause between commas, or include the comma or conjunction that joins them:
/// "shall, without fee, file", "map or chart". A word that is only next to a conjunction is not:
/// "licensed owner or keeper" differs from "owner or licensed keeper".
bool is_set_apart(AnnotatedText const& side, WordRange range);

/// Whether the words between the deleted and the inserted ones are an adverb or "from time to
/// time": "as from time to time amended" means "as amended from time to time".
bool is_across_adverb(AnnotatedText const& new_side, EditGroup const& from, EditGroup const& to);

/// Whether content words are deleted on one side of unchanged content words and inserted on the
/// other.
bool is_moved_across(TextPair const& texts, EditGroup const& group);

/// Whether moved words say the same at their new position: an adverb, a phrase that keeps its
/// preposition, a list member, a clause between commas, "persons who are licensed" for "licensed
/// persons". False for "title of documents" and "documents of title".
bool says_the_same_there(TextPair const& texts, EditGroup const& group);

} // namespace nutmeg
