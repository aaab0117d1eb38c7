#include "tests/support/effect_rows.hpp"

#include "parser/statutes/read_section.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <sstream>

using namespace nutmeg;

namespace {

std::shared_ptr<Section const> section(std::string_view words) {
    return std::make_shared<Section const>(section_from_words("99-1", "Sample.", words));
}

/// The effects, each followed by its details. What an added or removed provision says is left out.
std::string listed(std::vector<Effect> const& effects, bool swapped) {
    std::string out;
    for (auto const& effect : effects) {
        out += std::string(effect_name(effect.kind)) + " " + effect.at;
        auto const& from = swapped ? effect.new_value : effect.old_value;
        auto const& to = swapped ? effect.old_value : effect.new_value;
        if (effect.kind != EffectKind::Text && effect.kind != EffectKind::Scope)
            out += " " + text_of(from) + " > " + text_of(to);
        out += "\n";
        if (effect.kind != EffectKind::Provision)
            out += listed(effect.details, swapped);
    }
    return out;
}

} // namespace

std::string text_of(EffectValue const& value) {
    if (auto const* number = std::get_if<double>(&value)) {
        std::ostringstream out;
        out << *number;
        return out.str();
    }
    auto const* words = std::get_if<std::string>(&value);
    return words == nullptr ? "-" : *words;
}

Comparison comparison_of(std::string_view old_words, std::string_view new_words) {
    return compare(section(old_words), section(new_words));
}

void check_rows(std::vector<EffectRow> const& rows) {
    for (auto const& row : rows) {
        CAPTURE(row.what);
        CHECK(listed(comparison_of(row.old_words, row.new_words).effects, false) == row.effects);
    }
}

void check_rows_both_ways(std::vector<EffectRow> const& rows) {
    check_rows(rows);
    for (auto const& row : rows) {
        CAPTURE(row.what);
        CHECK(listed(comparison_of(row.new_words, row.old_words).effects, true) == row.effects);
    }
}
