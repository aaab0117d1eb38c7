// What the lines of a bill's file are, for all formats.
#pragma once

#include "corpus/preview/preview.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace nutmeg {

/// The lines of a file.
struct LineAccount {
    std::array<std::size_t, line_class_count> counts{}; ///< by LineClass
    std::vector<ClassifiedLine> set_aside; ///< all but text and line numbers, as in the act
};

/// The lines of the bill's file, as they were after it was applied: a line of edited text whose
/// words do not show what it is, is a note if the law has a note with the same words. All of it is
/// empty if the bill has no act. Linear.
LineAccount line_account(BillPreview const& bill);

} // namespace nutmeg
