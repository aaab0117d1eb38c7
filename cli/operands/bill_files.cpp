#include "cli/operands/bill_files.hpp"

#include "cli/options/output.hpp"
#include "parser/amendment_file.hpp"
#include "parser/documents/read_document.hpp"
#include "parser/statutes/copied/read_page.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>

namespace nutmeg {

namespace {

namespace fs = std::filesystem;

/// Whether the name ends as those of bills do: pages, texts and files of word processors.
bool has_bill_name(fs::path const& path) {
    constexpr std::array<std::string_view, 10> endings{
        ".htm", ".html", ".xhtml", ".txt", ".docx", ".doc", ".odt", ".rtf", ".wpd", ".pdf"};
    auto const ending = to_lower(path.extension().string());
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

bool is_hidden(fs::path const& path) {
    return path.filename().string().starts_with('.');
}

/// The files below a folder, in byte order. What cannot be listed is added to `unreadable`.
std::vector<std::string> files_below(std::string const& folder, Diagnostics& unreadable) {
    std::vector<std::string> files;
    std::error_code failed;
    fs::recursive_directory_iterator entry(folder, failed);
    for (; !failed && entry != fs::recursive_directory_iterator(); entry.increment(failed)) {
        auto const& path = entry->path();
        std::error_code unknown;
        auto const status = fs::status(path, unknown);
        if (is_hidden(path)) {
            if (fs::is_directory(status))
                entry.disable_recursion_pending();
        } else if (!fs::is_directory(status)) {
            files.push_back(path.string());
        }
    }
    if (failed)
        unreadable.push_back(
            Error(folder,
                  0,
                  "cannot read the directory: " + failed.message() + ". Check the permissions")
                .diagnostic());
    std::sort(files.begin(), files.end());
    return files;
}

/// Throws Error for a file that is not a bill and does not have the format that its name ends in:
/// it may be what is left of one.
void reject_damaged(std::string_view bytes, std::string const& path) {
    if (bytes.find_first_not_of(" \t\r\n") == bytes.npos)
        throw Error(path, 0, "the file is empty. Restore it, or delete it");
    std::string buffer;
    Diagnostics unused;
    auto const text = decode_document(bytes, path, buffer, unused);
    auto const ending = to_lower(fs::path(path).extension().string());
    if (ending != ".txt" && detect_format(text) == DocumentFormat::Text && !is_statutes(text, path))
        throw Error(path,
                    0,
                    fmt::format("the content is plain text without a bill, not a {} file. Restore "
                                "the file, or rename it",
                                ending));
}

/// The bytes of the file if it is a bill, else nothing. Throws Error if it cannot be read.
std::optional<std::string> read_bill(std::string const& path, std::size_t max_input) {
    if (!has_bill_name(path))
        return std::nullopt;
    auto bytes = read_file(path, max_input);
    if (is_bill_file(bytes, path))
        return bytes;
    reject_damaged(bytes, path);
    return std::nullopt;
}

} // namespace

bool has_folder(std::vector<std::string> const& paths) {
    return std::any_of(paths.begin(), paths.end(), [](std::string const& path) {
        std::error_code ignored;
        return fs::is_directory(path, ignored);
    });
}

BillFiles bill_files(std::vector<std::string> const& paths,
                     std::size_t max_input,
                     BillReader const& reader) {
    BillFiles files;
    for (auto const& path : paths) {
        if (!has_folder({path})) {
            files.bills.push_back(path);
            continue;
        }
        for (auto const& file : files_below(path, files.unreadable))
            try {
                if (auto bytes = read_bill(file, max_input)) {
                    files.bills.push_back(file);
                    if (reader)
                        reader(file, std::move(*bytes));
                } else {
                    files.others.push_back(file);
                }
            } catch (Error const& error) {
                files.unreadable.push_back(error.diagnostic());
            }
    }
    return files;
}

void report_others(BillFiles const& files) {
    for (auto const& file : files.others)
        print_note(fmt::format("note: {} is not a bill and was left out", file));
}

} // namespace nutmeg
