#include "parser/documents/pdf/pdf_paragraph_starts.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace nutmeg {

namespace {

constexpr float indent = 0.8F; // em; less is uneven printing

/// The value that a tenth, a quarter or so of the values do not exceed; 0 if there are none.
float quantile(std::vector<float> values, float part) {
    if (values.empty())
        return 0;
    auto const at = static_cast<std::ptrdiff_t>(part * static_cast<float>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

/// Whether the word is the designator of a provision or section: "(a)", "Sec.", "Section".
bool is_designator(std::string_view word) {
    constexpr std::size_t longest = 8;
    while (word.starts_with('['))
        word.remove_prefix(1);
    return (word.starts_with('(') && word.find(')') < longest) || word == "Sec."
        || word == "Section";
}

bool ends_provision(PdfLine const& line) {
    std::string_view word = line.words.back().text;
    while (!word.empty() && std::string_view("])\"").find(word.back()) != word.npos)
        word.remove_suffix(1);
    return word.empty() || std::string_view(".;:").find(word.back()) != word.npos || word == "and"
        || word == "or";
}

class ParagraphFinder {
public:
    explicit ParagraphFinder(std::vector<PdfLine> const& lines) : lines_(lines) {
        std::vector<float> leading;
        std::vector<float> rights;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            rights.push_back(lines[i].right());
            if (i > 0 && follows(i))
                leading.push_back(step(i));
        }
        constexpr float usual = 0.25F;
        constexpr float widest = 0.9F;
        leading_ = quantile(std::move(leading), usual);
        right_ = quantile(std::move(rights), widest);
        find_blocks();
    }

    std::vector<bool> find() const {
        std::vector<bool> starts(lines_.size());
        std::size_t first = 0; // of the current paragraph
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            starts[i] = i == 0 || begins_paragraph(first, i);
            if (starts[i])
                first = i;
        }
        return starts;
    }

private:
    /// Whether line `i` is below the one before it.
    bool follows(std::size_t i) const {
        return lines_[i].page == lines_[i - 1].page && lines_[i].y > lines_[i - 1].y;
    }

    /// The distance from the line before, in em.
    float step(std::size_t i) const {
        return (lines_[i].y - lines_[i - 1].y) / std::max(lines_[i].size, lines_[i - 1].size);
    }

    /// Divides the lines into blocks with the same left edge and finds the right edge of each,
    /// because a block may be narrower than the others. A first line may be indented.
    void find_blocks() {
        constexpr std::size_t fewest = 4;
        block_right_.assign(lines_.size(), right_);
        std::size_t begin = 0;
        for (std::size_t i = 1; i <= lines_.size(); ++i) {
            if (i < lines_.size() && lines_[i].page == lines_[i - 1].page
                && std::abs(block_left(i) - block_left(i - 1)) < indent * lines_[i].size)
                continue;
            float widest = 0;
            for (auto j = begin; j < i; ++j)
                widest = std::max(widest, lines_[j].right());
            if (i - begin >= fewest)
                std::fill(block_right_.begin() + static_cast<std::ptrdiff_t>(begin),
                          block_right_.begin() + static_cast<std::ptrdiff_t>(i),
                          std::min(widest, right_));
            begin = i;
        }
    }

    float block_left(std::size_t i) const {
        bool const has_next = i + 1 < lines_.size() && lines_[i + 1].page == lines_[i].page;
        float const left = lines_[i].left();
        return has_next && is_first_indent(left - lines_[i + 1].left(), lines_[i].size)
                 ? lines_[i + 1].left()
                 : left;
    }

    static bool is_first_indent(float by, float size) {
        constexpr float widest = 6;
        return by > indent * size && by < widest * size;
    }

    /// Whether line `i` begins a paragraph, where `first` is the first line of the current one.
    bool begins_paragraph(std::size_t first, std::size_t i) const {
        auto const& line = lines_[i];
        auto const& before = lines_[i - 1];
        if (line.row != before.row || line.column != before.column)
            return true;
        if (line.row != 0)
            return false;
        constexpr float more = 1.3F;
        constexpr float much = 1.8F;
        auto const& word = line.words.front().text;
        bool const below = follows(i);
        if (is_lower(word.front()))
            return below && step(i) > much * leading_;
        if (below && step(i) > more * leading_)
            return true;
        if (std::abs(line.size - before.size) > indent / 4 * line.size)
            return true;
        if (ends_provision(before) && !is_hanging(first, i) && (had_room(i) || is_designator(word)))
            return true;
        return is_indented(first, i) || (is_short(i - 1) && had_room(i));
    }

    /// Whether the first word of line `i` would have fit on the line before.
    bool had_room(std::size_t i) const {
        constexpr float space = 0.25F;
        constexpr float tolerance = 0.3F;
        auto const& word = lines_[i].words.front();
        float const size = lines_[i].size;
        return lines_[i - 1].right() + (space + tolerance) * size + (word.right - word.left)
             < block_right_[i - 1];
    }

    /// Whether the line fills little more than half of its block, as one that a program breaks does
    /// not, even if it counts characters.
    bool is_short(std::size_t i) const {
        constexpr float part = 0.7F;
        return lines_[i].right() - lines_[i].left() < part * (block_right_[i] - block_left(i));
    }

    bool is_indented(std::size_t first, std::size_t i) const {
        float const by = lines_[i].left() - lines_[i - 1].left();
        float const least = indent * lines_[i].size;
        // Back at the margin, after a paragraph whose lines are all indented.
        if (by < -least)
            return i - first > 1;
        bool const returns =
            i + 1 < lines_.size() && lines_[i].left() - lines_[i + 1].left() > least;
        return by > least && (returns || i - first > 1);
    }

    /// Whether the lines after the first are indented, as in a list.
    bool is_hanging(std::size_t first, std::size_t i) const {
        return i - first == 1 && lines_[i].left() - lines_[first].left() > indent * lines_[i].size;
    }

    std::vector<PdfLine> const& lines_;
    float leading_ = 0; ///< usual distance of lines, in em
    float right_ = 0;   ///< of the text
    std::vector<float> block_right_;
};

} // namespace

std::vector<bool> paragraph_starts(std::vector<PdfLine> const& lines) {
    return ParagraphFinder(lines).find();
}

} // namespace nutmeg
