#include "cli/akn/metadata.hpp"

#include "corpus/lookup/section_history.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg::akn {

namespace {

void add_value(Node parent, char const* name, std::string_view value) {
    set(add(parent, name), "value", value);
}

void add_date(Node parent, NamedDate const& date) {
    auto element = add(parent, "FRBRdate");
    set(element, "date", date.iso);
    set(element, "name", date.name);
}

void add_author(Node parent, std::string_view author) {
    set(add(parent, "FRBRauthor"), "href", author);
}

/// The IRI of the element in one of the three levels.
std::string this_iri(std::string const& base, Identity const& identity) {
    return base + "/!main" + (identity.portion.empty() ? "" : "~" + identity.portion);
}

} // namespace

void write_identification(Node meta, Identity const& identity, EIds const& ids) {
    auto const nutmeg = ids.reference("nutmeg");
    auto const author = ids.reference("generalAssembly");
    auto const expression =
        identity.work + "/eng" + (identity.names_version ? "@" + identity.version.iso : "");
    auto identification = add(meta, "identification");
    set(identification, "source", nutmeg);

    auto work = add(identification, "FRBRWork");
    add_value(work, "FRBRthis", this_iri(identity.work, identity));
    add_value(work, "FRBRuri", identity.work);
    add_date(work, identity.work_date);
    add_author(work, author);
    add_value(work, "FRBRcountry", "us-ct");
    if (!identity.number.empty())
        add_value(work, "FRBRnumber", identity.number);
    if (!identity.title.empty())
        add_value(work, "FRBRname", identity.title);

    auto version = add(identification, "FRBRExpression");
    add_value(version, "FRBRthis", this_iri(expression, identity));
    add_value(version, "FRBRuri", expression);
    add_date(version, identity.version);
    add_author(version, author);
    add_value(version, "FRBRauthoritative", "false");
    set(add(version, "FRBRlanguage"), "language", "eng");

    auto file = add(identification, "FRBRManifestation");
    add_value(file, "FRBRthis", this_iri(expression, identity) + ".xml");
    add_value(file, "FRBRuri", expression + ".xml");
    add_date(file, identity.version);
    add_author(file, nutmeg);
    if (!identity.portion.empty())
        set(add(file, "FRBRportion"), "from", ids.reference(identity.portion));
    add_value(file, "FRBRformat", "application/akn+xml");
}

void add_reference(Node references,
                   char const* element,
                   std::string_view id,
                   std::string_view iri,
                   std::string_view name) {
    auto reference = add(references, element);
    set(reference, "eId", id);
    set(reference, "href", iri);
    set(reference, "showAs", name);
}

void write_ontology(Node references, Terms const& terms, EIds const& ids) {
    add_reference(references,
                  "TLCOrganization",
                  ids.own("generalAssembly"),
                  "/akn/ontology/organization/us-ct/general-assembly",
                  "General Assembly of Connecticut");
    add_reference(references,
                  "TLCOrganization",
                  ids.own("nutmeg"),
                  "/akn/ontology/organization/us-ct/nutmeg",
                  "Nutmeg");
    for (auto const& [term, id] : terms.all())
        add_reference(references, "TLCTerm", id, "/akn/ontology/term/us-ct/" + slug(term), term);
}

void SourceNotes::add_section(Section const& section,
                              std::string const& id,
                              EIds& ids,
                              Timeline& timeline) {
    add_acts(section, id, ids, timeline);
    std::vector<std::pair<std::string_view, std::vector<std::string> const*>> const kinds{
        {"heading", &section.heading_notes},
        {"source", &section.source_notes},
        {"history", &section.history_notes},
        {"cross-reference", &section.cross_references},
        {"annotation", &section.annotations},
        {"other", &section.other_notes}};
    for (auto const& [kind, notes] : kinds)
        for (auto const& words : *notes)
            add_note(id, kind, words, ids);
    for (auto const& line : section.unknown_lines)
        add_note(id, "unclassified", line.text, ids);
}

void SourceNotes::add_note(std::string const& id,
                           std::string_view kind,
                           std::string const& words,
                           EIds& ids) {
    auto const about = id.substr(ids.prefix().size());
    auto const note = ids.assign(ids.own("note-" + about + "-" + std::string(kind)));
    notes_.push_back({note, std::string(kind), words});
    notes_of_[id].push_back(note);
}

std::vector<std::string> const& SourceNotes::notes_of(std::string const& id) const {
    static std::vector<std::string> const none;
    auto const found = notes_of_.find(id);
    return found == notes_of_.end() ? none : found->second;
}

void SourceNotes::add_acts(Section const& section,
                           std::string const& id,
                           EIds& ids,
                           Timeline& timeline) {
    auto acts = acts_on(section);
    std::reverse(acts.begin(), acts.end());
    for (auto const& act : acts) {
        auto const iri = act_iri(act.act, act.year);
        if (iri.empty() || !act.is_listed)
            continue;
        latest_year_ = std::max(latest_year_, act.year);
        auto const& reference = act_id(act.act, iri, ids);
        if (!act.effective.empty())
            timeline.add_event(act.effective,
                               act.is_first ? Timeline::Kind::Generation
                                            : Timeline::Kind::Amendment,
                               "#" + reference,
                               "#" + id);
    }
}

std::string const& SourceNotes::act_id(std::string const& name, std::string const& iri, EIds& ids) {
    auto const [entry, is_new] = act_of_iri_.try_emplace(iri, acts_.size());
    if (is_new)
        acts_.push_back(
            {ids.assign(ids.own(
                 "act-"
                 + iri.substr(std::string_view("/akn/us-ct/act/").size()).replace(4, 1, "-"))),
             iri,
             name});
    return acts_[entry->second].id;
}

void SourceNotes::write_references(Node references) const {
    for (auto const& act : acts_)
        add_reference(references, "passiveRef", act.id, act.iri, act.name);
}

void SourceNotes::write_notes(Node meta, EIds const& ids) const {
    if (notes_.empty())
        return;
    auto notes = add(meta, "notes");
    set(notes, "source", ids.reference("nutmeg"));
    for (auto const& note : notes_) {
        auto element = add(notes, "note");
        set(element, "eId", note.id);
        set(element, "class", note.kind);
        add_words(element, "p", note.words);
    }
}

} // namespace nutmeg::akn
