// Pairs the sections of the old and the new law, and decides what the bill must do to each.
#pragma once

#include "corpus/drafting/smallest_unit.hpp"
#include "corpus/store/section_store.hpp"
#include "diff/drafting/draft_words.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace nutmeg {

/// What the bill must do to a section.
enum class SectionAction : std::uint8_t {
    Same,
    Amended,
    New,
    Repealed,
    NotDrafted, ///< out of force for a reason other than repeal, which no bill does
};

/// Both versions of a section. The old one is null if it is new, the new one if it is gone.
struct SectionPair {
    std::shared_ptr<Section const> old_section;
    std::shared_ptr<Section const> new_section;
    SectionAction action = SectionAction::Same;
    DraftWords words; ///< of both, if the section is amended
    DraftUnit unit;   ///< what the bill sets out, if the section is amended
};

/// The pairs in the order of the new law. With `whole`, the sections that only the old law has
/// follow. Throws Error as SectionStore does.
std::vector<SectionPair> pair_sections(SectionStore& old_law,
                                       StoreContents const& new_law,
                                       bool whole);

/// How much of the old law in force the new law does not have.
struct LostSections {
    std::size_t lost = 0;
    std::size_t all = 0; ///< old sections in force, as far as they are paired
};

LostSections lost_sections(std::vector<SectionPair> const& pairs);

} // namespace nutmeg
