#include "tests/support/html_events.hpp"

namespace nutmeg::test {

void Recorder::open(std::string_view tag, HtmlAttributes const& attributes, std::uint32_t line) {
    events.append("<").append(tag);
    if (!attributes.css_class.empty())
        events.append(".").append(attributes.css_class);
    if (!attributes.id.empty())
        events.append("#").append(attributes.id);
    if (!attributes.style.empty())
        events.append("{").append(attributes.style).append("}");
    if (with_lines_)
        events += ":" + std::to_string(line);
    events += ">";
}

void Recorder::close(std::string_view tag) {
    events.append("</").append(tag).append(">");
}

std::string comparable(std::string events) {
    std::erase_if(events, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    std::string kept;
    for (std::size_t at = 0; at < events.size();) {
        std::string_view const rest = std::string_view{events}.substr(at);
        if (rest.starts_with("<tbody") || rest.starts_with("</tbody"))
            at = events.find('>', at) + 1;
        else
            kept += events[at++];
    }
    return kept;
}

} // namespace nutmeg::test
