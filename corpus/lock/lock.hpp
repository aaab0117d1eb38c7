// The regression lock: one line per section with what was read in it, without its words. Comparing
// an earlier lock with the statutes as read now shows, section by section, every change in the
// pages or in the parser.
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
    /// heading_numbers of the section; "53a-83#2" for the second section with the same numbers.
    std::string citation;
    std::string hash; ///< SHA-256 of Section::text, its first 9 bytes in base64: 12 characters
    Status status = Status::Active;
    std::uint32_t provisions = 0; ///< in the text in force and in later versions
    std::uint32_t citations = 0;  ///< provisions, sections and acts cited, each member of a list
    std::uint32_t dangling = 0;   ///< citations of a provision that its section does not have
    std::string outline;    ///< short_outline; those of later versions follow, each after "| "
    std::string file;       ///< page of the heading; not part of the lock
    std::uint32_t line = 0; ///< of the heading, from 1; not part of the lock

    /// Whether both have the same facts; file and line do not count.
    bool same_facts(LockEntry const& other) const;
};

/// The sections of a lock, in order.
using Lock = std::vector<LockEntry>;

/// The lock of all sections in force, in their order.
Lock lock_of(Collection const& collection);

/// The lock as a file: a line with the format and the number of sections, a line that explains the
/// columns, then the sections.
std::string lock_text(Lock const& lock);

/// Parses a lock file with the path `name`. Throws Error, with the line, if `text` is not a lock,
/// is truncated or is damaged.
Lock parse_lock(std::string_view text, std::string const& name);

/// How one section differs between two locks.
struct LockDifference {
    std::string citation;
    std::string file;                 ///< of the section in the second lock; empty if it is gone
    std::uint32_t line = 0;           ///< of its heading; 0 if it is gone
    std::vector<std::string> reasons; ///< "text changed", "subsection (c) is gone"; at least one
};

/// All differences, in the order of section numbers.
std::vector<LockDifference> compare_locks(Lock const& was, Lock const& is);

} // namespace nutmeg
