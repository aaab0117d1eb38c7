// Offenses whose conduct was, or is now, of another class although the class itself is only added
// or only removed: an amendment divides one offense into two, or joins two into one.
#pragma once

#include "diff/effects/edits/edit_groups.hpp"
#include "diff/effects/model/effect.hpp"
#include "parser/facts/penalties.hpp"

#include <vector>

namespace nutmeg {

/// Sets the other value, the direction and the remark of each class of offense that is only added
/// or only removed, in `effects` and their details, if the same conduct has one class in the other
/// text: for "is (1) a class D misdemeanor for a first offense, and (2) a class A misdemeanor"
/// after "is a class A misdemeanor", the class D misdemeanor was a class A misdemeanor.
///
/// The conduct is the same if all words that lead to the class, without those that count offenses
/// ("second", "subsequent"), lead to the class in the other text; if both have the same words that
/// turn it ("without", "knowingly"); and if the other class is in the same sentence, or its
/// sentence lost words of the conduct. An offense beside one that stays as it was is new. The words
/// of the other class are no evidence, because they do not change. Of each text, the first 256
/// classes are read.
void add_former_classes(TextPair const& texts,
                        PenaltyLookup const& find,
                        std::vector<Effect>& effects);

} // namespace nutmeg
