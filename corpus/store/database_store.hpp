// One edition kept in a store: the implementation of SectionStore that reads a database.
#pragma once

#include "corpus/database/editions.hpp"
#include "corpus/database/heading_rows.hpp"
#include "corpus/store/section_store.hpp"
#include "corpus/store/stored_law.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class Database;

/// A connection that several editions share.
struct SharedDatabase {
    explicit SharedDatabase(std::unique_ptr<Database> opened);
    ~SharedDatabase();

    std::unique_ptr<Database> database;
    std::mutex mutex; ///< of the database
};

struct SectionRow;
struct StoredFile;

class DatabaseStore : public SectionStore {
public:
    DatabaseStore(std::shared_ptr<SharedDatabase> shared, StoredEdition edition);

    std::vector<std::string> paths() const override { return {edition_.display_name}; }
    std::vector<std::string> edition_dates() const override { return {edition_.date}; }
    std::vector<EditionSource> sources() const override;
    std::vector<std::string> numbers() const override;
    std::vector<std::string> numbers_in_chapter(std::string_view chapter) const override;
    bool contains(std::string_view number) const override;
    std::shared_ptr<Section const> find(std::string_view number) override;
    std::shared_ptr<Section const> find_group(std::string_view number) override;
    std::vector<EditionVersion> versions(std::string_view number) override;
    StoreContents all() override;
    void resolve_all(SectionLookup const& find) override;
    std::optional<SectionSource> source_of(std::string_view number) override;
    std::string supplement_year(std::string_view number) override;
    bool has_supplement() override;
    std::vector<std::string> duplicate_numbers() const override;
    Diagnostics duplicates(std::string_view number) override;
    Diagnostics diagnostics() const override;
    bool is_act(std::string_view file) override;
    void prefetch(std::span<std::string_view const> numbers) override;
    bool take_typography(SectionStore& model) override;
    std::optional<StoredLaw> stored_law() override;

    StoredEdition const& edition() const { return edition_; }

    /// The section of a row of `sections`, which the edition has. May be called from several
    /// threads at once. Throws Error if the row is damaged or missing.
    std::shared_ptr<Section const> section(std::int64_t id);

    /// The files of the edition that could not be read when it was imported.
    std::vector<StoreFile> unreadable_files() const;

private:
    std::vector<HeadingRow> headings_of(std::string_view number) const;
    SectionRow row(std::int64_t id) const;
    std::set<std::int64_t> files_read() const;
    std::map<std::int64_t, std::shared_ptr<Section const>> sections_with_findings(
        StoredFile const& file) const;
    std::shared_ptr<Section> keep(std::int64_t id,
                                  std::int64_t file,
                                  std::shared_ptr<Section> const& read);

    std::shared_ptr<SharedDatabase> shared_;
    StoredEdition edition_;
    mutable std::mutex mutex_;                                  ///< of sections_ and files_read_
    std::map<std::int64_t, std::shared_ptr<Section>> sections_; ///< by row
    std::set<std::int64_t> files_read_;                         ///< files of these sections
    bool has_typography_ = false;                               ///< take_typography changed them
};

} // namespace nutmeg
