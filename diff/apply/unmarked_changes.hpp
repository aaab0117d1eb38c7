// What a bill changes in the law that it restates without marking it.
#pragma once

#include "parser/statutes/section.hpp"
#include "parser/text/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class RunInHeadings;

/// Words of the law that a bill leaves out, replaces, or adds to without a mark.
struct UnmarkedChange {
    std::string path;      ///< of the provision of the law, "(b)(2)"; empty outside all provisions
    std::string before;    ///< up to 8 words of the law before them
    std::string act_words; ///< in the act; empty if it leaves words out
    std::string law_words; ///< in the law; empty if the act adds words
    Span act_span =
        {}; ///< bytes of `act_words` in the text compared; empty where words are left out
};

/// Whether words are left out that are more than a slip: three words or more.
bool is_omission(UnmarkedChange const& change);

/// The changes that a comparison of the old words of an act with the bytes `within` of the law
/// finds, in the order of the law, with all their words on one line. Words left out are one change
/// for each paragraph. Headings and stars, which bills omit, do not count. Empty if only spaces
/// differ. Linear, as common_runs.
std::vector<UnmarkedChange> unmarked_changes(std::string_view act_words,
                                             Section const& law,
                                             RunInHeadings const& headings,
                                             Span within);

} // namespace nutmeg
