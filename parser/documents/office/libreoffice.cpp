#include "parser/documents/office/libreoffice.hpp"

#include "parser/documents/process/child_process.hpp"
#include "parser/documents/process/private_folder.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <filesystem>

namespace nutmeg {

namespace {

// An empty document takes 1.5 GiB of address space.
constexpr ProcessLimits limits{
    std::chrono::minutes(2), std::uint64_t{8} << 30U, std::uint64_t{1} << 20U};

struct OfficeFormat {
    DocumentFormat format;
    std::string_view extension;
    /// LibreOffice's name of the filter that reads it. Without one, LibreOffice opens a damaged
    /// file as plain text.
    std::string_view filter;
};

constexpr std::array<OfficeFormat, 4> office_formats{{
    {DocumentFormat::Doc, "doc", "MS Word 97"},
    {DocumentFormat::Rtf, "rtf", "Rich Text Format"},
    {DocumentFormat::Odt, "odt", "writer8"},
    {DocumentFormat::Wpd, "wpd", "WordPerfect"},
}};

OfficeFormat const* office_format(DocumentFormat format) {
    auto const* found = std::find_if(office_formats.begin(),
                                     office_formats.end(),
                                     [&](auto const& one) { return one.format == format; });
    return found == office_formats.end() ? nullptr : found;
}

} // namespace

bool is_office_format(DocumentFormat format) {
    return office_format(format) != nullptr;
}

std::string convert_to_docx(std::string_view bytes,
                            DocumentFormat format,
                            std::string const& name) {
    auto const program = find_program(libreoffice, name);
    PrivateFolder const folder(name);
    auto const* const kind = office_format(format);
    assert(kind != nullptr);
    auto const file = folder.write("in." + std::string(kind->extension), bytes);
    auto const result = run_process({program,
                                     "-env:UserInstallation=file://" + folder.path("settings"),
                                     "--headless",
                                     "--norestore",
                                     "--nolockcheck",
                                     "--infilter=" + std::string(kind->filter),
                                     "--convert-to",
                                     "docx:MS Word 2007 XML",
                                     "--outdir",
                                     folder.path("out"),
                                     file},
                                    limits,
                                    [](auto) { return true; });
    if (result.end == ProcessEnd::TimeLimit)
        throw Error(
            name,
            0,
            "LibreOffice needs more than two minutes to convert the file. Open it in Word or "
            "LibreOffice and save it as .docx");
    // LibreOffice reports success even if it could not read the file.
    auto const converted = folder.path("out/in.docx");
    std::error_code ignored;
    if (!std::filesystem::exists(converted, ignored))
        throw Error(name,
                    0,
                    "LibreOffice cannot convert the file; it may be damaged or locked with a "
                    "password. Open it in Word or LibreOffice and save it as .docx");
    return read_file(converted);
}

} // namespace nutmeg
