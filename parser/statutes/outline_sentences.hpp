// Where the sentence of a list member ends. A member of a list inside a sentence ends with that
// sentence, unless later words of the paragraph clearly belong to it: they call it "this
// subdivision", or the section cites a designator there as part of it.
#pragma once

#include "parser/citations/citation.hpp"
#include "parser/statutes/designator_tokens.hpp"
#include "parser/statutes/open_list.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/span.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace nutmeg {

class MemberSentences {
public:
    /// All arguments but `citations` must outlive the object.
    MemberSentences(std::string_view text,
                    std::vector<Span> const& paragraphs,
                    std::vector<DesignatorToken> const& tokens,
                    std::vector<Citation> const& citations);

    /// Whether the sentence of the innermost list's last member, or a later one that belongs to the
    /// member, ends at or before `offset`. Reads every byte once for all calls together: the list
    /// remembers how far the search got.
    /// @param lists       the open lists, outermost first; not empty
    /// @param provisions  those found so far
    bool ended(std::vector<OpenList>& lists,
               std::vector<Provision> const& provisions,
               std::uint32_t offset) const;

    /// Where the innermost list's last member ends if the sentence goes on after it
    /// (parser/clauses/run_in_list.hpp); 0 if it does not before `offset`, or if later sentences or
    /// a provision cited inside the member belong to it. Reads the words of the list at most
    /// once for each member.
    std::uint32_t end_inside_sentence(std::vector<OpenList>& lists,
                                      std::vector<Provision> const& provisions,
                                      std::uint32_t offset) const;

private:
    /// What end_inside_sentence() returns, for any offset.
    MemberEnd find_member_end(std::vector<OpenList> const& lists) const;

    /// Where the last sentence of the text `within` begins, as far as it is in there.
    std::uint32_t last_sentence(Span within) const;
    /// Where the first sentence of the text `within` ends; 0 if it does not.
    std::uint32_t first_sentence_end(Span within) const;

    /// Stores what a citation of this section implies for its outline: a full path, "(a)(4)(A)",
    /// or, valid only in its paragraph, two consecutive designators, "(4)(A)@7".
    void remember_paths(Citation const& citation);
    static std::string in_paragraph(std::string_view path, std::size_t paragraph);

    /// Index of the first paragraph that ends after `offset`.
    std::size_t paragraph_at(std::uint32_t offset) const;

    /// Where, after `offset`, the paragraph has "this subdivision" for a list of subdivisions: the
    /// last member extends to there. Not after a designator that starts such a list over or
    /// continues an outer one.
    std::optional<std::uint32_t> end_of_self_reference(std::vector<OpenList> const& lists,
                                                       std::uint32_t offset) const;

    /// The end of the designator after `offset` that the section itself cites inside the last
    /// member, which has no list yet: "subparagraph (A) of subdivision (4) of this subsection".
    std::optional<std::uint32_t> end_of_cited_child(OpenList const& list,
                                                    std::vector<Provision> const& provisions,
                                                    std::uint32_t offset) const;

    std::string_view text_;
    std::vector<Span> const& paragraphs_;
    std::vector<DesignatorToken> const& tokens_;
    /// Ends of "this subsection", "this subdivision" ..., by level.
    std::array<std::vector<std::uint32_t>, 6> self_references_;
    std::unordered_set<std::string> cited_; ///< see remember_paths
};

} // namespace nutmeg
