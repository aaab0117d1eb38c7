#include "cli/report/source_names.hpp"

#include "cli/report/wording.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/join.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace nutmeg {

namespace {

using Kind = EditionSource::Kind;
using Editions = std::vector<EditionSource>;

/// The last `count` components of a path.
std::string path_end(std::string const& path, std::size_t count) {
    auto end = path.size();
    while (end > 1 && path[end - 1] == '/')
        --end;
    auto begin = end;
    for (; count > 0; --count) {
        auto const slash = begin == 0 ? std::string::npos : path.rfind('/', begin - 1);
        if (slash == std::string::npos)
            return path.substr(0, end);
        begin = slash;
    }
    return begin + 1 >= end ? path : path.substr(begin + 1, end - begin - 1);
}

/// The year in ".../2025/pub" and ".../2026/sup", as the General Assembly's site names its folders.
std::string year_of_folder(std::string const& path) {
    auto const end = path_end(path, 2);
    constexpr std::size_t digits = 4;
    bool const is_edition = end.ends_with("/pub") || end.ends_with("/sup");
    return is_edition && end.size() == digits + 4
                && std::all_of(end.begin(), end.begin() + digits, is_digit)
             ? end.substr(0, digits)
             : std::string();
}

std::string edition_name(EditionSource const& edition) {
    auto name = own_name(edition.path);
    if (edition.kind == Kind::Store && !edition.date.empty())
        name += " (" + date_phrase(edition.date) + ")";
    return name;
}

/// The revision that a folder without a supplement's note is: the one of its year in the note of a
/// supplement that is read with it: an ISO 8601 date, or empty.
std::string revision_of(EditionSource const& edition, Editions const& law, Editions const& other) {
    if (edition.kind != Kind::Folder || !edition.supplement_year.empty())
        return {};
    for (auto const* all : {&law, &other})
        for (auto const& one : *all) {
            auto const year = year_of_folder(edition.path);
            if (!year.empty() && one.supplements.starts_with(year))
                return one.supplements;
        }
    return {};
}

std::string act_name(EditionSource const& act) {
    return act.number.empty() ? own_name(act.path) : "Public Act No. " + act.number;
}

std::string file_hash(std::string const& sha256) {
    return sha256.empty() ? std::string() : "SHA-256 " + sha256;
}

std::string detail_of(EditionSource const& edition) {
    switch (edition.kind) {
    case Kind::Folder:
    case Kind::Store: // the same words for the same law, wherever it is kept
        return count_phrase(edition.file_count, "file");
    case Kind::File:
    case Kind::Act:
        break;
    }
    return file_hash(edition.sha256);
}

void add_law(std::vector<ReportSource>& notes, Editions const& law, Editions const& other) {
    for (auto const& edition : law) {
        auto name = law_name({edition}, edition.supplement_year.empty() ? law : Editions());
        if (name == own_name(edition.path))
            name = law_name({edition}, other);
        notes.push_back({name == edition.path ? std::string() : std::move(name),
                         edition.path == "-" ? "standard input" : edition.path,
                         detail_of(edition)});
    }
}

} // namespace

std::string own_name(std::string const& path) {
    if (path == "-")
        return "standard input";
    return path_end(path, year_of_folder(path).empty() ? 1 : 2);
}

std::string law_name(Editions const& law, Editions const& other) {
    std::vector<std::string> bases;
    std::vector<std::string> supplements;
    std::vector<std::string> acts;
    bool is_known = false;
    for (auto const& edition : law) {
        if (edition.kind == Kind::Act) {
            acts.push_back(act_name(edition));
        } else if (!edition.supplement_year.empty() && edition.kind == Kind::File) {
            supplements.push_back(own_name(edition.path) + " of the " + edition.supplement_year
                                  + " supplement");
        } else if (!edition.supplement_year.empty()) {
            supplements.push_back(edition.supplement_year + " supplement");
        } else if (auto const date = revision_of(edition, law, other); !date.empty()) {
            bases.push_back("General Statutes, revised to " + date_phrase(date));
            is_known = true;
        } else {
            bases.push_back(edition_name(edition));
        }
    }
    auto name = join_with_and(bases);
    if (!supplements.empty())
        name += bases.empty()
                  ? join_with_and(supplements) + " to the General Statutes"
                  : std::string(is_known ? "," : "") + " with the " + join_with_and(supplements);
    if (!acts.empty())
        name += std::string(is_known ? "," : "") + " as amended by " + join_with_and(acts);
    return name;
}

std::string law_sentence(PreviewReport const& report) {
    return report.law.empty() ? std::string() : "Current law: " + law_name(report.law) + ".";
}

std::string law_sentence_beside_paths(PreviewReport const& report) {
    std::string paths;
    for (auto const& edition : report.law)
        paths += (paths.empty() ? "" : ", ") + own_name(edition.path);
    return law_name(report.law) == paths ? std::string() : law_sentence(report);
}

std::string compared_paths_sentence(DiffReport const& report) {
    auto const names = compared_names(report);
    return names.old_name == report.old_name && names.new_name == report.new_name
             ? std::string()
             : "Read from " + report.old_name + " and " + report.new_name + ".";
}

ComparedNames compared_names(DiffReport const& report) {
    ComparedNames names{law_name(report.old_sources, report.new_sources),
                        law_name(report.new_sources, report.old_sources)};
    if (report.old_sources.empty() || report.new_sources.empty())
        return {report.old_name, report.new_name};
    auto const& old_path = report.old_sources.front().path;
    auto const& new_path = report.new_sources.front().path;
    auto const most = static_cast<std::size_t>(std::count(old_path.begin(), old_path.end(), '/')
                                               + std::count(new_path.begin(), new_path.end(), '/'));
    for (std::size_t count = 2; names.old_name == names.new_name && count <= most + 1; ++count)
        names = {path_end(old_path, count), path_end(new_path, count)};
    if (!report.on.empty())
        names.new_name += ", both as they read on " + date_phrase(report.on);
    return names;
}

std::string compared_phrase(DiffReport const& report) {
    return "Compared with " + compared_names(report).old_name;
}

std::vector<ReportSource> report_sources(PreviewReport const& report) {
    std::vector<ReportSource> notes;
    for (auto const& input : report.inputs) {
        auto const bill =
            std::find_if(report.bills.begin(), report.bills.end(), [&](auto const& one) {
                return one.bill_file == input.path;
            });
        notes.push_back({bill == report.bills.end() ? std::string() : act_heading(*bill),
                         input.path == "-" ? "standard input" : input.path,
                         file_hash(input.sha256)});
    }
    add_law(notes, report.law, {});
    return notes;
}

std::vector<ReportSource> report_sources(DiffReport const& report) {
    std::vector<ReportSource> notes;
    add_law(notes, report.old_sources, report.new_sources);
    add_law(notes, report.new_sources, report.old_sources);
    return notes;
}

} // namespace nutmeg
