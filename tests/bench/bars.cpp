#include "tests/bench/bars.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <regex>

namespace nutmeg::bench {

namespace {

void print_line(std::string const& what,
                double value,
                std::string const& unit,
                std::string const& bar,
                bool met) {
    fmt::print("{:<66} {:>9.2f}{:<2} {:>12}  {}\n", what, value, unit, bar, met ? "met" : "MISSED");
}

/// The figure of the bar, or a negative number if it was not measured.
double figure(Bar const& bar, Results const& results) {
    auto const* measured = results.find(bar.measured);
    if (measured == nullptr)
        return -1;
    if (!bar.counter.empty()) {
        auto const found = measured->counters.find(bar.counter);
        return found == measured->counters.end() ? -1 : found->second;
    }
    auto const time = [&](Measured const& one) {
        return bar.clock == Clock::Cpu ? one.cpu : one.wall;
    };
    if (bar.yardstick.empty())
        return time(*measured);
    auto const* yardstick = results.find(bar.yardstick);
    return yardstick == nullptr || time(*yardstick) <= 0 ? -1 : time(*measured) / time(*yardstick);
}

bool print_gain(Gain const& gain, Results const& results) {
    auto const* one = results.find(gain.one);
    auto const* two = results.find(gain.two);
    auto const* bare_one = results.find(gain.bare_one);
    auto const* bare_two = results.find(gain.bare_two);
    if (one == nullptr || two == nullptr || bare_one == nullptr || bare_two == nullptr)
        return true;
    auto const machine = std::clamp(bare_one->wall / bare_two->wall, 1.0, 2.0);
    auto const value = one->wall / two->wall * 2 / machine;
    print_line(gain.what + fmt::format(" (a bare loop gains {:.2f})", machine),
               value,
               "x",
               fmt::format(">= {:.2f}x", gain.limit),
               value >= gain.limit);
    return value >= gain.limit;
}

} // namespace

void Results::add(std::string const& name, benchmark::BenchmarkReporter::Run const& run) {
    auto const count = static_cast<double>(std::max<benchmark::IterationCount>(run.iterations, 1));
    auto const [position, is_new] = all_.try_emplace(name);
    auto& kept = position->second;
    auto const wall = run.real_accumulated_time / count;
    auto const cpu = run.cpu_accumulated_time / count;
    kept.wall = is_new ? wall : std::min(kept.wall, wall);
    kept.cpu = is_new ? cpu : std::min(kept.cpu, cpu);
    for (auto const& [counter, value] : run.counters)
        kept.counters[counter] = value.value;
}

Measured const* Results::find(std::string const& name) const {
    auto const found = all_.find(name);
    return found == all_.end() ? nullptr : &found->second;
}

bool is_wanted(Table const& table) {
    auto const filter = benchmark::GetBenchmarkFilter();
    if (filter.empty() || filter == "all" || filter.front() == '-')
        return true;
    std::regex const wanted(filter, std::regex::extended);
    auto const matches = [&](std::string const& name) { return std::regex_search(name, wanted); };
    return std::any_of(
               table.bars.begin(),
               table.bars.end(),
               [&](Bar const& bar) { return matches(bar.measured) || matches(bar.yardstick); })
        || std::any_of(table.gains.begin(), table.gains.end(), [&](Gain const& gain) {
               return matches(gain.one) || matches(gain.two) || matches(gain.bare_one)
                   || matches(gain.bare_two);
           });
}

bool print_table(Table const& table, Results const& results) {
    bool all = true;
    fmt::print("\n{:<66} {:>11} {:>12}\n", "figure", "value", "bar");
    for (auto const& bar : table.bars) {
        auto const value = figure(bar, results);
        if (value < 0)
            continue;
        std::string const unit = bar.yardstick.empty() && bar.counter.empty() ? "s" : "x";
        print_line(
            bar.what, value, unit, fmt::format("<= {:.2f}{}", bar.limit, unit), value <= bar.limit);
        all = all && value <= bar.limit;
    }
    for (auto const& gain : table.gains)
        all = print_gain(gain, results) && all;
    for (auto const& words : table.not_measured)
        fmt::print("not measured: {}\n", words);
    return all;
}

void Reporter::ReportRuns(std::vector<Run> const& runs) {
    for (auto const& run : runs)
        if (run.run_type == Run::RT_Iteration && !run.error_occurred)
            results_.add(run.run_name.function_name, run);
    benchmark::ConsoleReporter::ReportRuns(runs);
}

} // namespace nutmeg::bench
