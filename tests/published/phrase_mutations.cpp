#include "tests/published/phrase_mutations.hpp"

#include "parser/text/ascii.hpp"
#include "tests/published/provision_mutations.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg::test {

namespace {

using Changes = std::vector<PhraseChange>;

constexpr std::size_t least_sentence = 50;  ///< bytes of a sentence that is moved
constexpr std::size_t most_member = 40;     ///< bytes of a list member
constexpr std::size_t least_exception = 20; ///< bytes of an exception

std::string_view current_text(Section const& section) {
    return std::string_view{section.text}.substr(0, section.current_end);
}

/// Whether the words appear there between spaces or marks.
bool has_words_at(std::string_view text, std::size_t at, std::string_view words) {
    return text.substr(at, words.size()) == words && (at == 0 || !is_alnum(text[at - 1]))
        && (at + words.size() == text.size() || !is_alnum(text[at + words.size()]));
}

std::vector<std::size_t> places_of(std::string_view words, std::string_view text) {
    std::vector<std::size_t> all;
    for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1))
        if (has_words_at(text, at, words))
            all.push_back(at);
    return all;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [text](std::string_view one) {
        return text.find(one) != text.npos;
    });
}

/// The sentences that have no designator, with their period: "The keeper pays a fee."
std::vector<Span> sentences_of(std::string_view text) {
    std::vector<Span> all;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const is_line_end = text[i] == '\n';
        bool const is_end =
            text[i] == '.' && i > 2 && is_lower(text[i - 1]) && is_lower(text[i - 2])
            && (i + 1 == text.size() || text[i + 1] == '\n'
                || (i + 2 < text.size() && text[i + 1] == ' ' && is_upper(text[i + 2])));
        if (is_end) {
            auto const sentence = text.substr(begin, i + 1 - begin);
            if (is_upper(sentence.front()) && !sentence.starts_with("See ")
                && sentence.find('(') == sentence.npos && sentence.find('\u0022') == sentence.npos
                && !has_any(sentence, {"\u201C", "\u201D", ":"}))
                all.push_back(make_span(begin, i + 1));
        }
        if (is_end || is_line_end)
            begin = is_end && i + 1 < text.size() ? i + 2 : i + 1;
    }
    return all;
}

PhraseChange replaced(std::size_t at, std::string_view before, std::string_view after) {
    PhraseChange change;
    change.replacements.push_back({make_span(at, at + before.size()), std::string(after)});
    change.before = before;
    change.after = after;
    return change;
}

/// Each sentence moves to the end of a sentence that is not its neighbor.
Changes moved_sentences(std::string_view text) {
    Changes all;
    auto const sentences = sentences_of(text);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        auto const from = sentences[i];
        auto const to = sentences[(i + sentences.size() / 2) % sentences.size()].end;
        bool const is_near = to <= from.end && to + 2 >= from.begin;
        bool const follows = from.begin > 0 && text[from.begin - 1] == ' ';
        if (from.size() < least_sentence || is_near || to == from.end || !follows
            || text.substr(to).starts_with(from.of(text)))
            continue;
        PhraseChange change;
        change.before = change.after = from.of(text);
        Replacement const out{make_span(from.begin - 1, from.end), ""};
        Replacement const in{make_span(to, to), " " + change.after};
        if (to < from.begin)
            change.replacements = {in, out};
        else
            change.replacements = {out, in};
        all.push_back(std::move(change));
    }
    return all;
}

/// The exceptions at the end of their sentences, after its verb, with the comma before them and
/// without the period.
std::vector<Span> exceptions_of(std::string_view text) {
    std::vector<Span> all;
    for (auto const sentence : sentences_of(text)) {
        auto const words = sentence.of(text);
        std::size_t first = words.npos;
        for (std::string_view const opener :
             {", except ", ", unless ", ", provided ", " except ", " unless "})
            first = std::min(first, words.find(opener));
        if (first == words.npos || words.size() - first < least_exception)
            continue;
        auto const head = words.substr(0, first);
        auto const tail = words.substr(first);
        bool const has_verb = has_any(head, {" shall ", " may ", " is ", " are "});
        bool const is_other = has_any(tail.substr(0, 24),
                                      {"provided by",
                                       "provided in",
                                       "provided for",
                                       "provided under",
                                       "provided to",
                                       "provided pursuant",
                                       "provided such information"});
        bool const resumes = has_any(tail, {", shall ", ", may ", ", is ", "; "})
                          || has_any(tail.substr(2), {" except ", " unless ", " provided "});
        if (has_verb && !is_other && !resumes)
            all.push_back(make_span(sentence.begin + first, sentence.end - 1));
    }
    return all;
}

Changes dropped_exceptions(std::string_view text) {
    Changes all;
    for (auto const exception : exceptions_of(text))
        all.push_back(replaced(exception.begin, exception.of(text), ""));
    return all;
}

Changes moved_exceptions(std::string_view text) {
    Changes all;
    auto const sentences = sentences_of(text);
    for (auto const exception : exceptions_of(text))
        for (auto const sentence : sentences) {
            bool const is_own = sentence.contains(exception);
            if (is_own || has_any(sentence.of(text), {" except ", " unless ", " provided "}))
                continue;
            PhraseChange change;
            change.before = change.after = exception.of(text);
            Replacement const out{exception, ""};
            Replacement const in{make_span(sentence.end - 1, sentence.end - 1), change.after};
            if (sentence.begin < exception.begin)
                change.replacements = {in, out};
            else
                change.replacements = {out, in};
            all.push_back(std::move(change));
            break;
        }
    return all;
}

/// One to three words in lower case, none of which shows that they are no list member.
bool is_member(std::string_view words) {
    if (words.empty() || words.size() > most_member
        || std::count(words.begin(), words.end(), ' ') > 2)
        return false;
    if (!std::all_of(words.begin(), words.end(), [](char c) { return is_lower(c) || c == ' '; }))
        return false;
    auto const between = " " + std::string(words) + " ";
    return !has_any(between,
                    {" shall ",  " may ",     " is ",      " are ",  " not ",       " such ",
                     " as ",     " if ",      " which ",   " who ",  " and ",       " or ",
                     " but ",    " however ", " after ",   " upon ", " including ", " without ",
                     " unless ", " except ",  " whether ", " on ",   " for ",       " in ",
                     " of ",     " to ",      " from ",    " with ", " by ",        " this ",
                     " any ",    " he ",      " knowing "});
}

/// A member between commas or before the conjunction of a list of at least four.
struct Member {
    std::size_t begin = 0; ///< at its first word, after ", "
    std::size_t end = 0;
};

/// The third of "a, b, c or d", where both b and c can only be members.
std::vector<Member> members_of(std::string_view text) {
    std::vector<Member> all;
    for (std::string_view const conjunction : {" or ", " and "})
        for (auto at = text.find(conjunction); at != text.npos;
             at = text.find(conjunction, at + 1)) {
            auto const first = text.rfind(", ", at);
            if (first == text.npos || first == 0
                || !is_member(text.substr(first + 2, at - first - 2)))
                continue;
            auto const second = text.rfind(", ", first - 1);
            if (second != text.npos && is_member(text.substr(second + 2, first - second - 2)))
                all.push_back({first + 2, at});
        }
    std::sort(all.begin(), all.end(), [](Member a, Member b) { return a.begin < b.begin; });
    return all;
}

Changes removed_members(std::string_view text) {
    Changes all;
    for (auto const member : members_of(text)) {
        auto change = replaced(
            member.begin - 2, text.substr(member.begin - 2, member.end - member.begin + 2), "");
        change.before = text.substr(member.begin, member.end - member.begin);
        all.push_back(std::move(change));
    }
    return all;
}

/// Adds a member that ends like the one before it: "lamps" after "gates".
Changes added_members(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> by_ending{{
        {"ed", "varnished"},
        {"ing", "varnishing"},
        {"ly", "silently"},
        {"s", "lanterns"},
        {"", "lantern"},
    }};
    Changes all;
    for (auto const member : members_of(text)) {
        auto const words = text.substr(member.begin, member.end - member.begin);
        auto const like = std::find_if(by_ending.begin(), by_ending.end(), [&](auto const& one) {
            return words.ends_with(one.first);
        });
        PhraseChange change;
        change.after = like->second;
        change.replacements.push_back({make_span(member.end, member.end), ", " + change.after});
        all.push_back(std::move(change));
    }
    return all;
}

/// The sentence or line up to `at`.
std::string_view opening_before(std::string_view text, std::size_t at) {
    auto const line = text.rfind('\n', at);
    auto const sentence = text.rfind(". ", at);
    auto const begin =
        std::max(line == text.npos ? 0 : line + 1, sentence == text.npos ? 0 : sentence + 2);
    return text.substr(begin, at - begin);
}

/// Inserts a condition at the end of each definition, or a word after its first article.
Changes narrowed_definitions(std::string_view text) {
    constexpr std::size_t least_body = 10;
    constexpr std::string_view closing = "\u201D ";
    constexpr std::string_view verb = "means ";
    Changes all;
    for (auto const at : places_of("means", text)) {
        auto const body = at + verb.size();
        auto const end = std::min(text.find_first_of(".;:\n", body), text.size());
        if (!text.substr(0, at).ends_with(closing) || end < body + least_body || end == text.size()
            || text[end] == ':' || text[end] == '\n' || !is_lower(text[end - 1])
            || text.substr(body, end - body).find("\u201C") != text.npos)
            continue;
        PhraseChange change;
        change.before = change.after = opening_before(text, at);
        for (std::string_view const article : {"a ", "an ", "any ", "the "})
            if (all.size() % 2 == 0 && text.substr(body).starts_with(article)) {
                auto const after = body + article.size();
                change.replacements.push_back({make_span(after, after), "registered "});
            }
        if (change.replacements.empty())
            change.replacements.push_back(
                {make_span(end, end), " that is approved by the Governor"});
        all.push_back(std::move(change));
    }
    return all;
}

/// Exchanges modal verbs, except "shall not" and "shall only".
Changes exchanged_words(std::string_view text, std::string_view before, std::string_view after) {
    Changes all;
    for (auto const at : places_of(before, text)) {
        auto const next = at + before.size() + 1;
        if (next < text.size() && !has_words_at(text, next, "not")
            && !has_words_at(text, next, "only"))
            all.push_back(replaced(at, before, after));
    }
    return all;
}

/// Whether a number follows, in words or digits.
bool is_number_at(std::string_view text, std::size_t at) {
    if (at < text.size() && (is_digit(text[at]) || text[at] == '$'))
        return true;
    for (std::string_view const number :
         {"one",     "two",     "three",     "four",     "five",     "six",      "seven",
          "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
          "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",   "thirty",
          "forty",   "fifty",   "sixty",     "seventy",  "eighty",   "ninety"})
        if (has_words_at(text, at, number))
            return true;
    return false;
}

std::string_view word_at(std::string_view text, std::size_t at) {
    return text.substr(at, text.find_first_of(" ,;.\n", at) - at);
}

/// Turns the bound before each number, and "or older" after an age.
Changes turned_bounds(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> before{{
        {"not more than", "not less than"},
        {"not less than", "not more than"},
        {"at least", "at most"},
        {"more than", "less than"},
        {"less than", "more than"},
        {"under", "over"},
    }};
    Changes all;
    for (auto const& [bound, other] : before)
        for (auto const at : places_of(bound, text)) {
            auto const number = at + bound.size() + 1;
            if (!is_number_at(text, number) || (at > 4 && text.substr(at - 4, 4) == "not ")
                || (at > 3 && text.substr(at - 3, 3) == "no ")
                || (bound == "under" && !has_any(text.substr(number, 40), {" years of age"})))
                continue;
            auto change = replaced(at, bound, other);
            auto const value = " " + std::string(word_at(text, number));
            change.before += value;
            change.after += value;
            all.push_back(std::move(change));
        }
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> after{{
        {"or older", "or younger"},
        {"or over", "or under"},
        {"or younger", "or older"},
        {"or under", "or over"},
    }};
    for (auto const& [bound, other] : after)
        for (auto const at : places_of(bound, text))
            if (at > 15 && text.substr(at - 13, 13) == "years of age ") {
                auto change = replaced(at, bound, other);
                change.before = "years of age " + change.before;
                change.after = "years of age " + change.after;
                all.push_back(std::move(change));
            }
    return all;
}

} // namespace

Changes phrase_changes(PhraseKind kind, Section const& section, Section const& donor) {
    auto const text = current_text(section);
    switch (kind) {
    case PhraseKind::MovedSentence:
        return moved_sentences(text);
    case PhraseKind::MovedException:
        return moved_exceptions(text);
    case PhraseKind::DroppedException:
        return dropped_exceptions(text);
    case PhraseKind::AddedMember:
        return added_members(text);
    case PhraseKind::RemovedMember:
        return removed_members(text);
    case PhraseKind::NarrowedDefinition:
        return narrowed_definitions(text);
    case PhraseKind::DutyToPower:
        return exchanged_words(text, "shall", "may");
    case PhraseKind::PowerToDuty:
        return exchanged_words(text, "may", "shall");
    case PhraseKind::DutyToProhibition:
        return exchanged_words(text, "shall", "shall not");
    case PhraseKind::TurnedBound:
        return turned_bounds(text);
    case PhraseKind::InsertedProvision:
        return inserted_provisions(section, donor);
    case PhraseKind::DeletedProvision:
        return deleted_provisions(section);
    }
    return {};
}

std::string changed_text(Section const& section, PhraseChange const& change) {
    auto const text = current_text(section);
    std::string changed;
    std::uint32_t at = 0;
    for (auto const& [words, replacement] : change.replacements) {
        changed.append(text.substr(at, words.begin - at)).append(replacement);
        at = words.end;
    }
    return changed.append(text.substr(at));
}

} // namespace nutmeg::test
