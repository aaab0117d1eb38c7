// The regression lock: one line a section with what was read in it, without its words. A lock that
// was written before is compared with the statutes as they are read now, so that every change of
// the pages or of the reading shows, section by section.
#pragma once

#include "corpus/store/collection.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// What the lock knows of a section.
struct LockEntry {
    /// Numbers as headed: "53a-83"; "1-55,1-56" and "1-2..1-9" for groups; "-" where the heading
    /// has none; "53a-83#2" for the second section of the same heading.
    std::string citation;
    std::string hash; ///< SHA-256 of Section::text, its first 9 bytes in base64: 12 signs
    Status status = Status::Active;
    std::uint32_t provisions = 0; ///< of the text in force and of future texts
    std::uint32_t citations = 0;  ///< provisions, sections and acts cited, each member of a list
    std::uint32_t dangling = 0;   ///< of those: the section is there and the provision is not
    std::string outline;          ///< short_outline; those of future texts follow, each after "| "
    std::string file;             ///< page and line of the heading; not part of the lock
    std::uint32_t line = 0;

    /// Whether both say the same of the section; place does not count.
    bool same_facts(LockEntry const& other) const;
};

using Lock = std::vector<LockEntry>;

/// The lock of all sections in force, in their order.
Lock lock_of(Collection const& collection);

/// The lock as a file: a line that names the form and counts the sections, one that says what
/// stands in which place, then the sections.
std::string lock_text(Lock const& lock);

/// Reads a lock file. Throws Error with the line where it is not one, is cut off or is damaged.
Lock parse_lock(std::string_view text, std::string const& name);

/// What a section's lock and its present reading differ in.
struct LockDifference {
    std::string citation;
    std::string file; ///< of the present section, empty where it is gone
    std::uint32_t line = 0;
    std::vector<std::string> reasons; ///< "text changed", "subsection (c) is gone"; at least one
};

/// All differences, in the order of section numbers.
std::vector<LockDifference> compare_locks(Lock const& was, Lock const& is);

} // namespace nutmeg
