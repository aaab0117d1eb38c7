#include "cli/effects/effect_list.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace nutmeg {

namespace {

constexpr std::size_t most_places = 8; ///< places of an entry that are named

} // namespace

std::string places_phrase(std::vector<std::string> const& places) {
    std::string phrase;
    for (std::size_t i = 0; i < places.size() && i < most_places; ++i)
        phrase.append(phrase.empty() ? "" : ", ")
            .append(places[i].empty() ? std::string_view("introductory text")
                                      : std::string_view{places[i]});
    if (places.size() > most_places)
        phrase += fmt::format(" and {} more", places.size() - most_places);
    return places.size() == 1 ? places.front() : phrase;
}

std::string entry_head(EffectEntry const& entry) {
    std::string head = entry.is_plain ? std::string() : entry.label;
    for (auto const& part : {places_phrase(entry.places), entry.action})
        if (!part.empty())
            head.append(head.empty() ? "" : " ").append(part);
    return head;
}

std::string_view form_label(EffectList const& list) {
    return list.is_form_only ? "No change in law" : "Form";
}

std::string form_words(EffectList const& list) {
    if (!list.is_form_only)
        return list.form;
    bool const is_counted = list.form.back() == ')';
    return is_counted ? "form only, " + list.form : fmt::format("form only ({})", list.form);
}

std::vector<ListLine> other_lines(EffectList const& list) {
    std::vector<ListLine> lines;
    auto const add = [&lines](std::string_view label, auto const& items, auto const& words_of) {
        std::string all;
        for (auto const& item : items)
            all.append(all.empty() ? "" : "; ").append(words_of(item));
        if (!all.empty())
            lines.push_back({label, std::move(all)});
    };
    add("Conforming", list.conforming, [](EffectEntry const& entry) {
        return places_phrase(entry.places) + (entry.places.front().empty() ? "" : " ")
             + entry.words;
    });
    add("Structure", list.structure, [](StructurePhrase const& phrase) { return phrase.words; });
    if (!list.form.empty())
        lines.push_back({form_label(list), form_words(list)});
    add("Not law", list.not_law, [](std::string const& change) { return change; });
    return lines;
}

bool is_divided(Comparison const& comparison) {
    return (comparison.old_section && !comparison.old_section->provisions.empty())
        || (comparison.new_section && !comparison.new_section->provisions.empty());
}

std::vector<Change> changes_of_text(std::vector<Change> changes) {
    changes.erase(std::remove_if(
                      changes.begin(),
                      changes.end(),
                      [](Change const& change) { return change.kind == ChangeKind::Redesignated; }),
                  changes.end());
    return changes;
}

} // namespace nutmeg
