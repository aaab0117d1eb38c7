#include "parser/statutes/heading.hpp"
#include "parser/statutes/section.hpp"

#include <string_view>

namespace nutmeg {

namespace {

/// The end in `words` of a part at their start that is `prefix` apart from spaces, or 0.
std::size_t prefix_end(std::string_view words, std::string_view prefix) {
    std::size_t at = 0;
    for (char const c : prefix) {
        if (c == ' ')
            continue;
        while (at < words.size() && words[at] == ' ')
            ++at;
        if (at == words.size() || words[at] != c)
            return 0;
        ++at;
    }
    return at;
}

} // namespace

void mark_repeated_heading(Section& section) {
    if (section.catchline.empty() || section.paragraphs.empty())
        return;
    auto const end = prefix_end(section.paragraphs.front().of(section.text), section.heading);
    bool const is_followed = end > 0 && end < section.text.size()
                          && (section.text[end] == ' ' || section.text[end] == '\n');
    if (is_followed)
        section.run_in_headings.insert(section.run_in_headings.begin(), make_span(0, end));
}

std::size_t repeated_heading_size(Section const& section) {
    auto const& headings = section.run_in_headings;
    if (headings.empty() || headings.front().begin != 0
        || prefix_end(headings.front().of(section.text), section.heading) == 0)
        return 0;
    return std::size_t{headings.front().end} + 1;
}

} // namespace nutmeg
