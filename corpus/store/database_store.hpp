// One edition kept in a store: the implementation of SectionStore that reads a database.
#pragma once

#include "corpus/store/section_store.hpp"

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

/// A row of the table `editions`.
struct StoredEdition {
    std::int64_t id = 0;
    std::string name; ///< "2025"
    std::string path; ///< as it was imported
    std::string date; ///< ISO 8601, or empty
    std::string acts; ///< numbers of the acts applied, or empty
    bool is_unpublished = false;
};

/// The editions of a store, each overlaying those before it. Throws Error.
std::vector<StoredEdition> stored_editions(Database& database);

class DatabaseStore : public SectionStore {
public:
    DatabaseStore(std::shared_ptr<SharedDatabase> shared, StoredEdition edition);

    std::vector<std::string> paths() const override { return {edition_.path}; }
    std::vector<std::string> numbers() const override;
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

private:
    struct Heading {
        std::int64_t section = 0;
        std::string number;
        std::string last_number;
    };

    std::vector<Heading> headings_of(std::string_view number) const;
    std::shared_ptr<Section const> section(std::int64_t id);
    std::shared_ptr<Section> read(std::int64_t id, std::int64_t& file);
    std::shared_ptr<Section> keep(std::int64_t id,
                                  std::int64_t file,
                                  std::shared_ptr<Section> const& read);

    std::shared_ptr<SharedDatabase> shared_;
    StoredEdition edition_;
    mutable std::mutex mutex_;                                  ///< of sections_ and files_read_
    std::map<std::int64_t, std::shared_ptr<Section>> sections_; ///< by row
    std::set<std::int64_t> files_read_;                         ///< files of these sections
};

} // namespace nutmeg
