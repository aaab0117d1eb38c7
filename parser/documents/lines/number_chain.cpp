#include "parser/documents/lines/number_chain.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::size_t window = 6; ///< lines without a number that headers and footers may take

/// Whether the next candidates count on from this one, `steps` times.
bool is_confirmed(std::vector<NumberCandidate> const& candidates, std::size_t at, unsigned steps) {
    auto value = candidates[at].value;
    for (; steps > 0; --steps) {
        auto const end = std::min(candidates.size(), at + 1 + window);
        auto next = at + 1;
        while (next < end && candidates[next].value != value + 1)
            ++next;
        if (next == end)
            return false;
        at = next;
        ++value;
    }
    return true;
}

} // namespace

std::vector<std::size_t> number_chain(std::vector<NumberCandidate> const& candidates) {
    std::vector<std::size_t> chain;
    std::uint32_t last = 0;
    bool page_began = false;
    bool restarts = false; ///< a page has begun its own count
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto const value = candidates[i].value;
        page_began = page_began || candidates[i].begins_page;
        if (value == 0)
            continue;
        // Two more lines confirm a jump; at a new page, where counts begin again, one is enough.
        unsigned steps = value == 1 && (chain.empty() || page_began) ? 1 : 2;
        if (value == 1 && restarts && i > chain.back() + 1)
            steps = 0;
        bool const next = !chain.empty() && value == last + 1;
        // The lines between have lost their numbers.
        bool const counted = !chain.empty() && value > last && value - last == i - chain.back();
        if (!next && !counted && !is_confirmed(candidates, i, steps))
            continue;
        restarts = restarts || (value == 1 && !chain.empty());
        chain.push_back(i);
        last = value;
        page_began = false;
    }
    return chain;
}

} // namespace nutmeg
