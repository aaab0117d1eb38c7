#include "cli/terminal/instruction.hpp"

#include "cli/report/redline_view.hpp"
#include "cli/report/wording.hpp"
#include "cli/terminal/redline.hpp"
#include "diff/comparison.hpp"
#include "parser/statutes/read_section.hpp"

#include <boost/json.hpp>

#include <fmt/format.h>

namespace nutmeg {

namespace json = boost::json;

namespace {

json::string_view view(std::string_view text) {
    return {text.data(), text.size()};
}

std::string quoted(std::string_view words) {
    return fmt::format("\"{}\"", words);
}

std::string joined(std::vector<std::string> const& all) {
    std::string words;
    for (auto const& one : all)
        words += (words.empty() ? "" : ", ") + one;
    return words;
}

std::string target_words(std::vector<AmendmentTarget> const& targets) {
    std::string words;
    for (auto const& target : targets) {
        words += words.empty() ? "section " : ", section ";
        words += target.number;
        if (!target.last_number.empty())
            words += " to " + target.last_number;
        words += joined(target.paths);
    }
    return words;
}

std::string occurrence_words(Occurrence const& which) {
    if (which.count != 0)
        return fmt::format(", in all {} places", which.count);
    if (which.each)
        return ", each place";
    return which.ordinal == 0 ? std::string() : fmt::format(", place {}", which.ordinal);
}

std::string_view position_name(Position position) {
    constexpr std::array<std::string_view, 5> names{"", "after", "before", "end", "beginning"};
    return names[static_cast<std::size_t>(position)];
}

std::string position_words(Edit const& edit) {
    if (edit.position == Position::None)
        return {};
    if (edit.position == Position::End || edit.position == Position::Beginning)
        return fmt::format(" at the {}", position_name(edit.position));
    return fmt::format(" {} {}", position_name(edit.position), quoted(edit.anchor));
}

std::string scope_words(Edit const& edit) {
    if (edit.scope == Scope::Sentence)
        return fmt::format("sentence {} of ", edit.sentence);
    return edit.scope == Scope::Introduction ? "the introductory words of " : "";
}

void write_outcome(TermPage& page, Instruction const& instruction, EditOutcome const& outcome) {
    auto const& edit = instruction.edits[outcome.edit];
    Flow flow;
    flow.add(fmt::format("Operation {}:", outcome.edit + 1), Ink::Strong);
    flow.add(edit_phrase(edit) + ":");
    if (!outcome.code)
        flow.add("done", Ink::Good);
    else
        flow.add("REFUSED", Ink::Alarm)
            .add(fmt::format("({})", code_name(*outcome.code)))
            .add(outcome.message);
    page.write(flow, "  * ", "    ");
    for (auto const& place : outcome.places) {
        Flow where;
        where.add(place.path.empty() ? "the section's own words" : place.path, Ink::Strong);
        where.add(":", Ink::Strong, true).add(fmt::format("... {} ...", place.words));
        page.write(where, "      at ", "         ");
    }
    for (auto const& reference : outcome.references)
        page.write(Flow().add(fmt::format(
                       "{} becomes {}", quoted(reference.old_words), quoted(reference.new_words))),
                   "      reference: ",
                   "         ");
    for (auto const& note : outcome.notes)
        page.write(Flow().add(note.message), "      note: ", "         ");
}

void write_section(TermPage& page,
                   Instruction const& instruction,
                   InstructedSection const& section) {
    page.gap();
    auto const catchline = section.law ? section.law->catchline : std::string();
    page.write(Flow().add(fmt::format("Sec. {}. {}", section.number, catchline), Ink::Strong));
    for (auto const& outcome : section.done.outcomes)
        write_outcome(page, instruction, outcome);
    if (!section.done.changed) {
        page.write(Flow().add("Nothing of the instruction is carried out here.", Ink::Alarm), "  ");
        return;
    }
    auto const version = [&](std::string const& text) {
        return std::make_shared<Section const>(section_from_words(section.number, catchline, text));
    };
    auto const comparison = compare(version(section.done.old_text), version(section.done.new_text));
    page.gap();
    if (comparison.change == SectionChange::Added)
        write_whole(page, view_of(comparison), "+");
    else if (comparison.change == SectionChange::Repealed)
        write_whole(page, view_of(comparison), "-");
    else
        write_redline(page, view_of(comparison));
}

json::array strings(std::vector<std::string> const& all) {
    json::array list;
    for (auto const& one : all)
        list.emplace_back(view(one));
    return list;
}

json::object edit_object(Edit const& edit) {
    json::array targets;
    for (auto const& target : edit.targets) {
        json::object one{{"section", view(target.number)}, {"paths", strings(target.paths)}};
        if (!target.last_number.empty())
            one["to_section"] = view(target.last_number);
        targets.push_back(std::move(one));
    }
    json::object object{{"operation", view(edit_name(edit.kind))},
                        {"targets", std::move(targets)},
                        {"words", view(edit.words)},
                        {"new_words", view(edit.new_words)},
                        {"begin", edit.span.begin},
                        {"end", edit.span.end}};
    if (edit.position != Position::None)
        object["position"] = view(position_name(edit.position));
    if (!edit.anchor.empty())
        object["anchor"] = view(edit.anchor);
    if (edit.occurrence.each)
        object["each"] = true;
    if (edit.occurrence.ordinal != 0)
        object["place"] = edit.occurrence.ordinal;
    if (edit.scope != Scope::Whole)
        object["scope"] = edit.scope == Scope::Sentence ? "sentence" : "introduction";
    if (edit.sentence != 0)
        object["sentence"] = edit.sentence;
    if (!edit.new_paths.empty())
        object["new_paths"] = strings(edit.new_paths);
    if (!edit.members.empty())
        object["members"] = strings(edit.members);
    if (!edit.effective_words.empty())
        object["effective"] = view(edit.effective_words);
    return object;
}

json::object outcome_object(EditOutcome const& outcome) {
    json::array places;
    for (auto const& place : outcome.places)
        places.push_back({{"begin", place.span.begin},
                          {"end", place.span.end},
                          {"path", view(place.path)},
                          {"words", view(place.words)}});
    json::array notes;
    for (auto const& note : outcome.notes)
        notes.push_back(view(note.message));
    json::array references;
    for (auto const& one : outcome.references)
        references.push_back({{"old", view(one.old_words)}, {"new", view(one.new_words)}});
    return {{"edit", outcome.edit + 1},
            {"done", outcome.done},
            {"code", view(outcome.code ? code_name(*outcome.code) : "")},
            {"message", view(outcome.message)},
            {"places", std::move(places)},
            {"near", view(outcome.near)},
            {"references", std::move(references)},
            {"notes", std::move(notes)}};
}

} // namespace

std::string edit_phrase(Edit const& edit) {
    auto const where = scope_words(edit) + target_words(edit.targets);
    auto const which = occurrence_words(edit.occurrence);
    switch (edit.kind) {
    case EditKind::Strike:
        return edit.words.empty() ? "strike " + where
                                  : fmt::format("strike {}{}{}, in {}",
                                                quoted(edit.words),
                                                position_words(edit),
                                                which,
                                                where);
    case EditKind::Insert:
        return fmt::format(
            "insert {}{}{}, in {}", quoted(edit.new_words), position_words(edit), which, where);
    case EditKind::Replace:
        return fmt::format("strike {} and insert {} in lieu thereof{}, in {}",
                           quoted(edit.words),
                           quoted(edit.new_words),
                           which,
                           where);
    case EditKind::Repeal:
        return "repeal " + where;
    case EditKind::Add:
        return fmt::format("add {}: {}", where, quoted(edit.new_words));
    case EditKind::Restate:
        return fmt::format("put a new text in place of {}: {}", where, quoted(edit.new_words));
    case EditKind::Redesignate:
        return fmt::format("redesignate {} as {}", where, joined(edit.new_paths));
    case EditKind::Reclass:
        return fmt::format(
            "make {} {}{}", where, edit.new_words, edit.words.empty() ? "" : ", now " + edit.words);
    case EditKind::List:
        return fmt::format("add {} to {} in {}{}",
                           joined(edit.members),
                           edit.occurrence.each ? "each list" : "the list",
                           where,
                           edit.anchor.empty() ? std::string() : " that names " + edit.anchor);
    case EditKind::Effective:
        break;
    }
    return "change the effective date to " + edit.effective_words;
}

std::string render_term(Instruction const& instruction,
                        std::vector<InstructedSection> const& sections,
                        TermOptions const& options) {
    TermPage page(options);
    page.write(Flow().add("Instruction", Ink::Strong).add(instruction.text));
    page.gap();
    if (!instruction.understood()) {
        page.write(Flow().add("Not understood, so nothing of it is done.", Ink::Alarm));
        for (auto const& found : instruction.diagnostics)
            page.write(Flow().add(fmt::format("({}) {}", code_name(found.code), found.message)),
                       "  * ",
                       "    ");
        return page.take();
    }
    page.write(Flow().add("Understood as", Ink::Strong));
    for (std::size_t i = 0; i < instruction.edits.size(); ++i)
        page.write(Flow().add(fmt::format("{}. {}", i + 1, edit_phrase(instruction.edits[i]))),
                   "  ",
                   "     ");
    if (!instruction.effective_words.empty())
        page.write(Flow().add("effective " + instruction.effective_words), "  ", "     ");
    for (auto const& section : sections)
        write_section(page, instruction, section);
    return page.take();
}

std::string explain_line(Instruction const& instruction,
                         std::vector<InstructedSection> const& sections) {
    json::array edits;
    for (auto const& edit : instruction.edits)
        edits.push_back(edit_object(edit));
    json::array done;
    for (auto const& section : sections) {
        json::array outcomes;
        for (auto const& outcome : section.done.outcomes)
            outcomes.push_back(outcome_object(outcome));
        done.push_back({{"section", view(section.number)},
                        {"changed", section.done.changed},
                        {"outcomes", std::move(outcomes)},
                        {"old", view(section.done.old_text)},
                        {"new", view(section.done.new_text)}});
    }
    json::array diagnostics;
    for (auto const& found : instruction.diagnostics)
        diagnostics.push_back({{"code", view(code_name(found.code))},
                               {"begin", found.span.begin},
                               {"end", found.span.end},
                               {"message", view(found.message)}});
    json::object const line{{"instruction", view(instruction.text)},
                            {"understood", instruction.understood()},
                            {"edits", std::move(edits)},
                            {"effective", view(instruction.effective)},
                            {"sections", std::move(done)},
                            {"diagnostics", std::move(diagnostics)}};
    return json::serialize(line) + "\n";
}

} // namespace nutmeg
