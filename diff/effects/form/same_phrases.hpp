// Phrases that say the same in a statute: one is the key of all.
#pragma once

#include "diff/effects/form/form_text.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A phrase of lower-case words, and the phrase that stands for it in a comparison.
struct SamePhrase {
    std::string_view words;
    std::string_view key;
};

/// "chairman" and "chairperson", "prior to" and "before".
std::span<SamePhrase const> synonym_phrases();
/// "canceled" and "cancelled".
std::span<SamePhrase const> spelling_phrases();
/// "he or she" and "he".
std::span<SamePhrase const> gender_phrases();
/// "not less than", "at least" and "not fewer than".
std::span<SamePhrase const> limit_phrases();
/// "shall be a" and "is a", "shall mean" and "means".
std::span<SamePhrase const> statement_phrases();
/// "is authorized to" and "may".
std::span<SamePhrase const> power_phrases();
/// "is" and "are", where a noun changes its number.
std::span<SamePhrase const> agreement_phrases();
/// "and annually thereafter" and "annually".
std::span<SamePhrase const> recurrence_phrases();
/// "need not be limited to", "is not limited to".
std::span<SamePhrase const> inclusion_phrases();
/// "court of probate" and "Probate Court".
std::span<SamePhrase const> court_phrases();
/// "defined under section" and "defined in section".
std::span<SamePhrase const> citing_phrases();

/// The word in the spelling of `spelling_phrases`.
std::string_view spelling_of(std::string_view word);

/// The words, which are in text order, each as its key.
std::vector<FormWord> keys_of(AnnotatedText const& side, std::vector<std::uint32_t> const& words);

/// The same of all words of a range.
std::vector<FormWord> keys_of(AnnotatedText const& side, WordRange range);

} // namespace nutmeg
