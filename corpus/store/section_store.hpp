// The sections of the statutes by number, wherever they are kept. Everything above this folder
// reads the law through this interface; `open_store` chooses the implementation for a path.
#pragma once

#include "corpus/store/edition_source.hpp"
#include "corpus/store/stored_law.hpp"
#include "parser/statutes/resolve_citations.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Where a section is printed.
struct SectionSource {
    std::string file;         ///< path of the page or text, as displayed
    std::uint32_t line = 0;   ///< of the heading, from 1; 0 if there is none
    std::string edition;      ///< one of SectionStore::paths
    std::string chapter;      ///< "chapter 952", "article 9", or empty
    std::string chapter_name; ///< as the page prints it, "PENAL CODE: OFFENSES"; may be empty
};

/// What one edition prints for a section number.
struct EditionVersion {
    std::shared_ptr<Section const> section; ///< never null
    std::string edition;                    ///< one of SectionStore::paths
};

/// One file of a store.
struct StoreFile {
    std::string name;              ///< path, as displayed
    std::size_t edition = 0;       ///< index into SectionStore::paths
    std::size_t section_count = 0; ///< includes sections that a later edition replaces
    bool is_readable = true;       ///< if not, the first diagnostic has the reason
    Diagnostics diagnostics;       ///< of the file; sections have their own
    std::string chapter;           ///< "chapter 952", "article 9", or empty
};

/// A section, and the file that prints it.
struct StoredSection {
    std::shared_ptr<Section const> section; ///< never null
    std::size_t file = 0;                   ///< index into StoreContents::files
};

/// Everything that a store contains.
struct StoreContents {
    std::vector<StoreFile> files;
    std::vector<StoredSection> sections;
};

/// Section numbers compare as in compare_section_numbers, which ignores case. A heading that prints
/// several numbers ("Secs. 1-2 and 1-3.") is one section, and each of them finds it.
///
/// Ownership: sections are shared, and only `resolve_all` changes them. They stay valid after the
/// store is destroyed.
///
/// Threads: `find`, `find_group`, `versions`, `contains`, `numbers`, `source_of`, `supplement_year`
/// and `has_supplement` may be called from several threads at once; all others must not run at the
/// same time as any other call.
///
/// Errors: a function that reads throws Error if the only file of an edition cannot be read. If one
/// of several files cannot be read, it has no sections and a diagnostic has the reason.
class SectionStore {
public:
    SectionStore() = default;
    SectionStore(SectionStore const&) = delete;
    SectionStore& operator=(SectionStore const&) = delete;
    virtual ~SectionStore() = default;

    /// The paths of the editions, as passed to `open_store`; each overlays those before it.
    virtual std::vector<std::string> paths() const = 0;

    /// The ISO 8601 dates of these editions, in the same order; empty where none is known.
    virtual std::vector<std::string> edition_dates() const = 0;

    /// What these editions were read from, in the same order. Reads little: a file that is the only
    /// one of its edition, and up to three of a folder.
    virtual std::vector<EditionSource> sources() const = 0;

    /// All section numbers as printed, in order. A range ("Secs. 1-2 to 1-9.") has its first
    /// number.
    virtual std::vector<std::string> numbers() const = 0;

    /// Those of a chapter or article, in order. Of a number that several editions print, the latest
    /// one decides which chapter it is in.
    /// @param chapter  "chapter 952", "article 9"
    virtual std::vector<std::string> numbers_in_chapter(std::string_view chapter) const = 0;

    /// Whether a heading prints the number. Reads nothing.
    virtual bool contains(std::string_view number) const = 0;

    /// The section with that number, or null. The first, if the latest edition prints the number
    /// more than once.
    virtual std::shared_ptr<Section const> find(std::string_view number) = 0;

    /// The section with a range that includes `number` ("Secs. 1-2d to 1-2y. Reserved."), or null.
    virtual std::shared_ptr<Section const> find_group(std::string_view number) = 0;

    /// The section as each edition prints it, earliest edition first.
    virtual std::vector<EditionVersion> versions(std::string_view number) = 0;

    /// Every section in force, ordered by edition, file and line. A section is left out if a later
    /// edition prints every number that it prints. Headings without a number are included. Files
    /// are in the same order.
    virtual StoreContents all() = 0;

    /// Resolves the citations of every section (resolve_citations), including sections that the
    /// store has already returned. `find` returns cited sections and is called from several
    /// threads.
    virtual void resolve_all(SectionLookup const& find) = 0;

    /// The source of the section that `find` returns; nullopt if no heading prints the number.
    virtual std::optional<SectionSource> source_of(std::string_view number) = 0;

    /// The year, such as "2026", of the supplement to the general statutes that prints the
    /// section's latest version (docs/connecticut.md 4.4). Empty if a revision prints it, or
    /// no edition does.
    virtual std::string supplement_year(std::string_view number) = 0;

    /// Whether any file is part of a supplement.
    virtual bool has_supplement() = 0;

    /// The numbers that one edition prints more than once, in order.
    virtual std::vector<std::string> duplicate_numbers() const = 0;

    /// One diagnostic for each edition that prints the number more than once, with the locations.
    virtual Diagnostics duplicates(std::string_view number) = 0;

    /// Problems in the files already read: truncated or unreadable files, headings without a
    /// number. Each diagnostic names its file; files are in the order of `all`.
    virtual Diagnostics diagnostics() const = 0;

    /// Whether the file, one of `all`, contains a bill or act and no statutes.
    virtual bool is_act(std::string_view file) = 0;

    /// Reads these sections, on all cores, and as little else as possible. Ignores numbers without
    /// a section. For callers that know early which sections they need; others can still be found.
    virtual void prefetch(std::span<std::string_view const> numbers) = 0;

    /// If this store is plain text, which has no published form, gives its sections the quotation
    /// marks, dashes and paragraphs of the sections of `model` with the same numbers. Call it
    /// before anything is read. Returns false, and does nothing, if this store has a published
    /// form.
    virtual bool take_typography(SectionStore& model) = 0;

    /// The database that keeps the whole store (stored_law.hpp), for those who ask its tables;
    /// nothing if it keeps only a part of it, or its sections have changed since it was written.
    virtual std::optional<StoredLaw> stored_law() { return std::nullopt; }
};

} // namespace nutmeg
