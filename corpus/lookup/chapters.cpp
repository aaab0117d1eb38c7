#include "corpus/lookup/chapters.hpp"

#include "parser/text/ascii.hpp"

#include <array>
#include <utility>

namespace nutmeg {

std::string chapter_of_page(std::string_view file) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kinds{
        {{"chap_", "chapter "}, {"art_", "article "}}};
    auto const name = file.substr(file.find_last_of('/') + 1);
    for (auto const& [prefix, noun] : kinds) {
        if (!name.starts_with(prefix))
            continue;
        auto number = name.substr(prefix.size());
        while (number.size() > 1 && number.front() == '0')
            number.remove_prefix(1);
        std::size_t end = 0;
        while (end < number.size() && is_alnum(number[end]))
            ++end;
        return std::string(noun) + to_lower(number.substr(0, end));
    }
    return {};
}

} // namespace nutmeg
