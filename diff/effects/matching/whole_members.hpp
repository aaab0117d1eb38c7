// Matches a list member with the same member of the other side where only its first words were.
#pragma once

#include "diff/effects/matching/annotated_text.hpp"

namespace nutmeg {

/// Where a member was inserted that begins like the last one, matches that one whole: not "age{+,
/// status as a veteran+} or status as a [-veteran-]{+keeper+}" but "age[- or-]{+,+} status as a
/// veteran{+ or status as a keeper+}". `side` is the one with the shorter list.
void keep_members_whole(AnnotatedText& side, AnnotatedText& other);

/// Matches the end of an amount with the amount in its place: "forty dollars" becomes "fifty
/// dollars, provided five dollars are paid", where "dollars" of the last amount was matched.
void keep_amounts_whole(AnnotatedText& side, AnnotatedText& other);

} // namespace nutmeg
