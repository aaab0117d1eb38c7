// Speed as ratios: every figure is one benchmark's time against another's of the same run, so that
// it means the same on any machine. The table at the end shows each beside its bar.
#pragma once

#include <benchmark/benchmark.h>
#include <map>
#include <string>
#include <vector>

namespace nutmeg::bench {

/// The quickest of a benchmark's repetitions, in seconds, and its last counters.
struct Measured {
    double wall = 0;
    double cpu = 0;
    std::map<std::string, double> counters;
};

class Results {
public:
    void add(std::string const& name, benchmark::BenchmarkReporter::Run const& run);
    /// Null where the benchmark did not run (filtered out, or failed).
    Measured const* find(std::string const& name) const;

private:
    std::map<std::string, Measured> all_;
};

enum class Clock : std::uint8_t { Cpu, Wall };

/// One line of the table. At most (or, for gains, at least) `limit` is wanted.
struct Bar {
    std::string what;
    std::string measured;  ///< benchmark's name
    std::string yardstick; ///< the same; empty: seconds, or the counter
    double limit = 0;
    Clock clock = Clock::Wall;
    std::string counter = {}; ///< name of a counter that is the figure itself
};

/// How much faster `two` threads are than `one`, as a share of what two processors of this machine
/// give (a bare loop on one and on two threads: `bare_one`, `bare_two`), times two.
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
    std::vector<std::string> left_out; ///< what could not be measured, and why
};

/// Whether --benchmark_filter lets any benchmark of the table run.
bool is_wanted(Table const& table);

/// Prints the table to standard output. True where every bar that was measured holds.
bool print_table(Table const& table, Results const& results);

/// The console's lines as Google Benchmark prints them, collected on the way.
class Reporter : public benchmark::ConsoleReporter {
public:
    explicit Reporter(Results& results)
        : benchmark::ConsoleReporter(OO_Tabular), results_(results) {}
    void ReportRuns(std::vector<Run> const& runs) override;

private:
    Results& results_;
};

} // namespace nutmeg::bench
