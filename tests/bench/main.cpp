// nutmeg_bench [--benchmark_filter=...]: runs the benchmarks and prints the ratios and their bars.
// Exit code 1 if a measured ratio misses its bar.
#include "tests/bench/suites.hpp"

#include <exception>
#include <fmt/format.h>

namespace {

using namespace nutmeg::bench;

int run(int argc, char** argv) {
    // Repetitions of different benchmarks are interleaved, so that a slow minute affects all of
    // them.
    std::string interleave = "--benchmark_enable_random_interleaving=true";
    std::string quiet = "--benchmark_report_aggregates_only=false";
    std::vector<char*> arguments{argv[0], interleave.data(), quiet.data()};
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    auto count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
        return 2;
    TemporaryFolder const temporary;
    Table table;
    Table growth;
    auto const inputs = read_inputs(temporary);
    if (inputs.is_sample)
        table.not_measured.emplace_back(
            "the General Statutes (../shared/cgs not found). Measured on "
            "copies of corpus/sample");
    register_reading(inputs, table);
    register_memory(inputs, table);
    register_comparison(inputs, temporary, table);
    Results results;
    Reporter reporter(results);
    if (is_wanted(table))
        benchmark::RunSpecifiedBenchmarks(&reporter);
    // Last and separately, because it changes how the process uses memory.
    benchmark::ClearRegisteredBenchmarks();
    register_growth(growth);
    register_command_growth(growth);
    if (is_wanted(growth))
        benchmark::RunSpecifiedBenchmarks(&reporter);
    table.bars.insert(table.bars.end(), growth.bars.begin(), growth.bars.end());
    return print_table(table, results) ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (std::exception const& error) {
        fmt::print(stderr, "nutmeg_bench: {}\n", error.what());
        return 3;
    }
}
