#include "corpus/store/edition.hpp"

#include "corpus/store/page_files.hpp"
#include "corpus/store/parallel.hpp"
#include "diff/words/typography.hpp"
#include "parser/statutes/page_index.hpp"
#include "parser/statutes/plain_text.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tbb/enumerable_thread_specific.h>

namespace nutmeg {

struct Edition::Buffers {
    tbb::enumerable_thread_specific<std::string> of_thread;
};

Edition::~Edition() = default;

Edition::Edition(std::string path)
    : path_(std::move(path)), files_(page_files(path_)), buffers_(std::make_unique<Buffers>()) {
    if (files_.size() == 1) {
        auto bytes = read_file(files_.front());
        is_text_ = is_statute_text(bytes);
        if (files_.front() == "-")
            standard_input_ = std::move(bytes);
    }
    for (std::size_t i = 0; i < files_.size(); ++i)
        read_.push_back(std::make_unique<Read>());
    sizes_.resize(files_.size());
    std::vector<Places> by_file(files_.size());
    parallel_for(files_.size(), [&](std::size_t i) {
        by_file[i] = skim(static_cast<std::uint32_t>(i), buffers_->of_thread.local());
    });
    places_ = in_order(std::move(by_file));
    for (auto const& place : places_)
        if (!place.group_last.empty())
            groups_.push_back(place);
}

Edition::Places Edition::skim(std::uint32_t file, std::string& buffer) {
    PageContents contents;
    try {
        auto const bytes = bytes_of(file, buffer);
        sizes_[file] = bytes.size();
        contents = skim_page(bytes);
    } catch (Error const&) {
        // Said once more, and kept, when the page is read.
    }
    if (!contents.exact || contents.numbers.empty()) {
        contents = {};
        for (auto const& section : page(file).page->sections)
            for (std::size_t n = 0; n < section.numbers.size(); ++n) {
                contents.numbers.push_back(section.numbers[n]);
                contents.group_last.push_back(section.last_numbers[n]);
            }
    }
    Places places;
    for (std::size_t n = 0; n < contents.numbers.size(); ++n)
        places.push_back({section_number_key(contents.numbers[n]),
                          std::move(contents.numbers[n]),
                          file,
                          std::move(contents.group_last[n])});
    return places;
}

Edition::Places Edition::in_order(std::vector<Places> by_file) {
    std::vector<Place*> order; // pointers are moved more cheaply than strings
    for (auto& places : by_file)
        for (auto& place : places)
            order.push_back(&place);
    std::stable_sort(
        order.begin(), order.end(), [](Place* a, Place* b) { return a->key < b->key; });
    Places all;
    all.reserve(order.size());
    for (auto* place : order)
        all.push_back(std::move(*place));
    return all;
}

std::span<Edition::Place const> Edition::places_of(Places const& places, std::string_view number) {
    auto const key = section_number_key(number);
    auto const first = std::lower_bound(
        places.begin(), places.end(), key, [](Place const& place, std::string const& wanted) {
            return place.key < wanted;
        });
    auto last = first;
    while (last != places.end() && last->key == key)
        ++last;
    return {first, last};
}

std::string_view Edition::bytes_of(std::uint32_t file, std::string& buffer) const {
    auto const bytes =
        files_[file] == "-" ? std::string_view(standard_input_) : read_file(files_[file], buffer);
    if (!is_text_)
        return bytes;
    buffer = statute_text_page(bytes, files_[file]);
    return buffer;
}

Page Edition::parse(std::uint32_t file, SectionChoice const& wanted) {
    try {
        return parse_page_texts(bytes_of(file, buffers_->of_thread.local()), files_[file], wanted);
    } catch (Error const& error) {
        if (files_.size() == 1)
            throw;
        Page unreadable;
        unreadable.name = files_[file];
        unreadable.diagnostics.push_back(error.diagnostic());
        return unreadable;
    }
}

Edition::Read& Edition::page(std::uint32_t file, SectionChoice const& wanted) {
    auto& entry = *read_[file];
    std::call_once(entry.once, [&] {
        entry.page = std::make_shared<Page>(parse(file, wanted));
        auto const& sections = entry.page->sections;
        entry.words = std::make_unique<std::once_flag[]>(sections.size());
        for (std::size_t i = 0; i < sections.size(); ++i) {
            for (auto const& number : sections[i].numbers)
                entry.sections.emplace(number, i);
            if (wanted)
                entry.headings_alone.push_back(!wanted(sections[i]));
        }
    });
    return entry;
}

void Edition::complete(std::uint32_t file, std::size_t index) {
    auto& entry = *read_[file];
    std::call_once(entry.once_whole, [&] { entry.whole = parse(file, {}); });
    auto& section = entry.page->sections[index];
    auto& sections = entry.whole.sections;
    if (index >= sections.size() || sections[index].heading != section.heading) {
        section.diagnostics.push_back(
            make_diagnostic(DiagnosticCode::PageChanged,
                            {.citation = std::string(section.citation()), .line = section.line}));
        return;
    }
    sections[index].numbers.swap(section.numbers); // the page's index looks at these
    section = std::move(sections[index]);
}

void Edition::read_section(std::uint32_t file, std::size_t index) {
    auto& entry = *read_[file];
    std::call_once(entry.words[index], [&] {
        if (!entry.headings_alone.empty() && entry.headings_alone[index])
            complete(file, index);
        read_words(entry.page->sections[index]);
    });
}

std::shared_ptr<Section const> Edition::section_in(std::uint32_t file, std::string_view number) {
    auto& holder = page(file);
    auto const found = holder.sections.lower_bound(number);
    if (found == holder.sections.end() || compare_section_numbers(found->first, number) != 0)
        return nullptr;
    read_section(file, found->second);
    return {holder.page, &holder.page->sections[found->second]};
}

std::shared_ptr<Section const> Edition::find(std::string_view number) {
    auto const places = places_of(places_, number);
    return places.empty() ? nullptr : section_in(places.front().file, number);
}

void Edition::read_only(std::span<std::string_view const> numbers) {
    std::map<std::uint32_t, std::vector<std::string_view>> by_file;
    for (auto const number : numbers)
        if (auto const places = places_of(places_, number); !places.empty())
            by_file[places.front().file].push_back(number);
    std::vector<std::pair<std::uint32_t, std::vector<std::string_view>>> files(by_file.begin(),
                                                                               by_file.end());
    parallel_for_largest_first(
        files.size(),
        [&](std::size_t i) { return sizes_[files[i].first]; },
        [&](std::size_t i) {
            auto const file = files[i].first;
            auto& wanted = files[i].second;
            std::sort(wanted.begin(), wanted.end(), SectionNumberLess());
            page(file, [&](Section const& section) {
                return std::any_of(
                    section.numbers.begin(), section.numbers.end(), [&](std::string_view number) {
                        return std::binary_search(
                            wanted.begin(), wanted.end(), number, SectionNumberLess());
                    });
            });
            for (auto const number : wanted)
                section_in(file, number);
        });
}

std::shared_ptr<Section const> Edition::find_group(std::string_view number) {
    auto const after = std::upper_bound(
        groups_.begin(), groups_.end(), number, [](std::string_view wanted, Place const& group) {
            return compare_section_numbers(wanted, group.number) < 0;
        });
    if (after == groups_.begin())
        return nullptr;
    auto const& group = *std::prev(after);
    return in_section_range(number, group.number, group.group_last)
             ? section_in(group.file, group.number)
             : nullptr;
}

std::vector<std::string> Edition::pages_of(std::string_view number) const {
    std::vector<std::string> paths;
    for (auto const& place : places_of(places_, number))
        paths.push_back(files_[place.file]);
    return paths;
}

std::vector<std::string> Edition::doubled_numbers() const {
    std::vector<std::string> all;
    std::size_t first = 0;
    for (std::size_t i = 1; i < places_.size(); ++i) {
        if (places_[first].key != places_[i].key)
            first = i;
        else if (i == first + 1)
            all.push_back(places_[first].number);
    }
    return all;
}

Diagnostics Edition::doubled(std::string_view number) {
    std::set<std::uint32_t> files;
    for (auto const& place : places_of(places_, number))
        files.insert(place.file);
    std::vector<std::string> places;
    for (auto const file : files) {
        auto const [begin, end] = page(file).sections.equal_range(number);
        for (auto section = begin; section != end; ++section)
            places.push_back(files_[file] + ":"
                             + std::to_string(read_[file]->page->sections[section->second].line));
    }
    if (places.size() < 2)
        return {};
    std::string named;
    constexpr std::size_t most_named = 3;
    for (std::size_t i = 0; i < std::min(places.size(), most_named); ++i)
        named += (i == 0 ? "" : ", ") + places[i];
    named += places.size() > most_named ? ", ..." : "";
    return {make_diagnostic(DiagnosticCode::SectionTwice,
                            {.citation = std::string(number), .file = path_},
                            places.size(),
                            named)};
}

Diagnostics Edition::diagnostics() const {
    Diagnostics all;
    auto const add = [&](Diagnostic diagnostic, std::string const& file) {
        if (diagnostic.severity != Severity::Problem)
            return;
        diagnostic.file = file;
        all.push_back(std::move(diagnostic));
    };
    for (std::size_t i = 0; i < files_.size(); ++i) {
        if (!read_[i]->page)
            continue;
        for (auto const& diagnostic : read_[i]->page->diagnostics)
            add(diagnostic, files_[i]);
        for (auto const& section : read_[i]->page->sections)
            for (auto const& diagnostic : section.diagnostics)
                add(diagnostic, files_[i]);
    }
    return all;
}

std::vector<std::string> Edition::numbers() const {
    std::vector<std::string> all;
    for (auto const& place : places_)
        if (all.empty() || all.back() != place.number)
            all.push_back(place.number);
    return all;
}

std::vector<std::shared_ptr<Page const>> Edition::read_all() {
    parallel_for_largest_first(
        files_.size(),
        [&](std::size_t i) { return sizes_[i]; },
        [&](std::size_t i) {
            auto const file = static_cast<std::uint32_t>(i);
            for (std::size_t s = 0; s < page(file).page->sections.size(); ++s)
                read_section(file, s);
        });
    std::vector<std::shared_ptr<Page const>> pages;
    for (auto const& one : read_)
        pages.push_back(one->page);
    return pages;
}

void Edition::take_typography(
    std::function<std::shared_ptr<Section const>(std::string_view)> const& find) {
    if (!is_text_)
        return;
    for (auto& section : page(0).page->sections) {
        auto const like = section.numbers.empty() ? nullptr : find(section.citation());
        if (!like)
            continue;
        auto const words = in_law_typography(section.text, like->text, {}, Paragraphs::Law).words;
        auto set = section_from_words(section.citation(), section.catchline, words);
        section.text = std::move(set.text);
        section.paragraphs = std::move(set.paragraphs);
        section.paragraph_lines.clear();
        section.current_end = set.current_end;
    }
}

std::string Edition::page_path(std::string_view number) const {
    auto const places = places_of(places_, number);
    return places.empty() ? std::string() : files_[places.front().file];
}

} // namespace nutmeg
