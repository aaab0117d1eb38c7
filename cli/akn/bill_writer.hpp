// Writes a bill or act as an element.
#pragma once

#include "cli/akn/elements/links.hpp"
#include "cli/akn/elements/section_marks.hpp"
#include "cli/akn/elements/timeline.hpp"
#include "cli/akn/metadata.hpp"
#include "parser/bills/act.hpp"

#include <string>
#include <vector>

namespace nutmeg::akn {

class BillWriter {
public:
    /// The act must outlive this object.
    BillWriter(Act const& act, SectionLookup const& find);
    BillWriter(BillWriter const&) = delete;
    BillWriter& operator=(BillWriter const&) = delete;

    void write(Node parent);

private:
    struct Modification {
        char const* type = nullptr;
        std::string source;      ///< reference to the <mod> or section
        std::string destination; ///< IRI
        std::string last;        ///< IRI of the last one of a range; else empty
        std::string period;      ///< empty if the date is not known
        std::string event;       ///< reference to it, if there is no date
    };

    void write_preface(Node document);
    void write_preamble(Node document);
    void write_section(Node body, ActSection const& section);
    void write_mod(Node element, ActSection const& section, std::string_view opening);
    void write_law(Node element, MarkedText const& text, std::string const& lead);
    void add_modifications(ActSection const& section, std::string const& source);
    void add_modification(ActSection const& section, Modification modification);
    std::string event_reference(std::string const& words);
    std::string destination_of(AmendmentTarget const& target, std::string const& path);
    void write_conclusions(Node document) const;
    void write_table(Node conclusions) const;
    void write_meta(Node meta) const;
    void write_analysis(Node meta) const;

    Act const& act_;
    SectionLookup find_;
    EIds ids_;
    Links links_;
    Terms terms_;
    Timeline timeline_;
    std::vector<Modification> modifications_;
    std::vector<std::pair<std::string, std::string>> events_; ///< eId and words
};

} // namespace nutmeg::akn
