#include "cli/effects/brief/frames.hpp"

#include "cli/effects/brief/law_quote.hpp"

#include <fmt/format.h>

namespace nutmeg {

namespace {

/// "a duty for each operator" is `noun` "a duty" with `whom` " for each operator".
struct Noun {
    std::string words;
    std::string whom;
};

std::string whom_of(Statement const& statement) {
    return statement.subject.empty() ? std::string() : " for " + statement.subject;
}

/// "a power" of an official, "a right or power" of anybody else.
std::string modal_noun(Statement const& statement) {
    if (statement.name == "shall not")
        return "prohibition";
    if (statement.name == "protection")
        return "protection";
    if (statement.name == "may")
        return statement.kind == BriefKind::Official ? "power" : "right or power";
    return "duty";
}

Noun noun_of(Statement const& statement) {
    switch (statement.kind) {
    case BriefKind::Crime:
        if (statement.name == "guilty")
            return {"rule about when a person is guilty of a crime", {}};
        return {statement.offense_class.empty()
                    ? std::string("criminal penalty")
                    : fmt::format("criminal penalty, that of a {}", statement.offense_class),
                {}};
    case BriefKind::Penalty:
        return {"penalty", whom_of(statement)};
    case BriefKind::Defense:
        return {statement.name.empty() ? std::string("defense") : statement.name, {}};
    case BriefKind::Prohibition:
        return {"prohibition", whom_of(statement)};
    case BriefKind::Duty:
    case BriefKind::Right:
    case BriefKind::Official:
        return {modal_noun(statement), whom_of(statement)};
    case BriefKind::Age:
        return {"rule with an age", {}};
    case BriefKind::Coverage:
        return {"exception or condition", {}};
    case BriefKind::Money:
        return {"rule about money", {}};
    case BriefKind::Time:
        return {"rule with a deadline", {}};
    case BriefKind::Definition:
        return {statement.name.empty()
                    ? std::string("definition")
                    : fmt::format("definition of \u201C{}\u201D", statement.name),
                {}};
    case BriefKind::Report:
        return {"duty to report", whom_of(statement)};
    case BriefKind::Rule:
    case BriefKind::Citation:
        break;
    }
    return {"rule", {}};
}

std::string_view article(std::string_view noun) {
    constexpr std::string_view vowels = "aeio";
    return vowels.find(noun.front()) == std::string_view::npos ? "A" : "An";
}

/// "A fee", "An age": what the value of the effect is.
std::string_view value_noun(Effect const& effect) {
    switch (effect.kind) {
    case EffectKind::Age:
        return "An age";
    case EffectKind::Money:
        return effect.topic == Topic::Fee           ? "A fee"
             : effect.topic == Topic::Penalty       ? "The amount of a penalty"
             : effect.topic == Topic::Appropriation ? "An appropriation"
                                                    : "An amount of money";
    case EffectKind::Percent:
        return "A percentage";
    case EffectKind::Count:
        return "A number";
    case EffectKind::Imprisonment:
        return "A prison term";
    case EffectKind::Duration:
        return effect.topic == Topic::Deadline ? "A deadline" : "A period of time";
    case EffectKind::Date:
        return effect.topic == Topic::Deadline ? "A deadline" : "A date";
    default:
        return {};
    }
}

} // namespace

std::string added_words(Statement const& statement) {
    if (statement.kind == BriefKind::Definition && statement.is_several)
        return "There are new definitions";
    auto const noun = noun_of(statement);
    return "There is a new " + noun.words + noun.whom;
}

std::string removed_words(Statement const& statement) {
    if (statement.kind == BriefKind::Definition && statement.is_several)
        return "Definitions are removed";
    auto const noun = noun_of(statement);
    return fmt::format("{} {}{} is removed", article(noun.words), noun.words, noun.whom);
}

std::string value_words_of_brief(Effect const& effect,
                                 std::string const& before,
                                 std::string const& after) {
    if (before.empty() || after.empty())
        return {};
    if (effect.kind == EffectKind::OffenseClass)
        return fmt::format("What is a {} becomes a {}", before, after);
    auto const noun = value_noun(effect);
    if (noun.empty())
        return {};
    auto const* old_number = std::get_if<double>(&effect.old_value);
    auto const* new_number = std::get_if<double>(&effect.new_value);
    std::string_view verb = "changes";
    if (old_number != nullptr && new_number != nullptr && *old_number != *new_number)
        verb = *old_number < *new_number ? "rises" : "falls";
    return fmt::format("{} {} from {} to {}", noun, verb, before, after);
}

BriefKind kind_of(Effect const& effect) {
    switch (effect.kind) {
    case EffectKind::OffenseClass:
    case EffectKind::Imprisonment:
        return BriefKind::Crime;
    case EffectKind::MentalState:
    case EffectKind::Defense:
        return BriefKind::Defense;
    case EffectKind::Age:
        return BriefKind::Age;
    case EffectKind::Money:
        return effect.topic == Topic::Penalty ? BriefKind::Penalty : BriefKind::Money;
    case EffectKind::Percent:
    case EffectKind::Count:
        return BriefKind::Money;
    case EffectKind::Duration:
    case EffectKind::Date:
        return BriefKind::Time;
    case EffectKind::Scope:
    case EffectKind::Exception:
        return BriefKind::Coverage;
    case EffectKind::Definition:
        return BriefKind::Definition;
    case EffectKind::Reference:
    case EffectKind::Term:
        return BriefKind::Citation;
    default:
        return BriefKind::Rule;
    }
}

std::string with_becomes(std::string words) {
    constexpr std::string_view arrow = " \u2192 ";
    for (auto at = words.find(arrow); at != std::string::npos; at = words.find(arrow, at))
        words.replace(at, arrow.size(), " becomes ");
    return words;
}

std::string these_words(std::string const& words, std::string_view verb) {
    constexpr std::string_view open = "\u201C";
    auto const first = words.find("\u201D");
    bool const is_one = words.starts_with(open) && first != std::string::npos
                     && words_in(words.substr(open.size(), first - open.size())) == 1
                     && words.find(open, first) == std::string::npos;
    return fmt::format("{} {}, {}", is_one ? "This word is" : "These words are", verb, words);
}

std::string more_sentences(std::size_t count) {
    return count == 0
             ? std::string()
             : fmt::format(" and {} more {}", count, count == 1 ? "sentence" : "sentences");
}

std::string definition_frame(Effect const& effect) {
    auto const* before = std::get_if<std::string>(&effect.old_value);
    auto const* after = std::get_if<std::string>(&effect.new_value);
    if (before != nullptr && after != nullptr && *before == *after)
        return fmt::format("The meaning of \u201C{}\u201D changes", *after);
    if (before != nullptr && after != nullptr)
        return fmt::format(
            "The defined term \u201C{}\u201D becomes \u201C{}\u201D", *before, *after);
    if (after != nullptr)
        return fmt::format("There is a new definition of \u201C{}\u201D", *after);
    return before == nullptr ? std::string()
                             : fmt::format("The definition of \u201C{}\u201D is removed", *before);
}

std::string citation_frame(std::string const& words) {
    constexpr std::string_view added = "added ";
    constexpr std::string_view removed = "removed ";
    if (words.starts_with(added))
        return fmt::format("A citation is added ({})", words.substr(added.size()));
    if (words.starts_with(removed))
        return fmt::format("A citation is removed ({})", words.substr(removed.size()));
    return fmt::format("A citation changes ({})", with_becomes(words));
}

} // namespace nutmeg
