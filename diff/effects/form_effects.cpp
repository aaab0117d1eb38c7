#include "diff/effects/form_effects.hpp"

#include "diff/effects/model/sentences.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::size_t most_forms = 3; ///< changes that a summary quotes

/// Whether the group only adds or removes asterisks, which refer to a note of the editors and are
/// no law.
bool is_note_mark(TextPair const& texts, EditGroup const& group) {
    auto const only_marks = [](AnnotatedText const& side, WordRange range) {
        for (auto i = range.begin; i < range.end; ++i)
            if (side.lower[i] != "*")
                return false;
        return true;
    };
    return std::all_of(group.edits.begin(), group.edits.end(), [&](EffectEdit const& edit) {
        return only_marks(texts.old_side, edit.old_words)
            && only_marks(texts.new_side, edit.new_words);
    });
}

/// The words as a summary quotes them; a quotation mark is named.
std::string quoted_form(std::string_view words) {
    return words == "\u201C" ? "an opening quotation mark"
         : words == "\u201D" ? "a closing quotation mark"
                             : quoted(words);
}

std::string form_of(std::string_view before, std::string_view after) {
    if (before.empty())
        return quoted_form(after) + " is put in";
    if (after.empty())
        return quoted_form(before) + " is left out";
    if (before == after)
        return quoted_form(after) + " is at another place";
    return quoted_form(before) + " becomes " + quoted_form(after);
}

/// The first distinct edits of the group, each with its number of occurrences.
std::string forms_of(TextPair const& texts, EditGroup const& form) {
    std::vector<std::pair<std::string, std::size_t>> forms;
    std::size_t left = form.edits.size();
    for (auto const& edit : form.edits) {
        auto words = form_of(texts.old_side.words_of(edit.old_words),
                             texts.new_side.words_of(edit.new_words));
        auto const known = std::find_if(
            forms.begin(), forms.end(), [&](auto const& one) { return one.first == words; });
        if (known != forms.end())
            ++known->second;
        else if (forms.size() < most_forms)
            forms.emplace_back(std::move(words), 1);
        else
            continue;
        --left;
    }
    std::string all;
    for (auto const& [words, count] : forms)
        all += (all.empty() ? "" : ", ") + words
             + (count > 1 ? " (" + std::to_string(count) + " times)" : "");
    return left > 0 ? all + " and " + std::to_string(left) + " more" : all;
}

} // namespace

void FormRecords::add(EditGroup const& group) {
    if (is_note_mark(texts_, group))
        return;
    auto const [at, is_new] = at_.try_emplace(group.at, forms_.size());
    if (is_new) {
        forms_.push_back(group);
        return;
    }
    auto& edits = forms_[at->second].edits;
    edits.insert(edits.end(), group.edits.begin(), group.edits.end());
}

void FormRecords::add_punctuation(EditGroup const& group) {
    may_matter_.insert(group.at);
    add(group);
}

void FormRecords::report(PlacedEffects& out) const {
    for (auto const& form : forms_) {
        auto placed = effect_of(texts_, form, EffectKind::Technical);
        bool const may_matter = may_matter_.contains(form.at);
        placed.effect.summary =
            (may_matter ? "The punctuation changes, which may matter: " : "Only the form changes: ")
            + forms_of(texts_, form) + ".";
        if (may_matter)
            placed.effect.remark = punctuation_remark;
        out.push_back(std::move(placed));
    }
}

} // namespace nutmeg
