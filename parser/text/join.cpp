#include "parser/text/join.hpp"

namespace nutmeg {

std::string join_with_and(std::vector<std::string> const& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i)
        all += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return all;
}

} // namespace nutmeg
