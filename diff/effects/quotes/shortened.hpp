// Shortens a passage of law for a quotation, so that it keeps what the passage does: the subject,
// the modal verb with its verb and object, numbers, negations and names.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Sentences as they are quoted.
struct ShortPassage {
    std::vector<std::string> sentences; ///< each whole, or with an ellipsis for what was cut
    std::size_t left_out = 0;           ///< sentences that are not quoted
};

/// A passage of at most so many words is one quotation; a longer one is quoted by sentences.
inline constexpr std::uint32_t longest_whole = 40;

/// A sentence of at most so many words is not cut: a rule without its condition misleads, and a
/// long quotation does not.
inline constexpr std::uint32_t longest_sentence = 56;

/// The most words of all quotations of a passage.
inline constexpr std::uint32_t longest_passage = 170;

/// The passage in one or more quotations of at most about `most` words in total; the first sentence
/// is always quoted. An ellipsis is inside one sentence, and replaces four words or more.
ShortPassage shortened(std::string_view words, std::uint32_t most = longest_passage);

/// The words in at most about `most` words, as one sentence.
std::string shortened_sentence(std::string_view words, std::uint32_t most);

/// The words in quotation marks; those inside become single.
std::string in_quotation_marks(std::string_view words);

} // namespace nutmeg
