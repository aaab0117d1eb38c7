// Sections that change on more than one day, as they read as of each day.
#pragma once

#include "corpus/preview/merged_law.hpp"
#include "corpus/preview/preview.hpp"

#include <span>
#include <string>
#include <vector>

namespace nutmeg {

/// The effective days of all sections of the bills, each once, in order.
std::vector<EffectiveDay> days_of(std::vector<BillPreview> const& bills);

/// Sets `by_date` of the report on `files`, which already has its days and applied bills, and adds
/// to its findings the sections that do not restate the law of their effective day. `redline` is as
/// in PreviewOptions. Throws Error if a page cannot be read.
void add_versions_by_date(PreviewReport& report,
                          std::span<AmendmentFile const> files,
                          Statutes& statutes,
                          RedlineSource redline);

/// An entry of a report.
struct BillEntry {
    std::size_t bill = 0; ///< index into the report's bills
    PreviewEntry const* entry = nullptr;
};

/// The entries of each section, in the order of the bills. `bills` must outlive the result.
BySection<std::vector<BillEntry>> entries_by_section(std::vector<BillPreview> const& bills);

/// The amendments that were applied although they do not restate the section.
std::vector<Author> unverified_authors(std::vector<BillEntry> const& entries);

} // namespace nutmeg
