#include "cli/options/input_option.hpp"

#include "cli/options/output.hpp"
#include "cli/report/wording.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

namespace nutmeg {

namespace {

namespace fs = std::filesystem;

bool is_same_file(std::string const& a, std::string const& b) {
    std::error_code missing;
    return fs::equivalent(a, b, missing) && !missing;
}

/// Whether `file` is a page below the folder.
bool is_page_in(std::string const& file, std::string const& folder) {
    std::error_code missing;
    auto const extension = to_lower(fs::path(file).extension().string());
    if ((extension != ".htm" && extension != ".html") || !fs::is_directory(folder, missing))
        return false;
    auto const inner = fs::canonical(file, missing);
    auto const outer = fs::canonical(folder, missing);
    return !missing
        && std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first
               == outer.end();
}

void check_output(std::string const& output, std::vector<std::string> const& inputs) {
    std::error_code missing;
    if (output.empty() || is_standard_stream(output) || !fs::is_regular_file(output, missing))
        return;
    for (auto const& input : inputs)
        if (is_same_file(output, input) || is_page_in(output, input))
            throw CLI::ValidationError(printable(output),
                                       "would be overwritten, but is also an input. Write to "
                                       "another file");
}

} // namespace

void add_input_option(CLI::App& command, std::size_t& max_bytes) {
    max_bytes = default_max_input;
    command
        .add_option("--max-input",
                    max_bytes,
                    "Most bytes to read from one file, as in 512MB (default: 256MB)")
        ->type_name("SIZE")
        ->transform(CLI::AsSizeValue(false));
}

void check_files(std::vector<std::string> const& inputs, std::vector<std::string> const& outputs) {
    if (std::count_if(inputs.begin(), inputs.end(), is_standard_stream) > 1)
        throw CLI::ValidationError("-", "standard input can be read only once. Name it once");
    for (auto output = outputs.begin(); output != outputs.end(); ++output) {
        check_output(*output, inputs);
        bool const is_named_again =
            !output->empty() && std::find(output + 1, outputs.end(), *output) != outputs.end();
        if (is_named_again && !is_standard_stream(*output))
            throw CLI::ValidationError(printable(*output), "is named twice as an output");
    }
}

} // namespace nutmeg
