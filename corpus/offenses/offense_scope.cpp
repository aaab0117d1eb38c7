#include "corpus/offenses/offense_scope.hpp"

#include "corpus/offenses/grades.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_name = 25; ///< words

template <std::size_t Size>
bool is_one_of(std::array<std::string_view, Size> const& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_list_designator(std::string_view word) {
    return word.size() > 2 && word.front() == '(' && word.back() == ')';
}

/// The span of the outermost provision around a word; the text in force if there is none.
Span subsection_around(LawWords const& law, std::uint32_t word) {
    auto provision = law.provision(word);
    auto const& parents = law.parents();
    while (provision != 0 && parents[provision] != 0 && parents[provision] != no_provision)
        provision = parents[provision];
    return provision == 0 ? Span{0, law.section->current_end}
                          : law.section->provisions[provision - 1].span;
}

/// Whether the words of the subject say that other words are violated: "violates any provision of
/// this section".
bool is_violation(LawWords const& law, WordRange subject) {
    constexpr std::array<std::string_view, 9> words{"violates",
                                                    "violating",
                                                    "violate",
                                                    "violation",
                                                    "violations",
                                                    "contravenes",
                                                    "comply",
                                                    "provisions",
                                                    "provision"};
    for (auto i = subject.begin; i < subject.end; ++i)
        if (is_one_of(words, law.lower[i]))
            return true;
    return false;
}

/// Where the subject begins after an opening phrase, which names what is not violated:
/// "notwithstanding section 99-7, any person who violates".
std::uint32_t subject_begin(LawWords const& law, WordRange words) {
    constexpr std::array<std::string_view, 4> openers{"in", "notwithstanding", "except", "unless"};
    constexpr std::array<std::string_view, 8> articles{
        "any", "each", "every", "no", "a", "an", "whoever", "the"};
    auto begin = words.begin;
    while (begin < words.end && is_list_designator(law.lower[begin]))
        ++begin;
    if (begin == words.end || !is_one_of(openers, law.lower[begin]))
        return begin;
    for (auto i = begin; i + 1 < words.end; ++i)
        if (law.lower[i] == "," && is_one_of(articles, law.lower[i + 1]))
            return i + 1;
    return begin;
}

std::string name_of(CitationTarget const& target) {
    auto name = target.number + target.path;
    if (!target.last_number.empty())
        name += " to " + target.last_number;
    return name;
}

/// Adds what the citation names: provisions of the section itself, or other sections.
void add_cited(Section const& section, Citation const& citation, OffenseScope& scope) {
    if (citation.kind != CitationKind::Statute)
        return;
    for (auto const& target : citation.targets) {
        if (target.number.empty())
            continue;
        if (compare_section_numbers(target.number, section.citation()) != 0) {
            scope.violated.push_back(name_of(target));
            continue;
        }
        auto const found = find_provision(section.provisions, section.text, target.path);
        scope.spans.push_back(found == no_parent ? Span{0, section.current_end}
                                                 : section.provisions[found].span);
    }
}

} // namespace

std::vector<DefinedOffense> defined_offenses(LawWords const& law) {
    constexpr std::array<std::string_view, 3> openers{"when", "if", "who"};
    constexpr std::array<std::string_view, 4> classes{
        "class", "violation", "offense", "infraction"};
    std::vector<DefinedOffense> defined;
    for (std::uint32_t i = 2; i + 1 < law.size(); ++i) {
        if (law.lower[i] != "of" || law.lower[i - 1] != "guilty" || law.lower[i - 2] != "is")
            continue;
        auto const begin = i + 1;
        auto end = begin;
        while (end < law.size() && end < begin + longest_name && law.lower[end] != "."
               && !is_one_of(openers, law.lower[end]))
            ++end;
        if (end == law.size() || !is_one_of(openers, law.lower[end]))
            continue;
        while (end > begin && law.lower[end - 1] == ",")
            --end;
        bool const is_class = end > begin && (law.lower[begin] == "a" || law.lower[begin] == "an")
                           && is_one_of(classes, law.lower_at(begin + 1));
        if (end > begin && !is_class)
            defined.push_back({std::string(law.words_of({begin, end})), {begin, end}});
    }
    return defined;
}

std::string name_of_graded(LawWords const& law, WordRange sentence, std::uint32_t grade) {
    auto const verb = word_before(law, sentence, grade);
    if (verb == no_word)
        return {};
    auto end = verb;
    if (law.lower[verb] == "as") // "is punishable as"
        end = verb - 2;
    if (end <= sentence.begin || end >= law.size() || law.lower[end] != "is")
        return {};
    auto begin = sentence.begin;
    while (begin < end && is_list_designator(law.lower[begin]))
        ++begin;
    for (auto i = end; i > begin; --i)
        if (law.lower[i - 1] == ",") {
            auto const first = law.lower[begin];
            if (first == "except" || first == "notwithstanding" || first == "if")
                begin = i;
            break;
        }
    constexpr std::array<std::string_view, 14> others{"any",
                                                      "each",
                                                      "every",
                                                      "no",
                                                      "a",
                                                      "an",
                                                      "the",
                                                      "whoever",
                                                      "such",
                                                      "it",
                                                      "there",
                                                      "violation",
                                                      "failure",
                                                      "this"};
    if (begin >= end || end - begin > longest_name || is_one_of(others, law.lower[begin]))
        return {};
    for (auto i = begin; i < end; ++i)
        if (law.lower[i] == ":" || law.lower[i] == ";" || law.lower[i] == "."
            || law.lower[i] == "shall")
            return {};
    auto name = std::string(law.words_of({begin, end}));
    name.front() = to_upper(name.front());
    return name;
}

OffenseScope scope_of_offense(LawWords const& law,
                              Section const& section,
                              PenaltyWords const& penalty,
                              std::vector<DefinedOffense> const& defined) {
    auto const& [sentence, head, name] = penalty;
    OffenseScope scope;
    scope.spans.push_back(law.span_of(sentence));
    if (!name.empty()) {
        auto const wanted = to_lower(name);
        for (auto const& one : defined)
            if (to_lower(one.name) == wanted)
                scope.spans.push_back(subsection_around(law, one.words.begin));
        if (scope.spans.size() == 1)
            scope.spans.push_back({0, section.current_end});
        return scope;
    }
    auto const end = std::max(sentence.begin, std::min(head, sentence.end));
    WordRange const subject{subject_begin(law, {sentence.begin, end}), end};
    if (!is_violation(law, subject))
        return scope;
    auto const bytes = law.span_of(subject);
    auto next = std::lower_bound(
        section.citations.begin(),
        section.citations.end(),
        bytes.begin,
        [](Citation const& one, std::uint32_t offset) { return one.span.begin < offset; });
    for (; next != section.citations.end() && bytes.contains(next->span); ++next)
        add_cited(section, *next, scope);
    return scope;
}

} // namespace nutmeg
