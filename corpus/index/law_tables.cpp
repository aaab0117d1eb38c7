#include "corpus/index/law_tables.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/section_rows.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/facts/facts.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace nutmeg {

namespace {

LawInForce law_in_force(StoredLaw const& law) {
    std::vector<StoredEdition> editions;
    for (auto const* const one : law.editions)
        editions.push_back(one->edition());
    std::lock_guard const lock(law.shared->mutex);
    return {*law.shared->database, std::move(editions)};
}

/// Whether the key is that of a section number.
bool is_section_key(std::string const& key) {
    return !key.starts_with('\xFF');
}

/// The key before those of all sections of the title of `number`.
std::string first_key_of_title(std::string_view number) {
    return section_number_key(std::string(number.substr(0, number.find('-'))) + "-0");
}

/// The phrase for FTS5; its last word may go on ("permit" finds "permits"). Empty if FTS5 finds no
/// word in it.
std::string words_query(std::string_view phrase) {
    bool const has_word = std::any_of(phrase.begin(), phrase.end(), [](char c) {
        return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
    });
    if (!has_word)
        return {};
    std::string query = "text : \"";
    for (auto const c : phrase)
        query += c == '"' ? std::string("\"\"") : std::string(1, c);
    return query + "\" *";
}

std::string key_in(SQLite::Statement& query, int column) {
    auto const key = query.getColumn(column);
    return {static_cast<char const*>(key.getBlob()), static_cast<std::size_t>(key.getBytes())};
}

} // namespace

LawTables::LawTables(StoredLaw const& law) : shared_(law.shared), in_force_(law_in_force(law)) {}

std::vector<PrintedNumber> LawTables::printed(std::string_view first, std::string_view last) const {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        std::map<std::string, std::vector<PrintedNumber>> by_key;
        for (auto const& edition : in_force_.editions()) {
            auto& query = database.statement(
                "SELECT number_key, section, number FROM headings WHERE edition = ? AND number_key "
                ">= ? AND number_key <= ? ORDER BY number_key, section, position");
            query.bind(1, edition.id);
            query.bind(2, section_number_key(first));
            query.bind(3, section_number_key(last));
            while (query.executeStep())
                if (auto const row = query.getColumn(1).getInt64(); in_force_.contains(row))
                    by_key[key_in(query, 0)].push_back({row, query.getColumn(2).getString()});
        }
        std::vector<PrintedNumber> all;
        for (auto& [key, numbers] : by_key)
            std::move(numbers.begin(), numbers.end(), std::back_inserter(all));
        return all;
    });
}

std::string LawTables::chapter_of(SectionPlace row) const {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        auto& query = database.statement("SELECT chapter_number FROM sections JOIN files ON "
                                         "files.id = file WHERE sections.id = ?");
        query.bind(1, row);
        return query.executeStep() ? query.getColumn(0).getString() : std::string();
    });
}

/// The first column of the result of a query.
SectionPlaces LawTables::rows(char const* sql, std::vector<std::string> const& values) const {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        SectionPlaces all;
        auto& query = database.statement(sql);
        for (std::size_t i = 0; i < values.size(); ++i)
            query.bind(static_cast<int>(i + 1), values[i]);
        while (query.executeStep())
            all.push_back(query.getColumn(0).getInt64());
        return all;
    });
}

SectionPlaces LawTables::citing(std::string_view number) const {
    auto const key = section_number_key(number);
    auto all =
        rows("SELECT section FROM cited_laws CROSS JOIN citations ON law = cited_laws.id WHERE "
             "number_key = ? AND kind = 'section'",
             {key});
    auto const ranges =
        rows("SELECT section FROM cited_laws CROSS JOIN citations ON law = cited_laws.id WHERE "
             "last_number <> '' AND number_key >= ? AND number_key <= ? AND kind = 'section'",
             {is_section_key(key) ? first_key_of_title(number) : std::string(), key});
    all.insert(all.end(), ranges.begin(), ranges.end());
    return all;
}

SectionPlaces LawTables::citing_chapter(std::string_view chapter) const {
    return rows("SELECT section FROM cited_laws CROSS JOIN citations ON law = cited_laws.id WHERE "
                "number_key = ? AND kind IN ('chapter', 'part')",
                {std::string(chapter)});
}

void LawTables::add_headings(std::string const& first,
                             std::string const& last,
                             SectionPlaces& all) const {
    for (auto const& edition : in_force_.editions()) {
        auto const found = rows("SELECT section FROM headings WHERE edition = (SELECT id FROM "
                                "editions WHERE position = CAST(? AS INTEGER)) AND number_key >= ? "
                                "AND number_key <= ?",
                                {std::to_string(edition.position), first, last});
        all.insert(all.end(), found.begin(), found.end());
    }
}

SectionPlaces LawTables::in_scope(LawScope const& scope) const {
    if (scope.kind == LawScope::Kind::Chapter)
        return rows("SELECT sections.id FROM files CROSS JOIN sections ON sections.id >= "
                    "first_section AND sections.id < end_section WHERE chapter_number = ?",
                    {scope.first});
    SectionPlaces all;
    if (auto const range = key_range_of(scope))
        add_headings(range->first, range->last, all);
    return all;
}

/// Sorted; nothing for all sections.
std::optional<SectionPlaces> LawTables::in_scopes(std::vector<LawScope> const& scopes) const {
    bool const has_keys = std::all_of(scopes.begin(), scopes.end(), [](LawScope const& scope) {
        return scope.kind == LawScope::Kind::Chapter || key_range_of(scope);
    });
    if (scopes.empty() || !has_keys)
        return std::nullopt;
    SectionPlaces all;
    for (auto const& scope : scopes) {
        auto const found = in_scope(scope);
        all.insert(all.end(), found.begin(), found.end());
    }
    std::sort(all.begin(), all.end());
    return all;
}

SectionPlaces LawTables::with_words(std::string_view phrase,
                                    std::vector<LawScope> const& scopes) const {
    auto const query = words_query(phrase);
    auto const scope = in_scopes(scopes);
    if (query.empty())
        return scope ? *scope : rows("SELECT id FROM sections", {});
    if (!scope)
        return rows("SELECT rowid FROM words WHERE words MATCH ?", {query});
    SectionPlaces found;
    for (auto const& edition : in_force_.editions()) {
        auto const first = std::lower_bound(scope->begin(), scope->end(), edition.first_section);
        auto const last = std::lower_bound(first, scope->end(), edition.end_section);
        if (first == last)
            continue;
        auto const some =
            rows("SELECT rowid FROM words WHERE words MATCH ? AND rowid >= CAST(? AS INTEGER) AND "
                 "rowid <= CAST(? AS INTEGER) ORDER BY rowid",
                 {query, std::to_string(*first), std::to_string(*(last - 1))});
        std::set_intersection(some.begin(), some.end(), first, last, std::back_inserter(found));
    }
    return found;
}

SectionPlaces LawTables::with_amount(Quantity const& amount) const {
    auto const kind = fact_kind(static_cast<FactKind>(amount.kind)).name;
    return rows(
        "SELECT section FROM fact_values CROSS JOIN facts ON facts.value = fact_values.id WHERE "
        "kind = ? AND fact_values.value = ?",
        {std::string(kind), quantity_value(amount)});
}

} // namespace nutmeg
