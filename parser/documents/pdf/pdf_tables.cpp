#include "parser/documents/pdf/pdf_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace nutmeg {

namespace {

/// Words of a line that are close to each other, from `begin` to before `end`.
struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
    float left = 0;
    float right = 0;
};

/// The column of a table, from its leftmost to its rightmost word.
struct Column {
    float left = 0;
    float right = 0;
};

Segment segment(PdfLine const& line, std::size_t begin, std::size_t end) {
    return {begin, end, line.words[begin].left, line.words[end - 1].right};
}

/// Whether the first word is a label of a paragraph, after which a tab may follow: "(a)", "1.".
bool is_label(PdfLine const& line, Segment const& part) {
    if (part.end - part.begin != 1)
        return false;
    std::string_view const word = line.words[part.begin].text;
    return word.ends_with(')') || word.ends_with('.');
}

/// The parts of a line that are far apart. In a justified line, all words are.
std::vector<Segment> segments_of(PdfLine const& line) {
    constexpr float far = 1.4F;
    constexpr float far_for_two = 3; // with no other space to compare
    constexpr float times_others = 2;
    auto const& words = line.words;
    float least = words.size() == 2 ? 0 : line.size;
    for (std::size_t i = 1; i < words.size(); ++i)
        least = std::min(least, words[i].left - words[i - 1].right);
    float const gap =
        std::max((words.size() == 2 ? far_for_two : far) * line.size, times_others * least);
    std::vector<Segment> parts;
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= words.size(); ++i)
        if (i == words.size() || words[i].cell != words[i - 1].cell
            || words[i].left - words[i - 1].right > gap) {
            parts.push_back(segment(line, begin, i));
            begin = i;
        }
    if (parts.size() == 2 && is_label(line, parts.front()))
        return {segment(line, 0, words.size())};
    return parts;
}

/// Adds the place of a segment to the columns, which are apart from each other and in order.
/// Columns that it connects become one.
void add_to_columns(std::vector<Column>& columns, Segment const& part) {
    Column joined{part.left, part.right};
    auto const overlaps = [&](Column const& one) {
        return one.left < joined.right && one.right > joined.left;
    };
    for (auto const& one : columns)
        if (overlaps(one))
            joined = {std::min(one.left, joined.left), std::max(one.right, joined.right)};
    std::erase_if(columns, overlaps);
    auto const at = std::find_if(
        columns.begin(), columns.end(), [&](auto const& one) { return one.left > joined.left; });
    columns.insert(at, joined);
}

/// The column in which the segment is; nullopt if it is in several or none.
std::optional<std::size_t> column_of(std::vector<Column> const& columns, Segment const& part) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].left < part.right && columns[i].right > part.left) {
            if (found)
                return std::nullopt;
            found = i;
        }
    return found;
}

class TableDivider {
public:
    explicit TableDivider(std::vector<PdfLine>& lines) : lines_(lines) {}

    void divide() {
        for (std::size_t i = 0; i < lines_.size();) {
            if (auto const end = bordered_end(i); end != i) {
                add_bordered(i, end);
                i = end;
                continue;
            }
            auto const end = table_end(i);
            if (end == i) {
                out_.push_back(std::move(lines_[i++]));
                continue;
            }
            add_table(i, end);
            i = end;
        }
        lines_ = std::move(out_);
    }

private:
    static constexpr std::size_t most_columns = 40;

    bool follows(std::size_t i) const {
        constexpr float far = 4; // em
        if (lines_[i].bordered)
            return false;
        return lines_[i].page == lines_[i - 1].page && lines_[i].y > lines_[i - 1].y
            && lines_[i].y - lines_[i - 1].y < far * lines_[i].size;
    }

    /// The end of the lines from `begin` on that are between vertical lines.
    std::size_t bordered_end(std::size_t begin) const {
        auto end = begin;
        while (end < lines_.size() && lines_[end].bordered
               && (end == begin || lines_[end].page == lines_[begin].page))
            ++end;
        return end;
    }

    /// Adds lines of a table whose cells have borders. A frame around lines is no table.
    void add_bordered(std::size_t begin, std::size_t end) {
        auto const cell = lines_[begin].words.front().cell;
        bool const is_frame = std::all_of(at(begin), at(end), [&](auto const& line) {
            return line.words.front().cell == cell && line.words.back().cell == cell;
        });
        std::vector<PdfLine> cells;
        for (auto i = begin; i < end; ++i) {
            auto& line = lines_[i];
            if (is_frame) {
                out_.push_back(std::move(line));
                continue;
            }
            if (i == begin || line.rule_above)
                ++row_;
            for (std::size_t first = 0; first < line.words.size();) {
                auto last = first;
                while (last < line.words.size() && line.words[last].cell == line.words[first].cell)
                    ++last;
                cells.push_back(cell_line(line, {first, last, 0, 0}, line.words[first].cell));
                first = last;
            }
        }
        add_cells(std::move(cells));
    }

    void add_cells(std::vector<PdfLine> cells) {
        std::stable_sort(cells.begin(), cells.end(), [](auto const& a, auto const& b) {
            return std::pair(a.row, a.column) < std::pair(b.row, b.column);
        });
        std::move(cells.begin(), cells.end(), std::back_inserter(out_));
    }

    std::vector<PdfLine>::const_iterator at(std::size_t i) const {
        return lines_.begin() + static_cast<std::ptrdiff_t>(i);
    }

    PdfLine cell_line(PdfLine const& line, Segment const& part, std::size_t column) const {
        PdfLine one = line;
        one.words.assign(line.words.begin() + static_cast<std::ptrdiff_t>(part.begin),
                         line.words.begin() + static_cast<std::ptrdiff_t>(part.end));
        one.row = row_;
        // The cells of a line share its number.
        if (part.begin != 0)
            one.number_words.clear();
        one.column = static_cast<std::uint32_t>(column);
        return one;
    }

    /// The end of the table that begins at line `begin`, or `begin` if none does. Sets columns_.
    std::size_t table_end(std::size_t begin) {
        columns_.clear();
        auto end = begin;
        std::size_t rows = 0;
        for (auto i = begin; i < lines_.size() && (i == begin || follows(i)); ++i) {
            auto const parts = segments_of(lines_[i]);
            if (parts.size() < 2) {
                // A cell may have more lines than the others, but only once there are columns.
                if (rows == 0 || !column_of(columns_, parts.front()))
                    break;
                continue;
            }
            auto columns = columns_;
            for (auto const& part : parts)
                add_to_columns(columns, part);
            // A line across the columns is not in the table.
            if (columns.size() < std::max<std::size_t>(2, columns_.size())
                || columns.size() > most_columns)
                break;
            columns_ = std::move(columns);
            ++rows;
            end = i + 1;
        }
        constexpr std::size_t fewest = 2;
        if (rows < fewest)
            return begin;
        while (end < lines_.size() && follows(end) && !lines_[end].rule_above) {
            auto const parts = segments_of(lines_[end]);
            auto const column =
                parts.size() == 1 ? column_of(columns_, parts.front()) : std::nullopt;
            if (!column || *column == 0)
                break;
            ++end;
        }
        return end;
    }

    void add_table(std::size_t begin, std::size_t end) {
        bool const ruled =
            std::any_of(at(begin + 1), at(end), [](auto const& line) { return line.rule_above; });
        std::vector<PdfLine> cells;
        for (auto i = begin; i < end; ++i) {
            auto const& line = lines_[i];
            auto const parts = segments_of(line);
            auto const first = column_of(columns_, parts.front());
            if (i == begin || (ruled ? line.rule_above : first == std::size_t{0}))
                ++row_;
            for (auto const& part : parts)
                cells.push_back(cell_line(line, part, column_of(columns_, part).value_or(0)));
        }
        add_cells(std::move(cells));
    }

    std::vector<PdfLine>& lines_;
    std::vector<PdfLine> out_;
    std::vector<Column> columns_;
    std::uint32_t row_ = 0;
};

} // namespace

void divide_tables(std::vector<PdfLine>& lines) {
    TableDivider(lines).divide();
}

} // namespace nutmeg
