#include "cli/akn/bill_writer.hpp"

#include "cli/akn/elements/section_element.hpp"
#include "cli/akn/elements/section_parts.hpp"
#include "cli/akn/marked_law.hpp"
#include "cli/akn/modifications.hpp"
#include "parser/bills/effective_date_rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace nutmeg::akn {

namespace {

constexpr std::string_view enacting_words = "Be it enacted";

/// "Section 1." or "Sec. 2.", with the space after it; empty if the opening has no label.
std::string_view label_of(std::string_view opening) {
    if (!opening.starts_with("Sec"))
        return {};
    auto const first = opening.find(' ');
    auto const end = first == opening.npos ? first : opening.find(". ", first);
    constexpr std::size_t longest = 20;
    return end > longest ? std::string_view() : opening.substr(0, end + 2);
}

bool restates_law(ActSection const& section) {
    return section.action == Action::Substitute || section.action == Action::Add;
}

char const* type_of(Action action) {
    if (action == Action::Substitute)
        return "substitution";
    return action == Action::Repeal ? "repeal" : "insertion";
}

/// The title of the act, its name, or that it has none.
std::string title_of(Act const& act) {
    return act.title.empty() ? act.name : act.title;
}

} // namespace

BillWriter::BillWriter(Act const& act, SectionLookup const& find)
    : act_(act), find_(find), links_(find, ids_), timeline_(ids_) {
    for (auto const* once : {"generalAssembly", "nutmeg", "generalStatutes", "inForce"})
        ids_.assign(once);
}

void BillWriter::write(Node parent) {
    bool const is_bill = bill_work(act_).find("/bill/") != std::string::npos;
    auto document = add(parent, is_bill ? "bill" : "act");
    set(document, "name", is_bill ? "bill" : "act");
    set(document, "contains", "originalVersion");
    auto meta = add(document, "meta");
    write_preface(document);
    write_preamble(document);
    auto body = add(document, "body");
    for (auto const& section : act_.sections)
        write_section(body, section);
    if (act_.sections.empty())
        set(add(body, "hcontainer"), "name", "empty");
    write_conclusions(document);
    write_meta(meta);
}

void BillWriter::write_preface(Node document) {
    auto preface = add(document, "preface");
    bool has_title = false;
    for (auto const& line : act_.set_aside) {
        if (line.line_class != LineClass::Heading || line.text.starts_with(enacting_words))
            continue;
        if (line.text == act_.title && !has_title) {
            has_title = true;
            add_text(add_inline(add(add(preface, "longTitle"), "p"), "docTitle"), line.text);
        } else {
            add_words(preface, "p", line.text);
        }
    }
    if (!has_title)
        add_text(add_inline(add(add(preface, "longTitle"), "p"), "docTitle"), act_.title);
}

void BillWriter::write_preamble(Node document) {
    for (auto const& line : act_.set_aside)
        if (line.line_class == LineClass::Heading && line.text.starts_with(enacting_words)) {
            auto formula = add(add(document, "preamble"), "formula");
            set(formula, "name", "enactingFormula");
            add_words(formula, "p", line.text);
            return;
        }
}

void BillWriter::write_section(Node body, ActSection const& section) {
    auto element = add(body, "section");
    auto const id = ids_.assign(section_id(section.number));
    set(element, "eId", id);
    std::string_view opening = section.opening;
    auto const label = label_of(opening);
    opening.remove_prefix(label.size());
    if (!label.empty())
        add_words(element, "num", label);
    if (section.action == Action::Repeal || restates_law(section)) {
        write_mod(element, section, opening);
        return;
    }
    auto const lead =
        std::string(opening) + (opening.empty() || section.text.text.empty() ? "" : " ");
    write_law(element, section.text, lead);
    if (section.action == Action::New)
        add_modification(section, {"insertion", "#" + id, std::string(statutes_work), {}, {}, {}});
}

/// The opening is the words of the modification; the law that it restates is quoted in it.
void BillWriter::write_mod(Node element, ActSection const& section, std::string_view opening) {
    auto const id = ids_.assign(std::string(element.attribute("eId").value()) + "__mod_1");
    auto mod = add_inline(add(add(element, "content"), "p"), "mod");
    set(mod, "eId", id);
    add_text(mod, opening);
    if (!section.text.text.empty()) {
        auto quoted = add_inline(mod, "quotedStructure");
        set(quoted, "eId", ids_.assign(id + "__qstr_1"));
        write_law(quoted, section.text, {});
    }
    add_modifications(section, "#" + id);
}

void BillWriter::write_law(Node element, MarkedText const& text, std::string const& lead) {
    auto law = marked_law(text, lead);
    if (find_)
        resolve_citations(law.section, find_);
    InlineText words(law.section.text, marks_of(law.section, links_, terms_, ids_), &law.changes);
    write_part(element, parts_of(law.section, element.attribute("eId").value()), words);
}

void BillWriter::add_modifications(ActSection const& section, std::string const& source) {
    for (auto const& target : section.targets) {
        auto const paths = target.paths.empty() ? std::vector<std::string>{""} : target.paths;
        auto const* const type = type_of(section.action);
        if (target.range && paths.size() > 1) {
            add_modification(section,
                             {type,
                              source,
                              destination_of(target, paths.front()),
                              destination_of(target, paths.back()),
                              {},
                              {}});
            continue;
        }
        auto const last = target.last_number.empty() ? std::string()
                                                     : statutes_iri(section_id(target.last_number));
        for (auto const& path : paths)
            add_modification(section, {type, source, destination_of(target, path), last, {}, {}});
    }
}

void BillWriter::add_modification(ActSection const& section, Modification modification) {
    auto const day = effective_day(section, act_);
    if (!day.iso.empty()) {
        modification.period = timeline_.add_period(
            day.iso, Timeline::Kind::Generation, modification.source, modification.source);
    } else {
        modification.event = event_reference(day_phrase(day));
    }
    modifications_.push_back(std::move(modification));
}

std::string BillWriter::event_reference(std::string const& words) {
    for (auto const& [id, known] : events_)
        if (known == words)
            return "#" + id;
    events_.emplace_back(ids_.assign("event"), words);
    return "#" + events_.back().first;
}

/// What is amended; of other law than the General Statutes, the act or article as a whole. A
/// provision that current law does not have, such as one that is added, is the section.
std::string BillWriter::destination_of(AmendmentTarget const& target, std::string const& path) {
    if (target.source == LawSource::PublicAct)
        return public_act_iri(target.number)
             + (target.act_section.empty() ? "" : "/!main~" + section_id(target.act_section));
    if (target.source == LawSource::Constitution)
        return "/akn/us-ct/act/constitution/" + slug(target.number);
    auto const section = statutes_iri(section_id(target.number));
    auto const provision = links_.to(target.number, path);
    return provision.empty() ? section : provision;
}

void BillWriter::write_conclusions(Node document) const {
    auto conclusions = add(document, "conclusions");
    write_table(conclusions);
    if (!act_.statement_of_purpose.empty()) {
        auto purpose = add(conclusions, "container");
        set(purpose, "name", "statementOfPurpose");
        add_text(add_inline(add(purpose, "p"), "docPurpose"), act_.statement_of_purpose);
    }
    auto const is_written = [&](std::string const& words) {
        if (!act_.statement_of_purpose.empty()
            && act_.statement_of_purpose.find(words) != std::string::npos)
            return true;
        return std::any_of(
            act_.effective_table.begin(), act_.effective_table.end(), [&](EffectiveRow const& row) {
                return words == row.label || words == row.date || words == row.target
                    || words == row.label + " " + row.date + " " + row.target;
            });
    };
    for (auto const& line : act_.set_aside)
        if (line.line_class == LineClass::Tail && !is_written(line.text))
            add_words(conclusions, "p", line.text);
    if (!conclusions.first_child())
        document.remove_child(conclusions);
}

void BillWriter::write_table(Node conclusions) const {
    if (act_.effective_table.empty())
        return;
    auto table = add(conclusions, "table");
    set(table, "class", "effectiveDates");
    for (auto const& row : act_.effective_table) {
        auto element = add(table, "tr");
        for (auto const* words : {&row.label, &row.date, &row.target})
            add_words(add(element, "td"), "p", *words);
    }
}

void BillWriter::write_meta(Node meta) const {
    Identity identity;
    identity.work = bill_work(act_);
    identity.title = title_of(act_);
    identity.number = act_.number;
    auto const year = fmt::format("{:04}-01-01", act_.session_year == 0 ? 1 : act_.session_year);
    identity.work_date = !act_.approved.empty() ? NamedDate{act_.approved, "approval"}
                       : act_.session_year == 0 ? NamedDate{year, "unknown"}
                                                : NamedDate{year, "yearOfSession"};
    identity.version = identity.work_date;
    write_identification(meta, identity, ids_);
    timeline_.write_lifecycle(meta);
    write_analysis(meta);
    timeline_.write_temporal_data(meta);
    auto references = add(meta, "references");
    set(references, "source", ids_.reference("nutmeg"));
    add_reference(
        references, "activeRef", ids_.own("generalStatutes"), statutes_work, statutes_title);
    for (auto const& [id, words] : events_)
        add_reference(
            references, "TLCEvent", id, "/akn/ontology/event/us-ct/" + slug(words), words);
    write_ontology(references, terms_, ids_);
    timeline_.write_references(references);
}

void BillWriter::write_analysis(Node meta) const {
    if (modifications_.empty())
        return;
    auto analysis = add(meta, "analysis");
    set(analysis, "source", ids_.reference("nutmeg"));
    auto list = add(analysis, "activeModifications");
    std::size_t count = 0;
    for (auto const& one : modifications_) {
        auto element = add(list, "textualMod");
        set(element, "type", one.type);
        set(element, "eId", ids_.own("amod_" + std::to_string(++count)));
        if (!one.event.empty())
            set(element, "refersTo", one.event);
        set(add(element, "source"), "href", one.source);
        auto destination = add(element, "destination");
        set(destination, "href", one.destination);
        if (!one.last.empty())
            set(destination, "upTo", one.last);
        if (!one.period.empty())
            set(add(element, "force"), "period", one.period);
    }
}

} // namespace nutmeg::akn
