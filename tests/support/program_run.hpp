// Runs a shell command in a temporary folder, with the program on the path.
#pragma once

#include <filesystem>
#include <string>

namespace nutmeg::test {

std::string text_of(std::filesystem::path const& path);

struct ProgramRun {
    std::string out;
    std::string err;
    std::string code; ///< "" for 0; else the code and a line end, or "a signal"
};

/// A folder that contains `sample` and `examples`, links to those of the source tree; removed with
/// the object.
class WorkFolder {
public:
    WorkFolder();
    WorkFolder(WorkFolder const&) = delete;
    WorkFolder& operator=(WorkFolder const&) = delete;
    ~WorkFolder();

    std::filesystem::path path() const { return root_ / "work"; }

    /// Runs the lines with sh. Standard input is empty, NUTMEG_STATUTES is not set, and the year is
    /// 2026.
    ProgramRun run(std::string const& lines) const;

private:
    std::filesystem::path root_;
};

} // namespace nutmeg::test
