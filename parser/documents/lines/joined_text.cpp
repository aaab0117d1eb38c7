#include "parser/documents/lines/joined_text.hpp"

#include "parser/documents/lines/furniture.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <unordered_map>

namespace nutmeg {

namespace {

constexpr std::size_t shortest_joined = 300; ///< bytes; printed lines are shorter
constexpr std::size_t longest_line = 130;    ///< bytes of a printed line
constexpr std::size_t fewest_numbers = 5;

struct InlineNumber {
    std::uint32_t value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The numbers that are words of their own.
std::vector<InlineNumber> bare_numbers(std::string_view words) {
    std::vector<InlineNumber> numbers;
    for (std::size_t at = 0; at < words.size();) {
        auto const end = std::min(words.find(' ', at), words.size());
        InlineNumber number{0, at, end};
        auto const [last, error] =
            std::from_chars(words.data() + at, words.data() + end, number.value);
        if (error == std::errc() && last == words.data() + end && number.value != 0
            && words[at] != '0')
            numbers.push_back(number);
        at = end + 1;
    }
    return numbers;
}

/// The longest sequence of numbers that counts upward by one, each within a printed line (and the
/// headers between pages) of the one before. Of several places for a number, the one that makes the
/// line most like the others is used.
class InlineChain {
public:
    explicit InlineChain(std::vector<InlineNumber> numbers) : numbers_(std::move(numbers)) {
        link();
    }

    std::vector<InlineNumber> chain() const {
        std::vector<InlineNumber> found;
        if (numbers_.empty())
            return found;
        auto at = static_cast<std::size_t>(std::max_element(length_.begin(), length_.end())
                                           - length_.begin());
        for (; at != none; at = before_[at])
            found.push_back(numbers_[at]);
        std::reverse(found.begin(), found.end());
        return found;
    }

    /// The numbers of the chain that have another possible place.
    std::vector<InlineNumber> unclear(std::vector<InlineNumber> const& chain) const {
        std::vector<InlineNumber> found;
        for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
            auto const& places = places_.find(chain[i].value)->second;
            for (auto const place : places) {
                auto const& other = numbers_[place];
                bool const after = i == 0 || other.begin > chain[i - 1].end;
                bool const fits = other.begin != chain[i].begin && after
                               && other.end < chain[i + 1].begin && is_similar(other, chain, i);
                if (fits)
                    found.push_back(chain[i]);
            }
        }
        return found;
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    /// Whether the lines would be about as even with the number at that place.
    static bool is_similar(InlineNumber const& other,
                           std::vector<InlineNumber> const& chain,
                           std::size_t i) {
        constexpr std::size_t tolerance = 12;
        if (i == 0)
            return false;
        auto const chosen = chain[i].begin - chain[i - 1].end;
        auto const possible = other.begin - chain[i - 1].end;
        auto const difference = chosen > possible ? chosen - possible : possible - chosen;
        return difference <= tolerance;
    }

    /// Finds for each number the best one before it. Places of a value are few within a line's
    /// length, so only the last ones are tried.
    void link() {
        constexpr std::size_t tries = 8;
        before_.assign(numbers_.size(), none);
        length_.assign(numbers_.size(), 1);
        std::vector<std::size_t> uneven(numbers_.size(), 0);
        for (std::size_t i = 0; i < numbers_.size(); ++i) {
            auto const& number = numbers_[i];
            auto const found = places_.find(number.value - 1);
            if (found != places_.end()) {
                auto const& places = found->second;
                auto const first = places.size() > tries ? places.size() - tries : 0;
                for (auto k = first; k < places.size(); ++k)
                    try_link(i, places[k], uneven);
            }
            places_[number.value].push_back(i);
        }
    }

    void try_link(std::size_t i, std::size_t last, std::vector<std::size_t>& uneven) {
        constexpr std::size_t usual = 65; // bytes of a printed line of a bill
        auto const distance = numbers_[i].begin - numbers_[last].end;
        if (distance > longest_line + longest_furniture)
            return;
        auto const cost = uneven[last] + (distance > usual ? distance - usual : usual - distance);
        bool const better =
            length_[last] + 1 > length_[i] || (length_[last] + 1 == length_[i] && cost < uneven[i]);
        if (!better)
            return;
        length_[i] = length_[last] + 1;
        uneven[i] = cost;
        before_[i] = last;
    }

    std::vector<InlineNumber> numbers_;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> places_; ///< of each value
    std::vector<std::size_t> before_; ///< the number before each in its best sequence
    std::vector<std::size_t> length_; ///< of that sequence
};

/// The word before a number.
std::string_view word_before(std::string_view words, InlineNumber const& number) {
    auto before = words.substr(0, number.begin);
    while (before.ends_with(' '))
        before.remove_suffix(1);
    auto const space = before.rfind(' ');
    return before.substr(space == before.npos ? 0 : space + 1);
}

/// Whether half of the numbers follow the same word: "level 1", "level 2".
bool follow_one_word(std::string_view words, std::vector<InlineNumber> const& chain) {
    std::unordered_map<std::string_view, std::size_t> counts;
    std::size_t most = 0;
    for (auto const& number : chain)
        most = std::max(most, ++counts[word_before(words, number)]);
    return most * 2 >= chain.size();
}

/// Whether the numbers are apart as line numbers are, most of them by the width of a page, and not
/// as those of a list.
bool are_line_numbers(std::string_view words, std::vector<InlineNumber> const& chain) {
    constexpr std::size_t narrowest = 30;
    constexpr std::size_t tolerance = 15;
    if (chain.size() < fewest_numbers || follow_one_word(words, chain))
        return false;
    std::vector<std::size_t> widths;
    for (std::size_t i = 1; i < chain.size(); ++i)
        widths.push_back(chain[i].begin - chain[i - 1].end);
    auto sorted = widths;
    auto const middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    auto const even = std::count_if(widths.begin(), widths.end(), [&](std::size_t const width) {
        return width + tolerance >= *middle && width <= *middle + tolerance;
    });
    return *middle >= narrowest && *middle <= longest_line
        && static_cast<std::size_t>(even) * 2 >= widths.size();
}

/// Where paragraphs begin inside the line: at words that begin one, after the end of a sentence or
/// in the head of the document.
std::vector<std::size_t> paragraph_starts(std::string_view words, LineRules const& rules) {
    constexpr std::size_t longest_start = 90;
    std::vector<std::size_t> starts;
    if (rules.begins_paragraph == nullptr || rules.begins_body == nullptr)
        return starts;
    bool in_head = true;
    // The name of a bill is one paragraph, although more than one of its words may begin one.
    auto named = rules.furniture == nullptr ? 0 : rules.furniture(words).size;
    for (auto at = words.find(' '); at < words.size(); at = words.find(' ', at + 1)) {
        auto const rest = words.substr(at + 1, longest_start);
        if (at < named || rest.empty() || (!is_upper(rest.front()) && rest.front() != '['))
            continue;
        bool const begins = rules.begins_paragraph(rest)
                         && (in_head || words[at - 1] == ')' || ends_sentence(words.substr(0, at))
                             || rules.begins_body(rest));
        if (!begins)
            continue;
        starts.push_back(at + 1);
        if (rules.furniture != nullptr)
            named = at + 1 + rules.furniture(rest).size;
        in_head = in_head && !rules.begins_body(rest);
    }
    // Without a head, the line is an ordinary paragraph.
    return in_head && !rules.begins_body(words) ? std::vector<std::size_t>() : starts;
}

/// Where certain headers and footers inside the line begin and end.
std::vector<std::size_t> furniture_bounds(std::string_view words, LineRules const& rules) {
    std::vector<std::size_t> bounds;
    for (auto at = words.find(' '); at < words.size(); at = words.find(' ', at + 1)) {
        auto const found = furniture_at(words.substr(at + 1, longest_furniture), rules);
        if (!found.certain)
            continue;
        bounds.push_back(at + 1);
        bounds.push_back(at + 1 + found.size);
        at += found.size;
    }
    return bounds;
}

class JoinedLineSplitter {
public:
    JoinedLineSplitter(LineRules const& rules, Diagnostics& diagnostics)
        : rules_(rules), diagnostics_(diagnostics) {}

    std::vector<PrintedLine> split(PrintedLine const& line) {
        std::string_view const words = line.words.text;
        InlineChain const numbers(bare_numbers(words));
        auto const chain = numbers.chain();
        std::vector<std::size_t> cuts;
        if (are_line_numbers(words, chain)) {
            for (auto const& number : chain)
                cuts.push_back(number.end);
            for (auto const& number : numbers.unclear(chain))
                diagnostics_.push_back(make_diagnostic(DiagnosticCode::UnclearLineNumber,
                                                       {.line = line.words.line},
                                                       number.value,
                                                       number.value));
            auto const head = words.substr(0, chain.front().begin);
            add(cuts, paragraph_starts(head, rules_));
        } else {
            add(cuts, paragraph_starts(words, rules_));
        }
        add(cuts, furniture_bounds(words, rules_));
        return parts(line, cuts);
    }

private:
    static void add(std::vector<std::size_t>& cuts, std::vector<std::size_t> const& more) {
        cuts.insert(cuts.end(), more.begin(), more.end());
        std::sort(cuts.begin(), cuts.end());
    }

    static std::vector<PrintedLine> parts(PrintedLine const& line,
                                          std::vector<std::size_t> const& cuts) {
        std::vector<PrintedLine> lines;
        for (auto& words : line.words.split(cuts)) {
            PrintedLine part;
            part.words = std::move(words);
            part.height = line.height;
            lines.push_back(std::move(part));
        }
        if (!lines.empty()) {
            lines.front().begins_page = line.begins_page;
            lines.front().taken = line.taken;
        }
        return lines;
    }

    LineRules const& rules_;
    Diagnostics& diagnostics_;
};

} // namespace

void split_joined_lines(std::vector<PrintedLine>& lines,
                        LineRules const& rules,
                        Diagnostics& diagnostics) {
    bool const any = std::any_of(lines.begin(), lines.end(), [](PrintedLine const& line) {
        return line.words.text.size() >= shortest_joined;
    });
    if (!any)
        return;
    JoinedLineSplitter splitter(rules, diagnostics);
    std::vector<PrintedLine> all;
    all.reserve(lines.size());
    for (auto& line : lines) {
        if (line.words.text.size() < shortest_joined) {
            all.push_back(std::move(line));
            continue;
        }
        auto parts = splitter.split(line);
        std::move(parts.begin(), parts.end(), std::back_inserter(all));
    }
    lines = std::move(all);
}

} // namespace nutmeg
