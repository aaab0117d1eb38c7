#include "diff/effects/offenses/former_classes.hpp"

#include "diff/effects/model/sentences.hpp"
#include "parser/facts/lexicon.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

namespace nutmeg {

namespace {

constexpr std::size_t least_conduct = 3;  ///< words that tell one conduct from another
constexpr std::size_t most_classes = 256; ///< of one text; each is compared with each of the other
constexpr std::uint32_t longest_reach = 400; ///< words from a class back to its sentence

using Words = std::set<std::string, std::less<>>;

/// Words that count offenses, or say that there is one.
bool is_penal_word(std::string_view word) {
    constexpr std::array<std::string_view, 15> words{"first",
                                                     "second",
                                                     "third",
                                                     "fourth",
                                                     "subsequent",
                                                     "prior",
                                                     "offense",
                                                     "violation",
                                                     "conviction",
                                                     "guilty",
                                                     "shall",
                                                     "class",
                                                     "misdemeanor",
                                                     "felony",
                                                     "convicted"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words that turn the conduct into another one: "with a permit", "without a permit".
bool is_turning_word(std::string_view word) {
    constexpr std::array<std::string_view, 9> words{"with",
                                                    "unless",
                                                    "except",
                                                    "knowingly",
                                                    "intentionally",
                                                    "wilfully",
                                                    "willfully",
                                                    "recklessly",
                                                    "negligently"};
    return is_negation(word) || std::find(words.begin(), words.end(), word) != words.end();
}

/// A class of offense in one text.
struct ClassOfOffense {
    std::string name;
    Span span;
    std::uint32_t sentence = 0; ///< first word of its sentence that is read
    std::uint32_t word = 0;     ///< its own first word
    Words conduct;              ///< of its sentence, before the class
    Words turns;                ///< the turning words among them
};

bool ends_sentence(AnnotatedText const& side, std::uint32_t word) {
    return side.lower[word] == "." && word + 1 < side.size() && is_capital(side, word + 1);
}

bool is_conduct(AnnotatedText const& side, std::uint32_t word) {
    auto const name = side.lower[word];
    return !is_filler_word(name) && !is_punctuation(name) && side.is_designator[word] == 0
        && !is_penal_word(name);
}

/// Reads the sentence before the class, in the provision of the class and in those that hold it.
void read_conduct(AnnotatedText const& side, ClassOfOffense& one) {
    auto const least = one.word > longest_reach ? one.word - longest_reach : 0;
    one.sentence = one.word;
    while (one.sentence > least && !ends_sentence(side, one.sentence - 1))
        --one.sentence;
    for (auto word = one.sentence; word < one.word; ++word) {
        if (!side.is_below(side.provision(one.word), side.provision(word)))
            continue;
        if (is_turning_word(side.lower[word]))
            one.turns.emplace(side.lower[word]);
        else if (is_conduct(side, word))
            one.conduct.emplace(stem(side.lower[word]));
    }
}

std::vector<ClassOfOffense> classes_of_offenses(AnnotatedText const& side) {
    std::vector<ClassOfOffense> all;
    for (auto const& quantity : side.section->quantities) {
        auto const words = side.words_in(quantity.span);
        if (all.size() < most_classes && quantity.kind == QuantityKind::OffenseClass
            && !words.empty()) {
            all.push_back({quantity.text, quantity.span, 0, words.begin, {}, {}});
            read_conduct(side, all.back());
        }
    }
    return all;
}

bool is_on_one_side(Effect const& effect) {
    return std::holds_alternative<std::monostate>(effect.old_value)
        != std::holds_alternative<std::monostate>(effect.new_value);
}

bool has_one_sided_class(std::vector<Effect> const& effects) {
    return std::any_of(effects.begin(), effects.end(), [](Effect const& effect) {
        return (effect.kind == EffectKind::OffenseClass && is_on_one_side(effect))
            || has_one_sided_class(effect.details);
    });
}

class FormerClasses {
public:
    FormerClasses(TextPair const& texts, PenaltyLookup const& find)
        : texts_(texts), find_(find), old_classes_(classes_of_offenses(texts.old_side)),
          new_classes_(classes_of_offenses(texts.new_side)) {}

    void complete(Effect& effect) const {
        for (auto& detail : effect.details)
            complete(detail);
        if (effect.kind != EffectKind::OffenseClass || !is_on_one_side(effect))
            return;
        bool const has_new = std::holds_alternative<std::string>(effect.new_value);
        auto const& own = has_new ? new_classes_ : old_classes_;
        auto const* here =
            class_at(own,
                     std::get<std::string>(has_new ? effect.new_value : effect.old_value),
                     has_new ? effect.new_evidence : effect.old_evidence);
        auto const there = here == nullptr ? std::string() : class_of_conduct(*here, has_new);
        if (there.empty() || there == here->name)
            return;
        (has_new ? effect.old_value : effect.new_value) = there;
        auto const& before = std::get<std::string>(effect.old_value);
        auto const& after = std::get<std::string>(effect.new_value);
        auto const from = class_rank(before);
        auto const to = class_rank(after);
        if (from != 0 && to != 0 && from != to)
            effect.direction = to > from ? Direction::Stricter : Direction::Milder;
        effect.remark = penalty_sentence(before, after, find_);
    }

private:
    static ClassOfOffense const* class_at(std::vector<ClassOfOffense> const& all,
                                          std::string const& name,
                                          std::vector<Span> const& evidence) {
        auto const found = std::find_if(all.begin(), all.end(), [&](ClassOfOffense const& one) {
            return one.name == name
                && std::any_of(evidence.begin(), evidence.end(), [&](Span span) {
                       return span.contains(one.span);
                   });
        });
        return found == all.end() ? nullptr : &*found;
    }

    /// The class that the same conduct has in the other text; empty if it has none, or several.
    std::string class_of_conduct(ClassOfOffense const& here, bool is_new) const {
        if (here.conduct.size() < least_conduct)
            return {};
        std::set<std::string> names;
        for (auto const& one : is_new ? old_classes_ : new_classes_)
            if (one.turns == here.turns
                && std::includes(one.conduct.begin(),
                                 one.conduct.end(),
                                 here.conduct.begin(),
                                 here.conduct.end())
                && (is_same_sentence(one, here, is_new) || has_lost_conduct(one, here, is_new)))
                names.insert(one.name);
        return names.size() == 1 ? *names.begin() : std::string();
    }

    /// Whether the class of the other text stays, in the sentence of `here`.
    bool is_same_sentence(ClassOfOffense const& one,
                          ClassOfOffense const& here,
                          bool is_new) const {
        auto const& other_side = is_new ? texts_.old_side : texts_.new_side;
        auto const& own = is_new ? new_classes_ : old_classes_;
        auto const match = other_side.match[one.word];
        return std::any_of(own.begin(), own.end(), [&](ClassOfOffense const& same) {
            return same.word == match && same.sentence == here.sentence;
        });
    }

    /// Whether words of the conduct of `here` are only in that text in the sentence of the other
    /// class, so that the conduct went from one offense to the other.
    bool has_lost_conduct(ClassOfOffense const& one,
                          ClassOfOffense const& here,
                          bool is_new) const {
        auto const& side = is_new ? texts_.old_side : texts_.new_side;
        for (auto word = one.sentence; word < one.word; ++word)
            if (side.match[word] == no_word && is_conduct(side, word)
                && here.conduct.contains(stem(side.lower[word])))
                return true;
        return false;
    }

    TextPair const& texts_;
    PenaltyLookup const& find_;
    std::vector<ClassOfOffense> old_classes_;
    std::vector<ClassOfOffense> new_classes_;
};

} // namespace

void add_former_classes(TextPair const& texts,
                        PenaltyLookup const& find,
                        std::vector<Effect>& effects) {
    if (!has_one_sided_class(effects))
        return;
    FormerClasses const classes(texts, find);
    for (auto& effect : effects)
        classes.complete(effect);
}

} // namespace nutmeg
