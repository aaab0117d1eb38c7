#include "cli/effects/form_changes.hpp"

#include "parser/facts/lexicon.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace nutmeg {

namespace {

constexpr std::size_t most_names = 4;
constexpr std::size_t longest_words = 24; ///< bytes of words that are named

struct SideWords {
    std::vector<std::string> words;
    std::vector<std::string> punctuation;
};

SideWords words_of(std::vector<Span> const& evidence, std::string_view text) {
    SideWords out;
    for (auto const span : evidence)
        for (auto const word : split_words(text, span)) {
            auto const words = word.of(text);
            (is_punctuation(words) ? out.punctuation : out.words).emplace_back(words);
        }
    return out;
}

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (auto const& word : words)
        out.append(out.empty() ? "" : " ").append(word);
    return out;
}

bool are_joints(std::vector<std::string> const& words) {
    return std::all_of(words.begin(), words.end(), [](std::string const& word) {
        auto const lower = to_lower(word);
        return lower == "and" || lower == "or";
    });
}

bool is_comma(std::string const& word) {
    return word == ",";
}

/// How the changed words are called; empty if there are none.
std::string name_of_words(SideWords const& before, SideWords const& after) {
    if (before.words.empty() && after.words.empty())
        return {};
    if (are_joints(before.words) && are_joints(after.words))
        return "and/or";
    auto const old_words = joined(before.words);
    auto const new_words = joined(after.words);
    if (to_lower(old_words) == to_lower(new_words))
        return "capitals";
    if (old_words.empty() || new_words.empty() || old_words.size() > longest_words
        || new_words.size() > longest_words)
        return "wording";
    bool const is_short = before.words.size() == 1 && after.words.size() == 1;
    return is_short ? old_words + "/" + new_words
                    : fmt::format("\u201C{}\u201D/\u201C{}\u201D", old_words, new_words);
}

} // namespace

void FormChanges::add_name(std::string name) {
    if (!name.empty() && std::find(names_.begin(), names_.end(), name) == names_.end())
        names_.push_back(std::move(name));
}

void FormChanges::add(Effect const& effect, EffectTexts const& texts) {
    ++places_;
    auto const before = words_of(effect.old_evidence, texts.old_text);
    auto const after = words_of(effect.new_evidence, texts.new_text);
    auto name = name_of_words(before, after);
    if (!before.punctuation.empty() || !after.punctuation.empty()) {
        bool const is_only_comma =
            std::all_of(before.punctuation.begin(), before.punctuation.end(), is_comma)
            && std::all_of(after.punctuation.begin(), after.punctuation.end(), is_comma);
        add_name(is_only_comma ? "commas" : "punctuation");
    }
    add_name(std::move(name));
    if (names_.empty())
        add_name("wording");
}

std::string FormChanges::phrase() const {
    if (places_ == 0)
        return {};
    std::string names;
    for (std::size_t i = 0; i < names_.size() && i < most_names; ++i)
        names.append(names.empty() ? "" : ", ").append(names_[i]);
    if (names_.size() > most_names)
        names += ", other wording";
    if (places_ == 1)
        return names;
    auto const count = fmt::format("{} places", places_);
    // "wording" alone adds nothing to the count.
    return names.empty() || names == "wording" ? count : fmt::format("{} ({})", count, names);
}

} // namespace nutmeg
