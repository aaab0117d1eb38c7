#include "cli/report/line_account.hpp"
#include "cli/report/wording.hpp"
#include "parser/documents/model/document.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace nutmeg {

namespace {

/// The path without its last designator.
std::string_view parent_of(std::string_view path) {
    auto const designator = path.rfind('(');
    return designator == std::string_view::npos ? std::string_view() : path.substr(0, designator);
}

std::string provision_name(std::string_view path) {
    return path.empty() ? "introductory text" : std::string(path);
}

/// Whether both were redesignated in the same way within the same parents.
bool is_alike(Change const& one, Redesignation how, Change const& other, Redesignation other_how) {
    return one.kind == ChangeKind::Redesignated && other.kind == ChangeKind::Redesignated
        && how == other_how && one.from == other.from
        && parent_of(one.old_path) == parent_of(other.old_path)
        && parent_of(one.new_path) == parent_of(other.new_path)
        && (how != Redesignation::Designated || one.old_path == other.old_path)
        && (how != Redesignation::Undesignated || one.new_path == other.new_path);
}

/// Provisions that were redesignated alike, from the first to the last, joined by `separator`
/// unless there is only one.
std::string redesignation(Change const& first,
                          Change const& last,
                          std::string_view separator,
                          Redesignation how) {
    auto const both = [&](std::string const& from, std::string const& to) {
        return separator.empty() ? provision_name(from)
                                 : fmt::format("{} {} {}", from, separator, to);
    };
    auto const news = both(first.new_path, last.new_path);
    auto const olds = both(first.old_path, last.old_path);
    switch (how) {
    case Redesignation::Designated:
        return (first.old_path.empty() ? provision_name({}) : "text of " + first.old_path)
             + " designated " + news;
    case Redesignation::Undesignated:
        return olds + " no longer designated";
    case Redesignation::Renamed:
        break;
    }
    return olds + " redesignated as " + news;
}

std::string words_for(Change const& change, Redesignation how) {
    switch (change.kind) {
    case ChangeKind::Amended:
        return provision_name(change.new_path) + " amended";
    case ChangeKind::Added:
        return provision_name(change.new_path) + " added";
    case ChangeKind::Deleted:
        return provision_name(change.old_path) + " deleted";
    case ChangeKind::Redesignated:
        return redesignation(change, change, {}, how);
    case ChangeKind::Moved:
        return provision_name(change.old_path) + " moved to " + provision_name(change.new_path);
    case ChangeKind::Split:
        return provision_name(change.old_path) + " split: " + provision_name(change.new_path);
    case ChangeKind::Merged:
        return provision_name(change.old_path) + " merged into " + provision_name(change.new_path);
    }
    return {};
}

/// The heading of a section; empty if it has neither a heading nor a number.
std::string heading_of(Section const& section) {
    if (!section.heading.empty() || section.numbers.empty())
        return section.heading;
    return "Sec. " + section.numbers.front()
         + (section.catchline.empty() ? "." : ". " + section.catchline);
}

} // namespace

std::vector<std::string> unmarked_phrases(Applied const& applied) {
    constexpr std::size_t most = 10;
    std::vector<std::string> phrases;
    std::size_t others = 0;
    for (auto const& change : applied.unmarked) {
        if (is_omission(change))
            continue;
        if (phrases.size() == most) {
            ++others;
            continue;
        }
        auto const at = change.path.empty() ? std::string() : change.path + " ";
        auto const in_act = in_quotes(change.act_words);
        auto const in_law = in_quotes(change.law_words);
        if (change.act_words.empty())
            phrases.push_back(fmt::format("{}left out without brackets: {}", at, in_law));
        else if (change.law_words.empty())
            phrases.push_back(fmt::format("{}inserted without underlining: {}", at, in_act));
        else
            phrases.push_back(fmt::format("{}changed without marks: {} to {}", at, in_law, in_act));
    }
    if (others > 0)
        phrases.push_back(fmt::format("{} more", others));
    return phrases;
}

View view_of_entry(PreviewEntry const& entry) {
    auto view = view_of(entry.comparison);
    if (view.blocks.empty() && entry.amendment)
        view = view_of(entry.amendment->text);
    return view;
}

std::string words_phrase(PreviewEntry const& entry, View const& view) {
    auto const counts = count_words(view);
    if (entry.amendment && entry.amendment->action == Action::Other)
        return count_phrase(counts.equal + counts.inserted, "word");
    return counts_phrase(counts);
}

std::vector<ChangePhrase> change_phrases(std::vector<Change> const& changes, bool is_divided) {
    std::vector<ChangePhrase> phrases;
    auto const how = redesignations(changes);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        auto const& first = changes[i];
        auto last = i;
        while (last + 1 < changes.size()
               && is_alike(first, how[i], changes[last + 1], how[last + 1]))
            ++last;
        ChangePhrase phrase;
        phrase.in_new = first.has_new;
        phrase.path = first.has_new ? first.new_path : first.old_path;
        phrase.words =
            last == i ? words_for(first, how[i])
                      : redesignation(first, changes[last], last == i + 1 ? "and" : "to", how[i]);
        if (!is_divided && first.kind == ChangeKind::Amended && phrase.path.empty())
            phrase.words = "text amended";
        if (!first.from.empty())
            phrase.words += " from " + date_phrase(first.from);
        phrases.push_back(std::move(phrase));
        i = last;
    }
    return phrases;
}

std::string diagnostic_location(Diagnostic const& diagnostic, std::string_view file) {
    if (!diagnostic.citation.empty())
        return diagnostic.line == 0
                 ? "section " + diagnostic.citation
                 : fmt::format("section {}, line {}", diagnostic.citation, diagnostic.line);
    if (!diagnostic.file.empty())
        file = diagnostic.file;
    return file_location(file, diagnostic.line);
}

std::string coverage_sentence(BillPreview const& report) {
    auto const all = report.words_of_bill;
    auto const done = std::min(report.words_accounted, all);
    auto const part = [](std::size_t words, std::string_view one, std::string_view many) {
        return words == 0 ? std::string()
                          : fmt::format("; {} of them {}", words, words == 1 ? one : many);
    };
    auto const of_them =
        part(report.words_not_yet_effective, "takes effect later", "take effect later")
        + part(report.words_unverified,
               "is unverified (base mismatch)",
               "are unverified (base mismatch)");
    if (done == all)
        return fmt::format("All {} words of the bill are accounted for{}.", all, of_them);
    return fmt::format("{} of {} words of the bill are accounted for{}; {} not.",
                       done,
                       all,
                       of_them,
                       all - done == 1 ? "1 word is" : fmt::format("{} words are", all - done));
}

std::string lines_sentence(BillPreview const& report) {
    struct Name {
        LineClass line_class;
        std::string_view one;
        std::string_view many;
        bool always = false; ///< named even if there is none, and no reason to name the others
    };
    static constexpr std::array<Name, line_class_count> names{{
        {LineClass::Text, "text", "text", true},
        {LineClass::LineNumber, "line number", "line numbers"},
        {LineClass::PageHeader, "page header", "page headers"},
        {LineClass::PageFooter, "page footer", "page footers"},
        {LineClass::PageMark, "page mark", "page marks"},
        {LineClass::FileCopyHeader, "file copy header", "file copy headers"},
        {LineClass::Message, "e-mail", "e-mail"},
        {LineClass::Navigation, "navigation", "navigation"},
        {LineClass::Note, "note", "notes"},
        {LineClass::Heading, "head", "head", true},
        {LineClass::Tail, "tail", "tail", true},
        {LineClass::Unknown, "unknown", "unknown"},
    }};
    if (!report.act)
        return {};
    auto const account = line_account(report);
    std::string parts;
    bool special = false;
    for (auto const& name : names) {
        auto const count = account.counts[static_cast<std::size_t>(name.line_class)];
        special = special || (!name.always && count > 0);
        if (count > 0 || name.line_class == LineClass::Unknown)
            parts += fmt::format(
                "{}{} {}", parts.empty() ? "" : ", ", count, count == 1 ? name.one : name.many);
    }
    return special ? "Lines: " + parts + "." : std::string();
}

bool is_covered(BillPreview const& report) {
    return report.words_accounted >= report.words_of_bill && report.words_unverified == 0;
}

std::string act_heading(BillPreview const& report) {
    if (!report.act)
        return "Bill";
    if (!report.act->name.empty())
        return report.act->name;
    return report.act->number.empty() ? "Bill" : "Bill " + report.act->number;
}

std::string verdict_sentence(BillPreview const& report) {
    std::size_t done = 0;
    std::size_t mismatched = 0;
    std::size_t missing = 0;
    std::size_t undone = 0;
    std::size_t outside = 0;
    std::size_t unchanged = 0;
    std::size_t later = 0;
    std::size_t shown = 0;
    for (auto const& entry : report.entries) {
        if (entry.not_yet_effective)
            ++later;
        else if (is_shown_only(entry))
            ++shown;
        else if (entry.applied.base == Base::Mismatch)
            ++mismatched;
        else if (entry.applied.base == Base::Missing)
            ++missing;
        else if (entry.applied.changed)
            ++done;
        else if (entry.amendment && entry.amendment->action == Action::Other)
            ++outside;
        else if (is_unchanged(entry))
            ++unchanged;
        else
            ++undone;
    }
    auto sentence = count_phrase(done, "change") + " applied";
    if (mismatched > 0)
        sentence += fmt::format(", {} with a base mismatch", mismatched);
    if (missing > 0)
        sentence += fmt::format(", {} with a missing section", missing);
    if (later > 0)
        sentence += fmt::format(", {} not yet in effect", later);
    if (shown > 0)
        sentence += fmt::format(", {} shown, not applied", shown);
    if (undone > 0)
        sentence += fmt::format(", {} not applied", undone);
    if (unchanged > 0)
        sentence += fmt::format(", {} unchanged", unchanged);
    if (outside > 0)
        sentence += fmt::format(", {} outside the General Statutes", outside);
    return sentence + ".";
}

std::string verdict_sentence(DiffReport const& report) {
    if (report.has_two_sections)
        return report.comparisons.empty() ? "Two different sections with the same text."
                                          : "Two different sections, compared.";
    std::size_t amended = 0;
    std::size_t added = 0;
    std::size_t repealed = 0;
    for (auto const& comparison : report.comparisons) {
        amended += comparison.change == SectionChange::Amended ? 1U : 0U;
        added += comparison.change == SectionChange::Added ? 1U : 0U;
        repealed += comparison.change == SectionChange::Repealed ? 1U : 0U;
    }
    return fmt::format("{} amended, {} new, {} repealed, {} unchanged.",
                       count_phrase(amended, "section"),
                       added,
                       repealed,
                       report.unchanged);
}

std::string section_heading(Comparison const& comparison) {
    if (comparison.change == SectionChange::Compared)
        return fmt::format("{} compared with {}",
                           heading_of(*comparison.old_section),
                           heading_of(*comparison.new_section));
    for (auto const& section : {comparison.new_section, comparison.old_section}) {
        if (!section)
            continue;
        if (auto heading = heading_of(*section); !heading.empty())
            return heading;
    }
    return {};
}

std::string citation_of(Comparison const& comparison) {
    if (comparison.change == SectionChange::Compared)
        return fmt::format("{} with section {}",
                           comparison.old_section->citation(),
                           comparison.new_section->citation());
    for (auto const& section : {comparison.new_section, comparison.old_section})
        if (section && !section->numbers.empty())
            return section->numbers.front();
    return {};
}

} // namespace nutmeg
