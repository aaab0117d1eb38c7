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
    std::vector<std::string> passages; ///< each run of words
};

SideWords words_of(std::vector<Span> const& evidence, std::string_view text) {
    SideWords out;
    for (auto const span : evidence) {
        std::string passage;
        for (auto const word : split_words(text, span)) {
            auto const words = word.of(text);
            (is_punctuation(words) ? out.punctuation : out.words).emplace_back(words);
            if (!is_punctuation(words))
                passage.append(passage.empty() ? "" : " ").append(words);
        }
        if (!passage.empty())
            out.passages.push_back(std::move(passage));
    }
    return out;
}

std::string joined(std::vector<std::string> const& words) {
    std::string out;
    for (auto const& word : words)
        out.append(out.empty() ? "" : " ").append(word);
    return out;
}

bool is_conjunction(std::string const& word) {
    auto const lower = to_lower(word);
    return lower == "and" || lower == "or";
}

/// The conjunction that all the words are; empty if there are others.
std::string only_joint(std::vector<std::string> const& words) {
    std::string joint;
    for (auto const& word : words) {
        auto const lower = to_lower(word);
        if (!is_conjunction(word) || (!joint.empty() && joint != lower))
            return {};
        joint = lower;
    }
    return joint;
}

/// What happens to conjunctions: "“and” moved", or "conjunctions" if it was left out or put in;
/// empty if other words change.
std::string name_of_joint(SideWords const& before, SideWords const& after) {
    auto const old_joint = only_joint(before.words);
    auto const new_joint = only_joint(after.words);
    if ((old_joint.empty() && !before.words.empty()) || (new_joint.empty() && !after.words.empty()))
        return {};
    return old_joint == new_joint ? "\u201C" + old_joint + "\u201D moved" : "conjunctions";
}

bool is_comma(std::string const& word) {
    return word == ",";
}

/// Whether there are passages, all with the same words.
bool are_alike(std::vector<std::string> const& passages) {
    return !passages.empty()
        && std::all_of(passages.begin(), passages.end(), [&](std::string const& passage) {
               return passage == passages.front();
           });
}

/// Whether the words are the same but for their order and for what joins them.
bool is_same_in_any_order(std::vector<std::string> one, std::vector<std::string> other) {
    std::erase_if(one, is_conjunction);
    std::erase_if(other, is_conjunction);
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    return one == other;
}

/// How the changed words are called; empty if there are none.
std::string name_of_words(SideWords const& before, SideWords const& after) {
    if (before.words.empty() && after.words.empty())
        return {};
    if (auto joint = name_of_joint(before, after); !joint.empty())
        return joint;
    if (is_same_in_any_order(before.words, after.words))
        return "order";
    if (to_lower(joined(before.words)) == to_lower(joined(after.words)))
        return "capitals";
    // Words of several places make no phrase, unless the same words change in each.
    if (!are_alike(before.passages) || !are_alike(after.passages)
        || before.passages.size() != after.passages.size())
        return "wording";
    auto const& old_words = before.passages.front();
    auto const& new_words = after.passages.front();
    if (old_words.size() > longest_words || new_words.size() > longest_words)
        return "wording";
    bool const is_short =
        old_words.find(' ') == std::string::npos && new_words.find(' ') == std::string::npos;
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
        bool const may_matter = effect.remark == punctuation_remark;
        may_matter_ = may_matter_ || may_matter;
        add_name(std::string(is_only_comma ? "commas" : "punctuation")
                 + (may_matter ? " that may matter" : ""));
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
