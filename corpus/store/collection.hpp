// Every section of a store, read completely, with its citations resolved. The lock, the linter and
// the list, which work on all sections, use it. Code that needs single sections asks the store,
// which reads less.
#pragma once

#include "corpus/store/section_store.hpp"
#include "parser/statutes/section.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nutmeg {

/// A section with the file that it is printed in.
struct LocatedSection {
    Section const* section = nullptr;
    StoreFile const* file = nullptr;
};

/// Immutable after construction, so all functions may be called from several threads at once.
class Collection {
public:
    /// Reads all sections in force, on all cores, and resolves their citations in the store. The
    /// store may be destroyed afterward. Throws Error if a file cannot be read.
    explicit Collection(SectionStore& store);

    Collection(Collection const&) = delete;
    Collection& operator=(Collection const&) = delete;

    /// The sections in force, ordered by number; sections with the same number are in the order of
    /// the store. Headings without a number are last.
    std::vector<LocatedSection> const& in_force() const { return in_force_; }

    /// The section with that number in its latest edition; otherwise the group with a range that
    /// includes the number ("Secs. 1-2d to 1-2y."); otherwise null pointers. Ignores case.
    LocatedSection find(std::string_view number) const;

    /// The files of all editions, in the order of the store.
    std::vector<StoreFile> const& files() const { return contents_.files; }

private:
    struct Range {
        std::string_view first;
        std::string_view last;
        LocatedSection located;
    };

    void index();

    StoreContents contents_;
    std::unordered_map<std::string, LocatedSection> by_number_; ///< latest edition, first heading
    std::vector<Range> ranges_; ///< in the order of their first numbers
    std::vector<LocatedSection> in_force_;
};

/// The numbers of a heading: "53a-83"; "1-55,1-56" and "1-2..1-9" for groups; "-" if it has
/// none.
std::string heading_numbers(Section const& section);

} // namespace nutmeg
