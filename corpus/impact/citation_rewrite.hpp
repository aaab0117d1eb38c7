// Rewrites a citation so that it names other provisions, and the instruction that makes the change.
#pragma once

#include "corpus/impact/impact.hpp"
#include "parser/statutes/section.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What a member of a citation is to name: paths relative to what the citation names last ("of
/// section 99-5", "of this subsection").
struct MemberPaths {
    std::string path;
    std::string last_path; ///< of a range; else empty

    bool operator==(MemberPaths const&) const = default;
};

/// The members of the citation that `words` are, in order; nothing if they are no citation.
std::optional<std::vector<MemberPaths>> member_paths(std::string_view words);

/// `words`, a citation, changed so that its members are `wanted`, in order. The result has been
/// read again. Nothing if the words cannot be changed.
std::optional<std::string> rewritten_citation(std::string_view words,
                                              std::vector<MemberPaths> const& wanted);

/// `words`, a citation, with the member at `member` (a span of the words) replaced by the range
/// from `first` to `last`, or by both if no section is between them.
std::optional<std::string> with_section_range(std::string_view words,
                                              Span member,
                                              std::string_view first,
                                              std::string_view last,
                                              std::size_t count);

/// The amendment that puts `new_words` in place of the citation at `span` in a section of the law.
/// The instruction has been read and applied: it changes these words alone. A section without
/// number gets no instruction. Each trial takes the size of the section off `trial_bytes_left`; if
/// that is used up, the amendment is NotWritten.
ConformingAmendment conforming_amendment(Section const& section,
                                         Span span,
                                         std::string const& new_words,
                                         std::size_t& trial_bytes_left);

} // namespace nutmeg
