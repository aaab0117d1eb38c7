#include "cli/commands/reports/lint_run.hpp"
#include "cli/serve/api/answers.hpp"
#include "cli/serve/api/parameters.hpp"
#include "cli/serve/api/request_error.hpp"
#include "cli/serve/api/request_files.hpp"
#include "cli/serve/api/response.hpp"
#include "parser/text/error.hpp"

#include <fmt/format.h>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

ApiResponse lint_answer(WarmLaw& law, ApiRequest const& request) {
    Parameters(request).check_all_known();
    std::vector<LintFiles::Bill> named;
    std::set<std::string> names;
    for (auto& file : read_files(request.body, law.max_input())) {
        names.insert(file.name);
        named.push_back({std::move(file.name), std::move(file.bytes)});
    }
    try {
        auto const files = lint_files(std::move(named));
        LintRun run;
        run.reading.add(files.unreadable, "");
        lint_bills(files, law.statutes(), run);
        if (files.one_page)
            lint_statutes(*files.one_page, run);
        if (!run.collection && run.bills.empty())
            throw RequestError(422,
                               "unreadable",
                               "None of the files can be read. Remove or replace them",
                               run.reading.diagnostics());
        return lines_response(lint_lines(run), run.reading.diagnostics());
    } catch (Error const& error) {
        auto const finding = error.diagnostic();
        if (!names.contains(finding.file))
            throw;
        throw RequestError(422,
                           "unreadable",
                           fmt::format("{} cannot be read: {}. Remove or replace it",
                                       finding.file,
                                       finding.message),
                           {finding});
    }
}

} // namespace nutmeg
