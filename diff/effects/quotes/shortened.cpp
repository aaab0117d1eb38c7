#include "diff/effects/quotes/shortened.hpp"

#include "diff/effects/quotes/modal_clauses.hpp"
#include "diff/effects/quotes/shortened_sentence.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// The sentences; a heading goes with the sentence after it, and the first words of a sentence at
/// the end of the passage are left out.
std::vector<WordSpan> whole_sentences(Passage const& passage) {
    constexpr std::uint32_t longest_heading = 7;
    std::vector<WordSpan> whole;
    bool is_after_heading = false;
    for (auto const sentence : passage.sentences()) {
        if (is_after_heading)
            whole.back().end = sentence.end;
        else
            whole.push_back(sentence);
        is_after_heading = passage.count(whole.back()) <= longest_heading
                        && modal_clauses(passage, whole.back()).empty();
    }
    if (whole.size() > 1 && is_after_heading && passage.lower(passage.size() - 1) != ".")
        whole.pop_back();
    return whole;
}

} // namespace

ShortPassage shortened(std::string_view words, std::uint32_t most) {
    Passage const passage(words);
    ShortPassage out;
    WordSpan const all{0, passage.size()};
    if (passage.count(all) <= longest_whole) {
        out.sentences.push_back(with_spaces(words));
        return out;
    }
    auto const sentences = whole_sentences(passage);
    std::uint32_t used = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        auto const count = std::min(passage.count(sentences[i]), longest_sentence);
        bool const is_last = i + 1 == sentences.size();
        if (i > 0 && used + count > (is_last ? most + longest_sentence : most)) {
            out.left_out = sentences.size() - i;
            break;
        }
        bool const has_items = !items_of(passage, sentences[i]).empty();
        out.sentences.push_back(shortened_sentence(
            passage, sentences[i], has_items ? 2 * longest_sentence : longest_sentence));
        used += count;
    }
    return out;
}

std::string shortened_sentence(std::string_view words, std::uint32_t most) {
    Passage const passage(words);
    return shortened_sentence(passage, {0, passage.size()}, most);
}

std::string in_quotation_marks(std::string_view words) {
    std::string out("\u201C");
    while (!words.empty()) {
        auto const mark = words.substr(0, 3);
        bool const opens = mark == "\u201C";
        if (opens || mark == "\u201D") {
            out += opens ? "\u2018" : "\u2019";
            words.remove_prefix(3);
        } else {
            out += words.front();
            words.remove_prefix(1);
        }
    }
    return out + "\u201D";
}

} // namespace nutmeg
