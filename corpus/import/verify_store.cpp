#include "corpus/import/verify_store.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/database/stored_rows.hpp"
#include "corpus/import/rewrite_tables.hpp"
#include "parser/text/error.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <string_view>

namespace nutmeg {

namespace {

/// What follows from the sections, as rows that are equal if the tables are: `place` is the
/// section.
struct DerivedRows {
    std::string_view name;
    std::string_view query;
};

constexpr std::array<DerivedRows, 6> derived{{
    {"headings",
     "SELECT section AS place, edition, number_key, position, number, last_number FROM headings"},
    {"citations",
     "SELECT section AS place, kind, number_key, number, path, last_number, \"begin\", \"end\" "
     "FROM "
     "citations JOIN cited_laws ON cited_laws.id = law"},
    {"facts",
     "SELECT section AS place, kind, topic, fact_values.value, number, \"begin\", \"end\" FROM "
     "facts "
     "JOIN fact_values ON fact_values.id = facts.value"},
    {"superseded sections", "SELECT section AS place, since, until FROM superseded"},
    {"sections", "SELECT id AS place, line, status, has_problems FROM sections"},
    {"shared rows",
     "SELECT 0 AS place, count(*), (SELECT count(*) FROM fact_values) FROM cited_laws"},
}};

class Verifier {
public:
    explicit Verifier(std::string const& path) : database_(path, Access::Copy) {}

    StoreVerification run() {
        std::vector<StoredEdition> editions;
        find_faults([&] {
            check_file();
            editions = all_editions(database_);
        });
        if (result_.faults.empty())
            check_readers(editions, database_.path());
        find_faults([&] { check_rows(editions); });
        find_faults([&] { check_tables(editions); });
        return std::move(result_);
    }

private:
    /// Does the next step, unless a fault was found: it may lead to others. An error is one too.
    template <class Check>
    void find_faults(Check const& check) {
        if (!result_.faults.empty())
            return;
        try {
            check();
        } catch (Error const& error) {
            result_.faults.emplace_back(error.diagnostic().message);
        }
    }

    void check_file() {
        add_rows("PRAGMA integrity_check", [](SQLite::Statement& row) {
            auto const text = row.getColumn(0).getString();
            return text == "ok" ? std::string() : "the file is damaged: " + text;
        });
        add_rows("PRAGMA foreign_key_check", [](SQLite::Statement& row) {
            return fmt::format("a row of {} refers to a row of {} that is missing",
                               row.getColumn(0).getString(),
                               row.getColumn(2).getString());
        });
    }

    /// Adds what `fault` says of each row of a query, unless it is empty.
    template <class Fault>
    void add_rows(char const* sql, Fault const& fault) {
        database_.guarded([&] {
            auto& query = database_.statement(sql);
            while (query.executeStep())
                if (auto words = fault(query); !words.empty())
                    result_.faults.push_back(std::move(words));
            query.reset();
        });
    }

    /// The checksums of editions, files and sections, and that they divide the sections.
    void check_rows(std::vector<StoredEdition> const& editions) {
        for (auto const& edition : editions) {
            ++result_.editions;
            auto next = edition.first_section;
            for (auto const id : file_ids(database_, edition.id)) {
                auto const file = stored_file(database_, id).first;
                ++result_.files;
                if (file.first_section != next)
                    add_fault(edition, file.name + " does not begin after the file before it");
                for (; next < file.end_section; ++next)
                    check_section(edition, id, next);
            }
            if (next != edition.end_section)
                add_fault(edition, "its files do not have all of its sections");
        }
    }

    void check_section(StoredEdition const& edition, std::int64_t file, std::int64_t id) {
        try {
            auto row = section_row(database_, id);
            if (row.file != file)
                add_fault(edition, fmt::format("section row {} is in another file", id));
            printed_section(std::move(row), database_.path());
            ++result_.sections;
        } catch (Error const& error) {
            add_fault(edition, error.diagnostic().message);
        }
    }

    /// Keeps the tables, writes them again, and compares.
    void check_tables(std::vector<StoredEdition> const& editions) {
        try {
            database_.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)");
        } catch (Error const&) {
            result_.faults.emplace_back("the index of words differs from the sections");
        }
        for (std::size_t i = 0; i < derived.size(); ++i)
            database_.execute(
                fmt::format("CREATE TEMP TABLE stored_{} AS {}", i, derived[i].query));
        rewrite_tables(database_);
        for (std::size_t i = 0; i < derived.size(); ++i)
            compare(i);
        auto const rewritten = all_editions(database_);
        for (std::size_t i = 0; i < editions.size(); ++i)
            if (editions[i].content != rewritten[i].content)
                add_fault(editions[i], "its checksum is not that of its sections");
    }

    void compare(std::size_t i) {
        auto const& [name, query] = derived[i];
        queries_[i] = fmt::format(
            "SELECT places, (SELECT number FROM headings WHERE section = place) FROM (SELECT "
            "count(DISTINCT place) AS places, min(place) AS place FROM (SELECT place FROM (SELECT "
            "* FROM stored_{0} EXCEPT {1}) UNION ALL SELECT place FROM ({1} EXCEPT SELECT * FROM "
            "stored_{0})))",
            i,
            query);
        add_rows(queries_[i].c_str(), [&name = name](SQLite::Statement& row) {
            auto const count = static_cast<std::size_t>(row.getColumn(0).getInt64());
            auto const number = row.getColumn(1).getString();
            auto fault = fmt::format("{} differ from the text", name);
            if (!number.empty())
                fault += fmt::format(" in {}, the first is {}", counted(count, "section"), number);
            return count == 0 ? std::string() : fault;
        });
    }

    void add_fault(StoredEdition const& edition, std::string const& fault) {
        result_.faults.push_back(fmt::format("edition {}: {}", edition.name, fault));
    }

    Database database_;
    StoreVerification result_;
    std::array<std::string, derived.size()> queries_; ///< a statement is kept with its text
};

} // namespace

StoreVerification verify_store(std::string const& path) {
    return Verifier(path).run();
}

} // namespace nutmeg
