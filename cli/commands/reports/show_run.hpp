// The law that typed citations name, with what is to be shown of it.
#pragma once

#include "cli/lookup/shown_law.hpp"
#include "corpus/index/law_index.hpp"
#include "corpus/lookup/typed_citation.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/diagnostic.hpp"

#include <functional>
#include <string>
#include <vector>

namespace nutmeg {

struct ShowRequest {
    std::vector<TypedCitation> citations;
    std::string on;          ///< ISO 8601 date as of which to show it, or empty
    bool tree = false;       ///< as ShowReport::tree
    bool references = false; ///< with the citations in both directions
    bool history = false;    ///< with the acts
};

struct ShowResult {
    ShowReport report;
    std::vector<std::string> missing; ///< what does not exist, with what is near it
    std::vector<std::string> unknown; ///< whose text on the date is not known, and why
    Diagnostics findings;             ///< that matter for the law that is shown
};

/// Finds the law. Throws Error if a page cannot be read.
/// @param index  of the law; is called only if it is needed
ShowResult show_law(ShowRequest const& request,
                    Statutes& law,
                    std::function<LawIndex const&()> const& index);

} // namespace nutmeg
