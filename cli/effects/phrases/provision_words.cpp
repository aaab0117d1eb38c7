#include "cli/effects/phrases/provision_words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace nutmeg {

namespace {

/// The evidence inside the provision. Passages that moved past it are evidence too.
std::vector<Span> evidence_inside(std::vector<Span> const& evidence, Span provision) {
    std::vector<Span> inside;
    std::copy_if(evidence.begin(), evidence.end(), std::back_inserter(inside), [&](Span one) {
        return provision.contains(one);
    });
    return inside.empty() ? evidence : inside;
}

} // namespace

std::string_view without_joint(std::string_view words) {
    for (std::string_view const conjunction : {" and", " or"})
        if (words.ends_with(conjunction))
            words.remove_suffix(conjunction.size());
    while (words.ends_with(',') || words.ends_with(';'))
        words.remove_suffix(1);
    return words;
}

ShortPassage provision_words(Effect const& effect, Span provision, EffectTexts const& texts) {
    bool const is_removed = std::holds_alternative<std::monostate>(effect.new_value);
    if (effect.at.empty())
        return {};
    if (effect.old_evidence.empty() && effect.new_evidence.empty())
        return {{effect.summary}, 0};
    auto const& evidence = is_removed ? effect.old_evidence : effect.new_evidence;
    auto const& text = is_removed ? texts.old_text : texts.new_text;
    auto words = hull_words(evidence_inside(evidence, provision), text);
    auto const designator = words.find(") ");
    if (words.starts_with('(') && designator != std::string_view::npos)
        words.remove_prefix(designator + 2);
    return shortened(without_joint(words));
}

} // namespace nutmeg
