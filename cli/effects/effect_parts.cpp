#include "cli/effects/effect_parts.hpp"

#include "cli/effects/phrases/effect_phrases.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

namespace nutmeg {

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The path without its last designator.
std::string_view parent_of(std::string_view path) {
    auto const designator = path.rfind('(');
    return designator == std::string_view::npos ? std::string_view() : path.substr(0, designator);
}

/// Paths of one text that have another path in the other text.
class RenamedPaths {
public:
    void add(std::string const& from, std::string const& to) { renamed_.try_emplace(from, to); }

    /// The path in the other text: that of the innermost renamed provision around it decides.
    std::string find(std::string_view path) const {
        for (auto around = path; !around.empty(); around = parent_of(around)) {
            auto const found = renamed_.find(std::string(around));
            if (found != renamed_.end())
                return found->second + std::string(path.substr(around.size()));
        }
        return std::string(path);
    }

    bool empty() const { return renamed_.empty(); }

private:
    std::unordered_map<std::string, std::string> renamed_;
};

/// "subsection " and "(a)(2)" of "subsection (a)(2)".
struct CitedPath {
    std::string_view citation;
    std::string_view path;
};

CitedPath cited_path(std::string_view words) {
    auto const path = std::min(words.find('('), words.size());
    return {words.substr(0, path), words.substr(path)};
}

class Conforming {
public:
    explicit Conforming(Comparison const& comparison) {
        if (comparison.new_section)
            number_ = "section " + std::string(comparison.new_section->citation());
        for (auto const& change : comparison.changes)
            if (change.has_old && !change.has_new && !change.old_path.empty())
                removed_.insert(change.old_path);
        for (auto const& change : comparison.changes)
            if (change.kind == ChangeKind::Redesignated && change.has_old && change.has_new) {
                new_paths_.add(change.old_path, change.new_path);
                old_paths_.add(change.new_path, change.old_path);
            }
    }

    /// Whether both citations name the same provision of this section, which has a new designator,
    /// or the only one names a provision that is removed where others get new designators.
    bool holds(Effect const& effect) const {
        auto const* before = std::get_if<std::string>(&effect.old_value);
        auto const* after = std::get_if<std::string>(&effect.new_value);
        if (new_paths_.empty() || before == nullptr)
            return false;
        if (after == nullptr)
            return false;
        auto const cited_before = cited_path(*before);
        auto const cited_after = cited_path(*after);
        if (cited_before.path.empty() || cited_after.path.empty()
            || cited_before.citation.substr(0, 7) != cited_after.citation.substr(0, 7))
            return false;
        if (cited_before.citation.starts_with("section"))
            return cited_before.citation == number_
                && new_paths_.find(cited_before.path) == cited_after.path;
        for (std::string_view around = effect.at;; around = parent_of(around)) {
            auto const old_path = old_paths_.find(around) + std::string(cited_before.path);
            if (new_paths_.find(old_path) == std::string(around) + std::string(cited_after.path))
                return true;
            if (around.empty())
                return false;
        }
    }

    /// Whether the citation is of a provision that is removed with it.
    bool is_removed(Effect const& effect) const {
        auto const* before = std::get_if<std::string>(&effect.old_value);
        if (before == nullptr || effect.new_value != EffectValue{})
            return false;
        std::string_view const at = effect.at;
        auto const cited = cited_path(*before);
        if (cited.path.empty() || cited.citation.starts_with("section"))
            return false;
        for (auto around = at;; around = parent_of(around)) {
            if (removed_.contains(old_paths_.find(around) + std::string(cited.path)))
                return true;
            if (around.empty())
                return false;
        }
    }

private:
    std::string number_;
    std::set<std::string> removed_; ///< old paths
    RenamedPaths new_paths_;        ///< by old path
    RenamedPaths old_paths_;        ///< by new path
};

/// Whether the words of the effect have a modal verb.
bool has_modal_verb(std::string_view words) {
    while (!words.empty()) {
        auto const end = std::min(words.find_first_of(" \n"), words.size());
        if (is_one_of(words.substr(0, end), {"shall", "may", "must"}))
            return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

bool defines_persons(std::string_view words) {
    auto const verb = words.find(" means ");
    if (verb == std::string_view::npos)
        return false;
    auto body = words.substr(verb + 7);
    for (auto const article : {"a ", "an ", "any ", "each ", "the "})
        if (body.starts_with(article))
            body.remove_prefix(std::string_view(article).size());
    auto const noun = body.substr(0, body.find_first_of(" ,;."));
    return is_one_of(noun,
                     {"person", "persons", "individual", "individuals", "employee", "employer"});
}

/// The heaviest of its details decides the part of an added or removed provision.
EffectPart part_of_provision(Effect const& effect) {
    auto part = EffectPart::Other;
    for (auto const& detail : effect.details) {
        auto const of_detail = detail.kind == EffectKind::Modality     ? EffectPart::Duty
                             : detail.kind == EffectKind::OffenseClass ? EffectPart::Offense
                             : detail.kind == EffectKind::Defense      ? EffectPart::Offense
                             : detail.topic == Topic::Penalty          ? EffectPart::Offense
                             : detail.kind == EffectKind::Definition   ? EffectPart::Definition
                                                                       : EffectPart::Other;
        part = std::min(part, of_detail);
    }
    return part;
}

EffectPart part_of_text(Effect const& effect, EffectTexts const& texts) {
    bool const has_modal = has_modal_verb(hull_words(effect.new_evidence, texts.new_text))
                        || has_modal_verb(hull_words(effect.old_evidence, texts.old_text));
    return has_modal ? EffectPart::Duty : EffectPart::Other;
}

bool is_empty(EffectValue const& value) {
    return std::holds_alternative<std::monostate>(value);
}

/// Whether the effect is about an offense, itself or inside its words.
bool is_offense(Effect const& effect) {
    switch (effect.kind) {
    case EffectKind::OffenseClass:
    case EffectKind::Imprisonment:
    case EffectKind::MentalState:
    case EffectKind::Defense:
        return true;
    case EffectKind::Text:
    case EffectKind::Scope:
    case EffectKind::Exception:
        return std::any_of(effect.details.begin(), effect.details.end(), is_offense);
    default:
        return false;
    }
}

EffectPart part_of(Effect const& effect, EffectTexts const& texts) {
    if (is_offense(effect))
        return EffectPart::Offense;
    switch (effect.kind) {
    case EffectKind::Provision:
        return is_empty(effect.old_value) || is_empty(effect.new_value) ? part_of_provision(effect)
                                                                        : EffectPart::Structure;
    case EffectKind::Modality:
        return EffectPart::Duty;
    case EffectKind::Scope:
    case EffectKind::Age:
        return EffectPart::Coverage;
    case EffectKind::OffenseClass:
    case EffectKind::Imprisonment:
    case EffectKind::MentalState:
    case EffectKind::Defense:
        return EffectPart::Offense;
    case EffectKind::Money:
    case EffectKind::Percent:
    case EffectKind::Count:
        return effect.topic == Topic::Penalty ? EffectPart::Offense : EffectPart::Money;
    case EffectKind::Duration:
    case EffectKind::Date:
        return EffectPart::Time;
    case EffectKind::Exception:
        return EffectPart::Condition;
    case EffectKind::Definition:
        return defines_persons(hull_words(effect.new_evidence, texts.new_text))
                 ? EffectPart::Coverage
                 : EffectPart::Definition;
    case EffectKind::Term:
        return EffectPart::Definition;
    case EffectKind::Text:
        return part_of_text(effect, texts);
    case EffectKind::Reference:
        return EffectPart::Other;
    case EffectKind::Technical:
        return EffectPart::Form;
    }
    return EffectPart::Other;
}

} // namespace

std::vector<EffectPart> parts_of(Comparison const& comparison) {
    auto const& effects = comparison.effects;
    EffectTexts const texts(comparison);
    Conforming const conforming(comparison);
    std::vector<EffectPart> parts;
    parts.reserve(effects.size());
    std::set<std::string_view> places; ///< with citations that follow new designators
    for (auto const& effect : effects) {
        bool const conforms = effect.kind == EffectKind::Reference && conforming.holds(effect);
        if (conforms)
            places.insert(effect.at);
        parts.push_back(conforms ? EffectPart::Conforming : part_of(effect, texts));
    }
    // In a list of such citations the one of a removed provision goes with it.
    for (std::size_t i = 0; i < effects.size(); ++i)
        if (effects[i].kind == EffectKind::Reference && places.contains(effects[i].at)
            && conforming.is_removed(effects[i]))
            parts[i] = EffectPart::Conforming;
    return parts;
}

} // namespace nutmeg
