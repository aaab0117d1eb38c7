// Runs a fuzz target without libFuzzer: its seeds, then random mutations of them, which are the
// same for the same seed number. The current input is in a file, so that it is available after a
// crash.
//   fuzz_page [RUNS [SEED]]
//   fuzz_page FILE            runs one input again
#include "tests/fuzz/fuzz.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

namespace nutmeg::test {

namespace {

constexpr std::size_t largest = 20000; ///< bytes of a mutated input

/// The entries of the dictionary file in libFuzzer's format: one "..." per line, with \xNN.
std::vector<std::string> dictionary() {
    std::ifstream file(NUTMEG_SOURCE_DIR "/tests/fuzz/nutmeg.dict");
    std::vector<std::string> words;
    for (std::string line; std::getline(file, line);) {
        auto const begin = line.find('"');
        auto const end = line.rfind('"');
        if (line.empty() || line[0] == '#' || begin == end)
            continue;
        std::string word;
        for (auto i = begin + 1; i < end; ++i) {
            if (line[i] != '\\') {
                word += line[i];
            } else if (line[i + 1] == 'x') {
                word += static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16));
                i += 3;
            } else {
                word += line[++i];
            }
        }
        words.push_back(word);
    }
    return words;
}

class Mutator {
public:
    Mutator(std::vector<std::string> seeds, unsigned seed)
        : seeds_(std::move(seeds)), words_(dictionary()), random_(seed) {}

    std::string next() {
        auto input = seeds_[below(seeds_.size())];
        for (auto left = 1 + below(6); left > 0; --left)
            mutate(input);
        if (input.size() > largest)
            input.resize(largest);
        return input;
    }

private:
    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
    }

    void mutate(std::string& input) {
        auto const at = below(input.size() + 1);
        auto const size = below(std::min<std::size_t>(input.size() - at, 200) + 1);
        switch (below(6)) {
        case 0:
            input.erase(at, size);
            break;
        case 1:
            input.insert(at, input.substr(below(input.size() + 1), size));
            break;
        case 2:
            if (at < input.size())
                input[at] = static_cast<char>(below(256));
            break;
        case 3: {
            auto const& other = seeds_[below(seeds_.size())];
            input.insert(at, other.substr(below(other.size() + 1), below(400) + 1));
            break;
        }
        default:
            input.insert(at, words_[below(words_.size())]);
        }
    }

    std::vector<std::string> seeds_;
    std::vector<std::string> words_;
    std::mt19937 random_;
};

void run(std::string const& input, std::string const& kept) {
    std::ofstream(kept, std::ios::binary) << input;
    fuzz_one(input);
}

int drive(std::size_t runs, unsigned seed) {
    auto const start = std::chrono::steady_clock::now();
    auto const seeds = seeds_for(fuzz_target);
    if (seeds.empty()) {
        std::fprintf(stderr, "%s: no seeds\n", fuzz_target);
        return 3;
    }
    auto const kept =
        (std::filesystem::current_path() / (std::string("fuzz_") + fuzz_target + ".input"))
            .string();
    std::printf("%s: %zu seeds, %zu mutations, seed %u; current input: %s\n",
                fuzz_target,
                seeds.size(),
                runs,
                seed,
                kept.c_str());
    std::fflush(stdout);
    for (auto const& one : seeds)
        run(one, kept);
    Mutator mutator(seeds, seed);
    for (std::size_t i = 0; i < runs; ++i)
        run(mutator.next(), kept);
    std::filesystem::remove(kept);
    std::chrono::duration<double> const took = std::chrono::steady_clock::now() - start;
    std::printf("%s: no violation in %.1f s\n", fuzz_target, took.count());
    return 0;
}

} // namespace

} // namespace nutmeg::test

int main(int argc, char** argv) {
    using namespace nutmeg::test;
    try {
        if (argc == 2 && std::filesystem::is_regular_file(argv[1])) {
            std::ifstream file(argv[1], std::ios::binary);
            fuzz_one(std::string(std::istreambuf_iterator<char>(file), {}));
            return 0;
        }
        return drive(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 2000,
                     argc > 2 ? static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10)) : 1);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s: exception: %s\n", fuzz_target, error.what());
        return 1;
    }
}
