// Run-in headings: titles printed between a designator and its text, "(b) Hours. No gate shall
// ...". They are editorial and not law, and bills omit them (docs/connecticut.md 4.6).
#pragma once

#include "parser/statutes/section.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace nutmeg {

class RunInHeadings {
public:
    /// `law` must outlive the object. Linear in its provisions.
    explicit RunInHeadings(Section const& law);

    /// The heading that the page marks as one and that begins at byte `at` of the text, or after
    /// the whitespace there; an empty span if there is none.
    Span marked_at(std::uint32_t at) const;

    /// What may be the headings at byte `begin`, right after a designator, judged by the words: one
    /// or several titles without a verb, each with a period. The spans begin at `begin` and are in
    /// rising order; none passes `end`. Empty if the page marks the headings of the section.
    std::vector<Span> possible_at(std::uint32_t begin, std::uint32_t end) const;

    /// Whether there is nothing between two designators, "(b) Inquiry. (1)", but a heading,
    /// whitespace and the star of a footnote.
    bool fills(Span between) const;

private:
    /// Number of provisions of a list, and of those that begin with a title.
    struct Titles {
        std::size_t provisions = 0;
        std::size_t titled = 0;
    };

    bool has_titled_siblings(std::uint32_t designator_end) const;

    Section const& law_;
    std::map<std::uint32_t, Titles> lists_; ///< by the index of the parent
};

} // namespace nutmeg
