// The part of a terminal report that shows one redline.
#pragma once

#include "cli/report/redline_view.hpp"
#include "cli/terminal/flow.hpp"

namespace nutmeg {

/// Writes the paragraphs that changed, each with a line of what stands around it; the rest folded.
void write_redline(TermPage& page, View const& view);

/// Writes words that come or go whole, every line with `sign` before it, no marks inside.
void write_whole(TermPage& page, View const& view, std::string_view sign);

} // namespace nutmeg
