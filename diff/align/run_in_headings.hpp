// Run-in headings of subsections, which are no law: "(a) Use of names. The name of the grid shall
// be used on maps."
#pragma once

#include "diff/align/alignment.hpp"

#include <cstdint>

namespace nutmeg {

/// Word indices [begin, end), with the period.
struct HeadingWords {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return begin == end; }
};

/// The heading after the designator of the subsection: a short title that is followed by a
/// sentence. Empty if it has none. `provision` is not the section itself.
HeadingWords run_in_heading(SectionWords const& words, ProvisionIndex provision);

} // namespace nutmeg
