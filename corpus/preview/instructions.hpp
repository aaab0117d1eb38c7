// Applies an instruction to each section of the statutes that it names.
#pragma once

#include "corpus/store/statutes.hpp"
#include "diff/apply/apply.hpp"
#include "diff/instructions/apply_instructions.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/instructions/instruction.hpp"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One section that an instruction names.
struct InstructedSection {
    std::string number;
    std::shared_ptr<Section const> law; ///< before; null if the statutes do not contain it
    Instructed done;                    ///< the outcome, and the text after
    std::vector<std::string> similar{}; ///< similar numbers, if the statutes lack the section
    std::string suggestion{};           ///< if an operation is refused: a sentence that would work
};

/// Returns the current section with that number, or null.
using LawLookup = std::function<std::shared_ptr<Section const>(std::string_view number)>;

/// The numbers of a range that the statutes contain, and both ends of the range.
std::set<std::string, SectionNumberLess> sections_in_range(AmendmentTarget const& range,
                                                           Statutes const& statutes);

/// Numbers of the sections that the instruction names, in its order, each once. A range contributes
/// those of sections_in_range.
std::vector<std::string> sections_of(Instruction const& instruction, Statutes const& statutes);

/// "(b)(4)", "(e) to (s)", "(2), (3)": the target's provisions as the opening names them.
std::string path_words(AmendmentTarget const& target);

/// The same for the provisions of section `number` that the instruction names.
std::string path_words(InstructionTargets const& targets, std::string_view number);

/// Applies the edits of an instruction that concern section `number` to `law`, which is that
/// section or null if the statutes do not contain it. A rejected edit is a Problem and leaves the
/// section unchanged.
Applied apply(InstructionTargets const& targets, std::string const& number, Section const* law);

/// Applies `instruction` to each of sections_of, and suggests a sentence where it is refused.
/// `find` returns the law before. Throws Error if a page cannot be read.
std::vector<InstructedSection> apply_instruction(Instruction const& instruction,
                                                 Statutes const& statutes,
                                                 LawLookup const& find);

/// A sentence that would work in place of an instruction that is not understood, for the section
/// that it names; empty if there is none (see suggested_sentence). Throws Error if a page cannot be
/// read.
std::string suggestion_for(Instruction const& instruction, LawLookup const& find);

} // namespace nutmeg
