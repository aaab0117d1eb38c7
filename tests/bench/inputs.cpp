#include "tests/bench/inputs.hpp"

#include "corpus/store/page_files.hpp"
#include "parser/statutes/page.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <cstdlib>
#include <fstream>

namespace nutmeg::bench {

namespace fs = std::filesystem;

namespace {

constexpr int sample_copies = 150;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// Copies of the sample as titles 101, 102, ...; those in the new folder have some words changed.
void copy_sample(fs::path const& old_folder, fs::path const& new_folder) {
    fs::create_directories(old_folder);
    fs::create_directories(new_folder);
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/corpus/sample"))
        for (int i = 0; i < sample_copies; ++i) {
            auto page = read_file(file);
            auto const title = std::to_string(101 + i);
            replace_all(page, "99-", title + "-");
            auto const name = title + "_" + fs::path(file).filename().string();
            std::ofstream(old_folder / name, std::ios::binary) << page;
            replace_all(page, "eighteen", "twenty-one");
            replace_all(page, " such person ", " the person ");
            if (i % 10 == 0)
                std::ofstream(new_folder / name, std::ios::binary) << page;
        }
}

std::string largest_page(std::string const& folder) {
    std::string largest;
    for (auto const& file : page_files(folder))
        if (largest.empty() || fs::file_size(file) > fs::file_size(largest))
            largest = file;
    return largest;
}

} // namespace

TemporaryFolder::TemporaryFolder() {
    auto name = (fs::temp_directory_path() / "nutmeg-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw Error(name, 0, "cannot create a temporary folder. Check the free disk space.");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

Inputs read_inputs(TemporaryFolder const& temporary) {
    fs::path const shared = NUTMEG_SOURCE_DIR "/../shared";
    Inputs inputs;
    inputs.is_sample =
        !fs::is_directory(shared / "cgs/2025/pub") || !fs::is_directory(shared / "cgs/2026/sup");
    if (inputs.is_sample) {
        inputs.old_folder = temporary.path() / "old-pages";
        inputs.new_folder = temporary.path() / "new-pages";
        copy_sample(inputs.old_folder, inputs.new_folder);
    } else {
        inputs.old_folder = shared / "cgs/2025/pub";
        inputs.new_folder = shared / "cgs/2026/sup";
    }
    inputs.act = largest_page(fs::is_directory(shared / "acts") ? (shared / "acts").string()
                                                                : NUTMEG_SOURCE_DIR "/examples");
    for (auto const& file : page_files(inputs.old_folder)) {
        inputs.pages.push_back(read_file(file));
        inputs.bytes += inputs.pages.back().size();
    }
    return inputs;
}

} // namespace nutmeg::bench
