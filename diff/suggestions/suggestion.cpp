#include "diff/suggestions/suggestion.hpp"

#include "diff/instructions/amounts.hpp"
#include "diff/instructions/apply_instructions.hpp"
#include "diff/instructions/provision_paths.hpp"
#include "diff/suggestions/guessed_edits.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/instructions/sentence_writer.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <vector>

namespace nutmeg {

namespace {

using Edits = std::vector<Edit>;

constexpr std::size_t most_places = 20; ///< of a refusal that are tried

/// The edit limited to the provision at `path`.
Edit at_path(Edit edit, std::string const& path) {
    edit.targets.resize(1);
    edit.targets.front().paths.clear();
    if (!path.empty())
        edit.targets.front().paths.push_back(path);
    return edit;
}

/// Whether the words share one that has a meaning of its own, or differ in case only.
bool is_close(std::string_view near, std::string_view sought) {
    constexpr std::size_t shortest = 4;
    for (auto const one : split_words(near, make_span(0, near.size())))
        for (auto const other : split_words(sought, make_span(0, sought.size())))
            if (one.of(near).size() >= shortest
                && std::equal(one.of(near).begin(),
                              one.of(near).end(),
                              other.of(sought).begin(),
                              other.of(sought).end(),
                              [](char a, char b) { return to_lower(a) == to_lower(b); }))
                return true;
    return false;
}

/// The edit for each of the places among which it must choose: limited to the provision, or with
/// the first of several occurrences.
void add_places(Edit const& edit, EditOutcome const& outcome, Edits& out) {
    auto const count = std::min(outcome.occurrences.size(), most_places);
    for (std::size_t i = 0; i < count; ++i) {
        auto one = at_path(edit, outcome.occurrences[i].path);
        bool const near = !outcome.near.empty();
        if (near
            && !is_close(outcome.near, edit.kind == EditKind::Insert ? edit.anchor : edit.words))
            return;
        if (near)
            (edit.kind == EditKind::Insert ? one.anchor : one.words) = outcome.near;
        out.push_back(one);
        one.occurrence.ordinal = 1;
        out.push_back(std::move(one));
    }
}

/// A replacement of the amount in the words of the law, for each of the amounts that it may mean.
void add_amounts(Section const& law, Edit const& edit, EditOutcome const& outcome, Edits& out) {
    std::vector<Span> places;
    for (auto const& occurrence : outcome.occurrences)
        places.push_back(occurrence.span);
    if (places.empty())
        places.push_back({0, law.current_end});
    if (places.size() > most_places)
        places.resize(most_places);
    for (auto const index : amounts_in(law, places)) {
        auto const& quantity = law.quantities[index];
        auto const next = computed_amount(quantity, edit);
        auto const change = next && is_measured_as(quantity, edit.amount.measure)
                              ? amount_edit(law, quantity, *next)
                              : std::nullopt;
        if (!change)
            continue;
        auto const provision = provision_at(law.provisions, quantity.span.begin);
        auto one = at_path(
            edit, provision == no_parent ? "" : path_of(law.provisions, law.text, provision));
        one.kind = EditKind::Replace;
        one.quoted = true;
        one.words = quantity.span.of(law.text);
        one.new_words = one.words;
        one.new_words.replace(change->span.begin - quantity.span.begin,
                              change->span.end - change->span.begin,
                              change->words);
        out.push_back(one);
        one.occurrence.ordinal = 1;
        out.push_back(std::move(one));
        if (out.size() > most_places)
            return;
    }
}

/// The new words without the last ones, which the law may have after them: "five thousand dollars"
/// before "dollars".
void add_without_overlap(Edit const& edit, Edits& out) {
    auto const words = split_words(edit.new_words, make_span(0, edit.new_words.size()));
    for (std::size_t size = 1; size < words.size(); ++size) {
        auto one = edit;
        one.new_words.resize(words[words.size() - size].begin);
        while (one.new_words.ends_with(' '))
            one.new_words.pop_back();
        out.push_back(std::move(one));
    }
}

/// The classes that the refused edit may mean.
void add_classes(Section const& law, Edit const& edit, Edits& out) {
    for (auto const& quantity : law.quantities) {
        if (quantity.kind != QuantityKind::OffenseClass || out.size() > most_places)
            continue;
        auto const provision = provision_at(law.provisions, quantity.span.begin);
        auto one = at_path(
            edit, provision == no_parent ? "" : path_of(law.provisions, law.text, provision));
        one.words.clear();
        out.push_back(one);
    }
}

/// `words` without a designator at their start.
std::string without_designator(std::string const& words) {
    Designator one;
    if (!designator_at(words, 0, one))
        return words;
    return words.substr(std::min(words.find_first_not_of(' ', one.span.end), words.size()));
}

Edits alternatives(Section const& law, Edit const& edit, EditOutcome const& outcome) {
    Edits out;
    if (!outcome.code || edit.targets.empty())
        return out;
    if (edit.kind == EditKind::ChangeAmount || (edit.kind == EditKind::Replace && !edit.quoted))
        add_amounts(law, edit, outcome, out);
    if (*outcome.code == DiagnosticCode::FaultyResult)
        add_without_overlap(edit, out);
    if (edit.kind == EditKind::ChangeClass)
        add_classes(law, edit, out);
    if (*outcome.code == DiagnosticCode::ListDesignator) {
        out.push_back(edit);
        out.back().new_words = without_designator(edit.new_words);
    }
    add_places(edit, outcome, out);
    add_guessed_forms(law, edit, out);
    return out;
}

/// Whether the sentence works: it is understood, all its operations are done, and the text changes.
bool works(std::string const& sentence, Section const& law) {
    auto const read = read_instruction(sentence);
    return read.understood() && instruct(read, law.citation(), &law).changed;
}

/// "99-4, 99-5 or 99-9".
std::string joined_with_or(std::vector<std::string> const& numbers) {
    std::string words;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        words += (i == 0 ? "" : i + 1 == numbers.size() ? " or " : ", ") + numbers[i];
    return words;
}

/// For a member that cannot be added at the end of a list inside a sentence: the two operations
/// that do it, where the last member is clear to end at a mark.
std::string list_sentence(Section const& law, Edit const& edit) {
    std::string_view const text = law.text;
    auto const& target = edit.targets.front();
    auto const path = target.paths.empty() ? std::string() : target.paths.front();
    auto const parent = path.empty() ? no_parent : find_provision(law.provisions, text, path);
    Provision const* last = nullptr;
    for (auto const& one : law.provisions)
        if (one.parent == parent)
            last = &one;
    Designator designator;
    if (last == nullptr || !designator_at(text, last->designator.begin, designator))
        return {};
    auto const before = text.substr(0, last->designator.begin);
    auto const word = before.ends_with("and ") ? std::string("and")
                    : before.ends_with("or ")  ? std::string("or")
                                               : std::string();
    auto const series = series_of(last->level);
    auto const next =
        designator_text(series, static_cast<std::uint16_t>(designator.in(series) + 1));
    auto const end =
        std::min<std::size_t>(text.find_first_of(",;.", last->designator.end), last->span.end);
    auto const words = split_words(text, make_span(last->designator.end, end));
    if (word.empty() || words.empty())
        return {};
    constexpr std::size_t anchor_words = 4;
    auto const first = words.size() > anchor_words ? words.size() - anchor_words : 0;
    auto const anchor = Span{words[first].begin, words.back().end}.of(text);
    auto member = edit.new_words;
    if (edit.kind == EditKind::List)
        member = "a violation of section " + joined_with_or(edit.members);
    member = next + " " + without_designator(member);
    return "In " + provision_phrase(target.number, path) + ", strike \"" + word + "\" before \""
         + std::string(last->designator.of(text)) + "\" and after \"" + std::string(anchor)
         + "\" insert \", " + word + " " + member + "\"";
}

/// The edit with one target, the one that names the section.
Edit for_section(Edit edit, std::string_view number) {
    auto const found =
        std::find_if(edit.targets.begin(), edit.targets.end(), [&](AmendmentTarget const& one) {
            return compare_section_numbers(one.number, number) == 0;
        });
    AmendmentTarget target = found == edit.targets.end() ? AmendmentTarget() : *found;
    target.number = number;
    target.last_number.clear();
    edit.targets = {std::move(target)};
    return edit;
}

std::string first_working(Edits const& edits, Section const& law) {
    constexpr std::size_t most_tries = 12;
    for (std::size_t i = 0; i < std::min(edits.size(), most_tries); ++i) {
        auto sentence = sentence_for(edits[i]);
        if (!sentence.empty() && works(sentence, law))
            return sentence;
    }
    return {};
}

} // namespace

std::string suggested_sentence(Instruction const& instruction, Section const& law) {
    if (!instruction.understood())
        return first_working(guessed_edits(instruction.text, law), law);
    auto const done = instruct(instruction, law.citation(), &law);
    for (auto const& outcome : done.outcomes) {
        auto const edit = for_section(instruction.edits[outcome.edit], law.citation());
        if (outcome.code == DiagnosticCode::ListEndUnclear
            || outcome.code == DiagnosticCode::ListNotFound)
            if (auto sentence = list_sentence(law, edit); works(sentence, law))
                return sentence;
        if (auto sentence = first_working(alternatives(law, edit, outcome), law); !sentence.empty())
            return sentence;
    }
    return {};
}

std::string renumbered_sentence(Instruction const& instruction,
                                std::string const& number,
                                Section const& law) {
    auto sentence = instruction.text;
    for (auto at = sentence.find(number); at != std::string::npos;
         at = sentence.find(number, at + law.citation().size())) {
        auto const end = at + number.size();
        bool const inside = (at > 0 && is_alnum(sentence[at - 1]))
                         || (end < sentence.size() && is_alnum(sentence[end]));
        if (!inside)
            sentence.replace(at, number.size(), law.citation());
    }
    return works(sentence, law) ? sentence : std::string();
}

std::string named_section(Instruction const& instruction) {
    for (auto const& edit : instruction.edits)
        for (auto const& target : edit.targets)
            return target.number;
    return section_in(instruction.text);
}

} // namespace nutmeg
