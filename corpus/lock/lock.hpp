// The regression lock: one line per section with what was read in it, without its words. Comparing
// an earlier lock with the statutes as they are read now shows every change of the pages or of the
// parser, section by section.
#pragma once

#include "corpus/store/collection.hpp"
#include "parser/statutes/section.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// One section in the lock.
struct LockEntry {
    /// Numbers as headed: "53a-83"; "1-55,1-56" and "1-2..1-9" for groups; "-" where the heading
    /// has none; "53a-83#2" for the second section of the same heading.
    std::string citation;
    std::string hash; ///< SHA-256 of Section::text, its first 9 bytes in base64: 12 characters
    Status status = Status::Active;
    std::uint32_t provisions = 0; ///< in the text in force and in future texts
    std::uint32_t citations = 0;  ///< provisions, sections and acts cited, each member of a list
    std::uint32_t dangling = 0;   ///< citations of a provision that its section does not have
    std::string outline;          ///< short_outline; those of future texts follow, each after "| "
    std::string file;             ///< page and line of the heading; not part of the lock
    std::uint32_t line = 0;

    /// Whether both have the same facts; file and line do not count.
    bool same_facts(LockEntry const& other) const;
};

using Lock = std::vector<LockEntry>;

/// The lock of all sections in force, in their order.
Lock lock_of(Collection const& collection);

/// The lock as a file: a line with the format and the number of sections, a line that explains the
/// columns, then the sections.
std::string lock_text(Lock const& lock);

/// Parses a lock file. Throws Error, with the line, where it is not one, is truncated or is
/// damaged.
Lock parse_lock(std::string_view text, std::string const& name);

/// How one section differs between two locks.
struct LockDifference {
    std::string citation;
    std::string file; ///< of the section now; empty where it is gone
    std::uint32_t line = 0;
    std::vector<std::string> reasons; ///< "text changed", "subsection (c) is gone"; at least one
};

/// All differences, in the order of section numbers.
std::vector<LockDifference> compare_locks(Lock const& was, Lock const& is);

} // namespace nutmeg
