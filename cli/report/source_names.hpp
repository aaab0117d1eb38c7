// What a report was made from: names for its headings, and the files for its footnote. The names
// say which law it is; where that cannot be known, they are those of files and folders.
#pragma once

#include "cli/report/report.hpp"
#include "corpus/store/edition_source.hpp"

#include <string>
#include <vector>

namespace nutmeg {

/// "General Statutes, revised to January 1, 2025, with the 2026 supplement"; ", as amended by
/// Public Act No. 26-4" if acts amend them. Only a supplement says which revision it is used with,
/// so that a revision alone, a sample or a text has the name of its folder or file.
/// @param law    editions, the earliest first
/// @param other  another law of the same report, whose pages may say it
std::string law_name(std::vector<EditionSource> const& law,
                     std::vector<EditionSource> const& other = {});

/// "Current law: General Statutes, revised to January 1, 2025."; empty if it is unknown.
std::string law_sentence(PreviewReport const& report);

/// The same, for a report that has the paths of the statutes at its head: empty also if the name is
/// only the end of the path.
std::string law_sentence_beside_paths(PreviewReport const& report);

/// The names of the two laws that were compared: never equal, unless the paths are.
struct ComparedNames {
    std::string old_name;
    std::string new_name;
};
ComparedNames compared_names(DiffReport const& report);

/// "Compared with General Statutes, revised to January 1, 2025": goes with the new name.
std::string compared_phrase(DiffReport const& report);

/// "Read from 2025/pub/chap_952.htm and 2026/sup/chap_952.htm."; empty if the paths are the names.
std::string compared_paths_sentence(DiffReport const& report);

/// "2025/pub" for "/data/cgs/2025/pub", the folder of a revision on the General Assembly's site;
/// otherwise the name of the file or folder without its directories; "standard input" for "-".
std::string own_name(std::string const& path);

/// One source in the footnote.
struct ReportSource {
    std::string name;   ///< "Public Act No. 26-98"; empty if the path is all that is known
    std::string path;   ///< as displayed
    std::string detail; ///< "SHA-256 9f86..."; of a folder or store "1069 files"; may be empty
};

/// The bills, then the law.
std::vector<ReportSource> report_sources(PreviewReport const& report);

/// The old law, then the new law.
std::vector<ReportSource> report_sources(DiffReport const& report);

} // namespace nutmeg
