#include "tests/support/golden.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace nutmeg::test {

std::string golden(std::string_view name, std::string_view actual) {
    auto const path = std::string(NUTMEG_SOURCE_DIR "/tests/golden/") + std::string(name);
    if (auto const* update = std::getenv("NUTMEG_UPDATE_GOLDEN"); update && *update == '1')
        std::ofstream(path, std::ios::binary) << actual;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace nutmeg::test
