// Golden files: what a renderer is expected to say, read from tests/golden. With
// NUTMEG_UPDATE_GOLDEN=1 in the environment they are written anew; read the change before you
// commit it.
#pragma once

#include <string>
#include <string_view>

namespace nutmeg::test {

/// The golden file's text; empty where there is none. When updating, `actual` is written first.
std::string golden(std::string_view name, std::string_view actual);

} // namespace nutmeg::test
