#include "parser/documents/lines/furniture.hpp"

#include "parser/documents/lines/page_marks.hpp"
#include "parser/documents/lines/repeated_lines.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// One header, footer or page mark at the start of the words.
PageFurniture one_at(std::string_view words, LineRules const& rules) {
    if (auto const size = page_mark_at(words); size != 0)
        return {size, LineClass::PageMark, true};
    return rules.furniture == nullptr ? PageFurniture{} : rules.furniture(words);
}

bool is_outside(LineClass line_class) {
    return line_class == LineClass::PageHeader || line_class == LineClass::PageFooter
        || line_class == LineClass::PageMark || line_class == LineClass::FileCopyHeader;
}

/// Where certain furniture that reaches to the end of the line begins, or npos.
std::size_t certain_end(std::string_view line, LineRules const& rules) {
    auto const first = line.size() > longest_furniture ? line.size() - longest_furniture : 0;
    for (auto at = line.find(' ', first); at != line.npos; at = line.find(' ', at + 1)) {
        auto const rest = line.substr(at + 1);
        auto const found = furniture_at(rest, rules);
        if (found.certain && found.size == rest.size())
            return at + 1;
    }
    return line.npos;
}

class FurnitureMarker {
public:
    FurnitureMarker(std::vector<PrintedLine>& lines, BodyRange body, LineRules const& rules)
        : lines_(lines), body_(body), rules_(rules) {}

    void mark(bool numbered) {
        for (std::size_t i = body_.begin; i < lines_.size(); ++i)
            mark_by_words(i, numbered);
        mark_neighbors();
        mark_repeated_lines(lines_, {body_.begin, body_.end}, numbered);
        mark_neighbors();
    }

private:
    void mark_by_words(std::size_t i, bool numbered) {
        auto& line = lines_[i];
        if (!line.is_text() || line.number != 0)
            return;
        auto const found = furniture_at(line.words.text, rules_);
        if (found.size == 0 || found.size != line.words.text.size())
            return;
        bool const in_body = i < body_.end;
        bool const in_table = line.words.row != 0;
        if (found.certain || (numbered && in_body && !in_table))
            line.line_class = found.line_class;
        else if (!in_table)
            possible_.push_back(i);
    }

    /// The furniture of one page is together, so a line that may be furniture is, next to one that
    /// is.
    void mark_neighbors() {
        for (auto at = possible_.begin(); at != possible_.end(); ++at)
            mark_neighbor(*at);
        for (auto at = possible_.rbegin(); at != possible_.rend(); ++at)
            mark_neighbor(*at);
    }

    void mark_neighbor(std::size_t i) {
        if (lines_[i].is_text() && (begins_page(i) || next_is_outside(i) || last_is_outside(i)))
            lines_[i].line_class = furniture_at(lines_[i].words.text, rules_).line_class;
    }

    bool begins_page(std::size_t i) const {
        while (i > 0 && !lines_[i].begins_page && lines_[i - 1].blank())
            --i;
        return lines_[i].begins_page;
    }

    bool next_is_outside(std::size_t i) const {
        auto next = i + 1;
        while (next < lines_.size() && lines_[next].blank())
            ++next;
        return next < lines_.size() && is_outside(lines_[next].line_class);
    }

    bool last_is_outside(std::size_t i) const {
        while (i > 0 && lines_[i - 1].blank())
            --i;
        return i > 0 && is_outside(lines_[i - 1].line_class);
    }

    std::vector<PrintedLine>& lines_;
    BodyRange body_;
    LineRules const& rules_;
    std::vector<std::size_t> possible_; ///< lines whose words may be furniture
};

} // namespace

PageFurniture furniture_at(std::string_view words, LineRules const& rules) {
    PageFurniture all;
    while (all.size < words.size()) {
        auto const found = one_at(words.substr(all.size), rules);
        if (found.size == 0)
            break;
        if (all.size == 0 || (found.certain && !all.certain))
            all.line_class = found.line_class;
        all.certain = all.certain || found.certain;
        all.size += found.size;
        while (all.size < words.size() && words[all.size] == ' ')
            ++all.size;
    }
    return all;
}

bool is_furniture(std::string_view words, LineRules const& rules) {
    return furniture_at(words, rules).size == words.size();
}

BodyRange body_range(std::vector<PrintedLine> const& lines, LineRules const& rules) {
    BodyRange body{0, lines.size(), false};
    if (rules.begins_body == nullptr)
        return body;
    auto const begins = std::find_if(lines.begin(), lines.end(), [&](auto const& line) {
        return !line.blank() && rules.begins_body(line.words.text);
    });
    if (begins == lines.end())
        return body;
    body.found = true;
    body.begin = static_cast<std::size_t>(begins - lines.begin());
    auto const ends = std::find_if(begins, lines.end(), [&](auto const& line) {
        return line.is_text() && line.number == 0 && rules.ends_body != nullptr
            && rules.ends_body(line.words.text);
    });
    body.end = static_cast<std::size_t>(ends - lines.begin());
    return body;
}

void take_joined_furniture(std::vector<PrintedLine>& lines,
                           BodyRange body,
                           LineRules const& rules) {
    for (auto i = body.begin; i < lines.size(); ++i) {
        auto& line = lines[i];
        if (!line.is_text() || is_furniture(line.words.text, rules))
            continue;
        auto const front = furniture_at(line.words.text, rules);
        if (front.certain)
            line.take_front(front.size, front.line_class);
        if (auto const from = certain_end(line.words.text, rules); from != std::string::npos) {
            auto const back = furniture_at(std::string_view(line.words.text).substr(from), rules);
            line.take_back(from, back.line_class);
        }
    }
}

void mark_furniture(std::vector<PrintedLine>& lines,
                    BodyRange body,
                    bool numbered,
                    LineRules const& rules) {
    FurnitureMarker(lines, body, rules).mark(numbered);
}

} // namespace nutmeg
