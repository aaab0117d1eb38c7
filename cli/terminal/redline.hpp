// The part of a terminal report that shows one redline.
#pragma once

#include "cli/report/redline_view.hpp"
#include "cli/terminal/flow.hpp"

namespace nutmeg {

/// Writes the paragraphs that changed, each with a line of context; the rest is folded.
void write_redline(TermPage& page, View const& view);

/// Writes text that is entirely new or repealed, with `prefix` before every line.
void write_whole(TermPage& page, View const& view, std::string_view prefix);

} // namespace nutmeg
