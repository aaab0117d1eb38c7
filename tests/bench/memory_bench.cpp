#include "tests/bench/suites.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nutmeg::bench {

namespace {

void peak_of_parse(benchmark::State& state, Inputs const& inputs) {
    Ended ended;
    for ([[maybe_unused]] auto _ : state)
        ended = run_program({NUTMEG_PROGRAM, "parse", inputs.old_folder, "--format", "jsonl"});
    if (ended.code < 0 || ended.code > 1)
        state.SkipWithError("nutmeg parse failed");
    state.counters["peak"] = static_cast<double>(ended.peak) / static_cast<double>(inputs.bytes);
}

} // namespace

Ended run_program(std::vector<std::string> const& arguments) {
    std::vector<char*> pointers;
    for (auto const& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    // The child shares this process's memory until it runs the program (vfork): a copy of a large
    // process would count as the program's own peak.
    auto const child = vfork();
    if (child == 0) {
        int const nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        execvp(pointers[0], pointers.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status)
        || WEXITSTATUS(status) == 127)
        return {};
    return {WEXITSTATUS(status), static_cast<std::size_t>(usage.ru_maxrss) * 1024};
}

void register_memory(Inputs const& inputs, Table& table) {
    benchmark::RegisterBenchmark("memory/parse",
                                 [&](benchmark::State& state) { peak_of_parse(state, inputs); })
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond);
    table.bars.push_back({"peak memory of nutmeg parse DIR --format jsonl / size of its pages",
                          "memory/parse",
                          "",
                          4,
                          Clock::Wall,
                          "peak"});
}

} // namespace nutmeg::bench
