// Golden files: the expected output of a renderer, in tests/golden. NUTMEG_UPDATE_GOLDEN=1 in the
// environment rewrites them; read the git diff before you commit.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg::test {

/// The text of the golden file; empty if there is none. When updating, `actual` is written first.
std::string golden(std::string_view name, std::string_view actual);

} // namespace nutmeg::test
