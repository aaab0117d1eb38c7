#include "parser/notes/history_cursor.hpp"

#include "parser/notes/history_note_grammar.hpp"
#include "parser/notes/history_vocabulary.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr auto word_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 256; ++c)
        table[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                || c == '-' || c == '\'' || c >= 0x80;
    return table;
}();

} // namespace

bool is_word_byte(char c) {
    return word_bytes[static_cast<unsigned char>(c)];
}

ClauseCursor::ClauseCursor(std::string_view note, Span body, std::vector<Span> const& quotes)
    : note_(note), at_(body.begin), end_(body.end), quotes_(quotes) {
    auto const first = std::lower_bound(
        quotes.begin(), quotes.end(), body.begin, [](Span quote, std::uint32_t at) {
            return quote.begin < at;
        });
    quote_ = static_cast<std::size_t>(first - quotes.begin());
}

std::size_t ClauseCursor::word_end(std::size_t at) const {
    auto const limit =
        quote_ < quotes_.size() ? std::min<std::size_t>(quotes_[quote_].begin, end_) : end_;
    while (at < limit && is_word_byte(note_[at]))
        ++at;
    return at;
}

bool ClauseCursor::one_word_since(std::size_t at) const {
    auto i = at;
    while (i < at_ && note_[i] == ' ')
        ++i;
    return note_.substr(i, at_ - i).find(' ') == std::string_view::npos;
}

bool ClauseCursor::next_is_units(std::size_t* end) const {
    auto words = rest();
    for (std::string_view const filler : {" new", " existing", " former", " "})
        if (words.starts_with(filler))
            words.remove_prefix(filler.size());
    auto const* first = words.data();
    grammar::HistoryUnits units;
    if (!grammar::history_units_at(first, pointer(end_), units))
        return false;
    if (end != nullptr)
        *end = static_cast<std::size_t>(first - note_.data());
    return true;
}

bool ClauseCursor::is_external() const {
    return rest().starts_with(" of Sec") || rest().starts_with(" of section")
        || rest().starts_with(" of said Sec") || rest().starts_with(" of public act");
}

bool ClauseCursor::coordinated(std::size_t end, std::size_t begin) const {
    if (end == 0 || begin < end || begin - end > 30)
        return false;
    auto between = note_.substr(end, begin - end);
    for (auto const* word : {",", "and", "or", "to", "redesignated", "existing", "former", "new"}) {
        auto const found = between.find(word);
        if (found == std::string_view::npos)
            continue;
        if (between.find_first_not_of(" ,") != found && *word != ',')
            return false;
        between.remove_prefix(found + std::string_view(word).size());
    }
    return between.find_first_not_of(" ,") == std::string_view::npos;
}

bool ClauseCursor::next_is_past_verb() const {
    auto i = at_;
    while (i < end_ && (note_[i] == ' ' || note_[i] == ','))
        ++i;
    auto stop = i;
    while (stop < end_ && is_word_byte(note_[stop]))
        ++stop;
    auto const& verb = vocabulary_entry(note_.substr(i, stop - i)).verb;
    return verb && verb->form == VerbForm::Past;
}

bool ClauseCursor::opens_scope() const {
    auto const words = rest();
    if (!words.starts_with(" to ") && !words.starts_with(" by "))
        return false;
    auto stop = std::size_t{4};
    while (stop < words.size() && is_word_byte(words[stop]))
        ++stop;
    auto const& verb = vocabulary_entry(words.substr(4, stop - 4)).verb;
    return verb && verb->form != VerbForm::Past;
}

bool ClauseCursor::next_is_plain_word() const {
    auto const begin = at_ + 1;
    if (begin >= end_ || note_[at_] != ' ' || note_[begin] < 'a' || note_[begin] > 'z')
        return false;
    auto const& use = vocabulary_entry(note_.substr(begin, word_end(begin) - begin));
    return !use.verb && !use.lead && !use.content && !use.filler;
}

} // namespace nutmeg
