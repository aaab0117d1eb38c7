#include "diff/words/word_search.hpp"

#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <map>

namespace nutmeg {

namespace {

/// The word with straight quotation marks.
std::string with_straight_quotes(std::string_view word) {
    if (word == "\u201C" || word == "\u201D")
        return "\"";
    std::string plain(word);
    for (std::string_view const curly : {"\u2018", "\u2019"})
        for (auto at = plain.find(curly); at != std::string::npos; at = plain.find(curly, at))
            plain.replace(at, curly.size(), "'");
    return plain;
}

std::vector<std::string> straightened_words(std::string_view text, std::vector<Span> const& spans) {
    std::vector<std::string> words;
    words.reserve(spans.size());
    for (auto const span : spans)
        words.push_back(with_straight_quotes(span.of(text)));
    return words;
}

/// For each prefix of `sought`, the length of its longest border (Knuth, Morris, Pratt).
std::vector<std::size_t> borders(std::vector<std::string> const& sought) {
    std::vector<std::size_t> border(sought.size(), 0);
    for (std::size_t i = 1, k = 0; i < sought.size(); ++i) {
        while (k > 0 && sought[i] != sought[k])
            k = border[k - 1];
        k += sought[i] == sought[k] ? 1 : 0;
        border[i] = k;
    }
    return border;
}

/// Edit distance; 3 if it is more than 2.
unsigned distance(std::string_view a, std::string_view b) {
    constexpr std::size_t longest = 32;
    auto const difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > 2 || a.size() > longest || b.size() > longest)
        return 3;
    std::vector<unsigned> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<unsigned>(j);
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto corner = row[0];
        row[0] = static_cast<unsigned>(i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            auto const best =
                std::min({row[j] + 1, row[j + 1] + 1, corner + (a[i] == b[j] ? 0U : 1U)});
            corner = row[j + 1];
            row[j + 1] = best;
        }
    }
    return std::min(row.back(), 3U);
}

Span near_word(std::string_view text, std::vector<Span> const& spans, std::string const& sought) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t long_word = 6;
    Span best;
    unsigned least = sought.size() < long_word ? 2 : 3;
    for (auto const span : spans) {
        auto const word = to_lower(with_straight_quotes(span.of(text)));
        auto const edits = word == sought           ? 0
                         : sought.size() < shortest ? 3
                                                    : distance(word, sought);
        if (edits < least) {
            least = edits;
            best = span;
        }
    }
    return best;
}

char first_char(std::string_view words) {
    return words.empty() ? '\n' : words.front();
}

/// Whether the words follow others without a space.
bool attaches_to_previous(std::string_view words) {
    if (words.starts_with('.'))
        return words.size() < 2 || words[1] < '0' || words[1] > '9';
    return std::string_view(",;:)?!").find(first_char(words)) != std::string_view::npos
        || words.starts_with("\u201D");
}

/// Whether other words follow these without a space.
bool attaches_to_next(std::string_view words) {
    return words.ends_with('(') || words.ends_with("\u201C") || words.ends_with('$');
}

/// The separator between words that become adjacent.
std::string_view separator(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty() || left.back() == '\n' || right.front() == '\n'
        || attaches_to_previous(right) || attaches_to_next(left))
        return "";
    return " ";
}

std::string_view trimmed(std::string_view words) {
    while (!words.empty() && is_collapsed_space(words.front()))
        words.remove_prefix(1);
    while (!words.empty() && is_collapsed_space(words.back()))
        words.remove_suffix(1);
    return words;
}

/// Joins `right` to the text before it, from which words were deleted.
/// @return how many bytes of `right` are dropped: a paragraph that lost all its words
std::size_t join_around_deletion(std::string& out, std::string_view right) {
    bool const empty_paragraph =
        (out.empty() || out.ends_with('\n')) && (right.empty() || right.starts_with('\n'));
    std::size_t const dropped = empty_paragraph && !right.empty() ? 1 : 0;
    if (empty_paragraph && right.empty() && !out.empty())
        out.pop_back();
    out += separator(out, right.substr(dropped));
    return dropped;
}

/// Appends `words` in place of `span` to `out`, which ends with what precedes `span`.
/// @return how many bytes of `text` from span.begin on are done
std::size_t write_edit(std::string& out, std::string_view text, Span span, std::string_view words) {
    auto right = text.substr(span.end);
    auto const old = span.of(text);
    bool const left_attached = !out.empty() && !is_collapsed_space(out.back());
    bool const right_attached = !right.empty() && !is_collapsed_space(right.front());
    while (out.ends_with(' '))
        out.pop_back();
    while (right.starts_with(' '))
        right.remove_prefix(1);
    if (words.empty()) {
        auto const dropped = join_around_deletion(out, right);
        return text.size() - right.size() + dropped - span.begin;
    }
    bool const keep_left = left_attached && !old.empty() && !attaches_to_previous(old);
    bool const keep_right = right_attached && !old.empty() && !attaches_to_previous(right);
    out += keep_left ? "" : separator(out, words);
    out += words;
    out += keep_right ? "" : separator(words, right);
    return text.size() - right.size() - span.begin;
}

} // namespace

std::vector<Span> find_words(std::string_view text, Span within, std::string_view sought) {
    auto const spans = split_words(text, within);
    auto const sought_spans = split_words(sought, make_span(0, sought.size()));
    auto const pattern = straightened_words(sought, sought_spans);
    std::vector<Span> found;
    if (pattern.empty())
        return found;
    auto const words = straightened_words(text, spans);
    auto const border = borders(pattern);
    for (std::size_t i = 0, k = 0; i < words.size(); ++i) {
        while (k > 0 && words[i] != pattern[k])
            k = border[k - 1];
        k += words[i] == pattern[k] ? 1 : 0;
        if (k == pattern.size()) {
            found.push_back({spans[i + 1 - k].begin, spans[i].end});
            k = 0;
        }
    }
    return found;
}

Span near_words(std::string_view text, Span within, std::string_view sought) {
    auto const spans = split_words(text, within);
    auto const sought_spans = split_words(sought, make_span(0, sought.size()));
    if (sought_spans.empty() || spans.empty())
        return {};
    if (sought_spans.size() == 1)
        return near_word(
            text, spans, to_lower(with_straight_quotes(sought_spans.front().of(sought))));
    // A window of as many words slides over the text. `wanted` counts the sought words that are not
    // in the window.
    std::map<std::string, int> wanted;
    for (auto const span : sought_spans)
        ++wanted[to_lower(with_straight_quotes(span.of(sought)))];
    std::vector<std::string> words;
    words.reserve(spans.size());
    for (auto const span : spans)
        words.push_back(to_lower(with_straight_quotes(span.of(text))));
    auto const size = std::min(sought_spans.size(), spans.size());
    std::size_t shared = 0;
    std::size_t most = 0;
    std::size_t best = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (auto const entry = wanted.find(words[i]); entry != wanted.end() && entry->second-- > 0)
            ++shared;
        if (i >= size)
            if (auto const entry = wanted.find(words[i - size]);
                entry != wanted.end() && ++entry->second > 0)
                --shared;
        if (shared > most && i + 1 >= size) {
            most = shared;
            best = i + 1 - size;
        }
    }
    if (most * 2 < sought_spans.size())
        return {};
    return {spans[best].begin, spans[best + size - 1].end};
}

std::string with_words(std::string_view text, Span span, std::string_view words) {
    return with_replacements(text, {{span, std::string(words)}});
}

std::string with_replacements(std::string_view text, std::vector<WordReplacement> const& edits) {
    std::string out;
    std::size_t copied = 0;
    for (auto const& [span, given] : edits) {
        auto const begin = std::max<std::size_t>(span.begin, copied);
        out += text.substr(copied, begin - copied);
        copied = begin
               + write_edit(out,
                            text,
                            make_span(begin, std::max<std::size_t>(span.end, begin)),
                            trimmed(given));
    }
    out += text.substr(std::min(copied, text.size()));
    return out;
}

} // namespace nutmeg
