#include "cli/akn/portion_writer.hpp"

#include "cli/akn/elements/section_element.hpp"
#include "parser/text/ascii.hpp"

#include <fmt/format.h>

namespace nutmeg::akn {

namespace {

/// "Sec. 53a-83." and what follows it.
struct Heading {
    std::string_view number;
    std::string_view words;
};

/// The number ends after the last section number that the heading prints.
Heading heading_of(Section const& section) {
    std::string_view const printed = section.heading;
    if (section.numbers.empty())
        return {{}, printed};
    auto const& last_of_range = section.last_numbers.back();
    auto const& last = last_of_range.empty() ? section.numbers.back() : last_of_range;
    auto end = printed.find(last);
    if (end == printed.npos)
        return {printed, {}};
    end += last.size();
    if (end < printed.size() && printed[end] == '.')
        ++end;
    Heading heading{printed.substr(0, end), printed.substr(end)};
    while (heading.words.starts_with(' '))
        heading.words.remove_prefix(1);
    while (heading.words.ends_with(' '))
        heading.words.remove_suffix(1);
    return heading;
}

bool is_article(std::string_view chapter) {
    return to_lower(chapter).starts_with("article");
}

std::string chapter_id(std::string_view chapter) {
    auto const space = chapter.find(' ');
    auto const number = space == chapter.npos ? chapter : chapter.substr(space + 1);
    return (is_article(chapter) ? "art_" : "chp_") + name_part(number);
}

/// Assigns the eIds of the part and all parts in it. Recurses as deep as there are levels.
void assign_all(Part const& part, EIds& ids) {
    ids.assign(part.id);
    for (auto const& one : part.parts)
        assign_all(one, ids);
}

} // namespace

PortionWriter::PortionWriter(std::vector<PortionLaw> laws,
                             SectionLookup const& find,
                             std::string prefix)
    : laws_(std::move(laws)), ids_(std::move(prefix)), links_(find, ids_), timeline_(ids_) {
    for (auto const* once : {"generalAssembly", "nutmeg", "generalStatutes", "inForce"})
        ids_.assign(ids_.own(once));
    assign_groups();
    for (auto const& law : laws_)
        parts_.push_back(assigned_parts(law));
}

void PortionWriter::assign_groups() {
    for (std::size_t i = 0; i < laws_.size();) {
        Group group{i, i, {}};
        while (group.end < laws_.size() && laws_[group.end].chapter == laws_[i].chapter)
            ++group.end;
        if (auto const& chapter = laws_[i].chapter; !chapter.empty() && laws_.size() > 1)
            group.id = ids_.assign(ids_.own(chapter_id(chapter)));
        i = group.end;
        groups_.push_back(std::move(group));
    }
}

/// The parts of the section, with ids that are not in the document yet.
Part PortionWriter::assigned_parts(PortionLaw const& law) {
    auto const wanted = ids_.own(section_id(law.section->citation()));
    auto id = wanted;
    for (int next = 2;; ++next) {
        auto parts = parts_of(*law.section, id);
        auto const& written =
            law.provision == no_parent ? parts : part_of(parts, *law.section, law.provision);
        if (!ids_.contains(written.id)) {
            assign_all(written, ids_);
            return parts;
        }
        id = wanted + "_" + std::to_string(next);
    }
}

std::string PortionWriter::reference(std::size_t law, std::string const& path) const {
    auto const& section = *laws_[law].section;
    auto const& part = parts_[law];
    auto const index = find_provision(section.provisions, section.text, path);
    return "#" + (index == no_parent ? part.id : part_of(part, section, index).id);
}

void PortionWriter::write(Node parent,
                          NamedDate const& version,
                          Modifications const* modifications,
                          std::vector<std::string> const& left_out) {
    auto element = add(parent, "portion");
    set(element, "includedIn", ids_.reference("generalStatutes"));
    auto meta = add(element, "meta");
    // First, because it collects what the metadata say.
    write_body(add(element, "portionBody"));
    for (auto const& words : left_out)
        notes_.add_note(ids_.own("document"), "not-in-document", words, ids_);
    write_identity(meta, version);
    timeline_.write_lifecycle(meta);
    if (modifications != nullptr)
        modifications->write_analysis(meta);
    timeline_.write_temporal_data(meta);
    write_references(meta, modifications);
    notes_.write_notes(meta, ids_);
}

void PortionWriter::write_body(Node body) {
    auto parent = body;
    if (groups_.size() != 1 || (laws_.size() > 1 && groups_.front().id.empty())) {
        auto const id = ids_.assign(ids_.own("hcontainer_1"));
        parent = add(body, "hcontainer");
        set(parent, "name", "generalStatutes");
        set(parent, "eId", id);
        use_as_portion(id);
    }
    for (auto const& group : groups_) {
        auto const element = group.id.empty() ? parent : write_chapter(parent, group);
        for (auto i = group.begin; i < group.end; ++i)
            write_law(element, i);
    }
}

Node PortionWriter::write_chapter(Node parent, Group const& group) {
    auto const& law = laws_[group.begin];
    auto element = add(parent, is_article(law.chapter) ? "article" : "chapter");
    set(element, "eId", group.id);
    add_words(element, "num", law.chapter);
    if (!law.chapter_name.empty())
        add_words(element, "heading", law.chapter_name);
    use_as_portion(group.id);
    return element;
}

void PortionWriter::write_law(Node parent, std::size_t index) {
    auto const& law = laws_[index];
    auto const& section = *law.section;
    auto& all = parts_[index];
    InlineText text(section.text,
                    marks_of(section, links_, terms_, ids_),
                    law.changes ? &*law.changes : nullptr);
    if (law.provision != no_parent) {
        auto const& part = part_of(all, section, law.provision);
        use_as_portion(part.id);
        auto element = add(parent, part.element);
        set(element, "eId", part.id);
        write_part(element, part, text);
        return;
    }
    use_as_portion(all.id);
    notes_.add_section(section, all.id, ids_, timeline_);
    for (auto const& finding : law.findings)
        notes_.add_note(all.id, "finding", finding, ids_);
    add_periods(all, timeline_, ids_.reference("generalStatutes"));
    auto element = add(parent, "section");
    set(element, "eId", all.id);
    if (law.is_repealed || section.status == Status::Repealed)
        set(element, "status", "removed");
    if (section.status != Status::Active)
        set(element, "class", status_name(section.status));
    write_heading(element, section, all.id);
    write_part(element, all, text);
}

void PortionWriter::write_heading(Node element, Section const& section, std::string const& id) {
    auto const heading = heading_of(section);
    auto const& notes = notes_.notes_of(id);
    Node last;
    if (!heading.number.empty())
        last = add_words(element, "num", heading.number);
    if (!heading.words.empty() || (!last && !notes.empty()))
        last = add_words(element, "heading", heading.words);
    for (auto const& note : notes)
        set(add_inline(last, "noteRef"), "href", "#" + note);
}

/// The first element is outside all others.
void PortionWriter::use_as_portion(std::string const& id) {
    if (portion_id_.empty())
        portion_id_ = id.substr(ids_.prefix().size());
}

void PortionWriter::write_identity(Node meta, NamedDate const& version) const {
    Identity identity;
    identity.work = statutes_work;
    identity.title = statutes_title;
    identity.portion = portion_id_;
    identity.work_date = {"1958-01-01", "revision"};
    identity.version = version;
    identity.names_version = !version.iso.empty();
    if (version.iso.empty() && notes_.latest_year() != 0)
        identity.version = {fmt::format("{:04}-01-01", notes_.latest_year()), "yearOfLatestAct"};
    else if (version.iso.empty())
        identity.version = {"1958-01-01", "unknown"};
    write_identification(meta, identity, ids_);
}

void PortionWriter::write_references(Node meta, Modifications const* modifications) const {
    auto references = add(meta, "references");
    set(references, "source", ids_.reference("nutmeg"));
    add_reference(
        references, "original", ids_.own("generalStatutes"), statutes_work, statutes_title);
    notes_.write_references(references);
    if (modifications != nullptr)
        modifications->write_references(references);
    write_ontology(references, terms_, ids_);
    timeline_.write_references(references);
}

} // namespace nutmeg::akn
