// A web server on the loopback interface that serves pages, and misbehaves as a test says.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nutmeg::test {

/// How the server answers.
struct Reply {
    int status = 200;
    std::string body = {};
    std::string type = "text/html";
    /// The header fields of the same names, if not empty. A request that has the ETag or the date
    /// is answered with status 304.
    std::string etag = {}, last_modified = {}, location = {}, retry_after = {};
    /// Content-Length, if it is not that of the body. After the body, the connection is closed.
    std::optional<std::size_t> declared_length = {};
    bool is_chunked = false; ///< without a Content-Length, and without a last chunk
    std::chrono::milliseconds delay{0};
};

/// A request as it arrived.
struct SeenRequest {
    std::string path, user_agent, if_none_match, if_modified_since;
};

class WebSite {
public:
    WebSite();
    ~WebSite();
    WebSite(WebSite const&) = delete;
    WebSite& operator=(WebSite const&) = delete;

    /// "http://127.0.0.1:40123/pub/titles.htm" for "/pub/titles.htm".
    std::string address(std::string const& path) const;

    /// Answers requests for the path with these, in turn; the last one stays. Other paths are
    /// answered with status 404.
    void serve(std::string const& path, std::vector<Reply> replies);
    void serve(std::string const& path, Reply const& reply);
    /// A page with this body.
    void serve(std::string const& path, std::string const& body);

    std::vector<SeenRequest> requests() const;
    /// How often the path was asked for.
    std::size_t count(std::string const& path) const;
    /// The most requests that were being answered at the same time.
    int most_at_once() const;

private:
    struct Server;
    std::unique_ptr<Server> server_;
};

/// A list of titles with the published markup that links to these addresses.
std::string titles_page(std::vector<std::string> const& links);

/// The page of a title, the same.
std::string title_page(std::vector<std::string> const& links);

} // namespace nutmeg::test
