#include "cli/effects/led_items.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <map>
#include <variant>

namespace nutmeg {

namespace {

bool is_empty(EffectValue const& value) {
    return std::holds_alternative<std::monostate>(value);
}

/// The path without its last designator.
std::string_view parent_of(Effect const& effect) {
    std::string_view const at = effect.at;
    return at.substr(0, at.rfind('('));
}

bool can_lead(Effect const& effect) {
    bool const is_words = effect.kind == EffectKind::Text || effect.kind == EffectKind::Scope
                       || effect.kind == EffectKind::Exception;
    return is_words && is_empty(effect.old_value) != is_empty(effect.new_value);
}

/// Position of the first byte from `at` on that is neither space nor a separator.
std::uint32_t after_joint(std::string_view text, std::uint32_t at) {
    auto const is_joint = [](char c) {
        return is_collapsed_space(c) || c == ',' || c == ';' || c == ':';
    };
    while (at < text.size() && is_joint(text[at]))
        ++at;
    for (std::string_view const joint : {"and ", "or "})
        if (text.substr(at).starts_with(joint))
            return at + static_cast<std::uint32_t>(joint.size());
    return at;
}

/// The provisions that one text has more, by the position of their designator.
class Items {
public:
    Items(std::vector<Effect> const& effects, std::string_view text, bool is_old)
        : effects_(effects), text_(text), is_old_(is_old) {
        for (std::size_t i = 0; i < effects.size(); ++i)
            if (effects[i].kind == EffectKind::Provision
                && is_empty(is_old ? effects[i].new_value : effects[i].old_value)
                && !evidence(effects[i]).empty() && !effects[i].at.empty())
                items_.emplace(hull_of(evidence(effects[i])).begin, i);
    }

    /// Takes the provisions that follow the words of the effect without other words between.
    std::vector<std::size_t> take(Effect const& lead) {
        std::vector<std::size_t> taken;
        if (evidence(lead).empty())
            return taken;
        auto end = hull_of(evidence(lead)).end;
        if (end == 0 || text_[end - 1] == '.' || text_[end - 1] == ';')
            return taken; // ends its own sentence
        for (auto found = items_.find(after_joint(text_, end)); found != items_.end();
             found = items_.find(after_joint(text_, end))) {
            if (!taken.empty()
                && parent_of(effects_[found->second]) != parent_of(effects_[taken.front()]))
                break;
            if (taken.empty() && !is_old_ && parent_of(effects_[found->second]) != lead.at)
                break;
            end = hull_of(evidence(effects_[found->second])).end;
            taken.push_back(found->second);
            items_.erase(found);
        }
        return taken;
    }

private:
    std::vector<Span> const& evidence(Effect const& effect) const {
        return is_old_ ? effect.old_evidence : effect.new_evidence;
    }

    std::vector<Effect> const& effects_;
    std::string_view text_;
    bool is_old_;
    std::map<std::uint32_t, std::size_t> items_;
};

} // namespace

std::vector<std::vector<std::size_t>> led_items(std::vector<Effect> const& effects,
                                                EffectTexts const& texts) {
    Items olds(effects, texts.old_text, true);
    Items news(effects, texts.new_text, false);
    std::vector<std::vector<std::size_t>> items(effects.size());
    for (std::size_t i = 0; i < effects.size(); ++i)
        if (can_lead(effects[i]))
            items[i] =
                is_empty(effects[i].old_value) ? news.take(effects[i]) : olds.take(effects[i]);
    return items;
}

} // namespace nutmeg
