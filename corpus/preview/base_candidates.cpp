#include "corpus/preview/base_candidates.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

std::vector<BaseCandidate> base_candidates(DraftingFacts const& facts) {
    std::vector<BaseCandidate> candidates{BaseCandidate::ThisBill};
    auto const takes_effect_later = [&](EffectiveDay const& day) {
        return comes_before(facts.day, day);
    };
    if (!facts.bill_is_on_earlier
        && std::any_of(facts.days_before.begin(), facts.days_before.end(), takes_effect_later))
        candidates.push_back(BaseCandidate::InForce);
    if (facts.is_amended_by_earlier && !facts.bill_is_on_earlier)
        candidates.insert(facts.names_earlier_bill ? candidates.begin() : candidates.end(),
                          BaseCandidate::EarlierBills);
    return candidates;
}

bool may_name_act(std::string_view words) {
    return words.find("act ") != words.npos;
}

bool names_act(std::string_view words, std::string_view number) {
    for (auto at = words.find(number); !number.empty() && at != words.npos;
         at = words.find(number, at + 1)) {
        auto const end = at + number.size();
        bool const is_whole_number =
            (at == 0 || !is_digit(words[at - 1])) && (end == words.size() || !is_digit(words[end]));
        if (is_whole_number && words.substr(0, at).ends_with("act "))
            return true;
    }
    return false;
}

} // namespace nutmeg
