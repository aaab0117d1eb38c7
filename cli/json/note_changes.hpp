// The notes of a section that changed, which no redline shows, because they are not law.
#pragma once

#include "cli/json/values.hpp"
#include "diff/comparison.hpp"

namespace nutmeg {

/// The cross references, annotations and other notes that only one of the two sections has, those
/// of the old section first: {"op": "delete", "kind": "annotation", "text": ...}. A note that is
/// printed as a paragraph of the text is one of them. n log n in the notes.
json::array note_changes(Comparison const& comparison);

} // namespace nutmeg
