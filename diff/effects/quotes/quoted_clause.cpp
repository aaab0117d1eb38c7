#include "diff/effects/quotes/quoted_clause.hpp"

#include "diff/effects/quotes/modal_clauses.hpp"
#include "diff/effects/quotes/shortened_sentence.hpp"
#include "diff/effects/quotes/word_classes.hpp"
#include "parser/clauses/word_classes.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

constexpr std::uint32_t window = 2400; ///< bytes read on each side of a modal verb

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

/// The modal verb and what it governs, as far as it is known without the rest of the clause.
struct Governed {
    std::string modal;
    WordSpan predicate;
    std::string lead;       ///< the ellipsis for words between the modal verb and its verb
    bool has_comma = false; ///< after the modal verb
};

Governed governed_by(Passage const& passage, ModalClause const& clause) {
    Governed out{std::string(passage.lower(clause.modal)), clause.predicate, {}, false};
    auto verb = clause.modal + 1;
    if (passage.lower(verb) == "not") {
        out.modal += " not";
        ++verb;
    }
    auto const skipped = passage.count({verb, out.predicate.begin});
    if (skipped >= least_cut) {
        out.lead = std::string(ellipsis.substr(1)) + " ";
        return out;
    }
    out.predicate.begin = std::min(verb, out.predicate.begin);
    while (out.predicate.begin < out.predicate.end && !passage.is_word(out.predicate.begin))
        out.has_comma |= passage.lower(out.predicate.begin++) == ",";
    return out;
}

/// The predicate with the items of the list that it leads to, in at most about `most` words.
std::string listed_words(Passage const& passage, WordSpan predicate, std::uint32_t most) {
    auto words = shortened_sentence(passage, predicate, most);
    if (words.starts_with(": "))
        words.erase(0, 2);
    return words;
}

/// The end of the clause: the subject of the next one, its modal verb, or the end of the sentence.
std::uint32_t clause_end(std::vector<ModalClause> const& clauses,
                         ModalClause const& clause,
                         WordSpan sentence) {
    auto const next = std::find_if(clauses.begin(), clauses.end(), [&](ModalClause const& other) {
        return other.modal > clause.modal;
    });
    if (next == clauses.end())
        return sentence.end;
    return next->subject.empty() ? next->modal : next->subject.begin;
}

/// The predicate with as many phrases of the clause as fit in `most` words.
std::string clause_rest(Passage const& passage,
                        WordSpan predicate,
                        std::uint32_t limit,
                        std::uint32_t most) {
    while (predicate.end > predicate.begin + 1 && passage.lower(predicate.end - 1) == ".")
        --predicate.end;
    while (limit > predicate.end && !passage.is_word(limit - 1))
        --limit;
    for (auto i = predicate.end; i < limit && passage.count({predicate.begin, i}) < most; ++i) {
        auto const opens = phrase_opener(passage, i);
        if (i == predicate.end || opens)
            predicate.end = i;
        if (opens == PhraseWeight::Citation)
            break;
    }
    bool const is_whole = passage.count({predicate.end, limit}) < least_cut;
    if (is_whole)
        predicate.end = std::max(predicate.end, limit);
    auto words = with_spaces(without_dangling_words(passage.bytes(predicate).of(passage.text())));
    return is_whole ? words : words.append(ellipsis);
}

/// Where a modal verb is.
struct VerbPlace {
    WordSpan sentence;
    std::vector<ModalClause> clauses; ///< of the sentence
    std::size_t index = 0;            ///< of its clause
};

/// @param offset  the byte of the modal verb
/// @return none if the verb is not that of a main clause, or is in a definition
std::optional<VerbPlace> place_of(Passage const& passage, std::uint32_t offset) {
    auto const sentences = passage.sentences();
    auto const around = std::find_if(sentences.begin(), sentences.end(), [&](WordSpan sentence) {
        return passage.bytes(sentence).contains(offset);
    });
    if (around == sentences.end())
        return std::nullopt;
    VerbPlace place{*around, modal_clauses(passage, *around), 0};
    auto const found =
        std::find_if(place.clauses.begin(), place.clauses.end(), [&](ModalClause const& clause) {
            return passage.span(clause.modal).begin == offset;
        });
    if (found == place.clauses.end() || is_in_definition(passage, *around, found->modal))
        return std::nullopt;
    place.index = static_cast<std::size_t>(found - place.clauses.begin());
    return place;
}

} // namespace

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

std::optional<QuotedClause> quoted_clause(std::string_view text,
                                          std::uint32_t offset,
                                          std::uint32_t most) {
    Passage const passage(window_at(text, offset));
    auto const place = place_of(passage, offset - window_begin(text, offset));
    if (!place)
        return std::nullopt;
    auto const& found = place->clauses[place->index];
    auto const governed = governed_by(passage, found);
    auto predicate = governed.predicate;
    bool const leads = predicate.end < place->sentence.end
                    && (passage.lower(predicate.end) == ":" || passage.opens_item(predicate.end));
    return QuotedClause{
        subject_words(passage, place->sentence, found),
        governed.modal,
        governed.lead
            + (leads ? listed_words(passage, {predicate.begin, place->sentence.end}, 2 * most)
                     : clause_rest(passage,
                                   predicate,
                                   clause_end(place->clauses, found, place->sentence),
                                   most)),
        governed.has_comma};
}

std::string quoted_statement(std::string_view text, std::uint32_t offset, std::uint32_t most) {
    Passage const passage(window_at(text, offset));
    auto const place = place_of(passage, offset - window_begin(text, offset));
    if (!place)
        return {};
    auto const& clauses = place->clauses;
    auto const& found = clauses[place->index];
    auto const subject = found.subject.empty() ? found.modal : found.subject.begin;
    WordSpan words{place->index == 0 ? place->sentence.begin : subject,
                   clause_end(clauses, found, place->sentence)};
    // A verb that shares the subject of the one before is quoted with it.
    if (found.subject.empty())
        for (auto i = place->index; i > 0 && words.begin == found.modal; --i)
            if (!clauses[i - 1].subject.empty())
                words.begin = clauses[i - 1].subject.begin;
    while (words.end > found.modal + 1 && !passage.is_word(words.end - 1))
        --words.end;
    return std::string(without_dangling_words(shortened_sentence(passage, words, most)));
}

std::string words_of(QuotedClause const& clause) {
    std::string words = clause.subject;
    words.append(words.empty() ? "" : " ").append(clause.modal);
    return words.append(clause.has_comma ? ", " : " ").append(clause.rest);
}

} // namespace nutmeg
