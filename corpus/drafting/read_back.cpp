#include "corpus/drafting/draft.hpp"
#include "corpus/store/parallel.hpp"
#include "diff/apply/apply.hpp"
#include "diff/drafting/draft_words.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// The words in force in the text of an amended section.
std::string in_force(std::string const& text) {
    auto const section = section_from_words("0-0", "", text);
    return law_words(std::string_view{section.text}.substr(0, section.current_end));
}

/// Describes the first difference, with a few words before it.
std::string difference(std::string_view wanted, std::string_view got) {
    constexpr std::size_t before = 30;
    constexpr std::size_t shown = 70;
    std::size_t at = 0;
    while (at < wanted.size() && at < got.size() && wanted[at] == got[at])
        ++at;
    auto const from = at > before ? at - before : 0;
    auto const part = [&](std::string_view text) {
        std::string words(text.substr(std::min(from, text.size()), shown));
        std::replace(words.begin(), words.end(), '\n', '|');
        return words;
    };
    return "the statutes have \"" + part(wanted) + "\", but the bill produces \"" + part(got)
         + "\"";
}

/// What is wrong with the section of the bill; empty if it produces the new law.
std::string fault_of(DraftSection const& drafted,
                     ActSection const& read,
                     std::string const& citation,
                     SectionStore& old_law) {
    if (read.action != drafted.action)
        return "its opening words were read as \"" + std::string(action_name(read.action)) + "\"";
    if (drafted.action == Action::New) {
        auto const text = law_words(apply(read, {}, nullptr).new_text);
        return text == drafted.new_law ? std::string() : difference(drafted.new_law, text);
    }
    auto const target = std::find_if(read.targets.begin(),
                                     read.targets.end(),
                                     [&](auto const& one) { return one.number == citation; });
    if (target == read.targets.end())
        return "its opening words do not name the section";
    auto const law = old_law.find(citation);
    auto const applied = apply(read, *target, law.get());
    if (applied.base == Base::Mismatch || applied.base == Base::Missing)
        return "its base does not match: "
             + (applied.diagnostics.empty() ? std::string() : applied.diagnostics.front().message);
    auto const text = in_force(applied.new_text);
    return text == drafted.new_law ? std::string() : difference(drafted.new_law, text);
}

} // namespace

ReadBack read_back_draft(Draft const& draft, Act const& act, SectionStore& old_law) {
    struct Step {
        std::size_t section = 0;
        std::string citation;
        std::string fault;
        bool read = false;
    };
    std::vector<Step> steps;
    for (std::size_t i = 0; i < draft.sections.size(); ++i)
        for (auto const& citation : draft.sections[i].citations)
            steps.push_back({i, citation, {}});
    parallel_for(steps.size(), [&](std::size_t i) {
        auto& step = steps[i];
        step.read = step.section < act.sections.size();
        if (step.read)
            step.fault = fault_of(
                draft.sections[step.section], act.sections[step.section], step.citation, old_law);
    });
    ReadBack result;
    result.all = steps.size();
    for (auto const& step : steps)
        if (step.read && step.fault.empty())
            ++result.exact;
        else if (step.read)
            result.diagnostics.push_back(make_diagnostic(DiagnosticCode::DraftNotExact,
                                                         {.citation = step.citation},
                                                         draft.sections[step.section].number,
                                                         step.fault));
    if (act.sections.size() != draft.sections.size())
        result.diagnostics.push_back(make_diagnostic(
            DiagnosticCode::DraftSectionCount, {}, act.sections.size(), draft.sections.size()));
    return result;
}

} // namespace nutmeg
