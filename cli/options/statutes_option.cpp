#include "cli/options/statutes_option.hpp"

#include "cli/options/output.hpp"
#include "corpus/store/section_store.hpp"
#include "parser/text/error.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace nutmeg {

namespace {

namespace fs = std::filesystem;

/// The sample statutes: installed next to the program's bin folder, or in the source tree that it
/// was built from. Empty if there are none.
std::string sample_path() {
    std::error_code failed;
    auto const program = fs::read_symlink("/proc/self/exe", failed);
    if (!failed) {
        auto const installed = program.parent_path().parent_path() / "share" / "nutmeg" / "sample";
        if (fs::is_directory(installed, failed))
            return installed.string();
    }
    return fs::is_directory(NUTMEG_SAMPLE, failed) ? NUTMEG_SAMPLE : "";
}

std::string sample_statutes() {
    auto path = sample_path();
    if (path.empty())
        throw Error(
            "statutes", 0, "none named, and the sample is not installed. Use --statutes FOLDER");
    return path;
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

bool is_sample(std::vector<std::string> const& statutes) {
    auto const sample = sample_path();
    std::error_code unknown;
    return statutes.size() == 1 && !sample.empty()
        && fs::equivalent(statutes.front(), sample, unknown);
}

void point_to_sample(SectionStore const& law, std::vector<std::string> const& numbers) {
    auto const is_of_sample = [](std::string const& number) { return number.starts_with("99-"); };
    if (std::none_of(numbers.begin(), numbers.end(), is_of_sample))
        return;
    auto const known = law.numbers();
    auto const sample = sample_path();
    if (std::none_of(known.begin(), known.end(), is_of_sample) && !sample.empty())
        print_message("title 99 is only in the sample statutes. Add --statutes " + sample);
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
