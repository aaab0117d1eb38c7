// Published sections in which a phrase is changed mechanically: the effects must say what was
// done. No change of law is form only, and no changed word is outside the effects.
#include "corpus/store/open_store.hpp"
#include "diff/comparison.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/ascii.hpp"
#include "tests/published/phrase_mutations.hpp"
#include "tests/published/published.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace nutmeg;
using test::PhraseChange;
using test::PhraseKind;

namespace {

/// Tries one in so many of more than twenty-seven thousand sections, by their number: which ones
/// does not depend on what other sections there are.
constexpr std::size_t step = 3;

/// Sections between a provision's words and where they are inserted: neighbors have like
/// provisions.
constexpr std::size_t most_apart = 40;

std::string_view words_of_value(EffectValue const& value) {
    auto const* words = std::get_if<std::string>(&value);
    return words == nullptr ? std::string_view() : std::string_view{*words};
}

bool is_none(EffectValue const& value) {
    return std::holds_alternative<std::monostate>(value);
}

/// The effects and, after each, its details; those of added and removed provisions are left out.
std::vector<Effect> with_details(std::vector<Effect> const& effects) {
    std::vector<Effect> all;
    for (auto const& effect : effects) {
        all.push_back(effect);
        if (effect.kind != EffectKind::Provision)
            all.insert(all.end(), effect.details.begin(), effect.details.end());
    }
    return all;
}

using WordCounts = std::map<std::string, int>;

/// Adds `times` for each word of `span`.
void count_words(std::string_view text, Span span, int times, WordCounts& counts) {
    for (auto at = span.begin; at < span.end; ++at) {
        auto const begin = at;
        while (at < span.end && is_alnum(text[at]))
            ++at;
        if (begin < at)
            counts[std::string(make_span(begin, at).of(text))] += times;
    }
}

/// Words that the redline has more often on one side than the evidence of all effects. Equal words
/// may be others than those of the redline.
bool has_uncovered(Comparison const& comparison, std::vector<Effect> const& effects) {
    for (bool const is_old : {true, false}) {
        std::string_view const text =
            is_old ? comparison.old_section->text : comparison.new_section->text;
        WordCounts counts;
        for (auto const& piece : comparison.redline)
            if (piece.op == (is_old ? Op::Delete : Op::Insert))
                count_words(text, is_old ? piece.old_span : piece.new_span, 1, counts);
        for (auto const& effect : effects)
            for (auto const span : is_old ? effect.old_evidence : effect.new_evidence)
                count_words(text, span, -1, counts);
        if (std::any_of(
                counts.begin(), counts.end(), [](auto const& one) { return one.second > 0; }))
            return true;
    }
    return false;
}

template <typename Test>
bool any(std::vector<Effect> const& effects, Test const& is_one) {
    return std::any_of(effects.begin(), effects.end(), is_one);
}

bool has(std::string_view text, std::string_view words) {
    return to_lower(text).find(to_lower(words)) != std::string::npos;
}

/// What is wrong with the effects of a moved passage. Instead of it, what it moved over can be said
/// to move.
std::string check_moved(std::vector<Effect> const& effects) {
    bool const is_moved = any(effects, [&](Effect const& effect) {
        return effect.kind == EffectKind::Text && effect.summary.starts_with("Moved");
    });
    if (!is_moved)
        return "not said to move";
    bool const is_one_sided = any(effects, [](Effect const& effect) {
        return is_none(effect.old_value) != is_none(effect.new_value);
    });
    return is_one_sided ? "said to be added or removed" : "";
}

/// An exception that moves to another sentence is an exception there, or said to move.
std::string check_moved_exception(std::vector<Effect> const& effects) {
    return any(effects,
               [](Effect const& effect) {
                   return effect.kind == EffectKind::Exception
                       || (effect.kind == EffectKind::Text && effect.summary.starts_with("Moved"));
               })
             ? ""
             : "no exception";
}

std::string check_dropped(std::vector<Effect> const& effects) {
    return any(effects,
               [](Effect const& effect) {
                   return effect.kind == EffectKind::Exception && !is_none(effect.old_value)
                       && is_none(effect.new_value);
               })
             ? ""
             : "no exception removed";
}

/// Numbers and mental states in a list are values.
std::string check_member(std::vector<Effect> const& effects, PhraseChange const& change) {
    auto const& words = change.after.empty() ? change.before : change.after;
    return any(effects,
               [&](Effect const& effect) {
                   return effect.kind != EffectKind::Technical
                       && is_none(effect.old_value) != is_none(effect.new_value)
                       && has(effect.summary, words);
               })
             ? ""
             : "no effect with the member";
}

std::string check_definition(std::vector<Effect> const& effects, PhraseChange const& change) {
    return any(effects,
               [&](Effect const& effect) {
                   return effect.kind == EffectKind::Definition
                       && effect.old_value == effect.new_value
                       && has(change.before, words_of_value(effect.old_value));
               })
             ? ""
             : "no definition of the term";
}

std::string check_modality(std::vector<Effect> const& effects, PhraseChange const& change) {
    return any(effects,
               [&](Effect const& effect) {
                   return effect.kind == EffectKind::Modality
                       && words_of_value(effect.old_value) == change.before
                       && words_of_value(effect.new_value) == change.after;
               })
             ? ""
             : "no modality";
}

std::string check_bound(std::vector<Effect> const& effects, PhraseChange const& change) {
    return any(effects,
               [&](Effect const& effect) {
                   return effect.kind != EffectKind::Technical && has(effect.summary, change.before)
                       && has(effect.summary, change.after);
               })
             ? ""
             : "no value with both bounds";
}

std::string check_provisions(std::vector<Effect> const& effects, PhraseChange const& change) {
    for (auto const& path : change.paths)
        if (!any(effects, [&](Effect const& effect) {
                return effect.kind == EffectKind::Provision
                    && words_of_value(effect.old_value) == path.before
                    && words_of_value(effect.new_value) == path.after;
            }))
            return path.before.empty() ? "not added"
                 : path.after.empty()  ? "not removed"
                                       : "not redesignated";
    return any(effects,
               [&](Effect const& effect) {
                   return effect.kind != EffectKind::Provision
                       && effect.kind != EffectKind::Technical;
               })
             ? "an effect beside the provision"
             : "";
}

std::string check_kind(PhraseKind kind,
                       std::vector<Effect> const& effects,
                       PhraseChange const& change) {
    switch (kind) {
    case PhraseKind::MovedSentence:
        return check_moved(effects);
    case PhraseKind::MovedException:
        return check_moved_exception(effects);
    case PhraseKind::DroppedException:
        return check_dropped(effects);
    case PhraseKind::AddedMember:
    case PhraseKind::RemovedMember:
        return check_member(effects, change);
    case PhraseKind::NarrowedDefinition:
        return check_definition(effects, change);
    case PhraseKind::DutyToPower:
    case PhraseKind::PowerToDuty:
    case PhraseKind::DutyToProhibition:
        return check_modality(effects, change);
    case PhraseKind::TurnedBound:
        return check_bound(effects, change);
    case PhraseKind::InsertedProvision:
    case PhraseKind::DeletedProvision:
        return check_provisions(effects, change);
    }
    return "";
}

/// Whether a definition or an exception that changed has the words of the change, so that it is
/// the effect of them.
bool is_inside_another(std::vector<Effect> const& effects, PhraseChange const& change) {
    return any(effects, [&](Effect const& effect) {
        bool const is_outer =
            effect.kind == EffectKind::Definition || effect.kind == EffectKind::Exception;
        return is_outer && !is_none(effect.old_value) && !is_none(effect.new_value)
            && (change.before.empty() || has(effect.summary, change.before))
            && (change.after.empty() || has(effect.summary, change.after));
    });
}

/// What is wrong with the effects; empty if nothing is.
std::string fault_in(PhraseKind kind, Comparison const& comparison, PhraseChange const& change) {
    auto const effects = with_details(comparison.effects);
    if (effects.empty())
        return "no effect";
    if (!any(effects, [](Effect const& effect) { return effect.kind != EffectKind::Technical; }))
        return "form only";
    if (has_uncovered(comparison, effects))
        return "a word in no effect";
    auto fault = check_kind(kind, effects, change);
    if (!fault.empty() && is_inside_another(effects, change))
        return "inside another";
    return fault;
}

std::shared_ptr<Section const> made(std::string const& number, std::string_view words) {
    return std::make_shared<Section const>(section_from_words(number, "", words));
}

/// Some words around the first change, in both texts, and what the effects say.
std::string told(Section const& section, PhraseChange const& change, Comparison const& comparison) {
    std::string all;
    for (auto const& [words, replacement] : change.replacements) {
        auto const begin = words.begin < 120 ? 0U : words.begin - 120;
        all += "\n    ... " + section.text.substr(begin, words.begin - begin) + "[-"
             + std::string(words.of(section.text)) + "-]{+" + replacement + "+}"
             + section.text.substr(words.end, 120);
        if (all.size() > 2000)
            break;
    }
    for (auto const& effect : with_details(comparison.effects))
        all += "\n        " + std::string(effect_name(effect.kind)) + " " + effect.at + ": "
             + effect.summary;
    return all;
}

struct Tally {
    std::size_t tried = 0;
    std::map<std::string, std::size_t> faults;
};

/// A fault that is known, and how often it may be.
struct KnownFault {
    PhraseKind kind;
    std::string_view fault;
    std::size_t most;
};

constexpr std::array<KnownFault, 17> known_faults{{
    // Sentences with run-in designators, and words that are equal in both neighbors of a passage.
    {PhraseKind::MovedSentence, "a word in no effect", 4},
    {PhraseKind::MovedSentence, "not said to move", 2},
    // A definition whose meaning changes is the effect of all that changes in it, an exception too.
    {PhraseKind::DroppedException, "inside another", 4},
    {PhraseKind::DroppedException, "no exception removed", 1},
    {PhraseKind::AddedMember, "inside another", 382},
    {PhraseKind::RemovedMember, "inside another", 381},
    // "Seven dollars" of "seven dollars and fifty cents" is no member.
    {PhraseKind::RemovedMember, "no effect with the member", 1},
    {PhraseKind::DutyToPower, "inside another", 100},
    {PhraseKind::PowerToDuty, "inside another", 132},
    // "shall have the power" gives a power, so "may have the power" is a change of the text.
    {PhraseKind::DutyToPower, "no modality", 49},
    // Terms of eleven and of sixteen words.
    {PhraseKind::NarrowedDefinition, "no definition of the term", 2},
    // A table whose rows end between a bound and its number.
    {PhraseKind::TurnedBound, "no value with both bounds", 1},
    // Siblings that say nearly the same, so that another of them seems to come or go; designators
    // that a section has twice.
    {PhraseKind::InsertedProvision, "an effect beside the provision", 1},
    {PhraseKind::InsertedProvision, "not redesignated", 2},
    {PhraseKind::DeletedProvision, "a word in no effect", 2},
    {PhraseKind::DeletedProvision, "not removed", 2},
    {PhraseKind::DeletedProvision, "not redesignated", 1},
}};

std::size_t most_of(PhraseKind kind, std::string_view fault) {
    auto const* const found =
        std::find_if(known_faults.begin(), known_faults.end(), [&](KnownFault const& known) {
            return known.kind == kind && known.fault == fault;
        });
    return found == known_faults.end() ? 0 : found->most;
}

} // namespace

TEST_CASE("published: the effects say how a phrase was changed" * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision))) {
    auto const law = open_store((test::published_folder() / "cgs/2025/pub").string());
    auto const numbers = law->numbers();
    std::map<std::size_t, Tally> tallies;
    auto const* listed = std::getenv("NUTMEG_LIST_FAULTS");
    std::shared_ptr<Section const> donor;
    std::size_t sections = 0;
    for (auto const& number : numbers) {
        auto const hash = std::hash<std::string>()(number);
        if (hash % step != 0)
            continue;
        auto const section = law->find(number);
        if (!section || section->status != Status::Active)
            continue;
        auto const before =
            made(number, std::string_view{section->text}.substr(0, section->current_end));
        for (std::size_t k = 0; donor && k < test::phrase_kinds.size(); ++k) {
            auto const kind = static_cast<PhraseKind>(k);
            auto const all = phrase_changes(kind, *before, *donor);
            if (all.empty())
                continue;
            auto const& change = all[(hash / step) % all.size()];
            auto const comparison =
                compare(before, made(number, test::changed_text(*before, change)));
            auto const fault = fault_in(kind, comparison, change);
            ++tallies[k].tried;
            if (fault.empty())
                continue;
            ++tallies[k].faults[fault];
            if (listed != nullptr)
                MESSAGE(test::phrase_kinds[k],
                        ": ",
                        number,
                        ": ",
                        fault,
                        told(*before, change, comparison));
        }
        if (sections++ % most_apart == 0)
            donor = before;
    }
    std::size_t tried = 0;
    for (auto const& [kind, tally] : tallies) {
        tried += tally.tried;
        for (auto const& one : tally.faults) {
            auto const name = std::string(test::phrase_kinds[kind]) + ", " + one.first;
            CAPTURE(name);
            CHECK(one.second <= most_of(static_cast<PhraseKind>(kind), one.first));
            MESSAGE(name, ": ", one.second, " of ", tally.tried);
        }
    }
    MESSAGE(tried, " changes of a phrase");
    CHECK(tried > 10000);
}
