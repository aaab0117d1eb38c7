// What a fetched page says about itself: its links and its headings.
#pragma once

#include "corpus/fetch/http_client.hpp"
#include "corpus/fetch/page_name.hpp"
#include "corpus/fetch/web_address.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct PageContent {
    std::vector<WebAddress> links; ///< in the order of the page, to pages of the statutes only
    bool has_sections = false;     ///< headings of sections (class "catchln")
    bool lists_sections = false;   ///< a table of contents (class "toc_catchln")
    bool has_heading = false;      ///< the heading of a title or chapter ("title-no", "chap-no")

    /// Whether a link leads to a page of a later kind.
    bool leads_below(PageKind kind) const;
};

/// Reads the page with that address. Throws Error as read_html does.
PageContent page_content(std::string_view bytes, WebAddress const& address);

/// Why an answer with status 200 is not the complete page, as words for a message: cut off, no
/// HTML, larger than allowed, another page such as "temporarily unavailable". Empty if it is.
std::string page_fault(HttpResponse const& response, WebAddress const& address, PageKind kind);

} // namespace nutmeg
