// The text of a section that is in force on the day of an amendment. A page may print a version
// that takes effect later (docs/connecticut.md 1.9). An amendment that takes effect then or
// afterward amends that version; its words change where they are printed.
#pragma once

#include "diff/apply/kept_words.hpp"
#include "parser/bills/effective_date_rules.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A section as it reads on a day, and where its words are printed.
struct DatedBase {
    std::shared_ptr<Section const> printed;
    std::shared_ptr<Section const> then;
    std::vector<std::uint32_t> printed_words; ///< per word of `then`: its index in `printed`
};

/// The ISO 8601 date as of which to read the law that an amendment of `act` restates: its day; for
/// "from passage" without a date, January 1 of the session's year; empty if unknown.
std::string base_date(EffectiveDay const& day, Act const& act);

/// The text in force on `iso`; nothing if that is the text printed first, because no later version
/// is in effect by then. `printed` may be null.
std::optional<DatedBase> dated_base(std::shared_ptr<Section const> const& printed,
                                    std::string_view iso);

/// The text of base.printed with the changes that turn the text of base.then into `new_text`.
/// `kept` are the words that remain; if it is nothing, they are found by comparison.
std::string with_printed_changes(DatedBase const& base,
                                 std::string_view new_text,
                                 std::optional<KeptWords> const& kept);

} // namespace nutmeg
