// Subjects of clauses: whose duty, power or penalty it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// "each operator" for "Each operator who fails", "any owner" for "No owner", if the words are
/// short and name who is meant; otherwise empty: "such person" needs the words before it.
std::string plain_subject(std::string_view subject);

/// Whether the words name one who acts for the state or a municipality.
bool names_official(std::string_view subject);

/// "The clerk, or a deputy" of "On May 1, the clerk, or a deputy, shall": the subject in the words
/// before a modal verb, from the last comma that an article or the like follows; empty if it is not
/// clear where it begins.
std::string subject_with_aside(std::string_view words);

/// Whether the sentence needs the one before it: "Such hotel shall", "Each said permit".
bool refers_back(std::string_view sentence);

/// The words in lower case, with punctuation.
std::vector<std::string> lower_words(std::string_view words);

} // namespace nutmeg
