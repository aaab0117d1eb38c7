// The published statutes as Akoma Ntoso documents: nothing is lost or doubled, and they are valid.
#include "cli/akn/law_portion.hpp"
#include "cli/akn/preview_portion.hpp"
#include "corpus/impact/preview_impact.hpp"
#include "corpus/store/open_store.hpp"
#include "corpus/store/page_files.hpp"
#include "corpus/store/parallel.hpp"
#include "corpus/store/statutes.hpp"
#include "parser/text/file.hpp"
#include "tests/published/published.hpp"
#include "tests/support/akn_document.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <algorithm>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

using namespace nutmeg;

namespace {

/// All sections of an edition, with their citations resolved.
class EditionSections {
public:
    explicit EditionSections(std::string_view edition)
        : store_(open_store((test::published_folder() / edition).string())) {
        sections_ = store_->all().sections;
        for (auto const& stored : sections_)
            for (auto const& number : stored.section->numbers)
                by_number_.emplace(number, stored.section.get());
        store_->resolve_all(find());
    }

    SectionLookup find() const {
        return [this](std::string_view number) -> Section const* {
            auto const found = by_number_.find(number);
            return found == by_number_.end() ? nullptr : found->second;
        };
    }
    std::vector<StoredSection> const& all() const { return sections_; }

private:
    std::unique_ptr<SectionStore> store_;
    std::vector<StoredSection> sections_;
    std::unordered_map<std::string_view, Section const*> by_number_;
};

std::string without_spaces(std::string text) {
    auto const is_space = [](char c) { return c == ' ' || c == '\n'; };
    text.erase(std::remove_if(text.begin(), text.end(), is_space), text.end());
    return text;
}

/// The numbers of the sections whose text the document of the section does not have exactly.
std::vector<std::string> sections_with_other_words(EditionSections const& edition) {
    std::vector<std::string> wrong;
    std::mutex mutex;
    parallel_for(edition.all().size(), [&](std::size_t i) {
        auto const& section = *edition.all()[i].section;
        auto const text = akn_portion({{{&section, no_parent, {}, {}}}, {}}, edition.find());
        pugi::xml_document xml;
        bool const is_read =
            xml.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
        if (is_read && test::akn_text(xml.select_node("//section").node()) == section.text)
            return;
        std::lock_guard const lock(mutex);
        wrong.emplace_back(section.citation());
    });
    return wrong;
}

} // namespace

TEST_SUITE_BEGIN("published");

TEST_CASE("akn: the elements of every section contain its text, word for word"
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::supplement))) {
    for (auto const edition : {test::revision, test::supplement}) {
        CAPTURE(edition);
        EditionSections const sections(edition);
        CHECK(sections.all().size() > 1000);
        CHECK(sections_with_other_words(sections) == std::vector<std::string>());
    }
}

TEST_CASE("akn: documents of a hundred sections are valid"
          * doctest::skip(test::is_missing(test::revision) || test::is_akn_schema_missing())) {
    EditionSections const sections(test::revision);
    constexpr std::size_t wanted = 100;
    AknPortion portion;
    auto const step = sections.all().size() / wanted;
    for (std::size_t i = 0; i < wanted; ++i)
        portion.laws.push_back({sections.all()[i * step].section.get(), no_parent, {}, {}});
    CHECK(test::akn_faults(akn_portion(portion, sections.find())) == "");
}

TEST_CASE("akn: previews of the acts have both texts, and are valid"
          * doctest::skip(test::is_missing(test::revision) || test::is_missing(test::acts))) {
    std::vector<std::string> const editions{(test::published_folder() / test::revision).string(),
                                            (test::published_folder() / test::supplement).string()};
    for (auto const& file : page_files((test::published_folder() / test::acts).string())) {
        CAPTURE(file);
        Statutes statutes(editions);
        auto const report =
            preview(std::vector<AmendmentFile>{read_amendment(read_file(file), file)}, statutes);
        auto const text = akn_preview(
            report, [&](std::string_view number) { return statutes.find(number).get(); });
        pugi::xml_document xml;
        REQUIRE(xml.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
        for (auto const& changed : changed_sections(report)) {
            auto const& comparison = *changed.comparison;
            auto const node = xml.find_node([&](pugi::xml_node one) {
                return one.attribute("eId").value() == "sec_" + changed.number;
            });
            if (comparison.change != SectionChange::Amended)
                continue;
            CHECK(test::akn_text(node, test::AknSide::New) == comparison.new_section->text);
            CHECK(without_spaces(test::akn_text(node, test::AknSide::Old))
                  == without_spaces(comparison.old_section->text));
        }
        if (!test::is_akn_schema_missing())
            CHECK(test::akn_faults(text) == "");
    }
}

TEST_SUITE_END();
