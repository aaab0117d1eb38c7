#include "diff/instructions/edit_designators.hpp"

#include "diff/instructions/edit_regions.hpp"
#include "diff/instructions/find_words.hpp"
#include "diff/instructions/provision_paths.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// Whether the last designators of both paths are digits, capitals, or lower-case letters.
bool same_series(std::string const& a, std::string const& b) {
    auto const series = [](std::string const& path) {
        auto const open = path.rfind('(');
        char const c = open == std::string::npos ? '(' : path[open + 1];
        return is_digit(c) ? 0 : is_upper(c) ? 1 : 2;
    };
    return series(a) == series(b);
}

/// How many of the paths have the parent and the series, and an earlier designator.
std::uint16_t count_before(std::vector<std::string> const& paths,
                           std::string const& parent,
                           Series series,
                           std::uint16_t ordinal) {
    return static_cast<std::uint16_t>(
        std::count_if(paths.begin(), paths.end(), [&](std::string const& path) {
            Designator one;
            return parent_of(path) == parent && designator_at(path, path.rfind('('), one)
                && one.in(series) != 0 && one.in(series) < ordinal;
        }));
}

} // namespace

std::optional<std::string> redesignate_provisions(Section const& law,
                                                  Edit const& edit,
                                                  AmendmentTarget const& target,
                                                  EditOutcome& outcome) {
    auto const& from = target.paths;
    auto const& to = edit.new_paths;
    if (from.size() != to.size())
        return refuse(outcome, DiagnosticCode::DesignatorCount, from.size(), to.size());
    if (!edit_regions(law, edit, target, outcome))
        return std::nullopt;
    Renaming renaming;
    for (std::size_t i = 0; i < from.size(); ++i) {
        // The instruction gives the new path in full, or its last designator alone.
        auto const path = parent_of(to[i]).empty() ? parent_of(from[i]) + to[i] : to[i];
        if (parent_of(path) != parent_of(from[i]) || !same_series(path, from[i]))
            return refuse(outcome, DiagnosticCode::ProvisionMove, from[i], to[i]);
        bool const free = std::find(from.begin(), from.end(), path) != from.end()
                       || find_provision(law.provisions, law.text, path) == no_parent;
        if (!free)
            return refuse(outcome, DiagnosticCode::DesignatorTaken, target.number, path);
        renaming.emplace_back(from[i], path);
        auto const index = find_provision(law.provisions, law.text, from[i]);
        record_occurrence(law, law.provisions[index].designator, outcome);
    }
    auto renamed = redesignate(law, renaming);
    outcome.references = std::move(renamed.references);
    return std::move(renamed.text);
}

std::optional<std::string> redesignate_remaining(Section const& law,
                                                 std::vector<std::string> const& repealed,
                                                 EditOutcome& outcome) {
    Renaming renaming;
    for (std::size_t i = 0; i < law.provisions.size(); ++i) {
        auto const& one = law.provisions[i];
        auto const path = path_of(law.provisions, law.text, i);
        auto const series = series_of(one.level);
        Designator designator;
        if (!designator_at(law.text, one.designator.begin, designator))
            continue;
        auto const ordinal = designator.in(series);
        auto const shift = count_before(repealed, parent_of(path), series, ordinal);
        if (shift == 0 || shift >= ordinal)
            continue;
        renaming.emplace_back(
            path,
            parent_of(path) + designator_text(series, static_cast<std::uint16_t>(ordinal - shift)));
        record_occurrence(law, one.designator, outcome);
    }
    if (renaming.empty())
        return refuse(outcome, DiagnosticCode::NothingRemains);
    auto renamed = redesignate(law, renaming);
    outcome.references = std::move(renamed.references);
    return std::move(renamed.text);
}

} // namespace nutmeg
