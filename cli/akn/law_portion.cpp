#include "cli/akn/law_portion.hpp"

#include "cli/akn/metadata.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

using namespace akn;

/// "Sec. 53a-83." and what follows it.
struct Heading {
    std::string_view number;
    std::string_view words;
};

Heading heading_of(Section const& section) {
    std::string_view const printed = section.heading;
    auto at = section.catchline.empty() ? printed.npos : printed.find(section.catchline);
    at = std::min(at, printed.find("(Formerly"));
    if (at == printed.npos || at == 0)
        return {printed, {}};
    Heading heading{printed.substr(0, at), printed.substr(at)};
    while (heading.number.ends_with(' '))
        heading.number.remove_suffix(1);
    while (heading.words.ends_with(' '))
        heading.words.remove_suffix(1);
    return heading;
}

char const* chapter_element(std::string_view chapter) {
    return to_lower(chapter).starts_with("article") ? "article" : "chapter";
}

/// The laws that are printed together under one heading of a chapter.
struct Group {
    std::size_t begin = 0;
    std::size_t end = 0; ///< of the laws
    std::string id;      ///< of the chapter; empty if it is not known, or there is only one law
};

class PortionWriter {
public:
    PortionWriter(AknPortion const& portion, SectionLookup const& find)
        : portion_(portion), links_(find, ids_) {}

    std::string write() {
        assign_ids();
        pugi::xml_document document;
        auto element = add(add_root(document), "portion");
        set(element, "includedIn", "#generalStatutes");
        auto meta = add(element, "meta");
        auto body = add(element, "portionBody");
        write_body(body);
        write_meta(meta);
        return printed(document);
    }

private:
    /// First of all, because links need to know what is in the document.
    void assign_ids() {
        for (auto const* reserved : {"generalAssembly", "nutmeg", "generalStatutes", "inForce"})
            ids_.assign(reserved);
        auto const& laws = portion_.laws;
        for (std::size_t i = 0; i < laws.size();) {
            Group group{i, i, {}};
            while (group.end < laws.size() && laws[group.end].chapter == laws[i].chapter)
                ++group.end;
            auto const& chapter = laws[i].chapter;
            if (!chapter.empty() && laws.size() > 1)
                group.id = ids_.assign(chapter_id(chapter));
            i = group.end;
            groups_.push_back(std::move(group));
        }
        for (auto const& law : laws)
            parts_.push_back(assigned_parts(law));
    }

    /// The parts of the section, with ids that are not in the document yet.
    Part assigned_parts(AknLaw const& law) {
        auto const wanted = section_id(law.section->citation());
        auto id = wanted;
        for (int next = 2;; ++next) {
            auto parts = parts_of(*law.section, id);
            auto const& written =
                law.provision == no_parent ? parts : part_of(parts, *law.section, law.provision);
            if (!ids_.contains(written.id)) {
                add_ids(written);
                return parts;
            }
            id = wanted + "_" + std::to_string(next);
        }
    }

    static std::string chapter_id(std::string_view chapter) {
        auto const space = chapter.find(' ');
        auto const number = space == chapter.npos ? chapter : chapter.substr(space + 1);
        bool const is_article = chapter_element(chapter) == std::string_view("article");
        return (is_article ? "art_" : "chp_") + name_part(number);
    }

    void add_ids(Part const& part) {
        ids_.assign(part.id);
        for (auto const& one : part.parts)
            add_ids(one);
    }

    void write_body(Node body) {
        auto parent = body;
        if (groups_.size() > 1 || (portion_.laws.size() > 1 && groups_.front().id.empty())) {
            parent = add(body, "hcontainer");
            set(parent, "name", "generalStatutes");
            set(parent, "eId", ids_.assign("hcontainer_1"));
            portion_id_ = "hcontainer_1";
        }
        for (auto const& group : groups_) {
            auto const element = group.id.empty() ? parent : write_chapter(parent, group);
            for (auto i = group.begin; i < group.end; ++i)
                write_law(element, i);
        }
    }

    Node write_chapter(Node parent, Group const& group) {
        auto const& law = portion_.laws[group.begin];
        auto element = add(parent, chapter_element(law.chapter));
        set(element, "eId", group.id);
        add_words(element, "num", law.chapter);
        if (!law.chapter_name.empty())
            add_words(element, "heading", law.chapter_name);
        use_as_portion(group.id);
        return element;
    }

    void write_law(Node parent, std::size_t index) {
        auto const& law = portion_.laws[index];
        auto const& section = *law.section;
        auto& all = parts_[index];
        InlineText text(section.text, marks_of(section, links_, terms_, ids_), nullptr);
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
        add_periods(all, timeline_, "#generalStatutes");
        auto element = add(parent, "section");
        set(element, "eId", all.id);
        if (section.status == Status::Repealed)
            set(element, "status", "removed");
        if (section.status != Status::Active)
            set(element, "class", status_name(section.status));
        write_heading(element, section, all.id);
        write_part(element, all, text);
    }

    void write_heading(Node element, Section const& section, std::string const& id) {
        auto const heading = heading_of(section);
        auto last = add_words(element, "num", heading.number);
        if (!heading.words.empty())
            last = add_words(element, "heading", heading.words);
        for (auto const& note : notes_.notes_of(id))
            set(add_inline(last, "noteRef"), "href", "#" + note);
    }

    /// The first element below <portionBody> is what the document contains.
    void use_as_portion(std::string const& id) {
        if (portion_id_.empty())
            portion_id_ = id;
    }

    void write_meta(Node meta) {
        Identity identity;
        identity.work = statutes_work;
        identity.title = statutes_title;
        identity.portion = portion_id_;
        identity.work_date = {"1958-01-01", "revision"};
        identity.version = version();
        identity.names_version = !portion_.date.empty();
        write_identification(meta, identity);
        timeline_.write_lifecycle(meta);
        timeline_.write_temporal_data(meta);
        auto references = add(meta, "references");
        set(references, "source", "#nutmeg");
        auto original = add(references, "original");
        set(original, "eId", "generalStatutes");
        set(original, "href", statutes_work);
        set(original, "showAs", statutes_title);
        notes_.write_references(references);
        write_ontology(references, terms_);
        timeline_.write_references(references);
        notes_.write_notes(meta);
    }

    /// The date of the text, else the year of the latest act that the source notes list.
    NamedDate version() const {
        if (!portion_.date.empty())
            return {portion_.date, "asOf"};
        if (notes_.latest_year() != 0)
            return {fmt::format("{:04}-01-01", notes_.latest_year()), "yearOfLatestAct"};
        return {"1958-01-01", "unknown"};
    }

    AknPortion const& portion_;
    EIds ids_;
    Links links_;
    Terms terms_;
    SourceNotes notes_;
    Timeline timeline_;
    std::vector<Group> groups_;
    std::vector<Part> parts_; ///< one for each law
    std::string portion_id_;
};

} // namespace

std::string akn_portion(AknPortion const& portion, SectionLookup const& find) {
    return PortionWriter(portion, find).write();
}

} // namespace nutmeg
