#include "diff/align/moved_passages.hpp"

#include "parser/facts/lexicon.hpp"

#include <string>
#include <unordered_map>

namespace nutmeg {

namespace {

constexpr std::uint32_t least_words = 4;   ///< words of a passage
constexpr std::uint32_t least_content = 2; ///< of these, words that are no stop words

struct Passage {
    WordRange words;          ///< without the punctuation at its ends
    bool is_sentence = false; ///< one entire sentence
};

/// The words of a range between the punctuation at its ends.
WordRange without_outer_punctuation(LawWords const& law, WordRange range) {
    while (!range.empty() && is_punctuation(law.lower[range.begin]))
        ++range.begin;
    while (!range.empty() && is_punctuation(law.lower[range.end - 1]))
        --range.end;
    return range;
}

bool has_enough(LawWords const& law, WordRange range) {
    std::uint32_t content = 0;
    for (auto i = range.begin; i < range.end; ++i)
        content += !is_stop_word(law.lower[i]) && !is_punctuation(law.lower[i]) ? 1 : 0;
    return range.end - range.begin >= least_words && content >= least_content;
}

/// Whether a sentence ends with the word: a period before a capital letter or the end of its
/// provision.
bool ends_sentence(LawWords const& law, std::uint32_t word) {
    return law.lower[word] == "." && clause_end(law, word, word + 1) == word;
}

/// Whether all of the words are matched with words that are next to each other too.
bool is_matched(MatchedWords const& side, WordRange words) {
    auto const first = side.match[words.begin];
    if (first == no_word)
        return false;
    for (auto i = words.begin; i < words.end; ++i)
        if (side.match[i] != first + (i - words.begin))
            return false;
    return true;
}

/// The sentences of a text, without those of provisions that were added or removed, and the clauses
/// that changed.
class Passages {
public:
    explicit Passages(MatchedWords const& side) : side_(side) {}

    std::vector<Passage> find() {
        auto const& law = side_.law;
        for (std::uint32_t begin = 0, end = 0; begin < law.size(); begin = end) {
            end = begin + 1;
            if (!is_text(begin))
                continue;
            while (end < law.size() && is_text(end) && law.provision(end) == law.provision(begin))
                ++end;
            add_passages({begin, end});
        }
        return std::move(all_);
    }

private:
    /// Whether the word is in a provision that stays, and no designator.
    bool is_text(std::uint32_t word) const {
        return side_.law.is_designator[word] == 0
            && (side_.is_changed[word] != 0 || side_.match[word] != no_word);
    }

    void add_passages(WordRange text) {
        auto const& law = side_.law;
        auto begin = text.begin;
        for (auto i = text.begin; i < text.end; ++i) {
            if (!ends_sentence(law, i) && i + 1 != text.end)
                continue;
            add_sentence({begin, i + 1});
            begin = i + 1;
        }
    }

    /// Adds the sentence, and its changed clauses unless all of it changed.
    void add_sentence(WordRange sentence) {
        auto const& law = side_.law;
        auto const words = without_outer_punctuation(law, sentence);
        bool const is_whole = !words.empty() && law.lower[sentence.end - 1] == "."
                           && sentence_begin(law, words.begin) == words.begin;
        if (is_whole && !is_matched(side_, words) && has_enough(law, words))
            all_.push_back({words, true});
        for (auto begin = sentence.begin, end = begin; begin < sentence.end; begin = end) {
            end = begin + 1;
            if (side_.is_changed[begin] == 0)
                continue;
            while (end < sentence.end && side_.is_changed[end] != 0)
                ++end;
            auto const clause = without_outer_punctuation(law, {begin, end});
            bool const is_sentence =
                is_whole && clause.begin == words.begin && clause.end == words.end;
            if (!is_sentence && has_enough(law, clause))
                all_.push_back({clause, false});
        }
    }

    MatchedWords const& side_;
    std::vector<Passage> all_;
};

/// Whether any of the words is matched.
bool is_any_matched(MatchedWords const& side, WordRange words) {
    for (auto i = words.begin; i < words.end; ++i)
        if (side.match[i] != no_word)
            return true;
    return false;
}

std::string key_of(LawWords const& law, WordRange words) {
    std::string key;
    for (auto i = words.begin; i < words.end; ++i)
        key.append(law.word(i)) += ' ';
    return key;
}

/// The passages by their words; those whose words are there twice have no words.
std::unordered_map<std::string, Passage> by_words(LawWords const& law,
                                                  std::vector<Passage> const& passages) {
    std::unordered_map<std::string, Passage> all;
    for (auto const& passage : passages) {
        auto const [known, is_new] = all.try_emplace(key_of(law, passage.words), passage);
        if (!is_new)
            known->second.words = {};
    }
    return all;
}

/// Adds the words, with the equal punctuation beside them that changed on both sides: ". A fee is
/// due" and "A fee is due." too.
void add_run(MatchedWords const& old_side,
             WordRange olds,
             MatchedWords const& new_side,
             WordRange news,
             std::vector<CommonRun>& out) {
    auto const is_same = [&](std::uint32_t o, std::uint32_t n) {
        return o < old_side.law.size() && n < new_side.law.size() && old_side.is_changed[o] != 0
            && new_side.is_changed[n] != 0 && is_punctuation(old_side.law.lower[o])
            && old_side.law.word(o) == new_side.law.word(n);
    };
    bool const has_old = olds.begin > 0;
    bool const has_new = news.begin > 0;
    bool const is_led = has_old && has_new && is_same(olds.begin - 1, news.begin - 1);
    bool const is_closed = is_same(olds.end, news.end);
    if (has_old && !is_led && !is_closed && is_same(olds.begin - 1, news.end))
        out.push_back({olds.begin - 1, news.end, 1});
    auto const lead = is_led ? 1U : 0U;
    auto const size = olds.end - olds.begin + lead + (is_closed ? 1U : 0U);
    out.push_back({olds.begin - lead, news.begin - lead, size});
    if (has_new && !is_led && !is_closed && is_same(olds.end, news.begin - 1))
        out.push_back({olds.end, news.begin - 1, 1});
}

} // namespace

bool is_in_same_sentence(LawWords const& law,
                         std::vector<std::uint32_t> const& match,
                         WordRange words,
                         LawWords const& other,
                         WordRange other_words) {
    auto const first = sentence_begin(other, other_words.begin);
    auto const last = clause_end(other, other_words.end - 1, other.size());
    auto const is_there = [&](std::uint32_t word) {
        return match[word] != no_word && first <= match[word] && match[word] < last;
    };
    for (auto i = sentence_begin(law, words.begin); i < words.begin; ++i)
        if (is_there(i))
            return true;
    auto const end = clause_end(law, words.end - 1, law.size());
    for (auto i = words.end; i < end; ++i)
        if (is_there(i))
            return true;
    return false;
}

std::vector<CommonRun> moved_passages(MatchedWords const& old_side, MatchedWords const& new_side) {
    std::vector<CommonRun> moved;
    auto const olds = Passages(old_side).find();
    if (olds.empty())
        return moved;
    auto const inserted = by_words(new_side.law, Passages(new_side).find());
    auto const deleted = by_words(old_side.law, olds);
    for (auto const& passage : olds) {
        auto const key = key_of(old_side.law, passage.words);
        auto const other = inserted.find(key);
        if (other == inserted.end() || other->second.words.empty() || deleted.at(key).words.empty())
            continue;
        auto const& words = other->second.words;
        bool const is_sentence = passage.is_sentence && other->second.is_sentence;
        bool const is_free =
            !is_any_matched(old_side, passage.words) && !is_any_matched(new_side, words);
        if (is_sentence
            || (is_free
                && !is_in_same_sentence(
                    old_side.law, old_side.match, passage.words, new_side.law, words)))
            add_run(old_side, passage.words, new_side, words, moved);
    }
    return moved;
}

} // namespace nutmeg
