#include "corpus/import/remove_edition.hpp"

#include "corpus/database/database.hpp"

namespace nutmeg {

void remove_edition(Database& database, std::string const& name) {
    database.execute("DELETE FROM superseded");
    database.guarded([&] {
        // What refers to a row is deleted before it.
        for (char const* const sql :
             {"INSERT INTO words (words, rowid, catchline, text, notes) SELECT 'delete', "
              "sections.id, catchline, text, notes FROM editions CROSS JOIN sections ON "
              "sections.id >= first_section AND sections.id < end_section WHERE name = ?",
              "DELETE FROM headings WHERE edition IN (SELECT id FROM editions WHERE name = ?)",
              "DELETE FROM citations WHERE section IN (SELECT sections.id FROM editions CROSS JOIN "
              "sections ON sections.id >= first_section AND sections.id < end_section WHERE name = "
              "?)",
              "DELETE FROM facts WHERE section IN (SELECT sections.id FROM editions CROSS JOIN "
              "sections ON sections.id >= first_section AND sections.id < end_section WHERE name = "
              "?)",
              "DELETE FROM sections WHERE id IN (SELECT sections.id FROM editions CROSS JOIN "
              "sections ON sections.id >= first_section AND sections.id < end_section WHERE name = "
              "?)",
              "DELETE FROM files WHERE edition IN (SELECT id FROM editions WHERE name = ?)",
              "DELETE FROM editions WHERE name = ?"}) {
            auto& rows = database.statement(sql);
            rows.bind(1, name);
            rows.exec();
        }
    });
    database.execute("DELETE FROM cited_laws WHERE id NOT IN (SELECT law FROM citations)");
    database.execute("DELETE FROM fact_values WHERE id NOT IN (SELECT value FROM facts)");
}

} // namespace nutmeg
