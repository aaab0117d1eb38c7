#include "cli/report/conflict_wording.hpp"

#include "cli/report/wording.hpp"
#include "parser/bills/words_location.hpp"
#include "parser/text/join.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::size_t longest_quote = 160; // bytes, in a message

/// Where the amendment has the words, or where it begins.
DiagnosticLocation location_of(Author const& author,
                               std::string_view words,
                               PreviewReport const& report) {
    auto location = section_location(*author.amendment, words);
    location.file = report.bills[author.bill].bill_file;
    return location;
}

/// Where the later bill has its words, or deletes those of the law.
DiagnosticLocation location_of(Conflict const& conflict, PreviewReport const& report) {
    auto const& later = conflict.later;
    if (!later.authors.empty())
        return location_of(
            later.authors.back(), later.words.empty() ? conflict.law_words : later.words, report);
    DiagnosticLocation location;
    location.line = later.line;
    location.file = report.bills[later.bills.back()].bill_file;
    return location;
}

/// ""fifty" by section 1 of Public Act No. 26-1"
std::string version_phrase(ConflictSide const& side, PreviewReport const& report) {
    return (side.words.empty() ? "nothing" : in_quotes(side.words, longest_quote)) + " by "
         + side_name(side, report);
}

std::string bill_list(std::vector<std::size_t> const& bills, PreviewReport const& report) {
    std::vector<std::string> names;
    names.reserve(bills.size());
    for (auto const bill : bills)
        names.push_back(report.names[bill]);
    return join_with_and(names);
}

std::string words_conflict(Conflict const& conflict, PreviewReport const& report) {
    auto const earlier = side_name(conflict.earlier, report);
    auto const later = side_name(conflict.later, report);
    std::string what;
    if (conflict.is_entire_section && conflict.earlier.words.empty())
        what = "repealed by " + earlier + ", amended by " + later;
    else if (conflict.is_entire_section && conflict.later.words.empty())
        what = "amended by " + earlier + ", repealed by " + later;
    else
        what = (!conflict.law_words.empty()
                    ? "in place of " + in_quotes(conflict.law_words, longest_quote)
                : conflict.before.empty() ? std::string("at the beginning")
                                          : "after " + in_quotes(conflict.before, longest_quote))
             + ": " + version_phrase(conflict.earlier, report) + ", "
             + version_phrase(conflict.later, report);
    return what + "; the combined text follows " + winner_phrase(conflict, report);
}

std::string what_conflicts(Conflict const& conflict, PreviewReport const& report) {
    switch (conflict.kind) {
    case Conflict::Kind::Words:
        return words_conflict(conflict, report);
    case Conflict::Kind::DifferentDesignators:
        return fmt::format("both redesignate: {} ({}), {} ({}); review the combined text",
                           side_name(conflict.earlier, report),
                           side_words(conflict.earlier),
                           side_name(conflict.later, report),
                           side_words(conflict.later));
    case Conflict::Kind::RepeatedDesignator:
        return bill_list(conflict.bills, report)
             + " together assign it twice; both are in the combined text";
    case Conflict::Kind::MissingDesignator:
        break;
    }
    return bill_list(conflict.bills, report) + " together leave a gap in its designators";
}

std::string author_phrase(Author const& author, PreviewReport const& report) {
    return authors_phrase({&author, 1}, report);
}

/// Converts a finding to a diagnostic.
class FindingWriter {
public:
    explicit FindingWriter(PreviewReport const& report) : report_(report) {}

    Diagnostic operator()(AdjacentChanges const& found) const {
        auto const words = [](std::string const& one) {
            return one.empty() ? "deleted" : in_quotes(one, longest_quote);
        };
        return make_diagnostic(DiagnosticCode::AdjoiningEdits,
                               location_of(found.later.back(), found.later_words, report_),
                               found.number,
                               authors_phrase(found.earlier, report_),
                               authors_phrase(found.later, report_),
                               words(found.earlier_words),
                               words(found.later_words));
    }

    Diagnostic operator()(NearbyChanges const& found) const {
        return make_diagnostic(DiagnosticCode::CombinedEdits,
                               location_of(found.later.back(), {}, report_),
                               found.number + found.path,
                               authors_phrase(found.earlier, report_),
                               authors_phrase(found.later, report_),
                               found.is_sentence
                                   ? "the same sentence, or the text directly after it"
                                   : "the same provision",
                               in_quotes(found.words, longest_quote));
    }

    Diagnostic operator()(ComparedChanges const& found) const {
        return make_diagnostic(DiagnosticCode::ComparedEdits,
                               location_of(found.authors.back(), {}, report_),
                               found.number,
                               authors_phrase(found.authors, report_));
    }

    Diagnostic operator()(RedesignatedCitation const& found) const {
        return make_diagnostic(DiagnosticCode::CitesRedesignated,
                               location_of(found.cites, found.citation, report_),
                               found.number,
                               author_phrase(found.cites, report_),
                               found.citation,
                               author_phrase(found.redesignates, report_),
                               found.change.from,
                               found.change.to);
    }

    Diagnostic operator()(DateOrderFault const& found) const {
        return make_diagnostic(DiagnosticCode::DateOrder,
                               location_of(found.author, {}, report_),
                               amendment_phrase(*found.author.amendment),
                               found.number,
                               day_phrase(found.day));
    }

private:
    PreviewReport const& report_;
};

} // namespace

std::string authors_phrase(std::span<Author const> authors, PreviewReport const& report) {
    std::string all;
    for (std::size_t i = 0; i < authors.size();) {
        auto const& first = authors[i];
        auto last = i;
        while (last + 1 < authors.size() && authors[last + 1].bill == first.bill)
            ++last;
        std::string phrase(amendment_noun(*first.amendment));
        phrase += last > i ? "s " : " ";
        for (auto k = i; k <= last; ++k) {
            phrase += k == i ? "" : k == last ? " and " : ", ";
            phrase += authors[k].amendment->number;
        }
        all += (all.empty() ? "" : " and ") + phrase + " of " + report.names[first.bill];
        i = last + 1;
    }
    return all;
}

std::vector<std::string> author_names(std::span<Author const> authors,
                                      PreviewReport const& report) {
    std::vector<std::string> names;
    names.reserve(authors.size());
    for (auto const& author : authors)
        names.push_back(author_phrase(author, report));
    return names;
}

std::string side_name(ConflictSide const& side, PreviewReport const& report) {
    return side.authors.empty() ? report.names[side.bills.front()]
                                : authors_phrase(side.authors, report);
}

std::string side_words(ConflictSide const& side) {
    if (side.designators.empty())
        return side.words;
    std::string all;
    for (auto const& change : side.designators)
        all += fmt::format("{}{} becomes {}", all.empty() ? "" : ", ", change.from, change.to);
    return all;
}

std::string winner_phrase(Conflict const& conflict, PreviewReport const& report) {
    switch (conflict.winner) {
    case Conflict::Winner::Earlier:
        return side_name(conflict.earlier, report);
    case Conflict::Winner::Later:
        return side_name(conflict.later, report);
    case Conflict::Winner::Neither:
        break;
    }
    return "neither";
}

std::string conflict_message(Conflict const& conflict, PreviewReport const& report) {
    return "section " + conflict.number + conflict.path + ": " + what_conflicts(conflict, report);
}

std::string conflict_sentence(Conflict const& conflict, PreviewReport const& report) {
    if (conflict.kind != Conflict::Kind::Words)
        return sentence(conflict_message(conflict, report));
    return fmt::format("Section {}{}: the same words are amended in two ways. The text below "
                       "follows {}.",
                       conflict.number,
                       conflict.path,
                       winner_phrase(conflict, report));
}

Diagnostics combined_diagnostics(PreviewReport const& report) {
    Diagnostics all;
    for (auto const& section : report.sections)
        for (auto const& conflict : section.conflicts) {
            all.push_back(make_diagnostic(DiagnosticCode::BillConflict,
                                          location_of(conflict, report),
                                          conflict_message(conflict, report)));
        }
    for (auto const& finding : report.findings)
        all.push_back(std::visit(FindingWriter(report), finding));
    return all;
}

} // namespace nutmeg
