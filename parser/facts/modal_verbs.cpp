#include "parser/facts/modal_verbs.hpp"

#include "parser/facts/lexicon.hpp"

#include <utility>

namespace nutmeg {

bool gives_power(LawWords const& side, std::uint32_t word) {
    if (side.lower[word] != "shall" || word + 3 >= side.size() || side.lower[word + 1] != "have"
        || side.lower[word + 2] != "the")
        return false;
    auto const given = side.lower[word + 3];
    return given == "authority" || given == "power" || given == "right";
}

ModalVerb modal_verb_at(LawWords const& side, std::uint32_t word) {
    if (gives_power(side, word))
        return {word, "may", 4};
    auto name = std::string(side.lower[word]);
    if (side.lower_at(word + 1) != "not")
        return {word, std::move(name), 1};
    return {word, std::move(name) + " not", 2};
}

ModalVerb modal_paraphrase_at(LawWords const& side, std::uint32_t word) {
    bool const is_copula = side.lower[word] == "is" || side.lower[word] == "are";
    if (!is_copula || side.lower_at(word + 2) != "to")
        return {};
    auto const meant = side.lower_at(word + 1);
    return meant == "authorized" || meant == "empowered" ? ModalVerb{word, "may", 3}
         : meant == "required"                           ? ModalVerb{word, "shall", 3}
                                                         : ModalVerb{};
}

ModalVerb only_modal_verb(LawWords const& side, WordRange range) {
    ModalVerb verb;
    for (auto i = range.begin; i < range.end; ++i) {
        if (auto paraphrase = modal_paraphrase_at(side, i);
            paraphrase.word != no_word && verb.word == no_word && i + 2 < range.end) {
            verb = std::move(paraphrase);
            continue;
        }
        if (!is_modal(side, i))
            continue;
        if (verb.word != no_word)
            return {};
        verb = modal_verb_at(side, i);
    }
    return verb;
}

std::string_view force_of(std::string_view verb) {
    if (verb == "may")
        return "a power";
    if (verb == "may not" || verb == "shall not" || verb == "must not" || verb == "will not")
        return "a prohibition";
    return "a duty";
}

} // namespace nutmeg
