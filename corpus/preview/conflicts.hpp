// The conflicts of bills that amend one section, told with the places and both versions.
#pragma once

#include "corpus/preview/bill_application.hpp"
#include "corpus/preview/combined_preview.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// What each bill is called: its name; its file where it has none or shares it.
std::vector<std::string> bill_names(std::vector<PreviewReport> const& bills);

/// "section 2 of Public Act No. 26-1", "sections 2 and 3 of a.htm".
std::string makers_phrase(std::vector<std::uint32_t> const& by,
                          std::vector<Maker> const& makers,
                          std::vector<std::string> const& names);

/// All conflicts over section `number`: words that both would change, and designators that they
/// give twice, give otherwise, or leave with a gap. `clashes` are those over it.
std::vector<Conflict> conflicts_over(std::string const& number,
                                     std::vector<Clash> const& clashes,
                                     BillCarrier& carrier,
                                     std::vector<std::string> const& names);

/// Warnings: edits of two bills that stand side by side (code "adjoining") or in one provision or
/// sentence ("combined"), and citations that one puts in of a provision to which another gives a
/// new designator ("cites-redesignated"). Notes: what was merged by comparing texts ("compared").
Diagnostics joint_findings(BillCarrier const& carrier,
                           std::vector<PreviewReport> const& bills,
                           std::vector<std::string> const& names);

} // namespace nutmeg
