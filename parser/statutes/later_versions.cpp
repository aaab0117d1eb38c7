#include "parser/statutes/later_versions.hpp"

#include "parser/statutes/heading.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::string_view note_opening = "Note: On and after ";
constexpr std::string_view note_ending = "to read as follows";
constexpr std::string_view open_quote = "\u201C";
constexpr std::string_view close_quote = "\u201D";

/// The words of a note without the star, which some pages omit or set apart.
std::string_view without_star(std::string_view words) {
    while (words.starts_with('*') || words.starts_with(' '))
        words.remove_prefix(1);
    return words;
}

/// Whether the paragraph introduces a version that takes effect later.
bool opens_later_version(std::string_view paragraph) {
    return without_star(paragraph).starts_with(note_opening)
        && paragraph.find(note_ending) != std::string_view::npos;
}

/// Adds all paths of a range of letters, capitals or digits: four for "(a) to (d)".
void add_range(std::vector<std::string>& paths, std::string const& first, std::string const& last) {
    Designator from;
    Designator to;
    auto const open = first.rfind('(');
    bool const read = designator_at(first, open, from) && designator_at(last, last.rfind('('), to);
    for (auto const series : {Series::Lower, Series::Digits, Series::Upper, Series::LowerRoman}) {
        if (!read || from.in(series) == 0 || to.in(series) < from.in(series))
            continue;
        for (auto ordinal = from.in(series); ordinal <= to.in(series); ++ordinal)
            paths.push_back(first.substr(0, open) + designator_text(series, ordinal));
        return;
    }
    paths.push_back(first);
    paths.push_back(last);
}

/// The provisions of this section that the note says are replaced.
std::vector<std::string> replaced_paths(std::vector<Citation> const& citations) {
    std::vector<std::string> paths;
    for (auto const& citation : citations) {
        if (citation.anchor != Anchor::This || citation.anchor_level != Level::Section)
            continue;
        for (auto const& target : citation.targets) {
            if (!target.last_path.empty())
                add_range(paths, target.path, target.last_path);
            else if (!target.path.empty())
                paths.push_back(target.path);
        }
        break;
    }
    return paths;
}

/// The words of the event between "On and after" and the comma before the provisions that it
/// changes.
std::string event_words(std::string_view note, std::vector<Citation> const& citations) {
    auto end = note.size();
    for (auto const& citation : citations)
        if (citation.anchor == Anchor::This) {
            end = citation.span.begin;
            break;
        }
    auto words = note.substr(note_opening.size(), end - std::min(end, note_opening.size()));
    while (!words.empty() && (words.back() == ' ' || words.back() == ','))
        words.remove_suffix(1);
    return std::string(words);
}

/// "section 95 of public act 24-81": what the note names after "as amended by" or "as added by".
std::string act_words(std::string_view note) {
    auto begin = note.size();
    for (std::string_view const by : {"amended by ", "added by "})
        if (auto const at = note.find(by); at != note.npos)
            begin = std::min(begin, at + by.size());
    auto const end = std::min(note.find(", is to read", begin), note.find(", are to read", begin));
    return std::string(begin < note.size() ? note.substr(begin, end - begin) : std::string_view());
}

LaterVersion read_note(std::string_view note) {
    LaterVersion later_version;
    auto const citations = find_citations(note);
    auto const quantities = find_quantities(note);
    if (!quantities.empty() && quantities.front().kind == QuantityKind::Date
        && quantities.front().span.begin == note_opening.size())
        later_version.from = quantities.front().iso;
    else
        later_version.event = event_words(note, citations);
    later_version.paths = replaced_paths(citations);
    later_version.act = act_words(note);
    return later_version;
}

/// Size in bytes of the heading with which the later version of an entire section begins: "Sec.
/// 99-1. Nuts. ". The catchline is that of the section if it has not changed; else it ends
/// before the first designator, or with its first sentence.
std::size_t heading_size(std::string_view words, std::string_view catchline) {
    constexpr std::size_t longest = 400;
    if (!words.starts_with("Sec. "))
        return 0;
    auto const heading = parse_heading(words);
    if (heading.numbers.empty())
        return 0;
    auto const number_size = words.size() - heading.catchline.size();
    auto const rest = words.substr(number_size, longest);
    auto end = catchline.empty() ? rest.npos : rest.find(catchline);
    if (end != rest.npos)
        end += catchline.size();
    for (std::string_view const boundary : {". (a)", ". (1)", ". (A)", ". "})
        if (end == rest.npos && rest.find(boundary) != rest.npos)
            end = rest.find(boundary) + 1;
    if (end == rest.npos)
        return 0;
    while (end < rest.size() && rest[end] == ' ')
        ++end;
    return number_size + end;
}

/// Removes quotation marks and the heading from the paragraphs [first, last).
void set_span(LaterVersion& later_version,
              Section const& section,
              std::size_t first,
              std::size_t last) {
    std::string_view const text = section.text;
    auto const& paragraphs = section.paragraphs;
    later_version.span = {paragraphs[first - 1].end, paragraphs[first - 1].end};
    later_version.heading = later_version.span;
    if (first == last)
        return;
    auto begin = paragraphs[first].begin;
    auto end = paragraphs[last - 1].end;
    if (text.substr(begin, end - begin).starts_with(open_quote))
        begin += static_cast<std::uint32_t>(open_quote.size());
    while (begin < end && text[begin] == ' ')
        ++begin;
    auto const words = text.substr(0, end);
    if (words.ends_with(close_quote))
        end -= static_cast<std::uint32_t>(close_quote.size());
    auto const line_end = std::min(end, paragraphs[first].end);
    auto const size = heading_size(text.substr(begin, line_end - begin), section.catchline);
    later_version.heading = {begin, begin + static_cast<std::uint32_t>(size)};
    begin = later_version.heading.end;
    if (begin == paragraphs[first].end && last > first + 1)
        begin = paragraphs[first + 1].begin;
    later_version.span = {begin, std::max(begin, end)};
}

} // namespace

void read_later_versions(Section& section) {
    auto const& paragraphs = section.paragraphs;
    section.current_end = static_cast<std::uint32_t>(section.text.size());
    section.later_versions.clear();
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
        auto const words = paragraphs[p].of(section.text);
        if (!opens_later_version(words))
            continue;
        if (section.later_versions.empty())
            section.current_end = p == 0 ? 0 : paragraphs[p - 1].end;
        auto later_version = read_note(without_star(words));
        later_version.note = paragraphs[p];
        auto last = p + 1;
        while (last < paragraphs.size() && !opens_later_version(paragraphs[last].of(section.text)))
            ++last;
        set_span(later_version, section, p + 1, last);
        section.later_versions.push_back(std::move(later_version));
    }
}

std::vector<Span> paragraphs_in(Section const& section, Span span) {
    std::vector<Span> inside;
    auto next =
        std::lower_bound(section.paragraphs.begin(),
                         section.paragraphs.end(),
                         span.begin,
                         [](Span paragraph, std::uint32_t at) { return paragraph.end <= at; });
    for (; next != section.paragraphs.end() && next->begin < span.end; ++next) {
        Span const cut{std::max(next->begin, span.begin), std::min(next->end, span.end)};
        if (cut.begin < cut.end)
            inside.push_back(cut);
    }
    return inside;
}

} // namespace nutmeg
