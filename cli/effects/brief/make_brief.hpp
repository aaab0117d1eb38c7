// Makes the brief of a report.
#pragma once

#include "cli/report/brief.hpp"
#include "cli/report/report.hpp"
#include "parser/facts/penalties.hpp"

namespace nutmeg {

/// @param find  the statutes at hand, for the penalties of classes of offenses
Brief brief_of(PreviewReport const& report, PenaltyLookup const& find);
Brief brief_of(DiffReport const& report, PenaltyLookup const& find);

} // namespace nutmeg
