#include "parser/documents/normalize/split_words.hpp"

#include "parser/documents/normalize/text_edits.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

namespace nutmeg {

namespace {

bool is_part(char c) {
    return is_alnum(c) || c == '-';
}

/// Whether no English word is spelled so: one letter, two letters that are none of the short words,
/// no vowel, or the ending of longer words.
bool is_no_word(std::string_view part) {
    static constexpr std::array<std::string_view, 26> short_words{
        "a",  "i",  "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in",
        "is", "it", "me", "my", "no", "of", "on", "or", "so", "to", "up", "us", "we"};
    static constexpr std::array<std::string_view, 22> endings{
        "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ible", "ity",  "ities", "ance",
        "ence", "ous",   "ive",  "ical",  "cial", "tial",  "ture", "ing",  "ally", "ber",   "mit"};
    auto const word = to_lower(part);
    if (word.size() <= 2)
        return std::find(short_words.begin(), short_words.end(), word) == short_words.end();
    return word.find_first_of("aeiouy") == word.npos
        || std::find(endings.begin(), endings.end(), word) != endings.end();
}

bool is_letters(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), is_letter);
}

bool is_conjunction(std::string_view word) {
    return word == "and" || word == "or" || word == "to";
}

/// Two words with one space between them.
struct WordPair {
    std::string_view first;
    std::string_view second;
    std::size_t space = 0; ///< byte offset
};

/// Calls `visit` for each pair of neighbors in the text.
template <class Visit>
void for_each_pair(std::string_view text, Visit const& visit) {
    for (auto space = text.find(' '); space < text.size(); space = text.find(' ', space + 1)) {
        auto begin = space;
        while (begin > 0 && is_part(text[begin - 1]))
            --begin;
        auto end = space + 1;
        while (end < text.size() && is_part(text[end]))
            ++end;
        visit(WordPair{
            text.substr(begin, space - begin), text.substr(space + 1, end - space - 1), space});
    }
}

class SplitWords {
public:
    SplitWords(std::vector<Paragraph> const& paragraphs, KnownWords const* law) : law_(law) {
        for (auto const& paragraph : paragraphs)
            collect(paragraph.text);
    }

    /// The edits that join the words of the paragraph, each reported.
    std::vector<TextEdit> edits(Paragraph const& paragraph, Diagnostics& diagnostics) const {
        std::vector<TextEdit> edits;
        for_each_pair(paragraph.text, [&](WordPair const& pair) {
            if (!is_split(pair, paragraph.text))
                return;
            std::size_t const hyphen = is_line_hyphen(pair) ? 1 : 0;
            edits.push_back({make_span(pair.space - hyphen, pair.space + 1), ""});
            auto const whole = std::string(pair.first.substr(0, pair.first.size() - hyphen))
                             + std::string(pair.second);
            diagnostics.push_back(
                make_diagnostic(DiagnosticCode::SplitWord,
                                {.line = paragraph.line},
                                std::string(pair.first) + " " + std::string(pair.second),
                                whole,
                                evidence(to_lower(whole))));
        });
        return edits;
    }

private:
    void collect(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            auto end = at;
            while (end < text.size() && is_part(text[end]))
                ++end;
            if (end > at)
                words_.insert(to_lower(text.substr(at, end - at)));
            at = end + 1;
        }
    }

    bool is_split(WordPair const& pair, std::string_view text) const {
        if (pair.first.empty() || pair.second.empty())
            return false;
        if (pair.second.front() == '-')
            return is_before_hyphen(pair, text);
        if (pair.first.back() == '-')
            return is_after_hyphen(pair);
        return !is_after_apostrophe(pair, text) && is_inside_word(pair, text);
    }

    /// "one -quarter"; "section 99 -6".
    static bool is_before_hyphen(WordPair const& pair, std::string_view text) {
        if (pair.second.size() < 2 || pair.second[1] == '-' || pair.first.back() == '-')
            return false;
        if (is_letter(pair.second[1]))
            return is_letter(pair.first.back());
        auto const begin = pair.space - pair.first.size();
        auto const before =
            to_lower(text.substr(begin > 10 ? begin - 10 : 0, begin > 10 ? 10 : begin));
        return is_digit(pair.first.front())
            && (before.ends_with("section ") || before.ends_with("sections ")
                || before.ends_with("sec. "));
    }

    /// "one- quarter", where lines were joined; "two- and three-family" is no such place.
    static bool is_after_hyphen(WordPair const& pair) {
        return pair.first.size() > 1 && is_letter(pair.first[pair.first.size() - 2])
            && is_letter(pair.second.front()) && !is_conjunction(pair.second);
    }

    /// Whether the hyphen belongs to a line end and not to the word.
    bool is_line_hyphen(WordPair const& pair) const {
        auto const first = to_lower(pair.first);
        auto const second = to_lower(pair.second);
        return pair.first.ends_with('-') && !is_word(first + second)
            && is_word(first.substr(0, first.size() - 1) + second);
    }

    /// Whether the first word is the ending of a possessive, the "s" of "person's core".
    static bool is_after_apostrophe(WordPair const& pair, std::string_view text) {
        auto const before = text.substr(0, pair.space - pair.first.size());
        return before.ends_with('\'') || before.ends_with("\u2019");
    }

    bool is_inside_word(WordPair const& pair, std::string_view text) const {
        constexpr std::size_t shortest = 4;
        if (!is_letters(pair.first) || !is_letters(pair.second)
            || is_upper(pair.second.front()) != is_upper(pair.first.back()))
            return false;
        if (is_in_law(to_lower(pair.first)) && is_in_law(to_lower(pair.second)))
            return false;
        auto const whole = to_lower(pair.first) + to_lower(pair.second);
        bool const first = is_no_word(pair.first);
        bool const second = is_no_word(pair.second);
        if (first || second)
            return (whole.size() >= shortest || (first && second)) && is_word(whole);
        return is_in_law(whole) && is_between_same_words(pair, whole, text);
    }

    /// Whether the law has the whole word between the words that are before and after the pair. At
    /// an end of the paragraph, the other one decides.
    bool is_between_same_words(WordPair const& pair,
                               std::string const& whole,
                               std::string_view text) const {
        auto const lower = [&](WordBounds word) {
            return to_lower(text.substr(word.begin, word.end - word.begin));
        };
        auto const before = lower(previous_word(text, pair.space - pair.first.size()));
        auto const after = lower(next_word(text, pair.space + 1 + pair.second.size()));
        return !(before.empty() && after.empty())
            && (before.empty() || law_->contains(before, whole))
            && (after.empty() || law_->contains(whole, after));
    }

    bool is_in_law(std::string const& word) const {
        return law_ != nullptr && law_->contains(word);
    }

    bool is_word(std::string const& word) const { return words_.contains(word) || is_in_law(word); }

    /// What shows that the whole word is one, as the message ends.
    std::string_view evidence(std::string const& whole) const {
        if (words_.contains(whole))
            return ", as elsewhere in the file";
        return is_in_law(whole) ? ", as in the law" : "";
    }

    KnownWords const* law_;
    std::unordered_set<std::string> words_;
};

} // namespace

void join_split_words(Document& document, KnownWords const* law) {
    SplitWords const words(document.paragraphs, law);
    for (auto& paragraph : document.paragraphs)
        if (auto const edits = words.edits(paragraph, document.diagnostics); !edits.empty())
            edit(paragraph, edits);
}

bool has_split_words(Document const& document, KnownWords const& law) {
    SplitWords const words(document.paragraphs, &law);
    Diagnostics ignored;
    return std::any_of(
        document.paragraphs.begin(), document.paragraphs.end(), [&](auto const& paragraph) {
            return !words.edits(paragraph, ignored).empty();
        });
}

} // namespace nutmeg
