// The open lists of a section, and the rules by which each designator continues one or opens one
// (docs/reading/provisions.md; docs/connecticut.md 1.3, 1.4).
#pragma once

#include "parser/statutes/designator_tokens.hpp"
#include "parser/statutes/open_list.hpp"
#include "parser/statutes/outline_sentences.hpp"
#include "parser/statutes/outline_spans.hpp"
#include "parser/text/diagnostic.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace nutmeg {

class OutlineLists {
public:
    /// All arguments must outlive the object.
    OutlineLists(std::string_view text,
                 std::vector<DesignatorToken> const& tokens,
                 MemberSentences const& sentences);

    /// Finds the list of token `index`, by the first of the five rules that applies. Tokens are
    /// added in the order of the text.
    void add(std::size_t index);

    /// The lists that are open, outermost first.
    std::vector<OpenList> const& open() const { return lists_; }

    /// How many of the open lists are outside the quotation that is being read; 0 outside one.
    std::size_t base() const { return base_; }

    /// The lists that are open now stay as they are until the quotation ends.
    void begin_quotation() { base_ = lists_.size(); }
    void end_quotation(std::uint32_t offset);

    /// Closes the lists from `depth` on; their last members end with the last word before `offset`.
    void pop_to(std::size_t depth, std::uint32_t offset);

    /// One past the last paragraph that starts with a designator; 0 if none does.
    std::uint32_t last_designated() const { return last_designated_; }

    /// The provisions found, in the order of the text; their spans are not set.
    std::vector<Provision>& provisions() { return provisions_; }
    /// One for each provision; set when its list continues or closes.
    std::vector<ProvisionEnd> const& ends() const { return ends_; }
    Diagnostics& diagnostics() { return diagnostics_; }

private:
    /// Rule 1. It directly follows another designator, "(b) (1) (A)": it opens a list inside that
    /// provision. A letter that is also a numeral is the numeral inside a subparagraph.
    bool open_stacked(std::size_t index);

    /// Rule 2. It is the successor of the last member of an open list: it continues that list, the
    /// innermost first; at the start of a paragraph, lists with members that start paragraphs come
    /// first.
    bool continue_list(std::size_t index);

    /// Rule 3. It is the first of its series: it opens a list inside the provision that is open, or
    /// next to an open list of that series. Inside a paragraph a second member must be in sight.
    bool open_list(std::size_t index);

    /// Rule 4. It starts a paragraph: it is kept although a member is missing or repeated, with a
    /// diagnostic.
    bool keep_out_of_sequence(std::size_t index);

    /// Rule 5. Anything else is not a designator: "form (x)".

    /// The depth of the list that the token continues, for rule 2.
    std::optional<std::size_t> list_to_continue(std::size_t index) const;

    /// A subsection inside a paragraph begins after a sentence, a semicolon, a comma or a
    /// conjunction; else it is not one.
    bool may_continue(OpenList const& list, DesignatorToken const& token) const;

    /// Whether the outer list, rather than the deeper one found before, continues with the token:
    /// both could, and the list with the following member that appears sooner wins.
    bool is_better(OpenList const& outer, OpenList const& deeper, std::size_t index) const;

    /// (i) after (h), (I) after (H): whether it is the first numeral, because (ii) is in sight
    /// before another (i) or (j).
    bool opens_numerals_instead(OpenList const& list, std::size_t index) const;

    /// How many tokens after `index` the next one is that can be member `ordinal` of `series`.
    std::optional<std::size_t> distance_to(std::size_t index,
                                           Series series,
                                           std::uint16_t ordinal) const;

    /// Depth of an open list of that series that the new one is next to, not inside.
    std::optional<std::size_t> sibling_list(Series series, DesignatorToken const& token) const;

    /// Closes lists inside the paragraph if their sentence has ended, unless their next member
    /// follows; what comes after belongs to their parent.
    void leave_ended_lists(std::size_t index);

    /// Whether the list's next member comes in this paragraph before such a list starts over.
    bool next_member_follows(OpenList const& list, std::size_t index) const;

    /// "If (i) ... and (ii) ..., these rules apply: (1) ...": a clause inside a sentence does not
    /// contain subdivisions or subparagraphs, unless they are stacked on it.
    void leave_clauses(std::size_t index, Series series);

    void open(std::size_t index, Series series);
    void extend(std::size_t depth, std::size_t index);
    void add_member(std::size_t index, bool at_start);

    /// The end of the last word before `offset`.
    std::uint32_t last_word_before(std::uint32_t offset) const;
    void report_gap(Span span, OpenList const& list);
    void report_repeated(Span span, OpenList const& list);

    std::string_view text_;
    std::vector<DesignatorToken> const& tokens_;
    MemberSentences const& sentences_;
    std::vector<OpenList> lists_;
    std::vector<Provision> provisions_;
    std::vector<ProvisionEnd> ends_;
    Diagnostics diagnostics_;
    std::size_t base_ = 0;
    std::size_t accepted_ = 0; ///< one past the last token that became a designator
    std::uint32_t last_designated_ = 0;
};

} // namespace nutmeg
