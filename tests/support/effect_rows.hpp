// Tables of effects: two versions of a section and the effects of the change.
#pragma once

#include "diff/comparison.hpp"

#include <string>
#include <string_view>
#include <vector>

/// A value as text: "16", "section 99-4", "-" for none.
std::string text_of(nutmeg::EffectValue const& value);

/// Compares two versions of section 99-1.
nutmeg::Comparison comparison_of(std::string_view old_words, std::string_view new_words);

struct EffectRow {
    std::string_view what;
    std::string_view old_words;
    std::string_view new_words;
    /// One per line: "age (a) 16 > 18"; scope and text without their words, which are only quoted.
    std::string_view effects;
};

void check_rows(std::vector<EffectRow> const& rows);

/// The same, and also with the two versions swapped, which must swap the values of `effects`.
void check_rows_both_ways(std::vector<EffectRow> const& rows);
