// Reports written by hand, in our own words, under a title that does not exist, to test the
// renderers without parsing or comparing.
#pragma once

#include "cli/report/report.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace nutmeg::test {

/// A section with its outline. Designators in citations ("subsection (b)") are skipped.
std::shared_ptr<Section const> sample_section(std::string_view number,
                                              std::string_view catchline,
                                              std::string_view words);

/// Both versions of a section and their redline, from one marked text: "[-old-]", "{+new+}";
/// "[1-moved-]" and "{1+moved+}" are the two ends of move 1. Changes and effects are empty.
Comparison marked_comparison(std::string_view number,
                             std::string_view catchline,
                             std::string_view marked);

/// An act of six sections: an amendment with all kinds of changes, a base mismatch, a missing base,
/// new law, a repeal, and text outside the General Statutes.
BillPreview sample_preview();

/// The report of `nutmeg preview` for one bill.
PreviewReport report_of(BillPreview bill);

/// Two bills that change section 99-12 on different dates, with two conflicts: one of words and one
/// of designators.
PreviewReport sample_combined();

/// The same changes as a comparison of two statutes.
DiffReport sample_diff();

} // namespace nutmeg::test
