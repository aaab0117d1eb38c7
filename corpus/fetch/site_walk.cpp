#include "corpus/fetch/site_walk.hpp"

#include "corpus/fetch/robots_file.hpp"
#include "parser/text/make_diagnostic.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nutmeg {

namespace {

constexpr int status_ok = 200;
constexpr int status_not_modified = 304;
constexpr int status_not_found = 404;
constexpr int status_gone = 410;

/// After so many pages in a row without an answer, the site is taken to be down.
constexpr int most_failures = 3;

constexpr std::size_t most_redirects = 5;

bool is_redirect(HttpResponse const& response) {
    return response.status / 100 == 3 && !response.location.empty();
}

} // namespace

SiteWalk::SiteWalk(FetchOptions const& options,
                   WebAddress start,
                   KeptPages& pages,
                   HttpClient& client,
                   Clock& clock)
    : options_(options), start_(std::move(start)), pages_(pages),
      client_(client, clock, options.politeness), clock_(clock) {}

FetchReport SiteWalk::run() {
    if (!read_rules())
        return std::move(report_);
    queue_.push_back(start_.file());
    seen_.insert(start_.file());
    while (!queue_.empty() && failures_ < most_failures && !is_overloaded_) {
        if (options_.progress)
            options_.progress(done_, done_ + queue_.size());
        auto const name = std::move(queue_.front());
        queue_.pop_front();
        fetch(name);
        ++done_;
    }
    finish();
    return std::move(report_);
}

/// Whether the site lets anything be fetched.
bool SiteWalk::read_rules() {
    auto site = site_rules(client_, start_, options_.agent);
    auto const asked = Seconds(site.rules.crawl_delay().value_or(0));
    auto const& politeness = client_.politeness();
    if (site.fault.empty() && asked > std::max(politeness.longest_wait, politeness.delay))
        site.fault = "it asks for " + std::to_string(std::llround(asked.count()))
                   + " seconds between pages; --delay allows that";
    if (!site.fault.empty()) {
        report(make_diagnostic(
            DiagnosticCode::FetchRobots, {.file = start_.site() + "/robots.txt"}, site.fault));
        ++report_.failed;
        return false;
    }
    rules_ = std::move(site.rules);
    client_.set_delay(std::max(politeness.delay, asked));
    return true;
}

void SiteWalk::fetch(std::string const& asked) {
    auto name = asked;
    redirects_ = {asked};
    auto const failed = report_.failed;
    while (fetch_once(asked, name)) {
    }
    if (report_.failed > failed)
        has_all_links_ = has_all_links_ && page_kind(asked) == PageKind::Chapter;
    else if (name != asked && pages_.find(asked) != nullptr)
        report(make_diagnostic(
            DiagnosticCode::FetchRenamed, {.file = address_of(asked).text()}, name));
}

/// Asks for the page `name`, to which `asked` led. Returns true if it is redirected to another page
/// of the folder, which `name` is then.
bool SiteWalk::fetch_once(std::string const& asked, std::string& name) {
    auto const address = address_of(name);
    if (!rules_.allows(address.path)) {
        ++report_.failed;
        report(make_diagnostic(DiagnosticCode::FetchDisallowed, {.file = address.text()}));
        return false;
    }
    HttpRequest request;
    request.url = address.text();
    request.max_bytes = options_.max_bytes;
    auto const kept = pages_.bytes(name);
    if (kept) {
        request.etag = pages_.find(name)->etag;
        request.last_modified = pages_.find(name)->last_modified;
    }
    bool const is_conditional = !request.etag.empty() || !request.last_modified.empty();
    auto const kind = *page_kind(name);
    auto const answer = client_.get(
        request, [&](HttpResponse const& response) { return page_fault(response, address, kind); });
    if (!answer.fault.empty()) {
        take_fault(asked, name, answer);
        return false;
    }
    failures_ = 0;
    auto const& response = answer.response;
    if (response.status == status_ok) {
        take_page(name, response);
    } else if (response.status == status_not_modified && is_conditional) {
        ++report_.unchanged;
        follow_links(name, *kept);
    } else if (is_redirect(response)) {
        return follow_redirect(asked, name, response.location);
    } else {
        take_status(asked, name, response.status);
    }
    return false;
}

void SiteWalk::take_page(std::string const& name, HttpResponse const& response) {
    auto const change = pages_.keep(name, address_of(name).text(), response, clock_.now());
    if (change == PageChange::None)
        ++report_.unchanged;
    else
        (change == PageChange::New ? report_.added : report_.changed).push_back(name);
    follow_links(name, response.body);
}

bool SiteWalk::follow_redirect(std::string const& asked,
                               std::string& name,
                               std::string const& location) {
    auto const next = resolve_link(address_of(name), location);
    bool const is_page = next && next->is_same_site(start_) && is_in_folder(*next)
                      && page_kind(next->file()) == page_kind(asked);
    if (!is_page) {
        ++report_.failed;
        report(make_diagnostic(DiagnosticCode::FetchMoved,
                               {.file = address_of(name).text()},
                               next ? next->text() : location));
        return false;
    }
    name = next->file();
    if (redirects_.size() > most_redirects || !redirects_.insert(name).second) {
        fail(asked, "the site redirects it in a circle, or too often");
        return false;
    }
    // A page that is in the queue under its own name is not fetched twice.
    return seen_.insert(name).second;
}

void SiteWalk::take_status(std::string const& asked, std::string const& name, int status) {
    if (status != status_not_found && status != status_gone)
        return fail(name, "the site answered with status " + std::to_string(status));
    ++report_.failed;
    auto const rest = pages_.find(asked) == nullptr
                        ? std::string("Its law is missing. Look for it on the site")
                        : "The page of " + date_of(asked)
                              + " stays in the folder. Remove it if it is no longer law";
    report(make_diagnostic(
        DiagnosticCode::FetchGone, {.file = address_of(name).text()}, status, rest));
}

void SiteWalk::take_fault(std::string const& asked, std::string const& name, Answer const& answer) {
    fail(name, answer.fault);
    is_overloaded_ = answer.is_overloaded;
    failures_ = answer.response.is_too_large ? 0 : failures_ + 1;
    // The chapters of a title can still be fetched by its older page.
    if (auto const kept = pages_.bytes(asked))
        follow_links(asked, *kept);
}

void SiteWalk::fail(std::string const& name, std::string_view reason) {
    ++report_.failed;
    auto const rest = pages_.find(name) == nullptr
                        ? std::string("Its law is missing")
                        : "The page of " + date_of(name) + " stays in the folder";
    report(make_diagnostic(
        DiagnosticCode::FetchFailed, {.file = address_of(name).text()}, reason, rest));
}

void SiteWalk::follow_links(std::string const& name, std::string_view bytes) {
    auto const address = address_of(name);
    auto const kind = *page_kind(name);
    if (kind == PageKind::Chapter)
        return;
    auto const content = page_content(bytes, address);
    for (auto const& link : content.links) {
        if (*page_kind(link.file()) <= kind)
            continue;
        if (is_in_folder(link)) {
            if (seen_.insert(link.file()).second)
                queue_.push_back(link.file());
        } else if (outside_.insert(link.text()).second) {
            report(make_diagnostic(
                DiagnosticCode::FetchLinkOutside, {.file = address.text()}, link.text()));
        }
    }
    if (!content.leads_below(kind) && !content.has_sections)
        report(make_diagnostic(DiagnosticCode::FetchNoChapters, {.file = address.text()}));
}

void SiteWalk::finish() {
    if (!queue_.empty()) {
        report_.failed += queue_.size();
        report(make_diagnostic(
            DiagnosticCode::FetchStopped, {.file = start_.text()}, counted(queue_.size(), "page")));
        return;
    }
    if (page_kind(start_.file()) != PageKind::Titles || !has_all_links_)
        return;
    for (auto const& name : pages_.names()) {
        if (seen_.contains(name))
            continue;
        if (pages_.find(name) == nullptr)
            pages_.forget(name);
        else
            report(make_diagnostic(
                DiagnosticCode::FetchUnlinked, {.file = address_of(name).text()}, date_of(name)));
    }
}

WebAddress SiteWalk::address_of(std::string const& name) const {
    auto address = start_;
    address.path = start_.folder() + name;
    return address;
}

/// Whether the address is that of a page in the folder of the start. The site's own links may have
/// the other scheme; the page is then fetched by the scheme of the start.
bool SiteWalk::is_in_folder(WebAddress const& link) const {
    auto other = link;
    bool const has_other_scheme = link.scheme != start_.scheme
                               && link.text() == link.scheme + "://" + link.host + link.path
                               && start_.site() == start_.scheme + "://" + start_.host;
    if (has_other_scheme) {
        other.scheme = start_.scheme;
        other.port = start_.port;
    }
    return other.is_same_site(start_) && other.query.empty() && other.folder() == start_.folder()
        && page_kind(other.file());
}

/// The date of the page in the folder, which was fetched: "2026-11-30".
std::string SiteWalk::date_of(std::string const& name) const {
    return pages_.find(name)->fetched.substr(0, std::string_view("2026-11-30").size());
}

} // namespace nutmeg
