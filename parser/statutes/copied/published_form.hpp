// A section that was copied from the statutes, typed or edited, read with the help of the law: the
// section of that number says where the catchline ends and which lines are its notes.
#pragma once

#include "parser/statutes/section.hpp"

namespace nutmeg {

/// `copied` with its catchline and its notes divided from the law as in `law`:
///
/// - The catchline ends where that of `law` ends, if the heading begins with it; else where the
///   words of `law` begin; else where it was read. Where that is not certain, the section has the
///   diagnostic CatchlineUnclear.
/// - A line that is Unknown is a note if `law` has a note with the same words. Every other one
///   keeps its diagnostic UnknownStatuteLine.
/// - A note that `law` does not have has the diagnostic NoteNotApplied.
///
/// Typography does not count in any comparison. The words are not read (read_words). Linear in the
/// two sections.
Section in_published_form(Section const& copied, Section const& law);

} // namespace nutmeg
