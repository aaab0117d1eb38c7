// Which designators are not tokens:
//  1. those in a citation, and those directly after a word or another token's parenthesis;
//  2. inside a paragraph, those that name a provision instead of beginning one: members of a list
//     of them ("(1), (2) or (3) hereof"), those that no words of a provision follow ("category
//     (1);", "under (i) above."), and those of a provision of other law ("Section 344 (a)");
//  3. numbers that repeat a number word, "forty (40) per cent".
#include "parser/statutes/designator_tokens.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::string_view open_quote = "\u201C";
constexpr std::string_view close_quote = "\u201D";
constexpr std::string_view en_dash = "\u2013";

bool is_word_byte(char c) {
    return is_alnum(c) || (static_cast<unsigned char>(c) >= 0x80);
}

bool is_capital(char c) {
    return is_upper(c);
}

/// The offset after what may precede a paragraph's first designator: quotation marks and the star
/// of a provision that has a later version.
std::uint32_t leading_characters(std::string_view text, Span paragraph) {
    auto at = paragraph.begin;
    for (;;) {
        auto const rest = text.substr(at, paragraph.end - at);
        if (rest.starts_with(open_quote))
            at += static_cast<std::uint32_t>(open_quote.size());
        else if (rest.starts_with("*") || rest.starts_with("\"") || rest.starts_with(" "))
            ++at;
        else
            return at;
    }
}

/// The offset of the first designator if a heading or number in the paragraph precedes it: "Sec.
/// 6.2. Hearings. (a) The", "6. (a) The"; else `start`.
std::uint32_t start_after_heading(std::string_view words, std::uint32_t start) {
    constexpr std::size_t longest = 200;
    auto const rest = words.substr(start, longest);
    bool const heads = rest.starts_with("Sec. ") && rest.size() > 5 && is_digit(rest[5]);
    auto const number = std::min(rest.find_first_not_of("0123456789"), rest.size());
    bool const numbered = number > 0 && rest.substr(number).starts_with(". (");
    if (!heads && !numbered)
        return start;
    auto const designator = rest.find(". (");
    return designator == rest.npos ? start : start + static_cast<std::uint32_t>(designator) + 2;
}

/// The word that ends at `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
    auto begin = end;
    while (begin > 0 && (is_word_byte(text[begin - 1]) || text[begin - 1] == '-'))
        --begin;
    return text.substr(begin, end - begin);
}

constexpr std::array<std::string_view, 28> number_words{
    "one",     "two",     "three",     "four",     "five",     "six",      "seven",
    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",   "thirty",
    "forty",   "fifty",   "sixty",     "seventy",  "eighty",   "ninety",   "hundred"};

bool ends_in_number_word(std::string_view word) {
    auto const part = word.substr(word.rfind('-') == word.npos ? 0 : word.rfind('-') + 1);
    return std::find(number_words.begin(), number_words.end(), part) != number_words.end();
}

bool is_joiner(std::string_view words) {
    constexpr std::array<std::string_view, 9> joiners{
        ", ", " or ", " nor ", " and ", ", or ", ", and ", " to ", " plus ", " minus "};
    return std::find(joiners.begin(), joiners.end(), words) != joiners.end();
}

/// Whether `next` can come after `first` in a list.
bool rises(Designator const& first, Designator const& next) {
    for (std::size_t series = 0; series < series_count; ++series)
        if (first.ordinal[series] != 0 && next.ordinal[series] >= first.ordinal[series])
            return true;
    return false;
}

/// Whether another designator of the series follows the one that ends at `end`, with only a
/// separator between.
bool continues_with_designator(std::string_view words,
                               Designator const& designator,
                               std::size_t end) {
    constexpr std::size_t longest_joiner = 7;
    auto const open = words.substr(end, longest_joiner + 1).find('(');
    Designator next;
    return open != words.npos && is_joiner(words.substr(end, open))
        && designator_at(words, end + open, next) && rises(designator, next);
}

/// The end of the designators directly after the one that ends at `end`: of "(4)(A)" after "(g)".
std::size_t end_of_glued(std::string_view words, std::size_t end) {
    Designator next;
    while (end < words.size() && words[end] == '(' && designator_at(words, end, next))
        end = next.span.end;
    return end;
}

/// Whether `words` begin the note of a repealed or reserved provision.
bool is_repealed_stub(std::string_view words) {
    return words.starts_with(" Repealed ") || words.starts_with(" Deleted ")
        || words.starts_with(" Reserved ");
}

bool opens_repealed_pair(std::string_view words, Span designator) {
    constexpr std::string_view joiner = " and ";
    Designator last;
    return words.substr(designator.end).starts_with(joiner)
        && designator_at(words, designator.end + joiner.size(), last)
        && is_repealed_stub(words.substr(last.span.end));
}

/// Whether `after` cannot be the beginning of a provision's words.
bool ends_mention(std::string_view after) {
    if (after.empty() || std::string_view(",.;:)").find(after.front()) != std::string_view::npos)
        return true;
    for (std::string_view const words : {" above",
                                         " below",
                                         " hereof",
                                         " following",
                                         " as follows",
                                         " of this ",
                                         " of said ",
                                         " of such ",
                                         " of part "})
        if (after.starts_with(words))
            return true;
    return false;
}

/// Whether `after` shows a mention even if no other mention precedes it.
bool ends_lone_mention(std::string_view after) {
    if (after.empty() || after.front() == '.' || after.front() == ')')
        return true;
    for (std::string_view const words : {" above", " below", " hereof", " as follows"})
        if (after.starts_with(words) && after.size() > words.size()
            && std::string_view(",.;:").find(after[words.size()]) != std::string_view::npos)
            return true;
    return after.starts_with(" is in excess of (");
}

/// Whether the words before the space at `end` make the designator after it part of the name of a
/// provision of other law: "Section 344 (a)", "Article IX (b)", "subpart (D)", "42a-3-415 (a)".
bool is_named_before(std::string_view words, std::size_t end) {
    auto const word = word_before(words, end);
    bool const numbered = !word.empty() && is_digit(word.front());
    if (word == "subpart" || word == "subparts"
        || (numbered && std::count(word.begin(), word.end(), '-') == 2))
        return true;
    auto const before = end - word.size();
    if (word.empty() || before < 2 || words[before - 1] != ' ')
        return false;
    auto const noun = word_before(words, before - 1);
    bool const numeral = word.find_first_not_of("IVXLC") == word.npos;
    return (noun == "Section" && numbered) || (noun == "Article" && numeral);
}

/// Rules 2 and 3 for a designator that does not begin its paragraph; `words` end with the
/// paragraph.
bool is_mention(std::string_view words, Designator const& designator, bool follows_mention) {
    constexpr std::size_t enough = 24;
    auto const span = designator.span;
    auto const end = follows_mention ? end_of_glued(words, span.end) : span.end;
    auto const after = words.substr(end, enough);
    if (continues_with_designator(words, designator, end) || ends_lone_mention(after)
        || (follows_mention && ends_mention(after)))
        return true;
    if (span.begin < 2 || words[span.begin - 1] != ' ')
        return false;
    if (is_named_before(words, span.begin - 1))
        return true;
    auto const before = word_before(words, span.begin - 1);
    for (std::string_view const noun : {"category", "item", "option"})
        if (before == noun && ends_mention(after))
            return true;
    return is_digit(words[span.begin + 1]) && ends_in_number_word(before);
}

/// "(49)-(62)" with an en dash, "(4) to (6) Repealed by": the last designator of the stub; `first`
/// if there is only one.
Designator last_of_stub(std::string_view words, Designator const& first) {
    for (auto const joiner : {en_dash, std::string_view(" to ")}) {
        Designator last;
        if (words.substr(first.span.end).starts_with(joiner)
            && designator_at(words, first.span.end + joiner.size(), last) && rises(first, last)
            && (joiner == en_dash || is_repealed_stub(words.substr(last.span.end))))
            return last;
    }
    return first;
}

/// An upper bound on the tokens of the paragraphs if these are so large that growing the list
/// would copy many megabytes; else 0.
std::size_t max_tokens(std::string_view text, std::vector<Span> const& paragraphs) {
    constexpr std::size_t large = 1'000'000; // bytes; no section is nearly as large
    constexpr std::size_t shortest = 3;      // bytes of a designator
    std::size_t bytes = 0;
    for (auto const paragraph : paragraphs)
        bytes += paragraph.size();
    if (bytes < large)
        return 0;
    std::size_t parentheses = 0;
    for (auto const paragraph : paragraphs) {
        auto const words = paragraph.of(text);
        parentheses += static_cast<std::size_t>(std::count(words.begin(), words.end(), '('));
    }
    return std::min(parentheses, bytes / shortest);
}

/// Walks through the paragraphs and keeps the tokens that may be designators.
class DesignatorFinder {
public:
    DesignatorFinder(std::string_view text, std::vector<Citation> const& citations)
        : text_(text), citation_(citations.begin()), citations_end_(citations.end()) {}

    void read(Span paragraph, std::uint32_t index) {
        auto const start = start_after_heading(text_.substr(0, paragraph.end),
                                               leading_characters(text_, paragraph));
        previous_end_ = 0;
        mention_end_ = 0;
        previous_at_start_ = false;
        auto const words = text_.substr(0, paragraph.end);
        for (auto at = words.find('(', paragraph.begin); at != words.npos;
             at = words.find('(', at + 1)) {
            DesignatorToken token;
            if (is_cited(at)) {
                mention_end_ = citation_->span.end;
                continue;
            }
            if (!designator_at(words, at, token.designator))
                continue;
            token.paragraph = index;
            token.last = last_of_stub(words, token.designator);
            if (locate(token, words, paragraph.begin, start))
                at = token.last.span.begin;
        }
    }

    void expect(std::size_t size) { tokens_.reserve(size); }

    std::vector<DesignatorToken> take() { return std::move(tokens_); }

private:
    bool is_cited(std::size_t at) {
        auto const offset = static_cast<std::uint32_t>(at);
        while (citation_ != citations_end_ && citation_->span.end <= offset)
            ++citation_;
        return citation_ != citations_end_ && citation_->span.contains(offset);
    }

    bool locate(DesignatorToken& token,
                std::string_view words,
                std::uint32_t begin,
                std::uint32_t start) {
        auto const span = token.designator.span;
        bool const is_first = span.begin == start;
        token.stacked = previous_end_ != 0 && only_space(words, previous_end_, span.begin);
        token.at_start = is_first || (token.stacked && previous_at_start_);
        bool const glued =
            !token.stacked && span.begin > begin && !is_first && is_glue(words[span.begin - 1]);
        bool const is_stub = token.last.span != span || opens_repealed_pair(words, span);
        if (glued || (!token.at_start && !is_stub && mentions(words, token.designator))) {
            mention_end_ = span.end;
            return false;
        }
        previous_end_ = token.last.span.end;
        previous_at_start_ = token.at_start;
        tokens_.push_back(token);
        return true;
    }

    bool mentions(std::string_view words, Designator const& designator) const {
        auto const begin = designator.span.begin;
        auto const between = mention_end_ == 0 || begin < mention_end_
                               ? std::string_view("x")
                               : words.substr(mention_end_, begin - mention_end_);
        return between.empty()
            || is_mention(words, designator, between == " " || is_joiner(between));
    }

    static bool is_glue(char c) { return is_word_byte(c) || c == ')' || c == '-'; }

    static bool only_space(std::string_view words, std::uint32_t from, std::uint32_t to) {
        return from == to || words.substr(from, to - from) == " ";
    }

    std::string_view text_;
    std::vector<Citation>::const_iterator citation_;
    std::vector<Citation>::const_iterator citations_end_;
    std::vector<DesignatorToken> tokens_;
    std::uint32_t previous_end_ = 0; ///< of the last token kept in this paragraph
    std::uint32_t mention_end_ = 0;  ///< of the last token left out
    bool previous_at_start_ = false;
};

} // namespace

std::vector<DesignatorToken> designator_tokens(std::string_view text,
                                               std::vector<Span> const& paragraphs,
                                               std::vector<Citation> const& citations) {
    DesignatorFinder finder(text, citations);
    finder.expect(max_tokens(text, paragraphs));
    for (std::size_t p = 0; p < paragraphs.size(); ++p)
        finder.read(paragraphs[p], static_cast<std::uint32_t>(p));
    return finder.take();
}

bool is_inner_heading(std::string_view words) {
    for (std::string_view const noun : {"SECTION ", "ARTICLE ", "Article ", "PART ", "Sec. "})
        if (words.starts_with(noun) && words.size() > noun.size()
            && ((is_digit(words[noun.size()]))
                || std::string_view("IVXLC").find(words[noun.size()]) != std::string_view::npos))
            return true;
    return is_capital_line(words);
}

bool is_capital_line(std::string_view words) {
    constexpr std::size_t shortest = 8;
    std::size_t capitals = 0;
    for (auto const c : words) {
        if (is_lower(c) || is_digit(c))
            return false;
        capitals += is_capital(c) ? 1 : 0;
    }
    return capitals >= shortest;
}

bool ends_sentence(std::string_view text, std::size_t at) {
    auto const after = text.substr(at + 1);
    if (after.empty() || after.starts_with('\n'))
        return true;
    if (!after.starts_with(' ') || after.size() < 2)
        return false;
    if (!is_capital(after[1]) && !after.substr(1).starts_with(open_quote) && after[1] != '(')
        return false;
    auto begin = at;
    while (begin > 0 && is_word_byte(text[begin - 1]))
        --begin;
    auto const word = text.substr(begin, at - begin);
    constexpr std::array<std::string_view, 12> abbreviations{
        "No", "Nos", "Inc", "Co", "St", "Dr", "Mr", "Mrs", "Jr", "Sec", "Art", "vs"};
    bool const initial = word.size() == 1 && is_capital(word[0]);
    return !initial
        && std::find(abbreviations.begin(), abbreviations.end(), word) == abbreviations.end();
}

bool leaves_quote_open(std::string_view words) {
    int open = 0;
    for (auto at = words.find("\xE2\x80"); at != std::string_view::npos;
         at = words.find("\xE2\x80", at + 1))
        open += words.substr(at).starts_with(open_quote)  ? 1
              : words.substr(at).starts_with(close_quote) ? -1
                                                          : 0;
    return open > 0;
}

bool closes_quote(std::string_view words) {
    auto const last = words.rfind(close_quote);
    return last != std::string_view::npos && words.size() - last <= close_quote.size() + 1;
}

} // namespace nutmeg
