#include "tests/fuzz/fuzz.hpp"

#include <cstdio>
#include <cstdlib>

namespace nutmeg::test {

void require(std::string const& broken) {
    if (broken.empty())
        return;
    std::fprintf(stderr, "%s: violation: %s\n", fuzz_target, broken.c_str());
    std::abort();
}

Halves halves(std::string_view input) {
    auto const at = input.find('\xFF');
    if (at == std::string_view::npos)
        return {input, {}};
    return {input.substr(0, at), input.substr(at + 1)};
}

} // namespace nutmeg::test

// libFuzzer names this function.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    // Only this program's code is tested, not the programs that convert files for it.
    static int const without_programs = setenv("NUTMEG_SOFFICE", "/nonexistent/soffice", 1)
                                      + setenv("NUTMEG_MUTOOL", "/nonexistent/mutool", 1);
    if (without_programs != 0)
        std::abort();
    // An empty input is a null pointer, which is not a valid text.
    nutmeg::test::fuzz_one(size == 0 ? std::string_view("")
                                     : std::string_view(reinterpret_cast<char const*>(data), size));
    return 0;
}
