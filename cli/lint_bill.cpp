#include "cli/lint_bill.hpp"

#include "cli/statutes_option.hpp"
#include "cli/wording.hpp"
#include "corpus/bill_lint.hpp"
#include "parser/page.hpp"

#include <fmt/format.h>
#include <memory>

namespace nutmeg {

ExitCode lint_bill_file(std::string const& path,
                        std::vector<std::string> const& statutes,
                        Output const& output) {
    auto act = std::make_shared<Act const>(read_act(read_file(path), path));
    Statutes law(statutes_or_default(statutes));
    auto const found = lint_bill(std::move(act), law);
    std::string lines;
    for (auto const& one : found)
        lines += fmt::format("{}:{}: {}: {}: {}\n",
                             printable(path),
                             one.line,
                             severity_word(one.severity),
                             one.code,
                             printable(one.message));
    write(output, lines);
    return found.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace nutmeg
