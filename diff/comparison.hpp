// Two versions of a section and everything that changed between them.
#pragma once

#include "diff/align/alignment.hpp"
#include "diff/align/provision_changes.hpp"
#include "diff/effects/effect.hpp"
#include "diff/words/redline.hpp"
#include "parser/facts/penalties.hpp"
#include "parser/statutes/section.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace nutmeg {

/// A section that is only a note ("Reserved for future use.", "Section 99-1 is repealed.") has no
/// law: it is Added when it gets law, and law that gives way to a note is Repealed.
enum class SectionChange : std::uint8_t { Unchanged, Amended, Added, Repealed };

/// "unchanged", "amended", "added", "repealed".
std::string_view section_change_name(SectionChange change);

/// The result of comparing two versions of a section.
struct Comparison {
    SectionChange change = SectionChange::Unchanged;
    std::shared_ptr<Section const> old_section; ///< never null; without text if the section is new
    std::shared_ptr<Section const> new_section; ///< never null; without text if it is repealed
    Alignment alignment;                        ///< of an amended section; otherwise empty
    Redline redline;
    std::vector<Change> changes; ///< of an amended section that has law, by provision
    /// What changes in substance. Of a section that is added or repealed: one, with details.
    std::vector<Effect> effects;
    /// The same for versions that the new section prints and the old one does not, by date, without
    /// what is in `effects` or an earlier one. Evidence is in the texts of both sections.
    std::vector<LaterEffects> later_effects;
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
