// Finds what a typed citation names, or says what is near it.
#pragma once

#include "corpus/lookup/typed_citation.hpp"
#include "corpus/store/section_store.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace nutmeg {

/// A section, or one of its provisions.
struct FoundLaw {
    std::shared_ptr<Section const> section; ///< as it reads on the day asked for; never null
    std::uint32_t provision = no_parent;    ///< index, or no_parent for the entire section
    SectionSource source;                   ///< where it is printed
    std::string chapter;                    ///< "chapter 952", or empty
    std::string on; ///< ISO 8601 date as of which it reads so; empty if none was asked for, or its
                    ///< text on that date is not known

    /// "(b)(2)"; empty for the entire section.
    std::string path() const;
    /// The words that were asked for.
    Span span() const;
};

struct FoundLaws {
    std::vector<FoundLaw> laws;       ///< in the order asked for
    std::vector<std::string> faults;  ///< what does not exist, with what is near it
    std::vector<std::string> unknown; ///< whose text on the date is not known, and why
    Diagnostics findings;             ///< about versions of later dates (is_version_finding)
};

/// "there is no section 53a-38a in the statutes given. Did you mean 53a-83a?" If no number is close
/// enough to be meant, the message has those before and after it.
std::string missing_section(SectionStore const& store, std::string const& number);

/// "section 53a-83 has no provision (z). It has (a), (b) and (c)", of the level where the path
/// fails.
std::string missing_provision(Section const& section, std::string const& path);

/// @param on  ISO 8601 date: sections as they read then, in the latest edition that is not after
/// it;
///            empty: as printed
FoundLaws find_laws(SectionStore& store,
                    std::vector<TypedCitation> const& citations,
                    std::string const& on);

} // namespace nutmeg
