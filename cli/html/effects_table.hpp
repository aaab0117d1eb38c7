// The table of all effects of a page.
#pragma once

#include "cli/effects/effect_list.hpp"
#include "cli/html/redline.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace nutmeg {

/// Collects the rows while the parts of the page are written.
class HtmlEffectsTable {
public:
    /// The effects of one redline. Each row leads to its provision, else to the element with the id
    /// `part`. `section` names what they are effects on: "44-4", "Section 1".
    void add(EffectList const& list,
             HtmlRedline const& redline,
             std::string_view section,
             std::string_view part);

    /// The table under its heading, folded if it is long; empty without rows.
    std::string html() const;

private:
    std::string rows_;
    std::size_t count_ = 0;
};

} // namespace nutmeg
