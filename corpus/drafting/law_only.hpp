// The law of a section as amended, without what stands around the law on a page.
#pragma once

#include "parser/statutes/section.hpp"

#include <memory>

namespace nutmeg {

/// `amended` without its catchline and the notes after its last paragraph, which a text copied from
/// a page may have in its law: source and History notes, "See Sec. 99-11 re fines.", "Cited. 990 C.
/// 214.", "(Return to Chapter)". What `current`, the section in force, has as its catchline is no
/// law; null if there is none. Returns `amended` itself if nothing is to be removed.
/// (docs/connecticut.md 1.6, 1.8, 2)
std::shared_ptr<Section const> law_only(std::shared_ptr<Section const> const& amended,
                                        Section const* current);

} // namespace nutmeg
