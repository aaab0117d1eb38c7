#include "cli/json/instruction_line.hpp"

#include "cli/json/values.hpp"
#include "cli/report/instruction_wording.hpp"
#include "parser/instructions/instruction_phrase.hpp"

namespace nutmeg {

namespace {

json::object edit_object(Edit const& edit) {
    json::array targets;
    for (auto const& target : edit.targets) {
        json::object one{{"section", json_text(target.number)},
                         {"paths", json_texts(target.paths)}};
        if (!target.last_number.empty())
            one["to_section"] = json_text(target.last_number);
        targets.push_back(std::move(one));
    }
    json::object object{{"operation", json_text(edit_name(edit.kind))},
                        {"targets", std::move(targets)},
                        {"words", json_text(edit.words)},
                        {"new_words", json_text(edit.new_words)},
                        {"begin", edit.span.begin},
                        {"end", edit.span.end}};
    if (edit.position != Position::None)
        object["position"] = json_text(position_name(edit.position));
    if (!edit.anchor.empty())
        object["anchor"] = json_text(edit.anchor);
    if (edit.occurrence.each)
        object["each"] = true;
    if (edit.occurrence.ordinal != 0)
        object["place"] = edit.occurrence.ordinal;
    if (edit.scope != Scope::Whole)
        object["scope"] = edit.scope == Scope::Introduction ? "introduction" : "sentence";
    if (edit.sentence == grammar::last_ordinal)
        object["sentence"] = "last";
    else if (edit.sentence != 0)
        object["sentence"] = edit.sentence;
    if (!edit.sentence_words.empty())
        object["sentence_words"] = json_text(edit.sentence_words);
    if (!edit.last_words.empty())
        object["last_words"] = json_text(edit.last_words);
    if (!edit.last_anchor.empty())
        object["last_anchor"] = json_text(edit.last_anchor);
    if (!edit.new_paths.empty())
        object["new_paths"] = json_texts(edit.new_paths);
    if (!edit.members.empty())
        object["members"] = json_texts(edit.members);
    if (!edit.effective_words.empty())
        object["effective"] = json_text(edit.effective_words);
    return object;
}

json::object outcome_object(EditOutcome const& outcome) {
    json::array occurrences;
    for (auto const& occurrence : outcome.occurrences)
        occurrences.push_back({{"begin", occurrence.span.begin},
                               {"end", occurrence.span.end},
                               {"path", json_text(occurrence.path)},
                               {"words", json_text(occurrence.words)}});
    json::array notes;
    for (auto const& note : outcome.notes)
        notes.push_back(json_text(note.message));
    json::array references;
    for (auto const& one : outcome.references)
        references.push_back(
            {{"old", json_text(one.old_words)}, {"new", json_text(one.new_words)}});
    return {{"edit", outcome.edit + 1},
            {"done", outcome.done},
            {"code", json_text(outcome.code ? code_name(*outcome.code) : "")},
            {"message", json_text(outcome.message)},
            {"places", std::move(occurrences)},
            {"near", json_text(outcome.near)},
            {"references", std::move(references)},
            {"notes", std::move(notes)}};
}

} // namespace

std::string explain_line(Instruction const& instruction,
                         std::vector<InstructedSection> const& sections,
                         std::string const& suggestion) {
    json::array edits;
    for (auto const& edit : instruction.edits)
        edits.push_back(edit_object(edit));
    json::array done;
    for (auto const& section : sections) {
        json::array outcomes;
        for (auto const& outcome : section.done.outcomes)
            outcomes.push_back(outcome_object(outcome));
        done.push_back({{"section", json_text(section.number)},
                        {"changed", section.done.changed},
                        {"outcomes", std::move(outcomes)},
                        {"old", json_text(section.done.old_text)},
                        {"new", json_text(section.done.new_text)},
                        {"similar", json_texts(section.similar)},
                        {"suggestion", json_text(section.suggestion)}});
    }
    json::array diagnostics;
    for (auto const& found : instruction.diagnostics)
        diagnostics.push_back({{"code", json_text(code_name(found.code))},
                               {"begin", found.span.begin},
                               {"end", found.span.end},
                               {"message", json_text(found.message)}});
    json::object const line{{"instruction", json_text(instruction.text)},
                            {"understood", instruction.understood()},
                            {"edits", std::move(edits)},
                            {"effective", json_text(instruction.effective)},
                            {"sections", std::move(done)},
                            {"diagnostics", std::move(diagnostics)},
                            {"suggestion", json_text(suggestion)}};
    return json::serialize(line) + "\n";
}

} // namespace nutmeg
