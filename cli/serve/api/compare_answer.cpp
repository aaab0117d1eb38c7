#include "cli/commands/reports/findings_output.hpp"
#include "cli/json/json_lines.hpp"
#include "cli/json/values.hpp"
#include "cli/serve/api/answers.hpp"
#include "cli/serve/api/parameters.hpp"
#include "cli/serve/api/request_files.hpp"
#include "cli/serve/api/response.hpp"
#include "corpus/preview/amended_statutes.hpp"
#include "corpus/store/law_text.hpp"
#include "diff/comparison.hpp"
#include "parser/amendment_file.hpp"
#include "parser/citations/section_number.hpp"

#include <memory>
#include <set>
#include <utility>

namespace nutmeg {

namespace {

using Numbers = std::set<std::string, SectionNumberLess>;

/// The law after the files, and the numbers of the sections that they amend.
struct LawAfter {
    Statutes statutes;
    Numbers amended;
};

std::vector<AmendmentFile> read_all(std::vector<RequestFile> const& files, Statutes& law) {
    std::vector<AmendmentFile> read;
    read.reserve(files.size());
    for (auto const& file : files)
        read.push_back(read_amendment(file.bytes, file.name, {}, law_text(law)));
    return read;
}

/// The new sections of the bill, which have no number by which to find them in another one:
/// "section 3 of a.htm".
void add_new_sections(BillPreview const& bill, json::array& names) {
    for (auto const& entry : bill.entries)
        if (entry.amendment->action == Action::New)
            names.emplace_back(amendment_phrase(*entry.amendment) + " of " + bill.bill_file);
}

void amend(LawAfter& law,
           std::vector<RequestFile> const& files,
           RunFindings& findings,
           json::array& not_compared) {
    auto const acts = read_all(files, law.statutes);
    for (auto const& bill : amend_statutes(acts, law.statutes)) {
        findings.add(bill.diagnostics, bill.bill_file);
        add_new_sections(bill, not_compared);
    }
    for (auto const& section : law.statutes.amended_sections())
        if (!section->numbers.empty())
            law.amended.insert(std::string(section->citation()));
}

/// The section of the law; without text if the law does not have it.
std::shared_ptr<Section const> section_of(Statutes& law, std::string const& number) {
    if (auto section = law.find(number))
        return section;
    auto empty = std::make_shared<Section>();
    empty->numbers = {number};
    empty->last_numbers = {""};
    return empty;
}

ApiResponse compare_files(WarmLaw& law, FilePair const& files) {
    RunFindings findings("nutmeg diff");
    LawAfter first{law.statutes_of_request(), {}};
    LawAfter second{law.statutes_of_request(), {}};
    json::array not_compared;
    amend(first, files.first, findings, not_compared);
    amend(second, files.second, findings, not_compared);
    auto numbers = first.amended;
    numbers.insert(second.amended.begin(), second.amended.end());
    std::string lines;
    for (auto const& number : numbers) {
        auto const comparison =
            compare(section_of(first.statutes, number), section_of(second.statutes, number));
        if (comparison.change != SectionChange::Unchanged)
            lines += diff_line(comparison);
    }
    json::object rest;
    if (auto const found = findings.diagnostics(); !found.empty())
        rest["findings"] = json_findings(found, "");
    if (!not_compared.empty())
        rest["not_compared"] = std::move(not_compared);
    if (!rest.empty())
        lines += serialized(rest);
    return lines_response(std::move(lines));
}

} // namespace

ApiResponse compare_answer(WarmLaw& law, ApiRequest const& request) {
    Parameters(request).check_all_known();
    auto const files = read_file_pair(request.body, law.max_input());
    auto all = files.first;
    all.insert(all.end(), files.second.begin(), files.second.end());
    return with_readable(all, [&] { return compare_files(law, files); });
}

} // namespace nutmeg
