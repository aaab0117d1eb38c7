// The walk from the list of titles to the chapters.
#pragma once

#include "corpus/fetch/fetch_statutes.hpp"
#include "corpus/fetch/kept_pages.hpp"
#include "corpus/fetch/page_content.hpp"
#include "corpus/fetch/robots_rules.hpp"
#include "corpus/fetch/web_address.hpp"

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace nutmeg {

class SiteWalk {
public:
    /// Begins at the page `start`, which has a page name (page_kind). Keeps references to the
    /// options, the pages and the clock.
    SiteWalk(FetchOptions const& options,
             WebAddress start,
             KeptPages& pages,
             HttpClient& client,
             Clock& clock);

    FetchReport run();

private:
    bool read_rules();
    void fetch(std::string const& name);
    bool fetch_once(std::string const& asked, std::string& name);
    void take_page(std::string const& name, HttpResponse const& response);
    bool follow_redirect(std::string const& asked, std::string& name, std::string const& location);
    void take_status(std::string const& asked, std::string const& name, int status);
    void take_fault(std::string const& asked, std::string const& name, Answer const& answer);
    void fail(std::string const& name, std::string_view reason);
    void follow_links(std::string const& name, std::string_view bytes);
    void finish();

    WebAddress address_of(std::string const& name) const;
    bool is_in_folder(WebAddress const& link) const;
    std::string date_of(std::string const& name) const;
    void report(Diagnostic diagnostic) { report_.diagnostics.push_back(std::move(diagnostic)); }

    FetchOptions const& options_;
    WebAddress start_;
    KeptPages& pages_;
    PoliteClient client_;
    Clock& clock_;
    RobotsRules rules_;
    std::deque<std::string> queue_;   ///< names of pages to fetch
    std::set<std::string> seen_;      ///< names of pages that are or were in the queue
    std::set<std::string> redirects_; ///< names that led to the page that is fetched now
    std::set<std::string> outside_;   ///< links that were reported
    std::size_t done_ = 0;            ///< pages
    int failures_ = 0;                ///< pages in a row that the site did not answer for
    bool is_overloaded_ = false;
    bool has_all_links_ = true; ///< no list of titles or chapters has failed
    FetchReport report_;
};

} // namespace nutmeg
