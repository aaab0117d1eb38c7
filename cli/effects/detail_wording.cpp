#include "cli/effects/detail_wording.hpp"

#include "cli/effects/phrases/citation_phrases.hpp"
#include "cli/report/wording.hpp"
#include "diff/effects/quotes/shortened.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::size_t most_duties = 8;      ///< clauses, penalties and defenses in one line
constexpr std::size_t most_quotes = 3;      ///< other quotations in one line
constexpr std::size_t most_names = 4;       ///< citations or terms in one line
constexpr std::uint32_t longest_quote = 14; ///< words of a quotation

/// A group of details. With `any_topic`, those that no group of their topic has.
struct Group {
    std::string_view label;
    EffectKind kind;
    Topic topic;
    bool any_topic = false;
};

/// The weightiest first. Rows with the same label are one group.
constexpr std::array<Group, 24> groups{{
    {"Offense and penalty", EffectKind::OffenseClass, Topic::None, true},
    {"Offense and penalty", EffectKind::Money, Topic::Penalty},
    {"Offense and penalty", EffectKind::Imprisonment, Topic::Penalty},
    {"Prison term", EffectKind::Imprisonment, Topic::None, true},
    {"Defense", EffectKind::Defense, Topic::None, true},
    {"Report", EffectKind::Modality, Topic::Report},
    {"Duties and powers", EffectKind::Modality, Topic::None, true},
    {"Mental state", EffectKind::MentalState, Topic::None, true},
    {"Fee", EffectKind::Money, Topic::Fee},
    {"Appropriation", EffectKind::Money, Topic::Appropriation},
    {"Money", EffectKind::Money, Topic::None, true},
    {"Percentage", EffectKind::Percent, Topic::None, true},
    {"Age", EffectKind::Age, Topic::None, true},
    {"Number", EffectKind::Count, Topic::None, true},
    {"Deadline", EffectKind::Duration, Topic::Deadline},
    {"Deadline", EffectKind::Date, Topic::Deadline},
    {"Frequency", EffectKind::Duration, Topic::Frequency},
    {"Period", EffectKind::Duration, Topic::None, true},
    {"Date", EffectKind::Date, Topic::None, true},
    {"Exception", EffectKind::Exception, Topic::None, true},
    {"Definition", EffectKind::Definition, Topic::None, true},
    {"Reference", EffectKind::Reference, Topic::None, true},
    {"Scope", EffectKind::Scope, Topic::None, true},
    {"Text", EffectKind::Text, Topic::None, true},
}};

/// The row of the detail's group: that of its topic, otherwise that of its kind.
std::size_t group_of(Effect const& detail) {
    auto const by_topic = std::find_if(groups.begin(), groups.end(), [&](Group const& group) {
        return !group.any_topic && group.kind == detail.kind && group.topic == detail.topic;
    });
    auto const found = by_topic != groups.end()
                         ? by_topic
                         : std::find_if(groups.begin(), groups.end(), [&](Group const& group) {
                               return group.any_topic && group.kind == detail.kind;
                           });
    return static_cast<std::size_t>(found - groups.begin());
}

bool is_named(Effect const& detail) {
    return detail.kind == EffectKind::Reference || detail.kind == EffectKind::Definition;
}

std::string words_of_detail(Effect const& detail) {
    auto const& value = std::holds_alternative<std::monostate>(detail.new_value) ? detail.old_value
                                                                                 : detail.new_value;
    auto const* name = std::get_if<std::string>(&value);
    return detail.kind == EffectKind::Reference && name != nullptr ? *name : detail.summary;
}

/// The words of a quotation.
std::string_view unquoted(std::string_view words) {
    constexpr std::string_view opening = "\u201C";
    constexpr std::string_view closing = "\u201D";
    if (words.starts_with(opening) && words.ends_with(closing)) {
        words.remove_prefix(opening.size());
        words.remove_suffix(closing.size());
    }
    return words;
}

/// A long quotation without phrases that say little.
std::string shortened_quotation(std::string words) {
    auto const inside = unquoted(words);
    if (inside.size() == words.size())
        return words;
    bool const is_short = inside.find("\u2026") != std::string_view::npos;
    return in_quotation_marks(is_short ? std::string(inside)
                                       : shortened_sentence(inside, longest_quote));
}

/// Whether the detail is a duty, a power, a penalty or a defense, which are named before others.
bool is_weighty(Effect const& detail) {
    switch (detail.kind) {
    case EffectKind::Modality:
    case EffectKind::OffenseClass:
    case EffectKind::Imprisonment:
    case EffectKind::Defense:
        return true;
    default:
        return detail.topic == Topic::Penalty;
    }
}

std::size_t most_of(Effect const& detail) {
    return is_weighty(detail) ? most_duties : is_named(detail) ? most_names : most_quotes;
}

/// What changes on one side only, in an entry that has both.
std::string_view side_of(Effect const& detail) {
    bool const is_old = std::holds_alternative<std::monostate>(detail.new_value);
    bool const is_new = std::holds_alternative<std::monostate>(detail.old_value);
    return is_old == is_new ? std::string_view() : is_old ? " (removed)" : " (added)";
}

/// The items of one line: as many as fit, each once.
class Items {
public:
    void add(Effect const& detail, std::string const& at, bool names_side) {
        auto words = words_of_detail(detail);
        if (names_side)
            words += side_of(detail);
        if (std::find(seen_.begin(), seen_.end(), words) != seen_.end())
            return;
        seen_.push_back(words);
        if (seen_.size() > most_of(detail))
            return;
        auto const place = is_named(detail) || detail.at == at ? std::string() : detail.at + " ";
        shown_.push_back(place + shortened_quotation(std::move(words)));
        has_names_ = is_named(detail);
    }

    std::string line() const {
        std::string words;
        if (has_names_)
            words = joined_citations({shown_.begin(), shown_.end()});
        else
            for (auto const& one : shown_)
                words.append(words.empty() ? "" : "; ").append(one);
        auto const left = seen_.size() - shown_.size();
        return left == 0 ? words : fmt::format("{}; and {} more", words, left);
    }

private:
    std::vector<std::string> seen_;
    std::vector<std::string> shown_;
    bool has_names_ = false;
};

/// The modal verb and the words after it that show that a clause is quoted.
std::string_view verb_phrase(std::string_view clause) {
    constexpr std::size_t least = 24;
    auto first = clause.size();
    for (std::string_view const modal : {"shall ", "may ", "must ", "will "})
        first = std::min(first, clause.find(modal));
    if (first == clause.size())
        return clause;
    clause.remove_prefix(first);
    return clause.substr(0, std::min(clause.find("\u2026"), least));
}

/// The words without designators and commas: a clause of a list, "shall (1) open", is quoted as
/// "shall open".
std::string plain_words(std::string_view words) {
    std::string plain;
    for (auto const span : split_words(words, make_span(0, words.size()))) {
        auto const word = span.of(words);
        if (word != "," && !(word.front() == '(' && word.back() == ')'))
            plain.append(plain.empty() ? "" : " ").append(word);
    }
    return plain;
}

/// The words that an effect quotes, in both forms in which details are looked for.
struct QuotedWords {
    std::string_view words;
    std::string plain;
};

/// Whether the words of the effect quote those of the detail, or the begin of long ones.
bool is_quoted_in(QuotedWords const& quoted, Effect const& detail) {
    constexpr std::size_t least = 32;
    auto const words = unquoted(detail.summary);
    if (detail.kind == EffectKind::Modality) {
        auto const plain = plain_words(words);
        auto const known = verb_phrase(plain);
        return !known.empty() && quoted.plain.find(known) != std::string::npos;
    }
    auto const known = words.substr(0, least);
    return !known.empty() && quoted.words.find(known) != std::string_view::npos;
}

/// Whether an entry that only adds words has a value that goes with them, or the reverse: "added “a
/// fee”" with the percentage that was due before.
bool is_of_other_side(Effect const& effect, Effect const& detail) {
    auto const is_none = [](EffectValue const& value) {
        return std::holds_alternative<std::monostate>(value);
    };
    return effect.kind != EffectKind::Provision
        && ((is_none(effect.old_value) && is_none(detail.new_value))
            || (is_none(effect.new_value) && is_none(detail.old_value)));
}

/// Whether the detail cites another provision of the same section, chapter or title.
bool is_near_citation(Effect const& detail) {
    auto const words = words_of_detail(detail);
    return detail.kind == EffectKind::Reference
        && (words.starts_with("sub") || words.starts_with("clause"));
}

bool is_section(Effect const& effect) {
    return effect.kind == EffectKind::Provision && effect.at.empty()
        && (std::holds_alternative<std::monostate>(effect.old_value)
            || std::holds_alternative<std::monostate>(effect.new_value));
}

/// "class A misdemeanor → class E felony (stricter)" for each class that the conduct of an added or
/// removed provision has in the other text.
std::string former_classes(Effect const& effect) {
    std::string all;
    if (effect.kind != EffectKind::Provision)
        return all;
    for (auto const& detail : effect.details) {
        auto const* before = std::get_if<std::string>(&detail.old_value);
        auto const* after = std::get_if<std::string>(&detail.new_value);
        if (detail.kind != EffectKind::OffenseClass || before == nullptr || after == nullptr)
            continue;
        all += fmt::format("{}{}{}{} \u2192 {}",
                           all.empty() ? "" : "; ",
                           detail.at == effect.at ? "" : detail.at,
                           detail.at == effect.at ? "" : " ",
                           *before,
                           *after);
        if (auto const direction = direction_word(detail.direction); !direction.empty())
            all += fmt::format(" ({})", direction);
    }
    return all;
}

} // namespace

std::string_view effect_heading(Effect const& effect) {
    if (effect.kind == EffectKind::Scope && effect.topic == Topic::OffenseList)
        return "Offenses in the list";
    if (effect.kind != EffectKind::Provision)
        return effect_heading(effect.kind);
    if (is_section(effect))
        return "Section";
    bool const is_defense =
        std::any_of(effect.details.begin(), effect.details.end(), [&](Effect const& detail) {
            return detail.kind == EffectKind::Defense && detail.at == effect.at
                && detail.summary.find("defense") != std::string::npos;
        });
    return is_defense ? effect_heading(EffectKind::Defense) : effect_heading(effect.kind);
}

std::vector<DetailLine> detail_lines(Effect const& effect) {
    bool const is_cut = effect.summary.find("\u2026") != std::string::npos
                     || effect.summary.find(" more sentence") != std::string::npos;
    bool const names_side =
        effect.summary.find("\u2192") != std::string::npos && effect.kind != EffectKind::Provision;
    bool const is_whole = effect.kind == EffectKind::Provision && !is_cut && !is_section(effect);
    std::vector<DetailLine> lines;
    if (auto classes = former_classes(effect); !classes.empty())
        lines.push_back({"Class of offense", std::move(classes)});
    if (effect.details.empty() || is_whole)
        return lines;
    QuotedWords const quoted{effect.summary, plain_words(effect.summary)};
    std::array<Items, groups.size()> items;
    std::array<bool, groups.size()> is_used{};
    for (auto const& detail : effect.details) {
        auto row = group_of(detail);
        if (row == groups.size() || is_near_citation(detail) || is_quoted_in(quoted, detail))
            continue;
        while (row > 0 && groups[row - 1].label == groups[row].label)
            --row;
        items[row].add(detail, effect.at, names_side || is_of_other_side(effect, detail));
        is_used[row] = true;
    }
    for (std::size_t row = 0; row < groups.size(); ++row)
        if (is_used[row])
            lines.push_back({std::string(groups[row].label), items[row].line()});
    return lines;
}

bool is_worth_listing(std::vector<Effect> const& effects) {
    return std::any_of(effects.begin(), effects.end(), [](Effect const& effect) {
        return !is_section(effect) || !effect.old_evidence.empty() || !effect.new_evidence.empty();
    });
}

std::string later_effects_heading(LaterComparison const& later) {
    auto const heading = "Effects from " + date_phrase(later.from);
    return later.base == LaterBase::OldVersion
             ? heading + ", compared with the version printed before for that date"
             : heading;
}

} // namespace nutmeg
