#include "parser/documents/pdf/pdf_program.hpp"

#include "parser/documents/pdf/pdf_trace.hpp"
#include "parser/documents/process/child_process.hpp"
#include "parser/documents/process/private_folder.hpp"
#include "parser/text/error.hpp"

#include <locale>
#include <map>
#include <sstream>

namespace nutmeg {

namespace {

constexpr ProcessLimits limits{
    std::chrono::minutes(2), std::uint64_t{2} << 30U, std::uint64_t{4} << 30U};

// Prints the areas of the hyperlinks of each page, which `mutool trace` does not.
constexpr std::string_view link_script = R"(
var document = new Document(scriptArgs[0]);
for (var i = 0; i < document.countPages(); ++i) {
    var links = document.loadPage(i).getLinks();
    for (var k = 0; k < links.length; ++k)
        print(i + 1, links[k].bounds.join(" "));
}
)";

constexpr std::string_view remedy =
    "Open it in a PDF reader and print it to a new PDF file, or copy its text into a file";

/// The first line of mutool's messages that says what is wrong.
std::string first_message(std::string const& errors) {
    std::istringstream lines(errors);
    std::string line;
    while (std::getline(lines, line))
        if (line.starts_with("error: "))
            return line.substr(line.find(' ') + 1);
    return errors.substr(0, errors.find('\n'));
}

void check_end(ProcessResult const& result, std::string const& name) {
    switch (result.end) {
    case ProcessEnd::TimeLimit:
    case ProcessEnd::OutputLimit:
        throw Error(name,
                    0,
                    "reading the PDF file takes more than two minutes or 4 GiB. Use a bill, not "
                    "another kind of file");
    case ProcessEnd::Killed:
        throw Error(name, 0, "the PDF file cannot be read: mutool crashed. " + std::string(remedy));
    case ProcessEnd::Exited:
    case ProcessEnd::Stopped:
        break;
    }
    if (result.code == 0)
        return;
    if (result.errors.find("authenticate password") != std::string::npos)
        throw Error(
            name,
            0,
            "the PDF file is locked with a password. Open it with the password and print it "
            "to a new PDF file");
    throw Error(name,
                0,
                "the PDF file is damaged (" + first_message(result.errors) + "). "
                    + std::string(remedy));
}

/// What mutool says about damage that it repaired or skipped. Problems with the shapes of letters
/// do not matter.
std::string damage(std::string const& errors) {
    std::istringstream lines(errors);
    std::string line;
    while (std::getline(lines, line)) {
        bool const is_shape = line.starts_with("warning: FT_") || line.find("font") != line.npos;
        bool const is_repetition = line.starts_with("warning: ... repeated");
        if (!line.empty() && !is_shape && !is_repetition)
            return line.substr(line.find(": ") == line.npos ? 0 : line.find(": ") + 2);
    }
    return {};
}

using LinksByPage = std::map<std::uint32_t, std::vector<PdfLink>>;

LinksByPage parse_links(std::string const& words) {
    LinksByPage links;
    std::istringstream lines(words);
    lines.imbue(std::locale::classic());
    std::uint32_t page = 0;
    PdfLink link;
    while (lines >> page >> link.left >> link.top >> link.right >> link.bottom)
        links[page].push_back(link);
    return links;
}

LinksByPage read_links(std::string const& program, PrivateFolder const& folder) {
    std::string words;
    constexpr std::size_t most = std::size_t{16} << 20U;
    auto const script = folder.write("links.js", link_script);
    run_process({program, "run", script, folder.path("in.pdf")}, limits, [&](auto part) {
        words += part;
        return words.size() < most;
    });
    return parse_links(words);
}

} // namespace

std::string read_pdf_pages(std::string_view bytes,
                           std::string const& name,
                           std::function<void(PdfPage)> const& take) {
    auto const program = find_program(mutool, name);
    PrivateFolder const folder(name);
    auto const file = folder.write("in.pdf", bytes);
    auto const links = read_links(program, folder);
    PdfTraceReader reader(name, [&](PdfPage page) {
        if (auto const found = links.find(page.number); found != links.end())
            page.links = found->second;
        take(std::move(page));
    });
    auto const result = run_process({program, "trace", file}, limits, [&](auto part) {
        reader.add(part);
        return true;
    });
    check_end(result, name);
    if (!reader.is_complete())
        throw Error(name, 0, "the PDF file was not read to its end. " + std::string(remedy));
    return damage(result.errors);
}

} // namespace nutmeg
