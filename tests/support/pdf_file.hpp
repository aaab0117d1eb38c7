// Small PDF files that a test describes line by line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg::test {

/// Words are in Courier, 10 points high, and each letter is 6 points wide.
class PdfFile {
public:
    static constexpr double size = 10;
    static constexpr double advance = 6;

    /// Begins a page of 612 by 792 points.
    PdfFile& page();
    /// Words in ASCII from `x` on the baseline `y`, which is measured from the top. A part in
    /// braces is underlined, without the braces.
    PdfFile& words(double x, double y, std::string_view text);
    /// The bytes of the file.
    std::string bytes() const;

private:
    std::vector<std::string> pages_; ///< their content streams
};

} // namespace nutmeg::test
