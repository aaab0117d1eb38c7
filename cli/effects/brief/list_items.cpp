#include "cli/effects/brief/list_items.hpp"

#include "cli/effects/brief/law_quote.hpp"
#include "diff/effects/quotes/faithful_quote.hpp"
#include "diff/effects/quotes/shortened.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::uint32_t longest_lead = 40; ///< words
constexpr std::size_t most_quoted = 4;     ///< items of one sentence

std::string parent_of(std::string const& path) {
    return path.substr(0, path.rfind('('));
}

/// What a list is about whose lead-in forbids, or is about a defense.
BriefKind kind_of_lead(std::string_view lead) {
    if (lead.find("defense") != std::string_view::npos)
        return BriefKind::Defense;
    bool const forbids =
        lead.find(" shall not") != std::string_view::npos || lead.starts_with("\u201CNo ");
    return forbids ? BriefKind::Prohibition : BriefKind::Coverage;
}

void add_item(SizedSentence& one, ListItem const& item) {
    auto& sentence = one.sentence;
    sentence.kind =
        item.kind == BriefKind::Definition
            ? BriefKind::Definition
            : std::min({sentence.kind, item.kind, kind_of_lead(item.lead), item.consequence_kind});
    sentence.places.push_back(item.path);
    if (sentence.places.size() <= most_quoted)
        sentence.quote += (sentence.quote.empty() ? "" : " ") + item.quote;
    one.size += words_in(item.quote);
}

void finish(SizedSentence& one, ListItem const& first) {
    auto const count = one.sentence.places.size();
    if (first.kind == BriefKind::Definition) {
        one.sentence.words = first.is_new ? "There is a new definition" : "A definition is removed";
        return;
    }
    one.sentence.words = fmt::format("{} {} a list{}{}",
                                     count == 1 ? "This is" : "These are",
                                     first.is_new ? "added to" : "removed from",
                                     first.lead.empty() ? "" : " after ",
                                     first.lead);
    if (count > most_quoted)
        one.sentence.quote += fmt::format(" and {} more", count - most_quoted);
    if (first.consequence.empty())
        return;
    one.sentence.quote += ", with this consequence: " + first.consequence;
    if (auto& places = one.sentence.places;
        std::find(places.begin(), places.end(), first.consequence_path) == places.end())
        places.push_back(first.consequence_path);
}

} // namespace

std::string list_lead(Section const& section, std::string_view path) {
    auto const item = find_provision(section.provisions, section.text, path);
    if (item == no_parent || section.provisions[item].level == Level::Subsection)
        return {};
    auto const parent = section.provisions[item].parent;
    auto const first =
        std::find_if(section.provisions.begin(),
                     section.provisions.end(),
                     [&](Provision const& provision) { return provision.parent == parent; });
    auto const begin_of_lead = parent == no_parent ? 0U : section.provisions[parent].designator.end;
    if (begin_of_lead > first->span.begin)
        return {};
    Span const lead{begin_of_lead, first->span.begin};
    auto words = split_words(section.text, lead);
    if (!words.empty() && words.back().of(section.text) == ".")
        return {}; // the items are sentences of their own
    while (!words.empty() && !is_alnum(words.back().of(section.text).back()))
        words.pop_back();
    if (words.empty())
        return {};
    auto const lead_words = make_span(words.front().begin, words.back().end);
    return in_quotation_marks(faithful_quote(lead_words.of(section.text), longest_lead));
}

std::vector<SizedSentence> list_sentences(std::vector<ListItem> const& items) {
    std::vector<SizedSentence> sentences;
    std::vector<char> is_written(items.size(), 0);
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t j = 0; j < items.size() && is_written[i] == 0 && !items[i].is_new; ++j) {
            if (!items[j].is_new || is_written[j] != 0 || items[i].quote != items[j].quote)
                continue;
            is_written[i] = is_written[j] = 1;
            SizedSentence moved;
            moved.sentence.words =
                fmt::format("These words move from {} to {}", items[i].path, items[j].path);
            moved.sentence.quote = items[i].quote;
            moved.sentence.places = {parent_of(items[j].path)};
            moved.sentence.kind = BriefKind::Coverage;
            moved.size = words_in(items[i].quote);
            sentences.push_back(std::move(moved));
        }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (is_written[i] != 0)
            continue;
        SizedSentence one;
        one.sentence.kind = BriefKind::Coverage;
        for (auto j = i; j < items.size(); ++j) {
            bool const is_alone = items[i].kind == BriefKind::Definition;
            bool const is_same = is_written[j] == 0 && (!is_alone || j == i)
                              && items[j].is_new == items[i].is_new
                              && items[j].lead == items[i].lead
                              && parent_of(items[j].path) == parent_of(items[i].path);
            if (!is_same)
                continue;
            is_written[j] = 1;
            add_item(one, items[j]);
        }
        finish(one, items[i]);
        sentences.push_back(std::move(one));
    }
    return sentences;
}

} // namespace nutmeg
