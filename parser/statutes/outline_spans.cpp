#include "parser/statutes/outline_spans.hpp"

#include <algorithm>

namespace nutmeg {

std::vector<Span> provision_spans(std::vector<Provision> const& provisions,
                                  std::vector<ProvisionEnd> const& ends) {
    std::vector<Span> spans(provisions.size());
    // Children come after their parents, so one pass from the back is enough.
    for (auto i = provisions.size(); i-- > 0;) {
        auto const& designator = provisions[i].designator;
        bool const ends_with_sentence =
            ends[i].sentence_end != 0 && ends[i].sentence_end <= ends[i].last_word;
        auto const end = ends_with_sentence ? ends[i].sentence_end : ends[i].last_word;
        spans[i].begin = designator.begin;
        spans[i].end = std::max({spans[i].end, designator.end, end});
        auto const parent = provisions[i].parent;
        if (parent != no_parent)
            spans[parent].end = std::max(spans[parent].end, spans[i].end);
    }
    return spans;
}

} // namespace nutmeg
