#include "diff/words/typography.hpp"

#include "diff/words/sequence.hpp"
#include "parser/text/words.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// Whether [begin, end) has only whitespace and spans of `left_out`.
bool all_left_out(std::string_view law,
                  std::uint32_t begin,
                  std::uint32_t end,
                  std::vector<Span> const& left_out) {
    for (auto at = begin; at < end; ++at) {
        if (law[at] == ' ' || law[at] == '\n')
            continue;
        if (std::none_of(
                left_out.begin(), left_out.end(), [&](Span span) { return span.contains(at); }))
            return false;
    }
    return true;
}

} // namespace

std::string with_curly_quotes(std::string_view words) {
    std::string curly;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] != '"') {
            curly += words[i];
            continue;
        }
        char const before = i == 0 ? ' ' : words[i - 1];
        bool const opens = before == ' ' || before == '\n' || before == '(' || before == '[';
        curly += opens ? "\u201C" : "\u201D";
    }
    return curly;
}

LawTypography in_law_typography(std::string_view words,
                                std::string_view law,
                                std::vector<Span> const& left_out,
                                Paragraphs paragraphs) {
    auto const own = with_curly_quotes(words);
    auto const law_words = split_words(law, make_span(0, law.size()));
    auto const own_words = split_words(own, make_span(0, own.size()));
    QuoteBlindVocabulary vocabulary;
    auto const law_numbers = vocabulary.numbers(law, law_words);
    auto const own_numbers = vocabulary.numbers(own, own_words);
    LawTypography typography;
    auto& set = typography.words;
    auto const put_back = [&](std::string_view law_words, std::uint32_t law_begin) {
        if (law_words.find_first_not_of(" \n") != law_words.npos)
            typography.put_back.push_back(
                {make_span(set.size(), set.size() + law_words.size()), law_begin});
        set += law_words;
    };
    std::uint32_t law_at = 0;
    std::uint32_t own_at = 0;
    for (auto const& run : common_runs(law_numbers, own_numbers))
        for (std::uint32_t i = 0; i < run.size; ++i) {
            auto const law_word = law_words[run.old_begin + i];
            auto const own_word = own_words[run.new_begin + i];
            bool const nothing_new = std::all_of(own.begin() + own_at,
                                                 own.begin() + own_word.begin,
                                                 [](char c) { return c == ' ' || c == '\n'; });
            auto const law_blank = law.substr(law_at, law_word.begin - law_at);
            auto const own_blank = std::string_view{own}.substr(own_at, own_word.begin - own_at);
            bool const other_end = paragraphs == Paragraphs::Own
                                && law_blank.find_first_not_of(" \n*") == law_blank.npos
                                && (law_blank.find('\n') == law_blank.npos)
                                       != (own_blank.find('\n') == own_blank.npos);
            bool const joined =
                nothing_new && !other_end && all_left_out(law, law_at, law_word.begin, left_out);
            if (joined)
                put_back(law_blank, law_at);
            else
                set += own_blank;
            set += law_word.of(law);
            law_at = law_word.end;
            own_at = own_word.end;
        }
    set += std::string_view{own}.substr(own_at);
    // A star at the end of the region belongs to the next provision.
    auto const law_end = static_cast<std::uint32_t>(law.size());
    if (!left_out.empty() && own_at == own.size() && all_left_out(law, law_at, law_end, left_out))
        put_back(law.substr(law_at), law_at);
    return typography;
}

} // namespace nutmeg
