#include "parser/documents/pdf/pdf_borders.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace nutmeg {

namespace {

constexpr std::size_t most_borders = 500; // so that a drawing does not take long

/// Whether an end of the rule is at a vertical line, as in a table.
bool meets_border(PdfRule const& rule, std::vector<PdfBorder> const& borders) {
    constexpr float near = 0.6F; // points
    return std::any_of(borders.begin(), borders.end(), [&](auto const& one) {
        return std::abs(one.x - rule.left) < near || std::abs(one.x - rule.right) < near;
    });
}

} // namespace

std::vector<float> borders_at(PdfPage const& page, PdfBaseline const& baseline) {
    constexpr float above_baseline = 0.25F;
    float const y = baseline.y - above_baseline * baseline.size;
    std::vector<float> found;
    for (std::size_t i = 0; i < std::min(most_borders, page.borders.size()); ++i)
        if (page.borders[i].top <= y && page.borders[i].bottom >= y)
            found.push_back(page.borders[i].x);
    std::sort(found.begin(), found.end());
    constexpr float same_place = 3; // points
    std::vector<float> borders;
    for (float const x : found)
        if (borders.empty() || x - borders.back() > same_place)
            borders.push_back(x);
    return borders;
}

void find_rules_above(std::vector<PdfLine>& lines, PdfPage const& page) {
    constexpr float below_underline = 0.36F; // em
    constexpr float above_letters = 0.5F;
    constexpr float shortest = 2;
    constexpr std::ptrdiff_t most = 64; // so that a drawing does not take long
    auto rules = page.rules;
    std::sort(rules.begin(), rules.end(), [](auto const& a, auto const& b) { return a.y < b.y; });
    std::vector<PdfBorder> const borders(
        page.borders.begin(),
        page.borders.begin()
            + static_cast<std::ptrdiff_t>(std::min(most_borders, page.borders.size())));
    for (std::size_t i = 1; i < lines.size(); ++i) {
        auto& line = lines[i];
        auto const& above = lines[i - 1];
        float const bottom = line.y - above_letters * line.size;
        auto const first =
            std::lower_bound(rules.begin(), rules.end(), above.y, [](auto const& one, float y) {
                return one.y < y;
            });
        auto const last = first + std::min(most, rules.end() - first);
        line.rule_above = std::any_of(first, last, [&](auto const& rule) {
            return rule.y <= bottom && rule.right - rule.left >= shortest * line.size
                && (rule.y > above.y + below_underline * above.size
                    || (line.bordered && meets_border(rule, borders)));
        });
    }
}

} // namespace nutmeg
