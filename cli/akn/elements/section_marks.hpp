// What is known about the words of a section, as elements around them: citations, defined terms,
// headings inside paragraphs.
#pragma once

#include "cli/akn/elements/inline_text.hpp"
#include "cli/akn/elements/links.hpp"
#include "parser/statutes/section.hpp"

#include <map>
#include <string>
#include <vector>

namespace nutmeg::akn {

/// The defined terms of a document: eIds of <TLCTerm> by the term in lower case.
class Terms {
public:
    /// The eId of the term (in lower case), which becomes one of the document.
    std::string const& id_of(std::string const& term, EIds& ids);
    std::map<std::string, std::string> const& all() const { return ids_; }

private:
    std::map<std::string, std::string> ids_;
};

/// The elements, in order, without overlap: <ref>, <rref> and <mref> around citations that resolve,
/// <def> around the terms that the section defines, <inline name="runInHeading">.
std::vector<InlineMark> marks_of(Section const& section, Links& links, Terms& terms, EIds& ids);

} // namespace nutmeg::akn
