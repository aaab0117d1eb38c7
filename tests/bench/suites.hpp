// The benchmarks by what they measure; each function registers its own and adds its bars. `inputs`
// and `temporary` must outlive the run.
#pragma once

#include "tests/bench/bars.hpp"
#include "tests/bench/inputs.hpp"

namespace nutmeg::bench {

/// Reading pages, on one thread against pugixml and ICU, and on two against one.
void register_reading(Inputs const& inputs, Table& table);

/// Texts of nothing but marks, citations, quotation marks, brackets: twice the size, twice the
/// time.
void register_growth(Table& table);

/// Peak memory of `nutmeg parse` against the size of the pages that it reads.
void register_memory(Inputs const& inputs, Table& table);

/// Comparing two editions against git's word diff; large pairs; a preview.
void register_comparison(Inputs const& inputs, TemporaryFolder const& temporary, Table& table);

/// Runs a program, its output thrown away, and gives its exit code; negative where it could not be
/// run.
int run_program(std::vector<std::string> const& arguments);

} // namespace nutmeg::bench
