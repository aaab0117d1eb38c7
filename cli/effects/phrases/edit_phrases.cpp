#include "cli/effects/phrases/edit_phrases.hpp"

#include "cli/effects/phrases/governing_words.hpp"
#include "diff/effects/quotes/phrase_bounds.hpp"
#include "diff/words/edit_cleanup.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::size_t most_edits = 10;    ///< edits that are printed one by one
constexpr std::uint32_t most_between = 1; ///< equal words between two edits that are one

/// Words [begin, end) of both sides.
struct Edit {
    std::uint32_t old_begin = 0;
    std::uint32_t old_end = 0;
    std::uint32_t new_begin = 0;
    std::uint32_t new_end = 0;
};

struct SideOfEdits {
    std::string_view text;
    std::vector<Span> words;
    std::vector<Span> const* evidence = nullptr;

    Span span(std::uint32_t begin, std::uint32_t end) const {
        return begin == end ? Span{} : Span{words[begin].begin, words[end - 1].end};
    }

    /// The part of an edit that is evidence.
    Span evidence_in(std::uint32_t begin, std::uint32_t end) const {
        auto const bytes = span(begin, end);
        Span inside;
        for (auto const one : *evidence) {
            if (bytes.empty() || !one.overlaps(bytes))
                continue;
            Span const part{std::max(one.begin, bytes.begin), std::min(one.end, bytes.end)};
            inside = inside.empty() ? part : Span{inside.begin, std::max(inside.end, part.end)};
        }
        return inside;
    }
};

SideOfEdits side_of(std::string_view text, std::vector<Span> const& evidence) {
    return {text, split_words(text, hull_of(evidence)), &evidence};
}

std::vector<Edit> edits_between(SideOfEdits const& before, SideOfEdits const& after) {
    auto runs = readable_runs({before.text, after.text, before.words, after.words});
    runs.push_back({static_cast<std::uint32_t>(before.words.size()),
                    static_cast<std::uint32_t>(after.words.size()),
                    0});
    std::vector<Edit> edits;
    std::uint32_t old_at = 0;
    std::uint32_t new_at = 0;
    bool is_near = false;
    for (auto const& run : runs) {
        if (run.old_begin > old_at || run.new_begin > new_at) {
            if (is_near && !edits.empty()) {
                edits.back().old_end = run.old_begin;
                edits.back().new_end = run.new_begin;
            } else {
                edits.push_back({old_at, run.old_begin, new_at, run.new_begin});
            }
        }
        is_near = run.size <= most_between;
        old_at = run.old_begin + run.size;
        new_at = run.new_begin + run.size;
    }
    return edits;
}

std::string_view words_of(std::string_view text, Span span) {
    auto const words = span.empty() ? span : trimmed_phrase(text, span);
    auto const phrase = words.of(text);
    return std::any_of(phrase.begin(), phrase.end(), is_alnum) ? phrase : std::string_view();
}

bool is_joint(std::string_view words) {
    return words.empty() || words == "and" || words == "or";
}

bool is_joint_or_article(std::string_view words) {
    return is_joint(words) || words == "the" || words == "a" || words == "an";
}

/// Whether only capitals differ, or a conjunction between list members or an article comes or goes.
bool is_form(std::string_view before, std::string_view after) {
    return (before.empty() && is_joint_or_article(after))
        || (after.empty() && is_joint_or_article(before)) || to_lower(before) == to_lower(after);
}

std::string edit_words(PhraseSide const& before, PhraseSide const& after) {
    auto const old_words = words_of(before.text, before.words);
    auto const new_words = words_of(after.text, after.words);
    if (is_form(old_words, new_words))
        return {};
    if (is_joint(old_words) && !is_joint(new_words))
        return "added " + quoted_phrase(new_words);
    if (is_joint(new_words) && !is_joint(old_words))
        return "removed " + quoted_phrase(old_words);
    auto const phrases = whole_phrases({before, after});
    return quoted_pair(phrases.front().of(before.text), phrases.back().of(after.text));
}

/// "(C)" for a provision below that of the effect.
std::string place_below(Section const* section, std::uint32_t offset, std::string const& at) {
    if (section == nullptr)
        return {};
    auto const index = provision_at(section->provisions, offset);
    if (index == no_parent)
        return {};
    auto const path = path_of(section->provisions, section->text, index);
    return path.size() > at.size() && path.starts_with(at) ? path.substr(at.size()) : std::string();
}

} // namespace

std::string edits_phrase(Effect const& effect, EffectTexts const& texts) {
    auto const before = side_of(texts.old_text, effect.old_evidence);
    auto const after = side_of(texts.new_text, effect.new_evidence);
    std::string all;
    std::size_t count = 0;
    std::size_t changed = 0;
    std::string_view last_exclusion;
    for (auto const& edit : edits_between(before, after)) {
        auto const old_span = before.evidence_in(edit.old_begin, edit.old_end);
        auto const new_span = after.evidence_in(edit.new_begin, edit.new_end);
        auto const words = edit_words({before.text, old_span}, {after.text, new_span});
        if (words.empty())
            continue;
        changed += (edit.old_end - edit.old_begin) + (edit.new_end - edit.new_begin);
        if (++count > most_edits)
            continue;
        auto const* section = new_span.empty() ? texts.old_section : texts.new_section;
        auto const at = new_span.empty() ? old_span.begin : new_span.begin;
        auto const place = place_below(section, at, effect.at);
        all.append(all.empty() ? "" : "; ");
        if (!place.empty())
            all.append(place).append(" ");
        auto const excluding =
            section == nullptr ? std::string_view() : exclusion_before(*section, at);
        if (!excluding.empty() && excluding != last_exclusion)
            all += fmt::format("after “{}”: ", excluding);
        last_exclusion = excluding;
        all += words;
    }
    auto const hull_size = before.words.size() + after.words.size();
    if (count == 0 || (count > 1 && 10 * changed > 7 * hull_size)) {
        auto const old_words = words_of(before.text, hull_of(effect.old_evidence));
        auto const new_words = words_of(after.text, hull_of(effect.new_evidence));
        return old_words.empty() ? "added " + quoted_phrase(new_words)
             : new_words.empty() ? "removed " + quoted_phrase(old_words)
                                 : quoted_pair(old_words, new_words);
    }
    if (count > most_edits)
        all += fmt::format(
            "; and {} more {}", count - most_edits, count - most_edits == 1 ? "edit" : "edits");
    return all;
}

} // namespace nutmeg
