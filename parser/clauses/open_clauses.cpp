#include "parser/clauses/open_clauses.hpp"

#include <algorithm>

namespace nutmeg {

using namespace word_class;

namespace {

using Words = std::span<ClauseWord const>;

ClauseWord before(Words words, std::size_t at) {
    return at == 0 ? ClauseWord{} : words[at - 1];
}

ClauseWord after(Words words, std::size_t at) {
    return at + 1 < words.size() ? words[at + 1] : ClauseWord{};
}

/// Whether the clause of the relative at `at` has a subject of its own: "that the owner", "in
/// which".
bool has_own_subject(Words words, std::size_t at) {
    auto const previous = before(words, at);
    if (!words[at].is("that"))
        return previous.is(preposition);
    return after(words, at).is(subject_start) || previous.is("provided") || previous.is("so")
        || previous.is("except");
}

/// Whether a clause begins that is not a relative one. "Because of" begins a phrase.
bool begins_clause(Words words, std::size_t at) {
    bool const phrase = words[at].is("because") && after(words, at).is("of");
    return (words[at].is(subordinator | interrogative) && !phrase) || begins_proviso(words, at);
}

} // namespace

bool begins_proviso(Words words, std::size_t at) {
    if (!words[at].is("provided"))
        return false;
    auto const previous = before(words, at);
    auto const next = after(words, at);
    return at == 0 || previous.is(separator) || previous.is("further") || previous.is("and")
        || next.is(subject_start) || next.is("that");
}

bool is_modal_verb(Words words, std::size_t at) {
    if (!words[at].is(modal))
        return false;
    auto const previous = before(words, at);
    bool const noun = words[at].is("will")
                   && (previous.is(subject_start) || previous.is("last") || previous.is("of")
                       || previous.is("or") || previous.is("by"));
    return !noun;
}

bool OpenClauses::begin(Words words, std::size_t at) {
    auto const& word = words[at];
    if (word.is(relative))
        open_.push_back(has_own_subject(words, at) ? Kind::Other : Kind::Relative);
    else if (begins_clause(words, at))
        open_.push_back(Kind::Other);
    else if (word.is(comparison) && after(words, at).is(subject_start | modal | auxiliary))
        open_.push_back(Kind::Relative);
    else
        return false;
    return true;
}

bool OpenClauses::take_verb() {
    if (open_.empty())
        return false;
    open_.pop_back();
    return true;
}

std::size_t OpenClauses::relatives() const {
    return static_cast<std::size_t>(std::ranges::count(open_, Kind::Relative));
}

} // namespace nutmeg
