// The picture of a section and those around it. Sections are boxes in columns; a line goes from
// each to the one that it cites.
#include "cli/html/escape.hpp"
#include "cli/html/impact.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::size_t most_in_column = 24; ///< boxes; the rest is counted
constexpr int box_width = 100;
constexpr int box_height = 22;
constexpr int row_height = 28;
constexpr int column_gap = 76;
constexpr int margin = 12;

struct Box {
    std::string label;
    int x = 0;
    int y = 0;
};

class Picture {
public:
    Picture(std::string const& name, Neighborhood const& neighborhood) : name_(name) {
        for (auto const& finding : neighborhood.report.findings) {
            bool const is_citation = finding.kind != ImpactKind::Definition
                                  && finding.kind != ImpactKind::Threshold
                                  && finding.kind != ImpactKind::Chapter;
            if (!is_citation || finding.number.empty())
                continue;
            depth_of_.emplace(finding.number, finding.depth);
            edges_.insert({finding.number, finding.amended});
            if (finding.depth == 1)
                center_ = finding.amended;
        }
        cited_ = neighborhood.cited;
    }

    std::string draw() {
        place();
        std::string lines;
        for (auto const& [from, to] : edges_)
            lines += line(from, to);
        for (auto const& number : cited_)
            lines += cited_line(number);
        std::string boxes;
        for (auto const& box : boxes_)
            boxes += drawn(box);
        return fmt::format("<svg class=\"around\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
                           "height=\"{1}\" role=\"img\" aria-label=\"What {2} cites and what cites "
                           "it\">\n{3}{4}</svg>\n",
                           width_,
                           height_,
                           html_escape(name_),
                           lines,
                           boxes);
    }

private:
    void place() {
        std::uint32_t deepest = 0;
        std::map<std::uint32_t, std::vector<std::string>> columns;
        for (auto const& [number, depth] : depth_of_) {
            columns[depth].push_back(number);
            deepest = std::max(deepest, depth);
        }
        std::size_t rows = 1;
        for (auto const& [depth, numbers] : columns)
            rows = std::max(rows, std::min(numbers.size(), most_in_column + 1));
        rows = std::max(rows, std::min(cited_.size(), most_in_column + 1));
        height_ = static_cast<int>(rows) * row_height + 2 * margin;
        int column = 0;
        if (!cited_.empty())
            place_column(cited_, column++, left_);
        place_column({name_}, column++, middle_);
        for (auto const& [depth, numbers] : columns)
            place_column(numbers, column++, right_);
        width_ = column * (box_width + column_gap) - column_gap + 2 * margin;
    }

    /// Puts the boxes of a column in the middle of the height.
    void place_column(std::vector<std::string> const& labels,
                      int column,
                      std::map<std::string, Box, SectionNumberLess>& placed) {
        auto const shown = std::min(labels.size(), most_in_column);
        bool const is_cut = shown < labels.size();
        auto const rows = static_cast<int>(shown) + (is_cut ? 1 : 0);
        auto y = (height_ - rows * row_height) / 2;
        auto const x = margin + column * (box_width + column_gap);
        for (std::size_t i = 0; i < shown; ++i, y += row_height) {
            boxes_.push_back({labels[i], x, y});
            placed.emplace(labels[i], boxes_.back());
        }
        if (is_cut)
            boxes_.push_back({fmt::format("and {} more", labels.size() - shown), x, y});
    }

    static std::string curve(Box const& from, Box const& to) {
        auto const x1 = from.x;
        auto const x2 = to.x + box_width;
        auto const y1 = from.y + box_height / 2;
        auto const y2 = to.y + box_height / 2;
        auto const bend = (x1 - x2) / 2;
        return fmt::format("<path d=\"M{} {} C{} {} {} {} {} {}\"/>\n",
                           x1,
                           y1,
                           x1 - bend,
                           y1,
                           x2 + bend,
                           y2,
                           x2,
                           y2);
    }

    std::string line(std::string const& from, std::string const& to) const {
        auto const begin = right_.find(from);
        if (begin == right_.end())
            return {};
        if (compare_section_numbers(to, center_) == 0)
            return curve(begin->second, middle_.begin()->second);
        auto const end = right_.find(to);
        return end == right_.end() ? std::string() : curve(begin->second, end->second);
    }

    std::string cited_line(std::string const& number) const {
        auto const found = left_.find(number);
        return found == left_.end() ? std::string() : curve(middle_.begin()->second, found->second);
    }

    std::string drawn(Box const& box) const {
        return fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\"{}/>"
                           "<text x=\"{}\" y=\"{}\">{}</text>\n",
                           box.x,
                           box.y,
                           box_width,
                           box_height,
                           box.label == name_ ? " class=\"center\"" : "",
                           box.x + box_width / 2,
                           box.y + 16,
                           html_escape(box.label));
    }

    std::string name_;
    std::string center_;
    std::map<std::string, std::uint32_t, SectionNumberLess> depth_of_;
    std::set<std::pair<std::string, std::string>> edges_;
    std::vector<std::string> cited_;
    std::vector<Box> boxes_;
    std::map<std::string, Box, SectionNumberLess> left_;
    std::map<std::string, Box, SectionNumberLess> middle_;
    std::map<std::string, Box, SectionNumberLess> right_;
    int width_ = 0;
    int height_ = 0;
};

} // namespace

std::string neighborhood_svg(std::string const& name, Neighborhood const& neighborhood) {
    return Picture(name, neighborhood).draw();
}

} // namespace nutmeg
