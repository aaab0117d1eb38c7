#include "tests/support/document_accounting.hpp"

#include <array>
#include <cstddef>

namespace nutmeg::test {

namespace {

using Counts = std::array<std::size_t, 256>;

void count(std::string_view text, Counts& counts) {
    for (char const c : text)
        ++counts[static_cast<unsigned char>(c)];
}

} // namespace

std::string unaccounted(std::string_view text, Document const& document) {
    Counts expected{};
    Counts found{};
    count(text, expected);
    for (auto const& paragraph : document.paragraphs)
        count(paragraph.text, found);
    for (auto const& line : document.set_aside)
        count(line.text, found);
    for (unsigned c = '!'; c < expected.size(); ++c) {
        bool const right = c == '-' ? found[c] <= expected[c] : found[c] == expected[c];
        if (!right)
            return "'" + std::string(1, static_cast<char>(c)) + "' occurs "
                 + std::to_string(found[c]) + " times instead of " + std::to_string(expected[c]);
    }
    return {};
}

} // namespace nutmeg::test
