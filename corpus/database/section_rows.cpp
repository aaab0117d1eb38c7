#include "corpus/database/section_rows.hpp"

#include "parser/text/diagnostic_table.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <stdexcept>

namespace nutmeg {

namespace {

namespace json = boost::json;

json::array strings(std::vector<std::string> const& list) {
    json::array all;
    all.reserve(list.size());
    for (auto const& one : list)
        all.emplace_back(one);
    return all;
}

json::array spans(std::vector<Span> const& list) {
    json::array all;
    all.reserve(list.size() * 2);
    for (auto const span : list) {
        all.emplace_back(span.begin);
        all.emplace_back(span.end);
    }
    return all;
}

std::vector<std::string> strings_of(json::object const& object, std::string_view key) {
    std::vector<std::string> all;
    if (auto const* list = object.if_contains(key))
        for (auto const& one : list->as_array())
            all.emplace_back(one.as_string());
    return all;
}

std::uint32_t number_of(json::value const& value) {
    return value.to_number<std::uint32_t>();
}

std::vector<Span> spans_of(json::object const& object, std::string_view key) {
    std::vector<Span> all;
    auto const* list = object.if_contains(key);
    if (list == nullptr)
        return all;
    auto const& bounds = list->as_array();
    for (std::size_t i = 0; i + 1 < bounds.size(); i += 2)
        all.push_back({number_of(bounds[i]), number_of(bounds[i + 1])});
    return all;
}

/// A list is left out if it is empty.
void add(json::object& object, std::string_view key, json::array list) {
    if (!list.empty())
        object.emplace(key, std::move(list));
}

json::array diagnostic_list(Diagnostics const& diagnostics) {
    json::array all;
    for (auto const& one : diagnostics)
        all.push_back(json::array{static_cast<int>(one.severity),
                                  code_name(one.code),
                                  one.citation,
                                  one.span.begin,
                                  one.span.end,
                                  one.line,
                                  one.message,
                                  one.file});
    return all;
}

/// The first kind with that name. Kinds that share a name differ only in their message, which is
/// stored.
DiagnosticCode code_named(std::string_view name) {
    auto const row = std::find_if(diagnostic_table.begin(),
                                  diagnostic_table.end(),
                                  [name](auto const& one) { return one.name == name; });
    if (row == diagnostic_table.end())
        throw std::runtime_error("unknown diagnostic");
    return static_cast<DiagnosticCode>(row - diagnostic_table.begin());
}

Diagnostics diagnostics_of(json::array const& list) {
    Diagnostics all;
    for (auto const& one : list) {
        auto const& fields = one.as_array();
        Diagnostic diagnostic;
        diagnostic.severity = static_cast<Severity>(number_of(fields.at(0)));
        diagnostic.code = code_named(fields.at(1).as_string());
        diagnostic.citation = fields.at(2).as_string();
        diagnostic.span = {number_of(fields.at(3)), number_of(fields.at(4))};
        diagnostic.line = number_of(fields.at(5));
        diagnostic.message = fields.at(6).as_string();
        diagnostic.file = fields.at(7).as_string();
        all.push_back(std::move(diagnostic));
    }
    return all;
}

bool has_ranges(Section const& section) {
    return section.last_numbers.size() != section.numbers.size()
        || std::any_of(section.last_numbers.begin(),
                       section.last_numbers.end(),
                       [](std::string const& number) { return !number.empty(); });
}

/// The lines of a text: its paragraphs, as a rule.
std::vector<Span> lines_of(std::string_view text) {
    std::vector<Span> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        lines.push_back(make_span(begin, end));
        begin = end + 1;
    }
    return lines;
}

/// Lines that follow one another are written as the first of them.
void add_paragraph_lines(json::object& object, Section const& section) {
    auto const& lines = section.paragraph_lines;
    bool is_sequence = !lines.empty() && lines.size() == section.paragraphs.size();
    for (std::size_t i = 0; i < lines.size(); ++i)
        is_sequence = is_sequence && lines[i] == lines.front() + i;
    if (is_sequence)
        object.emplace("first_line", lines.front());
    else
        add(object, "paragraph_lines", json::array(lines.begin(), lines.end()));
}

std::vector<std::uint32_t> paragraph_lines_of(json::object const& object, std::size_t count) {
    std::vector<std::uint32_t> lines;
    if (auto const* first = object.if_contains("first_line"))
        for (std::size_t i = 0; i < count; ++i)
            lines.push_back(number_of(*first) + static_cast<std::uint32_t>(i));
    if (auto const* list = object.if_contains("paragraph_lines"))
        for (auto const& line : list->as_array())
            lines.push_back(number_of(line));
    return lines;
}

/// The lists of notes, and the control characters that begin their notes. No text has these.
struct NoteList {
    char mark;
    std::vector<std::string> Section::*notes;
};

constexpr std::array<NoteList, 7> note_lists{{
    {'\x01', &Section::formerly},
    {'\x02', &Section::heading_notes},
    {'\x03', &Section::source_notes},
    {'\x04', &Section::history_notes},
    {'\x05', &Section::cross_references},
    {'\x06', &Section::annotations},
    {'\x07', &Section::other_notes},
}};

} // namespace

std::string section_lists(Section const& section) {
    json::object object;
    add(object, "numbers", strings(section.numbers));
    if (has_ranges(section))
        add(object, "last_numbers", strings(section.last_numbers));
    if (section.is_group)
        object.emplace("is_group", true);
    if (section.paragraphs != lines_of(section.text))
        add(object, "paragraphs", spans(section.paragraphs));
    add_paragraph_lines(object, section);
    add(object, "run_in_headings", spans(section.run_in_headings));
    if (section.runs_on)
        object.emplace("runs_on", true);
    json::array unknown;
    for (auto const& line : section.unknown_lines)
        unknown.push_back(json::array{static_cast<int>(line.line_class), line.line, line.text});
    add(object, "unknown_lines", std::move(unknown));
    json::array broken;
    for (auto const& word : section.broken_words) {
        broken.emplace_back(word.head);
        broken.emplace_back(word.tail);
    }
    add(object, "broken_words", std::move(broken));
    object.emplace("line", section.line);
    add(object, "diagnostics", diagnostic_list(section.diagnostics));
    return json::serialize(object);
}

std::string section_notes(Section const& section) {
    std::string all;
    for (auto const& [mark, notes] : note_lists)
        for (auto const& note : section.*notes)
            ((all += mark) += note) += '\n';
    return all;
}

namespace {

void read_notes(std::string_view notes, Section& section) {
    while (!notes.empty()) {
        auto const end = notes.find('\n');
        auto const list = std::find_if(note_lists.begin(), note_lists.end(), [&](auto const& one) {
            return one.mark == notes.front();
        });
        if (end == std::string_view::npos || list == note_lists.end())
            throw std::runtime_error("notes");
        (section.*(list->notes)).emplace_back(notes.substr(1, end - 1));
        notes.remove_prefix(end + 1);
    }
}

} // namespace

Section section_from_parts(StoredParts parts) {
    json::monotonic_resource memory;
    auto const value =
        json::parse(json::string_view(parts.lists.data(), parts.lists.size()), &memory);
    auto const& object = value.as_object();
    Section section;
    section.numbers = strings_of(object, "numbers");
    section.last_numbers = object.contains("last_numbers")
                             ? strings_of(object, "last_numbers")
                             : std::vector<std::string>(section.numbers.size());
    section.is_group = object.contains("is_group");
    section.heading = std::move(parts.heading);
    section.catchline = std::move(parts.catchline);
    section.text = std::move(parts.text);
    read_notes(parts.notes, section);
    section.paragraphs =
        object.contains("paragraphs") ? spans_of(object, "paragraphs") : lines_of(section.text);
    section.paragraph_lines = paragraph_lines_of(object, section.paragraphs.size());
    section.run_in_headings = spans_of(object, "run_in_headings");
    section.runs_on = object.contains("runs_on");
    if (auto const* unknown = object.if_contains("unknown_lines"))
        for (auto const& line : unknown->as_array())
            section.unknown_lines.push_back(
                {static_cast<LineClass>(number_of(line.as_array().at(0))),
                 number_of(line.as_array().at(1)),
                 std::string(line.as_array().at(2).as_string())});
    auto const broken = strings_of(object, "broken_words");
    for (std::size_t i = 0; i + 1 < broken.size(); i += 2)
        section.broken_words.push_back({broken[i], broken[i + 1]});
    section.line = number_of(object.at("line"));
    if (auto const* diagnostics = object.if_contains("diagnostics"))
        section.diagnostics = diagnostics_of(diagnostics->as_array());
    return section;
}

std::string diagnostics_json(Diagnostics const& diagnostics) {
    return json::serialize(diagnostic_list(diagnostics));
}

Diagnostics diagnostics_from_json(std::string_view text) {
    return diagnostics_of(json::parse(json::string_view(text.data(), text.size())).as_array());
}

std::string quantity_value(Quantity const& quantity) {
    if (!quantity.iso.empty())
        return quantity.iso;
    return quantity.text.empty() ? fmt::format("{}", quantity.value) : quantity.text;
}

} // namespace nutmeg
