#include "corpus/import/shared_rows.hpp"

#include "corpus/database/database.hpp"

#include <algorithm>
#include <initializer_list>
#include <tuple>
#include <utility>

namespace nutmeg {

namespace {

/// The columns of a row as one string. A key has zero bytes, so each column has its size.
std::string row_key(std::initializer_list<std::string_view> columns) {
    std::string key;
    for (auto const column : columns)
        (key += std::to_string(column.size()) + ' ') += column;
    return key;
}

std::string text_of(SQLite::Statement& query, int column) {
    auto const value = query.getColumn(column);
    return {static_cast<char const*>(value.getBlob()), static_cast<std::size_t>(value.getBytes())};
}

/// All rows of a query: an id, then the columns of its key.
SharedRows rows_of(Database& database, char const* sql, int columns) {
    return database.guarded([&] {
        SharedRows rows;
        auto& query = database.statement(sql);
        while (query.executeStep()) {
            std::string key;
            for (int i = 1; i <= columns; ++i)
                key += row_key({text_of(query, i)});
            rows.add(std::move(key), query.getColumn(0).getInt64());
        }
        return rows;
    });
}

void bind_text(SQLite::Statement& statement, int index, std::string_view text) {
    statement.bind(index, std::string(text));
}

} // namespace

void SharedRows::add(std::string key, std::int64_t id) {
    ids_.emplace(std::move(key), id);
    last_ = std::max(last_, id);
}

std::int64_t SharedRows::id_of(std::string key, bool& is_new) {
    auto const [found, added] = ids_.emplace(std::move(key), last_ + 1);
    is_new = added;
    if (added)
        ++last_;
    return found->second;
}

bool SharedRowUse::operator<(SharedRowUse const& other) const {
    return std::tuple(row, section, span.begin, span.end)
         < std::tuple(other.row, other.section, other.span.begin, other.span.end);
}

SharedRows stored_cited_laws(Database& database) {
    return rows_of(
        database, "SELECT id, kind, number_key, number, path, last_number FROM cited_laws", 5);
}

std::int64_t row_of(CitedLaw const& law, SharedRows& rows, Database& database) {
    bool is_new = false;
    auto const id =
        rows.id_of(row_key({law.kind, law.key, law.number, law.path, law.last_number}), is_new);
    if (is_new) {
        auto& insert = database.statement(
            "INSERT INTO cited_laws (id, kind, number_key, number, path, last_number) VALUES (?, "
            "?, ?, ?, ?, ?)");
        insert.bind(1, id);
        bind_text(insert, 2, law.kind);
        insert.bindNoCopy(3, law.key);
        insert.bindNoCopy(4, law.number);
        insert.bindNoCopy(5, law.path);
        insert.bindNoCopy(6, law.last_number);
        insert.exec();
    }
    return id;
}

SharedRows stored_fact_values(Database& database) {
    return rows_of(database, "SELECT id, kind, topic, value FROM fact_values", 3);
}

std::int64_t row_of(StoredFactValue const& value, SharedRows& rows, Database& database) {
    bool is_new = false;
    auto const id = rows.id_of(row_key({value.kind, value.topic, value.value}), is_new);
    if (is_new) {
        auto& insert = database.statement(
            "INSERT INTO fact_values (id, kind, topic, value, number) VALUES (?, ?, ?, ?, ?)");
        insert.bind(1, id);
        bind_text(insert, 2, value.kind);
        bind_text(insert, 3, value.topic);
        insert.bindNoCopy(4, value.value);
        if (value.has_number)
            insert.bind(5, value.number);
        insert.exec();
    }
    return id;
}

} // namespace nutmeg
