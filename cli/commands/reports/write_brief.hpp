// Writes the brief of a report, for --brief of several commands.
#pragma once

#include "cli/options/output.hpp"
#include "cli/report/report.hpp"
#include "corpus/store/section_store.hpp"

#include <string>

namespace CLI {
class App;
} // namespace CLI

namespace nutmeg {

/// Adds the flag --brief.
void add_brief_option(CLI::App& command, bool& brief);

/// Throws CLI::ValidationError if a brief is asked for in a format that has none.
void check_brief(bool brief, Output const& output);

/// The brief in the output's format: text, or the bytes of a Word file.
/// @param law  the statutes at hand, for the penalties of classes of offenses
std::string brief_text(PreviewReport const& report, SectionStore& law, Output const& output);

/// Writes it.
void write_brief(PreviewReport const& report, SectionStore& law, Output const& output);
void write_brief(DiffReport const& report, SectionStore& law, Output const& output);

} // namespace nutmeg
