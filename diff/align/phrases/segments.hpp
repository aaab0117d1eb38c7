// The direct words of each provision, as segments of adjacent words.
#pragma once

#include "parser/facts/section_words.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace nutmeg {

/// Words [begin, end) of a text, by index.
struct Segment {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The direct words of all provisions, without their designators.
class Segments {
public:
    explicit Segments(SectionWords const& words);

    /// Those of one provision, in order.
    std::span<Segment const> of(ProvisionIndex provision) const {
        return {all_.data() + first_[provision], all_.data() + first_[provision + 1]};
    }

private:
    std::vector<Segment> all_;         ///< ordered by provision
    std::vector<std::uint32_t> first_; ///< per provision, and the number of all
};

} // namespace nutmeg
