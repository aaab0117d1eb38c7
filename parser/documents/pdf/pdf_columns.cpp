#include "parser/documents/pdf/pdf_columns.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace nutmeg {

namespace {

enum class Place : std::uint8_t { Left, Right, Both, Across };

/// Index of the first word to the right of `x`.
std::size_t first_right_of(PdfLine const& line, float x) {
    return static_cast<std::size_t>(
        std::partition_point(
            line.words.begin(), line.words.end(), [x](auto const& word) { return word.left < x; })
        - line.words.begin());
}

/// Where the line is if a gutter is at `x`.
Place place_of(PdfLine const& line, float x) {
    constexpr float narrowest = 0.45F; // em, from the gutter's middle to a word
    auto const at = first_right_of(line, x);
    float const margin = narrowest * line.size;
    if (at > 0 && line.words[at - 1].right > x - margin / 2)
        return Place::Across;
    if (at == 0)
        return Place::Right;
    if (at == line.words.size())
        return Place::Left;
    return line.words[at].left - line.words[at - 1].right > 2 * margin ? Place::Both
                                                                       : Place::Across;
}

/// Whether lines on both sides of `x` are running text: there are many, and most are long.
bool is_gutter(std::vector<PdfLine> const& lines, float x, float width) {
    constexpr std::size_t fewest = 12;
    constexpr std::size_t most_across = 6; // one in six
    constexpr float long_line = 0.25F;     // of the page
    std::size_t left = 0;
    std::size_t right = 0;
    std::size_t long_left = 0;
    std::size_t long_right = 0;
    std::size_t across = 0;
    for (auto const& line : lines) {
        auto const place = place_of(line, x);
        across += place == Place::Across ? 1 : 0;
        auto const at = first_right_of(line, x);
        if (place == Place::Left || place == Place::Both) {
            ++left;
            long_left += line.words[at - 1].right - line.left() > long_line * width ? 1 : 0;
        }
        if (place == Place::Right || place == Place::Both) {
            ++right;
            long_right += line.right() - line.words[at].left > long_line * width ? 1 : 0;
        }
    }
    return left >= fewest && right >= fewest && across * most_across <= left + right
        && long_left * 3 >= left * 2 && long_right * 3 >= right * 2;
}

std::optional<float> gutter_of(std::vector<PdfLine> const& lines, float width) {
    constexpr float first = 0.4F; // of the page
    constexpr float last = 0.6F;
    constexpr float step = 2; // points
    for (float x = first * width; x < last * width; x += step)
        if (is_gutter(lines, x, width))
            return x;
    return std::nullopt;
}

} // namespace

void order_columns(std::vector<PdfLine>& lines, float width) {
    constexpr float widest = 5000; // points, so that the search is short
    auto const gutter = gutter_of(lines, std::min(width, widest));
    if (!gutter)
        return;
    std::vector<PdfLine> ordered;
    std::vector<PdfLine> right;
    auto const flush = [&] {
        std::move(right.begin(), right.end(), std::back_inserter(ordered));
        right.clear();
    };
    for (auto& line : lines) {
        auto const place = place_of(line, *gutter);
        if (place == Place::Across) {
            flush();
            ordered.push_back(std::move(line));
            continue;
        }
        if (place == Place::Right) {
            right.push_back(std::move(line));
            continue;
        }
        if (place == Place::Both) {
            auto const at = static_cast<std::ptrdiff_t>(first_right_of(line, *gutter));
            auto rest = line;
            rest.words.erase(rest.words.begin(), rest.words.begin() + at);
            right.push_back(std::move(rest));
            line.words.resize(static_cast<std::size_t>(at));
        }
        ordered.push_back(std::move(line));
    }
    flush();
    lines = std::move(ordered);
}

} // namespace nutmeg
