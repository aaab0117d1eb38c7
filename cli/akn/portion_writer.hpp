// Writes a <portion> of the General Statutes, as a document of its own or in a collection.
#pragma once

#include "cli/akn/elements/inline_text.hpp"
#include "cli/akn/elements/links.hpp"
#include "cli/akn/elements/section_marks.hpp"
#include "cli/akn/elements/section_parts.hpp"
#include "cli/akn/elements/timeline.hpp"
#include "cli/akn/metadata.hpp"
#include "cli/akn/modifications.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nutmeg::akn {

/// A section or provision to write.
struct PortionLaw {
    Section const* section = nullptr;    ///< never null; its citations are resolved
    std::uint32_t provision = no_parent; ///< index, or no_parent for the entire section
    std::string chapter;                 ///< "chapter 952", or empty
    std::string chapter_name;
    std::optional<TextChanges> changes; ///< of a redline
    bool is_repealed = false;
    std::vector<std::string> findings; ///< sentences about it, which become notes
};

class PortionWriter {
public:
    /// @param find  as for akn_portion
    PortionWriter(std::vector<PortionLaw> laws, SectionLookup const& find, std::string prefix = {});
    PortionWriter(PortionWriter const&) = delete;
    PortionWriter& operator=(PortionWriter const&) = delete;

    /// The reference to the provision of law number `law`, "#sec_99-3__subsec_a"; to the section if
    /// it has no such provision.
    std::string reference(std::size_t law, std::string const& path) const;

    EIds& ids() { return ids_; }
    Timeline& timeline() { return timeline_; }

    /// Writes the element.
    /// @param version        the date of the text; without it, it is that of the latest act
    /// @param modifications  that made the text; may be null
    /// @param left_out       sentences about what the document does not contain
    void write(Node parent,
               NamedDate const& version,
               Modifications const* modifications = nullptr,
               std::vector<std::string> const& left_out = {});

private:
    /// The laws that are printed together under one heading of a chapter.
    struct Group {
        std::size_t begin = 0;
        std::size_t end = 0; ///< of the laws
        std::string id;      ///< of the chapter; empty if it is not known, or there is only one law
    };

    void assign_groups();
    Part assigned_parts(PortionLaw const& law);
    void write_body(Node body);
    Node write_chapter(Node parent, Group const& group);
    void write_law(Node parent, std::size_t index);
    void write_heading(Node element, Section const& section, std::string const& id);
    void use_as_portion(std::string const& id);
    void write_identity(Node meta, NamedDate const& version) const;
    void write_references(Node meta, Modifications const* modifications) const;

    std::vector<PortionLaw> laws_;
    EIds ids_;
    Links links_;
    Terms terms_;
    SourceNotes notes_;
    Timeline timeline_;
    std::vector<Group> groups_;
    std::vector<Part> parts_; ///< one for each law
    std::string portion_id_;  ///< the element below <portionBody>
};

} // namespace nutmeg::akn
