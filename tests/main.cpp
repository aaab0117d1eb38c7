#include "tests/published/published.hpp"

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <iostream>

int main(int argc, char** argv) {
    using namespace nutmeg::test;
    doctest::Context context(argc, argv);
    int const result = context.run();
    if (context.shouldExit())
        return result;
    // CTest reports the suite "published" as skipped where it finds the first of these lines.
    if (is_missing(revision) && is_missing(supplement) && is_missing(acts))
        std::cout << "Skipped: no published statutes or acts in " << published_folder().string()
                  << '\n';
    else
        for (auto const part : {revision, supplement, acts})
            if (is_missing(part))
                std::cout << "Some tests were skipped: there is no "
                          << (published_folder() / part).string() << '\n';
    return result;
}
