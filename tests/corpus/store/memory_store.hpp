// A store of sections in memory: the smallest implementation of SectionStore, for tests.
#pragma once

#include "corpus/store/section_store.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/statutes/read_section.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nutmeg::test {

struct MemorySection {
    std::string number;
    std::string text;
};

class MemoryStore : public SectionStore {
public:
    MemoryStore(std::string path, std::vector<MemorySection> const& sections)
        : path_(std::move(path)) {
        for (auto const& section : sections)
            sections_.emplace(
                section.number,
                std::make_shared<Section>(section_from_words(section.number, "", section.text)));
    }

    std::vector<std::string> paths() const override { return {path_}; }

    std::vector<std::string> edition_dates() const override { return {std::string()}; }

    std::vector<EditionSource> sources() const override {
        EditionSource source;
        source.path = path_;
        return {source};
    }

    std::vector<std::string> numbers() const override {
        std::vector<std::string> all;
        for (auto const& [number, section] : sections_)
            all.push_back(number);
        return all;
    }

    std::vector<std::string> numbers_in_chapter(std::string_view) const override { return {}; }

    bool contains(std::string_view number) const override { return sections_.contains(number); }

    std::shared_ptr<Section const> find(std::string_view number) override {
        auto const found = sections_.find(number);
        return found == sections_.end() ? nullptr : found->second;
    }

    std::shared_ptr<Section const> find_group(std::string_view) override { return nullptr; }

    std::vector<EditionVersion> versions(std::string_view number) override {
        auto section = find(number);
        return section ? std::vector<EditionVersion>{{std::move(section), path_}}
                       : std::vector<EditionVersion>();
    }

    StoreContents all() override {
        StoreContents contents;
        contents.files.push_back({path_, 0, sections_.size(), true, {}, {}});
        for (auto const& [number, section] : sections_)
            contents.sections.push_back({section, 0});
        return contents;
    }

    void resolve_all(SectionLookup const& find) override {
        for (auto const& [number, section] : sections_)
            resolve_citations(*section, find);
    }

    std::optional<SectionSource> source_of(std::string_view number) override {
        return contains(number) ? std::optional(SectionSource{path_, 0, path_, {}, {}}) : std::nullopt;
    }

    std::string supplement_year(std::string_view) override { return {}; }
    bool has_supplement() override { return false; }
    std::vector<std::string> duplicate_numbers() const override { return {}; }
    Diagnostics duplicates(std::string_view) override { return {}; }
    Diagnostics diagnostics() const override { return {}; }
    bool is_act(std::string_view) override { return false; }
    void prefetch(std::span<std::string_view const>) override {}
    bool take_typography(SectionStore&) override { return false; }

private:
    std::string path_;
    std::map<std::string, std::shared_ptr<Section>, SectionNumberLess> sections_;
};

} // namespace nutmeg::test
