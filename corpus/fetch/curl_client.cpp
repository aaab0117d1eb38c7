#include "corpus/fetch/curl_client.hpp"

#include <array>
#include <curl/curl.h>
#include <stdexcept>
#include <utility>

namespace nutmeg {

namespace {

/// libcurl is set up once in a process, and is in use until the process ends.
void set_up_library() {
    static auto const result = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (result != CURLE_OK)
        throw std::runtime_error("libcurl cannot be set up");
}

struct Body {
    HttpResponse& response;
    std::size_t max_bytes;
};

/// Takes a part of the body; returns fewer bytes than it got to end the transfer.
std::size_t take_part(char* bytes, std::size_t size, std::size_t count, void* user) {
    auto& body = *static_cast<Body*>(user);
    auto const room = body.max_bytes - body.response.body.size();
    body.response.is_too_large = size * count > room;
    auto const taken = body.response.is_too_large ? room : size * count;
    body.response.body.append(bytes, taken);
    return body.response.is_too_large ? CURL_WRITEFUNC_ERROR : taken;
}

std::string header_of(CURL* curl, char const* name) {
    curl_header* header = nullptr;
    return curl_easy_header(curl, name, 0, CURLH_HEADER, -1, &header) == CURLHE_OK ? header->value
                                                                                   : "";
}

/// The header fields of a request, freed with the object.
class HeaderList {
public:
    HeaderList() = default;
    HeaderList(HeaderList const&) = delete;
    HeaderList& operator=(HeaderList const&) = delete;
    ~HeaderList() { curl_slist_free_all(fields_); }

    void add(std::string const& name, std::string const& value) {
        if (value.empty())
            return;
        auto* const longer = curl_slist_append(fields_, (name + ": " + value).c_str());
        if (longer == nullptr)
            throw std::bad_alloc();
        fields_ = longer;
    }
    curl_slist* get() const { return fields_; }

private:
    curl_slist* fields_ = nullptr;
};

std::string failure_of(CURLcode result, std::array<char, CURL_ERROR_SIZE> const& details) {
    // For this one, the words of libcurl differ from version to version.
    if (result == CURLE_PARTIAL_FILE)
        return "the connection was closed before all of the page had arrived";
    std::string words = details.front() == '\0' ? curl_easy_strerror(result) : details.data();
    while (words.ends_with('\n') || words.ends_with('.'))
        words.pop_back();
    return words;
}

} // namespace

struct CurlClient::Handle {
    CURL* curl = nullptr;

    Handle() {
        set_up_library();
        curl = curl_easy_init();
        if (curl == nullptr)
            throw std::runtime_error("libcurl cannot be set up");
    }
    Handle(Handle const&) = delete;
    Handle& operator=(Handle const&) = delete;
    ~Handle() { curl_easy_cleanup(curl); }
};

CurlClient::CurlClient(std::string user_agent, std::chrono::milliseconds timeout)
    : handle_(std::make_unique<Handle>()), user_agent_(std::move(user_agent)), timeout_(timeout) {}

CurlClient::~CurlClient() = default;

HttpResponse CurlClient::get(HttpRequest const& request) {
    auto* const curl = handle_->curl;
    curl_easy_reset(curl); // keeps the connection
    HttpResponse response;
    Body body{response, request.max_bytes};
    HeaderList headers;
    headers.add("If-None-Match", request.etag);
    headers.add("If-Modified-Since", request.last_modified);
    std::array<char, CURL_ERROR_SIZE> details{};
    auto const timeout = static_cast<long>(timeout_.count());
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, details.data());
    curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_USERAGENT, user_agent_.c_str());
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, timeout);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, timeout);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_part);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
    auto const result = curl_easy_perform(curl);
    if (result != CURLE_OK && !response.is_too_large)
        response.failure = failure_of(result, details);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    response.status = static_cast<int>(status);
    response.content_type = header_of(curl, "Content-Type");
    response.etag = header_of(curl, "ETag");
    response.last_modified = header_of(curl, "Last-Modified");
    response.location = header_of(curl, "Location");
    response.retry_after = header_of(curl, "Retry-After");
    // The handle outlives what it points to.
    curl_easy_reset(curl);
    return response;
}

} // namespace nutmeg
