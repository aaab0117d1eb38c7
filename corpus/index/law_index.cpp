#include "corpus/index/law_index.hpp"

#include "corpus/index/sentence_span.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace nutmeg {

namespace {

/// A letter, also one with an accent; not a curly quotation mark or a dash.
bool is_word_byte(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return is_alnum(c) || c == '-' || (byte >= 0xC3 && byte < 0xE0);
}

/// Whether a word goes on across `begin`. Of the characters that are not ASCII, quotation marks,
/// dashes and spaces (U+2000 to U+206F) and the signs of Latin-1 (U+0080 to U+00BF) end a word, as
/// they do for the full-text index of a store.
bool is_inside_word(std::string_view text, std::size_t begin) {
    if (begin == 0)
        return false;
    auto at = begin - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80)
        --at;
    if (at == begin - 1)
        return is_word_byte(text[at]);
    auto const character = text.substr(at, begin - at);
    constexpr std::array<std::string_view, 9> word_signs{
        "\u00AA", "\u00B2", "\u00B3", "\u00B5", "\u00B9", "\u00BA", "\u00BC", "\u00BD", "\u00BE"};
    bool const is_sign = character.starts_with('\xC2') || character.starts_with("\xE2\x80")
                      || character.starts_with("\xE2\x81");
    return !is_sign
        || std::find(word_signs.begin(), word_signs.end(), character) != word_signs.end();
}

/// The end of the word that begins with the phrase ending at `end`: the plural in "s" or "es", or
/// the phrase itself; 0 if another word goes on there.
std::size_t end_of_use(std::string_view text, std::size_t end) {
    auto const ends_at = [&](std::size_t at) {
        return at >= text.size() || !is_word_byte(text[at]);
    };
    if (ends_at(end))
        return end;
    if (text[end] == 's' && ends_at(end + 1))
        return end + 1;
    if (text.substr(end, 2) == "es" && ends_at(end + 2))
        return end + 2;
    return 0;
}

/// Whether a quotation mark is right before the words, and one right after them.
bool is_quoted(std::string_view text, std::size_t begin, std::size_t end) {
    auto const before = text.substr(0, begin);
    auto const after = text.substr(end);
    return (before.ends_with("\u201C") || before.ends_with('"'))
        && (after.starts_with("\u201D") || after.starts_with('"') || after.starts_with(",\u201D"));
}

std::string_view title_of(std::string_view number) {
    return number.substr(0, number.find('-'));
}

bool contains_number(LawScope const& scope, std::string_view number, std::string_view chapter) {
    switch (scope.kind) {
    case LawScope::Kind::Sections:
        return in_section_range(number, scope.first, scope.last);
    case LawScope::Kind::Chapter:
        return !chapter.empty() && chapter == scope.first;
    case LawScope::Kind::Title:
        return title_of(number) == scope.first;
    }
    return false;
}

} // namespace

bool is_in_scope(std::vector<LawScope> const& scopes,
                 std::string_view number,
                 std::string_view chapter) {
    return scopes.empty() || std::any_of(scopes.begin(), scopes.end(), [&](LawScope const& scope) {
               return contains_number(scope, number, chapter);
           });
}

std::vector<Span> phrase_uses(Section const& section, std::string_view phrase) {
    auto const text = to_lower(Span{0, section.current_end}.of(section.text));
    std::vector<Span> uses;
    std::boyer_moore_horspool_searcher const find(phrase.begin(), phrase.end());
    for (auto at = text.begin(); !phrase.empty();) {
        at = std::search(at, text.end(), find);
        if (at == text.end())
            break;
        auto const begin = static_cast<std::size_t>(at - text.begin());
        ++at;
        auto const end = end_of_use(text, begin + phrase.size());
        if (end != 0 && !is_inside_word(text, begin))
            uses.push_back(make_span(begin, end));
    }
    return uses;
}

std::vector<WordUse> uses_in(Section const& section, std::string_view phrase) {
    auto const uses = phrase_uses(section, phrase);
    if (uses.empty())
        return {};
    WordUse use;
    use.section = section.citation();
    use.words = uses.front();
    use.count = uses.size();
    use.defines = std::any_of(uses.begin(), uses.end(), [&](Span one) {
        return is_quoted(section.text, one.begin, one.end);
    });
    use.path = path_at(section, use.words.begin);
    use.sentence = sentence_around(section, use.words);
    return {std::move(use)};
}

std::vector<QuantityRow> quantities_in(Section const& section, Quantity const& like) {
    std::vector<QuantityRow> rows;
    for (auto const& quantity : section.quantities) {
        if (quantity.kind != like.kind || quantity.value != like.value || quantity.iso != like.iso
            || quantity.text != like.text || quantity.span.begin >= section.current_end)
            continue;
        QuantityRow row;
        row.section = section.citation();
        row.path = path_at(section, quantity.span.begin);
        row.quantity = quantity;
        row.sentence = sentence_around(section, quantity.span);
        rows.push_back(std::move(row));
    }
    return rows;
}

void add_unreadable(std::vector<StoreFile> const& files, Diagnostics& diagnostics) {
    for (auto const& file : files) {
        if (file.is_readable)
            continue;
        for (auto diagnostic : file.diagnostics) {
            diagnostic.file = file.name;
            diagnostic.severity = Severity::Warning;
            diagnostics.push_back(std::move(diagnostic));
        }
    }
}

} // namespace nutmeg
