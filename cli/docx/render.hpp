// Reports as a Word file: what changes in the law, then the text of the amended sections with
// tracked changes, then what else is affected.
#pragma once

#include "cli/report/report.hpp"
#include "corpus/impact/impact.hpp"

#include <string>

namespace nutmeg {

/// Who made the tracked changes, and when.
struct ChangeOrigin {
    std::string author; ///< empty: the bill's name, or that of the new edition
    std::string date;   ///< ISO 8601; empty: the date of approval, if the act states one
};

/// The bytes of the file (.docx), the same for the same report. Accepting all changes leaves the
/// text as amended, rejecting them the law before; a section that several bills change is shown
/// once, with all of them. The impact, if it was searched, follows. Throws Error if memory runs
/// out.
std::string render_docx(PreviewReport const& report,
                        ChangeOrigin const& origin,
                        ImpactReport const* impact = nullptr);
std::string render_docx(DiffReport const& report,
                        ChangeOrigin const& origin,
                        ImpactReport const* impact = nullptr);

} // namespace nutmeg
