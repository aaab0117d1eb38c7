#include "parser/documents/office/libreoffice.hpp"

#include "parser/documents/process/child_process.hpp"
#include "parser/documents/process/private_folder.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <filesystem>

namespace nutmeg {

namespace {

// An empty document takes 1.5 GiB of address space.
constexpr ProcessLimits limits{
    std::chrono::minutes(2), std::uint64_t{8} << 30U, std::uint64_t{1} << 20U};

} // namespace

std::string convert_to_docx(std::string_view bytes,
                            OfficeFormat const& format,
                            std::string const& name) {
    auto const program = find_program(libreoffice, name);
    PrivateFolder const folder(name);
    auto const file = folder.write("in." + std::string(format.extension), bytes);
    auto const result = run_process({program,
                                     "-env:UserInstallation=file://" + folder.path("settings"),
                                     "--headless",
                                     "--norestore",
                                     "--nolockcheck",
                                     "--infilter=" + std::string(format.filter),
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
