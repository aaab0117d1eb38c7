// The builder of a section's outline. It walks over the paragraphs (outline.cpp), settles for each
// mark which list it continues or opens (outline_lists.cpp), and where each provision ends
// (outline_spans.cpp). The rules stand at the top of outline.cpp.
#pragma once

#include "parser/statutes/outline.hpp"
#include "parser/statutes/outline_marks.hpp"

#include <array>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace nutmeg {

/// How many marks ahead a decision looks at most.
inline constexpr std::size_t outline_look_ahead = 160;

/// The level that a member of a list of that series has.
Level level_of(Series series);

/// A list that is open, with the member that it stands at.
struct OpenList {
    Series series = Series::Lower;
    std::uint16_t last = 0;
    std::uint32_t item = no_parent; ///< provision of the last member
    std::size_t mark = 0;           ///< and its mark
    bool at_start = false;          ///< its members stand at starts of paragraphs
    bool phrases = false;           ///< its members are parts of one sentence and end with it
    std::uint32_t searched = 0;     ///< no sentence ends between the last member and here
    std::uint32_t sentence_end = 0; ///< where the last member's sentence ends, once found
};

/// Builds one outline; used once.
class OutlineBuilder {
public:
    OutlineBuilder(std::string_view text,
                   std::vector<Span> const& paragraphs,
                   std::vector<Citation> const& citations);
    Outline build();

private:
    using Lists = std::vector<OpenList>;
    static constexpr std::uint32_t no_mark = 0xFFFFFFFFU;

    /// Remembers what a citation of this section says of its outline: a whole path, "(a)(4)(A)",
    /// or, good for its own paragraph, two designators that follow each other, "(4)(A)@7".
    void remember_paths(Citation const& citation);
    static std::string in_paragraph(std::string_view path, std::size_t paragraph);

    /// Index of the first paragraph that ends behind `offset`.
    std::size_t paragraph_at(std::uint32_t offset) const;

    /// Ends the provisions of all lists from `depth` on at the last word before `offset`.
    void pop_to(std::size_t depth, std::uint32_t offset);

    /// Whether the sentence of the list's last member, or a later one that speaks of that member as
    /// "this subdivision", ends before `offset`. Looks at every byte once.
    bool sentence_ended(OpenList& list, std::uint32_t offset) const;

    /// Where behind `offset` the paragraph has "this subdivision" for a list of subdivisions: its
    /// last member goes on to there. Not behind a mark that begins such a list anew or goes on with
    /// an outer one.
    std::optional<std::uint32_t> names_itself(OpenList const& list, std::uint32_t offset) const;

    /// The end of the mark behind `offset` that the section itself cites inside the last member,
    /// which has no list yet: "subparagraph (A) of subdivision (4) of this subsection".
    std::optional<std::uint32_t> cited_child(OpenList const& list, std::uint32_t offset) const;

    /// Lists inside the paragraph whose sentence is over are over too, unless their next member
    /// follows; what follows is the parent's.
    void leave_ended_lists(std::size_t index);

    /// Whether the list's next member comes in this paragraph before such a list begins anew.
    bool next_member_follows(OpenList const& list, std::size_t index) const;

    /// "If (i) ... and (ii) ..., these rules apply: (1) ...": a clause inside a sentence does not
    /// hold subdivisions or subparagraphs, unless they are stacked on it.
    void leave_clauses(std::size_t index, Series series);
    void close(std::uint32_t item, std::uint32_t end);
    void begin_paragraph(std::uint32_t p, MarkToken const* first);

    /// Whether the list that a form after a colon begins with, "NOTICE (A) ...", can stand inside
    /// the provision that has the colon: no open list is of its series.
    bool holds_next_list(std::uint32_t p) const;

    /// A paragraph without a mark follows a list: it belongs to what the list stands in, unless the
    /// list goes on behind it.
    void leave_list(std::uint32_t p);

    /// How many of the open lists stay open over paragraph `p`, which has no mark, because a later
    /// paragraph goes on with the last of them before it begins anew or an outer list goes on.
    std::size_t resumed_depth(std::uint32_t p) const;
    static bool continues(OpenList const& list, Designator const& mark);

    /// Whether the list can still be open behind `mark`, which does not continue it.
    static bool may_go_on(OpenList const& list, Designator const& mark);

    /// For each paragraph the first mark behind it that begins a paragraph.
    void find_next_starts();
    void end_paragraph(std::uint32_t p);
    void place(std::size_t index);
    void accept(std::size_t index, Series series, bool at_start);

    /// Whether a sentence ends right before `offset`, so that the member there is one or more of
    /// its own.
    bool follows_sentence(std::uint32_t offset) const;
    void extend(std::size_t depth, std::size_t index);
    void pop_item(std::uint32_t offset);
    void open(std::size_t index, Series series);

    /// Rule 1. A letter that is a numeral too is the numeral inside a subparagraph.
    bool open_inside(std::size_t index);

    /// Marks from `index` until the `place`-th of `series` comes, or nothing within sight.
    std::optional<std::size_t> distance_to(std::size_t index,
                                           Series series,
                                           std::uint16_t place) const;

    /// Rule 2: the depth of the list that the mark continues.
    std::optional<std::size_t> list_to_continue(std::size_t index) const;

    /// A subsection inside a paragraph begins after a full stop or a semicolon, or it is none.
    bool may_continue(OpenList const& list, MarkToken const& mark) const;

    /// Whether the outer list has a better claim than the deeper one found before.
    bool better(OpenList const& outer, OpenList const& deeper, std::size_t index) const;

    /// (i) after (h), (I) after (H): the first numeral where (ii) is in sight before another (i) or
    /// (j).
    bool opens_numerals_instead(OpenList const& list, std::size_t index) const;

    /// Rule 3.
    bool open_list(std::size_t index);

    /// Depth of an open list of that series that the new one stands beside, not inside.
    std::optional<std::size_t> list_beside(Series series, MarkToken const& mark) const;

    /// Rule 4.
    bool go_on_with_gap(std::size_t index);
    void report_gap(Span span, OpenList const& list);
    void report_repeated(Span span, OpenList const& list);

    std::string_view text_;
    std::vector<Span> const& paragraphs_;
    std::vector<MarkToken> marks_;
    /// Ends of "this subsection", "this subdivision" ..., by level.
    std::array<std::vector<std::uint32_t>, 6> named_;
    std::unordered_set<std::string> cited_; ///< see remember_paths
    std::vector<std::uint32_t> next_start_; ///< see find_next_starts
    Outline outline_;
    Lists lists_;
    std::size_t base_ = 0;              ///< lists below belong to what a quotation stands in
    std::size_t accepted_ = 0;          ///< one past the last mark that became a designator
    std::uint32_t last_designated_ = 0; ///< one past the last paragraph that began with one
    bool hanging_ = false;              ///< the words before ended in a colon
    bool quoted_ = false;
};

} // namespace nutmeg
