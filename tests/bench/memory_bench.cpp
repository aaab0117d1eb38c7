#include "tests/bench/suites.hpp"

#include <cstdio>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace nutmeg::bench {

namespace {

/// Peak memory of `nutmeg parse` in bytes; 0 if it failed.
double peak_of_parse(std::string const& folder) {
    auto const command =
        NUTMEG_PEAK_MEMORY " " NUTMEG_PROGRAM " parse '" + folder + "' --format jsonl";
    auto* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr)
        return 0;
    int code = -1;
    double peak = 0;
    bool const read = std::fscanf(pipe, "%d %lf", &code, &peak) == 2;
    return pclose(pipe) == 0 && read && (code == 0 || code == 1) ? peak : 0;
}

void measure(benchmark::State& state, Inputs const& inputs) {
    double peak = 0;
    for ([[maybe_unused]] auto _ : state)
        peak = peak_of_parse(inputs.old_folder);
    if (peak <= 0)
        state.SkipWithError("nutmeg parse failed");
    state.counters["peak"] = peak / static_cast<double>(inputs.bytes);
}

} // namespace

int run_program(std::vector<std::string> const& arguments) {
    std::vector<char*> pointers;
    for (auto const& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str()));
    pointers.push_back(nullptr);
    // vfork, because the time to copy the page tables of a large process would be included.
    auto const child = vfork();
    if (child == 0) {
        int const dev_null = open("/dev/null", O_WRONLY);
        dup2(dev_null, STDOUT_FILENO);
        dup2(dev_null, STDERR_FILENO);
        execvp(pointers[0], pointers.data());
        _exit(127);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)
        || WEXITSTATUS(status) == 127)
        return -1;
    return WEXITSTATUS(status);
}

void register_memory(Inputs const& inputs, Table& table) {
    benchmark::RegisterBenchmark("memory/parse",
                                 [&](benchmark::State& state) { measure(state, inputs); })
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
