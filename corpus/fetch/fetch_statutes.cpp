#include "corpus/fetch/fetch_statutes.hpp"

#include "corpus/fetch/kept_pages.hpp"
#include "corpus/fetch/page_name.hpp"
#include "corpus/fetch/site_walk.hpp"
#include "corpus/fetch/web_address.hpp"
#include "parser/text/error.hpp"

#include <optional>

namespace nutmeg {

namespace {

/// The address of the page to begin with.
std::optional<WebAddress> start_of(std::string const& from) {
    auto address = parse_address(from);
    if (address && address->file().empty())
        address->path += "titles.htm";
    return address;
}

} // namespace

std::string from_fault(std::string const& from) {
    auto const start = start_of(from);
    if (!start)
        return "is not an address such as https://www.cga.ct.gov/current/pub/titles.htm";
    auto const kind = page_kind(start->file());
    bool const is_list = kind && *kind != PageKind::Chapter;
    return is_list && start->query.empty()
             ? ""
             : "is not the address of a list of titles (titles.htm) or of a title (title_53a.htm)";
}

FetchReport fetch_statutes(FetchOptions const& options, HttpClient& client, Clock& clock) {
    if (auto const fault = from_fault(options.from); !fault.empty())
        throw Error(options.from, 0, fault);
    auto const start = *start_of(options.from);
    KeptPages pages(options.folder, start.site() + start.folder(), options.max_bytes);
    return SiteWalk(options, start, pages, client, clock).run();
}

} // namespace nutmeg
