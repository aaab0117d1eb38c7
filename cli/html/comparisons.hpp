// The parts of a page about sections that were compared.
#pragma once

#include "cli/html/effects_table.hpp"
#include "cli/html/escape.hpp"
#include "cli/report/report.hpp"

#include <string>

namespace nutmeg {

class HtmlComparisons {
public:
    /// Adds the part of a section. Takes its ids from `ids`, and returns the id of the part.
    std::string add(Comparison const& comparison, HtmlIds& ids);

    /// The start of the overview: a link to each part, and the table of effects. The element is not
    /// closed.
    std::string overview() const;

    std::string const& sections() const { return sections_; }

private:
    std::string items_;
    std::string sections_;
    HtmlEffectsTable table_;
};

} // namespace nutmeg
