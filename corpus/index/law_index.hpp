// What the impact of an amendment asks of the statutes: who cites a section, who uses a word, who
// states an amount. `PageLawIndex` answers from all sections of any store, `DatabaseLawIndex` from
// the tables of a database.
#pragma once

#include "corpus/index/citation_row.hpp"
#include "corpus/store/section_store.hpp"
#include "parser/quantities/quantity.hpp"
#include "parser/statutes/section.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Which sections a definition or a provision is about.
struct LawScope {
    enum class Kind : std::uint8_t {
        Sections, ///< from `first` to `last`
        Chapter,  ///< `first` is its number
        Title,    ///< `first` is its number
    };
    Kind kind = Kind::Sections;
    std::string first;
    std::string last; ///< Sections: equal to `first` for one section

    bool operator==(LawScope const&) const = default;
};

/// A section that uses a word or phrase.
struct WordUse {
    std::string section;
    std::uint32_t copy = 0; ///< as CitationRow::copy
    std::string path;       ///< of the first use
    Span words;             ///< the first use
    Span sentence;          ///< of the first use
    std::size_t count = 0;  ///< uses in the section
    bool defines = false; ///< the section has the phrase in quotation marks, as its own definition
};

/// A section that states an amount.
struct QuantityRow {
    std::string section;
    std::uint32_t copy = 0; ///< as CitationRow::copy
    std::string path;
    Quantity quantity; ///< its spans are bytes of the section's text
    Span sentence;
};

/// Numbers compare as in compare_section_numbers. Results are in the order of the statutes, and
/// within a section in the order of its text. All functions may be called from several threads at
/// once.
class LawIndex {
public:
    LawIndex() = default;
    LawIndex(LawIndex const&) = delete;
    LawIndex& operator=(LawIndex const&) = delete;
    virtual ~LawIndex() = default;

    /// The citations of a section, of a provision of it, and of ranges of sections that include it.
    virtual std::vector<CitationRow> citations_of(std::string_view number) const = 0;

    /// The citations of a chapter, with "this chapter".
    virtual std::vector<CitationRow> citations_of_chapter(std::string_view chapter) const = 0;

    /// The citations that a section has.
    virtual std::vector<CitationRow> citations_in(std::string_view number) const = 0;

    /// The sections of these scopes that use `phrase`, which is in lower case, as whole words in
    /// any letter case, also in the plural. Without a scope, all sections.
    virtual std::vector<WordUse> uses_of(std::string_view phrase,
                                         std::vector<LawScope> const& scopes) const = 0;

    /// The amounts equal to `like` in kind and value.
    virtual std::vector<QuantityRow> quantities_like(Quantity const& like) const = 0;

    /// "952"; empty if the section or its chapter is unknown.
    virtual std::string chapter_of(std::string_view number) const = 0;

    /// The section printed with that number, or null. `copy` is as in CitationRow.
    virtual std::shared_ptr<Section const> section(std::string_view number,
                                                   std::uint32_t copy = 0) const = 0;

    /// The numbers of the sections in force from `first` to `last`, in order.
    virtual std::vector<std::string> numbers_between(std::string_view first,
                                                     std::string_view last) const = 0;

    /// How many sections were searched.
    virtual std::size_t size() const = 0;

    /// Files that could not be read, so that the impact on their sections is unknown.
    virtual Diagnostics const& diagnostics() const = 0;
};

/// Where the text in force of one section has `phrase` (LawIndex::uses_of), in order.
std::vector<Span> phrase_uses(Section const& section, std::string_view phrase);

/// The uses of `phrase` (LawIndex::uses_of) in the text in force of one section; nothing if there
/// are none.
std::vector<WordUse> uses_in(Section const& section, std::string_view phrase);

/// The amounts of the text in force of one section that equal `like` in kind and value.
std::vector<QuantityRow> quantities_in(Section const& section, Quantity const& like);

/// Adds a warning for each file that could not be read.
void add_unreadable(std::vector<StoreFile> const& files, Diagnostics& diagnostics);

/// Whether a section of that number and chapter is in one of the scopes; true if there are none.
bool is_in_scope(std::vector<LawScope> const& scopes,
                 std::string_view number,
                 std::string_view chapter);

} // namespace nutmeg
