// Parses a lock file.
#include "corpus/lock/lock.hpp"
#include "parser/text/error.hpp"
#include "parser/text/file.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_set>

namespace nutmeg {

namespace {

constexpr std::string_view opening = "# Nutmeg lock 1: ";
constexpr std::size_t hash_characters = 12;

std::string_view next_word(std::string_view& rest) {
    auto const word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    return word;
}

std::string_view next_line(std::string_view& rest) {
    auto const line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    return line;
}

std::optional<Status> status_named(std::string_view word) {
    for (auto const status :
         {Status::Repealed, Status::Reserved, Status::Transferred, Status::Obsolete})
        if (word == status_name(status))
            return status;
    return std::nullopt;
}

/// Reads the number at the start of `words` and removes it with the slash after it. False if there
/// is no number, or something other than a slash follows.
bool take_number(std::string_view& words, std::uint32_t& number) {
    auto const [end, failed] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (failed != std::errc())
        return false;
    words.remove_prefix(static_cast<std::size_t>(end - words.data()));
    if (words.empty())
        return true;
    bool const has_slash = words.front() == '/';
    words.remove_prefix(1);
    return has_slash;
}

bool read_counts(std::string_view words, LockEntry& entry) {
    if (!take_number(words, entry.provisions) || !take_number(words, entry.citations))
        return false;
    return words.empty() || (take_number(words, entry.dangling) && words.empty());
}

bool read_entry(std::string_view line, LockEntry& entry) {
    entry.citation = next_word(line);
    entry.hash = next_word(line);
    if (entry.citation.empty() || entry.hash.size() != hash_characters)
        return false;
    if (auto const status = status_named(line.substr(0, line.find(' ')))) {
        entry.status = *status;
        next_word(line);
    }
    if (line.substr(0, line.find(' ')).find('/') != std::string_view::npos
        && !read_counts(next_word(line), entry))
        return false;
    entry.outline = line;
    return true;
}

std::size_t declared_count(std::string_view first_line, std::string const& name) {
    std::size_t count = 0;
    auto const number = first_line.substr(std::min(first_line.size(), opening.size()));
    auto const [end, failed] = std::from_chars(number.data(), number.data() + number.size(), count);
    if (!first_line.starts_with(opening) || failed != std::errc()
        || std::string_view(end, number.data() + number.size()) != " sections")
        throw Error(name, 1, "unsupported lock version. Recreate the lock with nutmeg corpus lock");
    return count;
}

/// The line, from 1, of the first difference.
std::uint32_t first_different_line(std::string_view a, std::string_view b) {
    auto const end = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
    return 1 + static_cast<std::uint32_t>(std::count(a.begin(), end, '\n'));
}

} // namespace

Lock parse_lock(std::string_view bytes, std::string const& name) {
    auto const whole = with_unix_line_ends(bytes);
    std::string_view text = whole;
    auto const declared = declared_count(next_line(text), name);
    Lock lock;
    std::unordered_set<std::string> seen;
    for (std::uint32_t line = 2; !text.empty(); ++line) {
        auto const words = next_line(text);
        if (words.starts_with('#'))
            continue;
        LockEntry entry;
        if (!read_entry(words, entry) || !seen.insert(entry.citation).second)
            throw Error(name, line, "invalid or duplicate line. Recreate or restore the lock");
        lock.push_back(std::move(entry));
    }
    if (lock.size() != declared)
        throw Error(name,
                    0,
                    "truncated, with " + std::to_string(lock.size()) + " of "
                        + std::to_string(declared) + " sections. Restore or recreate the lock");
    // A file that was not edited is exactly what lock_text writes.
    if (auto const written = lock_text(lock); written != whole)
        throw Error(name,
                    first_different_line(whole, written),
                    "the lock was edited. Restore or recreate it");
    return lock;
}

} // namespace nutmeg
