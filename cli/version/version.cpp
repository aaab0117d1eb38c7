#include "cli/version/version.hpp"

#include <boost/version.hpp>
#include <pugixml.hpp>
#include <unicode/uversion.h>

#include <CLI/CLI.hpp>
#include <array>
#include <curl/curl.h>
#include <fmt/format.h>
#include <httplib.h>
#include <openssl/crypto.h>
#include <sqlite3.h>
#include <string_view>
#include <tbb/version.h>
#include <utility>
#include <zip.h>

namespace nutmeg {

namespace {

std::string icu_version() {
    UVersionInfo numbers{};
    u_getVersion(numbers);
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(numbers, text.data());
    return text.data();
}

/// PUGIXML_VERSION is 1130 for 1.13, and 190 for 1.9.
std::string pugixml_version() {
    constexpr int thousand = 1000;
    constexpr int hundred = 100;
    constexpr int ten = 10;
    if constexpr (PUGIXML_VERSION >= thousand)
        return fmt::format("{}.{}", PUGIXML_VERSION / thousand, PUGIXML_VERSION % thousand / ten);
    return fmt::format("{}.{}", PUGIXML_VERSION / hundred, PUGIXML_VERSION % hundred / ten);
}

/// 90100 is 9.1.0, with two digits for each of the last two.
std::string divided(int version) {
    constexpr int hundred = 100;
    return fmt::format(
        "{}.{}.{}", version / (hundred * hundred), version / hundred % hundred, version % hundred);
}

} // namespace

std::string version_text() {
    auto text = fmt::format("nutmeg {}\n", NUTMEG_VERSION);
    if (constexpr std::string_view commit = NUTMEG_COMMIT; !commit.empty())
        text += fmt::format("commit: {}\n", commit);
    text += fmt::format("compiler: {}\nlibraries:\n", NUTMEG_COMPILER);
    constexpr int boost_major = BOOST_VERSION / 100'000;
    constexpr int boost_minor = BOOST_VERSION / 100 % 1000;
    std::array<std::pair<std::string_view, std::string>, 11> const libraries{{
        {"Boost", fmt::format("{}.{}.{}", boost_major, boost_minor, BOOST_VERSION % 100)},
        {"CLI11", CLI11_VERSION},
        {"cpp-httplib", CPPHTTPLIB_VERSION},
        {"fmt", divided(FMT_VERSION)},
        {"ICU", icu_version()},
        {"libcurl", curl_version_info(CURLVERSION_NOW)->version},
        {"libzip", zip_libzip_version()},
        {"oneTBB", TBB_runtime_version()},
        {"OpenSSL", OpenSSL_version(OPENSSL_VERSION_STRING)},
        {"pugixml", pugixml_version()},
        {"SQLite", sqlite3_libversion()},
    }};
    for (auto const& [name, version] : libraries)
        text += fmt::format("  {} {}\n", name, version);
    return text;
}

} // namespace nutmeg
