#include "corpus/import/supersession.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace nutmeg {

namespace {

/// One number of the heading of a section.
struct PrintedNumber {
    std::size_t edition = 0; ///< its order
    std::int64_t section = 0;
    std::string last; ///< of a range
};

using PrintedNumbers = std::vector<PrintedNumber>; ///< of one key, by edition, then by section

/// The headings of all editions, for sections that a later edition may replace.
class Headings {
public:
    Headings(Database& database, std::vector<StoredEdition> const& editions) {
        database.guarded([&] {
            for (std::size_t i = editions.size(); i-- > 0;)
                read(database, editions[i].id, i);
        });
        for (auto& [key, printed] : by_key_)
            std::reverse(printed.begin(), printed.end());
    }

    /// The numbers of each section that have a later edition, with those of the same key.
    std::map<std::int64_t, std::vector<PrintedNumbers const*>> const& by_section() const {
        return by_section_;
    }

    /// How many numbers the section prints.
    std::size_t count_of(std::int64_t section) const { return counts_.at(section); }

private:
    /// Reads the editions from the last one back: what it says of a key is known when the sections
    /// that it may replace are read.
    void read(Database& database, std::int64_t edition, std::size_t order) {
        auto& query = database.statement(
            "SELECT number_key, section, last_number FROM headings WHERE edition = ? ORDER BY "
            "number_key DESC, section DESC, position DESC");
        query.bind(1, edition);
        while (query.executeStep()) {
            auto const key = query.getColumn(0);
            auto const section = query.getColumn(1).getInt64();
            auto& printed = by_key_[std::string(static_cast<char const*>(key.getBlob()),
                                                static_cast<std::size_t>(key.getBytes()))];
            ++counts_[section];
            if (!printed.empty() && printed.front().edition != order)
                by_section_[section].push_back(&printed);
            printed.push_back({order, section, query.getColumn(2).getString()});
        }
    }

    std::unordered_map<std::string, PrintedNumbers> by_key_;
    std::map<std::int64_t, std::vector<PrintedNumbers const*>> by_section_;
    std::unordered_map<std::int64_t, std::size_t> counts_;
};

/// Whether the latest of the first editions that prints the number is another one than that of the
/// section, and prints it with the same range.
bool is_replaced(PrintedNumbers const& printed,
                 std::int64_t section,
                 std::string const& last,
                 std::size_t editions) {
    auto const end = std::find_if(printed.begin(), printed.end(), [&](PrintedNumber const& one) {
        return one.edition >= editions;
    });
    if (end == printed.begin())
        return false;
    auto const latest = (end - 1)->edition;
    auto const later = std::find_if(
        printed.begin(), end, [&](PrintedNumber const& one) { return one.edition == latest; });
    auto const own = std::find_if(
        printed.begin(), end, [&](PrintedNumber const& one) { return one.section == section; });
    return own != end && own->edition != latest
        && std::all_of(later, end, [&](PrintedNumber const& one) {
               return one.section != later->section || one.last == last;
           });
}

/// Whether the section is replaced in the law of the first editions.
bool is_replaced(std::vector<PrintedNumbers const*> const& numbers,
                 std::int64_t section,
                 std::size_t editions) {
    return std::all_of(numbers.begin(), numbers.end(), [&](PrintedNumbers const* printed) {
        return std::all_of(printed->begin(), printed->end(), [&](PrintedNumber const& one) {
            return one.section != section || is_replaced(*printed, section, one.last, editions);
        });
    });
}

/// From one edition, by its order, up to the one before another.
struct Interval {
    std::size_t since = 0;
    std::size_t until = 0; ///< the number of editions for good
};

/// When the section is replaced, as editions are added.
std::vector<Interval> intervals(std::vector<PrintedNumbers const*> const& numbers,
                                std::int64_t section,
                                std::size_t editions) {
    std::vector<Interval> all;
    bool was_replaced = false;
    for (std::size_t i = 1; i < editions; ++i) {
        bool const is_now = is_replaced(numbers, section, i + 1);
        if (is_now && !was_replaced)
            all.push_back({i, editions});
        if (!is_now && was_replaced)
            all.back().until = i;
        was_replaced = is_now;
    }
    return all;
}

} // namespace

void write_supersession(Database& database) {
    database.execute("DELETE FROM superseded");
    auto const editions = all_editions(database);
    if (editions.size() < 2)
        return;
    Headings const headings(database, editions);
    database.guarded([&] {
        for (auto const& [section, numbers] : headings.by_section()) {
            if (numbers.size() < headings.count_of(section))
                continue; // no later edition prints one of its numbers
            for (auto const [since, until] : intervals(numbers, section, editions.size())) {
                auto& insert = database.statement(
                    "INSERT INTO superseded (section, since, until) VALUES (?, ?, ?)");
                insert.bind(1, section);
                insert.bind(2, editions[since].position);
                if (until < editions.size())
                    insert.bind(3, editions[until].position);
                insert.exec();
            }
        }
    });
}

} // namespace nutmeg
