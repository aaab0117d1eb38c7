// The sentences about several amendments of one section: who conflicts with whom, over what, and
// what to check.
#pragma once

#include "cli/report/report.hpp"

#include <span>
#include <string>
#include <vector>

namespace nutmeg {

/// "section 2 of Public Act No. 26-1", "sections 2 and 3 of a.htm and section 1 of b.htm".
std::string authors_phrase(std::span<Author const> authors, PreviewReport const& report);

/// The same one by one: "section 2 of Public Act No. 26-1", "section 3 of Public Act No. 26-1".
std::vector<std::string> author_names(std::span<Author const> authors, PreviewReport const& report);

/// Who one side of a conflict is: its amendments, or its bill if the conflict is about designators.
std::string side_name(ConflictSide const& side, PreviewReport const& report);

/// What the side puts in place of the words of the law; of designators, "(c) becomes (d), (d)
/// becomes (e)".
std::string side_words(ConflictSide const& side);

/// The side that the combined text follows, or "neither".
std::string winner_phrase(Conflict const& conflict, PreviewReport const& report);

/// The conflict with its section and both versions, in one line without a period.
std::string conflict_message(Conflict const& conflict, PreviewReport const& report);

/// A heading for both versions of the words, one sentence; of designators, the message.
std::string conflict_sentence(Conflict const& conflict, PreviewReport const& report);

/// What concerns several amendments, worded: conflicts (problems, code "conflict", each with the
/// file and line of the later bill); then changes that are adjacent ("adjoining"), nearby
/// ("combined"), found by comparison ("compared", a note), citations of redesignated provisions
/// ("cites-redesignated"), and sections that do not restate the law of their own day ("date-order",
/// a problem).
Diagnostics combined_diagnostics(PreviewReport const& report);

} // namespace nutmeg
