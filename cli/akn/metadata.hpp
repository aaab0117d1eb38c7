// The <meta> of a document: identification, life cycle, references, notes.
#pragma once

#include "cli/akn/elements/names.hpp"
#include "cli/akn/elements/section_marks.hpp"
#include "cli/akn/elements/timeline.hpp"
#include "cli/akn/elements/xml.hpp"
#include "parser/statutes/section.hpp"

#include <map>
#include <string>
#include <vector>

namespace nutmeg::akn {

/// A date that is known, and what it is a date of.
struct NamedDate {
    std::string iso;
    std::string name;
};

/// What identifies a document on the three levels of FRBR.
struct Identity {
    std::string work;    ///< IRI
    std::string portion; ///< eId of the element that the document contains; empty for all of it
    std::string title;
    std::string number; ///< "26-402"; may be empty
    NamedDate work_date;
    NamedDate version;          ///< of the expression
    bool names_version = false; ///< the date of the expression is a part of its IRI
};

/// A note about a section: in the metadata, with a reference in the heading.
struct SectionNote {
    std::string id;
    std::string kind; ///< "source", "history", "annotation", ...
    std::string words;
};

/// Acts that made or changed the law of a document, and notes about it.
class SourceNotes {
public:
    /// Adds the acts that the notes of the section name, and the notes themselves. An act whose
    /// effective date a note states is an event; no date is guessed.
    /// @param id  eId of the section
    void add_section(Section const& section, std::string const& id, EIds& ids, Timeline& timeline);

    /// Adds a note about the element with that eId.
    void add_note(std::string const& id,
                  std::string_view kind,
                  std::string const& words,
                  EIds& ids);

    /// The notes of a section, in the order in which they were added.
    std::vector<std::string> const& notes_of(std::string const& id) const;

    /// The year of the latest act; 0 if none is known.
    int latest_year() const { return latest_year_; }

    /// A <passiveRef> for each act.
    void write_references(Node references) const;
    void write_notes(Node meta, EIds const& ids) const;

private:
    struct Act {
        std::string id;
        std::string iri;
        std::string name;
    };
    void add_acts(Section const& section, std::string const& id, EIds& ids, Timeline& timeline);
    std::string const& act_id(std::string const& name, std::string const& iri, EIds& ids);

    std::vector<Act> acts_;
    std::map<std::string, std::size_t> act_of_iri_;
    std::vector<SectionNote> notes_;
    std::map<std::string, std::vector<std::string>> notes_of_;
    int latest_year_ = 0;
};

void write_identification(Node meta, Identity const& identity, EIds const& ids);

/// Appends an element of <references>.
void add_reference(Node references,
                   char const* element,
                   std::string_view id,
                   std::string_view iri,
                   std::string_view name);

/// The organizations and terms that a document refers to.
void write_ontology(Node references, Terms const& terms, EIds const& ids);

} // namespace nutmeg::akn
