#include "corpus/preview/section_versions.hpp"

#include "parser/statutes/read_section.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <set>

namespace nutmeg {

namespace {

/// The longest of `titles` with which `words` begin, or nothing.
std::string_view title_at(std::set<std::string_view> const& titles, std::string_view words) {
    while (!words.empty()) {
        auto const after = titles.upper_bound(words);
        if (after == titles.begin())
            return {};
        auto const title = *std::prev(after);
        auto const [end, ignored] =
            std::mismatch(title.begin(), title.end(), words.begin(), words.end());
        if (end == title.end())
            return title;
        words = words.substr(0, static_cast<std::size_t>(end - title.begin()));
    }
    return {};
}

/// The bytes from the start that both texts have, or from the end.
template <class Iterator>
std::size_t common_size(Iterator begin, Iterator end, Iterator other_begin, Iterator other_end) {
    return static_cast<std::size_t>(std::mismatch(begin, end, other_begin, other_end).first
                                    - begin);
}

/// The run-in headings of `before` in `section`: those outside the words that changed, and those
/// that begin a paragraph or a provision.
std::vector<Span> kept_headings(Section const& before, Section const& section) {
    std::string_view const old_text = before.text;
    std::string_view const text = section.text;
    auto const head = common_size(old_text.begin(), old_text.end(), text.begin(), text.end());
    auto const tail = common_size(old_text.rbegin(), old_text.rend(), text.rbegin(), text.rend());
    std::set<std::string_view> titles;
    std::set<Span> kept;
    for (auto const span : before.run_in_headings) {
        auto const title = span.of(old_text);
        titles.insert(title.substr(0, title.find_last_not_of(' ') + 1));
        if (span.end <= head)
            kept.insert(span);
        else if (auto const to_end = old_text.size() - span.begin; to_end <= tail)
            kept.insert(make_span(text.size() - to_end, text.size() - to_end + title.size()));
    }
    auto const add = [&](std::size_t begin) {
        while (begin < text.size() && text[begin] == ' ')
            ++begin;
        auto const title = title_at(titles, text.substr(begin));
        auto const end = begin + title.size();
        bool const is_whole = end == text.size() || !is_alnum(text[end]);
        auto const next = kept.lower_bound(make_span(begin, begin));
        if (!title.empty() && is_whole && (next == kept.end() || next->begin != begin))
            kept.insert(next, make_span(begin, end));
    };
    for (auto const paragraph : section.paragraphs)
        add(paragraph.begin);
    for (auto const& provision : section.provisions)
        add(provision.designator.end);
    return {kept.begin(), kept.end()};
}

} // namespace

std::shared_ptr<Section const> version_at_date(std::shared_ptr<Section const> const& section,
                                               std::string_view iso) {
    if (!section || (section->later_versions.empty() && section->heading_notes.empty()))
        return section;
    return std::make_shared<Section const>(section_at_date(*section, iso));
}

std::shared_ptr<Section const> section_with_words(std::string_view number,
                                                  Section const* before,
                                                  std::string_view words) {
    auto section = section_from_words(
        number, before == nullptr ? std::string_view() : before->catchline, words);
    if (before != nullptr) {
        section.heading_notes = before->heading_notes;
        if (!before->run_in_headings.empty())
            section.run_in_headings = kept_headings(*before, section);
    }
    return std::make_shared<Section const>(std::move(section));
}

} // namespace nutmeg
