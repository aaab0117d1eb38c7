#include "cli/report/line_account.hpp"

#include <set>

namespace nutmeg {

namespace {

std::size_t& count_of(LineAccount& account, LineClass line_class) {
    return account.counts[static_cast<std::size_t>(line_class)];
}

/// The lines that are reported as unknown, and those of sections that were not applied.
std::set<std::uint32_t> unknown_lines(BillPreview const& bill) {
    std::set<ActSection const*> applied;
    for (auto const& entry : bill.entries)
        if (!entry.not_yet_effective)
            applied.insert(entry.amendment);
    std::set<std::uint32_t> lines;
    for (auto const& found : bill.diagnostics)
        if (found.code == DiagnosticCode::UnknownStatuteLine)
            lines.insert(found.line);
    for (auto const& section : bill.act->sections)
        if (section.edited_section && !applied.contains(&section))
            for (auto const& line : section.edited_section->unknown_lines)
                lines.insert(line.line);
    return lines;
}

} // namespace

LineAccount line_account(BillPreview const& bill) {
    if (!bill.act)
        return {};
    LineAccount account{bill.act->line_counts, bill.act->set_aside};
    auto const unknown = unknown_lines(bill);
    for (auto& line : account.set_aside) {
        if (line.line_class != LineClass::Unknown || unknown.contains(line.line))
            continue;
        line.line_class = LineClass::Note;
        --count_of(account, LineClass::Unknown);
        ++count_of(account, LineClass::Note);
    }
    return account;
}

} // namespace nutmeg
