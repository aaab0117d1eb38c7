// Describes how two locks differ.
#include "corpus/lock/lock.hpp"
#include "corpus/lock/outline_code.hpp"
#include "parser/citations/section_number.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace nutmeg {

namespace {

/// Paths that occur more often in `all` than in `other`, without paths inside those.
std::vector<std::string> paths_missing(std::vector<std::string> const& all,
                                       std::vector<std::string> const& other) {
    std::map<std::string_view, int> spare;
    for (auto const& path : other)
        ++spare[path];
    std::set<std::string, std::less<>> listed;
    std::vector<std::string> missing;
    for (auto const& path : all) {
        if (spare[path]-- > 0)
            continue;
        bool const inside = listed.contains(parent_of_path(path));
        listed.insert(path);
        if (!inside)
            missing.push_back(path);
    }
    return missing;
}

std::string plural(std::string_view word, std::size_t count) {
    return count == 1 ? std::string(word) : std::string(word) + "s";
}

/// One phrase for each run of paths with the same parent and level.
void add_phrases(std::vector<std::string> const& paths,
                 std::string_view where,
                 bool gone,
                 std::vector<std::string>& reasons) {
    for (std::size_t i = 0; i < paths.size();) {
        std::vector<std::string> run{paths[i]};
        auto const noun = [](std::string const& path) {
            auto phrase = provision_phrase({path});
            return phrase.substr(0, phrase.find(' '));
        };
        for (++i; i < paths.size() && parent_of_path(paths[i]) == parent_of_path(run[0])
                  && noun(paths[i]) == noun(run[0]);
             ++i)
            run.push_back(paths[i]);
        reasons.push_back(fmt::format("{}{} {} {}",
                                      where,
                                      provision_phrase(run),
                                      run.size() == 1 ? "is" : "are",
                                      gone ? "gone" : "new"));
    }
}

std::vector<std::string_view> outlines_in(std::string_view all) {
    std::vector<std::string_view> parts;
    for (;;) {
        auto const bar = all.find('|');
        auto part = all.substr(0, bar);
        while (part.starts_with(' '))
            part.remove_prefix(1);
        while (part.ends_with(' '))
            part.remove_suffix(1);
        parts.push_back(part);
        if (bar == std::string_view::npos)
            return parts;
        all.remove_prefix(bar + 1);
    }
}

void compare_outlines(std::string_view was,
                      std::string_view is,
                      std::string_view where,
                      std::vector<std::string>& reasons) {
    std::vector<std::string> old_paths;
    std::vector<std::string> new_paths;
    if (!outline_paths(was, old_paths) || !outline_paths(is, new_paths)) {
        reasons.push_back(fmt::format("{}outline changed", where));
        return;
    }
    auto const gone = paths_missing(old_paths, new_paths);
    auto const added = paths_missing(new_paths, old_paths);
    add_phrases(gone, where, true, reasons);
    add_phrases(added, where, false, reasons);
    if (gone.empty() && added.empty())
        reasons.push_back(fmt::format("{}provisions are in a different order", where));
}

void compare_all_outlines(LockEntry const& was,
                          LockEntry const& is,
                          std::vector<std::string>& reasons) {
    auto const old_parts = outlines_in(was.outline);
    auto const new_parts = outlines_in(is.outline);
    if (old_parts.size() != new_parts.size())
        reasons.push_back(fmt::format("{} {}, {} before",
                                      new_parts.size() - 1,
                                      plural("later version", new_parts.size() - 1),
                                      old_parts.size() - 1));
    for (std::size_t i = 0; i < std::min(old_parts.size(), new_parts.size()); ++i)
        if (old_parts[i] != new_parts[i])
            compare_outlines(old_parts[i], new_parts[i], i == 0 ? "" : "later version: ", reasons);
}

std::vector<std::string> reasons_for(LockEntry const& was, LockEntry const& is) {
    std::vector<std::string> reasons;
    if (was.status != is.status)
        reasons.push_back(
            fmt::format("is {}, {} before", status_name(is.status), status_name(was.status)));
    if (was.hash != is.hash)
        reasons.emplace_back("text changed");
    auto const before_outline = reasons.size();
    if (was.outline != is.outline)
        compare_all_outlines(was, is, reasons);
    if (was.provisions != is.provisions && reasons.size() == before_outline)
        reasons.push_back(fmt::format(
            "{} {}, {} before", is.provisions, plural("provision", is.provisions), was.provisions));
    if (was.citations != is.citations)
        reasons.push_back(fmt::format(
            "{} {}, {} before", is.citations, plural("citation", is.citations), was.citations));
    if (was.dangling != is.dangling)
        reasons.push_back(fmt::format("{} {}, {} before",
                                      is.dangling,
                                      is.dangling == 1 ? "citation dangles" : "citations dangle",
                                      was.dangling));
    return reasons;
}

} // namespace

std::vector<LockDifference> compare_locks(Lock const& was, Lock const& is) {
    std::map<std::string_view, LockEntry const*, std::less<>> old_entries;
    for (auto const& entry : was)
        old_entries.emplace(entry.citation, &entry);
    std::vector<LockDifference> differences;
    for (auto const& entry : is) {
        auto const found = old_entries.find(entry.citation);
        if (found == old_entries.end()) {
            differences.push_back({entry.citation, entry.file, entry.line, {"section is new"}});
            continue;
        }
        if (!found->second->same_facts(entry))
            differences.push_back(
                {entry.citation, entry.file, entry.line, reasons_for(*found->second, entry)});
        old_entries.erase(found);
    }
    for (auto const& entry : was)
        if (old_entries.contains(entry.citation))
            differences.push_back({entry.citation, "", 0, {"section is gone"}});
    std::stable_sort(differences.begin(), differences.end(), [](auto const& a, auto const& b) {
        auto const number = [](std::string const& citation) {
            std::string_view const numbers = citation;
            return numbers.substr(0, numbers.find_first_of(",.#"));
        };
        return compare_section_numbers(number(a.citation), number(b.citation)) < 0;
    });
    return differences;
}

} // namespace nutmeg
