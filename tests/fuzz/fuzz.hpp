// The frame of the fuzz targets. A target is one file fuzz_*.cpp that says its name and what to do
// with an input; libFuzzer drives it in the fuzz build, standalone.cpp in every other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg::test {

/// Which of seeds_for the target starts from; set in each target's file.
extern char const* const fuzz_target;

/// Takes one input. Where an invariant is broken it calls require, which ends the program.
void fuzz_one(std::string_view input);

/// Ends the program with the words where there are any.
void require(std::string const& broken);

/// Inputs to start from, made of corpus/sample and examples: the pages, their sections' words,
/// their notes, the acts, and pairs of these at a 0xFF byte. Throws Error where they cannot be
/// read.
std::vector<std::string> seeds_for(std::string_view target);

/// The two halves of an input for two texts, split at its first 0xFF byte.
struct Halves {
    std::string_view first;
    std::string_view second;
};
Halves halves(std::string_view input);

} // namespace nutmeg::test
