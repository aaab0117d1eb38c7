#include "parser/documents/pdf/pdf_marks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace nutmeg {

namespace {

/// Rules at one height that touch or overlap, joined.
using Strokes = std::vector<PdfRule>;

// Where a stroke is, relative to the baseline, in em; y grows downward.
constexpr float strike_top = -0.5F;
constexpr float strike_bottom = -0.12F;
constexpr float underline_top = -0.04F;
constexpr float underline_certain = 0.22F; // farther away, borders of tables and frames begin
constexpr float underline_bottom = 0.36F;
constexpr float thickest = 0.16F;
constexpr float largest_em = 100; // points; limits the work on letters of any size

constexpr float touching = 0.6F; // points

/// Sorts rules by height and then from left to right. Heights that are almost the same become the
/// same.
void sort_by_place(std::vector<PdfRule>& rules) {
    constexpr float same_height = 0.3F; // points
    std::sort(rules.begin(), rules.end(), [](auto const& a, auto const& b) { return a.y < b.y; });
    for (std::size_t i = 1; i < rules.size(); ++i)
        if (rules[i].y - rules[i - 1].y < same_height)
            rules[i].y = rules[i - 1].y;
    std::stable_sort(rules.begin(), rules.end(), [](auto const& a, auto const& b) {
        return a.y != b.y ? a.y < b.y : a.left < b.left;
    });
}

Strokes joined(std::vector<PdfRule> const& sorted) {
    Strokes strokes;
    for (auto const& rule : sorted) {
        if (strokes.empty() || strokes.back().y != rule.y
            || rule.left > strokes.back().right + touching) {
            strokes.push_back(rule);
            continue;
        }
        auto& last = strokes.back();
        last.right = std::max(last.right, rule.right);
        last.thickness = std::max(last.thickness, rule.thickness);
    }
    return strokes;
}

std::size_t first_below(std::vector<PdfRule> const& rules, float y) {
    return static_cast<std::size_t>(
        std::lower_bound(rules.begin(),
                         rules.end(),
                         y,
                         [](auto const& one, float value) { return one.y < value; })
        - rules.begin());
}

bool same_extent(PdfRule const& a, PdfRule const& b) {
    return a.y == b.y && std::abs(a.left - b.left) < touching
        && std::abs(a.right - b.right) < touching;
}

/// Moves the rules that lie in hyperlinks, `sorted` by place, to the result. Where two are painted
/// over each other, one is the underline of the link and the other one stays.
std::vector<PdfRule> take_link_rules(std::vector<PdfRule>& sorted,
                                     std::vector<PdfLink> const& links) {
    constexpr float tolerance = 2; // points
    constexpr std::size_t most_links = 500;
    std::vector<bool> linked(sorted.size());
    for (std::size_t n = 0; n < std::min(links.size(), most_links); ++n) {
        auto const& link = links[n];
        for (auto i = first_below(sorted, link.top - tolerance);
             i < sorted.size() && sorted[i].y <= link.bottom + tolerance;
             ++i)
            linked[i] = linked[i]
                     || (sorted[i].left >= link.left - tolerance
                         && sorted[i].right <= link.right + tolerance);
    }
    std::vector<PdfRule> taken;
    std::vector<PdfRule> kept;
    for (std::size_t i = 0; i < sorted.size(); ++i)
        if (linked[i] && (taken.empty() || !same_extent(taken.back(), sorted[i])))
            taken.push_back(sorted[i]);
        else
            kept.push_back(sorted[i]);
    sorted = std::move(kept);
    return taken;
}

/// Glyphs of a line, from `begin` to before `end`.
struct GlyphRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_blank(PdfGlyph const& glyph) {
    return glyph.character == U' ';
}

/// The glyphs whose middle is over the stroke.
GlyphRange covered_glyphs(std::vector<PdfGlyph> const& glyphs, PdfRule const& stroke) {
    auto const middle = [](auto const& one) { return (one.left + one.right) / 2; };
    auto const first = std::partition_point(
        glyphs.begin(), glyphs.end(), [&](auto const& one) { return middle(one) < stroke.left; });
    auto const last = std::partition_point(
        first, glyphs.end(), [&](auto const& one) { return middle(one) <= stroke.right; });
    return {static_cast<std::size_t>(first - glyphs.begin()),
            static_cast<std::size_t>(last - glyphs.begin())};
}

/// The range without spaces at either end.
GlyphRange without_blanks(std::vector<PdfGlyph> const& glyphs, GlyphRange range) {
    while (range.begin < range.end && is_blank(glyphs[range.begin]))
        ++range.begin;
    while (range.begin < range.end && is_blank(glyphs[range.end - 1]))
        --range.end;
    return range;
}

/// Whether the stroke ends where the covered glyphs do; spaces at either end may be covered too.
bool begins_and_ends_with_words(PdfBaseline const& line, PdfRule const& stroke, GlyphRange range) {
    float const near = 0.3F * line.size;
    auto const& glyphs = line.glyphs;
    float left = glyphs[range.begin].left;
    float right = glyphs[range.end - 1].right;
    for (auto i = range.begin; i > 0 && is_blank(glyphs[i - 1]) && stroke.left < left - near; --i)
        left = std::min(left, glyphs[i - 1].left);
    for (auto i = range.end;
         i < glyphs.size() && is_blank(glyphs[i]) && stroke.right > right + near;
         ++i)
        right = std::max(right, glyphs[i].right);
    return std::abs(stroke.left - left) <= near && std::abs(stroke.right - right) <= near;
}

class PageMarker {
public:
    PageMarker(std::vector<PdfBaseline>& lines, PdfPage const& page)
        : lines_(lines), borders_(page.borders) {
        auto rules = page.rules;
        sort_by_place(rules);
        links_ = take_link_rules(rules, page.links);
        strokes_ = joined(rules);
        std::sort(borders_.begin(), borders_.end(), [](auto const& a, auto const& b) {
            return a.x < b.x;
        });
    }

    PdfMarks mark() {
        for (auto& line : lines_) {
            float const em = std::min(line.size, largest_em);
            for (auto at = first_below(strokes_, line.y + strike_top * em);
                 at < strokes_.size() && strokes_[at].y <= line.y + underline_bottom * em;
                 ++at)
                mark_line(line, strokes_[at]);
            for (auto at = first_below(links_, line.y + underline_top * em);
                 at < links_.size() && links_[at].y <= line.y + underline_bottom * em;
                 ++at)
                mark_link(line, links_[at]);
        }
        return marks_;
    }

private:
    void mark_line(PdfBaseline& line, PdfRule const& stroke) {
        float const offset = (stroke.y - line.y) / line.size;
        bool const is_strike = offset <= strike_bottom;
        if (stroke.thickness > std::max(1.F, thickest * line.size)
            || (!is_strike && offset < underline_top))
            return;
        auto const range = covered_glyphs(line.glyphs, stroke);
        auto const words = without_blanks(line.glyphs, range);
        if (words.begin == words.end || is_framed(stroke))
            return;
        if (!begins_and_ends_with_words(line, stroke, words)) {
            bool const near = offset <= underline_certain;
            marks_.unclear += near ? 1 : 0;
            return;
        }
        for (auto i = range.begin; i < range.end; ++i)
            (is_strike ? line.glyphs[i].struck : line.glyphs[i].underlined) = true;
        (is_strike ? marks_.struck : marks_.underlined) += words.end - words.begin;
    }

    /// Marks the words of a hyperlink if the underlines of the words on both sides reach them.
    static void mark_link(PdfBaseline& line, PdfRule const& stroke) {
        auto& glyphs = line.glyphs;
        auto const range = covered_glyphs(glyphs, stroke);
        if (range.begin == 0 || range.begin >= range.end || range.end == glyphs.size()
            || !glyphs[range.begin - 1].underlined || !glyphs[range.end].underlined)
            return;
        for (auto i = range.begin; i < range.end; ++i)
            glyphs[i].underlined = true;
    }

    /// Whether a vertical line meets an end of the stroke.
    bool is_framed(PdfRule const& stroke) const {
        constexpr float near = 0.6F; // points
        constexpr std::ptrdiff_t most = 64;
        for (float const x : {stroke.left, stroke.right}) {
            auto const first = std::lower_bound(
                borders_.begin(), borders_.end(), x - near, [](auto const& one, float value) {
                    return one.x < value;
                });
            auto const last = first + std::min(most, borders_.end() - first);
            if (std::any_of(first, last, [&](auto const& one) {
                    return one.x <= x + near && one.top <= stroke.y + near
                        && one.bottom >= stroke.y - near;
                }))
                return true;
        }
        return false;
    }

    std::vector<PdfBaseline>& lines_;
    Strokes strokes_;
    std::vector<PdfRule> links_; ///< underlines of hyperlinks
    std::vector<PdfBorder> borders_;
    PdfMarks marks_;
};

} // namespace

PdfMarks mark_glyphs(std::vector<PdfBaseline>& lines, PdfPage const& page) {
    return PageMarker(lines, page).mark();
}

} // namespace nutmeg
