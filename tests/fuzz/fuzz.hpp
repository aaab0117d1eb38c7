// The frame of the fuzz targets. A target is one file, fuzz_*.cpp, with its name and what it does
// with an input; libFuzzer drives it in the fuzz build, standalone.cpp in all others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg::test {

/// Name of the target, which selects its seeds; defined in the target's file.
extern char const* const fuzz_target;

/// Runs one input, and calls `require` with the violation, if any.
void fuzz_one(std::string_view input);

/// Aborts the program with the message `broken`, unless it is empty.
void require(std::string const& broken);

/// Inputs to start from, built from corpus/sample and examples: the pages, the texts of their
/// sections, their notes, the acts, and pairs of these joined by a 0xFF byte. Throws Error if they
/// cannot be read.
std::vector<std::string> seeds_for(std::string_view target);

/// Those of the target "api": requests.
std::vector<std::string> api_seeds();

/// The two texts of an input, split at its first 0xFF byte.
struct Halves {
    std::string_view first;
    std::string_view second;
};
Halves halves(std::string_view input);

} // namespace nutmeg::test
