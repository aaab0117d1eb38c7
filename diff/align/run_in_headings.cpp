#include "diff/align/run_in_headings.hpp"

#include "parser/statutes/heading.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_title_words = 12;

/// The word after the title that begins at `begin` in the provision; 0 if there is none, or no
/// sentence follows it.
std::uint32_t end_of_title(SectionWords const& words,
                           ProvisionIndex provision,
                           std::uint32_t begin) {
    auto const& text = words.section->text;
    auto const last = std::min<std::size_t>(words.words.size(), begin + longest_title_words + 1);
    for (auto at = begin; at + 1 < last && words.provision_of[at] == provision; ++at) {
        if (words.words[at].of(text) != ".")
            continue;
        bool const is_followed = words.provision_of[at + 1] == provision
                              && is_upper(words.words[at + 1].of(text).front());
        auto const title = Span{words.words[begin].begin, words.words[at].begin}.of(text);
        return is_followed && at > begin && is_title(title) ? at + 1 : 0;
    }
    return 0;
}

} // namespace

HeadingWords run_in_heading(SectionWords const& words, ProvisionIndex provision) {
    auto const& law = words.section->provisions[provision - 1];
    if (law.level != Level::Subsection)
        return {};
    auto const first = std::partition_point(words.words.begin(), words.words.end(), [&](Span one) {
        return one.begin < law.span.begin;
    });
    auto const begin = static_cast<std::uint32_t>(first - words.words.begin()) + 1;
    auto end = begin;
    while (auto const next = end_of_title(words, provision, end))
        end = next;
    return {begin, end};
}

} // namespace nutmeg
