#include "corpus/lookup/law_on_date.hpp"

#include "corpus/lookup/section_history.hpp"
#include "parser/text/dates.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

std::string effective_date(SectionAct const& act) {
    if (!act.effective.empty() || act.year == 0)
        return act.effective;
    return std::to_string(act.year) + "-10-01";
}

} // namespace

LawOnDate::LawOnDate(SectionStore& store, std::string date)
    : store_(store), date_(std::move(date)), paths_(store.paths()) {
    std::string latest;
    for (auto const& of_edition : store.edition_dates()) {
        latest = of_edition.empty() ? latest : of_edition;
        if (latest > date_)
            break;
        ++end_;
    }
    if (end_ > 0)
        return;
    end_ = 1;
    fault_ = "the law of " + date_phrase(date_) + " is not known: the earliest edition, "
           + paths_.front() + ", is of " + date_phrase(latest) + ". Its text is shown";
}

EditionVersion LawOnDate::find(std::string_view number) const {
    if (end_ == paths_.size())
        return {store_.find(number), {}};
    EditionVersion last;
    for (auto& version : store_.versions(number)) {
        auto const at = std::find(paths_.begin(), paths_.end(), version.edition) - paths_.begin();
        if (static_cast<std::size_t>(at) < end_)
            last = std::move(version);
    }
    return last;
}

std::string LawOnDate::fault_of(Section const& section) const {
    for (auto const& act : acts_on(section)) {
        auto const effective = effective_date(act);
        if (act.is_listed && !act.is_pending && effective > date_)
            return "the text of section " + std::string(section.citation()) + " on "
                 + date_phrase(date_) + " is not known: " + act.act + " changed it on "
                 + date_phrase(effective) + ". The text after that is shown";
    }
    return {};
}

} // namespace nutmeg
