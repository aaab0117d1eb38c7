#include "parser/bills/section_labels.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace nutmeg {

namespace {

/// Removes `lead`, which is in lower case, from the front of `words`, ignoring case; false if it is
/// not there.
bool take(std::string_view& words, std::string_view lead) {
    bool const found = words.size() >= lead.size()
                    && std::equal(lead.begin(), lead.end(), words.begin(), [](char a, char b) {
                           return a == to_lower(b);
                       });
    if (found)
        words.remove_prefix(lead.size());
    return found;
}

/// Removes a number from the front; false if there is none or it does not fit.
bool take_number(std::string_view& words, std::uint32_t& value) {
    auto const [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
    if (error != std::errc())
        return false;
    words.remove_prefix(static_cast<std::size_t>(end - words.data()));
    return true;
}

/// Removes one of `links` from the front if a number follows it.
bool take_link(std::string_view& words, std::initializer_list<std::string_view> links) {
    for (auto const link : links) {
        auto rest = words;
        if (take(rest, link) && !rest.empty() && is_digit(rest.front())) {
            words = rest;
            return true;
        }
    }
    return false;
}

/// The number of a section of an act; nullopt for "2a" and the like.
std::optional<std::uint32_t> whole_number(std::string_view words) {
    std::uint32_t value = 0;
    return take_number(words, value) && words.empty() ? std::optional(value) : std::nullopt;
}

/// The next number, from each one on, that is not yet taken: a forest whose trees are sets of taken
/// numbers, each under the free one after it.
class FreeParts {
public:
    explicit FreeParts(std::size_t count) : next_(count + 1) {
        std::iota(next_.begin(), next_.end(), std::size_t{0});
    }

    std::size_t from(std::size_t part) {
        while (next_[part] != part) {
            next_[part] = next_[next_[part]];
            part = next_[part];
        }
        return part;
    }

    void take(std::size_t part) { next_[part] = part + 1; }

private:
    std::vector<std::size_t> next_;
};

} // namespace

bool SectionList::names(std::string_view number) const {
    auto const value = whole_number(number);
    return value && std::any_of(ranges.begin(), ranges.end(), [value](auto const& range) {
               return range.first <= *value && *value <= range.second;
           });
}

SectionLists::SectionLists(std::vector<SectionList> const& lists) {
    std::vector<std::uint64_t> bounds;
    for (auto const& list : lists)
        for (auto const& [first, last] : list.ranges) {
            bounds.push_back(first);
            bounds.push_back(std::uint64_t{last} + 1);
        }
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    parts_.reserve(bounds.size());
    for (auto const bound : bounds)
        parts_.push_back({bound, {}});
    auto const part_at = [&](std::uint64_t bound) {
        return static_cast<std::size_t>(std::lower_bound(bounds.begin(), bounds.end(), bound)
                                        - bounds.begin());
    };
    FreeParts free(parts_.size());
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (auto const& [first, last] : lists[i].ranges) {
            auto const end = part_at(std::uint64_t{last} + 1);
            for (auto part = free.from(part_at(first)); part < end; part = free.from(part)) {
                parts_[part].list = i;
                free.take(part);
            }
        }
}

std::optional<std::size_t> SectionLists::first_with(std::string_view number) const {
    auto const value = whole_number(number);
    if (!value)
        return std::nullopt;
    auto const after = std::upper_bound(
        parts_.begin(), parts_.end(), *value, [](std::uint64_t wanted, Part const& part) {
            return wanted < part.first;
        });
    return after == parts_.begin() ? std::nullopt : (after - 1)->list;
}

SectionList section_list(std::string_view words) {
    auto rest = words;
    // "Secs. 2-5" is a range of the act's sections; "sections 2-5" may be one of the statutes.
    bool const short_plural = take(rest, "secs. ");
    if (!short_plural && !take(rest, "sections ") && !take(rest, "section ")
        && !take(rest, "sec. "))
        return {};
    SectionList list;
    do {
        std::uint32_t first = 0;
        if (!take_number(rest, first))
            return {};
        auto last = first;
        if (take_link(rest, {" to ", " through "})
            || (short_plural && take_link(rest, {"-", "\u2013"}))) {
            if (!take_number(rest, last))
                return {};
            take(rest, ", inclusive");
        }
        list.ranges.emplace_back(first, last);
    } while (take_link(rest, {", and ", " and ", ", "}));
    take(rest, ".");
    if (!rest.empty() && rest.front() != ' ' && rest.front() != '|')
        return {};
    list.end = words.size() - rest.size();
    return list;
}

} // namespace nutmeg
