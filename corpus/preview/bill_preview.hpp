// The report on one bill: begun before the bill is applied, compared and completed afterwards.
#pragma once

#include "corpus/preview/preview.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A report on each file, nothing applied yet. A list of instructions becomes an act.
std::vector<BillPreview> begin_previews(std::span<AmendmentFile const> files,
                                        Statutes const& statutes);

/// Compares both sections of every entry.
void compare_versions(BillPreview& bill, Statutes& statutes);

/// Adds each diagnostic of the pages read so far to the first of the reports to which it may
/// matter.
void add_statute_findings(std::span<BillPreview> bills, Statutes& statutes);

/// The names of the bills: its name, or its file if it has none; with the file if another bill has
/// the same name.
std::vector<std::string> bill_names(std::vector<BillPreview> const& bills);

/// Replaces the versions of each entry by the law as it reads on `iso`, and adds what keeps an
/// entry from taking effect by then. Entries are applied and not yet compared.
void view_at_date(BillPreview& bill, std::string_view iso);

} // namespace nutmeg
