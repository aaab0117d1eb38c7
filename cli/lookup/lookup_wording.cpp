#include "cli/lookup/lookup_wording.hpp"

#include "cli/report/wording.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

std::string_view resolution_note(Resolution resolution) {
    switch (resolution) {
    case Resolution::Dangling:
        return " (no such provision)";
    case Resolution::NotGiven:
        return " (not in the statutes given)";
    case Resolution::Frozen:
        return " (an earlier text)";
    default:
        return "";
    }
}

std::string in_one_line(std::string_view words) {
    std::string line(words);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

} // namespace

std::string law_heading(FoundLaw const& law) {
    auto heading = law.section->heading;
    while (heading.ends_with(' '))
        heading.pop_back();
    auto const path = law.path();
    return path.empty() ? heading : heading + " " + path;
}

std::string law_place(FoundLaw const& law, std::string const& file) {
    std::vector<std::string> parts;
    if (law.section->status != Status::Active)
        parts.emplace_back(status_name(law.section->status));
    if (!law.chapter.empty())
        parts.push_back(law.chapter);
    if (!file.empty())
        parts.push_back(file_location(file, law.source.line));
    else if (!law.source.edition.empty())
        parts.push_back("edition " + law.source.edition);
    if (!law.on.empty())
        parts.push_back("as of " + date_phrase(law.on));
    std::string place;
    for (auto const& part : parts)
        place += (place.empty() ? "" : ", ") + part;
    return place;
}

std::vector<Span> law_paragraphs(FoundLaw const& law) {
    std::vector<Span> paragraphs;
    auto const wanted = law.span();
    for (auto const paragraph : law.section->paragraphs)
        if (paragraph.overlaps(wanted))
            paragraphs.push_back(
                {std::max(paragraph.begin, wanted.begin), std::min(paragraph.end, wanted.end)});
    return paragraphs;
}

std::vector<TreeRow> tree_of(FoundLaw const& law) {
    auto const& section = *law.section;
    auto const& provisions = section.provisions;
    auto const wanted = law.span();
    std::vector<TreeRow> rows;
    auto const first = provisions.empty() ? section.current_end : provisions.front().span.begin;
    if (law.provision == no_parent && first > 0)
        rows.push_back({{}, in_one_line(section.text.substr(0, first)), {}, 0});
    std::vector<std::size_t> depths(provisions.size(), 0);
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        auto const& provision = provisions[i];
        if (i != law.provision && provision.parent != no_parent)
            depths[i] = depths[provision.parent] + 1;
        if (!wanted.contains(provision.span))
            continue;
        auto end = provision.span.end;
        if (i + 1 < provisions.size() && provisions[i + 1].parent == i)
            end = provisions[i + 1].span.begin;
        rows.push_back(
            {std::string(provision.designator.of(section.text)),
             in_one_line(Span{provision.designator.end, std::max(provision.designator.end, end)}.of(
                 section.text)),
             path_of(provisions, section.text, i),
             depths[i]});
    }
    return rows;
}

std::string cited_phrase(CitedPlace const& cited) {
    return (cited.path.empty() ? std::string() : cited.path + ": ") + cited.name
         + std::string(resolution_note(cited.resolution));
}

std::string citing_phrase(CitingPlace const& citing) {
    return citing.section + citing.path + " cites " + citing.name;
}

std::string of_section_phrase(References const& references) {
    return references.of_section == 0
             ? std::string()
             : "and " + count_phrase(references.of_section, "citation") + " of the entire section";
}

std::string act_phrase(SectionAct const& act) {
    if (act.act.empty())
        return "note";
    auto phrase = act.act;
    if (!act.sections.empty()) {
        phrase += ", S. ";
        for (std::size_t i = 0; i < act.sections.size(); ++i)
            phrase += (i == 0 ? "" : ", ") + act.sections[i];
    }
    bool const names_year = act.year != 0 && phrase.starts_with(std::to_string(act.year));
    if (act.year != 0 && !names_year)
        phrase += fmt::format(" ({})", act.year);
    return phrase;
}

std::string deed_phrase(SectionAct const& act) {
    if (act.is_pending)
        return act.what
             + (act.effective.empty() ? std::string() : ", effective " + date_phrase(act.effective))
             + " (printed with the section)";
    if (!act.what.empty())
        return act.what;
    if (act.is_first)
        return "is the first act of the source note";
    return "listed in the source note; the History note does not say what it did";
}

} // namespace nutmeg
