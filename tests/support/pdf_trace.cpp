#include "tests/support/pdf_trace.hpp"

#include <fmt/format.h>

namespace nutmeg::test {

namespace {

std::string escaped(char c) {
    switch (c) {
    case '<':
        return "&lt;";
    case '&':
        return "&amp;";
    case '"':
        return "&quot;";
    default:
        return {c};
    }
}

} // namespace

PdfTrace& PdfTrace::page() {
    xml_ += pages_ > 0 ? "</page>\n" : "";
    xml_ += fmt::format("<page number=\"{}\" mediabox=\"0 0 612 792\">\n", ++pages_);
    return *this;
}

PdfTrace& PdfTrace::words(double x, double y, std::string_view text, std::string_view color) {
    xml_ +=
        fmt::format("<fill_text colorspace=\"DeviceRGB\" color=\"{}\" transform=\"1 0 0 -1 0 792\">"
                    "<span font=\"Serif\" wmode=\"0\" bidi=\"0\" trm=\"{} 0 0 {}\">\n",
                    color,
                    size,
                    size);
    for (char const c : text) {
        xml_ += fmt::format("<g unicode=\"{}\" glyph=\"1\" x=\"{}\" y=\"{}\" adv=\".5\"/>\n",
                            escaped(c),
                            x,
                            792 - y);
        x += advance;
    }
    xml_ += "</span></fill_text>\n";
    return *this;
}

PdfTrace& PdfTrace::sized_words(double x, double y, std::string_view text, double em) {
    xml_ += fmt::format("<fill_text color=\"0\" transform=\"1 0 0 1 0 0\">"
                        "<span font=\"Serif\" wmode=\"0\" bidi=\"0\" trm=\"{} 0 0 -{}\">\n",
                        em,
                        em);
    for (char const c : text) {
        xml_ += fmt::format(
            "<g unicode=\"{}\" glyph=\"1\" x=\"{}\" y=\"{}\" adv=\".5\"/>\n", escaped(c), x, y);
        x += em / 2;
    }
    xml_ += "</span></fill_text>\n";
    return *this;
}

PdfTrace& PdfTrace::bar(double left, double top, double right, double bottom) {
    xml_ += fmt::format("<fill_path winding=\"nonzero\" color=\"0 0 0\" transform=\"1 0 0 1 0 0\">"
                        "<moveto x=\"{0}\" y=\"{1}\"/><lineto x=\"{2}\" y=\"{1}\"/>"
                        "<lineto x=\"{2}\" y=\"{3}\"/><lineto x=\"{0}\" y=\"{3}\"/><closepath/>"
                        "</fill_path>\n",
                        left,
                        top,
                        right,
                        bottom);
    return *this;
}

PdfTrace& PdfTrace::add(std::string_view xml) {
    xml_ += xml;
    return *this;
}

std::string PdfTrace::xml() const {
    return "<document filename=\"bill.pdf\">\n" + xml_ + (pages_ > 0 ? "</page>\n" : "")
         + "</document>\n";
}

} // namespace nutmeg::test
