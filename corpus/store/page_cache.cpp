#include "corpus/store/page_cache.hpp"

#include "parser/statutes/read_section.hpp"
#include "parser/text/error.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <utility>

namespace nutmeg {

PageCache::PageCache(PageReader const& reader) : reader_(reader), entries_(reader.files().size()) {}

Page PageCache::parse(std::uint32_t file, SectionChoice const& wanted) {
    try {
        return reader_.parse(file, wanted);
    } catch (Error const& error) {
        if (entries_.size() == 1)
            throw;
        entries_[file].is_readable = false;
        Page unreadable;
        unreadable.name = reader_.files()[file];
        unreadable.diagnostics.push_back(error.diagnostic());
        return unreadable;
    }
}

PageCache::Entry& PageCache::entry(std::uint32_t file, SectionChoice const& wanted) {
    auto& entry = entries_[file];
    std::call_once(entry.once, [&] {
        entry.page = std::make_shared<Page>(parse(file, wanted));
        auto const& sections = entry.page->sections;
        entry.words = std::make_unique<std::once_flag[]>(sections.size());
        if (wanted)
            entry.has_only_heading.reserve(sections.size());
        for (std::size_t i = 0; i < sections.size(); ++i) {
            for (auto const& number : sections[i].numbers)
                entry.sections.emplace_hint(entry.sections.end(), number, i); // mostly the place
            if (wanted)
                entry.has_only_heading.push_back(!wanted(sections[i].numbers));
        }
    });
    return entry;
}

Page const& PageCache::page(std::uint32_t file, SectionChoice const& wanted) {
    return *entry(file, wanted).page;
}

/// Adds text and notes to a section that has only its heading.
void PageCache::add_text(std::uint32_t file, std::size_t index) {
    auto& entry = entries_[file];
    std::call_once(entry.once_whole, [&] { entry.whole = parse(file, {}); });
    auto& section = entry.page->sections[index];
    auto& sections = entry.whole.sections;
    if (index >= sections.size() || sections[index].heading != section.heading) {
        section.diagnostics.push_back(
            make_diagnostic(DiagnosticCode::PageChanged,
                            {.citation = std::string(section.citation()), .line = section.line}));
        return;
    }
    sections[index].numbers.swap(section.numbers); // the entry's map points into these
    section = std::move(sections[index]);
}

void PageCache::read_section(std::uint32_t file, std::size_t index) {
    auto& entry = entries_[file];
    std::call_once(entry.words[index], [&] {
        if (!entry.has_only_heading.empty() && entry.has_only_heading[index])
            add_text(file, index);
        read_words(entry.page->sections[index]);
    });
}

std::shared_ptr<Section const> PageCache::section(std::uint32_t file, std::size_t index) {
    auto const& page = entry(file).page;
    read_section(file, index);
    return {page, &page->sections[index]};
}

std::shared_ptr<Section const> PageCache::find(std::uint32_t file, std::string_view number) {
    auto const& sections = entry(file).sections;
    auto const found = sections.lower_bound(number);
    if (found == sections.end() || compare_section_numbers(found->first, number) != 0)
        return nullptr;
    return section(file, found->second);
}

std::vector<std::size_t> PageCache::indices_of(std::uint32_t file, std::string_view number) {
    auto const [begin, end] = entry(file).sections.equal_range(number);
    std::vector<std::size_t> indices;
    for (auto section = begin; section != end; ++section)
        indices.push_back(section->second);
    return indices;
}

} // namespace nutmeg
