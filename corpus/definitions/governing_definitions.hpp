// The definitions that govern a section, from anywhere in the law, and where it uses their terms.
#pragma once

#include "corpus/definitions/definition_scope.hpp"
#include "corpus/index/law_index.hpp"
#include "corpus/store/section_store.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/span.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Why a definition governs a section; the nearest first.
enum class DefinitionReach : std::uint8_t {
    OwnSection, ///< the section defines the term itself
    Citation,   ///< "gate, as defined in section 99-1"
    Sections,   ///< the definition holds in a range of sections with it
    Chapter,    ///< ... in its chapter
    Title,      ///< ... in its title
    OtherPart,  ///< in a part of its chapter that is likely another one
};

struct GoverningDefinition {
    std::string term;    ///< as printed
    std::string section; ///< number of the section that defines it
    std::string path;    ///< of the provision that defines it
    std::string words;   ///< the definition, with the term
    DefinitionReach reach = DefinitionReach::OwnSection;
    /// Where it holds: "this section", "chapter 952", "a part of chapter 952", "53a-65 to 53a-73".
    std::string scope;
    /// It holds in a part, whose end the statutes do not show, or a nearer definition of the same
    /// term governs the section too: whether it governs these words is a guess.
    bool is_possible = false;
    std::vector<Span> uses; ///< in the text in force of the governed section, in order
};

/// The definitions of the law that hold beyond their own section.
class DefinitionIndex {
public:
    /// Reads all sections, on all cores. Throws Error if the only file of an edition cannot be
    /// read.
    /// @param index  of the law; must outlive this object
    DefinitionIndex(SectionStore& law, LawIndex const& index);

    /// The definitions that govern the section and whose terms it uses, by their first use; those
    /// of one term from the nearest to the farthest. A use inside that of a longer term is none of
    /// the shorter one, and the quoted term of a definition is no use of it. A part begins with its
    /// definitions, so those of the last section before this one that defines terms for "this part"
    /// are nearer than those of other parts.
    /// @param section  of the law
    std::vector<GoverningDefinition> definitions_for(Section const& section) const;

private:
    struct Term {
        std::string term;
        std::string key;
        std::string path;
        Span definition;
    };

    /// The definitions of a section that hold in the same scope.
    struct Group {
        std::shared_ptr<Section const> section;
        DefinitionScope scope;
        std::vector<Term> terms;
    };

    bool governs(Group const& group, std::string_view number, std::string_view chapter) const;
    std::vector<Group> groups_in(std::shared_ptr<Section const> const& section) const;

    LawIndex const& index_;
    std::vector<Group> groups_; ///< in the order of the statutes
};

} // namespace nutmeg
