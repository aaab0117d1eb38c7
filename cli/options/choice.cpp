#include "cli/options/choice.hpp"

#include "cli/report/wording.hpp"
#include "parser/text/ascii.hpp"
#include "parser/nearest/nearest_word.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace nutmeg {

std::string alternatives(std::vector<std::string> const& names) {
    std::string list = names.front();
    for (std::size_t i = 1; i < names.size(); ++i)
        list += (i + 1 == names.size() ? " or " : ", ") + names[i];
    return list;
}

void restrict_to(CLI::Option& option,
                 std::string const& what,
                 std::vector<std::string> const& names) {
    auto const check = [what, names](std::string const& typed) -> std::string {
        if (std::find(names.begin(), names.end(), typed) != names.end())
            return {};
        return fmt::format("unknown {} \"{}\"; use {}{}",
                           what,
                           printable(typed),
                           alternatives(names),
                           did_you_mean(typed, names));
    };
    option.type_name(to_upper(what));
    option.check(CLI::Validator(check, fmt::format("{}", fmt::join(names, "|"))));
}

} // namespace nutmeg
