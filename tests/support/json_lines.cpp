#include "tests/support/json_lines.hpp"

#include "tests/support/schema.hpp"

#include <algorithm>
#include <sstream>

namespace nutmeg::test {

std::vector<std::string> lines_of_text(std::string const& text) {
    std::vector<std::string> lines;
    std::istringstream all(text);
    for (std::string line; std::getline(all, line);)
        lines.push_back(line);
    return lines;
}

std::string schema_of(std::string const& command, std::string_view line) {
    if (command == "lint")
        return line.find("\"rule\":") == line.npos ? "lint.schema.json" : "lint-bill.schema.json";
    auto name = command;
    std::replace(name.begin(), name.end(), ' ', '-');
    return name + ".schema.json";
}

std::string line_faults(std::string const& command,
                        std::string const& output,
                        std::set<std::string>& seen) {
    std::string faults;
    std::size_t number = 0;
    for (auto const& line : lines_of_text(output)) {
        ++number;
        if (auto const found = schema_faults(schema_of(command, line), line, seen); !found.empty())
            faults += "line " + std::to_string(number) + ": " + found;
    }
    return faults;
}

} // namespace nutmeg::test
