#include "cli/serve/api/warm_law.hpp"

#include "corpus/index/open_law_index.hpp"
#include "corpus/store/borrowed_store.hpp"

#include <utility>

namespace nutmeg {

namespace {

constexpr std::string_view reading = "reading the statutes";

} // namespace

WarmLaw::WarmLaw(std::vector<std::string> paths, std::size_t max_input)
    : paths_(std::move(paths)), max_input_(max_input), statutes_(paths_, max_input) {}

Statutes WarmLaw::statutes_of_request() {
    std::vector<std::unique_ptr<SectionStore>> layers;
    layers.push_back(std::make_unique<BorrowedStore>(statutes_));
    return Statutes(std::move(layers));
}

LawIndex const& WarmLaw::index() {
    if (!index_) {
        task_ = reading;
        index_ = open_law_index(statutes_);
    }
    return *index_;
}

HeadingList const& WarmLaw::headings() {
    if (!headings_) {
        task_ = reading;
        headings_.emplace(statutes_);
    }
    return *headings_;
}

DefinitionIndex const& WarmLaw::definitions() {
    if (!definitions_) {
        auto const& law_index = index();
        task_ = "reading definitions";
        definitions_.emplace(statutes_, law_index);
    }
    return *definitions_;
}

FoundOffenses const& WarmLaw::offenses() {
    if (!offenses_) {
        task_ = reading;
        offenses_ = find_offenses(statutes_);
    }
    return *offenses_;
}

SearchedLaw const& WarmLaw::searched() {
    if (!searched_) {
        task_ = "indexing the statutes";
        searched_ = searched_law(paths_, max_input_);
    }
    return *searched_;
}

bool WarmLaw::prepare() {
    if (!headings_)
        headings();
    else if (!index_)
        index();
    else
        definitions();
    return !definitions_;
}

std::optional<ImpactReport> WarmLaw::impact_of(std::vector<ChangedSection> const& changed) {
    if (changed.empty())
        return std::nullopt;
    return find_impact(changed, index());
}

} // namespace nutmeg
