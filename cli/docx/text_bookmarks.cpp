#include "cli/docx/text_bookmarks.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <cstddef>

namespace nutmeg {

std::string TextBookmarks::add(std::string const& number) {
    if (number.empty())
        return {};
    // Word allows letters, digits and "_", and 40 characters.
    constexpr std::size_t longest = 32;
    std::string name = "text_";
    for (char const c : number)
        name += is_alnum(c) ? c : '_';
    name.resize(std::min(name.size(), longest));
    auto unique = name;
    for (int count = 2; !names_.insert(unique).second; ++count)
        unique = name + "_" + std::to_string(count);
    first_.emplace(number, unique);
    return unique;
}

std::string TextBookmarks::of(std::string const& number) const {
    auto const found = first_.find(number);
    return found == first_.end() ? std::string() : found->second;
}

} // namespace nutmeg
