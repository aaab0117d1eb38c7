#include "parser/statutes/page.hpp"
#include "tests/bench/suites.hpp"

#include <pugixml.hpp>
#include <unicode/normalizer2.h>

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

namespace nutmeg::bench {

namespace {

constexpr int repetitions = 7;

void load_only(benchmark::State& state, Inputs const& inputs) {
    UErrorCode status = U_ZERO_ERROR;
    auto const* nfc = icu::Normalizer2::getNFCInstance(status);
    for ([[maybe_unused]] auto _ : state)
        for (auto const& bytes : inputs.pages) {
            pugi::xml_document document;
            document.load_buffer(bytes.data(),
                                 bytes.size(),
                                 pugi::parse_default | pugi::parse_ws_pcdata,
                                 pugi::encoding_utf8);
            benchmark::DoNotOptimize(document.first_child());
            benchmark::DoNotOptimize(nfc->isNormalizedUTF8(
                {bytes.data(), static_cast<std::int32_t>(bytes.size())}, status));
        }
}

void read_pages(benchmark::State& state, Inputs const& inputs, int threads) {
    tbb::task_arena arena(threads);
    for ([[maybe_unused]] auto _ : state)
        arena.execute([&] {
            tbb::parallel_for(std::size_t{0}, inputs.pages.size(), [&](std::size_t i) {
                benchmark::DoNotOptimize(parse_page(inputs.pages[i], "page"));
            });
        });
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(inputs.bytes));
}

/// Work that needs only the processor.
void bare_loop(benchmark::State& state, int threads) {
    tbb::task_arena arena(threads);
    constexpr int parts = 64;
    constexpr int turns = 4'000'000;
    for ([[maybe_unused]] auto _ : state)
        arena.execute([&] {
            tbb::parallel_for(0, parts, [](int part) {
                auto value = static_cast<std::uint64_t>(part);
                for (int i = 0; i < turns; ++i)
                    value = value * 6364136223846793005ULL + 1442695040888963407ULL;
                benchmark::DoNotOptimize(value);
            });
        });
}

template <class Work>
void once(char const* name, Work work) {
    benchmark::RegisterBenchmark(name, work)
        ->Iterations(1)
        ->Repetitions(repetitions)
        ->Unit(benchmark::kMillisecond);
}

} // namespace

void register_reading(Inputs const& inputs, Table& table) {
    once("read/pugixml_and_icu", [&](benchmark::State& state) { load_only(state, inputs); });
    for (int threads : {1, 2}) {
        auto const end = "/" + std::to_string(threads);
        once(("read/pages" + end).c_str(),
             [&inputs, threads](benchmark::State& state) { read_pages(state, inputs, threads); });
        once(("bare_loop" + end).c_str(),
             [threads](benchmark::State& state) { bare_loop(state, threads); });
    }
    table.bars.push_back({"reading all pages / pugixml loading and ICU checking them",
                          "read/pages/1",
                          "read/pugixml_and_icu",
                          6,
                          Clock::Cpu});
    table.gains.push_back({"reading on two threads against one",
                           "read/pages/1",
                           "read/pages/2",
                           "bare_loop/1",
                           "bare_loop/2",
                           1.8});
}

} // namespace nutmeg::bench
