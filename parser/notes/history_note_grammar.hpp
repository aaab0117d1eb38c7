// The fixed phrases of a History note: acts, provisions, dates, transfers. history_note.cpp
// interprets them in their sentence.
#pragma once

#include "parser/citations/level.hpp"
#include "parser/text/span.hpp"

#include <string>
#include <vector>

namespace nutmeg::grammar {

/// "Sec. 1-66 transferred to Sec. 1-84 in 1979".
struct HistoryTransfer {
    std::string from;
    std::string to;
};

/// One member of a list of designators: "(a)(1)", or "(b)" of "and (b)", or "(e)" of "to (e)".
struct HistoryDesignator {
    bool range_end = false;
    std::vector<std::string> designators; ///< without parentheses
};

/// "Subsecs. (b) to (e)", "Subsec. designators (a) and (b)".
struct HistoryUnits {
    char level = 0;      ///< number of the Level; the noun decides
    bool marker = false; ///< "designator": not the provision, only its designator
    std::vector<HistoryDesignator> list;
};

/// "July 1, 2016" as numbers.
struct HistoryDate {
    unsigned month = 0;
    unsigned day = 0;
    unsigned year = 0;
};

/// Each reads its phrase at `first` and moves past it; otherwise returns false and leaves `first`
/// unchanged. Acts are named as printed: "P.A. 77-614 and P.A. 78-303", "1961 act", "1969, P.A.
/// 828".
bool history_acts_at(char const*& first, char const* last, std::vector<std::string>& out);
bool history_transfer_at(char const*& first, char const* last, HistoryTransfer& out);
bool history_units_at(char const*& first, char const* last, HistoryUnits& out);
/// A list of designators without its noun, like "(d)" in "as Subsec. (c) and (b) as (d)".
bool history_designators_at(char const*& first,
                            char const* last,
                            std::vector<HistoryDesignator>& out);
bool history_date_at(char const*& first, char const* last, HistoryDate& out);

} // namespace nutmeg::grammar
