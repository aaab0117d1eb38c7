#include "parser/documents/lines/line_numbers.hpp"

#include "parser/documents/lines/number_chain.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace nutmeg {

namespace {

constexpr std::size_t most_digits = 5;

/// The value of the digits, or 0 if they are no line number.
std::uint32_t value_of(std::string_view digits) {
    std::uint32_t value = 0;
    if (!digits.empty() && digits.size() <= most_digits && digits.front() != '0'
        && digits.find_first_not_of("0123456789") == digits.npos)
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

/// "... of the general 12": the number that ends the words, or that only headers follow.
NumberCandidate number_at_end(std::string_view words) {
    auto const space = words.rfind(' ');
    auto const begin = space == words.npos ? 0 : space + 1;
    return {0, value_of(words.substr(begin)), begin, words.size(), false};
}

/// "12 Sec. 2. ...": the number that begins the words.
NumberCandidate number_at_start(std::string_view words) {
    auto const end = std::min(words.find(' '), words.size());
    return {0, value_of(words.substr(0, end)), 0, end, false};
}

using NumberAt = NumberCandidate (*)(std::string_view words);

/// The numbers of one side of the lines, and how well they fit as line numbers.
struct Numbering {
    std::vector<NumberCandidate> candidates;
    std::vector<std::size_t> chain;
    bool own_lines = false; ///< most numbers are alone on their lines
};

class NumberFinder {
public:
    NumberFinder(std::vector<PrintedLine>& lines, LineRules const& rules)
        : lines_(lines), rules_(rules) {}

    LineNumbering take() {
        auto const ends = numbering(number_at_end);
        auto const starts = numbering(number_at_start);
        auto const& best = starts.chain.size() > ends.chain.size() ? starts : ends;
        if (!is_numbering(best))
            return LineNumbering::None;
        take_all(best);
        return best.own_lines ? LineNumbering::Alone : LineNumbering::Beside;
    }

private:
    Numbering numbering(NumberAt number_at) {
        Numbering found;
        std::uint32_t last = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            // A cell of a table may be a number of its own.
            if (!lines_[i].is_text() || lines_[i].words.row != 0)
                continue;
            auto const& words = lines_[i].words.text;
            auto candidate = is_furniture(words, rules_) ? NumberCandidate{} : number_at(words);
            if (candidate.value != last + 1 && number_at == number_at_end)
                if (auto joined = number_before_furniture(words, last + 1); joined.value != 0)
                    candidate = joined;
            candidate.line = i;
            candidate.begins_page = lines_[i].begins_page;
            last = is_near(candidate.value, last) ? candidate.value : last;
            found.candidates.push_back(candidate);
        }
        found.chain = number_chain(found.candidates);
        auto const alone =
            std::count_if(found.chain.begin(), found.chain.end(), [&](std::size_t const i) {
                auto const& one = found.candidates[i];
                return one.begin == 0 && one.end == lines_[one.line].words.text.size();
            });
        found.own_lines = static_cast<std::size_t>(alone) * 2 > found.chain.size();
        return found;
    }

    /// Whether the number may count on from the last one, with some lost between.
    static bool is_near(std::uint32_t value, std::uint32_t last) {
        constexpr std::uint32_t lost = 10;
        return value == 1 || (value + lost >= last && value <= last + lost && value != 0);
    }

    /// "thereof 8 Substitute Bill No. 6831": the expected number, before headers that a program
    /// joined to the line.
    NumberCandidate number_before_furniture(std::string_view words, std::uint32_t expected) const {
        auto const digits = " " + std::to_string(expected) + " ";
        for (auto at = words.find(digits); at != words.npos; at = words.find(digits, at + 1)) {
            auto const end = at + digits.size() - 1;
            auto const rest = words.substr(end + 1);
            if (rest.size() <= longest_furniture && is_furniture(rest, rules_))
                return {0, expected, at + 1, end, false};
        }
        return {};
    }

    /// Whether the lines are numbered, and not the rows of a table or the items of a list.
    bool is_numbering(Numbering const& found) const {
        constexpr std::size_t fewest = 3;
        constexpr std::size_t fewest_alone = 5;
        auto const& chain = found.chain;
        if (chain.size() < (found.own_lines ? fewest_alone : fewest))
            return false;
        auto const covered = chain.back() - chain.front() + 1;
        if (found.own_lines)
            return runs_alone(found) || chain.size() * 2 + 1 >= covered;
        return chain.size() * 2 >= covered && are_most_lines(found) && continues_sentences(found);
    }

    /// Whether at most half as many of the lines between the numbers have none, apart from headers
    /// and footers. In a text with a few numbers at the ends of lines, most lines have none.
    bool are_most_lines(Numbering const& found) const {
        std::size_t without = 0;
        for (auto i = found.chain.front(); i <= found.chain.back(); ++i) {
            auto const& line = lines_[found.candidates[i].line];
            without += is_furniture(line.words.text, rules_) ? 0 : 1;
        }
        without -= std::min(without, found.chain.size());
        return without * 2 <= found.chain.size();
    }

    /// Whether the numbers are a column that was copied apart from the text.
    static bool runs_alone(Numbering const& found) {
        return found.chain.back() - found.chain.front() + 1 == found.chain.size();
    }

    /// Whether enough of the lines end inside a sentence.
    bool continues_sentences(Numbering const& found) const {
        constexpr std::size_t share = 8; // one in eight
        std::size_t inside = 0;
        for (std::size_t i = 1; i < found.chain.size(); ++i) {
            auto const& before = found.candidates[found.chain[i - 1]];
            auto const& next = found.candidates[found.chain[i]];
            inside +=
                !ends_sentence(words_without(before)) && continues_sentence(words_without(next))
                    ? 1
                    : 0;
        }
        return inside > 0 && inside * share >= found.chain.size();
    }

    std::string_view words_without(NumberCandidate const& number) const {
        std::string_view const words = lines_[number.line].words.text;
        auto const part =
            number.begin == 0 ? words.substr(number.end) : words.substr(0, number.begin);
        auto const from = part.find_first_not_of(' ');
        return from == part.npos ? std::string_view()
                                 : part.substr(from, part.find_last_not_of(' ') - from + 1);
    }

    void take_all(Numbering const& found) {
        for (auto const i : found.chain) {
            auto const& number = found.candidates[i];
            auto& line = lines_[number.line];
            if (number.begin > 0 && number.end < line.words.text.size()) {
                auto const rest = std::string_view{line.words.text}.substr(number.end + 1);
                line.take_back(number.end, furniture_at(rest, rules_).line_class);
            }
            line.take_number(number.begin, number.end, number.value);
        }
        if (found.own_lines)
            number_neighbors(found);
    }

    /// Gives the numbers on lines of their own to the lines next to them: after them if the first
    /// number is before the text, else before them.
    void number_neighbors(Numbering const& found) {
        for (std::size_t at = 0; at < found.chain.size(); ++at) {
            auto const i = found.candidates[found.chain[at]].line;
            auto const next = i + 1 < lines_.size() ? i + 1 : i;
            auto const number = lines_[i].number;
            lines_[i].number = 0;
            if (lines_[next].is_text() && lines_[next].number == 0)
                lines_[next].number = number;
        }
    }

    std::vector<PrintedLine>& lines_;
    LineRules const& rules_;
};

/// Takes the numbers T1, T2 of a table's lines.
void take_table_numbers(std::vector<PrintedLine>& lines) {
    std::uint32_t last = 0;
    for (auto& line : lines) {
        if (!line.is_text())
            continue;
        std::string_view const words = line.words.text;
        auto const space = words.rfind(' ');
        auto const begin = space == words.npos ? 0 : space + 1;
        auto const size = table_line_number(words);
        bool const at_start = size != 0;
        bool const at_end = begin + table_line_number(words.substr(begin)) == words.size();
        if (!at_start && !at_end)
            continue;
        auto const digits = at_start ? words.substr(1, size - 1) : words.substr(begin + 1);
        auto const value = value_of(digits);
        if (value != 1 && value != last + 1)
            continue;
        last = value;
        auto const printed = line.number;
        line.take_number(at_start ? 0 : begin, at_start ? size : words.size(), value);
        line.number = printed;
    }
}

bool has_table_number(PrintedLine const& line) {
    return std::any_of(line.taken.begin(), line.taken.end(), [](auto const& one) {
        return one.line_class == LineClass::LineNumber;
    });
}

/// Gives the line the number that it must have. If the number is among its words, what follows it
/// is not known to be law.
void restore_number(PrintedLine& line, std::uint32_t number) {
    auto const digits = " " + std::to_string(number) + " ";
    auto const at = line.words.text.rfind(digits);
    line.number = number;
    if (at == std::string::npos)
        return;
    auto const end = at + digits.size() - 1;
    line.take_back(end, LineClass::Unknown);
    line.take_number(at + 1, end, number);
}

} // namespace

std::size_t table_line_number(std::string_view words) {
    if (!words.starts_with('T'))
        return 0;
    auto const end = std::min(words.find(' '), words.size());
    return value_of(words.substr(1, end - 1)) == 0 ? 0 : end;
}

LineNumbering take_line_numbers(std::vector<PrintedLine>& lines, LineRules const& rules) {
    bool const known =
        std::any_of(lines.begin(), lines.end(), [](auto const& line) { return line.number != 0; });
    auto const numbering = known ? LineNumbering::Beside : NumberFinder(lines, rules).take();
    take_table_numbers(lines);
    return numbering;
}

void mark_unnumbered(std::vector<PrintedLine>& lines, BodyRange body) {
    std::vector<std::size_t> between;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < body.end; ++i) {
        auto& line = lines[i];
        if (line.number == 0) {
            // A table has numbers of its own, or none.
            if (last != 0 && line.is_text() && line.words.row == 0 && !has_table_number(line))
                between.push_back(i);
            continue;
        }
        // A line between 7 and 9 is the eighth, without its number.
        auto const lost = line.number > last + 1 ? line.number - last - 1 : 0;
        bool const are_lost = lost == between.size();
        for (std::size_t k = 0; k < between.size(); ++k)
            if (are_lost)
                restore_number(lines[between[k]], static_cast<std::uint32_t>(last + 1 + k));
            else
                lines[between[k]].line_class = LineClass::Unknown;
        between.clear();
        last = line.number;
    }
    if (body.found)
        for (auto const i : between)
            lines[i].line_class = LineClass::Unknown;
}

} // namespace nutmeg
