#include "parser/clauses/clause_words.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

using namespace word_class;

struct Entry {
    std::string_view word;
    std::uint16_t classes;
};

constexpr std::uint16_t clause_start = subordinator | opener | clause_opener;
constexpr std::uint16_t phrase_start = opener | preposition;

constexpr std::array entries{
    Entry{"a", determiner},
    Entry{"acting", opener},
    Entry{"after", opener},
    Entry{"against", preposition},
    Entry{"all", determiner},
    Entry{"although", subordinator},
    Entry{"an", determiner},
    Entry{"and", coordinator},
    Entry{"any", determiner},
    Entry{"are", auxiliary},
    Entry{"as", comparison | opener},
    Entry{"at", phrase_start},
    Entry{"because", subordinator | opener},
    Entry{"before", opener},
    Entry{"between", preposition},
    Entry{"both", determiner},
    Entry{"but", coordinator},
    Entry{"by", phrase_start},
    Entry{"can", modal},
    Entry{"cannot", modal},
    Entry{"could", modal},
    Entry{"did", auxiliary},
    Entry{"do", auxiliary},
    Entry{"does", auxiliary},
    Entry{"during", phrase_start},
    Entry{"each", determiner},
    Entry{"either", determiner},
    Entry{"even", opener},
    Entry{"every", determiner},
    Entry{"except", opener},
    Entry{"for", phrase_start},
    Entry{"from", phrase_start},
    Entry{"had", auxiliary},
    Entry{"has", auxiliary},
    Entry{"have", auxiliary},
    Entry{"he", determiner},
    Entry{"her", determiner},
    Entry{"his", determiner},
    Entry{"how", subordinator},
    Entry{"if", clause_start},
    Entry{"in", phrase_start},
    Entry{"including", preposition},
    Entry{"into", preposition},
    Entry{"is", auxiliary},
    Entry{"it", determiner},
    Entry{"its", determiner},
    Entry{"may", modal | duty},
    Entry{"might", modal},
    Entry{"must", modal | duty},
    Entry{"neither", determiner},
    Entry{"no", determiner},
    Entry{"nor", coordinator},
    Entry{"not", determiner | opener},
    Entry{"nothing", determiner},
    Entry{"notwithstanding", opener},
    Entry{"of", preposition},
    Entry{"on", phrase_start},
    Entry{"once", opener},
    Entry{"one", determiner},
    Entry{"or", coordinator},
    Entry{"over", preposition},
    Entry{"per", preposition},
    Entry{"prior", opener},
    Entry{"pursuant", opener},
    Entry{"said", determiner},
    Entry{"shall", modal | duty},
    Entry{"she", determiner},
    Entry{"should", modal | opener},
    Entry{"since", opener},
    Entry{"subject", opener},
    Entry{"subsequent", opener},
    Entry{"such", determiner},
    Entry{"than", comparison | preposition},
    Entry{"that", relative},
    Entry{"the", determiner},
    Entry{"their", determiner},
    Entry{"then", determiner},
    Entry{"there", determiner},
    Entry{"these", determiner},
    Entry{"they", determiner},
    Entry{"this", determiner},
    Entry{"those", determiner},
    Entry{"though", subordinator},
    Entry{"through", preposition},
    Entry{"to", phrase_start},
    Entry{"under", phrase_start},
    Entry{"unless", clause_start},
    Entry{"until", clause_start},
    Entry{"upon", phrase_start},
    Entry{"was", auxiliary},
    Entry{"we", determiner},
    Entry{"were", auxiliary},
    Entry{"what", subordinator},
    Entry{"when", clause_start},
    Entry{"whenever", clause_start},
    Entry{"where", clause_start},
    Entry{"whereas", clause_start},
    Entry{"whereby", subordinator},
    Entry{"wherein", subordinator},
    Entry{"wherever", subordinator | opener},
    Entry{"whether", subordinator},
    Entry{"which", relative},
    Entry{"whichever", relative},
    Entry{"while", clause_start},
    Entry{"who", relative},
    Entry{"whoever", relative},
    Entry{"whom", relative},
    Entry{"whose", relative},
    Entry{"why", subordinator},
    Entry{"will", modal},
    Entry{"with", phrase_start},
    Entry{"within", phrase_start},
    Entry{"without", opener},
    Entry{"would", modal},
};

static_assert(std::ranges::is_sorted(entries, {}, &Entry::word));

constexpr std::size_t longest_entry = 15;

bool same(std::string_view word, std::string_view lower_case) {
    return std::ranges::equal(word, lower_case, {}, [](char c) { return to_lower(c); });
}

std::uint16_t classes_of(std::string_view word) {
    if (word == "," || word == ";")
        return separator;
    if (word.size() > longest_entry)
        return 0;
    std::array<char, longest_entry> lower{};
    std::ranges::transform(word, lower.begin(), [](char c) { return to_lower(c); });
    std::string_view const key(lower.data(), word.size());
    auto const* const found = std::ranges::lower_bound(entries, key, {}, &Entry::word);
    if (found == entries.end() || found->word != key)
        return 0;
    bool const capital = is_upper(word.front());
    constexpr std::uint16_t verb = modal | duty | auxiliary;
    return capital ? static_cast<std::uint16_t>(found->classes & ~verb) : found->classes;
}

/// The size of the UTF-8 character that begins with `first`.
std::size_t size_of_character(char first) {
    auto const byte = static_cast<unsigned char>(first);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

/// The size of the designator at the start of `rest`; 0 if there is none.
std::size_t size_of_designator(std::string_view rest) {
    constexpr std::size_t longest = 12;
    auto const end = rest.substr(0, longest).find(')');
    return rest.front() == '(' && end != rest.npos && end > 1
                && std::ranges::all_of(rest.substr(1, end - 1), [](char c) { return is_alnum(c); })
             ? end + 1
             : 0;
}

/// The size of the letters, hyphens and apostrophes at the start of `rest`.
std::size_t size_of_word(std::string_view rest) {
    constexpr std::string_view apostrophe = "\u2019";
    std::size_t size = 0;
    while (size < rest.size()) {
        if (is_letter(rest[size]) || (size > 0 && (rest[size] == '-' || rest[size] == '\'')))
            ++size;
        else if (size > 0 && rest.substr(size).starts_with(apostrophe))
            size += apostrophe.size();
        else
            break;
    }
    return size;
}

} // namespace

bool ClauseWord::is(std::string_view lower_case) const {
    return same(text, lower_case);
}

std::vector<ClauseWord> clause_words(std::string_view sentence) {
    std::vector<ClauseWord> words;
    for (std::size_t at = 0; at < sentence.size();) {
        if (is_space(sentence[at])) {
            ++at;
            continue;
        }
        auto const rest = sentence.substr(at);
        auto size = size_of_designator(rest);
        std::uint16_t classes = size != 0 ? designator : 0;
        if (size == 0) {
            size = std::max(size_of_word(rest),
                            std::min(size_of_character(rest.front()), rest.size()));
            classes = classes_of(rest.substr(0, size));
        }
        words.push_back({rest.substr(0, size), classes});
        at += size;
    }
    return words;
}

} // namespace nutmeg
