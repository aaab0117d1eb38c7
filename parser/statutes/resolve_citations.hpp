// What citations refer to: the antecedents of "this subsection" and "said section", and whether
// each target in the General Statutes exists (docs/connecticut.md 3).
#pragma once

#include "parser/statutes/section.hpp"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>

namespace nutmeg {

/// Returns the section of that number, or null if it is not among the statutes at hand.
using SectionLookup = std::function<Section const*(std::string_view number)>;

/// The paths of the text in force of several sections, each read when it is first asked for. The
/// sections must outlive it and keep their outlines. Several threads may call it at once.
class PathsBySection {
public:
    ProvisionPaths const& of(Section const& section);

private:
    struct Entry {
        std::once_flag once;
        std::unique_ptr<ProvisionPaths> paths;
    };

    std::mutex mutex_; ///< of by_section_, whose entries stay where they are
    std::map<Section const*, Entry> by_section_;
};

/// Makes the targets of This, Said, Such and Bare citations absolute: number and path as they
/// would be written from anywhere. "This" is resolved by the provision that contains the words,
/// "said" and "such" by the last citation of the same level before them; "said sections" gets all
/// that were named together last. A citation without an antecedent keeps an empty number: "such
/// section" of a town, "paragraph (3) of said section" after a section of other law. Call it once
/// for a section.
void anchor_citations(Section& section);

/// Determines for every statute target whether it exists; a range is resolved if both ends are, or
/// if a member between them is. Also anchors the citations. A repealed or transferred section
/// exists for a citation of the entire section, and is dangling for one of its provisions. A
/// citation that is limited in time ("revision of 1958, revised to 1975") is frozen, and not
/// looked up. `others` are the paths of the sections that `find` returns; pass the same for all
/// sections of a collection.
void resolve_citations(Section& section, SectionLookup const& find, PathsBySection& others);

/// The same for one section.
void resolve_citations(Section& section, SectionLookup const& find);

} // namespace nutmeg
