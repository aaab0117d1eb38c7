#include "parser/documents/pdf/pdf_lines.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace nutmeg {

namespace {

/// Whether baseline `small` consists of superscripts or subscripts of `line`.
bool is_script_of(PdfBaseline const& small, PdfBaseline const& line) {
    constexpr float smaller = 0.9F;
    constexpr float farthest = 0.55F;
    constexpr float beside = 1;
    if (small.size > smaller * line.size || std::abs(small.y - line.y) > farthest * line.size)
        return false;
    float const margin = beside * line.size;
    return small.glyphs.front().left > line.glyphs.front().left - margin
        && small.glyphs.back().right < line.glyphs.back().right + margin;
}

bool is_left_of(PdfGlyph const& a, PdfGlyph const& b) {
    return a.left < b.left;
}

void merge_into(PdfBaseline& line, PdfBaseline&& script) {
    auto const middle = static_cast<std::ptrdiff_t>(line.glyphs.size());
    std::move(script.glyphs.begin(), script.glyphs.end(), std::back_inserter(line.glyphs));
    std::inplace_merge(
        line.glyphs.begin(), line.glyphs.begin() + middle, line.glyphs.end(), is_left_of);
    script.glyphs.clear();
}

/// Joins superscripts and subscripts with the line above or below that they belong to.
void merge_scripts(std::vector<PdfBaseline>& all) {
    for (std::size_t i = 0; i < all.size(); ++i)
        for (auto const j : {i + 1, i - 1})
            if (j < all.size() && !all[i].glyphs.empty() && !all[j].glyphs.empty()
                && is_script_of(all[i], all[j]))
                merge_into(all[j], std::move(all[i]));
    std::erase_if(all, [](auto const& one) { return one.glyphs.empty(); });
}

/// The letters of a ligature, which is a form of print; empty for other characters.
std::string_view ligature_letters(char32_t character) {
    switch (character) {
    case U'\uFB00':
        return "ff";
    case U'\uFB01':
        return "fi";
    case U'\uFB02':
        return "fl";
    case U'\uFB03':
        return "ffi";
    case U'\uFB04':
        return "ffl";
    case U'\uFB05':
    case U'\uFB06':
        return "st";
    default:
        return {};
    }
}

void append_character(std::string& out, char32_t character) {
    if (auto const letters = ligature_letters(character); !letters.empty()) {
        out += letters;
        return;
    }
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t size = 0;
    UBool failed = 0;
    U8_APPEND(bytes.data(), size, bytes.size(), static_cast<UChar32>(character), failed);
    if (failed == 0)
        out.append(bytes.data(), size);
}

constexpr std::uint8_t all_marks = PdfWord::Underlined | PdfWord::Struck;

std::uint8_t marks_of(PdfGlyph const& glyph) {
    return static_cast<std::uint8_t>((glyph.underlined ? PdfWord::Underlined : 0)
                                     | (glyph.struck ? PdfWord::Struck : 0));
}

void append_glyph(PdfWord& word, PdfGlyph const& glyph) {
    append_character(word.text, glyph.character);
    for (auto const letter : glyph.ligature)
        if (letter != 0)
            append_character(word.text, letter);
    word.marks.resize(word.text.size(), marks_of(glyph));
    word.right = std::max(word.right, glyph.right);
}

/// Whether the glyph repeats the one before it, a little to the side, to look bold.
bool is_repeated(PdfGlyph const& glyph, PdfGlyph const& before) {
    constexpr float same_place = 0.1F;
    return glyph.character == before.character && glyph.ligature == before.ligature
        && glyph.left - before.left < same_place * glyph.size
        && std::abs(glyph.baseline - before.baseline) < same_place * glyph.size;
}

/// The number of vertical lines at the left of the glyph.
std::uint32_t cell_of(std::vector<float> const& borders, PdfGlyph const& glyph) {
    constexpr float overlap = 0.1F; // em
    auto const at =
        std::upper_bound(borders.begin(), borders.end(), glyph.left + overlap * glyph.size);
    return static_cast<std::uint32_t>(at - borders.begin());
}

/// The least gap between two words, in em. Within a run, gaps alone count only if the file has no
/// spaces, because letters can be spaced out.
float least_gap(bool after_space, bool has_spaces, bool same_run) {
    constexpr float if_after_space = 0.05F;
    constexpr float between_letters = 0.2F;
    constexpr float between_spaced_letters = 0.5F;
    if (after_space)
        return if_after_space;
    return has_spaces && same_run ? between_spaced_letters : between_letters;
}

} // namespace

std::vector<PdfBaseline> pdf_baselines(PdfPage const& page) {
    constexpr float tolerance = 0.3F;
    std::vector<PdfGlyph> glyphs(page.glyphs);
    std::stable_sort(glyphs.begin(), glyphs.end(), [](auto const& a, auto const& b) {
        return a.baseline < b.baseline;
    });
    std::vector<PdfBaseline> all;
    float begin = 0;
    for (auto const& glyph : glyphs) {
        if (all.empty() || glyph.baseline - begin > tolerance * all.back().size) {
            begin = glyph.baseline;
            all.emplace_back();
        }
        auto& line = all.back();
        if (glyph.size > line.size) {
            line.size = glyph.size;
            line.y = glyph.baseline;
        }
        line.glyphs.push_back(glyph);
    }
    for (auto& line : all)
        std::stable_sort(line.glyphs.begin(), line.glyphs.end(), is_left_of);
    merge_scripts(all);
    return all;
}

bool has_spaces(PdfPage const& page) {
    constexpr std::size_t longest_words = 20;
    auto const spaces = std::count_if(page.glyphs.begin(), page.glyphs.end(), [](auto const& one) {
        return one.character == U' ';
    });
    return static_cast<std::size_t>(spaces) * longest_words > page.glyphs.size();
}

PdfLine pdf_line(PdfBaseline const& baseline, bool has_spaces, std::vector<float> const& borders) {
    PdfLine line;
    line.y = baseline.y;
    line.size = baseline.size;
    bool space = false;
    std::uint8_t gap_marks = all_marks; // of the spaces since the last other glyph
    PdfGlyph const* before = nullptr;
    for (auto const& glyph : baseline.glyphs) {
        if (glyph.character == U' ') {
            space = true;
            gap_marks = static_cast<std::uint8_t>(gap_marks & marks_of(glyph));
            continue;
        }
        if (before != nullptr && is_repeated(glyph, *before))
            continue;
        float const gap = before == nullptr ? 0 : glyph.left - line.words.back().right;
        auto const cell = cell_of(borders, glyph);
        bool const begins =
            before == nullptr || cell != line.words.back().cell
            || gap > least_gap(space, has_spaces, glyph.run == before->run) * glyph.size;
        if (begins) {
            PdfWord word;
            word.left = glyph.left;
            word.right = glyph.right;
            word.cell = cell;
            if (before != nullptr)
                word.space_marks =
                    static_cast<std::uint8_t>(marks_of(glyph) & marks_of(*before) & gap_marks);
            line.words.push_back(std::move(word));
        }
        append_glyph(line.words.back(), glyph);
        before = &glyph;
        space = false;
        gap_marks = all_marks;
    }
    line.bordered = !line.words.empty() && line.words.front().cell > 0
                 && line.words.back().cell < borders.size();
    return line;
}

std::string PdfLine::text() const {
    std::string out;
    for (auto const& word : words)
        out += (out.empty() ? "" : " ") + word.text;
    return out;
}

} // namespace nutmeg
