// Finds the words that an edit quotes, picks the occurrence that it means, and records what was
// found or why nothing was.
//
// Functions that return an optional return nothing where the edit is refused; the reason is then in
// `outcome` (code and message).
#pragma once

#include "diff/instructions/apply_instructions.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Sets the code and the message of `outcome`.
/// @return nothing, so that a caller can write `return refuse(...)`.
template <class... Arguments>
std::nullopt_t refuse(EditOutcome& outcome,
                      CheckedCode<std::type_identity_t<Arguments>...> code,
                      Arguments const&... arguments) {
    outcome.code = code.code;
    outcome.message = diagnostic_message(code, arguments...);
    return std::nullopt;
}

/// Adds to `outcome` what to check after the edit.
template <class... Arguments>
void add_note(EditOutcome& outcome,
              CheckedCode<std::type_identity_t<Arguments>...> code,
              Arguments const&... arguments) {
    outcome.notes.push_back(make_diagnostic(code, {}, arguments...));
}

/// Adds `span` of the section's text to the places of `outcome`, with its path and a few words on
/// each side.
void record_occurrence(Section const& law, Span span, EditOutcome& outcome);

/// `words` in quotation marks, cut after 120 bytes.
std::string quoted_words(std::string_view words);

/// All occurrences of `words` in `regions`, in the order of the text, without duplicates.
std::vector<Span> find_in_regions(Section const& law,
                                  std::vector<Span> const& regions,
                                  std::string_view words);

/// Whether the words begin with a digit or a dollar sign: they may be an amount that the law spells
/// out.
bool is_figure(std::string_view words);

/// Whether `span` directly follows or precedes Edit::anchor, as Edit::position says.
bool is_beside_anchor(Section const& law, Edit const& edit, Span span);

/// The occurrences of Edit::words, next to Edit::anchor if the edit has one.
/// @return at least one span, or nothing where the words are not there
std::optional<std::vector<Span>> find_replaced(Section const& law,
                                               Edit const& edit,
                                               std::vector<Span> const& regions,
                                               EditOutcome& outcome);

/// The occurrences of Edit::anchor; at least one, or nothing where the words are not there.
std::optional<std::vector<Span>> find_anchor(Section const& law,
                                             Edit const& edit,
                                             std::vector<Span> const& regions,
                                             EditOutcome& outcome);

/// Those of the spans `found` (at least one) that Edit::occurrence selects. Refuses if several are
/// left and the instruction does not say which is meant, or if it counts them differently.
/// @param words  what was found, for the message
std::optional<std::vector<Span>> choose_occurrences(Section const& law,
                                                    Edit const& edit,
                                                    std::vector<Span> const& found,
                                                    std::string_view words,
                                                    EditOutcome& outcome);

} // namespace nutmeg
