// A later version replaces what its note names; the notes, the stars that refer to them and the
// quotation marks are removed. Versions are applied in the order of their dates, each to the result
// of the one before.
#include "parser/statutes/read_section.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::string_view effective_note = "This section is effective ";
constexpr std::string_view repealed_note = "This section is repealed, effective ";

/// The text without the stars at the start of its paragraphs.
std::string without_stars(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '*' || (i > 0 && text[i - 1] != '\n'))
            plain += text[i];
    return plain;
}

/// A section of the words of `section`, read again.
Section with_words(Section const& section, std::string_view words) {
    auto reread = section_from_words(section.citation(), section.catchline, words);
    Section changed = section;
    changed.text = std::move(reread.text);
    changed.paragraphs = std::move(reread.paragraphs);
    changed.paragraph_lines.clear();
    changed.run_in_headings.clear();
    changed.diagnostics.clear();
    read_words(changed);
    return changed;
}

/// The part of the section that `paths` name, from the first to the last of them; empty if none is
/// there.
Span named_span(Section const& section, std::vector<std::string> const& paths) {
    Span all;
    for (auto const& path : paths) {
        auto const index = find_provision(section.provisions, section.text, path);
        if (index == no_parent)
            continue;
        auto const span = section.provisions[index].span;
        all =
            all.empty() ? span : Span{std::min(all.begin, span.begin), std::max(all.end, span.end)};
    }
    return all;
}

/// The provisions of `paths` in `span`, if nothing else of their level is in it: they can then be
/// replaced together.
bool is_contiguous(Section const& section, std::vector<std::string> const& paths, Span span) {
    auto const first = find_provision(section.provisions, section.text, paths.front());
    if (first == no_parent)
        return true;
    auto const& provisions = section.provisions;
    for (std::size_t i = 0; i < provisions.size(); ++i)
        if (provisions[i].parent == provisions[first].parent && span.contains(provisions[i].span)
            && std::find(paths.begin(), paths.end(), path_of(provisions, section.text, i))
                   == paths.end())
            return false;
    return true;
}

/// The later words for the provision `path`: the words of the note may begin with the designators
/// that precede it, "(e) (1) Each ..." for (e)(1).
Span words_for(Section const& section, LaterVersion const& later_version, std::string const& path) {
    auto const index = find_provision(later_version.provisions, section.text, path);
    return index == no_parent ? Span{} : later_version.provisions[index].span;
}

/// Applies `later_version`, which has the words and outline of `source`, to `section`.
Section apply_version(Section const& section,
                      Section const& source,
                      LaterVersion const& later_version) {
    if (later_version.paths.empty())
        return with_words(section, later_version.span.of(source.text));
    auto const region = named_span(section, later_version.paths);
    auto report = [&](CheckedCode<> code) {
        auto same = section;
        same.diagnostics.push_back(
            make_diagnostic(code, {.citation = std::string(section.citation())}));
        return same;
    };
    if (region.empty())
        return report(DiagnosticCode::FutureTargetMissing);
    auto text = section.text;
    if (is_contiguous(section, later_version.paths, region)) {
        auto begin = words_for(source, later_version, later_version.paths.front()).begin;
        if (begin < later_version.span.begin)
            begin = later_version.span.begin;
        text.replace(
            region.begin, region.size(), source.text.substr(begin, later_version.span.end - begin));
        return with_words(section, text);
    }
    for (auto path = later_version.paths.rbegin(); path != later_version.paths.rend(); ++path) {
        auto const one = named_span(section, {*path});
        auto const later = words_for(source, later_version, *path);
        if (one.empty() || later.empty())
            return report(DiagnosticCode::FutureTextMissing);
        text.replace(one.begin, one.size(), later.of(source.text));
    }
    return with_words(section, text);
}

void report(Section& section, CheckedCode<std::string> code, std::string const& when) {
    section.diagnostics.push_back(
        make_diagnostic(code, {.citation = std::string(section.citation())}, when));
}

/// Applies the notes of the heading to the section on that date, and removes them.
void apply_heading_notes(Section& then, std::string_view date) {
    auto const notes = std::move(then.heading_notes);
    then.heading_notes.clear();
    for (std::string_view const note : notes) {
        if (note.starts_with(effective_note)) {
            auto const from = effective_date(note.substr(effective_note.size()));
            if (!from.empty() && date < from) {
                then = with_words(then, "");
                then.status = Status::Reserved;
                report(then, DiagnosticCode::NotYetEffective, from);
            }
        } else if (note.starts_with(repealed_note)) {
            auto const from = effective_date(note.substr(repealed_note.size()));
            if (!from.empty() && date >= from) {
                then = with_words(then, "");
                then.status = Status::Repealed;
                report(then, DiagnosticCode::Repealed, from);
            }
        } else if (!note.starts_with("See end of section")) {
            then.heading_notes.emplace_back(note);
        }
    }
    then.heading = "Sec. " + std::string(then.citation()) + ". " + then.catchline;
}

} // namespace

bool is_version_finding(DiagnosticCode code) {
    using enum DiagnosticCode;
    return code == EventVersion || code == FutureTargetMissing || code == FutureTextMissing
        || code == NotYetEffective || code == Repealed;
}

Section section_at_date(Section const& section, std::string_view iso_date) {
    std::vector<LaterVersion const*> due;
    std::vector<LaterVersion const*> undated;
    for (auto const& later_version : section.later_versions) {
        if (later_version.from.empty())
            undated.push_back(&later_version);
        else if (later_version.from <= iso_date)
            due.push_back(&later_version);
    }
    std::stable_sort(
        due.begin(), due.end(), [](auto const* a, auto const* b) { return a->from < b->from; });
    auto then = section.later_versions.empty()
                  ? section
                  : with_words(section, without_stars(section.text.substr(0, section.current_end)));
    for (auto const* later_version : due)
        then = apply_version(then, section, *later_version);
    for (auto const* later_version : undated)
        report(then, DiagnosticCode::EventVersion, later_version->event);
    if (!section.heading_notes.empty() && !section.is_group)
        apply_heading_notes(then, iso_date);
    return then;
}

} // namespace nutmeg
