#include "corpus/fetch/page_content.hpp"

#include "parser/documents/html/html.hpp"
#include "parser/documents/html/html_classes.hpp"
#include "parser/documents/html/html_markup.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/error.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

class ContentReader : public HtmlHandler {
public:
    explicit ContentReader(WebAddress address) : base_(std::move(address)) {}

    void open(std::string_view tag, HtmlAttributes const& attributes, std::uint32_t) override {
        if (tag == "base" && !attributes.href.empty())
            base_ = resolve_link(base_, attributes.href).value_or(base_);
        else if (tag == "a" && !attributes.href.empty())
            add_link(attributes.href);
        content.has_sections = content.has_sections || has_class(attributes.css_class, "catchln");
        content.lists_sections =
            content.lists_sections || has_class(attributes.css_class, "toc_catchln");
        content.has_heading = content.has_heading || has_class(attributes.css_class, "title-no")
                           || has_class(attributes.css_class, "chap-no");
    }
    void text(std::string_view) override {}
    void close(std::string_view) override {}

    PageContent content;

private:
    void add_link(std::string_view href) {
        if (href.starts_with('#'))
            return;
        auto link = resolve_link(base_, href);
        if (link && page_kind(link->file()))
            content.links.push_back(std::move(*link));
    }

    WebAddress base_;
};

/// Whether the field Content-Type allows a page. Many servers leave it out.
bool is_html_type(std::string_view content_type) {
    auto const type = to_lower(content_type.substr(0, content_type.find_first_of("; \t")));
    return type.empty() || type == "text/html" || type == "application/xhtml+xml";
}

std::string content_fault(PageContent const& content, PageKind kind) {
    bool const leads_below = content.leads_below(kind);
    if (kind == PageKind::Titles)
        return leads_below ? "" : "the page links to no title";
    if (kind == PageKind::Title)
        return leads_below || content.has_sections || content.has_heading
                 ? ""
                 : "the page is not that of a title";
    if (content.lists_sections && !content.has_sections)
        return "the page has a table of contents and no section";
    return content.has_sections || content.has_heading ? "" : "the page is not that of a chapter";
}

} // namespace

bool PageContent::leads_below(PageKind kind) const {
    return std::any_of(links.begin(), links.end(), [&](auto const& link) {
        return *page_kind(link.file()) > kind;
    });
}

PageContent page_content(std::string_view bytes, WebAddress const& address) {
    ContentReader reader(address);
    read_html(bytes, address.text(), reader);
    return std::move(reader.content);
}

std::string page_fault(HttpResponse const& response, WebAddress const& address, PageKind kind) {
    if (response.is_too_large)
        return "the page has more than " + std::to_string(response.body.size())
             + " bytes; --max-input raises the limit";
    if (!is_html_type(response.content_type) || !has_markup(response.body))
        return "the answer is not an HTML page";
    if (to_lower(response.body).find("</html>") == std::string::npos)
        return "the page ends without </html>, so it was cut off";
    try {
        return content_fault(page_content(response.body, address), kind);
    } catch (Error const& error) {
        return "the page cannot be read (" + error.diagnostic().message + ")";
    }
}

} // namespace nutmeg
