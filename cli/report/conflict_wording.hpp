// Sentences about several amendments of one section: which of them conflict, over what, and what to
// review.
#pragma once

#include "cli/report/report.hpp"

#include <span>
#include <string>
#include <vector>

namespace nutmeg {

/// "section 2 of Public Act No. 26-1", "sections 2 and 3 of a.htm and section 1 of b.htm".
std::string authors_phrase(std::span<Author const> authors, PreviewReport const& report);

/// One name per amendment: "section 2 of Public Act No. 26-1", "section 3 of Public Act No. 26-1".
std::vector<std::string> author_names(std::span<Author const> authors, PreviewReport const& report);

/// The name of one side of a conflict: its amendments, or its bill if the conflict is about
/// designators.
std::string side_name(ConflictSide const& side, PreviewReport const& report);

/// The words that the side puts in place of current law; for designators, "(c) becomes (d), (d)
/// becomes (e)".
std::string side_words(ConflictSide const& side);

/// The side that the combined text follows, or "neither".
std::string winner_phrase(Conflict const& conflict, PreviewReport const& report);

/// The conflict with its section and both versions, in one line without a period.
std::string conflict_message(Conflict const& conflict, PreviewReport const& report);

/// A sentence that introduces both versions of the words; for designators, the message.
std::string conflict_sentence(Conflict const& conflict, PreviewReport const& report);

/// Diagnostics about several amendments: conflicts (problems, code "conflict", each with the
/// file and line of the later bill); then changes that are adjacent ("adjoining"), nearby
/// ("combined"), found by comparison ("compared", a note), citations of redesignated provisions
/// ("cites-redesignated"), and sections that do not restate the law as of their own effective date
/// ("date-order", a problem).
Diagnostics combined_diagnostics(PreviewReport const& report);

} // namespace nutmeg
