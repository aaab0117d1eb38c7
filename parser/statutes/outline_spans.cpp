#include "parser/statutes/outline_spans.hpp"

#include <algorithm>
#include <limits>

namespace nutmeg {

std::vector<Span> provision_spans(std::vector<Provision> const& provisions,
                                  std::vector<ProvisionEnd> const& ends) {
    std::vector<Span> spans(provisions.size());
    constexpr auto unlimited = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> limits(provisions.size(), unlimited);
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        auto const parent = provisions[i].parent;
        limits[i] = std::min(parent == no_parent ? unlimited : limits[parent],
                             ends[i].member_end == 0 ? unlimited : ends[i].member_end);
    }
    // Children come after their parents, so one pass from the back is enough.
    for (auto i = provisions.size(); i-- > 0;) {
        auto const& designator = provisions[i].designator;
        bool const ends_with_sentence =
            ends[i].sentence_end != 0 && ends[i].sentence_end <= ends[i].last_word;
        auto const end = ends_with_sentence ? ends[i].sentence_end : ends[i].last_word;
        spans[i].begin = designator.begin;
        spans[i].end = std::max({spans[i].end, designator.end, std::min(end, limits[i])});
        auto const parent = provisions[i].parent;
        if (parent != no_parent)
            spans[parent].end = std::max(spans[parent].end, spans[i].end);
    }
    return spans;
}

} // namespace nutmeg
