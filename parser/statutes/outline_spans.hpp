// Where the provisions of an outline end.
#pragma once

#include "parser/statutes/section.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <vector>

namespace nutmeg {

/// What bounds a provision; offsets are bytes of the text.
struct ProvisionEnd {
    std::uint32_t last_word = 0;    ///< end of the last word before what comes after the provision
    std::uint32_t sentence_end = 0; ///< end of the sentence that it is part of; 0 if it is not
    std::uint32_t member_end = 0;   ///< where the sentence goes on after it; 0 if it does not
};

/// The span of each provision: from its designator to its end, or to that of its last child: a list
/// may continue after the sentence that its parent is part of, and is still inside the parent. No
/// child ends after the `member_end` of its parent.
/// @param provisions  parents before children; the spans in them are not used
/// @param ends        one for each provision
std::vector<Span> provision_spans(std::vector<Provision> const& provisions,
                                  std::vector<ProvisionEnd> const& ends);

} // namespace nutmeg
