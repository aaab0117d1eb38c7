#include "parser/bills/section_starts.hpp"

#include "parser/text/make_diagnostic.hpp"

#include <charconv>
#include <map>
#include <string>
#include <utility>

namespace nutmeg {

namespace {

bool begins_plain(Paragraph const& paragraph) {
    return (paragraph.inserted.empty() || paragraph.inserted.front().begin > 0)
        && (paragraph.deleted.empty() || paragraph.deleted.front().begin > 0);
}

/// Reads the opening together with the next paragraph, in case a page splits it in two.
void join_broken(std::vector<Paragraph> const& paragraphs, SectionStart& start) {
    auto const at = start.paragraph;
    if (!start.opening.unfinished || at + 1 == paragraphs.size()
        || read_opening(paragraphs[at + 1].text))
        return;
    auto const size = paragraphs[at].text.size();
    std::string words = paragraphs[at].text + " ";
    words.append(paragraphs[at + 1].text, 0, 2000);
    auto opening = read_opening(words);
    if (opening && opening->sure && opening->end > size + 1) {
        start.opening = std::move(*opening);
        start.joined = true;
    }
}

/// All paragraphs that may open a section, up to the tail.
std::vector<SectionStart> find_starts(std::vector<Paragraph> const& paragraphs) {
    std::vector<SectionStart> found;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (!begins_plain(paragraphs[i]))
            continue;
        auto opening = read_opening(paragraphs[i].text);
        if (!opening)
            continue;
        SectionStart start{i, act_section_number(opening->number), false, std::move(*opening)};
        join_broken(paragraphs, start);
        found.push_back(std::move(start));
    }
    return found;
}

} // namespace

std::uint32_t act_section_number(std::string_view digits) {
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::vector<SectionStart> section_starts(std::vector<Paragraph> const& paragraphs,
                                         Diagnostics& diagnostics) {
    auto starts = find_starts(paragraphs);
    constexpr unsigned most_findings = 20;
    std::map<std::uint32_t, std::size_t> last_sure;
    for (std::size_t i = 0; i < starts.size(); ++i)
        if (starts[i].opening.sure)
            last_sure[starts[i].number] = i;
    std::vector<SectionStart> chosen;
    std::uint32_t next = 1;
    unsigned findings = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        auto& start = starts[i];
        bool const sure = start.opening.sure;
        if (!sure) {
            auto const clearer = last_sure.find(start.number);
            if (start.number != next || (clearer != last_sure.end() && clearer->second > i))
                continue;
        }
        if (start.number != next && ++findings <= most_findings)
            diagnostics.push_back(make_diagnostic(DiagnosticCode::SectionNumberOrder,
                                                  {.line = paragraphs[start.paragraph].line},
                                                  start.opening.number,
                                                  next));
        next = start.number + 1;
        chosen.push_back(std::move(start));
    }
    return chosen;
}

std::vector<SectionStart> bare_section_starts(std::vector<Paragraph> const& paragraphs) {
    std::vector<SectionStart> found;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (!begins_plain(paragraphs[i]))
            continue;
        auto opening = read_bare_opening(paragraphs[i].text);
        if (!opening)
            continue;
        opening->number = std::to_string(found.size() + 1);
        found.push_back(
            {i, static_cast<std::uint32_t>(found.size() + 1), false, std::move(*opening)});
    }
    return found;
}

} // namespace nutmeg
