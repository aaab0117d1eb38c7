#include "cli/report/impact_wording.hpp"

#include "cli/report/wording.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace nutmeg {

namespace {

using Missing = ConformingAmendment::Missing;

struct KindWords {
    std::string_view heading;
    std::string_view singular;
    std::string_view plural;
};

KindWords const& words_of(ImpactKind kind) {
    static constexpr std::array<KindWords, impact_kinds.size()> all{{
        {"Citations of what is not there",
         "citation of what is not there",
         "citations of what is not there"},
        {"Citations that now name another provision",
         "citation that now names another provision",
         "citations that now name another provision"},
        {"Cited ranges", "cited range", "cited ranges"},
        {"Uses of a defined term",
         "section that uses a defined term",
         "sections that use a defined term"},
        {"Lists of offenses that name it", "list of offenses", "lists of offenses"},
        {"Rules that apply notwithstanding it",
         "rule notwithstanding it",
         "rules notwithstanding it"},
        {"Rules that apply to it", "rule that applies to it", "rules that apply to it"},
        {"The same amount beside the same term", "equal amount", "equal amounts"},
        {"Other citations", "other citation", "other citations"},
        {"Citations of its chapter", "citation of its chapter", "citations of its chapter"},
    }};
    return all[static_cast<std::size_t>(kind)];
}

std::string counted(std::size_t count, ImpactKind kind) {
    auto const& words = words_of(kind);
    return fmt::format("{} {}", count, count == 1 ? words.singular : words.plural);
}

std::string with_separators(std::size_t number) {
    auto digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string dangling_reason(ImpactFinding const& one) {
    if (!one.now.empty())
        return fmt::format("cites {}, which is now {}", one.cites, one.now);
    if (one.is_new_text)
        return fmt::format("cites {} in new words, which is removed", one.cites);
    return fmt::format("cites {}, which is removed", one.cites);
}

std::string shifted_reason(ImpactFinding const& one) {
    if (one.now.empty())
        return fmt::format("cites {}, which is removed; another provision has its designator",
                           one.cites);
    return fmt::format("cites {}, which becomes {}; {} is now another provision",
                       one.cites,
                       one.now,
                       one.names_now);
}

std::string range_reason(ImpactFinding const& one) {
    if (one.member.empty())
        return fmt::format("cites a range that has {}", one.amended);
    return fmt::format(
        "cites {}, which {} {}", one.cites, one.gained ? "gains" : "loses", one.member);
}

std::string definition_reason(ImpactFinding const& one) {
    auto reason = fmt::format("uses \u201C{}\u201D, defined in {}", one.cites, one.now);
    if (one.certainty == Certainty::Certain)
        reason = fmt::format("takes the definition of \u201C{}\u201D from {}", one.cites, one.now);
    else if (one.certainty == Certainty::Possible)
        reason += ", for its part of the chapter";
    return one.count > 1 ? fmt::format("{} ({} times)", reason, one.count) : reason;
}

/// "..." and the last `most` bytes, from the beginning of a word.
std::string last_part(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return std::string(text);
    auto at = text.find(' ', text.size() - most);
    return at == text.npos ? "\u2026 " : "\u2026" + std::string(text.substr(at));
}

std::string first_part(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return std::string(text);
    auto const at = text.rfind(' ', most);
    return at == text.npos ? " \u2026" : std::string(text.substr(0, at)) + " \u2026";
}

std::string one_line(std::string_view words) {
    std::string line(words);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

} // namespace

std::string_view impact_heading(ImpactKind kind) {
    return words_of(kind).heading;
}

std::string impact_sentence(ImpactReport const& report) {
    std::string phrase;
    for (auto const kind : impact_kinds) {
        auto const count = static_cast<std::size_t>(
            std::count_if(report.findings.begin(), report.findings.end(), [&](auto const& one) {
                return one.kind == kind;
            }));
        if (count > 0)
            phrase += (phrase.empty() ? "" : ", ") + counted(count, kind);
    }
    if (phrase.empty())
        phrase = "Nothing found";
    return fmt::format("{}; {} {} searched.",
                       phrase,
                       with_separators(report.searched),
                       report.searched == 1 ? "section" : "sections");
}

std::string impact_place(ImpactFinding const& finding) {
    if (finding.number.empty())
        return finding.path.empty() ? finding.bill_part : finding.bill_part + ", " + finding.path;
    auto place = short_citation(finding.number, finding.path);
    return finding.bill_part.empty()
             ? place
             : fmt::format("{}, as amended by {}", place, finding.bill_part);
}

std::string impact_reason(ImpactFinding const& finding) {
    switch (finding.kind) {
    case ImpactKind::Dangling:
        return dangling_reason(finding);
    case ImpactKind::Shifted:
        return shifted_reason(finding);
    case ImpactKind::Range:
        return range_reason(finding);
    case ImpactKind::Definition:
        return definition_reason(finding);
    case ImpactKind::List:
        return fmt::format("lists {}", finding.cites);
    case ImpactKind::Notwithstanding:
        return fmt::format("holds notwithstanding {}", finding.cites);
    case ImpactKind::AppliesTo:
        return fmt::format("says whether it applies to {}", finding.cites);
    case ImpactKind::Threshold:
        return fmt::format(
            "also says \u201C{}\u201D, as {} does in current law", finding.cites, finding.amended);
    case ImpactKind::Citation:
    case ImpactKind::Chapter:
        return fmt::format("cites {}", finding.cites);
    }
    return {};
}

std::string conforming_sentence(ImpactFinding const& finding) {
    auto const& conforming = finding.conforming;
    switch (conforming.missing) {
    case Missing::Nothing:
        return conforming.instruction.empty() ? fmt::format("Write {} for {}.",
                                                            in_quotes(conforming.new_words),
                                                            in_quotes(conforming.old_words))
                                              : conforming.instruction + ".";
    case Missing::NoSuccessor:
        return "No conforming amendment: nothing takes its place, so what to write is a matter of "
               "policy.";
    case Missing::NewMember:
        return "No conforming amendment: whether to include the new member is a matter of policy.";
    case Missing::Divided:
        return "No conforming amendment: the members are no longer next to each other. Write it by "
               "hand.";
    case Missing::NotWritten:
        return "The conforming amendment could not be written out. Write it by hand.";
    case Missing::NotNeeded:
        return {};
    }
    return {};
}

ImpactExcerpt impact_excerpt(ImpactFinding const& finding) {
    constexpr std::size_t around = 110; ///< bytes on each side
    auto const quote = one_line(finding.quote);
    auto const size = finding.words.size();
    if (finding.quote_at + size > quote.size())
        return {{}, quote, {}};
    std::string_view const view = quote;
    return {last_part(view.substr(0, finding.quote_at), around),
            std::string(view.substr(finding.quote_at, size)),
            first_part(view.substr(finding.quote_at + size), around)};
}

std::vector<ImpactGroup> impact_groups(ImpactReport const& report) {
    std::vector<ImpactGroup> groups;
    for (auto const& one : report.findings) {
        if (groups.empty() || groups.back().kind != one.kind
            || groups.back().certainty != one.certainty || groups.back().depth != one.depth)
            groups.push_back({one.kind, one.certainty, one.depth, {}});
        groups.back().findings.push_back(&one);
    }
    return groups;
}

std::string group_heading(ImpactGroup const& group) {
    auto heading = std::string(impact_heading(group.kind));
    if (group.depth > 1)
        heading = fmt::format("Citations of the sections above, step {}", group.depth);
    return fmt::format(
        "{} ({}): {}", heading, certainty_name(group.certainty), group.findings.size());
}

std::string other_places(ImpactGroup const& group, std::size_t shown) {
    std::string places;
    std::set<std::string> seen;
    for (std::size_t i = shown; i < group.findings.size(); ++i) {
        auto place = impact_place(*group.findings[i]);
        if (seen.insert(place).second)
            places += (places.empty() ? "" : "; ") + place;
    }
    return places;
}

} // namespace nutmeg
