#include "cli/serve/api/response.hpp"

#include "cli/json/values.hpp"
#include "parser/text/unicode.hpp"

#include <string_view>
#include <utility>

namespace nutmeg {

namespace {

struct FileKind {
    std::string_view type;
    std::string_view extension;
};

FileKind kind_of(Format format) {
    switch (format) {
    case Format::Html:
        return {"text/html; charset=utf-8", ".html"};
    case Format::Docx:
        return {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"};
    case Format::Markdown:
        return {"text/markdown; charset=utf-8", ".md"};
    case Format::Akn:
        return {"application/xml", ".xml"};
    case Format::Sarif:
        return {"application/sarif+json", ".sarif"};
    default:
        return {"text/plain; charset=utf-8", ".txt"};
    }
}

/// As the command line writes it: U+FFFD in place of bytes that are not UTF-8.
std::string utf8(std::string text) {
    return invalid_utf8(text) == std::string_view::npos ? std::move(text) : valid_utf8(text);
}

} // namespace

ApiResponse json_response(json::object const& body) {
    ApiResponse response;
    response.type = "application/json";
    response.body = utf8(serialized(body));
    return response;
}

ApiResponse lines_response(std::string lines, Diagnostics const& findings) {
    if (!findings.empty())
        lines += serialized({{"findings", json_findings(findings, "")}});
    ApiResponse response;
    response.body = utf8(std::move(lines));
    return response;
}

ApiResponse report_response(std::string report, Format format, std::string const& name) {
    auto const kind = kind_of(format);
    ApiResponse response;
    response.type = kind.type;
    response.file_name = name + std::string(kind.extension);
    response.body = format == Format::Docx ? std::move(report) : utf8(std::move(report));
    return response;
}

} // namespace nutmeg
