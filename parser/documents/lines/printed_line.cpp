#include "parser/documents/lines/printed_line.hpp"

#include "parser/text/ascii.hpp"

#include <string>
#include <utility>

namespace nutmeg {

namespace {

std::string trimmed(std::string_view words) {
    while (words.starts_with(' '))
        words.remove_prefix(1);
    while (words.ends_with(' '))
        words.remove_suffix(1);
    return std::string(words);
}

} // namespace

void PrintedLine::take_front(std::size_t size, LineClass part) {
    taken.push_back({part, words.line, trimmed(std::string_view{words.text}.substr(0, size))});
    words = words.tail(size);
}

void PrintedLine::take_back(std::size_t from, LineClass part) {
    taken.push_back({part, words.line, trimmed(std::string_view{words.text}.substr(from))});
    words = words.head(from);
}

void PrintedLine::take_number(std::size_t begin, std::size_t end, std::uint32_t value) {
    number = value;
    if (begin == 0)
        take_front(end, LineClass::LineNumber);
    else
        take_back(begin, LineClass::LineNumber);
}

bool ends_sentence(std::string_view words) {
    while (!words.empty() && std::string_view("\"')]").find(words.back()) != words.npos)
        words.remove_suffix(1);
    if (words.ends_with("\u201D"))
        words.remove_suffix(3);
    return words.empty() || std::string_view(".;:").find(words.back()) != words.npos;
}

bool continues_sentence(std::string_view words) {
    return !words.empty() && is_lower(words.front());
}

} // namespace nutmeg
