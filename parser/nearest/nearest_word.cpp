#include "parser/nearest/nearest_word.hpp"

#include <algorithm>

namespace nutmeg {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto const replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

std::string nearest_word(std::string_view word, std::vector<std::string> const& candidates) {
    constexpr std::size_t longest = 64;
    if (word.size() > longest)
        return {};
    std::string nearest;
    std::size_t least = 1 + std::max<std::size_t>(1, word.size() / 4);
    for (auto const& candidate : candidates)
        if (auto const distance = edit_distance(word, candidate); distance < least) {
            least = distance;
            nearest = candidate;
        }
    return nearest;
}

std::string did_you_mean(std::string_view word, std::vector<std::string> const& candidates) {
    auto const nearest = nearest_word(word, candidates);
    return nearest.empty() ? std::string() : ". Did you mean \"" + nearest + "\"?";
}

} // namespace nutmeg
