// Findings about the impact of an amendment as JSON.
#pragma once

#include "cli/json/values.hpp"
#include "corpus/impact/impact.hpp"
#include "parser/citations/section_number.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The findings of a report by the section whose amendment is the reason.
class ImpactBySection {
public:
    /// `report` must outlive it.
    explicit ImpactBySection(ImpactReport const& report);

    /// Those of the section with that number, as objects.
    json::array of(std::string_view number) const;

private:
    std::map<std::string, std::vector<ImpactFinding const*>, SectionNumberLess> by_number_;
};

/// The lines of `nutmeg impact`: one for each finding.
std::string impact_lines(ImpactReport const& report);

} // namespace nutmeg
