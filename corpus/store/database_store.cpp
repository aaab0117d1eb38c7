#include "corpus/store/database_store.hpp"

#include "corpus/database/database.hpp"
#include "corpus/database/heading_rows.hpp"
#include "corpus/database/stored_rows.hpp"
#include "corpus/store/heading_index.hpp"
#include "corpus/store/page_files.hpp"
#include "corpus/store/parallel.hpp"
#include "corpus/store/set_typography.hpp"
#include "parser/citations/section_number.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace nutmeg {

namespace {

/// "chapter 952", "article 9", or empty. The page of an article has its number in its name and its
/// heading; a file of what acts amend, only in the heading that was copied to it.
std::string chapter_name_of(StoredFile const& file) {
    if (!file.chapter_number.empty())
        return "chapter " + file.chapter_number;
    auto name = chapter_name_of_file(file.name);
    if (name.empty() && to_lower(file.chapter).starts_with("article "))
        name = to_lower(file.chapter);
    return name;
}

StoreFile store_file(StoredFile file, Diagnostics diagnostics) {
    auto chapter = chapter_name_of(file);
    return {
        std::move(file.name), 0, 0, file.is_readable, std::move(diagnostics), std::move(chapter)};
}

} // namespace

SharedDatabase::SharedDatabase(std::unique_ptr<Database> opened) : database(std::move(opened)) {}
SharedDatabase::~SharedDatabase() = default;

DatabaseStore::DatabaseStore(std::shared_ptr<SharedDatabase> shared, StoredEdition edition)
    : shared_(std::move(shared)), edition_(std::move(edition)) {}

std::vector<EditionSource> DatabaseStore::sources() const {
    EditionSource source;
    source.kind = EditionSource::Kind::Store;
    source.path = edition_.display_name;
    source.date = edition_.date;
    for (char const byte : edition_.content)
        source.sha256 += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        auto& query = database.statement("SELECT min(supplement_year), max(supplement_year), "
                                         "count(*) FROM files WHERE edition = "
                                         "?");
        query.bind(1, edition_.id);
        if (query.executeStep()) {
            source.file_count = query.getColumn(2).getUInt();
            if (auto year = query.getColumn(0).getString(); year == query.getColumn(1).getString())
                source.supplement_year = std::move(year);
        }
        return std::vector<EditionSource>{source};
    });
}

std::vector<std::string> DatabaseStore::numbers() const {
    std::lock_guard const lock(shared_->mutex);
    return heading_numbers(*shared_->database, edition_.id);
}

std::vector<std::string> DatabaseStore::numbers_in_chapter(std::string_view chapter) const {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        std::vector<std::string> all;
        for (auto const id : file_ids(database, edition_.id))
            if (auto const file = stored_file(database, id).first; chapter_name_of(file) == chapter)
                for (auto& number : heading_numbers_in(database, edition_.id, file))
                    all.push_back(std::move(number));
        std::sort(all.begin(), all.end(), SectionNumberLess());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        return all;
    });
}

std::vector<HeadingRow> DatabaseStore::headings_of(std::string_view number) const {
    std::lock_guard const lock(shared_->mutex);
    return heading_rows(*shared_->database, edition_.id, number);
}

bool DatabaseStore::contains(std::string_view number) const {
    return !headings_of(number).empty();
}

std::shared_ptr<Section> DatabaseStore::keep(std::int64_t id,
                                             std::int64_t file,
                                             std::shared_ptr<Section> const& read) {
    std::lock_guard const lock(mutex_);
    files_read_.insert(file);
    return sections_.try_emplace(id, read).first->second;
}

SectionRow DatabaseStore::row(std::int64_t id) const {
    std::lock_guard const lock(shared_->mutex);
    return section_row(*shared_->database, id);
}

std::shared_ptr<Section const> DatabaseStore::section(std::int64_t id) {
    {
        std::lock_guard const lock(mutex_);
        if (auto const found = sections_.find(id); found != sections_.end())
            return found->second;
    }
    auto fresh = row(id);
    auto const file = fresh.file;
    return keep(id, file, section_of(std::move(fresh), shared_->database->path()));
}

std::shared_ptr<Section const> DatabaseStore::find(std::string_view number) {
    auto const headings = headings_of(number);
    return headings.empty() ? nullptr : section(headings.front().section);
}

std::shared_ptr<Section const> DatabaseStore::find_group(std::string_view number) {
    auto const range = [&] {
        std::lock_guard const lock(shared_->mutex);
        return heading_range_from(*shared_->database, edition_.id, number);
    }();
    return range && !range->number.empty()
                && in_section_range(number, range->number, range->last_number)
             ? section(range->section)
             : nullptr;
}

std::vector<EditionVersion> DatabaseStore::versions(std::string_view number) {
    auto section = find(number);
    if (!section)
        return {};
    return {{std::move(section), edition_.display_name}};
}

std::vector<StoreFile> DatabaseStore::unreadable_files() const {
    std::lock_guard const lock(shared_->mutex);
    std::vector<StoreFile> files;
    for (auto& [file, diagnostics] : nutmeg::unreadable_files(*shared_->database, edition_.id)) {
        files.push_back(store_file(std::move(file), std::move(diagnostics)));
    }
    return files;
}

StoreContents DatabaseStore::all() {
    StoreContents contents;
    std::map<std::int64_t, std::size_t> file_index;
    std::vector<SectionRow> rows;
    auto& database = *shared_->database;
    {
        std::lock_guard const lock(shared_->mutex);
        database.guarded([&] {
            for (auto const id : file_ids(database, edition_.id)) {
                auto [file, diagnostics] = stored_file(database, id);
                file_index.emplace(id, contents.files.size());
                contents.files.push_back(store_file(std::move(file), std::move(diagnostics)));
            }
            for (auto& one : stale_editions({edition_}, database.path()))
                if (!contents.files.empty())
                    contents.files.front().diagnostics.push_back(std::move(one));
            auto& sections = database.statement(
                "SELECT id, heading, catchline, text, notes, lists, sha256, file FROM sections "
                "WHERE id >= ? AND id < ? ORDER BY id");
            sections.bind(1, edition_.first_section);
            sections.bind(2, edition_.end_section);
            while (sections.executeStep())
                rows.push_back(row_of(sections, sections.getColumn(0).getInt64(), 1));
        });
    }
    contents.sections.resize(rows.size());
    parallel_for(rows.size(), [&](std::size_t i) {
        auto const id = rows[i].id;
        auto const file = rows[i].file;
        std::shared_ptr<Section> known;
        {
            std::lock_guard const lock(mutex_);
            if (auto const found = sections_.find(id); found != sections_.end())
                known = found->second;
        }
        if (!known)
            known = keep(id, file, section_of(std::move(rows[i]), database.path()));
        contents.sections[i] = {std::move(known), file_index.at(file)};
    });
    for (auto const& stored : contents.sections)
        ++contents.files[stored.file].section_count;
    return contents;
}

void DatabaseStore::resolve_all(SectionLookup const& find) {
    all();
    std::vector<Section*> sections;
    for (auto& [id, section] : sections_)
        sections.push_back(section.get());
    PathsBySection paths;
    parallel_for(sections.size(),
                 [&](std::size_t i) { resolve_citations(*sections[i], find, paths); });
}

std::optional<SectionSource> DatabaseStore::source_of(std::string_view number) {
    auto const headings = headings_of(number);
    if (headings.empty())
        return std::nullopt;
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&]() -> std::optional<SectionSource> {
        auto& query = database.statement("SELECT file, line FROM sections WHERE id = ?");
        query.bind(1, headings.front().section);
        if (!query.executeStep())
            return std::nullopt;
        auto const line = query.getColumn(1).getUInt();
        auto const file = stored_file(database, query.getColumn(0).getInt64()).first;
        return SectionSource{
            file.name, line, edition_.display_name, chapter_name_of(file), file.chapter_name};
    });
}

std::string DatabaseStore::supplement_year(std::string_view number) {
    auto const headings = headings_of(number);
    if (headings.empty())
        return {};
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        auto& query = database.statement("SELECT supplement_year FROM sections JOIN files ON "
                                         "files.id = file WHERE sections.id = ?");
        query.bind(1, headings.front().section);
        return query.executeStep() ? query.getColumn(0).getString() : std::string();
    });
}

bool DatabaseStore::has_supplement() {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        auto& query = database.statement(
            "SELECT EXISTS (SELECT 1 FROM files WHERE edition = ? AND supplement_year <> '' AND "
            "end_section > first_section)");
        query.bind(1, edition_.id);
        return query.executeStep() && query.getColumn(0).getInt() != 0;
    });
}

std::vector<std::string> DatabaseStore::duplicate_numbers() const {
    std::lock_guard const lock(shared_->mutex);
    return repeated_numbers(*shared_->database, edition_.id);
}

Diagnostics DatabaseStore::duplicates(std::string_view number) {
    auto const locations = [&] {
        std::lock_guard const lock(shared_->mutex);
        return heading_locations(*shared_->database, edition_.id, number);
    }();
    return section_twice(number, edition_.display_name, locations);
}

/// The files that PageStore reads when it is opened or a section of them is found.
std::set<std::int64_t> DatabaseStore::files_read() const {
    auto files = files_read_;
    auto& query =
        shared_->database->statement("SELECT id FROM files WHERE edition = ? AND is_indexed = 0");
    query.bind(1, edition_.id);
    while (query.executeStep())
        files.insert(query.getColumn(0).getInt64());
    return files;
}

/// The sections of a file that have problems, and those whose words were read.
std::map<std::int64_t, std::shared_ptr<Section const>> DatabaseStore::sections_with_findings(
    StoredFile const& file) const {
    std::map<std::int64_t, std::shared_ptr<Section const>> found(
        sections_.lower_bound(file.first_section), sections_.lower_bound(file.end_section));
    auto& database = *shared_->database;
    for (auto const id : sections_with_problems(database, file))
        if (!found.contains(id))
            found.emplace(id,
                          std::make_shared<Section const>(
                              printed_section(section_row(database, id), database.path())));
    return found;
}

Diagnostics DatabaseStore::diagnostics() const {
    std::lock_guard const lock(mutex_);
    std::lock_guard const database_lock(shared_->mutex);
    auto& database = *shared_->database;
    auto found = stale_editions({edition_}, database.path());
    auto const add = [&](Diagnostic diagnostic, std::string const& file) {
        if (diagnostic.severity != Severity::Problem)
            return;
        diagnostic.file = file;
        found.push_back(std::move(diagnostic));
    };
    database.guarded([&] {
        for (auto const id : files_read()) {
            auto const [file, diagnostics] = stored_file(database, id);
            for (auto const& one : diagnostics)
                add(one, file.name);
            for (auto const& [row, section] : sections_with_findings(file))
                for (auto const& one : section->diagnostics)
                    add(one, file.name);
        }
    });
    return found;
}

bool DatabaseStore::is_act(std::string_view file) {
    std::lock_guard const lock(shared_->mutex);
    auto& database = *shared_->database;
    return database.guarded([&] {
        auto& query = database.statement("SELECT is_act FROM files WHERE edition = ? AND name = ?");
        query.bind(1, edition_.id);
        query.bind(2, std::string(file));
        return query.executeStep() && query.getColumn(0).getInt() != 0;
    });
}

std::optional<StoredLaw> DatabaseStore::stored_law() {
    // The index of words has those of the text as it was imported.
    if (has_typography_)
        return std::nullopt;
    return StoredLaw{shared_, {this}, {}};
}

std::shared_ptr<Section const> StoredLaw::section(std::int64_t id) const {
    for (auto* const edition : editions)
        if (edition->edition().first_section <= id && id < edition->edition().end_section)
            return edition->section(id);
    return nullptr;
}

void DatabaseStore::prefetch(std::span<std::string_view const> numbers) {
    for (auto const number : numbers)
        find(number);
}

bool DatabaseStore::take_typography(SectionStore& model) {
    if (!edition_.is_unpublished)
        return false;
    all();
    for (auto& [id, section] : sections_)
        set_typography(*section, model);
    has_typography_ = true;
    return true;
}

} // namespace nutmeg
