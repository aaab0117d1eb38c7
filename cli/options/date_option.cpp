#include "cli/options/date_option.hpp"

#include "cli/report/wording.hpp"
#include "parser/text/dates.hpp"

#include <CLI/CLI.hpp>

namespace nutmeg {

void add_date_option(CLI::App& command,
                     std::string& iso,
                     std::string const& description,
                     std::string const& name) {
    auto const check = [](std::string& typed) {
        auto date = read_date(typed);
        if (date.empty())
            return "invalid date \"" + printable(typed)
                 + "\". Use 2026-10-01 or \"October 1, 2026\"";
        typed = std::move(date);
        return std::string();
    };
    command.add_option(name, iso, description)
        ->type_name("DATE")
        ->transform(CLI::Validator(check, ""));
}

} // namespace nutmeg
