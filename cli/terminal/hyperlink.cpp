#include "cli/terminal/hyperlink.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

namespace nutmeg {

namespace {

namespace fs = std::filesystem;

/// Percent-encodes all bytes but those that a path of a URI may have (RFC 3986, section 3.3).
std::string encoded(std::string_view path) {
    std::string uri;
    for (char const c : path)
        if (is_alnum(c) || std::string_view("-._~/").find(c) != std::string_view::npos)
            uri += c;
        else
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return uri;
}

std::string host_name() {
    std::array<char, HOST_NAME_MAX + 1> name{};
    return gethostname(name.data(), HOST_NAME_MAX) == 0 ? name.data() : "";
}

bool is_page_name(std::string_view name) {
    auto const start = name.starts_with("chap_") ? 5U : name.starts_with("art_") ? 4U : 0U;
    if (start == 0 || !name.ends_with(".htm"))
        return false;
    auto const number = name.substr(start, name.size() - start - 4);
    return !number.empty() && std::all_of(number.begin(), number.end(), [](char c) {
        return is_alnum(c) || c == '-';
    });
}

} // namespace

std::string hyperlink(std::string_view text, std::string_view uri) {
    if (uri.empty())
        return std::string(text);
    return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", uri, text);
}

std::string file_uri(std::string_view path) {
    std::error_code failed;
    auto const whole = fs::absolute(fs::path(path), failed).lexically_normal();
    if (failed || path.empty() || !fs::exists(whole, failed))
        return {};
    return "file://" + encoded(host_name()) + encoded(whole.string());
}

std::string section_uri(std::string_view page, std::string_view number) {
    auto const name = page.substr(page.find_last_of('/') + 1);
    if (!is_page_name(name) || number.empty() || number.starts_with("99-"))
        return {};
    return fmt::format("https://www.cga.ct.gov/current/pub/{}#sec_{}", name, encoded(number));
}

} // namespace nutmeg
