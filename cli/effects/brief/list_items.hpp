// Items that join or leave a list, together: "These are added to a list after “The operator of
// any”: “gate” “barn”".
#pragma once

#include "cli/report/brief.hpp"
#include "parser/statutes/section.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One item of a list that is added or removed.
struct ListItem {
    std::string path;  ///< "(a)(1)(J)"
    std::string lead;  ///< the words before the list, in quotation marks; may be empty
    std::string quote; ///< its words, in quotation marks
    bool is_new = false;
    BriefKind kind = BriefKind::Coverage; ///< of what its words say
    /// The sentence with the crime or penalty that the list leads to, in quotation marks; may be
    /// empty.
    std::string consequence = {};
    std::string consequence_path = {}; ///< its provision
    BriefKind consequence_kind = BriefKind::Coverage;
};

/// The words that lead into the list that the provision is an item of, in quotation marks, with the
/// subject and verb; empty if there are none, or if they end a sentence.
std::string list_lead(Section const& section, std::string_view path);

/// A sentence without its place.
struct SizedSentence {
    BriefSentence sentence; ///< `places` are paths
    std::size_t size = 0;   ///< words
};

/// One sentence for the items that join, or leave, one list; and one for an item that leaves one
/// place and joins another with the same words.
std::vector<SizedSentence> list_sentences(std::vector<ListItem> const& items);

} // namespace nutmeg
