#include "diff/align/runs_by_partner.hpp"
#include "diff/effects/effects.hpp"
#include "diff/effects/resolver.hpp"
#include "diff/effects/stages.hpp"
#include "diff/words/edit_cleanup.hpp"
#include "parser/statutes/page.hpp"
#include "parser/statutes/read_section.hpp"
#include "tests/published/published.hpp"
#include "tests/support/effect_rows.hpp"
#include "tests/support/random_edits.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

using namespace nutmeg;

namespace {

std::vector<std::string> kinds_of(std::vector<Effect> const& effects) {
    std::vector<std::string> kinds;
    for (auto const& effect : effects) {
        std::string kind(effect_name(effect.kind));
        for (auto const& detail : effect.details)
            kind += " " + std::string(effect_name(detail.kind));
        kinds.push_back(kind);
    }
    return kinds;
}

/// The effects of two texts, and the number of effects that have each changed word.
struct WordCount {
    std::size_t words = 0;
    std::size_t in_none = 0;
    std::size_t in_several = 0;
    std::size_t by_order = 0; ///< sections whose effects depend on the order inside a stage
};

/// The stages with their passes in reverse order.
std::vector<EffectStage> reversed_stages() {
    auto stages = effect_stages();
    for (auto& stage : stages)
        std::reverse(stage.begin(), stage.end());
    return stages;
}

std::string description(std::vector<Effect> const& effects) {
    std::string all;
    for (auto const& effect : effects) {
        all += effect_key(effect) + " " + effect.summary + "\n";
        all += description(effect.details);
    }
    return all;
}

WordCount count_words_of(Section const& old_section, Section const& new_section) {
    auto const olds = current_section_words(old_section);
    auto const news = current_section_words(new_section);
    auto const runs = readable_runs({old_section.text, new_section.text, olds.words, news.words});
    auto const alignment = align(olds, news, runs);
    auto const changes = list_changes(olds, news, alignment);
    ComparedSections const sections{olds, news, runs, alignment, changes};
    auto const effects = find_effects(sections);
    auto const texts = make_text_pair(olds, news, runs, alignment);
    std::map<std::uint32_t, std::size_t> effects_of;
    for (auto const& effect : effects)
        for (auto const word : changed_words(texts, effect))
            ++effects_of[word];
    WordCount coverage;
    coverage.by_order =
        description(effects) == description(find_effects(sections, {}, reversed_stages())) ? 0 : 1;
    auto const count = [&](AnnotatedText const& side, std::uint32_t offset) {
        for (std::uint32_t word = 0; word < side.size(); ++word) {
            if (!side.is_changed(word) || side.lower[word] == "*")
                continue;
            auto const number = effects_of[offset + word];
            ++coverage.words;
            coverage.in_none += number == 0 ? 1 : 0;
            coverage.in_several += number > 1 ? 1 : 0;
        }
    };
    count(texts.old_side, 0);
    count(texts.new_side, texts.old_side.size());
    return coverage;
}

} // namespace

TEST_CASE("resolver: a value that comes with a sentence is a detail of it") {
    auto const comparison = comparison_of(
        "(a) The keeper shall open the gate.",
        "(a) The keeper shall open the gate. The keeper shall post a list of gates not later than "
        "July 1, 2027.");
    CHECK(kinds_of(comparison.effects) == std::vector<std::string>{"text date"});
}

TEST_CASE("resolver: a changed value is an effect of its own") {
    auto const comparison = comparison_of("The fee is ten dollars for each gate.",
                                          "The fee is twenty dollars for each lock.");
    CHECK(kinds_of(comparison.effects) == std::vector<std::string>{"money", "term"});
}

TEST_CASE("resolver: what changes in a definition is a detail of the definition") {
    auto const comparison = comparison_of(
        "(1) \u201CMinor\u201D means a person under sixteen years of age.",
        "(1) \u201CMinor\u201D means a person under eighteen years of age who lives with "
        "a keeper of the harbor for two years.");
    CHECK(kinds_of(comparison.effects) == std::vector<std::string>{"definition age duration"});
}

TEST_CASE("resolver: a passage that moves to another place is an effect") {
    auto const comparison = comparison_of("(a) The iron gate is shut at night by the keeper of the "
                                          "harbor. Lamps are lit.\n(b) A door "
                                          "stands open. Wood is dry.",
                                          "(a) Lamps are lit.\n(b) A door stands open. Wood is "
                                          "dry. The iron gate is shut at night by "
                                          "the keeper of the harbor.");
    CHECK_FALSE(comparison.effects.empty());
}

TEST_CASE("resolver: every changed word is in exactly one effect, in any order of passes") {
    WordCount all;
    for (auto const* name : {"990", "991", "992"}) {
        auto const page =
            read_page(std::string(NUTMEG_SOURCE_DIR "/corpus/sample/chap_") + name + ".htm");
        for (auto const& section : page.sections)
            for (std::uint32_t seed = 1; seed <= 12 && !section.text.empty(); ++seed) {
                auto const other = section_from_words("99-1", "", test::edited(section.text, seed));
                CAPTURE(section.numbers.front());
                CAPTURE(seed);
                auto const one = count_words_of(section, other);
                CHECK(one.in_none == 0);
                CHECK(one.in_several == 0);
                CHECK(one.by_order == 0);
                all.words += one.words;
            }
    }
    CHECK(all.words > 1000);
}

TEST_CASE("resolver: every changed word of the supplement is in exactly one effect, in any order"
          * doctest::test_suite("published")
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement))) {
    auto const pages_of = [](std::string_view part) {
        std::vector<std::filesystem::path> files;
        for (auto const& entry :
             std::filesystem::directory_iterator(test::published_folder() / part))
            files.push_back(entry.path());
        return files;
    };
    std::map<std::string, Section> olds;
    for (auto const& file : pages_of(test::revision))
        if (std::filesystem::exists(test::published_folder() / test::supplement / file.filename()))
            for (auto& section : read_page(file.string()).sections)
                olds.emplace(section.citation(), std::move(section));
    WordCount all;
    for (auto const& file : pages_of(test::supplement))
        for (auto const& section : read_page(file.string()).sections) {
            auto const found = olds.find(std::string(section.citation()));
            if (found == olds.end() || found->second.text == section.text
                || found->second.status != Status::Active || section.status != Status::Active)
                continue;
            auto const one = count_words_of(found->second, section);
            CAPTURE(std::string(section.citation()));
            CHECK(one.in_none == 0);
            CHECK(one.in_several == 0);
            CHECK(one.by_order == 0);
            all.words += one.words;
        }
    MESSAGE(all.words << " changed words");
    CHECK(all.words > 10000);
}
