#include "tests/support/pdf_file.hpp"

#include <fmt/format.h>

namespace nutmeg::test {

namespace {

constexpr double height = 792;

std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        if (c == '(' || c == ')' || c == '\\')
            out += '\\';
        out += c;
    }
    return out;
}

} // namespace

PdfFile& PdfFile::page() {
    pages_.emplace_back();
    return *this;
}

PdfFile& PdfFile::words(double x, double y, std::string_view text) {
    auto& content = pages_.back();
    std::string plain;
    double begin = 0;
    auto const here = [&] { return x + static_cast<double>(plain.size()) * advance; };
    for (char const c : text) {
        if (c == '{')
            begin = here();
        else if (c == '}')
            content += fmt::format("{} {} {} 0.7 re f\n", begin, height - y - 1.6, here() - begin);
        else
            plain += c;
    }
    content +=
        fmt::format("BT /F {} Tf {} {} Td ({}) Tj ET\n", size, x, height - y, escaped(plain));
    return *this;
}

std::string PdfFile::bytes() const {
    // The catalog, the list of pages and the font, then two objects for each page.
    constexpr std::size_t first_page = 4;
    std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>"};
    std::string kids;
    for (std::size_t i = 0; i < pages_.size(); ++i)
        kids += fmt::format("{} 0 R ", first_page + 2 * i);
    objects.push_back(fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", pages_.size(), kids));
    objects.emplace_back("<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        objects.push_back(fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 {}]"
                                      "/Resources<</Font<</F 3 0 R>>>>/Contents {} 0 R>>",
                                      height,
                                      first_page + 2 * i + 1));
        objects.push_back(
            fmt::format("<</Length {}>>stream\n{}endstream", pages_[i].size(), pages_[i]));
    }
    std::string file = "%PDF-1.4\n";
    std::string places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        places += fmt::format("{:010} 00000 n \n", file.size());
        file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    auto const table = file.size();
    auto const count = objects.size() + 1;
    return file
         + fmt::format("xref\n0 {}\n0000000000 65535 f \n{}trailer\n<</Size {}/Root 1 0 R>>\n"
                       "startxref\n{}\n%%EOF\n",
                       count,
                       places,
                       count,
                       table);
}

} // namespace nutmeg::test
