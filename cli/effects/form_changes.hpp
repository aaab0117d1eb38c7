// Changes of form in a few words: "commas", "which/that", "capitals".
#pragma once

#include "cli/effects/phrases/effect_phrases.hpp"
#include "diff/effects/model/effect.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace nutmeg {

/// What kinds of form change, each once, in the order of the text.
class FormChanges {
public:
    void add(Effect const& effect, EffectTexts const& texts);

    /// Whether punctuation changes that may change how a sentence is read.
    bool may_matter() const { return may_matter_; }

    /// "7 places (commas, which/that)", "7 places" where nothing more can be said, "commas" for
    /// one; empty if nothing was added.
    std::string phrase() const;

private:
    void add_name(std::string name);

    std::size_t places_ = 0;
    bool may_matter_ = false;
    std::vector<std::string> names_;
};

} // namespace nutmeg
