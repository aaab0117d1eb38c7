#include "parser/documents/pdf/pdf_trace.hpp"

#include "parser/text/error.hpp"

#include <pugixml.hpp>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

namespace nutmeg {

namespace {

// No page of law has as much; a drawing may.
constexpr std::size_t largest_page = std::size_t{64} << 20U;

struct Point {
    float x = 0;
    float y = 0;
};

/// An affine map: (x, y) becomes (a x + c y + e, b x + d y + f).
struct Matrix {
    float a = 1;
    float b = 0;
    float c = 0;
    float d = 1;
    float e = 0;
    float f = 0;

    Point point(Point from) const {
        return {a * from.x + c * from.y + e, b * from.x + d * from.y + f};
    }
    Point vector(Point from) const { return {a * from.x + c * from.y, b * from.x + d * from.y}; }
};

struct Box {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    void extend(Point to) {
        left = std::min(left, to.x);
        right = std::max(right, to.x);
        top = std::min(top, to.y);
        bottom = std::max(bottom, to.y);
    }
    bool contains(Point point, float tolerance) const {
        return point.x >= left - tolerance && point.x <= right + tolerance
            && point.y >= top - tolerance && point.y <= bottom + tolerance;
    }
};

/// The numbers of an attribute, up to `Count`; the others keep their values. Independent of the
/// locale. Numbers that no page contains count as 0.
template <std::size_t Count>
std::size_t read_numbers(std::string_view words, std::array<float, Count>& numbers) {
    constexpr float largest = 1e6F;
    std::size_t found = 0;
    while (found < Count) {
        auto const begin = words.find_first_not_of(' ');
        if (begin == words.npos)
            break;
        words.remove_prefix(begin);
        float value = 0;
        auto const [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
        if (end == words.data())
            break;
        bool const usable =
            error == std::errc() && std::isfinite(value) && std::abs(value) < largest;
        numbers.at(found++) = usable ? value : 0;
        words.remove_prefix(static_cast<std::size_t>(end - words.data()));
    }
    return found;
}

float number(pugi::xml_node node, char const* name) {
    std::array<float, 1> value{};
    read_numbers(node.attribute(name).value(), value);
    return value[0];
}

Matrix matrix(pugi::xml_node node) {
    std::array<float, 6> n{1, 0, 0, 1, 0, 0};
    read_numbers(node.attribute("transform").value(), n);
    return {n[0], n[1], n[2], n[3], n[4], n[5]};
}

/// Whether the color is white or nearly so, in any of the color spaces that text has.
bool is_white(pugi::xml_node node) {
    constexpr float nearly = 0.02F;
    std::array<float, 4> color{};
    auto const count = read_numbers(node.attribute("color").value(), color);
    if (count == 4) // cyan, magenta, yellow, black
        return std::all_of(color.begin(), color.end(), [](float c) { return c <= nearly; });
    return count > 0
        && std::all_of(color.begin(),
                       color.begin() + static_cast<std::ptrdiff_t>(count),
                       [](float c) { return c >= 1 - nearly; });
}

bool is_transparent(pugi::xml_node node) {
    auto const alpha = node.attribute("alpha");
    return alpha && number(node, "alpha") <= 0;
}

class PageReader {
public:
    explicit PageReader(pugi::xml_node root) : root_(root) {
        std::array<float, 4> box{};
        read_numbers(root.attribute("mediabox").value(), box);
        page_.number = static_cast<std::uint32_t>(std::max(0.F, number(root, "number")));
        page_.width = std::abs(box[2] - box[0]);
        page_.height = std::abs(box[3] - box[1]);
    }

    PdfPage read() {
        auto node = root_.first_child();
        while (node) {
            if (node.type() == pugi::node_element && enter(node) && node.first_child()) {
                node = node.first_child();
                continue;
            }
            while (node && node != root_ && !node.next_sibling())
                node = node.parent();
            node = node == root_ ? pugi::xml_node() : node.next_sibling();
        }
        return std::move(page_);
    }

private:
    /// Reads an element; returns whether its children are elements of the page too.
    bool enter(pugi::xml_node node) {
        std::string_view const tag = node.name();
        if (tag == "fill_text" || tag == "stroke_text" || tag == "ignore_text")
            read_text(node, tag != "ignore_text");
        else if (tag == "fill_path")
            read_filled(node);
        else if (tag == "stroke_path")
            read_stroked(node);
        else if (tag == "fill_image" || tag == "fill_image_mask" || tag == "fill_shade")
            page_.pictures += tag == "fill_shade" ? 0 : 1;
        else if (tag.starts_with("clip_"))
            begin_clip(node);
        else if (tag == "pop_clip")
            end_clip();
        else
            return true;
        return false;
    }

    void begin_clip(pugi::xml_node node) {
        Box clip{-1e9F, -1e9F, 1e9F, 1e9F};
        if (std::string_view(node.name()) == "clip_path") {
            auto const map = matrix(node);
            bool first = true;
            for (auto const part : node.children()) {
                if (!part.attribute("x") || !part.attribute("y"))
                    continue;
                auto const at = map.point({number(part, "x"), number(part, "y")});
                if (std::exchange(first, false))
                    clip = {at.x, at.y, at.x, at.y};
                clip.extend(at);
            }
        }
        if (!clips_.empty()) {
            auto const& outer = clips_.back();
            clip = {std::max(clip.left, outer.left),
                    std::max(clip.top, outer.top),
                    std::min(clip.right, outer.right),
                    std::min(clip.bottom, outer.bottom)};
        }
        clips_.push_back(clip);
    }

    void end_clip() {
        if (!clips_.empty())
            clips_.pop_back();
    }

    void read_text(pugi::xml_node text, bool visible) {
        visible = visible && !is_white(text) && !is_transparent(text);
        auto const map = matrix(text);
        for (auto const span : text.children("span")) {
            std::array<float, 4> n{1, 0, 0, 1};
            read_numbers(span.attribute("trm").value(), n);
            Matrix const glyph_space{n[0], n[1], n[2], n[3], 0, 0};
            auto const advance = map.vector(glyph_space.vector({1, 0}));
            auto const up = map.vector(glyph_space.vector({0, 1}));
            // Slanted letters lean, but their baseline is level.
            bool const upright = advance.x > 0 && std::abs(advance.y) < 0.02F * advance.x
                              && up.y < 0
                              && std::string_view(span.attribute("wmode").value()) != "1";
            ++run_;
            for (auto const glyph : span.children("g"))
                read_glyph(glyph, {map, advance.x, -up.y, visible, upright});
        }
    }

    struct Style {
        Matrix map;
        float em = 0;
        float height = 0;
        bool visible = false;
        bool upright = false;
    };

    void read_glyph(pugi::xml_node node, Style const& style) {
        auto const character = character_of(node.attribute("unicode").value());
        if (character == U' ' || character == U'\u00A0' || character == U'\t')
            return add_space(node, style);
        auto const at = style.map.point({number(node, "x"), number(node, "y")});
        if (!style.upright) {
            ++page_.rotated;
            return;
        }
        float const right = at.x + number(node, "adv") * style.em;
        Point const middle{(at.x + right) / 2, at.y - style.height / 4};
        bool const on_page = Box{0, 0, page_.width, page_.height}.contains(middle, 0)
                          && (clips_.empty() || clips_.back().contains(middle, style.height / 2));
        if (!style.visible || !on_page) {
            ++page_.hidden;
            return;
        }
        if (character == 0) {
            ++page_.unknown;
            return;
        }
        if (!node.attribute("glyph") && right == at.x && add_to_ligature(character))
            return;
        page_.glyphs.push_back(
            {character, at.x, right, at.y, style.height, run_, false, false, {}});
    }

    /// A letter without a glyph and a width of its own is shown by the glyph before it.
    bool add_to_ligature(char32_t letter) {
        if (page_.glyphs.empty() || page_.glyphs.back().run != run_)
            return false;
        for (auto& place : page_.glyphs.back().ligature)
            if (place == 0) {
                place = letter;
                return true;
            }
        return false;
    }

    void add_space(pugi::xml_node node, Style const& style) {
        auto const at = style.map.point({number(node, "x"), number(node, "y")});
        if (style.upright && style.visible)
            page_.glyphs.push_back({U' ',
                                    at.x,
                                    at.x + number(node, "adv") * style.em,
                                    at.y,
                                    style.height,
                                    run_,
                                    false,
                                    false,
                                    {}});
    }

    /// The character, or 0 if the file does not name one: none, a replacement or a character for
    /// private use.
    static char32_t character_of(std::string_view words) {
        if (words.empty())
            return 0;
        auto const* const bytes = reinterpret_cast<std::uint8_t const*>(words.data());
        std::size_t at = 0;
        UChar32 found = 0;
        U8_NEXT(bytes, at, words.size(), found);
        constexpr UChar32 first_graphic = 0x20;
        constexpr UChar32 replacement = 0xFFFD;
        bool const is_private = found >= 0xE000 && found <= 0xF8FF;
        bool const is_control = found < first_graphic && found != '\t';
        return found < 0 || is_control || is_private || found == replacement
                 ? 0
                 : static_cast<char32_t>(found);
    }

    void read_filled(pugi::xml_node path) {
        if (is_white(path) || is_transparent(path))
            return;
        auto const map = matrix(path);
        Box box;
        bool open = false;
        bool straight = true;
        for (auto const part : path.children()) {
            std::string_view const tag = part.name();
            if (tag == "moveto") {
                if (open && straight)
                    add_bar(box);
                auto const at = map.point({number(part, "x"), number(part, "y")});
                box = {at.x, at.y, at.x, at.y};
                open = straight = true;
            } else if (tag == "lineto") {
                box.extend(map.point({number(part, "x"), number(part, "y")}));
            } else if (tag != "closepath") {
                straight = false;
            }
        }
        if (open && straight)
            add_bar(box);
    }

    void read_stroked(pugi::xml_node path) {
        if (is_white(path) || is_transparent(path))
            return;
        auto const map = matrix(path);
        auto const unit = map.vector({number(path, "linewidth"), 0});
        float const width = std::hypot(unit.x, unit.y);
        Point last;
        Point start;
        for (auto const part : path.children()) {
            std::string_view const tag = part.name();
            auto const at = map.point({number(part, "x"), number(part, "y")});
            if (tag == "lineto")
                add_stroke(last, at, width);
            else if (tag == "closepath")
                add_stroke(last, start, width);
            if (tag == "moveto")
                start = at;
            last = tag == "closepath" ? start : at;
        }
    }

    void add_stroke(Point from, Point to, float width) {
        Box box{from.x, from.y, from.x, from.y};
        box.extend(to);
        float const half = width / 2;
        constexpr float level = 0.5F;
        if (box.bottom - box.top < level)
            add_bar({box.left, box.top - half, box.right, box.bottom + half});
        else if (box.right - box.left < level)
            add_bar({box.left - half, box.top, box.right + half, box.bottom});
    }

    /// Adds a bar if it is thin. Whether it is thin enough to be an underline depends on the size
    /// of the letters (pdf_marks.hpp).
    void add_bar(Box const& bar) {
        constexpr float thickest = 4;
        float const width = bar.right - bar.left;
        float const height = bar.bottom - bar.top;
        if (height <= thickest && width > height)
            page_.rules.push_back({bar.left, bar.right, (bar.top + bar.bottom) / 2, height});
        else if (width <= thickest && height > width)
            page_.borders.push_back({(bar.left + bar.right) / 2, bar.top, bar.bottom});
    }

    pugi::xml_node root_;
    PdfPage page_;
    std::vector<Box> clips_;
    std::uint32_t run_ = 0;
};

} // namespace

PdfPage read_pdf_page(std::string xml, std::string const& name) {
    pugi::xml_document document;
    auto const result = document.load_buffer_inplace(
        xml.data(), xml.size(), pugi::parse_default | pugi::parse_fragment, pugi::encoding_utf8);
    auto const page = document.child("page");
    if (!result || !page)
        throw Error(name,
                    0,
                    "a page of the PDF file cannot be read. Open it in a PDF reader and print it "
                    "to a new PDF file, or copy its text into a file");
    return PageReader(page).read();
}

void PdfTraceReader::add(std::string_view bytes) {
    constexpr std::string_view end_of_page = "</page>";
    constexpr std::string_view end_of_document = "</document>";
    auto const seen = pending_.size() - std::min(pending_.size(), end_of_document.size());
    pending_ += bytes;
    complete_ = complete_ || pending_.find(end_of_document, seen) != std::string::npos;
    for (;;) {
        auto const end = pending_.find(end_of_page, searched_);
        if (end == std::string::npos)
            break;
        auto const begin = pending_.find("<page");
        auto const size = end + end_of_page.size();
        if (begin < end)
            take_(read_pdf_page(pending_.substr(begin, size - begin), name_));
        pending_.erase(0, size);
        searched_ = 0;
    }
    searched_ = pending_.size() - std::min(pending_.size(), end_of_page.size() - 1);
    if (pending_.size() > largest_page)
        throw Error(name_,
                    0,
                    "a page of the PDF file has more than a million characters or lines, so it is "
                    "not a page of law. Copy the text into a file");
}

} // namespace nutmeg
