#include "diff/effects/quotes/shortened.hpp"

#include "diff/effects/quotes/clause_shape.hpp"
#include "diff/effects/quotes/word_classes.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_passage = 90;  ///< words of all quotations of a passage
constexpr std::uint32_t longest_sentence = 40; ///< words of a sentence that is quoted alone
constexpr std::uint32_t longest_of_many = 28;  ///< words of one of several sentences
constexpr std::uint32_t longest_lead = 24;     ///< words before the items of a list
constexpr std::uint32_t longest_item = 10;     ///< words of one of many items
constexpr std::uint32_t most_items = 12;
constexpr std::uint32_t least_cut = 4;    ///< words that an ellipsis stands for
constexpr std::uint32_t most_read = 1200; ///< words of a sentence that are read
constexpr std::uint32_t window = 2400;    ///< bytes read on each side of a modal verb

constexpr std::string_view ellipsis = " \u2026";

/// Drops what leads on at the end, as before an ellipsis: punctuation, conjunctions, articles,
/// prepositions.
std::string_view without_joint(std::string_view words) {
    for (;;) {
        while (!words.empty() && std::string_view(",;: ").find(words.back()) != std::string::npos)
            words.remove_suffix(1);
        auto const space = words.rfind(' ');
        if (space == std::string_view::npos)
            return words;
        auto const last = words.substr(space + 1);
        if (last != "and" && last != "or" && last != "that" && last != "if" && last != "so"
            && !is_determiner(last) && !is_preposition(last))
            return words;
        words.remove_suffix(last.size());
    }
}

class Shortener {
public:
    Shortener(Passage const& passage, WordSpan words)
        : passage_(passage), words_(words), phrases_(phrases_of(passage, words)),
          is_kept_(phrases_.size(), 1) {}

    /// The words that are kept, in order, in at most about `most` words.
    std::vector<WordSpan> keep(std::uint32_t most) {
        // Citations first, conditions last; each from the end.
        constexpr std::array<PhraseWeight, 4> sequence{PhraseWeight::Citation,
                                                       PhraseWeight::Modifier,
                                                       PhraseWeight::Detail,
                                                       PhraseWeight::Condition};
        for (auto const weight : sequence)
            for (auto i = phrases_.size(); i-- > 0;) {
                if (count() <= most)
                    return kept();
                if (phrases_[i].weight == weight)
                    is_kept_[i] = 0;
            }
        auto spans = kept();
        cut_end(spans, most + most / 2);
        return spans;
    }

private:
    std::uint32_t count() const {
        std::uint32_t words = 0;
        for (auto const span : kept())
            words += passage_.count(span);
        return words;
    }

    /// The phrases that are kept, with short ones between them.
    std::vector<WordSpan> kept() const {
        std::vector<WordSpan> spans;
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            if (is_kept_[i] == 0)
                continue;
            auto const words = phrases_[i].words;
            auto const from = spans.empty() ? words_.begin : spans.back().end;
            if (!spans.empty() && passage_.count({from, words.begin}) < least_cut)
                spans.back().end = words.end;
            else
                spans.push_back(spans.empty() && passage_.count({from, words.begin}) < least_cut
                                    ? WordSpan{words_.begin, words.end}
                                    : words);
        }
        if (!spans.empty() && passage_.count({spans.back().end, words_.end}) < least_cut)
            spans.back().end = words_.end;
        return spans;
    }

    /// Drops the end of words that are too many even without all that can be cut.
    void cut_end(std::vector<WordSpan>& spans, std::uint32_t most) const {
        std::uint32_t before = 0;
        for (std::size_t i = 0; i < spans.size(); ++i) {
            auto const here = passage_.count(spans[i]);
            if (before + here > most) {
                spans[i].end = end_at(spans[i], most - before);
                spans.resize(spans[i].empty() ? i : i + 1);
                return;
            }
            before += here;
        }
    }

    /// The end of a phrase after at most `most` words, if one ends in their second half.
    std::uint32_t end_at(WordSpan span, std::uint32_t most) const {
        auto end = span.begin;
        std::uint32_t count = 0;
        for (auto i = span.begin; i < span.end && count < most; ++i) {
            if (count > 0 && phrase_opener(passage_, i))
                end = i;
            count += passage_.is_word(i) ? 1 : 0;
        }
        if (end > span.begin)
            return end;
        count = 0;
        while (end < span.end && count < most)
            count += passage_.is_word(end++) ? 1 : 0;
        return end;
    }

    Passage const& passage_;
    WordSpan words_;
    std::vector<Phrase> phrases_;
    std::vector<char> is_kept_;
};

std::string with_spaces(std::string_view words) {
    std::string line(words);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

std::string joined(Passage const& passage, WordSpan words, std::vector<WordSpan> const& spans) {
    std::string out;
    auto at = words.begin;
    for (auto const span : spans) {
        if (span.begin > at) {
            out = std::string(without_joint(out));
            out += out.empty() ? "\u2026 " : " \u2026 ";
        } else if (!out.empty()) {
            out += ' ';
        }
        out += passage.bytes(span).of(passage.text());
        at = span.end;
    }
    if (at < words.end && passage.count({at, words.end}) > 0)
        out = std::string(without_joint(out)).append(ellipsis);
    return with_spaces(out);
}

std::string shortened_words(Passage const& passage, WordSpan words, std::uint32_t most) {
    if (passage.count(words) <= most)
        return with_spaces(passage.bytes(words).of(passage.text()));
    words.end = std::min(words.end, words.begin + most_read);
    return joined(passage, words, Shortener(passage, words).keep(most));
}

bool is_same_series(std::string_view one, std::string_view other) {
    auto const kind = [](char c) { return is_digit(c) ? 0 : is_upper(c) ? 1 : 2; };
    return kind(one[1]) == kind(other[1]);
}

/// The first words of the items of a list that the sentence has; none if it has no list.
std::vector<std::uint32_t> items_of(Passage const& passage, WordSpan sentence) {
    std::vector<std::uint32_t> items;
    for (auto i = sentence.begin; i < sentence.end; ++i)
        if (passage.opens_item(i)
            && (items.empty() || is_same_series(passage.word(items.front()), passage.word(i))))
            items.push_back(i);
    if (items.size() < 2)
        items.clear();
    return items;
}

/// The lead-in and the heads of the items.
std::string shortened_list(Passage const& passage,
                           WordSpan sentence,
                           std::vector<std::uint32_t> const& items,
                           std::uint32_t most) {
    std::string out;
    WordSpan const lead{sentence.begin, items.front()};
    std::uint32_t used = 0;
    if (!lead.empty()) {
        out = shortened_words(passage, lead, std::min(most, longest_lead));
        used = std::min(passage.count(lead), longest_lead);
    }
    auto const shown = std::min<std::size_t>(items.size(), most_items);
    auto const left = most > used ? most - used : 0;
    auto const each =
        std::clamp(left / static_cast<std::uint32_t>(shown), std::uint32_t{6}, longest_item);
    for (std::size_t i = 0; i < shown; ++i) {
        WordSpan const item{items[i], i + 1 < items.size() ? items[i + 1] : sentence.end};
        out.append(out.empty() ? "" : " ").append(shortened_words(passage, item, each));
        if (i + 1 < shown && out.ends_with(ellipsis))
            out += ';';
    }
    if (shown < items.size())
        out += ellipsis;
    return out;
}

std::string shortened_sentence(Passage const& passage, WordSpan sentence, std::uint32_t most) {
    if (passage.count(sentence) <= most)
        return with_spaces(passage.bytes(sentence).of(passage.text()));
    auto const items = items_of(passage, sentence);
    return items.empty() ? shortened_words(passage, sentence, most)
                         : shortened_list(passage, sentence, items, most);
}

/// The first byte of the words around the offset that are read.
std::uint32_t window_begin(std::string_view text, std::uint32_t offset) {
    auto begin = offset > window ? offset - window : 0;
    while (begin > 0 && begin < offset && !is_space(text[begin]))
        ++begin;
    return begin;
}

std::string_view window_at(std::string_view text, std::uint32_t offset) {
    auto const begin = window_begin(text, offset);
    return text.substr(begin, std::min(text.size(), std::size_t{offset} + window) - begin);
}

/// The subject in the words before the list whose item begins with the verb.
WordSpan subject_of_list(Passage const& passage, WordSpan sentence, std::uint32_t modal) {
    if (modal == sentence.begin || !passage.opens_item(modal - 1))
        return {};
    auto const items = items_of(passage, sentence);
    if (items.empty())
        return {};
    WordSpan lead{sentence.begin, items.front()};
    for (auto i = lead.begin; i < lead.end; ++i)
        if (is_modal_word(passage.lower(i)))
            return {};
    while (lead.end > lead.begin && !passage.is_word(lead.end - 1))
        --lead.end;
    return lead;
}

/// The subject of the clause up to its modal verb, with an ellipsis for words that are left out.
std::string subject_words(Passage const& passage, WordSpan sentence, ModalClause const& clause) {
    auto subject = clause.subject;
    bool const is_of_list = subject.empty();
    if (is_of_list)
        subject = subject_of_list(passage, sentence, clause.modal);
    if (subject.empty())
        return {};
    auto const skipped = passage.count({subject.end, clause.modal});
    if (!is_of_list && skipped < least_cut)
        subject.end = clause.modal;
    while (subject.end > subject.begin && !passage.is_word(subject.end - 1))
        --subject.end;
    auto words = with_spaces(passage.bytes(subject).of(passage.text()));
    return skipped < least_cut && !is_of_list ? words : words.append(ellipsis);
}

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

ShortPassage shortened(std::string_view words) {
    Passage const passage(words);
    ShortPassage out;
    WordSpan const all{0, passage.size()};
    if (passage.count(all) <= longest_whole) {
        out.sentences.push_back(with_spaces(words));
        return out;
    }
    auto const sentences = whole_sentences(passage);
    auto const each = sentences.size() == 1 ? longest_sentence : longest_of_many;
    std::uint32_t used = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        auto const count = std::min(passage.count(sentences[i]), each);
        bool const is_last = i + 1 == sentences.size();
        if (i > 0 && used + count > (is_last ? longest_passage + each : longest_passage)) {
            out.left_out = sentences.size() - i;
            break;
        }
        bool const has_items = !items_of(passage, sentences[i]).empty();
        out.sentences.push_back(
            shortened_sentence(passage, sentences[i], has_items ? 2 * each : each));
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

std::string_view sentence_at(std::string_view text, std::uint32_t offset) {
    auto const begin = window_begin(text, offset);
    auto const words = window_at(text, offset);
    Passage const passage(words);
    for (auto const sentence : passage.sentences())
        if (passage.bytes(sentence).contains(offset - begin))
            return passage.bytes(sentence).of(words);
    return {};
}

std::vector<std::uint32_t> main_modal_verbs(std::string_view text, Span around) {
    auto const begin = window_begin(text, around.begin);
    auto const end = std::min(text.size(), std::size_t{around.end} + window);
    Passage const passage(text.substr(begin, end - begin));
    std::vector<std::uint32_t> verbs;
    for (auto const sentence : passage.sentences())
        for (auto const modal : main_modals(passage, sentence))
            if (!is_in_definition(passage, sentence, modal))
                verbs.push_back(begin + passage.span(modal).begin);
    return verbs;
}

std::optional<ClauseWords> clause_words(std::string_view text,
                                        std::uint32_t offset,
                                        std::uint32_t most) {
    auto const begin = window_begin(text, offset);
    Passage const passage(window_at(text, offset));
    auto const sentences = passage.sentences();
    auto const around = std::find_if(sentences.begin(), sentences.end(), [&](WordSpan sentence) {
        return passage.bytes(sentence).contains(offset - begin);
    });
    if (around == sentences.end())
        return std::nullopt;
    auto const clauses = modal_clauses(passage, *around);
    auto const found = std::find_if(clauses.begin(), clauses.end(), [&](ModalClause const& clause) {
        return passage.span(clause.modal).begin == offset - begin;
    });
    if (found == clauses.end() || is_in_definition(passage, *around, found->modal))
        return std::nullopt;
    ClauseWords words;
    words.subject = subject_words(passage, *around, *found);
    words.modal = passage.lower(found->modal);
    auto verb = found->modal + 1;
    if (passage.lower(verb) == "not") {
        words.modal += " not";
        ++verb;
    }
    auto predicate = found->predicate;
    auto const skipped = passage.count({verb, predicate.begin});
    if (skipped < least_cut) {
        predicate.begin = std::min(verb, predicate.begin);
        while (predicate.begin < predicate.end && !passage.is_word(predicate.begin))
            ++predicate.begin;
    }
    std::string lead;
    if (skipped >= least_cut)
        lead = std::string(ellipsis.substr(1)) + " ";
    bool const leads = predicate.end < around->end
                    && (passage.lower(predicate.end) == ":" || passage.opens_item(predicate.end));
    if (leads) {
        predicate.end = around->end;
        words.rest = shortened_sentence(passage, predicate, 2 * most);
        if (words.rest.starts_with(": "))
            words.rest.erase(0, 2);
        words.rest.insert(0, lead);
        return words;
    }
    auto const next = std::find_if(clauses.begin(), clauses.end(), [&](ModalClause const& clause) {
        return clause.modal > found->modal;
    });
    // The rest of the clause, as far as it fits.
    auto limit = next != clauses.end() && next->subject.empty() ? next->modal
               : next != clauses.end()                          ? next->subject.begin
                                                                : around->end;
    while (predicate.end > predicate.begin + 1 && passage.lower(predicate.end - 1) == ".")
        --predicate.end;
    while (limit > predicate.end && !passage.is_word(limit - 1))
        --limit;
    auto i = predicate.end;
    for (; i < limit && passage.count({predicate.begin, i}) < most; ++i) {
        auto const opens = phrase_opener(passage, i);
        if (i == predicate.end || opens)
            predicate.end = i;
        if (opens == PhraseWeight::Citation)
            break;
    }
    bool const is_whole = passage.count({predicate.end, limit}) < least_cut;
    if (is_whole)
        predicate.end = std::max(predicate.end, limit);
    auto rest = passage.bytes(predicate).of(passage.text());
    words.rest = lead + with_spaces(without_joint(rest));
    if (!is_whole)
        words.rest += ellipsis;
    return words;
}

} // namespace nutmeg
