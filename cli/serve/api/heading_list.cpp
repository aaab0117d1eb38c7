#include "cli/serve/api/heading_list.hpp"

#include "parser/citations/section_number.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace nutmeg {

namespace {

/// The words of a text in lower case, each after a space: " soliciting sexual acts".
std::string words_of(std::string_view text) {
    std::string words;
    bool is_inside = false;
    for (char const c : text) {
        bool const is_part = is_alnum(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
        if (is_part && !is_inside)
            words += ' ';
        if (is_part)
            words += c;
        is_inside = is_part;
    }
    return to_lower(words);
}

/// What is typed before a number: "Sec. 53a-83", "§ 53a-83".
std::string without_section_sign(std::string query) {
    constexpr std::array<std::string_view, 5> signs{
        "sections ", "section ", "secs. ", "sec. ", "\u00A7"};
    query.erase(0, query.find_first_not_of(' '));
    for (auto const sign : signs)
        if (query.starts_with(sign))
            query.erase(0, sign.size());
    query.erase(0, query.find_first_not_of(' '));
    query.erase(query.find_last_not_of(' ') + 1);
    return query;
}

std::vector<std::string> split_words(std::string const& words) {
    std::vector<std::string> list;
    for (std::size_t at = 0; at < words.size();) {
        auto const end = std::min(words.find(' ', at + 1), words.size());
        list.push_back(words.substr(at, end - at));
        at = end;
    }
    return list;
}

} // namespace

HeadingList::HeadingList(SectionStore& law) {
    auto const contents = law.all();
    entries_.reserve(contents.sections.size());
    for (auto const& [section, file] : contents.sections) {
        if (section->numbers.empty())
            continue;
        Entry entry;
        entry.section = {std::string(section->citation()),
                         section->catchline,
                         contents.files[file].chapter,
                         section->status};
        entry.number = to_lower(entry.section.number);
        entry.words = words_of(section->catchline);
        entries_.push_back(std::move(entry));
    }
    std::stable_sort(entries_.begin(), entries_.end(), [](Entry const& a, Entry const& b) {
        return compare_section_numbers(a.number, b.number) < 0;
    });
}

FoundHeadings HeadingList::find(std::string_view query, std::size_t most) const {
    auto const number = without_section_sign(to_lower(query));
    auto const words = split_words(words_of(query));
    FoundHeadings found;
    auto const add = [&](Entry const& entry) {
        ++found.all;
        if (found.sections.size() < most)
            found.sections.push_back(&entry.section);
    };
    for (auto const& entry : entries_)
        if (entry.number.starts_with(number))
            add(entry);
    auto const has_all = [&](Entry const& entry) {
        return std::all_of(words.begin(), words.end(), [&](std::string const& word) {
            return entry.words.find(word) != std::string::npos;
        });
    };
    for (auto const& entry : entries_)
        if (!words.empty() && !entry.number.starts_with(number) && has_all(entry))
            add(entry);
    return found;
}

} // namespace nutmeg
