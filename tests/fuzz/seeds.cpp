#include "corpus/page_files.hpp"
#include "parser/page.hpp"
#include "tests/fuzz/fuzz.hpp"

#include <algorithm>

namespace nutmeg::test {

namespace {

constexpr std::size_t page_stretch = 6000; ///< bytes: whole pages make a fuzzer slow

std::vector<Page> sample_pages() {
    std::vector<Page> pages;
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/corpus/sample"))
        pages.push_back(read_page(file));
    return pages;
}

std::vector<std::string> sample_acts() {
    std::vector<std::string> acts;
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/examples"))
        acts.push_back(read_file(file));
    return acts;
}

/// Stretches of every sample page, cut before a section's heading.
std::vector<std::string> page_seeds() {
    constexpr std::string_view heading = "<p><span class=\"catchln\"";
    std::vector<std::string> seeds;
    for (auto const& file : page_files(NUTMEG_SOURCE_DIR "/corpus/sample")) {
        auto const bytes = read_file(file);
        std::size_t at = 0;
        while (at < bytes.size()) {
            auto const next = bytes.find(heading, std::min(bytes.size(), at + page_stretch));
            seeds.push_back(bytes.substr(at, next - at));
            at = std::min(bytes.size(), next);
        }
    }
    return seeds;
}

std::vector<std::string> word_seeds() {
    std::vector<std::string> seeds;
    for (auto const& page : sample_pages())
        for (auto const& section : page.sections)
            if (!section.text.empty())
                seeds.push_back(section.text);
    return seeds;
}

std::vector<std::string> note_seeds() {
    std::vector<std::string> seeds;
    for (auto const& page : sample_pages())
        for (auto const& section : page.sections) {
            seeds.insert(seeds.end(), section.source_notes.begin(), section.source_notes.end());
            seeds.insert(seeds.end(), section.history_notes.begin(), section.history_notes.end());
        }
    return seeds;
}

/// The act with its signs but without tags: brackets stay, underlines go.
std::string plain(std::string const& page) {
    std::string words;
    bool in_tag = false;
    for (auto const c : page.substr(std::min(page.size(), page.find("<body")))) {
        if (c == '<' || c == '>')
            in_tag = c == '<';
        else if (!in_tag)
            words += c == '\n' ? std::string("\n\n") : std::string(1, c);
    }
    return words;
}

std::vector<std::string> act_seeds() {
    auto seeds = sample_acts();
    for (std::size_t i = 0, pages = seeds.size(); i < pages; ++i)
        seeds.push_back(plain(seeds[i]));
    return seeds;
}

std::vector<std::string> redline_seeds() {
    auto const words = word_seeds();
    std::vector<std::string> seeds;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto shorter = words[i];
        shorter.erase(shorter.size() / 3, shorter.size() / 5);
        seeds.push_back(words[i] + '\xFF' + shorter);
        seeds.push_back(words[i] + '\xFF' + words[(i + 1) % words.size()]);
    }
    return seeds;
}

/// Every act section beside the words of the section that it amends.
std::vector<std::string> apply_seeds() {
    auto const pages = sample_pages();
    std::vector<std::string> seeds;
    for (auto const& page : sample_acts()) {
        auto const text = plain(page);
        for (auto const& law_page : pages)
            for (auto const& law : law_page.sections)
                if (!law.text.empty()
                    && text.find("section " + std::string(law.citation()) + " of the general")
                           != std::string::npos)
                    seeds.push_back(law.text + '\xFF' + text);
    }
    return seeds;
}

} // namespace

std::vector<std::string> seeds_for(std::string_view target) {
    if (target == "page")
        return page_seeds();
    if (target == "note")
        return note_seeds();
    if (target == "act")
        return act_seeds();
    if (target == "redline")
        return redline_seeds();
    return target == "apply" ? apply_seeds() : word_seeds();
}

} // namespace nutmeg::test
