// A later version replaces what its note names; the notes, the stars that refer to them and the
// quotation marks are removed. Versions are applied in the order of their dates, each to the result
// of the one before.
#include "parser/statutes/read_section.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::string_view effective_note = "This section is effective ";
constexpr std::string_view repealed_note = "This section is repealed, effective ";

using Origins = std::vector<std::uint32_t>;

/// A text with the offset in the printed section of each byte.
struct TracedText {
    std::string text;
    Origins origins;

    /// Replaces the bytes of `at` by those of `span` of the printed text.
    void replace(Span at, std::string_view printed, Span span) {
        text.replace(at.begin, at.size(), span.of(printed));
        Origins inserted(span.size());
        std::iota(inserted.begin(), inserted.end(), span.begin);
        auto const first = origins.erase(origins.begin() + at.begin, origins.begin() + at.end);
        origins.insert(first, inserted.begin(), inserted.end());
    }
};

/// The text without the stars at the start of its paragraphs.
TracedText without_stars(std::string_view text) {
    TracedText plain;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '*' || (i > 0 && text[i - 1] != '\n')) {
            plain.text += text[i];
            plain.origins.push_back(static_cast<std::uint32_t>(i));
        }
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

/// The same with origins. Reading changes nothing but spaces, so the other bytes are in order.
DatedSection with_words(Section const& section, TracedText const& words) {
    DatedSection dated{with_words(section, words.text), {}};
    dated.origins.reserve(dated.section.text.size());
    std::size_t at = 0;
    for (char const c : dated.section.text) {
        while (at < words.text.size() && words.text[at] != c && is_collapsed_space(words.text[at]))
            ++at;
        dated.origins.push_back(at < words.text.size() ? words.origins[at] : 0);
        ++at;
    }
    return dated;
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

/// Applies `later_version`, which has the words and outline of `source`, to `dated`.
DatedSection apply_version(DatedSection const& dated,
                           Section const& source,
                           LaterVersion const& later_version) {
    auto const& section = dated.section;
    TracedText text{section.text, dated.origins};
    if (later_version.paths.empty()) {
        text.replace(make_span(0, section.text.size()), source.text, later_version.span);
        return with_words(section, text);
    }
    auto const region = named_span(section, later_version.paths);
    auto report = [&](CheckedCode<> code) {
        auto same = dated;
        same.section.diagnostics.push_back(
            make_diagnostic(code, {.citation = std::string(section.citation())}));
        return same;
    };
    if (region.empty())
        return report(DiagnosticCode::FutureTargetMissing);
    if (is_contiguous(section, later_version.paths, region)) {
        auto begin = words_for(source, later_version, later_version.paths.front()).begin;
        if (begin < later_version.span.begin)
            begin = later_version.span.begin;
        text.replace(region, source.text, {begin, later_version.span.end});
        return with_words(section, text);
    }
    for (auto path = later_version.paths.rbegin(); path != later_version.paths.rend(); ++path) {
        auto const one = named_span(section, {*path});
        auto const later = words_for(source, later_version, *path);
        if (one.empty() || later.empty())
            return report(DiagnosticCode::FutureTextMissing);
        text.replace(one, source.text, later);
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

DatedSection dated_section(Section const& section, std::string_view iso_date) {
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
    DatedSection dated;
    if (section.later_versions.empty()) {
        dated.section = section;
        dated.origins.resize(section.text.size());
        std::iota(dated.origins.begin(), dated.origins.end(), 0U);
    } else {
        dated = with_words(section, without_stars(section.text.substr(0, section.current_end)));
    }
    for (auto const* later_version : due)
        dated = apply_version(dated, section, *later_version);
    auto& then = dated.section;
    for (auto const* later_version : undated)
        report(then, DiagnosticCode::EventVersion, later_version->event);
    if (!section.heading_notes.empty() && !section.is_group) {
        apply_heading_notes(then, iso_date);
        if (then.text.empty())
            dated.origins.clear();
    }
    return dated;
}

Section section_at_date(Section const& section, std::string_view iso_date) {
    return dated_section(section, iso_date).section;
}

} // namespace nutmeg
