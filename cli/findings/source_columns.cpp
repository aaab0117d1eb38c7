#include "cli/findings/source_columns.hpp"

#include "parser/documents/read_document.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/substring.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg {

namespace {

/// The size of the tag or comment at `at`, or of the character reference; 0 if there is none.
std::size_t markup_size(std::string_view page, std::size_t at) {
    auto const rest = page.substr(at);
    auto const size_to = [&](std::string_view end) {
        auto const found = rest.find(end);
        return found == rest.npos ? rest.size() : found + end.size();
    };
    if (rest.starts_with("<!--"))
        return size_to("-->");
    if (rest.size() > 1 && rest[0] == '<'
        && (is_alnum(rest[1]) || rest[1] == '/' || rest[1] == '!' || rest[1] == '?'))
        return size_to(">");
    constexpr std::size_t longest_reference = 32;
    if (rest.starts_with('&')) {
        auto const end = rest.substr(0, longest_reference).find_first_of("; \n<&", 1);
        if (end != rest.npos && end > 1 && rest[end] == ';')
            return end + 1;
    }
    return 0;
}

/// The words without the last one; empty if there is only one.
std::string_view without_last_word(std::string_view words) {
    auto const at = words.rfind(' ');
    return at == words.npos ? std::string_view() : words.substr(0, at);
}

/// Where `wanted` is, after `before` if that precedes it somewhere; npos if it is nowhere.
std::size_t position_of(std::string const& letters,
                        std::string const& before,
                        std::string const& wanted) {
    auto const both = letters.find(before + wanted);
    return both == letters.npos ? letters.find(wanted) : both + before.size();
}

} // namespace

/// Letters of the file in order, with the offset of each.
struct SourceColumns::Letters {
    std::string text;
    std::vector<std::size_t> offsets;
};

SourceColumns::SourceColumns(std::string bytes) : bytes_(std::move(bytes)) {
    auto const format = detect_format(bytes_);
    is_page_ = format == DocumentFormat::Html;
    is_utf8_ = invalid_utf8(bytes_) == std::string_view::npos;
    if (!is_page_ && format != DocumentFormat::Text)
        return;
    lines_.push_back(bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    for (std::size_t at = bytes_.find_first_of("\r\n"); at != std::string::npos;
         at = bytes_.find_first_of("\r\n", at)) {
        at += bytes_.compare(at, 2, "\r\n") == 0 ? 2 : 1;
        lines_.push_back(at);
    }
}

SourceRegion SourceColumns::find(std::uint32_t line,
                                 std::string_view words,
                                 std::string_view before) const {
    SourceRegion region;
    region.line = line;
    if (line == 0 || line > lines_.size())
        return region;
    auto const begin = lines_[line - 1];
    auto const next_line = line < lines_.size() ? lines_[line] : bytes_.size();
    auto const letters = letters_from(begin, (next_line - begin) + letters_of(words).size());
    bool is_whole = true;
    for (auto part = words; !part.empty(); part = without_last_word(part), is_whole = false) {
        auto const wanted = letters_of(part);
        if (wanted.empty())
            break;
        auto const at = position_of(letters.text, letters_of(before), wanted);
        if (at == std::string::npos || letters.offsets[at] >= next_line)
            continue;
        region.column = column_of(begin, letters.offsets[at]);
        if (!is_whole)
            break;
        auto const end = letters.offsets[at + wanted.size() - 1] + 1;
        auto const end_line = std::upper_bound(lines_.begin(), lines_.end(), end - 1) - 1;
        region.end_line = static_cast<std::uint32_t>(end_line - lines_.begin()) + 1;
        region.end_column = column_of(*end_line, end);
        break;
    }
    return region;
}

/// The next `wanted` letters.
SourceColumns::Letters SourceColumns::letters_from(std::size_t begin, std::size_t wanted) const {
    Letters letters;
    for (auto at = begin; at < bytes_.size() && letters.text.size() < wanted;) {
        if (auto const size = is_page_ ? markup_size(bytes_, at) : 0; size != 0) {
            at += size;
            continue;
        }
        if (is_alnum(bytes_[at])) {
            letters.text += bytes_[at];
            letters.offsets.push_back(at);
        }
        ++at;
    }
    return letters;
}

std::uint32_t SourceColumns::column_of(std::size_t line_begin, std::size_t at) const {
    std::uint32_t column = 1;
    for (auto i = line_begin; i < at; ++i) {
        auto const byte = static_cast<unsigned char>(bytes_[i]);
        if (!is_utf8_ || (byte & 0xC0U) != 0x80U)
            column += is_utf8_ && byte >= 0xF0U ? 2 : 1;
    }
    return column;
}

} // namespace nutmeg
