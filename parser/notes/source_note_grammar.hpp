// The words of one entry of a source note, uninterpreted; source_note.cpp interprets them.
#pragma once

#include "parser/text/span.hpp"

#include <string>
#include <vector>

namespace nutmeg::grammar {

/// "March, 1950" or "1955".
struct SourceYear {
    std::string month;
    std::string year;
};

/// "June 30 Sp. Sess."; "Sp. Sess. II" has ordinal "II".
struct SourceSession {
    std::string month;
    std::string day;
    std::string ordinal;
};

/// One entry as printed. `kind` is 'R' (Rev.), 'P' (P.A.), 'S' (S.A.) or 0; `number` is the number
/// of the act.
struct SourceWords {
    SourceSession session;
    std::vector<SourceYear> years;
    char kind = 0;
    std::string number;
    std::vector<std::string> sections; ///< "31–33", "146(e)", "(b)", "subs. (4)"
    Span span;
};

/// Reads an entry at `first` and moves past it; otherwise returns false and leaves `first`
/// unchanged. Accepts the misprints of docs/connecticut.md 2.1 too. Offsets count from `origin`.
bool source_entry_at(char const*& first, char const* last, char const* origin, SourceWords& out);

} // namespace nutmeg::grammar
