#include "diff/instruct_edit.hpp"

#include "diff/target.hpp"
#include "diff/typography.hpp"
#include "diff/word_match.hpp"
#include "diff/words.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

std::string quoted(std::string_view words) {
    constexpr std::size_t longest = 120;
    std::string out = "\"";
    auto end = std::min(words.size(), longest);
    while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U)
        --end;
    out += words.substr(0, end);
    return out + (end < words.size() ? "...\"" : "\"");
}

bool ends_sentence(std::string_view text, std::size_t at, std::size_t end) {
    if (text[at] != '.')
        return false;
    auto next = at + 1;
    if (text.substr(next).starts_with("\u201D"))
        next += 3;
    if (next >= end || text[next] == '\n')
        return true;
    return text[next] == ' ' && next + 1 < end && text[next + 1] >= 'A' && text[next + 1] <= 'Z';
}

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

std::string EditWorker::refuse(char const* code, std::string message) {
    out_.code = code;
    out_.message = std::move(message);
    return law_ == nullptr ? std::string() : law_->text;
}

std::string EditWorker::place_words(Span span) const {
    auto const index = provision_at(law_->provisions, span.begin);
    return index == no_parent ? std::string() : path_of(law_->provisions, law_->text, index);
}

void EditWorker::place(Span span) {
    constexpr std::uint32_t around = 40;
    std::string_view const text = law_->text;
    auto const line = span.begin == 0 ? std::string_view::npos : text.rfind('\n', span.begin - 1);
    std::size_t const first = line == std::string_view::npos ? 0 : line + 1;
    auto const last = std::min(text.find('\n', span.end), text.size());
    auto begin = std::max<std::size_t>(first, span.begin > around ? span.begin - around : 0);
    auto end = std::min<std::size_t>(last, span.end + around);
    while (begin > first && begin < span.begin && text[begin - 1] != ' ')
        ++begin;
    while (end < last && end > span.end && text[end] != ' ')
        --end;
    std::string words(text.substr(begin, end - begin));
    std::replace(words.begin(), words.end(), '\n', ' ');
    out_.places.push_back({span, place_words(span), std::move(words)});
}

std::string EditWorker::work() {
    if (edit_.kind == EditKind::Effective)
        return refuse("not-law", "the statutes carry no effective date that could change");
    bool const new_section = edit_.kind == EditKind::Add && target_.paths.empty();
    if (law_ == nullptr && !new_section)
        return refuse("target-missing",
                      "section " + target_.number + " is not in the statutes given");
    switch (edit_.kind) {
    case EditKind::Strike:
        return strike();
    case EditKind::Insert:
        return insert();
    case EditKind::Replace:
        return replace();
    case EditKind::Repeal:
        return repeal();
    case EditKind::Add:
        return new_section ? add_section() : add();
    case EditKind::Restate:
        return restate();
    case EditKind::Redesignate:
        return rename();
    case EditKind::Reclass:
        return reclass();
    case EditKind::List:
        return list();
    case EditKind::Effective:
        break;
    }
    return law_->text;
}

std::vector<Span> EditWorker::regions() {
    if (target_.paths.empty())
        return {scoped({0, law_->current_end})};
    std::vector<Span> spans;
    for (auto const& path : target_.paths) {
        auto const index = find_provision(law_->provisions, law_->text, path);
        if (index != no_parent) {
            bool const whole = edit_.kind == EditKind::Repeal || edit_.kind == EditKind::Restate;
            spans.push_back(whole ? own_words(index) : scoped(law_->provisions[index].span));
            continue;
        }
        // "subdivision (2) of section 99-5", where only subsections have a (2).
        auto const mark = path.substr(path.rfind('('));
        std::string others;
        for (std::size_t i = 0; i < law_->provisions.size(); ++i)
            if (law_->provisions[i].designator.of(law_->text) == mark) {
                others += (others.empty() ? "" : ", ") + path_of(law_->provisions, law_->text, i);
                place(law_->provisions[i].designator);
            }
        if (others.empty())
            refuse("target-missing", "section " + target_.number + " has no " + path);
        else
            refuse("ambiguous-level",
                   "section " + target_.number + " has no " + path + ", but " + others
                       + ": say which is meant");
        return {};
    }
    return spans;
}

/// The provision without paragraphs behind its list that bear no designator: below the level of
/// subsections they are the holder's ("For the purposes of this subsection, ...").
Span EditWorker::own_words(std::uint32_t index) {
    auto const& provision = law_->provisions[index];
    auto span = provision.span;
    if (provision.level == Level::Subsection)
        return span;
    auto const designated = [&](std::uint32_t begin) {
        return std::any_of(law_->provisions.begin() + index,
                           law_->provisions.end(),
                           [&](Provision const& one) { return one.span.begin == begin; });
    };
    bool first = true;
    auto end = span.end;
    for (auto const paragraph : law_->paragraphs) {
        if (paragraph.end <= span.begin || paragraph.begin >= span.end)
            continue;
        if (first || designated(paragraph.begin))
            end = std::min(paragraph.end, span.end);
        first = false;
    }
    if (end == span.end)
        return span;
    out_.notes.push_back("the words behind it that bear no designator stay: \""
                         + law_->text.substr(end + 1, 60) + "...\"");
    span.end = end;
    return span;
}

/// The sentence of the region that the edit names, or the words before its first provision.
Span EditWorker::scoped(Span region) {
    if (edit_.scope == Scope::Introduction) {
        for (auto const& provision : law_->provisions)
            if (provision.span.begin > region.begin && region.contains(provision.span))
                return {region.begin, provision.span.begin};
        return region;
    }
    if (edit_.scope == Scope::Whole)
        return region;
    unsigned count = 1;
    auto begin = region.begin;
    for (auto at = region.begin; at < region.end; ++at) {
        if (!ends_sentence(law_->text, at, region.end))
            continue;
        auto end = at + 1;
        if (std::string_view(law_->text).substr(end).starts_with("\u201D"))
            end += 3;
        if (count == edit_.sentence)
            return {begin, end};
        ++count;
        begin = end;
        while (begin < region.end && (law_->text[begin] == ' ' || law_->text[begin] == '\n'))
            ++begin;
    }
    refuse("target-missing",
           "it has " + std::to_string(count - 1) + " sentences, and sentence "
               + std::to_string(edit_.sentence) + " is asked for");
    return {region.begin, region.begin};
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
    auto const count = std::to_string(found.size());
    if (which.count != 0 && which.count != found.size()) {
        refuse("wrong-count",
               quoted(words) + " stands in " + count + " places, not in "
                   + std::to_string(which.count));
        return {};
    }
    if (which.each)
        return found;
    if (which.ordinal > found.size()) {
        refuse("wrong-count",
               quoted(words) + " stands in " + count + " places only; place "
                   + std::to_string(which.ordinal) + " is asked for");
        return {};
    }
    if (which.ordinal != 0) {
        auto const kept = out_.places[which.ordinal - 1];
        out_.places = {kept};
        return {found[which.ordinal - 1]};
    }
    if (found.size() == 1)
        return found;
    refuse("found-twice",
           quoted(words) + " stands in " + count
               + " places: say which, as \"the first place it appears\", or \"each place it "
                 "appears\"");
    return {};
}

void EditWorker::refuse_not_found(std::vector<Span> const& regions, std::string_view words) {
    if (!edit_.new_words.empty() && edit_.kind == EditKind::Replace
        && !matches(regions, edit_.new_words).empty()) {
        refuse("already-there",
               quoted(words) + " is not there, but " + quoted(edit_.new_words)
                   + " is: it may have been done already");
        return;
    }
    refuse("not-found", quoted(words) + " is not there");
    auto const elsewhere = find_words(law_->text, {0, law_->current_end}, words);
    if (!elsewhere.empty()) {
        for (auto const span : elsewhere)
            place(span);
        out_.message += "; it stands elsewhere in the section";
        return;
    }
    for (auto const region : regions) {
        auto const near = near_words(law_->text, region, words);
        if (near.empty())
            continue;
        out_.near = near.of(law_->text);
        out_.message += "; nearest is " + quoted(out_.near);
        place(near);
        return;
    }
}

std::string EditWorker::spliced(std::vector<Span> const& spans, std::string_view words) {
    auto const set = with_curly_quotes(words);
    std::string text = law_->text;
    for (auto i = spans.size(); i-- > 0;) {
        text = with_words(text, spans[i], set);
        if (set.empty())
            note_punctuation(spans[i]);
    }
    return text;
}

/// Says where marks of punctuation meet once the words between them are gone.
void EditWorker::note_punctuation(Span struck) {
    constexpr std::string_view marks = ",;:";
    auto const before = law_->text.find_last_not_of(' ', struck.begin == 0 ? 0 : struck.begin - 1);
    auto const after = law_->text.find_first_not_of(' ', struck.end);
    if (before == std::string::npos || after == std::string::npos
        || marks.find(law_->text[before]) == std::string_view::npos
        || (marks.find(law_->text[after]) == std::string_view::npos && law_->text[after] != '.'))
        return;
    out_.notes.push_back("\"" + std::string(1, law_->text[before]) + "\" and \""
                         + std::string(1, law_->text[after])
                         + "\" meet where the words were struck: strike one of them too");
}

std::string EditWorker::strike() {
    auto const where = regions();
    if (refused())
        return law_->text;
    if (edit_.words.empty()) {
        for (auto const span : where)
            place(span);
        return spliced(where, "");
    }
    return replace();
}

std::string EditWorker::replace() {
    auto const where = regions();
    if (refused())
        return law_->text;
    auto new_words = edit_.new_words;
    auto found = number_matches(where, new_words);
    if (found.empty())
        found = matches(where, edit_.words);
    if (!edit_.anchor.empty())
        found = beside_anchor(std::move(found), edit_.anchor);
    if (found.empty()) {
        refuse_not_found(where, edit_.words);
        return law_->text;
    }
    auto const spans = chosen(found, edit_.words);
    return refused() ? law_->text : spliced(spans, new_words);
}

std::string EditWorker::insert() {
    auto const where = regions();
    if (refused())
        return law_->text;
    if (edit_.position == Position::End || edit_.position == Position::Beginning)
        return insert_at_edge(where);
    auto const found = matches(where, edit_.anchor);
    if (found.empty()) {
        refuse_not_found(where, edit_.anchor);
        return law_->text;
    }
    bool const after = edit_.position == Position::After;
    auto spans = chosen(found, edit_.anchor);
    if (refused())
        return law_->text;
    for (auto& span : spans) {
        auto const whole =
            after ? edit_.anchor + " " + edit_.new_words : edit_.new_words + " " + edit_.anchor;
        for (auto const there : find_words(law_->text, {0, law_->current_end}, whole))
            if (after ? there.begin == span.begin : there.end == span.end)
                return refuse("already-there", quoted(edit_.new_words) + " stands there already");
        span = after ? Span{span.end, span.end} : Span{span.begin, span.begin};
    }
    return spliced(spans, edit_.new_words);
}

/// At the end of a provision, or behind its designator.
std::string EditWorker::insert_at_edge(std::vector<Span> const& regions) {
    std::vector<Span> spans;
    bool const end = edit_.position == Position::End;
    for (auto const region : regions) {
        auto const there = find_words(law_->text, region, edit_.new_words);
        if (end && !there.empty() && there.back().end == region.end)
            return refuse("already-there", quoted(edit_.new_words) + " stands there already");
        auto at = end ? region.end : region.begin;
        for (auto const& provision : law_->provisions)
            if (!end && provision.span.begin == at)
                at = provision.designator.end;
        spans.push_back({at, at});
        place(spans.back());
    }
    if (end && edit_.new_words.starts_with('(')) {
        std::string text = law_->text;
        for (auto i = spans.size(); i-- > 0;)
            text.insert(spans[i].begin, "\n" + with_curly_quotes(edit_.new_words));
        return text;
    }
    return spliced(spans, edit_.new_words);
}

} // namespace nutmeg
