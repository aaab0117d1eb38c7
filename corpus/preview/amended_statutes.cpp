#include "corpus/preview/amended_statutes.hpp"

#include "corpus/preview/bill_application.hpp"
#include "corpus/preview/bill_preview.hpp"

namespace nutmeg {

std::vector<BillPreview> amend_statutes(std::span<AmendmentFile const> acts, Statutes& statutes) {
    auto reports = begin_previews(acts, statutes);
    for (std::size_t i = 0; i < acts.size(); ++i) {
        BillApplier applier(statutes, [](EffectiveDay const&) { return true; });
        applier.apply_bill(reports[i], acts[i].instructions);
        std::vector<std::shared_ptr<Section const>> amended;
        for (auto const& [number, section] : applier.law().sections)
            if (section.now())
                amended.push_back(section.now());
        statutes.amend(amended, {acts[i].name, reports[i].act->number});
    }
    return reports;
}

} // namespace nutmeg
