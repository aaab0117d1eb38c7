// Where citations lead.
#pragma once

#include "cli/akn/elements/names.hpp"
#include "parser/statutes/resolve_citations.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace nutmeg::akn {

/// The IRIs of cited provisions.
class Links {
public:
    /// @param find       finds cited sections, for the levels of their provisions; may be empty
    /// @param in_document  the eIds of the document; must outlive this object
    Links(SectionLookup find, EIds const& in_document);

    /// "#sec_99-3__subsec_c" for a provision in the document, else its IRI. Empty if there is no
    /// such provision.
    /// @param path  "(c)"; empty for the section
    std::string to(std::string const& number, std::string const& path);

private:
    /// The eIds of a section by path; empty if the section is not found.
    std::unordered_map<std::string, std::string> const& ids_of(std::string const& number);

    SectionLookup find_;
    EIds const& in_document_;
    std::unordered_map<std::string, std::unordered_map<std::string, std::string>> ids_;
};

} // namespace nutmeg::akn
