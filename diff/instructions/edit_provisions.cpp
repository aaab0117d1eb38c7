#include "diff/instructions/edit_provisions.hpp"

#include "diff/apply/target.hpp"
#include "diff/instructions/edit_regions.hpp"
#include "diff/instructions/edit_words.hpp"
#include "diff/instructions/find_words.hpp"
#include "diff/instructions/provision_paths.hpp"
#include "diff/instructions/repeal_notes.hpp"
#include "diff/words/typography.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace nutmeg {

namespace {

/// The class without its article and capitalized as in the statutes: "class C felony".
std::string class_words(std::string_view words) {
    if (words.starts_with("a ") || words.starts_with("A "))
        words.remove_prefix(2);
    std::string out(words);
    for (std::size_t i = 0; i < out.size(); ++i) {
        bool const letter = i > 0 && out[i - 1] == ' ' && i + 1 < out.size() && out[i + 1] == ' ';
        if (letter && is_lower(out[i]))
            out[i] = static_cast<char>(out[i] - 'a' + 'A');
        else if (!letter && is_upper(out[i]))
            out[i] = static_cast<char>(out[i] - 'A' + 'a');
    }
    return out;
}

/// The provision's text with its designator before it.
std::string with_designator(std::string words,
                            std::string const& designator,
                            EditOutcome& outcome) {
    if (designator.empty() || words.starts_with(designator))
        return words;
    add_note(outcome, DiagnosticCode::CheckDesignatorAdded, designator);
    return designator + " " + words;
}

/// Where provision `path` is inserted, or no_parent where its parent is missing.
std::uint32_t insertion_point(Section const& law, std::string const& path, EditOutcome& outcome) {
    auto at = insertion_point(path, law);
    // After the provision that precedes it, but before the words of their parent after the list.
    for (std::uint32_t i = 0; i < law.provisions.size(); ++i)
        if (law.provisions[i].span.end == at
            && parent_of(path_of(law.provisions, law.text, i)) == parent_of(path))
            at = span_without_closing(law, i, outcome).end;
    return at;
}

/// The path of a provision that is added by its level or by the designator of its text (see
/// Edit::next_level). Nothing if neither shows it.
std::optional<std::string> next_path(Section const& law,
                                     Edit const& edit,
                                     AmendmentTarget const& target,
                                     EditOutcome& outcome) {
    Designator leading;
    auto const stated = designator_at(edit.new_words, 0, leading)
                          ? std::string(leading.span.of(edit.new_words))
                          : std::string();
    auto const parent = target.paths.empty() ? std::string() : target.paths.front();
    bool const exists = find_provision(law.provisions, law.text, parent) != no_parent;
    if (!stated.empty() && !parent.empty() && !exists && last_designator(parent) == stated)
        return parent;
    if (!parent.empty() && !exists)
        return refuse(outcome, DiagnosticCode::TargetProvisionMissing, target.number, parent);
    if (!stated.empty())
        return parent + stated;
    if (*edit.next_level == Level::Section)
        return refuse(outcome, DiagnosticCode::DesignatorUnstated);
    auto const index =
        parent.empty() ? no_parent : find_provision(law.provisions, law.text, parent);
    std::uint16_t last = 0;
    for (auto const& one : law.provisions) {
        Designator designator;
        if (one.parent == index && one.level == *edit.next_level
            && designator_at(law.text, one.designator.begin, designator))
            last = std::max(last, designator.in(series_of(one.level)));
    }
    if (last == 0)
        return refuse(outcome,
                      DiagnosticCode::NextDesignatorUnknown,
                      target.number + parent,
                      level_name(*edit.next_level));
    return parent
         + designator_text(series_of(*edit.next_level), static_cast<std::uint16_t>(last + 1));
}

/// Whether the list that ends at `at`, to which provision `path` is added, is set inside a
/// paragraph; the list then continues inside it.
bool continues_in_line(Section const& law, std::string const& path, std::uint32_t at) {
    bool in_line = false;
    for (std::size_t i = 0; i < law.provisions.size(); ++i) {
        auto const span = law.provisions[i].span;
        if (span.end == at && span.begin > 0)
            in_line = law.text[span.begin - 1] != '\n'
                   && parent_of(path_of(law.provisions, law.text, i)) == parent_of(path);
    }
    return in_line;
}

} // namespace

std::optional<std::string> repeal_provisions(Section const& law,
                                             Edit const& edit,
                                             AmendmentTarget const& target,
                                             bool redesignates,
                                             EditOutcome& outcome) {
    if (target.paths.empty() && edit.scope == Scope::Whole) {
        if (law.status == Status::Repealed || law.text.empty())
            return refuse(outcome, DiagnosticCode::AlreadyRepealed, target.number);
        return std::string();
    }
    auto spans = edit_regions(law, edit, target, outcome);
    if (!spans)
        return std::nullopt;
    std::sort(spans->begin(), spans->end());
    for (auto const span : *spans)
        record_occurrence(law, span, outcome);
    auto notes = notes_on_repeal(law, *spans, redesignates);
    outcome.notes.insert(outcome.notes.end(),
                         std::make_move_iterator(notes.begin()),
                         std::make_move_iterator(notes.end()));
    return replace_spans(law, *spans, "", outcome);
}

std::optional<std::string> restate_provisions(Section const& law,
                                              Edit const& edit,
                                              AmendmentTarget const& target,
                                              EditOutcome& outcome) {
    auto const spans = edit_regions(law, edit, target, outcome);
    if (!spans)
        return std::nullopt;
    if (!std::is_sorted(spans->begin(), spans->end()))
        return refuse(outcome, DiagnosticCode::ProvisionsOutOfOrder);
    Span const region{spans->front().begin, spans->back().end};
    for (std::size_t i = 1; i < spans->size(); ++i)
        if (law.text.find_first_not_of(" \n", (*spans)[i - 1].end) < (*spans)[i].begin)
            return refuse(outcome, DiagnosticCode::ProvisionsNotAdjacent);
    auto designator = target.paths.empty() ? std::string() : last_designator(target.paths.front());
    if (!region.of(law.text).starts_with(designator))
        designator.clear(); // a sentence after the first
    auto const given = with_designator(edit.new_words, designator, outcome);
    auto const words = in_law_typography(given, region.of(law.text));
    if (words == region.of(law.text))
        return refuse(outcome, DiagnosticCode::AlreadyReadsSo);
    record_occurrence(law, region, outcome);
    return law.text.substr(0, region.begin) + words + law.text.substr(region.end);
}

std::optional<std::string> add_section(Section const* law,
                                       Edit const& edit,
                                       AmendmentTarget const& target,
                                       EditOutcome& outcome) {
    if (law != nullptr && law->status == Status::Active && !law->text.empty())
        return refuse(outcome, DiagnosticCode::SectionExists, target.number);
    return with_curly_quotes(edit.new_words);
}

std::optional<std::string> add_provision(Section const& law,
                                         Edit const& edit,
                                         AmendmentTarget const& target,
                                         EditOutcome& outcome) {
    if (edit.next_level) {
        auto placed = edit;
        placed.next_level.reset();
        auto named = target;
        auto path = next_path(law, edit, target, outcome);
        if (!path)
            return std::nullopt;
        named.paths = {std::move(*path)};
        return add_provision(law, placed, named, outcome);
    }
    auto const& path = target.paths.front();
    auto const existing = find_provision(law.provisions, law.text, path);
    if (existing != no_parent) {
        record_occurrence(law, law.provisions[existing].span, outcome);
        return refuse(outcome, DiagnosticCode::ProvisionExists, target.number, path);
    }
    auto const at = insertion_point(law, path, outcome);
    if (at == no_parent)
        return refuse(
            outcome, DiagnosticCode::TargetParentMissing, target.number, parent_of(path), path);
    record_occurrence(law, {at, at}, outcome);
    auto const words =
        with_curly_quotes(with_designator(edit.new_words, last_designator(path), outcome));
    bool const in_line = continues_in_line(law, path, at);
    if (in_line)
        add_note(outcome, DiagnosticCode::CheckSeparatorBefore, path);
    auto text = law.text.substr(0, at);
    if (in_line)
        text += ' ';
    else if (at != 0)
        text += '\n';
    text += words;
    text.append(law.text, at);
    if (gaps_in(section_from_words(target.number, "", text)) > gaps_in(law))
        add_note(outcome, DiagnosticCode::CheckGapBefore, path);
    return text;
}

std::optional<std::string> reclassify_offense(Section const& law,
                                              Edit const& edit,
                                              AmendmentTarget const& target,
                                              EditOutcome& outcome) {
    auto const regions = edit_regions(law, edit, target, outcome);
    if (!regions)
        return std::nullopt;
    auto const wanted = class_words(edit.new_words);
    auto const before = class_words(edit.words);
    std::vector<Span> found;
    bool there = false;
    for (auto const& quantity : law.quantities) {
        bool const inside = std::any_of(regions->begin(), regions->end(), [&](Span region) {
            return region.contains(quantity.span);
        });
        if (!inside || quantity.kind != QuantityKind::OffenseClass
            || !quantity.text.starts_with("class "))
            continue;
        there = there || quantity.text == wanted;
        if (before.empty() || quantity.text == before)
            found.push_back(quantity.span);
    }
    if (found.empty() || (there && found.size() == 1 && found.front().of(law.text) == wanted))
        return there ? refuse(outcome, DiagnosticCode::ClassUnchanged, wanted)
                     : refuse(outcome,
                              DiagnosticCode::ClassNotFound,
                              before.empty() ? std::string("class") : before);
    if (found.size() > 1 && !edit.occurrence.each && edit.occurrence.ordinal == 0) {
        for (auto const span : found)
            record_occurrence(law, span, outcome);
        return refuse(outcome, DiagnosticCode::ClassesFoundTwice, found.size());
    }
    auto const sought = before.empty() ? std::string_view{"class"} : std::string_view{before};
    auto const spans = choose_occurrences(law, edit, found, sought, outcome);
    if (!spans)
        return std::nullopt;
    add_note(outcome, DiagnosticCode::CheckClassInHeading);
    return replace_spans(law, *spans, wanted, outcome);
}

} // namespace nutmeg
