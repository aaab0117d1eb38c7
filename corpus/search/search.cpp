#include "corpus/search/search.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/database/stored_rows.hpp"
#include "corpus/search/citing.hpp"
#include "corpus/search/filter_values.hpp"
#include "corpus/search/matches.hpp"
#include "corpus/search/sentence.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <sqlite3.h>
#include <stdexcept>
#include <unordered_set>
#include <utility>

namespace nutmeg {

namespace {

using Row = std::int64_t; ///< of `sections`

constexpr char match_begin = '\x11'; ///< around the words that match; no text has these
constexpr char match_end = '\x12';

Span span_of(SQLite::Statement& query, int first) {
    return {query.getColumn(first).getUInt(), query.getColumn(first + 1).getUInt()};
}

/// A condition on the table of facts.
struct FactCondition {
    std::string_view kind;
    std::string_view topic; ///< or empty
};

std::optional<FactCondition> fact_condition(FilterKind kind) {
    switch (kind) {
    case FilterKind::Age:
        return FactCondition{"age", ""};
    case FilterKind::Fine:
        return FactCondition{"money", "penalty"};
    case FilterKind::Money:
        return FactCondition{"money", ""};
    case FilterKind::Percent:
        return FactCondition{"percent", ""};
    case FilterKind::Prison:
        return FactCondition{"imprisonment", ""};
    case FilterKind::Period:
        return FactCondition{"duration", ""};
    case FilterKind::Date:
        return FactCondition{"date", ""};
    case FilterKind::OffenseClass:
        return FactCondition{"offense-class", ""};
    case FilterKind::Modal:
        return FactCondition{"modality", ""};
    case FilterKind::Defines:
        return FactCondition{"definition", ""};
    case FilterKind::MentalState:
        return FactCondition{"mental-state", ""};
    case FilterKind::Cites:
    case FilterKind::Status:
        return std::nullopt;
    }
    return std::nullopt;
}

/// Whether the value of a fact is what the filter names. A class may be named in part ("felony"), a
/// date by its beginning ("2026-07"); others must be equal.
bool has_words(SearchFilter const& filter, std::string const& value) {
    auto const lowered = to_lower(value);
    switch (filter.kind) {
    case FilterKind::OffenseClass:
        return has_whole_words(lowered, filter.words);
    case FilterKind::Date:
        return lowered.starts_with(filter.words);
    default:
        return lowered == filter.words;
    }
}

Matches facts_matching(Database& database,
                       SearchFilter const& filter,
                       FactCondition const& condition) {
    return database.guarded([&] {
        Matches found;
        auto& query = database.statement(
            "SELECT id, value, number FROM fact_values WHERE kind = ? AND (? = '' OR topic = ?)");
        query.bind(1, std::string(condition.kind));
        query.bind(2, std::string(condition.topic));
        query.bind(3, std::string(condition.topic));
        while (query.executeStep()) {
            bool const suits = has_numbers(filter.kind)
                                 ? !query.getColumn(2).isNull()
                                       && filter.range.contains(query.getColumn(2).getDouble())
                                 : has_words(filter, query.getColumn(1).getString());
            if (!suits)
                continue;
            auto& facts =
                database.statement("SELECT section, \"begin\", \"end\" FROM facts WHERE value = ?");
            facts.bind(1, query.getColumn(0).getInt64());
            while (facts.executeStep())
                add_match(found, facts.getColumn(0).getInt64(), span_of(facts, 1));
        }
        return found;
    });
}

Matches with_status(Database& database, std::string const& status) {
    return database.guarded([&] {
        Matches found;
        auto& query = database.statement("SELECT id FROM sections WHERE status = ?");
        query.bind(1, status);
        while (query.executeStep())
            found.try_emplace(query.getColumn(0).getInt64(), Span{});
        return found;
    });
}

Matches matching(Database& database, LawInForce const& law, SearchFilter const& filter) {
    if (auto const condition = fact_condition(filter.kind))
        return facts_matching(database, filter, *condition);
    return filter.kind == FilterKind::Cites ? sections_citing(database, law, filter.cited)
                                            : with_status(database, filter.words);
}

/// The rows that the words match, the best first: a match in the catchline counts most, one in the
/// notes least.
std::vector<Row> rows_with_words(Database& database, std::string const& words) {
    try {
        std::vector<Row> rows;
        auto& query = database.statement("SELECT rowid FROM words WHERE words MATCH ? ORDER BY "
                                         "bm25(words, 8.0, 1.0, 0.25), rowid");
        query.bind(1, words);
        while (query.executeStep())
            rows.push_back(query.getColumn(0).getInt64());
        return rows;
    } catch (SQLite::Exception const& error) {
        if (error.getErrorCode() != SQLITE_ERROR)
            database.fail(error);
        throw std::invalid_argument(
            fmt::format("the words of the query cannot be read ({}). Put them in quotation marks",
                        error.what()));
    }
}

/// All rows, by section number.
std::vector<Row> all_rows(Database& database) {
    return database.guarded([&] {
        std::vector<Row> rows;
        std::unordered_set<Row> seen;
        auto& query =
            database.statement("SELECT section FROM headings ORDER BY number_key, section");
        while (query.executeStep())
            if (auto const row = query.getColumn(0).getInt64(); seen.insert(row).second)
                rows.push_back(row);
        return rows;
    });
}

class Search {
public:
    Search(Database& database, SearchQuery const& query, LawInForce const& law)
        : database_(database), query_(query), law_(law) {}

    SearchResult run(std::size_t most) {
        for (auto const& filter : query_.filters)
            matches_.push_back(matching(database_, law_, filter));
        if (!query_.excluded_words.empty())
            for (auto const row : rows_with_words(database_, query_.excluded_words))
                excluded_.insert(row);
        SearchResult result;
        for (auto const row : query_.words.empty() ? all_rows(database_)
                                                   : rows_with_words(database_, query_.words)) {
            if (!law_.contains(row) || !suits(row))
                continue;
            ++result.count;
            if (result.hits.size() < most)
                result.hits.push_back(hit(row));
        }
        return result;
    }

private:
    bool suits(Row row) const {
        if (excluded_.contains(row))
            return false;
        for (std::size_t i = 0; i < matches_.size(); ++i)
            if (matches_[i].contains(row) == query_.filters[i].is_excluded)
                return false;
        return true;
    }

    /// The first span of a filter that the section meets.
    Span filter_match(Row row) const {
        for (std::size_t i = 0; i < matches_.size(); ++i)
            if (auto const found = matches_[i].find(row); !query_.filters[i].is_excluded
                                                          && found != matches_[i].end()
                                                          && !found->second.empty())
                return found->second;
        return {};
    }

    /// The hit of a row, which is verified.
    SearchHit hit(Row row) {
        auto stored = section_row(database_, row);
        auto const file = stored_file(database_, stored.file).first;
        auto const notes = stored.parts.notes;
        auto const section = section_of(std::move(stored), database_.path());
        SearchHit hit;
        hit.number = section->citation();
        hit.catchline = section->catchline;
        hit.status = status_name(section->status);
        hit.edition = law_.editions()[law_.edition_of(row)].name;
        hit.file = file.name;
        hit.line = section->line;
        database_.guarded([&] {
            auto match = query_.words.empty() ? filter_match(row) : word_match(row, "text");
            if (match.empty() && !query_.words.empty())
                match = filter_match(row);
            if (!match.empty())
                add_sentence(hit, *section, match);
            else if (!query_.words.empty())
                hit.note = note_with(row, notes);
        });
        return hit;
    }

    void add_sentence(SearchHit& hit, Section const& section, Span match) const {
        if (match.end > section.text.size())
            throw Error(database_.path(),
                        0,
                        "The store is damaged: a match is outside its section. Make the store "
                        "again with \"nutmeg corpus import\".");
        auto const sentence = sentence_at(section.text, match);
        hit.sentence = std::string(sentence.of(section.text));
        hit.match = {match.begin - sentence.begin,
                     std::min(match.end, sentence.end) - sentence.begin};
        auto const provision = provision_at(section.provisions, match.begin);
        if (provision != no_parent)
            hit.path = path_of(section.provisions, section.text, provision);
    }

    /// The first words that match in the column, as bytes of its text; empty if none do.
    Span word_match(Row row, std::string_view column) {
        auto& query = column == "text"
                        ? database_.statement("SELECT highlight(words, 1, char(17), char(18)) FROM "
                                              "words WHERE rowid = ? AND words MATCH ?")
                        : database_.statement("SELECT highlight(words, 2, char(17), char(18)) FROM "
                                              "words WHERE rowid = ? AND words MATCH ?");
        query.bind(1, row);
        query.bind(2, query_.words);
        if (!query.executeStep())
            return {};
        auto const marked = query.getColumn(0).getString();
        auto const begin = marked.find(match_begin);
        if (begin == std::string::npos)
            return {};
        auto const end = marked.find(match_end, begin);
        return make_span(begin, end == std::string::npos ? begin : end - 1);
    }

    std::string note_with(Row row, std::string const& notes) {
        auto const match = word_match(row, "notes");
        if (match.empty())
            return {};
        auto const begin = notes.rfind('\n', match.begin);
        auto const first = begin == std::string::npos ? 0 : begin + 1;
        // Each note begins with a control character for its kind.
        return notes.substr(first + 1, notes.find('\n', match.begin) - first - 1);
    }

    Database& database_;
    SearchQuery const& query_;
    LawInForce const& law_;
    std::vector<Matches> matches_;     ///< of each filter
    std::unordered_set<Row> excluded_; ///< those with the words that are excluded
};

} // namespace

SearchResult search(Database& database,
                    SearchQuery const& query,
                    std::size_t most,
                    std::string const& edition) {
    LawInForce const law(database, stored_editions(database, edition));
    auto result = Search(database, query, law).run(most);
    result.diagnostics = stale_editions(law.editions(), database.path());
    for (auto const& one : law.editions())
        for (auto& problem : edition_problems(database, one.id))
            result.diagnostics.push_back(std::move(problem));
    return result;
}

} // namespace nutmeg
