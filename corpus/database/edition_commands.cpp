#include "corpus/database/edition_commands.hpp"

#include "corpus/database/reader_version.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <string_view>

namespace nutmeg {

namespace {

/// The word as a shell reads it.
std::string shell_word(std::string_view word) {
    bool const is_plain = !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return is_alnum(c) || std::string_view("./_-").find(c) != std::string_view::npos;
    });
    if (is_plain)
        return std::string(word);
    std::string quoted = "'";
    for (char const c : word)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

std::string import_command(std::vector<StoredEdition> const& rows) {
    std::string command = "nutmeg corpus import";
    for (auto const& row : rows)
        command += " " + shell_word(row.path);
    return command + " --edition " + shell_word(rows.front().name);
}

std::string apply_command(StoredEdition const& edition) {
    std::string command = "nutmeg corpus apply";
    for (std::size_t begin = 0; begin < edition.path.size();) {
        auto const end = std::min(edition.path.find(act_separator, begin), edition.path.size());
        command += " " + shell_word(edition.path.substr(begin, end - begin));
        begin = end + act_separator.size();
    }
    return command + " --as " + shell_word(edition.name);
}

/// The rows of each edition, by name, in order.
std::vector<std::vector<StoredEdition>> by_name(std::vector<StoredEdition> const& editions) {
    std::vector<std::vector<StoredEdition>> all;
    for (auto const& edition : editions)
        if (all.empty() || all.back().front().name != edition.name)
            all.push_back({edition});
        else
            all.back().push_back(edition);
    return all;
}

} // namespace

std::string edition_command(std::vector<StoredEdition> const& rows, std::string const& store) {
    auto const& edition = rows.front();
    auto command = edition.acts.empty() ? import_command(rows) : apply_command(edition);
    if (!edition.date.empty())
        command += " --date " + edition.date;
    return command + (edition.acts.empty() ? " -o " : " --store ") + shell_word(store);
}

std::string update_command(std::string const& store) {
    return "nutmeg corpus update " + shell_word(store);
}

std::vector<std::string> reread_commands(std::vector<StoredEdition> const& editions,
                                         std::string const& store) {
    std::vector<std::string> commands;
    for (auto const& rows : by_name(editions))
        if (std::any_of(rows.begin(), rows.end(), [](StoredEdition const& row) {
                return row.page_reader != page_reader_version;
            }))
            commands.push_back(edition_command(rows, store));
    return commands;
}

} // namespace nutmeg
