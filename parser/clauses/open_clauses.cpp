#include "parser/clauses/open_clauses.hpp"

namespace nutmeg {

using namespace word_class;

namespace {

using Words = std::vector<ClauseWord>;

ClauseWord before(Words const& words, std::size_t at) {
    return at == 0 ? ClauseWord{} : words[at - 1];
}

ClauseWord after(Words const& words, std::size_t at) {
    return at + 1 < words.size() ? words[at + 1] : ClauseWord{};
}

/// Whether the clause of the relative at `at` has a subject of its own: "that the owner", "in
/// which".
bool has_own_subject(Words const& words, std::size_t at) {
    auto const previous = before(words, at);
    if (!words[at].is("that"))
        return previous.is(preposition);
    return after(words, at).is(determiner) || previous.is("provided") || previous.is("so")
        || previous.is("except");
}

} // namespace

bool begins_proviso(Words const& words, std::size_t at) {
    if (!words[at].is("provided"))
        return false;
    auto const previous = before(words, at);
    auto const next = after(words, at);
    return at == 0 || previous.is(separator) || previous.is("further") || previous.is("and")
        || next.is(determiner) || next.is("that");
}

bool is_modal_verb(Words const& words, std::size_t at) {
    if (!words[at].is(modal))
        return false;
    auto const previous = before(words, at);
    bool const noun = words[at].is("will")
                   && (previous.is(determiner) || previous.is("last") || previous.is("of")
                       || previous.is("or") || previous.is("by"));
    return !noun;
}

bool OpenClauses::begin(Words const& words, std::size_t at) {
    auto const& word = words[at];
    if (word.is(relative))
        ++(has_own_subject(words, at) ? others_ : relatives_);
    else if (word.is(subordinator) || begins_proviso(words, at))
        ++others_;
    else if (word.is(comparison) && after(words, at).is(determiner | modal | auxiliary))
        ++relatives_;
    else
        return false;
    return true;
}

bool OpenClauses::take_verb() {
    auto& open = relatives_ > 0 ? relatives_ : others_;
    if (open == 0)
        return false;
    --open;
    return true;
}

} // namespace nutmeg
