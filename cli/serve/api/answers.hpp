// The answers of the API, one function for each path. Each throws RequestError for a fault of the
// request, and Error if something cannot be read.
#pragma once

#include "cli/serve/api/api.hpp"
#include "cli/serve/api/warm_law.hpp"

namespace nutmeg {

ApiResponse session_answer(WarmLaw& law, ApiRequest const& request);
ApiResponse sections_answer(WarmLaw& law, ApiRequest const& request);
ApiResponse section_answer(WarmLaw& law, ApiRequest const& request);
ApiResponse definitions_answer(WarmLaw& law, ApiRequest const& request);
ApiResponse search_answer(WarmLaw& law, ApiRequest const& request);
ApiResponse impact_answer(WarmLaw& law, ApiRequest const& request);
ApiResponse offenses_answer(WarmLaw& law, ApiRequest const& request);
ApiResponse preview_answer(WarmLaw& law, ApiRequest const& request);
ApiResponse draft_answer(WarmLaw& law, ApiRequest const& request);
ApiResponse lint_answer(WarmLaw& law, ApiRequest const& request);
ApiResponse compare_answer(WarmLaw& law, ApiRequest const& request);

} // namespace nutmeg
