// What this program is made of.
#pragma once

#include <string>

namespace nutmeg {

/// The answer to --version: "nutmeg 0.1.0", then the commit, if it was built from a Git clone, the
/// compiler and the libraries with the versions that are in use.
std::string version_text();

} // namespace nutmeg
