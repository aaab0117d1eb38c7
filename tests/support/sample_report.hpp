// Reports put together by hand, in our own words under a title that does not exist: what the
// renderers are tested with, without any reader or comparison.
#pragma once

#include "cli/report/report.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace nutmeg::test {

/// A section with its outline. References to provisions ("subsection (b)") are no designators.
std::shared_ptr<Section const> sample_section(std::string_view number,
                                              std::string_view catchline,
                                              std::string_view words);

/// Both versions of a section and their redline from one marked text: "[-old-]", "{+new+}";
/// "[1-moved-]" and "{1+moved+}" are the ends of move 1. Its changes and effects are empty.
Comparison marked_comparison(std::string_view number,
                             std::string_view catchline,
                             std::string_view marked);

/// An act of seven sections: amended in every way, mismatch, missing, new, repeal, not codified.
BillPreview sample_preview();

/// The report as `nutmeg preview` has it of one bill.
PreviewReport alone(BillPreview bill);

/// Two bills that both change section 99-12, on two days and with two conflicts, of words and of
/// designators.
PreviewReport sample_combined();

/// The same changes as a comparison of two statutes.
DiffReport sample_diff();

} // namespace nutmeg::test
