// Speed as ratios: every figure is the time of one benchmark divided by that of another in the same
// run, so that it means the same on any machine. The table at the end shows each with its bar.
#pragma once

#include <benchmark/benchmark.h>
#include <map>
#include <string>
#include <vector>

namespace nutmeg::bench {

/// The fastest repetition of a benchmark, in seconds, and its last counters.
struct Measured {
    double wall = 0;
    double cpu = 0;
    std::map<std::string, double> counters;
};

class Results {
public:
    void add(std::string const& name, benchmark::BenchmarkReporter::Run const& run);
    /// Null if the benchmark did not run (filtered out, or failed).
    Measured const* find(std::string const& name) const;

private:
    std::map<std::string, Measured> all_;
};

enum class Clock : std::uint8_t { Cpu, Wall };

/// One line of the table. The figure must be at most (for gains, at least) `limit`.
struct Bar {
    std::string what;
    std::string measured;  ///< name of a benchmark
    std::string yardstick; ///< name of the benchmark to divide by; empty: seconds, or the counter
    double limit = 0;
    Clock clock = Clock::Wall;
    std::string counter = {}; ///< name of a counter that is the figure itself
};

/// How much faster two threads (`two`) are than one (`one`), relative to the gain of a bare loop on
/// this machine (`bare_one`, `bare_two`), times two.
struct Gain {
    std::string what;
    std::string one;
    std::string two;
    std::string bare_one;
    std::string bare_two;
    double limit = 0;
};

struct Table {
    std::vector<Bar> bars;
    std::vector<Gain> gains;
    std::vector<std::string> not_measured; ///< what could not be measured, and why
};

/// Whether --benchmark_filter selects any benchmark of the table.
bool is_wanted(Table const& table);

/// Prints the table to standard output. True if every measured figure meets its bar.
bool print_table(Table const& table, Results const& results);

/// Prints lines like Google Benchmark's console reporter, and collects them.
class Reporter : public benchmark::ConsoleReporter {
public:
    explicit Reporter(Results& results)
        : benchmark::ConsoleReporter(OO_Tabular), results_(results) {}
    void ReportRuns(std::vector<Run> const& runs) override;

private:
    Results& results_;
};

} // namespace nutmeg::bench
