// An instruction carried out on the statutes: on every section that it names, one by one.
#pragma once

#include "corpus/store/statutes.hpp"
#include "diff/apply/apply.hpp"
#include "diff/instructions/apply_instructions.hpp"
#include "parser/instructions/instruction.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One section that an instruction names.
struct InstructedSection {
    std::string number;
    std::shared_ptr<Section const> law; ///< before; null where the statutes do not have it
    Instructed done;
};

/// Gives the section in force of that number, or null.
using LawLookup = std::function<std::shared_ptr<Section const>(std::string_view number)>;

/// Numbers of the sections that the instruction names, in its order, each once; a range of sections
/// is taken as it stands in the statutes.
std::vector<std::string> sections_of(Instruction const& instruction, Statutes const& statutes);

/// "(b)(4)", "(e) to (s)", "(2), (3)": the target's provisions as the opening names them.
std::string path_words(AmendmentTarget const& target);

/// The same for the provisions of section `number` that the instruction names.
std::string path_words(Instruction const& instruction, std::string_view number);

/// Carries out on `law`, section `number` (null where the statutes do not have it), what of the
/// instruction concerns it. A part that is refused is a Problem and leaves the section as it is.
Applied apply(Instruction const& instruction, std::string const& number, Section const* law);

/// Carries `instruction` out on the sections it names, in its order; a range of sections is taken
/// as it stands in the statutes. Throws Error where a page cannot be read.
std::vector<InstructedSection> carry_out(Instruction const& instruction,
                                         Statutes const& statutes,
                                         LawLookup const& find);

} // namespace nutmeg
