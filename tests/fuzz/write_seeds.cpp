// write_seeds TARGET FOLDER: writes the seeds of a target into a folder, one file per seed.
#include "tests/fuzz/fuzz.hpp"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s TARGET FOLDER\n", argv[0]);
        return 2;
    }
    try {
        std::filesystem::create_directories(argv[2]);
        std::size_t number = 0;
        for (auto const& seed : nutmeg::test::seeds_for(argv[1]))
            std::ofstream(std::string(argv[2]) + "/seed-" + std::to_string(number++),
                          std::ios::binary)
                << seed;
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 3;
    }
    return 0;
}
