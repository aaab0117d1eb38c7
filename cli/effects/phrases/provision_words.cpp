#include "cli/effects/phrases/provision_words.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_section = 900;    ///< words of all quotations of a section
constexpr std::uint32_t least_of_subsection = 40; ///< words of one of many subsections

/// The evidence inside the provision. Passages that moved past it are evidence too.
std::vector<Span> evidence_inside(std::vector<Span> const& evidence, Span provision) {
    std::vector<Span> inside;
    std::copy_if(evidence.begin(), evidence.end(), std::back_inserter(inside), [&](Span one) {
        return provision.contains(one);
    });
    return inside.empty() ? evidence : inside;
}

} // namespace

std::string_view without_joint(std::string_view words) {
    for (std::string_view const conjunction : {" and", " or"})
        if (words.ends_with(conjunction))
            words.remove_suffix(conjunction.size());
    while (words.ends_with(',') || words.ends_with(';'))
        words.remove_suffix(1);
    return words;
}

std::vector<SectionPassage> section_passages(Section const& section) {
    auto const text = std::string_view{section.text}.substr(0, section.current_end);
    struct Part {
        Span span;
        Span designator; ///< empty for words outside subsections
    };
    std::vector<Part> parts{{make_span(0, text.size()), {}}};
    for (auto const& provision : section.provisions) {
        if (provision.parent != no_parent || provision.span.begin >= text.size())
            continue;
        parts.back().span.end = provision.span.begin;
        parts.push_back({make_span(provision.span.begin, text.size()), provision.designator});
    }
    auto const most = std::clamp(longest_section / static_cast<std::uint32_t>(parts.size()),
                                 least_of_subsection,
                                 longest_passage);
    std::vector<SectionPassage> passages;
    for (auto const& [span, designator] : parts) {
        auto words = Span{designator.empty() ? span.begin : designator.end, span.end}.of(text);
        while (!words.empty() && is_space(words.front()))
            words.remove_prefix(1);
        while (!words.empty() && is_space(words.back()))
            words.remove_suffix(1);
        if (!words.empty())
            passages.push_back({std::string(designator.of(text)), shortened(words, most)});
    }
    return passages;
}

ShortPassage provision_words(Effect const& effect, Span provision, EffectTexts const& texts) {
    bool const is_removed = std::holds_alternative<std::monostate>(effect.new_value);
    if (effect.at.empty())
        return {};
    if (effect.old_evidence.empty() && effect.new_evidence.empty())
        return {{effect.summary}, 0};
    auto const& evidence = is_removed ? effect.old_evidence : effect.new_evidence;
    auto const& text = is_removed ? texts.old_text : texts.new_text;
    auto words = hull_words(evidence_inside(evidence, provision), text);
    auto const designator = words.find(") ");
    if (words.starts_with('(') && designator != std::string_view::npos)
        words.remove_prefix(designator + 2);
    return shortened(without_joint(words));
}

} // namespace nutmeg
