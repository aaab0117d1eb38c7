// Where the words of an edit stand, which of the places is meant, and what is near where none is.
#include "diff/instructions/edit_words.hpp"
#include "diff/words/word_search.hpp"
#include "parser/text/numbers.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

/// "eighteen", "two thousand five hundred"; digits from a million on, as statutes have them.
std::string spelled_number(std::uint64_t value) {
    constexpr std::array<std::string_view, 20> small{
        "zero",     "one",     "two",     "three",     "four",     "five",    "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    constexpr std::array<std::string_view, 10> tens{
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    if (value >= 1000000)
        return std::to_string(value);
    std::string words;
    auto const say = [&words](std::string_view word) {
        words += words.empty() ? "" : " ";
        words += word;
    };
    auto const below_thousand = [&](std::uint64_t part) {
        if (part >= 100) {
            say(small[part / 100]);
            say("hundred");
            part %= 100;
            if (part == 0)
                return;
        }
        if (part < 20) {
            say(small[part]);
            return;
        }
        say(tens[part / 10]);
        if (part % 10 != 0)
            (words += '-') += small[part % 10];
    };
    if (value >= 1000) {
        below_thousand(value / 1000);
        say("thousand");
        value %= 1000;
        if (value == 0)
            return words;
    }
    below_thousand(value);
    return words;
}

} // namespace

std::string quoted_words(std::string_view words) {
    constexpr std::size_t longest = 120;
    std::string out = "\"";
    auto end = std::min(words.size(), longest);
    while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U)
        --end;
    out += words.substr(0, end);
    return out + (end < words.size() ? "...\"" : "\"");
}

std::vector<Span> EditWorker::matches(std::vector<Span> const& regions, std::string_view words) {
    std::vector<Span> found;
    for (auto const region : regions)
        for (auto const span : find_words(law_->text, region, words))
            if (std::find(found.begin(), found.end(), span) == found.end())
                found.push_back(span);
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<Span> EditWorker::beside_anchor(std::vector<Span> found,
                                            std::string_view anchor) const {
    bool const after = edit_.position == Position::After;
    auto const beside = [&](Span span) {
        auto const window = after ? Span{0, span.begin} : make_span(span.end, law_->current_end);
        auto const count = split_words(anchor, make_span(0, anchor.size())).size();
        auto words = split_words(law_->text, window);
        if (words.size() < count || count == 0)
            return false;
        Span const near = after ? Span{words[words.size() - count].begin, words.back().end}
                                : Span{words.front().begin, words[count - 1].end};
        auto const here = find_words(law_->text, near, anchor);
        return !here.empty() && here.front() == near;
    };
    found.erase(std::remove_if(found.begin(), found.end(), [&](Span s) { return !beside(s); }),
                found.end());
    return found;
}

/// Numbers given without quotation marks: the quantities of that value, an age where one is meant.
std::vector<Span> EditWorker::number_matches(std::vector<Span> const& regions,
                                             std::string& new_words) {
    double value = 0;
    if (edit_.quoted || !number_from_words(edit_.words, value))
        return {};
    std::vector<Span> found;
    for (auto const& quantity : law_->quantities) {
        bool const inside = std::any_of(regions.begin(), regions.end(), [&](Span region) {
            return region.contains(quantity.span);
        });
        bool const suits = !edit_.is_age || quantity.kind == QuantityKind::Age;
        if (inside && suits && quantity.value == value && !quantity.number.empty())
            found.push_back(quantity.number);
    }
    double new_value = 0;
    bool const digits = !new_words.empty() && new_words.front() >= '0' && new_words.front() <= '9';
    bool const spelled =
        !found.empty()
        && (law_->text[found.front().begin] < '0' || law_->text[found.front().begin] > '9');
    if (digits && spelled && number_from_words(new_words, new_value))
        new_words = spelled_number(static_cast<std::uint64_t>(new_value));
    return found;
}

std::vector<Span> EditWorker::chosen(std::vector<Span> const& found, std::string_view words) {
    auto const& which = edit_.occurrence;
    for (auto const span : found)
        place(span);
    auto const count = times_phrase(found.size());
    if (which.count != 0 && which.count != found.size()) {
        refuse(DiagnosticCode::WrongCount, quoted_words(words), count, which.count);
        return {};
    }
    if (which.each)
        return found;
    if (which.ordinal > found.size()) {
        refuse(DiagnosticCode::WrongOrdinal, quoted_words(words), count, which.ordinal);
        return {};
    }
    if (which.ordinal != 0) {
        auto const kept = out_.places[which.ordinal - 1];
        out_.places = {kept};
        return {found[which.ordinal - 1]};
    }
    if (found.size() == 1)
        return found;
    refuse(DiagnosticCode::WordsFoundTwice, quoted_words(words), count);
    return {};
}

void EditWorker::refuse_not_found(std::vector<Span> const& regions, std::string_view words) {
    if (!edit_.new_words.empty() && edit_.kind == EditKind::Replace
        && !matches(regions, edit_.new_words).empty()) {
        refuse(
            DiagnosticCode::ReplacementPresent, quoted_words(words), quoted_words(edit_.new_words));
        return;
    }
    refuse(DiagnosticCode::WordsNotFound, quoted_words(words));
    auto const elsewhere = find_words(law_->text, {0, law_->current_end}, words);
    if (!elsewhere.empty()) {
        for (auto const span : elsewhere)
            place(span);
        refuse(DiagnosticCode::WordsElsewhere, quoted_words(words));
        return;
    }
    for (auto const region : regions) {
        auto const near = near_words(law_->text, region, words);
        if (near.empty())
            continue;
        out_.near = near.of(law_->text);
        refuse(DiagnosticCode::WordsNearest, quoted_words(words), quoted_words(out_.near));
        place(near);
        return;
    }
}

} // namespace nutmeg
