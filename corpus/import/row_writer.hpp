// Writes editions, files and sections as rows of a store. What many sections share, and what is
// ordered by what they share, is collected and written at the end, so that every table only grows
// at its end.
#pragma once

#include "corpus/database/editions.hpp"
#include "corpus/import/file_record.hpp"
#include "corpus/import/shared_rows.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

class Database;

/// One thread at a time. Every function throws Error as Database does.
class RowWriter {
public:
    /// `database` has an open transaction and must outlive the writer.
    explicit RowWriter(Database& database);

    /// Begins an edition, which gets the files added next. `id`, `first_section` and `end_section`
    /// of the row are set here.
    void begin_edition(StoredEdition edition);

    /// Adds a file to the edition begun last.
    void add_file(FileRecord const& record);

    /// Begins an edition that the database has, whose sections are rewritten next, all of them in
    /// their order.
    void begin_rewrite(StoredEdition edition);

    /// Writes what follows from the words of a section that the database has: columns of its row,
    /// and rows of other tables, which have none of it.
    void rewrite_section(SectionRecord const& record, std::int64_t section);

    /// Writes what was collected, and which sections are superseded now.
    void finish();

private:
    void end_edition();
    void add_section(SectionRecord const& record, std::int64_t file);
    void add_words(SectionRecord const& record, std::int64_t section);
    void add_headings(SectionRecord const& record, std::int64_t section);
    void write_uses(char const* sql, std::vector<SharedRowUse>& uses);

    Database& database_;
    StoredEdition edition_; ///< open until end_edition
    std::string hashes_;    ///< of the sections of that edition, one after the other
    std::int64_t next_file_ = 0;
    std::int64_t next_section_ = 0;
    bool is_edition_open_ = false;
    SharedRows cited_laws_;
    SharedRows fact_values_;
    std::vector<SharedRowUse> citations_;
    std::vector<SharedRowUse> facts_;
};

} // namespace nutmeg
