#include "corpus/store/section_twice.hpp"

#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

Diagnostics section_twice(std::string_view number,
                          std::string const& edition,
                          std::vector<std::string> const& locations) {
    if (locations.size() < 2)
        return {};
    std::string named;
    constexpr std::size_t max_named = 3;
    for (std::size_t i = 0; i < std::min(locations.size(), max_named); ++i)
        named += (i == 0 ? "" : ", ") + locations[i];
    named += locations.size() > max_named ? ", ..." : "";
    return {make_diagnostic(DiagnosticCode::SectionTwice,
                            {.citation = std::string(number), .file = edition},
                            locations.size(),
                            named)};
}

} // namespace nutmeg
