#include "cli/commands/reports/lint_run.hpp"
#include "cli/serve/api/answers.hpp"
#include "cli/serve/api/parameters.hpp"
#include "cli/serve/api/request_error.hpp"
#include "cli/serve/api/request_files.hpp"
#include "cli/serve/api/response.hpp"

#include <utility>
#include <vector>

namespace nutmeg {

ApiResponse lint_answer(WarmLaw& law, ApiRequest const& request) {
    Parameters(request).check_all_known();
    auto const files = read_files(request.body, law.max_input());
    return with_readable(files, [&] {
        std::vector<LintFiles::Bill> named;
        named.reserve(files.size());
        for (auto const& file : files)
            named.push_back({file.name, file.bytes});
        auto const divided = lint_files(std::move(named));
        LintRun run;
        run.reading.add(divided.unreadable, "");
        lint_bills(divided, law.statutes(), run);
        if (divided.one_page)
            lint_statutes(*divided.one_page, run);
        if (!run.collection && run.bills.empty())
            throw RequestError(422,
                               "unreadable",
                               "None of the files can be read. Remove or replace them",
                               run.reading.diagnostics());
        return lines_response(lint_lines(run), run.reading.diagnostics());
    });
}

} // namespace nutmeg
