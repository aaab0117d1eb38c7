#include "cli/commands/reports/show_run.hpp"
#include "cli/json/values.hpp"
#include "cli/options/statutes_option.hpp"
#include "cli/report/source_names.hpp"
#include "cli/serve/api/answers.hpp"
#include "cli/serve/api/parameters.hpp"
#include "cli/serve/api/request_error.hpp"
#include "cli/serve/api/response.hpp"
#include "corpus/impact/impact.hpp"
#include "corpus/lookup/find_law.hpp"
#include "corpus/lookup/typed_citation.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

/// The one section or provision that was typed.
TypedCitation one_citation(std::string const& typed) {
    auto read = read_typed_citations(typed);
    if (!read.fault.empty())
        throw RequestError(400, "bad-citation", read.fault);
    if (read.citations.size() != 1 || read.citations.front().kind != TypedCitation::Kind::Section)
        throw RequestError(400,
                           "bad-citation",
                           fmt::format("\"{}\" is not one section or provision. Use one, as in "
                                       "53a-83(c)",
                                       typed.substr(0, 60)));
    return std::move(read.citations.front());
}

std::string_view certainty_of(GoverningDefinition const& definition) {
    if (definition.is_possible)
        return certainty_name(Certainty::Possible);
    bool const is_stated = definition.reach == DefinitionReach::OwnSection
                        || definition.reach == DefinitionReach::Citation;
    return certainty_name(is_stated ? Certainty::Certain : Certainty::Likely);
}

json::object term_of(GoverningDefinition const& definition) {
    json::array uses;
    for (auto const use : definition.uses)
        uses.push_back(json::array{use.begin, use.end});
    return {{"term", json_text(definition.term)},
            {"definition", json_text(definition.words)},
            {"section", json_text(definition.section)},
            {"path", json_text(definition.path)},
            {"scope", json_text(definition.scope)},
            {"certainty", json_text(certainty_of(definition))},
            {"uses", std::move(uses)}};
}

json::array sources_of(std::vector<EditionSource> const& law) {
    PreviewReport report;
    report.law = law;
    json::array list;
    for (auto const& source : report_sources(report))
        list.push_back({{"name", json_text(source.name)},
                        {"path", json_text(source.path)},
                        {"detail", json_text(source.detail)}});
    return list;
}

} // namespace

ApiResponse session_answer(WarmLaw& law, ApiRequest const& request) {
    Parameters(request).check_all_known();
    auto const sources = law.statutes().sources();
    return json_response({{"version", NUTMEG_VERSION},
                          {"statutes", json_text(law_name(sources))},
                          {"sources", sources_of(sources)},
                          {"is_sample", is_sample(law.statutes().paths())}});
}

ApiResponse sections_answer(WarmLaw& law, ApiRequest const& request) {
    Parameters parameters(request);
    constexpr std::size_t longest = 200; // each word is looked for in each catchline
    auto const query = parameters.text("q", longest);
    constexpr std::size_t most = 1000;
    constexpr std::size_t by_default = 20;
    auto const count = parameters.number("most", 1, most, by_default);
    parameters.check_all_known();
    auto const found = law.headings().find(query, count);
    json::array list;
    for (auto const* section : found.sections)
        list.push_back({{"number", json_text(section->number)},
                        {"catchline", json_text(section->catchline)},
                        {"chapter", text_or_null(!section->chapter.empty(), section->chapter)},
                        {"status", json_text(status_name(section->status))}});
    return json_response({{"sections", std::move(list)}, {"all", found.all}});
}

ApiResponse section_answer(WarmLaw& law, ApiRequest const& request) {
    Parameters parameters(request);
    ShowRequest wanted;
    wanted.citations = {one_citation(parameters.needed("citation", "53a-83(c)"))};
    wanted.on = parameters.date("on");
    wanted.references = true;
    wanted.history = true;
    parameters.check_all_known();
    auto const result =
        show_law(wanted, law.statutes(), [&]() -> LawIndex const& { return law.index(); });
    if (!result.missing.empty())
        throw RequestError(404, "not-found", result.missing.front());
    if (!result.unknown.empty())
        throw RequestError(404, "unknown-on-date", result.unknown.front());
    return lines_response(show_jsonl(result.report), result.findings);
}

ApiResponse definitions_answer(WarmLaw& law, ApiRequest const& request) {
    Parameters parameters(request);
    auto const citation = one_citation(parameters.needed("section", "53a-83"));
    parameters.check_all_known();
    if (!citation.path.empty() || !citation.edition.empty())
        throw RequestError(400,
                           "bad-citation",
                           "Definitions are those of a section. Use its number, as in 53a-83");
    auto const section = law.statutes().find(citation.number);
    if (section == nullptr)
        throw RequestError(404, "not-found", missing_section(law.statutes(), citation.number));
    json::array terms;
    for (auto const& definition : law.definitions().definitions_for(*section))
        terms.push_back(term_of(definition));
    return json_response({{"terms", std::move(terms)}});
}

} // namespace nutmeg
