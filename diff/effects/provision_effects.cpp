#include "diff/effects/details.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/model/sentences.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace nutmeg {

namespace {

struct ProvisionSpan {
    std::uint32_t word = 0;
    Span span;
};

using SpansByPath = std::unordered_map<std::string, ProvisionSpan>;

SpansByPath places_of(AnnotatedText const& side) {
    SpansByPath by_path;
    std::uint32_t word = 0;
    auto const& provisions = side.section->provisions;
    for (ProvisionIndex provision = 1; provision < side.paths.size(); ++provision) {
        auto const span = provisions[provision - 1].span;
        while (word < side.size() && side.span(word).begin < span.begin)
            ++word;
        by_path.try_emplace(side.paths[provision], ProvisionSpan{word, span});
    }
    return by_path;
}

std::string place_name(std::string const& path) {
    return path.empty() ? "the section" : path;
}

/// The words of the provision after its designator, in quotation marks.
std::string words_of_provision(std::string_view text, Span span) {
    auto words = span.of(text);
    auto const designator = words.find(')');
    if (words.starts_with('(') && designator != std::string_view::npos)
        words.remove_prefix(std::min(words.size(), designator + 2));
    return quoted(words);
}

/// The summary followed by the inserted or deleted words of the provision.
std::string with_words(std::string summary, TextPair const& texts, Effect const& effect) {
    bool const is_deleted = effect.new_evidence.empty();
    auto const& evidence = is_deleted ? effect.old_evidence : effect.new_evidence;
    if (evidence.empty())
        return summary;
    summary.back() = ':';
    auto const& side = is_deleted ? texts.old_side : texts.new_side;
    return summary + " " + words_of_provision(side.text, evidence.front());
}

/// What the added or removed provision says. Provisions inside it that are in both texts say
/// nothing new, and are no evidence.
void add_contents(TextPair const& texts, Effect& effect) {
    bool const is_deleted = effect.new_evidence.empty();
    auto& evidence = is_deleted ? effect.old_evidence : effect.new_evidence;
    if (evidence.empty())
        return;
    auto const& side = is_deleted ? texts.old_side : texts.new_side;
    auto const words = side.words_in(evidence.front());
    auto const is_own = [&](std::uint32_t word) { return side.is_added_or_removed[word] != 0; };
    effect.details = details_of(side, words, is_deleted ? TextSide::Old : TextSide::New, is_own);
    std::vector<Span> own;
    for (auto word = words.begin; word < words.end; ++word) {
        if (!is_own(word))
            continue;
        if (own.empty() || word == words.begin || !is_own(word - 1))
            own.push_back(side.span(word));
        own.back().end = side.span(word).end;
    }
    if (own.size() > 1 || (own.size() == 1 && own.back().end < side.span(words.end - 1).end))
        evidence = std::move(own);
}

std::string summary_of(Change const& change, Redesignation how) {
    if (!change.has_old)
        return change.new_path + " is added.";
    if (!change.has_new)
        return change.old_path + " is removed.";
    if (how == Redesignation::Designated)
        return "Existing text of " + place_name(change.old_path) + " is designated "
             + change.new_path + ".";
    if (how == Redesignation::Undesignated)
        return change.old_path + " loses its designator: its text is now in "
             + place_name(change.new_path) + ".";
    return change.old_path + " is redesignated " + place_name(change.new_path) + ".";
}

/// "(a)" of "(a)(1)"; "" of "(a)".
std::string_view parent_path(std::string_view path) {
    auto const open = path.rfind('(');
    return open == std::string_view::npos ? std::string_view() : path.substr(0, open);
}

/// Whether the provision moved only because its parent did.
bool follows_parent(Change const& change, std::unordered_set<std::string> const& moved) {
    auto const old_parent = parent_path(change.old_path);
    auto const new_parent = parent_path(change.new_path);
    if (old_parent == new_parent
        || change.old_path.substr(old_parent.size()) != change.new_path.substr(new_parent.size()))
        return false;
    return moved.count(std::string(old_parent) + ">" + std::string(new_parent)) != 0;
}

} // namespace

void find_provision_effects(TextPair const& texts,
                            std::vector<Change> const& changes,
                            PlacedEffects& out) {
    if (changes.empty())
        return;
    auto const old_places = places_of(texts.old_side);
    auto const new_places = places_of(texts.new_side);
    std::unordered_set<std::string> moved;
    // Parents of redesignated provisions. The order of their lists follows from the designators.
    std::unordered_set<std::string> renamed_in;
    for (auto const& change : changes)
        if (change.kind == ChangeKind::Redesignated) {
            moved.insert(change.old_path + ">" + change.new_path);
            renamed_in.emplace(parent_path(change.new_path));
        }
    auto const how = redesignations(changes);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        auto const& change = changes[i];
        bool const moves = change.kind == ChangeKind::Redesignated && change.has_old
                        && change.has_new && change.old_path != change.new_path
                        && !follows_parent(change, moved);
        bool const changes_provision =
            change.kind == ChangeKind::Moved
            && renamed_in.count(std::string(parent_path(change.new_path))) == 0;
        if (!moves && !changes_provision && change.kind != ChangeKind::Added
            && change.kind != ChangeKind::Deleted)
            continue;
        PlacedEffect placed;
        auto& effect = placed.effect;
        effect.kind = EffectKind::Provision;
        effect.at = change.has_new ? change.new_path : change.old_path;
        effect.summary = summary_of(change, how[i]);
        if (change.has_old) {
            effect.old_value = change.old_path;
            if (auto const found = old_places.find(change.old_path); found != old_places.end()) {
                effect.old_evidence.push_back(found->second.span);
                auto const& matches = texts.old_side.match;
                auto word = found->second.word;
                while (word > 0 && word < matches.size() && matches[word] == no_word)
                    --word;
                placed.word = word < matches.size() && matches[word] != no_word ? matches[word] : 0;
            }
        }
        if (change.has_new) {
            effect.new_value = change.new_path;
            if (auto const found = new_places.find(change.new_path); found != new_places.end()) {
                effect.new_evidence.push_back(found->second.span);
                placed.word = found->second.word;
            }
        }
        if (changes_provision) {
            effect.kind = EffectKind::Technical;
            effect.old_value = {};
            effect.new_value = {};
            effect.summary = change.new_path + " is at another place of its list.";
        } else if (change.kind != ChangeKind::Redesignated) {
            effect.summary = with_words(std::move(effect.summary), texts, effect);
            add_contents(texts, effect);
        }
        out.push_back(std::move(placed));
    }
}

void find_heading_effects(TextPair const& texts, PlacedEffects& out) {
    for (bool const is_old : {true, false}) {
        auto const& side = is_old ? texts.old_side : texts.new_side;
        for (auto const heading : side.headings) {
            auto const provision = side.provision(heading.begin);
            auto const n = is_old ? texts.partner[provision] : provision;
            PlacedEffect placed;
            placed.effect.kind = EffectKind::Technical;
            placed.effect.at = texts.new_side.paths[n];
            placed.effect.remark = heading_remark;
            placed.effect.summary = quoted(side.words_of(heading)) + " is "
                                  + (is_old ? "removed: " : "added: ") + std::string(heading_remark)
                                  + ".";
            (is_old ? placed.effect.old_evidence : placed.effect.new_evidence)
                .push_back(side.span_of(heading));
            auto const span = texts.new_side.section->provisions[n - 1].span;
            placed.word = texts.new_side.words_in(span).begin;
            out.push_back(std::move(placed));
        }
    }
}

} // namespace nutmeg
