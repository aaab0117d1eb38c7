#include "corpus/drafting/amended_by_this_act.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

DraftWord word_of(std::string words, bool glued) {
    DraftWord word;
    word.words = std::move(words);
    word.key = word.words;
    word.glued = glued;
    return word;
}

/// Whether the bill amends the cited section, or part of the cited range. Section `section_number`
/// does not count.
bool amends(CitationTarget const& target,
            std::string_view section_number,
            AmendedSections const& amended) {
    if (target.last_number.empty())
        return target.number != section_number && amended.count(target.number) > 0;
    for (auto one = amended.lower_bound(target.number);
         one != amended.end() && in_section_range(*one, target.number, target.last_number);
         ++one)
        if (*one != section_number)
            return true;
    return false;
}

} // namespace

std::vector<DraftWord> with_amended(std::vector<DraftWord> words,
                                    Section const& section,
                                    AmendedSections const& amended) {
    for (auto citation = section.citations.rbegin(); citation != section.citations.rend();
         ++citation) {
        bool const cites_amended =
            citation->kind == CitationKind::Statute && citation->anchor == Anchor::Number
            && citation->qualifier.empty()
            && std::any_of(
                citation->targets.begin(), citation->targets.end(), [&](auto const& target) {
                    return amends(target, section.citation(), amended);
                });
        if (!cites_amended)
            continue;
        auto const at = std::find_if(words.begin(), words.end(), [&](auto const& word) {
            return word.begin < citation->span.end && citation->span.end == word.end;
        });
        if (at == words.end())
            continue;
        auto const next = at + 1;
        bool const is_followed_by_pause =
            next == words.end() || next->paragraph
            || (next->glued
                && std::string_view(",;.:").find(next->words[0]) != std::string_view::npos);
        std::vector<DraftWord> qualifier{word_of(",", true),
                                         word_of("as", false),
                                         word_of("amended", false),
                                         word_of("by", false),
                                         word_of("this", false),
                                         word_of("act", false)};
        if (!is_followed_by_pause)
            qualifier.push_back(word_of(",", true));
        words.insert(next, qualifier.begin(), qualifier.end());
    }
    return words;
}

} // namespace nutmeg
