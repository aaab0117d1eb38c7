// Compares two editions of the statutes section by section.
#pragma once

#include "corpus/store/section_store.hpp"
#include "diff/comparison.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct DiffReport {
    std::string old_name; ///< paths of the old edition
    std::string new_name; ///< paths of the new edition, and the date that both were read on
    std::vector<EditionSource> old_sources;
    std::vector<EditionSource> new_sources;
    std::string on; ///< ISO 8601 date on which both were read, or empty
    /// The sections that differ, in the order of the new edition.
    std::vector<Comparison> comparisons;
    std::size_t unchanged = 0;     ///< sections of both editions that do not differ
    bool has_two_sections = false; ///< two that are not versions of one: they are only compared
    Diagnostics diagnostics;
};

/// Compares every section of the new edition with the section of the same number in the old one, on
/// all cores. If `whole`, the new edition is all of the law, and sections that only the old one
/// contains are repealed. Otherwise the new edition is a supplement: those sections are ignored,
/// and only the old pages that print sections of the new edition are read. If `on` is an ISO 8601
/// date, both editions are compared as they read on that date. Throws Error as SectionStore does.
DiffReport diff_editions(SectionStore& old_edition,
                         SectionStore& new_edition,
                         bool whole,
                         std::string_view on = {});

} // namespace nutmeg
