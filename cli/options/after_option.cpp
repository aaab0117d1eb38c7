#include "cli/options/after_option.hpp"

#include "cli/options/output.hpp"
#include "cli/options/statutes_option.hpp"
#include "corpus/preview/amended_statutes.hpp"
#include "corpus/store/law_text.hpp"
#include "parser/amendment_file.hpp"
#include "parser/text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace nutmeg {

void add_after_option(CLI::App& command, std::vector<std::string>& acts) {
    auto* option = command.add_option(
        "--after",
        acts,
        "Act that amends the statutes before the bill; the bill is checked against the law as "
        "amended by it (repeatable, in order)");
    repeat_with_one_value(option)->type_name("ACT");
}

ExitCode amend_by_acts(Statutes& statutes,
                       std::vector<std::string> const& acts,
                       std::size_t max_input) {
    auto const law = law_text(statutes);
    std::vector<AmendmentFile> files;
    files.reserve(acts.size());
    for (auto const& act : acts)
        files.push_back(read_amendment(read_file(act, max_input), act, {}, law));
    auto code = ExitCode::Done;
    for (auto const& report : amend_statutes(files, statutes)) {
        print_diagnostics(report.bill_file, report.diagnostics);
        code = std::max(code, exit_code(report.diagnostics));
    }
    return code;
}

} // namespace nutmeg
