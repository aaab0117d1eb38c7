// Several bills on the law in force: each by itself, then what all of them make of every section
// that more than one touches, where they conflict, and how the law reads from each day on which
// something takes effect.
#pragma once

#include "corpus/preview/preview.hpp"
#include "parser/amendment_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What one side of a conflict would have.
struct ConflictSide {
    std::vector<std::size_t> bills; ///< places in JointPreview::bills
    std::string by;                 ///< "section 2 of Public Act No. 26-1"
    std::string words;              ///< in place of Conflict::law_words; empty where they only go
    std::uint32_t line = 0;         ///< of the last bill's file, of the amendment; 0 if not known
};

/// Two amendments of a section that cannot both have their way. In the combined text the earlier
/// one stands, unless it gave way to one before it.
struct Conflict {
    enum class Kind : std::uint8_t {
        Words,     ///< both would change the same words, or put words in at one point
        Structure, ///< designators: given twice, given otherwise, or left with a gap
    };
    Kind kind = Kind::Words;
    std::string number; ///< of the section
    std::string path;   ///< of the provision in the law in force; empty for the section's own words
    std::string before; ///< Words: the last words before the place
    std::string law_words;
    ConflictSide earlier;
    ConflictSide later;
    std::string follows; ///< Words: whose words the combined text has, as `by`, or "neither"
    std::string message; ///< what is the matter, in one sentence, and which text stands
};

/// A section that more than one bill changes.
struct JointSection {
    std::string number;
    std::vector<std::size_t> bills;
    Comparison comparison; ///< from the law in force to what all bills make of it
    std::vector<Conflict> conflicts;
    /// "section 2 of Public Act No. 26-1": what is in it though it does not restate the law.
    std::vector<std::string> unproved = {};
};

/// How a section reads from a day on.
struct DatedText {
    EffectiveDay day;
    Comparison comparison; ///< from the text up to that day to the text from that day on
    std::vector<std::string> unproved = {}; ///< as JointSection::unproved
};

/// A section that changes on more than one day.
struct DatedSection {
    std::string number;
    std::vector<DatedText> texts; ///< in the order of the days
};

struct JointPreview {
    std::vector<PreviewReport> bills; ///< in the order given
    std::vector<std::string> names;   ///< beside each: what it is called
    std::string on;                   ///< ISO date that was asked for, or empty
    std::vector<EffectiveDay> days;   ///< of all sections of all bills, each once, in order
    std::vector<JointSection> joint;
    std::vector<DatedSection> dated; ///< empty where a date was asked for
    /// Conflicts (code "conflict"), and what else concerns several bills.
    Diagnostics diagnostics;
};

/// Carries the bills out in their order. With `on`, only what is law on that date, and on the law
/// as it reads on that date. Throws Error where a page cannot be read.
JointPreview preview(std::vector<AmendmentFile> const& files,
                     Statutes& statutes,
                     std::string_view on);

} // namespace nutmeg
