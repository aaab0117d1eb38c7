#include "diff/instructions/result_faults.hpp"

#include "diff/apply/redesignate.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace nutmeg {

namespace {

constexpr std::string_view opening_quote = "\u201C";
constexpr std::string_view closing_quote = "\u201D";

struct Found {
    std::string_view name;
    std::string key; ///< what the fault is about; equal faults have equal keys
    Span span;
};

using Faults = std::vector<Found>;

std::string lower_case(std::string_view words) {
    std::string lower(words);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return to_lower(c); });
    return lower;
}

/// Whether spaces alone are between the two words.
bool adjoin(std::string_view text, Span first, Span second) {
    return text.substr(first.end, second.begin - first.end).find_first_not_of(' ')
        == std::string_view::npos;
}

/// "dollars dollars", "years of age years of age": up to four words that repeat at once. English
/// itself repeats "that" and "had".
void find_doubled_words(std::string_view text, Faults& faults) {
    constexpr std::size_t longest = 4;
    auto const spans = split_words(text, make_span(0, text.size()));
    std::vector<std::string> words;
    words.reserve(spans.size());
    for (auto const span : spans)
        words.push_back(is_letter(text[span.begin]) ? lower_case(span.of(text)) : std::string());
    // run[i] for a length: how many words from i on equal those `length` words later.
    for (std::size_t length = 1; length <= longest; ++length) {
        std::size_t run = 0;
        for (std::size_t i = spans.size() < length ? 0 : spans.size() - length; i-- > 0;) {
            bool const same = !words[i].empty() && words[i] == words[i + length]
                           && adjoin(text, spans[i], spans[i + 1])
                           && (length == 1 || !words[i + 1].empty());
            run = same ? run + 1 : 0;
            bool const joined =
                run >= length && adjoin(text, spans[i + length - 1], spans[i + length]);
            if (!joined || (length == 1 && (words[i] == "that" || words[i] == "had")))
                continue;
            Span const span{spans[i].begin, spans[i + 2 * length - 1].end};
            faults.push_back({"doubled words", lower_case(span.of(text)), span});
        }
    }
}

/// Parentheses, brackets and curly quotation marks without their partner.
class Pairs {
public:
    Pairs(std::string_view name, Faults& faults) : name_(name), faults_(faults) {}

    void open(std::size_t at, std::size_t size) { open_.push_back(make_span(at, at + size)); }

    void close(std::size_t at, std::size_t size) {
        if (open_.empty())
            faults_.push_back({name_, {}, make_span(at, at + size)});
        else
            open_.pop_back();
    }

    void finish() {
        for (auto const span : open_)
            faults_.push_back({name_, {}, span});
    }

private:
    std::string_view name_;
    Faults& faults_;
    std::vector<Span> open_;
};

void find_unbalanced(std::string_view text, Faults& faults) {
    Pairs parentheses("an unpaired parenthesis", faults);
    Pairs brackets("an unpaired bracket", faults);
    Pairs quotes("an unpaired quotation mark", faults);
    for (std::size_t at = 0; at < text.size(); ++at) {
        char const c = text[at];
        if (c == '(')
            parentheses.open(at, 1);
        else if (c == ')')
            parentheses.close(at, 1);
        else if (c == '[')
            brackets.open(at, 1);
        else if (c == ']')
            brackets.close(at, 1);
        else if (text.substr(at).starts_with(opening_quote))
            quotes.open(at, opening_quote.size());
        else if (text.substr(at).starts_with(closing_quote))
            quotes.close(at, closing_quote.size());
    }
    parentheses.finish();
    brackets.finish();
    quotes.finish();
}

/// Two spaces, a space before a mark or after "(", none after a comma.
void find_space_faults(std::string_view text, Faults& faults) {
    constexpr std::string_view marks = ",;:)";
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        char const c = text[at];
        char const next = text[at + 1];
        bool const after_mark = (c == ',' || c == ';' || c == ')') && is_letter(next);
        bool const stop = next == '.' && (at + 2 == text.size() || !is_alnum(text[at + 2]));
        bool const space =
            c == ' '
            && (next == ' ' || next == '\n' || stop || marks.find(next) != std::string_view::npos);
        bool const inside = (c == '(' || c == '\n') && next == ' ';
        if (after_mark)
            faults.push_back({"no space between words", {}, make_span(at, at + 2)});
        else if (space || inside)
            faults.push_back({"a space too many", {}, make_span(at, at + 2)});
    }
}

/// The words of the provision before the first provision inside it.
std::string_view own_words(Section const& section, std::size_t index) {
    auto const& one = section.provisions[index];
    auto end = one.span.end;
    if (index + 1 < section.provisions.size() && section.provisions[index + 1].parent == index)
        end = section.provisions[index + 1].span.begin;
    auto words = std::string_view{section.text}.substr(
        one.designator.end, std::max(end, one.designator.end) - one.designator.end);
    words.remove_prefix(std::min(words.find_first_not_of(" \n.,;"), words.size()));
    return words;
}

/// Repeated designators, and those that have lost all their words.
void find_designator_faults(Section const& before, Section const& after, Faults& faults) {
    std::map<std::string, std::size_t> had_words;
    for (std::size_t i = 0; i < before.provisions.size(); ++i)
        if (!own_words(before, i).empty())
            had_words.emplace(path_of(before.provisions, before.text, i), i);
    std::map<std::string, unsigned> seen;
    for (std::size_t i = 0; i < after.provisions.size(); ++i) {
        auto path = path_of(after.provisions, after.text, i);
        auto const span = after.provisions[i].designator;
        bool const is_leaf =
            i + 1 == after.provisions.size() || after.provisions[i + 1].parent != i;
        if (is_leaf && own_words(after, i).empty() && had_words.contains(path))
            faults.push_back({"a designator without words", path, span});
        if (seen[path]++ > 0)
            faults.push_back({"a repeated designator", std::move(path), span});
    }
}

/// Citations that name a provision twice, as "subdivision (1), (3) or (3)".
void find_repeated_members(Section const& section, Faults& faults) {
    for (auto const& citation : section.citations) {
        std::set<std::pair<std::string, std::string>> seen;
        for (auto const& target : citation.targets)
            if (!seen.emplace(target.number, target.path).second) {
                faults.push_back({"a citation that names a provision twice", {}, citation.span});
                break;
            }
    }
}

/// Designators that are neither those of provisions nor in citations: what is left of a list that
/// has lost a member's designator.
void find_stray_designators(Section const& section, Faults& faults) {
    std::size_t citation = 0;
    std::size_t provision = 0;
    std::string_view const text = section.text;
    for (auto at = text.find('('); at != text.npos; at = text.find('(', at + 1)) {
        while (citation < section.citations.size() && section.citations[citation].span.end <= at)
            ++citation;
        while (provision < section.provisions.size()
               && section.provisions[provision].designator.begin < at)
            ++provision;
        bool const cited =
            citation < section.citations.size() && section.citations[citation].span.begin <= at;
        bool const outlined = provision < section.provisions.size()
                           && section.provisions[provision].designator.begin == at;
        Designator one;
        if (!cited && !outlined && designator_at(text, at, one))
            faults.push_back({"a designator outside a list", {}, one.span});
    }
}

/// Lists that have one member left.
void find_single_members(Section const& before, Section const& after, Faults& faults) {
    auto const counts = [](Section const& section) {
        std::map<std::string, std::pair<unsigned, Span>> members;
        for (auto const& one : section.provisions) {
            auto& [count, span] =
                members[one.parent == no_parent
                            ? std::string()
                            : path_of(section.provisions, section.text, one.parent)];
            ++count;
            span = one.designator;
        }
        return members;
    };
    auto const had = counts(before);
    for (auto const& [path, members] : counts(after)) {
        auto const known = had.find(path);
        if (members.first == 1 && known != had.end() && known->second.first > 1)
            faults.push_back({"a list of one member", path, members.second});
    }
}

Faults faults_of(Section const& before, Section const& section, bool words_only) {
    Faults faults;
    find_doubled_words(section.text, faults);
    find_unbalanced(section.text, faults);
    find_space_faults(section.text, faults);
    find_designator_faults(before, section, faults);
    find_repeated_members(section, faults);
    if (words_only) {
        find_stray_designators(section, faults);
        find_single_members(before, section, faults);
    }
    return faults;
}

/// The span with a few words on each side.
std::string words_around(std::string_view text, Span span) {
    constexpr std::size_t around = 30;
    constexpr std::string_view stops = " \n";
    auto begin = span.begin > around ? text.find_first_of(stops, span.begin - around) : 0;
    begin = begin >= span.begin ? span.begin : begin;
    auto const least = std::min<std::size_t>(span.end + around, text.size());
    auto const end = std::min(text.find_first_of(stops, least), text.size());
    std::string words(text.substr(begin, end - begin));
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words.substr(words.find_first_not_of(' '));
}

/// The designators that `after` lacks, as "(b)(1)".
std::string gap_words(Section const& before, Section const& after) {
    std::set<std::string> kept;
    for (std::size_t i = 0; i < after.provisions.size(); ++i)
        kept.insert(path_of(after.provisions, after.text, i));
    std::string lost;
    for (std::size_t i = 0; i < before.provisions.size(); ++i)
        if (auto const path = path_of(before.provisions, before.text, i); !kept.contains(path))
            lost += (lost.empty() ? "" : ", ") + path;
    return lost;
}

} // namespace

std::optional<ResultFault> new_fault(Section const* before, Section const& after, bool words_only) {
    Section const none;
    auto const& old = before == nullptr ? none : *before;
    std::map<std::pair<std::string_view, std::string>, int> known;
    for (auto const& fault : faults_of(old, old, words_only))
        ++known[{fault.name, fault.key}];
    for (auto const& fault : faults_of(old, after, words_only))
        if (--known[{fault.name, fault.key}] < 0)
            return ResultFault{std::string(fault.name), words_around(after.text, fault.span)};
    if (words_only && gaps_in(after) > gaps_in(old))
        return ResultFault{"a gap in its designators", gap_words(old, after)};
    return std::nullopt;
}

} // namespace nutmeg
