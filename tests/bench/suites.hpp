// The benchmarks by what they measure. Each function registers its benchmarks and adds their bars;
// `inputs` and `temporary` must outlive the run.
#pragma once

#include "tests/bench/bars.hpp"
#include "tests/bench/inputs.hpp"

namespace nutmeg::bench {

/// Reading pages: on one thread compared with pugixml and ICU, and on two threads with one.
void register_reading(Inputs const& inputs, Table& table);

/// Makes the process keep memory that it frees. Getting new memory costs several times more than
/// reading a text, and how much a case needs depends on what ran before, so ratios would not
/// measure the work. Each case of growth does its work once before it is measured.
void keep_memory();

/// Texts of only designators, citations, quotation marks or brackets: twice the size must take
/// about twice the time.
void register_growth(Table& table);

/// The same for lint, diff and preview: texts of citations, moved provisions, many bills.
void register_command_growth(Table& table);

/// Peak memory of `nutmeg parse` relative to the size of the pages.
void register_memory(Inputs const& inputs, Table& table);

/// Comparing two editions, relative to git's word diff; large pairs; a preview.
void register_comparison(Inputs const& inputs, TemporaryFolder const& temporary, Table& table);

/// Runs a program, discards its output, and returns its exit code; negative if it could not be
/// started.
int run_program(std::vector<std::string> const& arguments);

} // namespace nutmeg::bench
