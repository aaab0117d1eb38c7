// Two versions of a section and everything that changed between them.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/align/provision_changes.hpp"
#include "diff/effects/model/effect.hpp"
#include "diff/words/redline.hpp"
#include "parser/facts/penalties.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A section that is only a note ("Reserved for future use.", "Section 99-1 is repealed.") has no
/// law: it is Added when it gets law, and law that gives way to a note is Repealed. Compared are
/// two sections that are not versions of one, which only the caller of `compare` knows.
enum class SectionChange : std::uint8_t { Unchanged, Amended, Added, Repealed, Compared };

/// "unchanged", "amended", "added", "repealed", "compared".
std::string_view section_change_name(SectionChange change);

struct LaterComparison;

/// The result of comparing two versions of a section.
struct Comparison {
    SectionChange change = SectionChange::Unchanged;
    std::shared_ptr<Section const> old_section; ///< never null; without text if the section is new
    std::shared_ptr<Section const> new_section; ///< never null; without text if it is repealed
    Alignment alignment; ///< of a section that is amended or compared; otherwise empty
    Redline redline;
    /// Of an amended section that has law, by provision; then those of `later`, with their dates.
    std::vector<Change> changes;
    /// What changes in substance. Of a section that is added or repealed: one, with details.
    std::vector<Effect> effects;
    /// What changes again on later dates: one for each date of the versions that the new section
    /// prints and the old one does not, in order.
    std::vector<LaterComparison> later;
};

/// The text with which a version that takes effect later is compared.
enum class LaterBase : std::uint8_t {
    TextUntilThen, ///< of the new section, before that date
    OldVersion,    ///< of the old section from that date, if it prints a version for that date
};

/// What a version that is printed with a section and takes effect later changes.
struct LaterComparison {
    std::string from; ///< ISO 8601 date
    LaterBase base = LaterBase::TextUntilThen;
    /// Of the section as it reads in the base, and from that date. With an old version as the base,
    /// without changes and effects that the text in force has too.
    Comparison comparison;
    /// For each byte of the two texts compared: its offset in the text of the section as printed.
    std::vector<std::uint32_t> old_origins;
    std::vector<std::uint32_t> new_origins;
};

/// Compares two versions of one section. Either may have no text. `find` returns sections of the
/// penal code, for the penalties of classes of offenses; without it, a built-in table is used.
/// `marked` are the words that the marks of a bill keep, as for `redline_of`, by index in
/// `split_words` of both texts: then the redline has these marks, and changes and effects are read
/// from them; a passage that is deleted and inserted again almost unchanged is compared word by
/// word. Without it, or if it does not fit the texts, the words that stay are searched.
Comparison compare(std::shared_ptr<Section const> old_section,
                   std::shared_ptr<Section const> new_section,
                   PenaltyLookup const& find = {},
                   std::vector<CommonRun> const* marked = nullptr);

} // namespace nutmeg
