#include "corpus/lock/lock.hpp"

#include "corpus/files/base64.hpp"
#include "corpus/files/sha256.hpp"
#include "corpus/lock/outline_code.hpp"
#include "corpus/store/parallel.hpp"

#include <fmt/format.h>
#include <unordered_map>

namespace nutmeg {

namespace {

/// A multiple of three, so that base64 needs no padding.
constexpr std::size_t hash_bytes = 9;

std::string hash_of(std::string_view text) {
    return to_base64(sha256({text}).substr(0, hash_bytes));
}

LockEntry entry_of(LocatedSection const& located) {
    auto const& section = *located.section;
    LockEntry entry;
    entry.citation = heading_numbers(section);
    entry.hash = hash_of(section.text);
    entry.status = section.status;
    entry.file = located.file->name;
    entry.line = section.line;
    entry.outline = short_outline(section.provisions, section.text);
    auto provisions = section.provisions.size();
    for (auto const& later_version : section.later_versions) {
        provisions += later_version.provisions.size();
        entry.outline += entry.outline.empty() ? "| " : " | ";
        entry.outline += short_outline(later_version.provisions, section.text);
    }
    entry.provisions = static_cast<std::uint32_t>(provisions);
    for (auto const& citation : section.citations)
        for (auto const& target : citation.targets) {
            ++entry.citations;
            entry.dangling += target.resolution == Resolution::Dangling ? 1 : 0;
        }
    return entry;
}

} // namespace

bool LockEntry::same_facts(LockEntry const& other) const {
    return hash == other.hash && status == other.status && provisions == other.provisions
        && citations == other.citations && dangling == other.dangling && outline == other.outline;
}

Lock lock_of(Collection const& collection) {
    auto const& sections = collection.in_force();
    Lock lock(sections.size());
    parallel_for(sections.size(), [&](std::size_t i) { lock[i] = entry_of(sections[i]); });
    std::unordered_map<std::string, unsigned> times;
    for (auto& entry : lock)
        if (auto const time = ++times[entry.citation]; time > 1)
            entry.citation += "#" + std::to_string(time);
    return lock;
}

std::string lock_text(Lock const& lock) {
    auto text = fmt::format(
        "# Nutmeg lock 1: {} sections\n"
        "# section, SHA-256 of its text (first 9 bytes in base64), status unless active, "
        "provisions/citations[/dangling] unless none, outline\n",
        lock.size());
    for (auto const& entry : lock) {
        text += entry.citation + ' ' + entry.hash;
        if (entry.status != Status::Active)
            text.append(" ").append(status_name(entry.status));
        if (entry.provisions + entry.citations > 0)
            text += fmt::format(" {}/{}", entry.provisions, entry.citations);
        if (entry.dangling > 0)
            text += fmt::format("/{}", entry.dangling);
        if (!entry.outline.empty())
            text += ' ' + entry.outline;
        text += '\n';
    }
    return text;
}

} // namespace nutmeg
