// Sections that change on more than one day, as they read from each day on.
#pragma once

#include "corpus/preview/preview.hpp"

#include <span>
#include <string>
#include <vector>

namespace nutmeg {

/// The effective days of all sections of the bills, each once, in order.
std::vector<EffectiveDay> days_of(std::vector<BillPreview> const& bills);

/// Sets `by_date` of the report on `files`, which has its days and its applied bills; adds to its
/// findings the sections that do not restate the law of their own day.
void add_versions_by_date(PreviewReport& report,
                          std::span<AmendmentFile const> files,
                          Statutes& statutes);

/// The amendments that are in the text of section `number` although they do not restate it.
std::vector<Author> unverified_authors(std::string const& number,
                                       std::vector<BillPreview> const& bills);

} // namespace nutmeg
