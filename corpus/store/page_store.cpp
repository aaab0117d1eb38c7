#include "corpus/store/page_store.hpp"

#include "corpus/files/sha256.hpp"
#include "corpus/store/page_files.hpp"
#include "corpus/store/parallel.hpp"
#include "corpus/store/set_typography.hpp"
#include "parser/bills/act.hpp"
#include "parser/notes/supplement.hpp"
#include "parser/statutes/page_index.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace nutmeg {

PageStore::PageStore(PageReader reader)
    : reader_(std::move(reader)), cache_(reader_), sizes_(file_count()), years_(file_count()) {
    std::vector<std::vector<IndexedHeading>> by_file(file_count());
    parallel_for(file_count(),
                 [&](std::size_t i) { by_file[i] = headings_of(static_cast<std::uint32_t>(i)); });
    index_ = HeadingIndex(std::move(by_file));
}

/// Scans the page for headings, and parses it if that is not enough.
std::vector<IndexedHeading> PageStore::headings_of(std::uint32_t file) {
    PageContents contents;
    try {
        auto const bytes = reader_.file_bytes(file);
        sizes_[file] = bytes.size();
        contents = index_page(bytes);
    } catch (Error const&) {
        // The same error is reported when the page is parsed.
    }
    if (!contents.exact || contents.numbers.empty()) {
        contents = {};
        for (auto const& section : cache_.page(file).sections)
            for (std::size_t n = 0; n < section.numbers.size(); ++n) {
                contents.numbers.push_back(section.numbers[n]);
                contents.group_last.push_back(section.last_numbers[n]);
            }
    }
    std::vector<IndexedHeading> headings;
    headings.reserve(contents.numbers.size());
    for (std::size_t n = 0; n < contents.numbers.size(); ++n)
        headings.push_back({section_number_key(contents.numbers[n]),
                            std::move(contents.numbers[n]),
                            file,
                            std::move(contents.group_last[n])});
    return headings;
}

std::shared_ptr<Section const> PageStore::find(std::string_view number) {
    auto const headings = index_.find(number);
    return headings.empty() ? nullptr : cache_.find(headings.front().file, number);
}

std::shared_ptr<Section const> PageStore::find_group(std::string_view number) {
    auto const* range = index_.find_range(number);
    return range == nullptr ? nullptr : cache_.find(range->file, range->number);
}

std::vector<std::string> PageStore::numbers_in_chapter(std::string_view chapter) const {
    std::vector<std::string> all;
    for (auto const& heading : index_.headings())
        if (chapter_name_of_file(reader_.files()[heading.file]) == chapter
            && (all.empty() || all.back() != heading.number))
            all.push_back(heading.number);
    return all;
}

std::vector<EditionVersion> PageStore::versions(std::string_view number) {
    auto section = find(number);
    if (!section)
        return {};
    return {{std::move(section), reader_.path()}};
}

StoreContents PageStore::all() {
    std::vector<std::vector<std::shared_ptr<Section const>>> by_file(file_count());
    parallel_for_largest_first(
        file_count(),
        [&](std::size_t i) { return sizes_[i]; },
        [&](std::size_t i) {
            auto const file = static_cast<std::uint32_t>(i);
            auto const count = cache_.page(file).sections.size();
            by_file[i].reserve(count);
            for (std::size_t s = 0; s < count; ++s)
                by_file[i].push_back(cache_.section(file, s));
        });
    StoreContents contents;
    for (std::uint32_t file = 0; file < file_count(); ++file) {
        auto const& page = cache_.page(file);
        contents.files.push_back({page.name,
                                  0,
                                  page.sections.size(),
                                  cache_.is_readable(file),
                                  page.diagnostics,
                                  chapter_name_of_file(page.name)});
        for (auto& section : by_file[file])
            contents.sections.push_back({std::move(section), file});
    }
    return contents;
}

void PageStore::resolve_all(SectionLookup const& find) {
    PathsBySection paths;
    parallel_for_largest_first(
        file_count(),
        [&](std::size_t i) { return sizes_[i]; },
        [&](std::size_t i) {
            auto const file = static_cast<std::uint32_t>(i);
            auto& sections = cache_.editable(file).sections;
            for (std::size_t s = 0; s < sections.size(); ++s) {
                cache_.section(file, s);
                resolve_citations(sections[s], find, paths);
            }
        });
}

std::optional<SectionSource> PageStore::source_of(std::string_view number) {
    auto const headings = index_.find(number);
    if (headings.empty())
        return std::nullopt;
    auto const file = headings.front().file;
    auto const indices = cache_.indices_of(file, number);
    auto const& page = cache_.page(file);
    auto const line = indices.empty() ? std::uint32_t{0} : page.sections[indices.front()].line;
    auto const& name = reader_.files()[file];
    return SectionSource{name, line, reader_.path(), chapter_name_of_file(name), page.chapter_name};
}

std::vector<EditionSource> PageStore::sources() const {
    EditionSource source;
    source.path = reader_.path();
    auto const& files = reader_.files();
    source.file_count = files.size();
    if (files.size() != 1 || files.front() != source.path)
        source.kind = EditionSource::Kind::Folder;
    else
        source.sha256 = sha256_hex(reader_.file_bytes(0));
    // Of a folder that mixes pages of a supplement with others, nothing is known.
    std::set<std::pair<std::string, std::string>> notes;
    for (auto const file : std::set<std::size_t>{0, files.size() / 2, files.size() - 1})
        try {
            auto const bytes = reader_.file_bytes(static_cast<std::uint32_t>(file));
            notes.emplace(supplement_year_in(bytes), supplemented_revision_in(bytes));
        } catch (Error const&) {
            continue; // `diagnostics` has the reason
        }
    if (notes.size() == 1)
        std::tie(source.supplement_year, source.supplements) = *notes.begin();
    return {source};
}

std::string const& PageStore::supplement_year_of(std::uint32_t file) {
    auto& entry = years_[file];
    std::call_once(entry.once, [&] { entry.year = supplement_year_in(reader_.file_bytes(file)); });
    return entry.year;
}

std::string PageStore::supplement_year(std::string_view number) {
    auto const headings = index_.find(number);
    return headings.empty() ? std::string() : supplement_year_of(headings.front().file);
}

bool PageStore::has_supplement() {
    std::set<std::uint32_t> files;
    for (auto const& heading : index_.headings())
        files.insert(heading.file);
    return std::any_of(files.begin(), files.end(), [&](std::uint32_t file) {
        return !supplement_year_of(file).empty();
    });
}

Diagnostics PageStore::duplicates(std::string_view number) {
    std::set<std::uint32_t> files;
    for (auto const& heading : index_.find(number))
        files.insert(heading.file);
    std::vector<std::string> locations;
    for (auto const file : files)
        for (auto const index : cache_.indices_of(file, number))
            locations.push_back(reader_.files()[file] + ":"
                                + std::to_string(cache_.page(file).sections[index].line));
    return section_twice(number, reader_.path(), locations);
}

Diagnostics PageStore::diagnostics() const {
    Diagnostics all;
    auto const add = [&](Diagnostic diagnostic, std::string const& file) {
        if (diagnostic.severity != Severity::Problem)
            return;
        diagnostic.file = file;
        all.push_back(std::move(diagnostic));
    };
    for (std::uint32_t file = 0; file < file_count(); ++file) {
        auto const* page = cache_.if_read(file);
        if (page == nullptr)
            continue;
        auto const& name = reader_.files()[file];
        for (auto const& diagnostic : page->diagnostics)
            add(diagnostic, name);
        for (auto const& section : page->sections)
            for (auto const& diagnostic : section.diagnostics)
                add(diagnostic, name);
    }
    return all;
}

bool PageStore::is_act(std::string_view file) {
    auto const& files = reader_.files();
    auto const found = std::find(files.begin(), files.end(), file);
    if (found == files.end())
        return false;
    auto const index = static_cast<std::uint32_t>(found - files.begin());
    return cache_.page(index).sections.empty()
        && !read_act(reader_.file_bytes(index), *found).sections.empty();
}

void PageStore::prefetch(std::span<std::string_view const> numbers) {
    std::map<std::uint32_t, std::vector<std::string_view>> by_file;
    for (auto const number : numbers)
        if (auto const headings = index_.find(number); !headings.empty())
            by_file[headings.front().file].push_back(number);
    std::vector<std::pair<std::uint32_t, std::vector<std::string_view>>> files(by_file.begin(),
                                                                               by_file.end());
    parallel_for_largest_first(
        files.size(),
        [&](std::size_t i) { return sizes_[files[i].first]; },
        [&](std::size_t i) {
            auto const file = files[i].first;
            auto const& wanted = files[i].second;
            std::vector<std::string> keys(wanted.size());
            std::transform(wanted.begin(), wanted.end(), keys.begin(), section_number_key);
            std::sort(keys.begin(), keys.end());
            cache_.page(file, [&](std::vector<std::string> const& numbers) {
                return std::any_of(numbers.begin(), numbers.end(), [&](std::string_view number) {
                    return std::binary_search(keys.begin(), keys.end(), section_number_key(number));
                });
            });
            for (auto const number : wanted)
                cache_.find(file, number);
        });
}

bool PageStore::take_typography(SectionStore& model) {
    if (!reader_.is_unpublished())
        return false;
    for (auto& section : cache_.editable(0).sections)
        set_typography(section, model);
    return true;
}

} // namespace nutmeg
