#include "corpus/edition_diff.hpp"
#include "corpus/store/open_store.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/bench/suites.hpp"

#include <algorithm>
#include <fstream>

namespace nutmeg::bench {

namespace fs = std::filesystem;

namespace {

constexpr int repetitions = 5;
constexpr std::size_t large = 100'000; ///< bytes of a large section

using SectionPointer = std::shared_ptr<Section const>;

/// Every section of the new edition and its old version, as text files of the same name with one
/// paragraph per line.
void write_sections(SectionStore& old_edition, SectionStore& new_edition, fs::path const& folder) {
    fs::create_directories(folder / "old");
    fs::create_directories(folder / "new");
    auto const write = [&](char const* side, Section const& section) {
        if (!section.text.empty())
            std::ofstream(folder / side / std::string(section.citation()), std::ios::binary)
                << section.text << '\n';
    };
    for (auto const& stored : new_edition.all().sections) {
        auto const& section = *stored.section;
        if (section.numbers.empty())
            continue;
        write("new", section);
        if (auto const old_section = old_edition.find(section.citation()))
            write("old", *old_section);
    }
}

/// The pair of versions with the most bytes.
std::pair<SectionPointer, SectionPointer> largest_pair(DiffReport const& report) {
    Comparison const* largest = nullptr;
    auto const size = [](Comparison const& one) {
        return one.old_section->text.size() + one.new_section->text.size();
    };
    for (auto const& one : report.comparisons)
        if (one.change == SectionChange::Amended
            && (largest == nullptr || size(one) > size(*largest)))
            largest = &one;
    if (largest == nullptr)
        return {};
    return {largest->old_section, largest->new_section};
}

/// One large section from the text of the edition's first (or last) sections.
SectionPointer large_section(SectionStore& edition, bool from_the_end) {
    auto sections = edition.all().sections;
    if (from_the_end)
        std::stable_sort(sections.begin(), sections.end(), [](auto const& one, auto const& other) {
            return one.file > other.file;
        });
    std::string words;
    for (auto const& stored : sections)
        if (words.size() < large)
            words += stored.section->text + '\n';
    return std::make_shared<Section const>(section_from_words("99-1", "", words));
}

void compare_pair(benchmark::State& state,
                  SectionPointer const& old_section,
                  SectionPointer const& new_section) {
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(compare(old_section, new_section));
}

template <class Work>
void once(char const* name, Work work) {
    benchmark::RegisterBenchmark(name, work)
        ->Iterations(1)
        ->Repetitions(repetitions)
        ->Unit(benchmark::kMillisecond);
}

void register_editions(Inputs const& inputs, fs::path const& texts, Table& table) {
    once("compare/editions", [&inputs](benchmark::State& state) {
        for ([[maybe_unused]] auto _ : state) {
            auto const old_edition = open_store(inputs.old_folder);
            auto const new_edition = open_store(inputs.new_folder);
            benchmark::DoNotOptimize(diff_editions(*old_edition, *new_edition, false));
        }
    });
    if (run_program({"git", "--version"}) != 0) {
        table.not_measured.emplace_back("editions against git: git not found");
        return;
    }
    once("compare/git", [texts](benchmark::State& state) {
        for ([[maybe_unused]] auto _ : state)
            run_program({"git", "diff", "--no-index", "--word-diff", texts / "old", texts / "new"});
    });
    table.bars.push_back({"comparing two editions / git diff --word-diff of their sections",
                          "compare/editions",
                          "compare/git",
                          2});
}

void register_preview(Inputs const& inputs, Table& table) {
    once("preview/largest_act", [&inputs](benchmark::State& state) {
        for ([[maybe_unused]] auto _ : state)
            run_program({NUTMEG_PROGRAM,
                         "preview",
                         inputs.act,
                         "--statutes",
                         inputs.old_folder,
                         "--statutes",
                         inputs.new_folder,
                         "--format",
                         "jsonl"});
    });
    table.bars.push_back(
        {"nutmeg preview of the largest act on both editions", "preview/largest_act", "", 0.5});
}

} // namespace

void register_comparison(Inputs const& inputs, TemporaryFolder const& temporary, Table& table) {
    auto const old_edition = open_store(inputs.old_folder);
    auto const new_edition = open_store(inputs.new_folder);
    auto const report = diff_editions(*old_edition, *new_edition, false);
    write_sections(*old_edition, *new_edition, temporary.path());
    register_editions(inputs, temporary.path(), table);
    if (auto const [old_section, new_section] = largest_pair(report); old_section) {
        once("compare/largest_pair", [o = old_section, n = new_section](benchmark::State& state) {
            compare_pair(state, o, n);
        });
        table.bars.push_back(
            {"comparing the largest amended section (" + std::string(new_section->citation()) + ")",
             "compare/largest_pair",
             "",
             1});
    }
    auto const first = large_section(*old_edition, false);
    auto const last = large_section(*old_edition, true);
    once("compare/unrelated",
         [first, last](benchmark::State& state) { compare_pair(state, first, last); });
    table.bars.push_back(
        {"comparing two unrelated sections of 100 KB", "compare/unrelated", "", 1});
    register_preview(inputs, table);
}

} // namespace nutmeg::bench
