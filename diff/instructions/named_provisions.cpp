#include "diff/instructions/named_provisions.hpp"

#include "diff/instructions/edit_regions.hpp"
#include "diff/instructions/find_words.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

namespace {

/// Phrases that state a defense, as opposed to those that mention one or bar it.
constexpr std::array<std::string_view, 6> defense_phrases{"shall be an affirmative defense",
                                                          "is an affirmative defense",
                                                          "as an affirmative defense",
                                                          "shall be a defense",
                                                          "is a defense",
                                                          "affirmative defense that"};
constexpr std::array<std::string_view, 2> presumption_phrases{"presum", "presumption"};

std::string lower_case(std::string_view words) {
    std::string lower(words);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return to_lower(c); });
    return lower;
}

std::string_view subject_name(Subject subject) {
    return subject == Subject::Defense     ? "defense"
         : subject == Subject::Presumption ? "presumption"
                                           : "definition of that term";
}

/// Whether the words state the subject.
bool states(std::string_view words, Subject subject) {
    auto const lower = lower_case(words);
    auto const is_in = [&](std::string_view phrase) {
        return lower.find(phrase) != std::string::npos;
    };
    if (subject == Subject::Defense)
        return std::any_of(defense_phrases.begin(), defense_phrases.end(), is_in);
    return std::any_of(presumption_phrases.begin(), presumption_phrases.end(), is_in);
}

/// Whether every sentence mentions the subject.
bool is_all_about(std::string_view words, Subject subject) {
    auto const lower = lower_case(words);
    std::string_view const stem = subject == Subject::Defense ? "defense" : "presum";
    std::string_view rest = lower;
    while (!rest.empty()) {
        auto const sentence = rest.substr(0, rest.find(". "));
        if (sentence.find(stem) == std::string_view::npos)
            return false;
        rest.remove_prefix(std::min(rest.size(), sentence.size() + 2));
    }
    return true;
}

/// Whether the provision is the definition of `term`: it opens with the term in quotation marks.
bool defines(Section const& law, Provision const& provision, std::string_view term) {
    auto words = std::string_view{law.text}.substr(provision.designator.end,
                                                   provision.span.end - provision.designator.end);
    words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
    for (std::string_view const mark : {"\u201C", "\""})
        if (words.starts_with(mark)) {
            words.remove_prefix(mark.size());
            break;
        }
    if (lower_case(words.substr(0, term.size())) != lower_case(term))
        return false;
    words.remove_prefix(term.size());
    for (std::string_view const closing : {"\u201D", "\""})
        for (std::string_view const verb : {" means", " includes", " has the same meaning"})
            if (words.starts_with(std::string(closing) + std::string(verb)))
                return true;
    return false;
}

/// The provisions that may be meant: of a named provision it and those inside it; of a section the
/// outermost ones, or all for a definition.
std::vector<std::uint32_t> candidates(Section const& law,
                                      Edit const& edit,
                                      Span region,
                                      bool whole) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < law.provisions.size(); ++i) {
        auto const& one = law.provisions[i];
        if (!region.contains(one.span))
            continue;
        if (edit.subject == Subject::Definition) {
            if (defines(law, one, edit.words))
                found.push_back(i);
        } else if ((!whole || one.parent == no_parent)
                   && states(one.span.of(law.text), edit.subject)) {
            found.push_back(i);
        }
    }
    return found;
}

} // namespace

std::optional<AmendmentTarget> named_provision(Section const& law,
                                               Edit const& edit,
                                               AmendmentTarget const& target,
                                               EditOutcome& outcome) {
    auto const regions = edit_regions(law, edit, target, outcome);
    if (!regions)
        return std::nullopt;
    auto const name = subject_name(edit.subject);
    std::vector<std::uint32_t> found;
    for (auto const region : *regions) {
        auto here = candidates(law, edit, region, target.paths.empty());
        // An outer provision comes before those inside it, which state the same.
        while (here.size() > 1
               && law.provisions[here.front()].span.contains(law.provisions[here[1]].span))
            here.erase(here.begin() + 1);
        found.insert(found.end(), here.begin(), here.end());
    }
    if (found.empty())
        return refuse(outcome, DiagnosticCode::SubjectNotFound, name);
    auto const& one = law.provisions[found.front()];
    if (found.size() > 1) {
        for (auto const index : found)
            record_occurrence(law, law.provisions[index].designator, outcome);
        return refuse(outcome, DiagnosticCode::SubjectsFoundTwice, found.size(), name);
    }
    auto path = path_of(law.provisions, law.text, found.front());
    if (edit.subject != Subject::Definition && !is_all_about(one.span.of(law.text), edit.subject))
        return refuse(outcome, DiagnosticCode::SubjectAmongOthers, path, name);
    auto narrowed = target;
    narrowed.paths = {std::move(path)};
    return narrowed;
}

} // namespace nutmeg
