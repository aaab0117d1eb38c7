#include "cli/serve/drafts/earlier_versions.hpp"

#include "cli/serve/drafts/draft_fault.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

namespace nutmeg {

namespace {

constexpr char const* versions_folder = ".versions";
constexpr char const* time_format = "%Y%m%dT%H%M%S";
constexpr std::size_t second_size = 15;
constexpr std::size_t digits = 6; // of microseconds
constexpr std::size_t time_size = second_size + digits + 2;
constexpr std::size_t version_size = 64;

std::vector<VersionTime> times_of(std::vector<EarlierVersion> const& versions) {
    std::vector<VersionTime> times;
    std::transform(versions.begin(),
                   versions.end(),
                   std::back_inserter(times),
                   [](auto const& version) { return version.saved; });
    return times;
}

VersionTime present_time() {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

void remove_surplus(KeptVersions& kept) {
    auto const now = present_time();
    while (kept.versions.size() > most_earlier_versions) {
        auto const index = version_to_remove(times_of(kept.versions), now);
        auto const at = kept.versions.begin() + static_cast<std::ptrdiff_t>(index);
        unlinkat(kept.folder.number(), version_file_name(at->saved, at->version).c_str(), 0);
        kept.versions.erase(at);
    }
}

} // namespace

std::string version_file_name(VersionTime saved, std::string_view version) {
    auto const second = std::chrono::floor<std::chrono::seconds>(saved);
    auto const time = std::chrono::system_clock::to_time_t(second);
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::string text(second_size + 1, '\0');
    text.resize(std::strftime(text.data(), text.size(), time_format, &parts));
    auto const fraction = std::to_string((saved - second).count());
    return text + "." + std::string(digits - fraction.size(), '0') + fraction + "Z-"
         + std::string(version);
}

std::optional<EarlierVersion> read_version_file_name(std::string_view name) {
    if (name.size() != time_size + 1 + version_size || name[second_size] != '.'
        || name[time_size - 1] != 'Z' || name[time_size] != '-')
        return std::nullopt;
    std::tm parts{};
    std::string const time(name.substr(0, second_size));
    char const* const end = strptime(time.c_str(), time_format, &parts);
    auto const fraction = name.substr(second_size + 1, digits);
    std::int64_t microseconds = 0;
    auto const read =
        std::from_chars(fraction.data(), fraction.data() + fraction.size(), microseconds);
    if (end == nullptr || *end != '\0' || read.ptr != fraction.data() + fraction.size()
        || microseconds < 0)
        return std::nullopt;
    EarlierVersion earlier;
    earlier.version = name.substr(time_size + 1);
    earlier.saved = std::chrono::sys_seconds(std::chrono::seconds(timegm(&parts)))
                  + std::chrono::microseconds(microseconds);
    return earlier;
}

std::size_t version_to_remove(std::vector<VersionTime> const& times, VersionTime now) {
    constexpr std::size_t latest = 50;
    std::size_t best = 0;
    double least = -1;
    // The first is the oldest, which is kept as the start.
    for (std::size_t i = 1; i + latest < times.size(); ++i) {
        auto const gap = std::chrono::duration<double>(times[i + 1] - times[i - 1]).count();
        auto const age = std::chrono::duration<double>(now - times[i]).count();
        auto const density = gap / std::max(age, 1.0);
        if (least < 0 || density < least) {
            least = density;
            best = i;
        }
    }
    return best;
}

void keep_version(OpenFile const& draft,
                  std::string const& file,
                  std::string_view version,
                  std::string_view bytes) {
    auto const all = make_folder(draft, versions_folder);
    static_cast<void>(make_folder(all, file));
    auto kept = kept_versions(draft, file);
    // The same bytes again are the same version, saved later.
    for (auto const& earlier : kept.versions)
        if (earlier.version == version)
            unlinkat(
                kept.folder.number(), version_file_name(earlier.saved, earlier.version).c_str(), 0);
    // Saved within one tick of the clock of the file system, versions would have the same time.
    VersionTime saved = facts_of(open_regular(draft, file)).changed;
    if (!read_version_file_name(version_file_name(saved, version)))
        saved = present_time(); // another program gave the file a time in a far year
    if (!kept.versions.empty())
        saved = std::max(saved, kept.versions.back().saved + std::chrono::microseconds(1));
    auto const name = version_file_name(saved, version);
    // The same bytes under a second name, or a copy where the file system has no such names.
    if (linkat(draft.number(), file.c_str(), kept.folder.number(), name.c_str(), 0) != 0)
        replace_file(kept.folder, name, bytes);
    kept = kept_versions(draft, file);
    remove_surplus(kept);
}

KeptVersions kept_versions(OpenFile const& draft, std::string const& file) {
    KeptVersions kept;
    auto const all = open_folder(draft, versions_folder);
    if (!all.is_open())
        return kept;
    kept.folder = open_folder(all, file);
    if (!kept.folder.is_open())
        return kept;
    for (auto const& name : names_in(kept.folder))
        if (auto earlier = read_version_file_name(name)) {
            auto const opened = open_regular(kept.folder, name);
            if (!opened.is_open())
                continue;
            earlier->size = facts_of(opened).size;
            kept.versions.push_back(std::move(*earlier));
        }
    return kept;
}

} // namespace nutmeg
