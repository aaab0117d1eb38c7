#include "cli/report/application.hpp"

#include "cli/report/conflict_wording.hpp"
#include "cli/report/wording.hpp"

#include <utility>

namespace nutmeg {

bool is_not_applied(PreviewEntry const& entry) {
    return !entry.not_yet_effective && !is_shown_only(entry) && !entry.applied.changed
        && !is_unchanged(entry) && entry.amendment->action != Action::Other;
}

Diagnostics all_diagnostics(PreviewReport const& report) {
    auto found = combined_diagnostics(report);
    for (auto const& bill : report.bills)
        for (auto diagnostic : bill.diagnostics) {
            if (diagnostic.file.empty())
                diagnostic.file = bill.bill_file;
            found.push_back(std::move(diagnostic));
        }
    return found;
}

} // namespace nutmeg
