#include "tests/published/provision_mutations.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace nutmeg::test {

namespace {

using Changes = std::vector<PhraseChange>;

constexpr std::size_t least_donated = 40; ///< bytes of an inserted provision
constexpr std::size_t most_donated = 600;

/// "(d)" after "(c)", "(5)" after "(4)"; nothing after others.
std::optional<std::string> next_designator(std::string_view designator) {
    auto const inner = designator.substr(1, designator.size() - 2);
    if (!inner.empty() && std::all_of(inner.begin(), inner.end(), is_digit))
        return "(" + std::to_string(std::stoi(std::string(inner)) + 1) + ")";
    bool const is_letter = inner.size() == 1 && inner != "z" && inner != "Z"
                        && (is_lower(inner.front()) || is_upper(inner.front()));
    if (!is_letter)
        return std::nullopt;
    return "(" + std::string(1, static_cast<char>(inner.front() + 1)) + ")";
}

/// The siblings of each provision that has any, all with consecutive designators.
std::vector<std::vector<std::uint32_t>> sibling_lists(Section const& section) {
    auto const count = section.provisions.size();
    std::vector<std::vector<std::uint32_t>> by_parent(count + 1);
    for (std::uint32_t i = 0; i < count; ++i)
        if (section.provisions[i].span.end <= section.current_end) {
            auto const parent = section.provisions[i].parent;
            by_parent[parent == no_parent ? count : parent].push_back(i);
        }
    std::erase_if(by_parent, [&](std::vector<std::uint32_t> const& siblings) {
        constexpr std::size_t least = 3;
        if (siblings.size() < least)
            return true;
        for (std::size_t k = 0; k + 1 < siblings.size(); ++k) {
            auto const next =
                next_designator(section.provisions[siblings[k]].designator.of(section.text));
            if (!next || *next != section.provisions[siblings[k + 1]].designator.of(section.text))
                return true;
        }
        return !next_designator(section.provisions[siblings.back()].designator.of(section.text));
    });
    return by_parent;
}

std::string path_at(Section const& section, std::uint32_t provision) {
    return path_of(section.provisions, section.text, provision);
}

std::string with_last(std::string const& path, std::string_view designator) {
    return path.substr(0, path.rfind('(')) + std::string(designator);
}

void redesignate(Section const& section,
                 std::uint32_t provision,
                 std::string const& designator,
                 PhraseChange& change) {
    change.replacements.push_back({section.provisions[provision].designator, designator});
    auto const path = path_at(section, provision);
    change.paths.push_back({path, with_last(path, designator)});
}

/// The words of a provision without parts, after its designator and without the mark at its end.
std::string donated_words(Section const& donor, std::size_t sequence) {
    std::vector<std::string> all;
    for (std::uint32_t i = 0; i < donor.provisions.size(); ++i) {
        auto const& provision = donor.provisions[i];
        bool const is_leaf =
            i + 1 == donor.provisions.size() || donor.provisions[i + 1].parent != i;
        auto words = make_span(provision.designator.end, provision.span.end).of(donor.text);
        words = words.substr(std::min(words.find_first_not_of(' '), words.size()));
        for (auto const conjunction : {"; and", "; or", ", and", ", or", ".", ";", ","})
            if (words.ends_with(conjunction))
                words.remove_suffix(std::string_view(conjunction).size());
        if (is_leaf && words.size() > least_donated && words.size() < most_donated
            && words.find('\n') == words.npos)
            all.emplace_back(words);
    }
    return all.empty() ? std::string() : all[sequence % all.size()];
}

} // namespace

Changes deleted_provisions(Section const& section) {
    Changes all;
    for (auto const& siblings : sibling_lists(section))
        for (std::size_t k = 1; k + 1 < siblings.size(); ++k) {
            auto const& provision = section.provisions[siblings[k]];
            PhraseChange change;
            change.replacements.push_back(
                {make_span(provision.span.begin, section.provisions[siblings[k + 1]].span.begin),
                 ""});
            change.paths.push_back({path_at(section, siblings[k]), ""});
            for (auto i = k + 1; i < siblings.size(); ++i)
                redesignate(
                    section,
                    siblings[i],
                    std::string(section.provisions[siblings[i - 1]].designator.of(section.text)),
                    change);
            all.push_back(std::move(change));
        }
    return all;
}

Changes inserted_provisions(Section const& section, Section const& donor) {
    Changes all;
    for (auto const& siblings : sibling_lists(section))
        for (std::size_t k = 1; k + 1 < siblings.size(); ++k) {
            auto const words = donated_words(donor, all.size());
            if (words.empty())
                return all;
            auto const before = section.provisions[siblings[k - 1]].span.of(section.text);
            auto const& next = section.provisions[siblings[k]];
            auto const designator = std::string(next.designator.of(section.text));
            auto const gap =
                make_span(section.provisions[siblings[k - 1]].span.end, next.span.begin)
                    .of(section.text);
            auto const last = before.find_last_of(".;,");
            auto const mark = last != before.npos && before.size() - last < 6
                                ? before.substr(last)
                                : std::string_view(".");
            PhraseChange change;
            change.replacements.push_back(
                {make_span(next.span.begin, next.span.begin),
                 designator + " " + words + std::string(mark) + std::string(gap)});
            change.paths.push_back({"", path_at(section, siblings[k])});
            for (auto i = k; i < siblings.size(); ++i)
                redesignate(
                    section,
                    siblings[i],
                    *next_designator(section.provisions[siblings[i]].designator.of(section.text)),
                    change);
            all.push_back(std::move(change));
        }
    return all;
}

} // namespace nutmeg::test
