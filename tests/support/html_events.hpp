// Records the events of a page, so that two ways of reading it can be compared.
#pragma once

#include "parser/documents/html/html.hpp"

#include <string>
#include <string_view>

namespace nutmeg::test {

/// Records events as "<p.class#id{style}>words</p>", with lines as "<p:7>". Consecutive texts are
/// joined.
class Recorder : public HtmlHandler {
public:
    explicit Recorder(bool with_lines = false) : with_lines_(with_lines) {}

    void open(std::string_view tag, HtmlAttributes const& attributes, std::uint32_t line) override;
    void text(std::string_view words) override { events += words; }
    void close(std::string_view tag) override;

    std::string events;

private:
    bool with_lines_;
};

/// Events without whitespace, which differs between the two libraries (gumbo has none before the
/// body), and without table bodies, which HTML inserts and XML does not.
std::string comparable(std::string events);

} // namespace nutmeg::test
