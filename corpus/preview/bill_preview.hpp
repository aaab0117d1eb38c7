// The report on one bill, started before the bill is applied and completed afterward.
#pragma once

#include "corpus/preview/preview.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A report on each file, with nothing applied. A list of instructions becomes an act.
std::vector<BillPreview> begin_previews(std::span<AmendmentFile const> files,
                                        Statutes const& statutes);

/// Compares both sections of every entry. Throws Error if a page cannot be read.
void compare_versions(BillPreview& bill, Statutes& statutes, RedlineSource redline);

/// The words that the marks of a bill keep, if one amendment alone turns `old_section` into
/// `new_section` and has marks; otherwise null.
std::vector<CommonRun> const* marked_runs(std::span<BillPreview const> bills,
                                          Section const& old_section,
                                          Section const& new_section);

/// Reports changes of text that a version printed with the section will replace later, if the bill
/// does not amend that version too. The entries are compared.
void report_unreached_versions(BillPreview& bill);

/// Adds a finding about the entry to it and to the report on the bill.
void add_finding(BillPreview& bill, PreviewEntry& entry, Diagnostic found);

/// Adds each diagnostic of the pages already read to the first report that it may concern.
void add_statute_findings(std::span<BillPreview> bills, Statutes& statutes);

/// The name of each bill: its act's name, or its file if that has none, as edited text and
/// instructions. The file is added if
/// another bill has the same name.
std::vector<std::string> bill_names(std::vector<BillPreview> const& bills);

/// Replaces the versions of each entry with the law as it reads on `iso`, an ISO 8601 date, and
/// reports entries that have not taken effect by then. Call it before compare_versions.
void view_at_date(BillPreview& bill, std::string_view iso);

} // namespace nutmeg
