#include "cli/effects/phrases/citation_phrases.hpp"

#include "diff/effects/quotes/quoted_clause.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::string_view arrow = " \u2192 ";
constexpr std::string_view noun = "section ";
constexpr std::uint32_t longest_context = 16; ///< words that are aimed at
constexpr std::ptrdiff_t most_context = 40;   ///< words with which a clause is quoted at all

/// "sections 99-1 to 99-4, inclusive" up to the second end; 0 if the words are no range.
std::size_t range_end(std::string_view words) {
    auto const to = words.find(" to ");
    if (to == std::string_view::npos)
        return 0;
    return std::min(words.find_first_of(" ,;", to + 4), words.size());
}

/// "sections 99-1 to 99-4 → 99-1 to 99-5, inclusive": a range that grows; empty if the citations
/// are no ranges with the same begin.
std::string range_change(Effect const& effect, EffectTexts const& texts) {
    if (effect.old_evidence.size() != 1 || effect.new_evidence.size() != 1)
        return {};
    auto const before = effect.old_evidence.front().of(texts.old_text);
    auto const after = effect.new_evidence.front().of(texts.new_text);
    auto const old_end = range_end(before);
    auto const new_end = range_end(after);
    auto const to = before.find(" to ");
    if (old_end == 0 || new_end == 0 || before.substr(0, to) != after.substr(0, after.find(" to "))
        || before.substr(old_end) != after.substr(new_end))
        return {};
    auto const noun = before.find(' ') + 1;
    return fmt::format(
        "{}{}{}", before.substr(0, old_end), arrow, after.substr(std::min(noun, to)));
}

/// Whether the citation is of an entire section: "section 99-4".
bool is_section(std::string_view citation) {
    return citation.starts_with(noun) && citation.find(' ', noun.size()) == std::string_view::npos;
}

} // namespace

std::string citation_change(Effect const& effect, EffectTexts const& texts) {
    auto const* before = std::get_if<std::string>(&effect.old_value);
    auto const* after = std::get_if<std::string>(&effect.new_value);
    if (before == nullptr || before->empty())
        return after == nullptr ? std::string("changed") : "added " + *after;
    if (after == nullptr || after->empty())
        return "removed " + *before;
    if (auto range = range_change(effect, texts); !range.empty())
        return range;
    // The noun of both is written once; "this subsection" has no other.
    auto const end = before->find(' ');
    bool const is_same = end != std::string::npos && !before->starts_with("this ")
                      && after->compare(0, end + 1, *before, 0, end + 1) == 0;
    return *before + std::string(arrow) + (is_same ? after->substr(end + 1) : *after);
}

std::string joined_citations(std::vector<std::string_view> const& citations) {
    std::string all;
    for (std::size_t i = 0; i < citations.size(); ++i) {
        auto last = i;
        while (is_section(citations[i]) && last + 1 < citations.size()
               && is_section(citations[last + 1]))
            ++last;
        all.append(all.empty() ? "" : ", ");
        if (last == i) {
            all += citations[i];
            continue;
        }
        all += "sections ";
        for (auto one = i; one <= last; ++one)
            all.append(one == i      ? ""
                       : one == last ? " and "
                                     : ", ")
                .append(citations[one].substr(noun.size()));
        i = last;
    }
    return all;
}

std::string citation_context(Effect const& effect, EffectTexts const& texts) {
    bool const is_new = effect.old_evidence.empty();
    auto const& evidence = is_new ? effect.new_evidence : effect.old_evidence;
    bool const has_both = !std::holds_alternative<std::monostate>(effect.old_value)
                       && !std::holds_alternative<std::monostate>(effect.new_value);
    if (evidence.empty() || has_both)
        return {};
    auto sentence = sentence_at(is_new ? texts.new_text : texts.old_text, evidence.front().begin);
    // Without the designator of its provision.
    if (sentence.starts_with('('))
        sentence.remove_prefix(std::min(sentence.find(") ") + 2, sentence.size()));
    if (sentence.empty())
        return {};
    auto const context = shortened_sentence(sentence, longest_context);
    // A list of definitions, or a clause without the citation, shows nothing of what it is for.
    auto const citation = evidence.front().of(is_new ? texts.new_text : texts.old_text);
    bool const is_shown = context.find(citation) != std::string::npos;
    bool const is_short = std::count(context.begin(), context.end(), ' ') < most_context;
    return is_shown && is_short ? in_quotation_marks(context) : std::string();
}

} // namespace nutmeg
