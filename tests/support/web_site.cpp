#include "tests/support/web_site.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <httplib.h>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace nutmeg::test {

namespace {

void send_body(Reply const& reply, httplib::Response& response) {
    if (reply.is_chunked) {
        response.set_chunked_content_provider(
            reply.type, [body = reply.body](std::size_t, httplib::DataSink& sink) {
                sink.write(body.data(), body.size());
                return false;
            });
    } else if (reply.declared_length) {
        response.set_content_provider(
            *reply.declared_length,
            reply.type,
            [body = reply.body](std::size_t, std::size_t, httplib::DataSink& sink) {
                sink.write(body.data(), body.size());
                return false;
            });
    } else {
        response.set_content(reply.body, reply.type);
    }
}

/// Whether the client has what the reply would send.
bool is_known(Reply const& reply, httplib::Request const& request) {
    auto const is_same = [&](char const* field, std::string const& value) {
        return !value.empty() && request.get_header_value(field) == value;
    };
    return reply.status == 200
        && (is_same("If-None-Match", reply.etag)
            || is_same("If-Modified-Since", reply.last_modified));
}

} // namespace

struct WebSite::Server {
    httplib::Server http;
    int port = 0;
    std::thread thread;
    mutable std::mutex mutex; ///< of the members below
    std::map<std::string, std::vector<Reply>> replies;
    std::vector<SeenRequest> requests;
    int at_once = 0;
    int most_at_once = 0;

    Reply reply_to(httplib::Request const& request) {
        std::lock_guard const lock(mutex);
        requests.push_back({request.path,
                            request.get_header_value("User-Agent"),
                            request.get_header_value("If-None-Match"),
                            request.get_header_value("If-Modified-Since")});
        most_at_once = std::max(most_at_once, ++at_once);
        auto const found = replies.find(request.path);
        if (found == replies.end())
            return {.status = 404, .body = "<html>none</html>"};
        auto reply = found->second.front();
        if (found->second.size() > 1)
            found->second.erase(found->second.begin());
        return reply;
    }

    void answer(httplib::Request const& request, httplib::Response& response) {
        auto const reply = reply_to(request);
        std::this_thread::sleep_for(reply.delay);
        auto const set = [&](char const* field, std::string const& value) {
            if (!value.empty())
                response.set_header(field, value);
        };
        set("ETag", reply.etag);
        set("Last-Modified", reply.last_modified);
        set("Location", reply.location);
        set("Retry-After", reply.retry_after);
        response.status = is_known(reply, request) ? 304 : reply.status;
        if (response.status != 304)
            send_body(reply, response);
        std::lock_guard const lock(mutex);
        --at_once;
    }
};

WebSite::WebSite() : server_(std::make_unique<Server>()) {
    setenv("no_proxy", "127.0.0.1", 1);
    auto& http = server_->http;
    http.set_keep_alive_max_count(1); // an open connection would delay the end of the server
    http.Get(".*", [this](httplib::Request const& request, httplib::Response& response) {
        server_->answer(request, response);
    });
    server_->port = http.bind_to_any_port("127.0.0.1");
    REQUIRE(server_->port > 0);
    server_->thread = std::thread([&http] { http.listen_after_bind(); });
    while (!http.is_running())
        std::this_thread::yield();
}

WebSite::~WebSite() {
    server_->http.stop();
    server_->thread.join();
}

std::string WebSite::address(std::string const& path) const {
    return "http://127.0.0.1:" + std::to_string(server_->port) + path;
}

void WebSite::serve(std::string const& path, std::vector<Reply> replies) {
    std::lock_guard const lock(server_->mutex);
    server_->replies[path] = std::move(replies);
}

void WebSite::serve(std::string const& path, Reply const& reply) {
    serve(path, std::vector{reply});
}

void WebSite::serve(std::string const& path, std::string const& body) {
    serve(path, Reply{.body = body});
}

std::vector<SeenRequest> WebSite::requests() const {
    std::lock_guard const lock(server_->mutex);
    return server_->requests;
}

std::size_t WebSite::count(std::string const& path) const {
    auto const all = requests();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](auto const& one) { return one.path == path; }));
}

int WebSite::most_at_once() const {
    std::lock_guard const lock(server_->mutex);
    return server_->most_at_once;
}

std::string titles_page(std::vector<std::string> const& links) {
    std::string rows;
    for (auto const& link : links)
        rows += "<tr><td class=\"left_38pct\"><a href=\"" + link
              + "\"><span class=\"toc_ttl_desig\">Title</span></a></td></tr>\n";
    return "<!DOCTYPE html>\n<html "
           "lang=\"en-US\"><head><title>Titles</title></head><body>\n<table>\n"
         + rows + "</table>\n</body>\n</html>\n";
}

std::string title_page(std::vector<std::string> const& links) {
    std::string rows;
    for (auto const& link : links)
        rows += "<tr><td class=\"left_40pct\"><a class=\"toc_ch_link\" href=\"" + link
              + "\">Chapter</a> <span class=\"toc_rng_secs\">Secs. 99-1 to 99-9</span></td></tr>\n";
    return "<!DOCTYPE html>\n<html lang=\"en-US\"><head><title>Title 99</title></head><body>\n"
           "<h1 class=\"title-no\">TITLE 99</h1>\n<table>\n"
         + rows + "</table>\n<p><a href=\"titles.htm\">List of Titles</a></p>\n</body>\n</html>\n";
}

} // namespace nutmeg::test
