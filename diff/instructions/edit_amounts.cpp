#include "diff/instructions/edit_amounts.hpp"

#include "diff/instructions/amounts.hpp"
#include "diff/instructions/edit_regions.hpp"
#include "diff/instructions/find_words.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <cmath>

namespace nutmeg {

namespace {

using Indices = std::vector<std::size_t>;

/// "fine", "age", "length of time": what the edit changes.
std::string amount_name(AmountChange const& amount) {
    if (!amount.noun.empty())
        return amount.noun == "penalt" ? "penalty" : amount.noun;
    switch (amount.measure) {
    case Measure::Age:
        return "age";
    case Measure::Money:
        return "amount of money";
    case Measure::Time:
        return "length of time";
    case Measure::Prison:
        return "prison term";
    case Measure::Percent:
        return "percentage";
    case Measure::Any:
        break;
    }
    return "amount";
}

std::string plural_name(AmountChange const& amount) {
    auto name = amount_name(amount);
    if (amount.noun == "penalt")
        return "penalties";
    auto const of = name.find(" of ");
    return of == std::string::npos ? name + "s" : name.insert(of, "s");
}

/// "minimum fine" if the edit says so.
std::string bounded_name(AmountChange const& amount) {
    auto const* const bound = amount.bound == Bound::AtLeast ? "minimum "
                            : amount.bound == Bound::AtMost  ? "maximum "
                                                             : "";
    return bound + amount_name(amount);
}

/// Whether the amount is a minimum or a maximum, as the edit says. The age "under sixteen" is the
/// minimum age of those who may act, so the words of an age do not decide.
bool has_bound(Quantity const& quantity, AmountChange const& amount) {
    if (amount.bound == Bound::None || quantity.kind == QuantityKind::Age)
        return true;
    bool const least = quantity.bound == Bound::AtLeast || quantity.bound == Bound::MoreThan;
    bool const most = quantity.bound == Bound::AtMost || quantity.bound == Bound::LessThan;
    return amount.bound == Bound::AtLeast ? least : most;
}

/// The sentence of the text around `span`, inside its paragraph.
Span sentence_around(std::string_view text, Span span) {
    auto const ends = [&](std::size_t at) {
        return text[at] == '\n' || (text[at] == ' ' && at > 0 && text[at - 1] == '.');
    };
    std::size_t begin = span.begin;
    while (begin > 0 && !ends(begin - 1))
        --begin;
    std::size_t end = span.end;
    while (end < text.size() && !ends(end))
        ++end;
    return make_span(begin, end);
}

/// Whether a word of `span` begins with `noun`.
bool mentions(std::string_view text, Span span, std::string_view noun) {
    auto const words = span.of(text);
    for (auto at = words.find(noun); at != words.npos; at = words.find(noun, at + 1))
        if (at == 0 || !is_letter(words[at - 1]))
            return true;
    return false;
}

/// Tells whether the noun of an amount is named near it: in its sentence, or in the words that
/// introduce its list. Remembers the last answers, since one sentence may have many amounts.
class NounFinder {
public:
    NounFinder(Section const& law, std::string_view noun) : law_(law), noun_(noun) {}

    bool is_named(Quantity const& quantity) {
        if (noun_.empty())
            return true;
        if (sentence_.empty() || !sentence_.contains(quantity.span)) {
            sentence_ = sentence_around(law_.text, quantity.span);
            in_sentence_ = mentions(law_.text, sentence_, noun_);
        }
        return in_sentence_ || is_introduced(quantity);
    }

private:
    bool is_introduced(Quantity const& quantity) {
        auto const index = provision_at(law_.provisions, quantity.span.begin);
        auto const parent = index == no_parent ? no_parent : law_.provisions[index].parent;
        if (parent == no_parent)
            return false;
        if (parent != parent_) {
            auto const& list = law_.provisions[parent];
            Span const words{list.span.begin, law_.provisions[parent + 1].span.begin};
            in_introduction_ = mentions(law_.text, words, noun_);
            parent_ = parent;
        }
        return in_introduction_;
    }

    Section const& law_;
    std::string_view noun_;
    Span sentence_;
    bool in_sentence_ = false;
    std::uint32_t parent_ = no_parent;
    bool in_introduction_ = false;
};

/// The amounts of the regions that the edit may mean.
std::optional<Indices> candidates(Section const& law,
                                  Edit const& edit,
                                  std::vector<Span> const& regions,
                                  std::optional<StatedAmount> const& stated,
                                  EditOutcome& outcome) {
    auto const& amount = edit.amount;
    auto found = amounts_in(law, regions);
    bool const by_unit = amount.measure == Measure::Any && stated;
    std::erase_if(found, [&](std::size_t index) {
        auto const& quantity = law.quantities[index];
        return !is_measured_as(quantity, amount.measure) || !has_bound(quantity, amount)
            || (by_unit && !has_unit_of(quantity, *stated));
    });
    if (found.empty())
        return refuse(outcome, DiagnosticCode::AmountNotFound, bounded_name(amount));
    auto const first = found.front();
    NounFinder noun(law, amount.noun);
    std::erase_if(found, [&](std::size_t index) { return !noun.is_named(law.quantities[index]); });
    if (!found.empty())
        return found;
    auto const span = law.quantities[first].span;
    record_occurrence(law, span, outcome);
    return refuse(outcome,
                  DiagnosticCode::AmountSentenceLacks,
                  quoted_words(span.of(law.text)),
                  "a " + amount_name(amount));
}

/// Whether the section, or its catchline, has the qualifier in any case; it is not ignored.
bool has_qualifier(Section const& law, std::string_view qualifier) {
    auto const is_in = [&](std::string_view words) {
        return std::search(words.begin(),
                           words.end(),
                           qualifier.begin(),
                           qualifier.end(),
                           [](char a, char b) { return to_lower(a) == to_lower(b); })
            != words.end();
    };
    return qualifier.empty() || is_in(law.text) || is_in(law.catchline);
}

/// Those of the amounts that the qualifier belongs to: it stands in the same provision, after the
/// amount and before the next one. All of them if that does not decide.
Indices narrowed(Section const& law, AmountChange const& amount, Indices const& found) {
    if (found.size() < 2 || amount.qualifier.empty())
        return found;
    Indices kept;
    for (std::size_t i = 0; i < found.size(); ++i) {
        auto const& quantity = law.quantities[found[i]];
        auto const index = provision_at(law.provisions, quantity.span.begin);
        auto end = index == no_parent ? law.current_end : law.provisions[index].span.end;
        if (i + 1 < found.size())
            end = std::min(end, law.quantities[found[i + 1]].span.begin);
        if (!find_words(law.text,
                        make_span(quantity.span.end, std::max(end, quantity.span.end)),
                        amount.qualifier)
                 .empty())
            kept.push_back(found[i]);
    }
    return kept.size() == 1 ? kept : found;
}

/// Keeps those of the amounts, at least one, that are what the edit names: "the fine for a first
/// offense". False, with a refusal, if none is.
bool is_as_named(Section const& law,
                 AmountChange const& amount,
                 Indices& found,
                 EditOutcome& outcome) {
    auto const span = law.quantities[found.front()].span;
    NounFinder noun(law, amount.noun);
    std::erase_if(found, [&](std::size_t index) { return !noun.is_named(law.quantities[index]); });
    if (found.empty()) {
        record_occurrence(law, span, outcome);
        refuse(outcome,
               DiagnosticCode::AmountSentenceLacks,
               quoted_words(span.of(law.text)),
               "a " + amount_name(amount));
        return false;
    }
    if (!has_qualifier(law, amount.qualifier)) {
        refuse(outcome,
               DiagnosticCode::AmountNotFound,
               bounded_name(amount) + " for " + quoted_words(amount.qualifier));
        return false;
    }
    found = narrowed(law, amount, found);
    return true;
}

/// Writes the new amounts; `stated` is computed for each.
std::optional<std::string> write_amounts(Section const& law,
                                         Edit const& edit,
                                         Indices const& found,
                                         std::optional<StatedAmount> const& stated,
                                         EditOutcome& outcome) {
    std::vector<WordReplacement> edits;
    for (auto const index : found) {
        auto const& quantity = law.quantities[index];
        auto const words = quoted_words(quantity.span.of(law.text));
        auto const adds = edit.amount.arithmetic == Arithmetic::Add
                       || edit.amount.arithmetic == Arithmetic::Subtract;
        if (adds && !has_unit_of(quantity, *stated))
            return refuse(
                outcome, DiagnosticCode::AmountOfOtherUnit, words, quoted_words(stated->words));
        auto const next = computed_amount(quantity, edit);
        if (!next)
            return refuse(outcome, DiagnosticCode::AmountNotDeterminate, "a change of " + words);
        auto change = amount_edit(law, quantity, *next);
        if (!change)
            return refuse(
                outcome, DiagnosticCode::AmountOfOtherUnit, words, quoted_words(next->words));
        if (change->words == change->span.of(law.text))
            return refuse(outcome, DiagnosticCode::AmountUnchanged, words);
        edits.push_back(std::move(*change));
    }
    return with_replacements(law.text, edits);
}

/// The amounts among `found` that Edit::occurrence selects.
std::optional<Indices> chosen(Section const& law,
                              Edit const& edit,
                              Indices const& found,
                              std::string_view words,
                              EditOutcome& outcome) {
    std::vector<Span> spans;
    for (auto const index : found)
        spans.push_back(law.quantities[index].span);
    auto const kept = choose_occurrences(law, edit, spans, words, outcome);
    if (!kept)
        return std::nullopt;
    Indices indices;
    for (auto const index : found)
        if (std::binary_search(kept->begin(), kept->end(), law.quantities[index].span))
            indices.push_back(index);
    return indices;
}

/// The amounts that "from two to five thousand dollars" may mean: two thousand dollars, too.
Indices replaced_amounts(Section const& law,
                         Edit const& edit,
                         std::vector<Span> const& regions,
                         StatedAmount const& from,
                         StatedAmount const& to) {
    constexpr double hundred = 100;
    constexpr double thousand = 1000;
    constexpr double million = 1000000;
    auto const suits = [&](std::size_t index) {
        return from.quantity || has_unit_of(law.quantities[index], to);
    };
    auto found = equal_amounts(law, regions, from, edit.amount.measure);
    for (auto const& [name, scale] : {std::pair<std::string_view, double>{"hundred", hundred},
                                      {"thousand", thousand},
                                      {"million", million}}) {
        if (from.quantity || from.value >= hundred || to.words.find(name) == std::string::npos)
            continue;
        auto scaled = from;
        scaled.value *= scale;
        auto const more = equal_amounts(law, regions, scaled, edit.amount.measure);
        found.insert(found.end(), more.begin(), more.end());
    }
    std::erase_if(found, [&](std::size_t index) { return !suits(index); });
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

std::optional<std::string> change_amount(Section const& law,
                                         Edit const& edit,
                                         AmendmentTarget const& target,
                                         EditOutcome& outcome) {
    auto const regions = edit_regions(law, edit, target, outcome);
    if (!regions)
        return std::nullopt;
    auto const stated = stated_amount(edit.new_words);
    if (!stated && !edit.new_words.empty())
        return refuse(outcome, DiagnosticCode::AmountNotDeterminate, quoted_words(edit.new_words));
    auto const all = candidates(law, edit, *regions, stated, outcome);
    if (!all)
        return std::nullopt;
    if (!has_qualifier(law, edit.amount.qualifier))
        return refuse(outcome,
                      DiagnosticCode::AmountNotFound,
                      bounded_name(edit.amount) + " for " + quoted_words(edit.amount.qualifier));
    auto const found = narrowed(law, edit.amount, *all);
    bool const says_which = edit.occurrence.each || edit.occurrence.ordinal != 0;
    if (found.size() > 1 && !says_which) {
        for (auto const index : found)
            record_occurrence(law, law.quantities[index].span, outcome);
        return refuse(
            outcome, DiagnosticCode::AmountsFoundTwice, found.size(), plural_name(edit.amount));
    }
    auto const kept = chosen(law, edit, found, amount_name(edit.amount), outcome);
    if (!kept)
        return std::nullopt;
    return write_amounts(law, edit, *kept, stated, outcome);
}

std::optional<std::string> replace_amount(Section const& law,
                                          Edit const& edit,
                                          std::vector<Span> const& regions,
                                          EditOutcome& outcome,
                                          bool& is_amount) {
    auto const from = stated_amount(edit.words);
    auto const to = stated_amount(edit.new_words);
    is_amount = false;
    if (from && !to && !edit.quoted
        && !equal_amounts(law, regions, *from, edit.amount.measure).empty()) {
        is_amount = true;
        return refuse(outcome, DiagnosticCode::AmountNotDeterminate, quoted_words(edit.new_words));
    }
    if (!from || !to)
        return std::nullopt;
    auto found = replaced_amounts(law, edit, regions, *from, *to);
    if (!edit.anchor.empty())
        std::erase_if(found, [&](std::size_t index) {
            return !is_beside_anchor(law, edit, law.quantities[index].span);
        });
    if (found.empty())
        return std::nullopt;
    is_amount = true;
    if (!edit.quoted && !is_as_named(law, edit.amount, found, outcome))
        return std::nullopt;
    auto const kept = chosen(law, edit, found, edit.words, outcome);
    if (!kept)
        return std::nullopt;
    return write_amounts(law, edit, *kept, to, outcome);
}

} // namespace nutmeg
