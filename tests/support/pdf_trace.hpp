// The output of `mutool trace` for pages that a test describes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nutmeg::test {

/// Letters are 12 points high, and each is 6 points wide.
class PdfTrace {
public:
    static constexpr double size = 12;
    static constexpr double advance = 6;

    /// Begins a page of 612 by 792 points.
    PdfTrace& page();
    /// Words in ASCII from `x` on the baseline `y`, which is measured from the top.
    PdfTrace& words(double x, double y, std::string_view text, std::string_view color = "0 0 0");
    /// The same in another size.
    PdfTrace& sized_words(double x, double y, std::string_view text, double em);
    /// A filled rectangle.
    PdfTrace& bar(double left, double top, double right, double bottom);
    /// A thin bar with its middle at `y`.
    PdfTrace& rule(double left, double right, double y) {
        return bar(left, y - 0.35, right, y + 0.35);
    }
    /// The underline of `length` letters from `x` on, on the baseline `y`.
    PdfTrace& underline(double x, double y, std::size_t length) {
        return rule(x, x + static_cast<double>(length) * advance, y + 1.2);
    }
    PdfTrace& add(std::string_view xml);

    std::string xml() const;

private:
    std::string xml_;
    int pages_ = 0;
};

} // namespace nutmeg::test
