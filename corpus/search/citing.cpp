#include "corpus/search/citing.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/stored_rows.hpp"
#include "corpus/index/citation_row.hpp"
#include "corpus/lookup/references.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/text/ascii.hpp"

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace nutmeg {

namespace {

/// A row of `cited_laws`.
struct CitedLaw {
    std::int64_t id = 0;
    std::string number;
    std::string path;
    std::string last_number;
};

bool is_inside(std::string_view path, std::string_view wanted) {
    return to_lower(path).starts_with(to_lower(wanted));
}

class CitingSections {
public:
    CitingSections(Database& database, LawInForce const& law, TypedCitation const& cited)
        : database_(database), law_(law), cited_(cited) {}

    Matches find() {
        switch (cited_.kind) {
        case TypedCitation::Kind::Section:
            find_section();
            break;
        case TypedCitation::Kind::Range:
            find_range();
            break;
        case TypedCitation::Kind::Title:
            take_all(laws("SELECT id, number, path, last_number FROM cited_laws WHERE number_key = "
                          "? AND kind = 'title'",
                          {cited_.number}));
            find_this_title();
            break;
        default:
            take_all(laws("SELECT id, number, path, last_number FROM cited_laws WHERE number_key = "
                          "? AND kind IN ('chapter', 'part')",
                          {cited_.number}));
        }
        return std::move(found_);
    }

private:
    std::vector<CitedLaw> laws(char const* sql, std::vector<std::string> const& values) {
        return database_.guarded([&] {
            std::vector<CitedLaw> all;
            auto& query = database_.statement(sql);
            for (std::size_t i = 0; i < values.size(); ++i)
                query.bind(static_cast<int>(i + 1), values[i]);
            while (query.executeStep())
                all.push_back({query.getColumn(0).getInt64(),
                               query.getColumn(1).getString(),
                               query.getColumn(2).getString(),
                               query.getColumn(3).getString()});
            return all;
        });
    }

    std::vector<CitedLaw> ranges() {
        return laws("SELECT id, number, path, last_number FROM cited_laws WHERE last_number <> '' "
                    "AND kind = 'section'",
                    {});
    }

    /// The places that cite a law: rows with the bytes of the citation.
    std::vector<std::pair<std::int64_t, Span>> places(CitedLaw const& cited) {
        return database_.guarded([&] {
            std::vector<std::pair<std::int64_t, Span>> all;
            auto& query = database_.statement(
                "SELECT section, \"begin\", \"end\" FROM citations WHERE law = ?");
            query.bind(1, cited.id);
            while (query.executeStep())
                all.emplace_back(query.getColumn(0).getInt64(),
                                 Span{query.getColumn(1).getUInt(), query.getColumn(2).getUInt()});
            return all;
        });
    }

    void take(CitedLaw const& cited) {
        for (auto const& [row, span] : places(cited))
            add_match(found_, row, span);
    }

    void take_all(std::vector<CitedLaw> const& all) {
        for (auto const& cited : all)
            take(cited);
    }

    void find_section() {
        std::set<std::int64_t> other; ///< rows that cite another provision, or a range from it on
        for (auto const& cited :
             laws("SELECT id, number, path, last_number FROM cited_laws WHERE number_key = ? AND "
                  "kind = 'section'",
                  {section_number_key(cited_.number)})) {
            if (is_inside(cited.path, cited_.path) || is_inside(cited_.path, cited.path)) {
                take(cited);
                continue;
            }
            for (auto const& [row, span] : places(cited))
                other.insert(row);
        }
        for (auto const& range : ranges())
            if (in_section_range(cited_.number, range.number, range.last_number))
                take(range);
        if (auto const section = other.empty() ? nullptr : cited_section())
            for (auto const row : other)
                if (law_.contains(row) && !found_.contains(row))
                    take_ranges_of_provisions(*section, row);
    }

    /// The section that is cited, as the law in force has it, or null.
    std::shared_ptr<Section const> cited_section() {
        std::vector<std::int64_t> printed;
        database_.guarded([&] {
            auto& query = database_.statement(
                "SELECT section FROM headings WHERE edition = ? AND number_key = ?");
            for (auto const& edition : law_.editions()) {
                query.reset();
                query.bind(1, edition.id);
                query.bind(2, section_number_key(cited_.number));
                while (query.executeStep())
                    printed.push_back(query.getColumn(0).getInt64());
            }
        });
        printed = law_.in_order(std::move(printed));
        return printed.empty()
                 ? nullptr
                 : section_of(section_row(database_, printed.back()), database_.path());
    }

    /// Takes the citations in a row of ranges of provisions with the one that is cited.
    void take_ranges_of_provisions(Section const& cited, std::int64_t row) {
        auto const path = path_in(cited);
        auto const key = section_number_key(cited_.number);
        auto const section =
            with_anchored_citations(*section_of(section_row(database_, row), database_.path()));
        for (auto const& one : citation_rows(section, {}, [&](CitationRow const& candidate) {
                 return candidate.kind == CitationKind::Statute && !candidate.last_path.empty()
                     && section_number_key(candidate.number) == key;
             }))
            if (names_provision(cited, path, one))
                add_match(found_, row, one.citation);
    }

    /// The path as the section has it: "(A)" for "(a)" if its designator is a capital.
    std::string path_in(Section const& section) const {
        for (std::size_t i = 0; i < section.provisions.size(); ++i)
            if (auto path = path_of(section.provisions, section.text, i);
                to_lower(path) == to_lower(cited_.path))
                return path;
        return cited_.path;
    }

    void find_range() {
        for (auto const& cited :
             laws("SELECT id, number, path, last_number FROM cited_laws WHERE number_key >= ? AND "
                  "number_key <= ? AND kind = 'section'",
                  {section_number_key(cited_.number), section_number_key(cited_.last)}))
            if (in_section_range(cited.number, cited_.number, cited_.last))
                take(cited);
        for (auto const& range : ranges())
            if (in_section_range(cited_.number, range.number, range.last_number))
                take(range);
    }

    /// The tables do not say what "this title" cites.
    void find_this_title() {
        std::vector<std::int64_t> rows;
        database_.guarded([&] {
            auto& query = database_.statement(
                "SELECT rowid FROM words WHERE words MATCH 'text : \"this title\"'");
            while (query.executeStep())
                rows.push_back(query.getColumn(0).getInt64());
        });
        for (auto const row : rows) {
            if (!law_.contains(row))
                continue;
            auto const section = section_of(section_row(database_, row), database_.path());
            auto const number = section->citation();
            if (to_lower(number.substr(0, number.find('-'))) != cited_.number)
                continue;
            for (auto const& citation : section->citations)
                if (citation.kind == CitationKind::Title && citation.anchor == Anchor::This)
                    add_match(found_, row, citation.span);
        }
    }

    Database& database_;
    LawInForce const& law_;
    TypedCitation const& cited_;
    Matches found_;
};

} // namespace

Matches sections_citing(Database& database, LawInForce const& law, TypedCitation const& cited) {
    return CitingSections(database, law, cited).find();
}

} // namespace nutmeg
