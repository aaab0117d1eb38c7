#include "cli/options/statutes_option.hpp"

#include "parser/text/error.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace nutmeg {

namespace {

namespace fs = std::filesystem;

/// The sample statutes: installed next to the program's bin folder, or in the source tree that it
/// was built from.
std::string sample_statutes() {
    std::error_code failed;
    auto const program = fs::read_symlink("/proc/self/exe", failed);
    if (!failed) {
        auto const installed = program.parent_path().parent_path() / "share" / "nutmeg" / "sample";
        if (fs::is_directory(installed, failed))
            return installed.string();
    }
    if (fs::is_directory(NUTMEG_SAMPLE, failed))
        return NUTMEG_SAMPLE;
    throw Error(
        "statutes", 0, "none named, and the sample is not installed. Use --statutes FOLDER");
}

} // namespace

CLI::Option* repeat_with_one_value(CLI::Option* option) {
    return option->expected(1)->take_all()->allow_extra_args(false);
}

void add_statutes_option(CLI::App& command, std::vector<std::string>& statutes) {
    auto* option =
        command.add_option("--statutes",
                           statutes,
                           "Page or folder of pages of current law; repeat it to add a supplement");
    repeat_with_one_value(option)->type_name("STATUTES");
}

std::vector<std::string> statutes_or_default(std::vector<std::string> const& named) {
    if (!named.empty())
        return named;
    std::vector<std::string> paths;
    if (char const* variable = std::getenv("NUTMEG_STATUTES"); variable != nullptr) {
        std::istringstream words(variable);
        for (std::string path; std::getline(words, path, ':');)
            if (!path.empty())
                paths.push_back(path);
    }
    if (paths.empty())
        paths.push_back(sample_statutes());
    return paths;
}

} // namespace nutmeg
