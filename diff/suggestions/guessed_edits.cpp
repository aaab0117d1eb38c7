#include "diff/suggestions/guessed_edits.hpp"

#include "diff/instructions/amounts.hpp"
#include "diff/suggestions/clauses_of_law.hpp"
#include "parser/instructions/phrases.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <optional>

namespace nutmeg {

namespace {

using Kind = grammar::PhraseKind;

/// What can be told from a sentence without understanding it.
struct Reading {
    Kind verb = Kind::Word;
    AmendmentTarget target;
    std::vector<std::string> quotes;
    std::vector<std::string> amounts; ///< that are stated, "five thousand dollars"
    std::string offense_class;        ///< "a class C felony"
    std::string words;                ///< the words without meaning to the grammar
    bool names_amount = false;
};

bool is_verb(Kind kind) {
    constexpr Kind verbs[] = {Kind::Strike,
                              Kind::Insert,
                              Kind::Replace,
                              Kind::Rewrite,
                              Kind::Change,
                              Kind::Raise,
                              Kind::Double,
                              Kind::Triple,
                              Kind::Halve,
                              Kind::Repeal,
                              Kind::Add,
                              Kind::Redesignate,
                              Kind::Make,
                              Kind::IsRepealed,
                              Kind::IsRaised};
    return std::find(std::begin(verbs), std::end(verbs), kind) != std::end(verbs);
}

/// The longest run of phrases from `begin` on that states an amount.
/// @return the index after its last phrase; `begin` if none states one
std::size_t amount_end(std::vector<InstructionPhrase> const& phrases,
                       std::size_t begin,
                       std::string_view text) {
    constexpr std::size_t longest = 8;
    auto best = begin;
    for (auto end = begin; end < phrases.size() && end < begin + longest; ++end) {
        auto const kind = phrases[end].phrase.kind;
        if (kind != Kind::Word && kind != Kind::Of && kind != Kind::Amount)
            break;
        auto const words =
            text.substr(phrases[begin].phrase.span.begin,
                        phrases[end].phrase.span.end - phrases[begin].phrase.span.begin);
        if (stated_amount(words))
            best = end + 1;
    }
    return best;
}

/// @param number  of the section that is meant
Reading reading_of(std::string_view text, std::string_view number) {
    Reading reading;
    reading.target.number = number;
    auto const phrases = split_phrases(text).phrases;
    std::size_t after_amount = 0;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        auto const& one = phrases[i];
        auto const kind = one.phrase.kind;
        if (reading.verb == Kind::Word && is_verb(kind))
            reading.verb = kind;
        if (!one.targets.empty() && !one.of_act) {
            auto const& target = one.targets.front();
            bool const is_meant = target.number.empty() || target.number == number;
            if (is_meant && reading.target.paths.empty() && !target.paths.empty())
                reading.target.paths = {target.paths.front()};
        }
        if (kind == Kind::Quote)
            reading.quotes.push_back(one.words);
        if (kind == Kind::Class)
            reading.offense_class = one.words;
        reading.names_amount = reading.names_amount || kind == Kind::Amount;
        if (kind == Kind::Class || kind == Kind::Word)
            (reading.words += reading.words.empty() ? "" : " ") += one.words;
        if (kind != Kind::Word)
            continue;
        if (auto const end = amount_end(phrases, i, text); i >= after_amount && end != i) {
            after_amount = end;
            reading.amounts.emplace_back(
                Span{one.phrase.span.begin, phrases[end - 1].phrase.span.end}.of(text));
        }
    }
    return reading;
}

/// An edit of the target.
Edit edit_of(EditKind kind, AmendmentTarget const& target) {
    Edit edit;
    edit.kind = kind;
    edit.targets = {target};
    return edit;
}

Span region_of(Section const& law, AmendmentTarget const& target) {
    auto const index = target.paths.empty()
                         ? no_parent
                         : find_provision(law.provisions, law.text, target.paths.front());
    return index == no_parent ? Span{0, law.current_end} : law.provisions[index].span;
}

/// The words of the span without marks at its end.
std::vector<Span> words_of(Section const& law, Span span) {
    auto words = split_words(law.text, span);
    while (!words.empty() && words.back().end - words.back().begin == 1
           && std::string_view(".,;:").find(law.text[words.back().begin]) != std::string_view::npos)
        words.pop_back();
    return words;
}

/// The last `count` words of the region, without the mark at their end; nothing if it is empty.
std::string last_words(Section const& law, Span region, std::size_t count) {
    auto const words = words_of(law, region);
    if (words.empty())
        return {};
    auto const first = words.size() > count ? words.size() - count : 0;
    return std::string(Span{words[first].begin, words.back().end}.of(law.text));
}

/// A strike of the clause around `span`.
void add_clause_strike(Section const& law,
                       AmendmentTarget const& target,
                       Span span,
                       std::vector<Edit>& out) {
    auto edit = edit_of(EditKind::Strike, target);
    edit.words = clause_around(law, region_of(law, target), span).of(law.text);
    out.push_back(std::move(edit));
}

/// A replacement of the part of a sentence that the words of the user name.
void add_clause_replacement(Section const& law, Reading const& reading, std::vector<Edit>& out) {
    auto const region = region_of(law, reading.target);
    auto const word = shared_clause(law, region, reading.words);
    if (!word)
        return;
    auto edit = edit_of(EditKind::Replace, reading.target);
    auto const clause = clause_around(law, region, *word).of(law.text);
    edit.words = clause.substr(std::min(clause.find_first_not_of(", "), clause.size()));
    edit.new_words = "the new words";
    out.push_back(std::move(edit));
}

/// A replacement of an amount of the law by another, if they can be written alike.
std::optional<Edit> amount_replacement(Section const& law,
                                       AmendmentTarget const& target,
                                       Quantity const& quantity,
                                       StatedAmount const& next) {
    auto const change = amount_edit(law, quantity, next);
    if (!change || change->words == change->span.of(law.text))
        return std::nullopt;
    auto edit = edit_of(EditKind::Replace, target);
    auto const provision = provision_at(law.provisions, quantity.span.begin);
    if (provision != no_parent)
        edit.targets.front().paths = {path_of(law.provisions, law.text, provision)};
    edit.words = quantity.span.of(law.text);
    edit.new_words = edit.words;
    edit.new_words.replace(change->span.begin - quantity.span.begin,
                           change->span.end - change->span.begin,
                           change->words);
    return edit;
}

/// Replacements of the amounts in the region by those that are stated, or by twice as much.
void add_amounts(Section const& law, Reading const& reading, std::vector<Edit>& out) {
    constexpr std::size_t most = 8;
    std::vector<StatedAmount> stated;
    for (auto const& words : reading.amounts)
        if (auto const one = stated_amount(words))
            stated.push_back(*one);
    for (auto const index : amounts_in(law, {region_of(law, reading.target)})) {
        auto const& quantity = law.quantities[index];
        StatedAmount doubled;
        doubled.value = 2 * quantity.value;
        for (auto const& next : stated.empty() ? std::vector{doubled} : stated)
            if (auto edit = amount_replacement(law, reading.target, quantity, next);
                edit && out.size() <= most)
                out.push_back(*std::move(edit));
    }
}

/// Strikes of the clause with an amount, of the one with a word of the sentence, or of the first.
void add_strikes(Section const& law, Reading const& reading, std::vector<Edit>& out) {
    auto const region = region_of(law, reading.target);
    if (reading.names_amount)
        for (auto const index : amounts_in(law, {region}))
            add_clause_strike(law, reading.target, law.quantities[index].span, out);
    if (auto const word = related_word(law, region, reading.words))
        add_clause_strike(law, reading.target, *word, out);
    auto const words = words_of(law, region);
    for (std::size_t i = 0; i < words.size(); ++i)
        if (law.text[words[i].begin] != '(') {
            add_clause_strike(law, reading.target, words[i], out);
            break;
        }
}

/// The next outermost provision of the section, with the words of a text.
void add_next_provision(Section const& law,
                        AmendmentTarget const& target,
                        std::string_view words,
                        std::vector<Edit>& out) {
    std::uint16_t last = 0;
    for (auto const& one : law.provisions) {
        Designator designator;
        if (one.parent == no_parent && one.level == Level::Subsection
            && designator_at(law.text, one.designator.begin, designator))
            last = std::max(last, designator.in(Series::Lower));
    }
    auto edit = edit_of(EditKind::Add, target);
    if (last == 0) {
        edit.kind = EditKind::Insert;
        edit.position = Position::End;
        edit.targets.front().paths.clear();
        edit.new_words = words;
    } else {
        auto const designator =
            designator_text(Series::Lower, static_cast<std::uint16_t>(last + 1));
        edit.targets.front().paths = {designator};
        edit.new_words = designator + " " + std::string(words);
    }
    out.push_back(std::move(edit));
}

/// Insertions after the last words of the target, and at its end.
void add_insertions(Section const& law,
                    AmendmentTarget const& target,
                    std::string_view words,
                    std::vector<Edit>& out) {
    auto const region = region_of(law, target);
    for (std::size_t const count : {4U, 8U, 16U}) {
        auto edit = edit_of(EditKind::Insert, target);
        edit.position = Position::After;
        edit.anchor = last_words(law, region, count);
        edit.new_words = words;
        if (!edit.anchor.empty() && edit.anchor.find('\n') == std::string::npos)
            out.push_back(std::move(edit));
    }
    auto edit = edit_of(EditKind::Insert, target);
    edit.position = Position::End;
    edit.new_words = words;
    out.push_back(std::move(edit));
}

} // namespace

std::string section_in(std::string_view text) {
    for (auto const& phrase : split_phrases(text).phrases)
        for (auto const& target : phrase.targets)
            if (!target.number.empty() && !phrase.of_act)
                return target.number;
    return {};
}

std::vector<Edit> guessed_edits(std::string_view text, Section const& law) {
    auto const reading = reading_of(text, law.citation());
    std::vector<Edit> out;
    bool const changes_class = !reading.offense_class.empty();
    if (changes_class) {
        out.push_back(edit_of(EditKind::ChangeClass, reading.target));
        out.back().new_words = reading.offense_class;
    }
    if (reading.quotes.size() >= 2) {
        out.push_back(edit_of(EditKind::Replace, reading.target));
        out.back().words = reading.quotes[0];
        out.back().new_words = reading.quotes[1];
        out.push_back(edit_of(EditKind::Insert, reading.target));
        out.back().position = Position::After;
        out.back().anchor = reading.quotes[0];
        out.back().new_words = reading.quotes[1];
    }
    if (reading.verb == Kind::Make && !changes_class) {
        out.push_back(edit_of(EditKind::ChangeClass, reading.target));
        out.back().new_words = reading.words.find("misdemeanor") == std::string::npos
                                 ? "a class D felony"
                                 : "a class A misdemeanor";
    }
    bool const adds = reading.verb == Kind::Add || reading.verb == Kind::Insert;
    auto const words = reading.quotes.empty() ? std::string("The new words.") : reading.quotes[0];
    if (reading.quotes.size() == 1 && !adds) {
        out.push_back(edit_of(EditKind::Strike, reading.target));
        out.back().words = words;
    }
    bool const strikes = reading.verb == Kind::Strike && reading.quotes.empty();
    if (strikes)
        add_strikes(law, reading, out);
    if (!strikes && (reading.names_amount || !reading.amounts.empty()))
        add_amounts(law, reading, out);
    if (adds && !reading.target.paths.empty())
        add_insertions(law, reading.target, words, out);
    if (adds)
        add_next_provision(law, reading.target, words, out);
    if (reading.verb == Kind::Repeal)
        out.push_back(edit_of(EditKind::Repeal, reading.target));
    if (!adds && !strikes)
        add_clause_replacement(law, reading, out);
    if (!adds)
        add_insertions(law, reading.target, "the new words", out);
    return out;
}

void add_guessed_forms(Section const& law, Edit const& edit, std::vector<Edit>& out) {
    auto const& target = edit.targets.front();
    if (edit.kind == EditKind::Add) {
        add_next_provision(law, target, edit.new_words, out);
    } else if (edit.kind == EditKind::Insert) {
        add_insertions(law, target, edit.new_words, out);
    } else if (edit.kind == EditKind::Repeal && edit.subject != Subject::None) {
        auto sentence = edit_of(EditKind::Strike, target);
        sentence.scope = Scope::Sentence;
        sentence.sentence = 1;
        out.push_back(std::move(sentence));
    } else if (edit.kind == EditKind::Strike && !edit.words.empty()) {
        if (auto const word = related_word(law, region_of(law, target), edit.words))
            add_clause_strike(law, target, *word, out);
    }
}

} // namespace nutmeg
