#include "diff/effects/edits/content_words.hpp"

#include "parser/facts/lexicon.hpp"

namespace nutmeg {

std::vector<std::string_view> content_words(AnnotatedText const& side,
                                            WordRange range,
                                            bool citing_words_count) {
    std::vector<std::string_view> words;
    for (auto i = range.begin; i < range.end; ++i)
        if (side.is_changed(i) && !side.is_claimed(i) && !is_filler_word(side.lower[i])
            && (citing_words_count || !only_cites(side, i)))
            words.push_back(side.lower[i] == "no" ? "not" : stem(side.lower[i]));
    return words;
}

} // namespace nutmeg
