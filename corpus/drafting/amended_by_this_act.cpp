#include "corpus/drafting/amended_by_this_act.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// A key that no word of the law has, so that inserted words never count as words that stay.
DraftWord inserted_word(std::string words, bool glued) {
    DraftWord word;
    word.words = std::move(words);
    word.key = word.words + '\x03';
    word.glued = glued;
    return word;
}

/// Whether one of the paths is, is in, or contains the cited provision.
bool overlaps(std::string const& cited, std::vector<std::string> const& paths) {
    return paths.empty() || std::any_of(paths.begin(), paths.end(), [&](auto const& path) {
               return path.starts_with(cited) || cited.starts_with(path);
           });
}

/// Whether the bill amends the cited section or provision, or part of the cited range. Section
/// `section_number` does not count.
bool amends(CitationTarget const& target,
            std::string_view section_number,
            AmendedSections const& amended) {
    auto const& last = target.last_number.empty() ? target.number : target.last_number;
    for (auto one = amended.lower_bound(target.number);
         one != amended.end() && in_section_range(one->first, target.number, last);
         ++one)
        if (one->first != section_number
            && (!target.last_path.empty() || overlaps(target.path, one->second)))
            return true;
    return false;
}

/// The end of the words that name the section of the i-th target: "99-3", "99-4 to 99-9,
/// inclusive"; after the last target, the end of the citation. Byte offset in the text.
std::size_t end_of_section(std::string_view text, Citation const& citation, std::size_t i) {
    std::size_t end = citation.span.end;
    if (i + 1 < citation.targets.size()) {
        auto const& target = citation.targets[i];
        auto const& last = target.last_number.empty() ? target.number : target.last_number;
        auto const at = text.find(last, target.span.begin);
        end = at == text.npos ? target.span.end : at + last.size();
        constexpr std::string_view inclusive = ", inclusive";
        if (!target.last_number.empty() && text.substr(end).starts_with(inclusive))
            end += inclusive.size();
    }
    while (end > citation.span.begin && text[end - 1] == ',')
        --end;
    return end;
}

/// Where the words belong, ascending: after each section that the bill amends. Provisions of one
/// section are cited together, and the words follow the last of them.
std::vector<std::size_t> ends_of_amended(Section const& section, AmendedSections const& amended) {
    std::vector<std::size_t> ends;
    for (auto const& citation : section.citations) {
        if (citation.kind != CitationKind::Statute || citation.anchor != Anchor::Number
            || !citation.qualifier.empty())
            continue;
        auto const& targets = citation.targets;
        bool any_of_section = false;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            any_of_section = any_of_section || amends(targets[i], section.citation(), amended);
            bool const continues = i + 1 < targets.size() && targets[i].last_number.empty()
                                && targets[i + 1].number == targets[i].number;
            if (continues)
                continue;
            if (any_of_section)
                ends.push_back(end_of_section(section.text, citation, i));
            any_of_section = false;
        }
    }
    return ends;
}

/// Adds ", as amended by this act" to the words so far. Another comma follows unless punctuation
/// does, which `next`, null at the end, begins with.
void add_qualifier(std::vector<DraftWord>& out, DraftWord const* next) {
    out.push_back(inserted_word(",", true));
    for (auto const* word : {"as", "amended", "by", "this", "act"})
        out.push_back(inserted_word(word, false));
    bool const is_followed_by_pause =
        next == nullptr || next->paragraph || (next->glued && is_closing(next->words));
    if (!is_followed_by_pause)
        out.push_back(inserted_word(",", true));
}

} // namespace

std::vector<DraftWord> with_amended(std::vector<DraftWord> words,
                                    Section const& section,
                                    AmendedSections const& amended) {
    auto const ends = ends_of_amended(section, amended);
    std::vector<DraftWord> out;
    out.reserve(words.size() + ends.size() * 7);
    auto end = ends.begin();
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const last_byte = words[i].end;
        out.push_back(std::move(words[i]));
        end = std::find_if(end, ends.end(), [&](std::size_t at) { return at >= last_byte; });
        if (end != ends.end() && *end == last_byte)
            add_qualifier(out, i + 1 < words.size() ? &words[i + 1] : nullptr);
    }
    return out;
}

} // namespace nutmeg
