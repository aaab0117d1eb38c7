#include "corpus/database/section_rows.hpp"

#include "parser/text/diagnostic_table.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <openssl/evp.h>
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
    add(object, "last_numbers", strings(section.last_numbers));
    if (section.is_group)
        object.emplace("is_group", true);
    add(object, "paragraphs", spans(section.paragraphs));
    add(object,
        "paragraph_lines",
        json::array(section.paragraph_lines.begin(), section.paragraph_lines.end()));
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
    section.last_numbers = strings_of(object, "last_numbers");
    section.is_group = object.contains("is_group");
    section.heading = std::move(parts.heading);
    section.catchline = std::move(parts.catchline);
    section.text = std::move(parts.text);
    read_notes(parts.notes, section);
    section.paragraphs = spans_of(object, "paragraphs");
    if (auto const* lines = object.if_contains("paragraph_lines"))
        for (auto const& line : lines->as_array())
            section.paragraph_lines.push_back(number_of(line));
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

std::string provision_lines(Section const& section) {
    std::string lines;
    for (std::size_t i = 0; i < section.provisions.size(); ++i) {
        auto const span = section.provisions[i].span;
        fmt::format_to(std::back_inserter(lines),
                       "{} {} {}\n",
                       path_of(section.provisions, section.text, i),
                       span.begin,
                       span.end);
    }
    return lines;
}

std::string diagnostics_json(Diagnostics const& diagnostics) {
    return json::serialize(diagnostic_list(diagnostics));
}

Diagnostics diagnostics_from_json(std::string_view text) {
    return diagnostics_of(json::parse(json::string_view(text.data(), text.size())).as_array());
}

namespace {

/// The SHA-256 of the parts, one after the other.
std::string sha256(std::initializer_list<std::string_view> parts) {
    std::string hash(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> const context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    bool done = context != nullptr && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
    for (auto const part : parts)
        done = done && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
    auto* bytes = reinterpret_cast<unsigned char*>(hash.data());
    if (!done || EVP_DigestFinal_ex(context.get(), bytes, &size) != 1)
        throw std::runtime_error("SHA-256 is not available");
    hash.resize(size);
    return hash;
}

} // namespace

std::string row_hash(StoredParts const& parts) {
    return sha256({parts.heading, "\n", parts.text, "\n", parts.notes, "\n", parts.lists});
}

std::string text_hash(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hexadecimal;
    for (auto const c : sha256({bytes})) {
        auto const byte = static_cast<unsigned char>(c);
        hexadecimal += digits[byte >> 4U];
        hexadecimal += digits[byte & 15U];
    }
    return hexadecimal;
}

} // namespace nutmeg
