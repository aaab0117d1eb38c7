#include "tests/published/published.hpp"

namespace nutmeg::test {

std::filesystem::path published_folder() {
    return std::filesystem::path(NUTMEG_SOURCE_DIR).parent_path() / "shared";
}

bool is_missing(std::string_view part) {
    return !std::filesystem::is_directory(published_folder() / part);
}

} // namespace nutmeg::test
