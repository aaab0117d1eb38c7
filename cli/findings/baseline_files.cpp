#include "cli/findings/baseline_files.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <utility>

namespace nutmeg {

namespace {

namespace fs = std::filesystem;

/// A path and how many of its last parts are its name.
struct NamedPath {
    std::vector<std::string> parts;
    std::size_t size = 1;

    std::string name() const {
        fs::path path;
        for (auto i = parts.size() - std::min(size, parts.size()); i < parts.size(); ++i)
            path /= parts[i];
        auto text = path.generic_string();
        // They divide a baseline.
        std::replace(text.begin(), text.end(), '\t', ' ');
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }
};

NamedPath named(std::string const& bill, std::vector<std::string> const& operands) {
    auto const path = fs::path(bill).lexically_normal();
    NamedPath result;
    for (auto const& part : path)
        result.parts.push_back(part.string());
    for (auto const& operand : operands) {
        auto const below = path.lexically_relative(fs::path(operand).lexically_normal());
        if (!below.empty() && below != "." && *below.begin() != "..") {
            result.size = static_cast<std::size_t>(std::distance(below.begin(), below.end()));
            break;
        }
    }
    return result;
}

} // namespace

BaselineFiles::BaselineFiles(std::vector<std::string> const& operands,
                             std::vector<std::string> const& bills)
    : is_one_(operands.size() == 1 && operands == bills) {
    std::map<std::string, NamedPath> paths;
    for (auto const& bill : bills)
        paths.emplace(bill, named(bill, operands));
    for (bool is_longer = true; is_longer;) {
        std::map<std::string, std::vector<NamedPath*>> by_name;
        for (auto& [bill, path] : paths)
            by_name[path.name()].push_back(&path);
        is_longer = false;
        for (auto& [name, same] : by_name)
            for (auto* path : same)
                if (same.size() > 1 && path->size < path->parts.size()) {
                    ++path->size;
                    is_longer = true;
                }
    }
    for (auto const& [bill, path] : paths)
        names_.emplace(bill, path.name());
}

FindingKey BaselineFiles::key(std::string text, std::string const& file) const {
    auto const bill = names_.find(file);
    if (bill != names_.end())
        return {std::move(text), bill->second, is_one_};
    // What is about a page of statutes as such, not about a section, needs the page.
    bool const is_about_page = text.starts_with("file\t") && !file.empty();
    return {std::move(text), is_about_page ? fs::path(file).filename().string() : "", false};
}

} // namespace nutmeg
