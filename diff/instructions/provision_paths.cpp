#include "diff/instructions/provision_paths.hpp"

namespace nutmeg {

std::string last_designator(std::string const& path) {
    auto const open = path.rfind('(');
    return open == std::string::npos ? std::string() : path.substr(open);
}

std::string parent_of(std::string const& path) {
    auto const open = path.rfind('(');
    return open == std::string::npos ? std::string() : path.substr(0, open);
}

} // namespace nutmeg
