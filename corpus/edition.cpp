#include "corpus/edition.hpp"

#include "corpus/page_files.hpp"
#include "parser/section_words.hpp"

#include <algorithm>
#include <tbb/parallel_for.h>

namespace nutmeg {

Edition::Edition(std::string path)
    : path_(std::move(path)), files_(page_files(path_)), pages_(files_.size()) {
    for (std::size_t i = 0; i < files_.size(); ++i)
        read_.push_back(std::make_unique<std::once_flag>());
    std::vector<PageContents> contents(files_.size());
    tbb::parallel_for(std::size_t{0}, files_.size(), [&](std::size_t i) {
        auto bytes = read_file(files_[i]);
        contents[i] = skim_page(bytes);
        if (contents[i].exact)
            return;
        contents[i] = {};
        std::call_once(*read_[i],
                       [&] { pages_[i] = keep(parse_page_texts(std::move(bytes), files_[i])); });
        for (auto const& section : pages_[i]->page.sections)
            for (std::size_t n = 0; n < section.numbers.size(); ++n) {
                contents[i].numbers.push_back(section.numbers[n]);
                contents[i].group_last.push_back(section.last_numbers[n]);
            }
    });
    for (std::size_t i = 0; i < files_.size(); ++i)
        for (std::size_t n = 0; n < contents[i].numbers.size(); ++n)
            places_.emplace(
                std::move(contents[i].numbers[n]),
                Place{static_cast<std::uint32_t>(i), std::move(contents[i].group_last[n])});
}

std::shared_ptr<Edition::ReadPage> Edition::keep(Page page) {
    auto kept = std::make_shared<ReadPage>();
    kept->page = std::move(page);
    kept->words = std::make_unique<std::once_flag[]>(kept->page.sections.size());
    return kept;
}

std::shared_ptr<Edition::ReadPage> Edition::page(std::uint32_t file) {
    std::call_once(*read_[file], [&] {
        pages_[file] = keep(parse_page_texts(read_file(files_[file]), files_[file]));
    });
    return pages_[file];
}

void Edition::read_section(ReadPage& page, std::size_t index) {
    std::call_once(page.words[index], [&] { read_words(page.page.sections[index]); });
}

std::shared_ptr<Section const> Edition::section_in(std::uint32_t file, std::string_view number) {
    auto const holder = page(file);
    auto const& sections = holder->page.sections;
    for (std::size_t i = 0; i < sections.size(); ++i)
        for (auto const& one : sections[i].numbers)
            if (compare_section_numbers(one, number) == 0) {
                read_section(*holder, i);
                return {holder, &sections[i]};
            }
    return nullptr;
}

std::shared_ptr<Section const> Edition::find(std::string_view number) {
    auto const place = places_.find(number);
    return place == places_.end() ? nullptr : section_in(place->second.file, number);
}

std::shared_ptr<Section const> Edition::find_group(std::string_view number) {
    auto place = places_.upper_bound(number);
    while (place != places_.begin()) {
        --place;
        if (!place->second.group_last.empty())
            return in_section_range(number, place->first, place->second.group_last)
                     ? section_in(place->second.file, place->first)
                     : nullptr;
        if (compare_section_numbers(place->first, number) < 0)
            return nullptr;
    }
    return nullptr;
}

std::vector<std::string> Edition::pages_of(std::string_view number) const {
    std::vector<std::string> paths;
    auto const [first, last] = places_.equal_range(number);
    for (auto place = first; place != last; ++place)
        paths.push_back(files_[place->second.file]);
    return paths;
}

std::vector<std::string> Edition::numbers() const {
    std::vector<std::string> all;
    for (auto const& [number, place] : places_)
        if (all.empty() || all.back() != number)
            all.push_back(number);
    return all;
}

std::vector<std::shared_ptr<Page const>> Edition::read_all() {
    std::vector<std::shared_ptr<Page const>> all(files_.size());
    tbb::parallel_for(std::size_t{0}, files_.size(), [&](std::size_t i) {
        auto const holder = page(static_cast<std::uint32_t>(i));
        for (std::size_t s = 0; s < holder->page.sections.size(); ++s)
            read_section(*holder, s);
        all[i] = {holder, &holder->page};
    });
    return all;
}

std::string Edition::page_path(std::string_view number) const {
    auto const place = places_.find(number);
    return place == places_.end() ? std::string() : files_[place->second.file];
}

} // namespace nutmeg
