#include "diff/instructions/extend_lists.hpp"

#include "diff/instructions/edit_regions.hpp"
#include "diff/instructions/find_words.hpp"
#include "diff/instructions/provision_paths.hpp"
#include "diff/words/typography.hpp"
#include "parser/text/ascii.hpp"

#include <string_view>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::string_view spaces = " \n";

/// The provisions directly inside `parent`, in order.
std::vector<std::uint32_t> members_of(Section const& law, std::uint32_t parent) {
    std::vector<std::uint32_t> members;
    for (std::uint32_t i = 0; i < law.provisions.size(); ++i)
        if (law.provisions[i].parent == parent)
            members.push_back(i);
    return members;
}

/// Where the words before `at` end.
std::size_t words_end(std::string_view text, std::size_t at) {
    auto const last = at == 0 ? text.npos : text.find_last_not_of(spaces, at - 1);
    return last == text.npos ? 0 : last + 1;
}

/// Whether the members are paragraphs, or a colon introduces them.
bool is_set_off(std::string_view text, Provision const& first, Provision const& last) {
    bool const paragraphs = first.span.begin > 0 && text[first.span.begin - 1] == '\n'
                         && text[last.span.begin - 1] == '\n';
    auto const before = words_end(text, first.span.begin);
    return paragraphs || (before > 0 && text[before - 1] == ':');
}

/// Whether a sentence ends inside the provision, so that it is more than a member of a list.
bool has_several_sentences(std::string_view words) {
    for (auto at = words.find(". "); at != words.npos; at = words.find(". ", at + 1))
        if (at + 2 < words.size() && is_upper(words[at + 2]))
            return true;
    return false;
}

/// What separates the last two members of a list.
struct Separator {
    Span conjunction;      ///< " and" or " or", with the space before it; empty if there is none
    std::string_view mark; ///< ";" or ","; empty if only the conjunction separates them
};

Separator separator_before(std::string_view text, std::size_t member) {
    Separator found;
    auto end = words_end(text, member);
    for (std::string_view const word : {" and", " or"})
        if (text.substr(0, end).ends_with(word)) {
            found.conjunction = make_span(end - word.size(), end);
            end -= word.size();
            break;
        }
    if (end > 0 && (text[end - 1] == ';' || text[end - 1] == ','))
        found.mark = text.substr(end - 1, 1);
    return found;
}

/// The words of the new member, with its designator and without a mark at their end; nothing if
/// they begin with another designator.
std::optional<std::string> member_words(std::string_view given, std::string const& designator) {
    while (!given.empty() && std::string_view(" .;,").find(given.back()) != std::string_view::npos)
        given.remove_suffix(1);
    Designator stated;
    if (!designator_at(given, 0, stated))
        return designator + " " + with_curly_quotes(given);
    if (!given.starts_with(designator))
        return std::nullopt;
    return with_curly_quotes(given);
}

} // namespace

std::optional<std::string> extend_list(Section const& law,
                                       Edit const& edit,
                                       AmendmentTarget const& target,
                                       EditOutcome& outcome) {
    if (!edit_regions(law, edit, target, outcome))
        return std::nullopt;
    std::string_view const text = law.text;
    auto const parent = target.paths.empty()
                          ? no_parent
                          : find_provision(law.provisions, text, target.paths.front());
    auto const members = members_of(law, parent);
    if (target.paths.size() > 1 || members.size() < 2)
        return refuse(outcome,
                      DiagnosticCode::ProvisionListNotFound,
                      target.paths.empty() ? "section " + target.number : target.paths.front());
    auto const& first = law.provisions[members.front()];
    auto const& last = law.provisions[members.back()];
    auto const end = words_end(text, last.span.end);
    auto const separator = separator_before(text, last.span.begin);
    record_occurrence(law, make_span(end, end), outcome);
    bool const ends_in_mark = std::string_view(".;,").find(text[end - 1]) != text.npos;
    bool const is_clear = is_set_off(text, first, last) && ends_in_mark
                       && !separator.conjunction.empty()
                       && !has_several_sentences(last.span.of(text));
    if (!is_clear)
        return refuse(outcome, DiagnosticCode::ListEndUnclear);
    Designator designator;
    auto const series = series_of(last.level);
    designator_at(text, last.designator.begin, designator);
    auto const next =
        designator_text(series, static_cast<std::uint16_t>(designator.in(series) + 1));
    auto const words = member_words(edit.new_words, next);
    if (!words)
        return refuse(outcome, DiagnosticCode::ListDesignator, next);
    auto const conjunction = std::string(separator.conjunction.of(text));
    std::string_view const mark = separator.mark.empty() ? "," : separator.mark;
    std::string result(text.substr(0, separator.conjunction.begin));
    result += separator.mark.empty() ? mark : "";
    result += text.substr(separator.conjunction.end, end - 1 - separator.conjunction.end);
    (result += mark) += conjunction;
    result += text[last.span.begin - 1] == '\n' ? "\n" : " ";
    (result += *words) += text.substr(end - 1);
    return result;
}

} // namespace nutmeg
