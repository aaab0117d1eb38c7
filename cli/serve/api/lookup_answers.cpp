#include "cli/commands/reports/impact_run.hpp"
#include "cli/json/impact_json.hpp"
#include "cli/json/search_json.hpp"
#include "cli/offenses/offense_table.hpp"
#include "cli/serve/api/answers.hpp"
#include "cli/serve/api/parameters.hpp"
#include "cli/serve/api/request_error.hpp"
#include "cli/serve/api/response.hpp"
#include "corpus/search/search.hpp"

#include <fmt/format.h>
#include <stdexcept>
#include <string>
#include <string_view>

namespace nutmeg {

ApiResponse search_answer(WarmLaw& law, ApiRequest const& request) {
    Parameters parameters(request);
    auto const words = parameters.needed("q", "minor");
    constexpr std::size_t most = 1000;
    constexpr std::size_t by_default = 20;
    auto const count = parameters.number("most", 1, most, by_default);
    parameters.check_all_known();
    try {
        auto const query = read_search_query(words);
        auto const& searched = law.searched();
        auto const result = search(*searched.database, query, count, searched.edition);
        std::string lines;
        for (auto const& hit : result.hits)
            lines += hit_line(hit);
        return lines_response(std::move(lines),
                              searched.is_store ? result.diagnostics : searched.findings);
    } catch (std::invalid_argument const& error) {
        std::string_view const fault = error.what();
        throw RequestError(
            400,
            "bad-query",
            fmt::format("The search is not understood: {}{} See nutmeg search --help",
                        fault,
                        fault.ends_with('?') ? "" : "."));
    }
}

ApiResponse impact_answer(WarmLaw& law, ApiRequest const& request) {
    using Fault = ImpactResult::Fault;
    Parameters parameters(request);
    auto const words = parameters.needed("citation", "53a-83(c)");
    constexpr std::size_t deepest = 9;
    auto const depth = parameters.number("depth", 1, deepest, 1);
    parameters.check_all_known();
    auto const result = impact_around(words,
                                      static_cast<std::uint32_t>(depth),
                                      law.statutes(),
                                      [&]() -> LawIndex const& { return law.index(); });
    if (result.fault == Fault::NotACitation)
        throw RequestError(400, "bad-citation", result.message);
    if (result.fault == Fault::Missing)
        throw RequestError(404, "not-found", result.message);
    return lines_response(impact_lines(result.neighborhood.report), result.findings);
}

ApiResponse offenses_answer(WarmLaw& law, ApiRequest const& request) {
    Parameters(request).check_all_known();
    auto const& list = law.offenses();
    OffenseTable table;
    table.files = &list.files;
    table.offense_count = list.offenses.size();
    table.section_count = list.section_count;
    for (auto const& found : list.offenses)
        table.rows.push_back(&found);
    Diagnostics findings;
    for (auto const& file : list.files)
        for (auto diagnostic : file.diagnostics) {
            if (diagnostic.file.empty())
                diagnostic.file = file.name;
            findings.push_back(std::move(diagnostic));
        }
    return lines_response(offenses_jsonl(table), findings);
}

} // namespace nutmeg
