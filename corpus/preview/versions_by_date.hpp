// Sections that change on more than one day, as they read as of each day.
#pragma once

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

/// The amendments that were applied to section `number` although they do not restate it.
std::vector<Author> unverified_authors(std::string const& number,
                                       std::vector<BillPreview> const& bills);

} // namespace nutmeg
