#include "corpus/lint/past_law.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace nutmeg {

namespace {

constexpr std::uint32_t context = 90;
constexpr std::size_t sentence_reach = 600;

bool has_any(std::string_view words, std::initializer_list<std::string_view> phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
        return words.find(phrase) != std::string_view::npos;
    });
}

} // namespace

bool refers_to_past_law(Section const& section, Citation const& citation) {
    if (!citation.qualifier.empty())
        return true;
    std::string_view const text = section.text;
    auto const from = citation.span.begin > context ? citation.span.begin - context : 0;
    auto const before = text.substr(from, citation.span.begin - from);
    auto const after = text.substr(citation.span.end);
    auto const near_after = after.substr(0, sentence_reach);
    auto const sentence = near_after.substr(0, near_after.find_first_of(".;\n"));
    constexpr std::size_t qualifier_begin = 16;
    if (has_any(sentence.substr(0, sentence.starts_with(',') ? sentence_reach : qualifier_begin),
                {"revision of 1", "revised to "}))
        return true;
    // "the repeal of section", "the repeal by this act of section"
    constexpr std::size_t repeal_reach = 24;
    auto const near = before.substr(before.size() - std::min(before.size(), repeal_reach));
    return has_any(before, {"former ", "formerly", "repealed", "under the provisions of prior"})
        || has_any(near, {"repeal of"})
        || has_any(after.substr(0, context),
                   {"n effect prior",
                    "n effect on",
                    "n effect before",
                    "n effect immediately",
                    "n force prior",
                    "repealed",
                    "their repeal",
                    "its repeal",
                    "the repeal",
                    "as it existed"});
}

} // namespace nutmeg
