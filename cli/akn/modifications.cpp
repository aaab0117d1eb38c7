#include "cli/akn/modifications.hpp"

#include "cli/akn/metadata.hpp"
#include "cli/report/wording.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg::akn {

namespace {

/// How the standard calls a change of a provision. A provision that is moved is repealed where it
/// was and inserted where it is; the document has only its new position.
char const* type_of(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Amended:
        return "substitution";
    case ChangeKind::Added:
    case ChangeKind::Moved:
        return "insertion";
    case ChangeKind::Deleted:
        return "repeal";
    case ChangeKind::Redesignated:
        return "renumbering";
    case ChangeKind::Split:
        return "split";
    case ChangeKind::Merged:
        break;
    }
    return "join";
}

/// Adds deleted words before the offset `at`. Deleted paragraphs before a paragraph come after the
/// line end of the one before, where they are paragraphs of their own.
void add_deleted(std::string_view text,
                 std::uint32_t at,
                 std::string words,
                 std::vector<Deletion>& deleted) {
    auto const line_end = words.rfind('\n');
    if (at > 0 && text[at - 1] == '\n' && line_end != words.npos && line_end > 0) {
        deleted.push_back({at - 1, "\n" + words.substr(0, line_end)});
        words.erase(0, line_end + 1);
    }
    if (!words.empty())
        deleted.push_back({at, std::move(words)});
}

/// The eId of the provision in current law.
std::string provision_id(Section const& section, std::string const& path) {
    auto const id = section_id(section.citation());
    auto const index = find_provision(section.provisions, section.text, path);
    return index == no_parent ? id : provision_ids(section.provisions, section.text, id)[index];
}

} // namespace

bool is_entirely_deleted(Comparison const& comparison) {
    return comparison.new_section->text.empty();
}

TextChanges changes_of(Comparison const& comparison) {
    TextChanges changes;
    if (is_entirely_deleted(comparison)) {
        changes.is_all_deleted = true;
        return changes;
    }
    std::string_view const old_text = comparison.old_section->text;
    std::string_view const new_text = comparison.new_section->text;
    std::uint32_t at = 0;
    std::string deleted;
    auto const flush = [&] {
        add_deleted(new_text, at, std::exchange(deleted, {}), changes.deleted);
    };
    for (auto const& piece : comparison.redline) {
        if (piece.op == Op::Delete) {
            deleted += piece.old_span.of(old_text);
            continue;
        }
        flush();
        at = piece.new_span.end;
        if (piece.op == Op::Insert)
            changes.inserted.push_back(piece.new_span);
    }
    flush();
    return changes;
}

std::string bill_work(Act const& act) {
    auto const year =
        act.session_year == 0 ? std::string("unknown") : std::to_string(act.session_year);
    if (act.name.starts_with("Public Act"))
        return "/akn/us-ct/act/" + year + "/pa-" + slug(act.number);
    if (act.name.starts_with("Special Act"))
        return "/akn/us-ct/act/" + year + "/sa-" + slug(act.number);
    auto const name = slug(act.number.empty() ? act.title : act.number);
    return "/akn/us-ct/bill/" + year + "/" + (name.empty() ? "untitled" : name);
}

void Modifications::add(BillPreview const& bill,
                        PreviewEntry const& entry,
                        ProvisionReference const& reference) {
    auto const& comparison = entry.comparison;
    Modification common;
    add_bill(bill);
    common.source = bill_work(*bill.act) + "/!main~" + section_id(entry.amendment->number);
    auto const add_one = [&](char const* type,
                             std::string destination,
                             std::string const& date,
                             std::string old_id) {
        auto one = common;
        one.type = type;
        one.destination = std::move(destination);
        one.old_id = std::move(old_id);
        if (!date.empty())
            one.period =
                timeline_.add_period(date, Timeline::Kind::Amendment, common.source, reference({}));
        else
            one.event = event_reference(day_phrase(entry.day));
        all_.push_back(std::move(one));
    };
    auto const date = entry.day.iso;
    if (comparison.change == SectionChange::Added)
        return add_one("insertion", reference({}), date, {});
    if (comparison.change == SectionChange::Repealed)
        return add_one("repeal", reference({}), date, {});
    for (auto const& change : comparison.changes) {
        auto const& path = change.has_new ? change.new_path : change.in;
        bool const is_renumbered = change.has_new && change.has_old && change.old_path != path;
        add_one(type_of(change.kind),
                reference(path),
                change.from.empty() ? date : change.from,
                is_renumbered || !change.has_new
                    ? provision_id(*comparison.old_section, change.old_path)
                    : std::string());
    }
}

void Modifications::add_bill(BillPreview const& bill) {
    auto const work = bill_work(*bill.act);
    for (auto const& known : bills_)
        if (known.work == work)
            return;
    bills_.push_back({ids_.assign(ids_.own("bill")), work, act_heading(bill)});
}

std::string Modifications::event_reference(std::string const& words) {
    for (auto const& [id, known] : events_)
        if (known == words)
            return "#" + id;
    events_.emplace_back(ids_.assign(ids_.own("event")), words);
    return "#" + events_.back().first;
}

void Modifications::write_analysis(Node meta) const {
    if (all_.empty())
        return;
    auto analysis = akn::add(meta, "analysis");
    set(analysis, "source", ids_.reference("nutmeg"));
    auto list = akn::add(analysis, "passiveModifications");
    std::size_t count = 0;
    for (auto const& one : all_) {
        auto element = akn::add(list, "textualMod");
        set(element, "type", one.type);
        set(element, "eId", ids_.own("pmod_" + std::to_string(++count)));
        if (!one.event.empty())
            set(element, "refersTo", one.event);
        set(akn::add(element, "source"), "href", one.source);
        set(akn::add(element, "destination"), "href", one.destination);
        if (!one.period.empty())
            set(akn::add(element, "force"), "period", one.period);
        if (!one.old_id.empty())
            set(akn::add(element, "old"), "href", statutes_iri(one.old_id));
    }
}

void Modifications::write_references(Node references) const {
    for (auto const& bill : bills_)
        add_reference(references, "passiveRef", bill.id, bill.work, bill.name);
    for (auto const& [id, words] : events_)
        add_reference(
            references, "TLCEvent", id, "/akn/ontology/event/us-ct/" + slug(words), words);
}

} // namespace nutmeg::akn
