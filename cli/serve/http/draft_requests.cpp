#include "cli/serve/http/draft_requests.hpp"

#include "cli/serve/drafts/draft_fault.hpp"
#include "cli/serve/http/error_response.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <ctime>
#include <string>
#include <vector>

namespace nutmeg {

namespace {

namespace json = boost::json;

constexpr std::string_view drafts_path = "/api/drafts";
constexpr int created = 201;
constexpr int no_content = 204;

std::string utc_text(VersionTime when) {
    constexpr std::size_t longest = 32;
    auto const time =
        std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(when));
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, longest> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

WebResponse json_response(json::value const& value, int status = 200) {
    auto response = text_response(json::serialize(value) + "\n", "application/json");
    response.status = status;
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

WebResponse bytes_response(std::string bytes, std::string_view version) {
    // Never a type that a browser would run or show as a page.
    auto response = text_response(std::move(bytes), "application/octet-stream");
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("ETag", "\"" + std::string(version) + "\"");
    return response;
}

WebResponse empty_response(int status) {
    WebResponse response;
    response.status = status;
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

/// The parts of a path after /api/drafts.
std::vector<std::string_view> parts_of(std::string_view path) {
    std::vector<std::string_view> parts;
    path.remove_prefix(drafts_path.size());
    while (!path.empty()) {
        path.remove_prefix(1); // the slash
        auto const end = std::min(path.find('/'), path.size());
        parts.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    if (parts.size() == 1 && parts.front().empty())
        parts.clear(); // "/api/drafts/"
    return parts;
}

class DraftRequest {
public:
    DraftRequest(WebRequest const& request, DraftFolder& drafts)
        : request_(request), drafts_(drafts), parts_(parts_of(request.path)),
          method_(request.method == "HEAD" ? "GET" : request.method) {}

    WebResponse answer() {
        constexpr std::size_t draft = 1;
        constexpr std::size_t file = 2;
        constexpr std::size_t versions = 3;
        constexpr std::size_t version = 4;
        if (parts_.size() > version || (parts_.size() >= versions && parts_[2] != "versions"))
            return not_found();
        switch (parts_.size()) {
        case 0:
            return method_ == "GET" ? list() : wrong_method("GET, HEAD");
        case draft:
            return on_draft();
        case file:
            return on_file();
        case versions:
            return method_ == "GET" ? list_versions() : wrong_method("GET, HEAD");
        default:
            return method_ == "GET" ? read_version() : wrong_method("GET, HEAD");
        }
    }

private:
    WebResponse not_found() const {
        constexpr int status = 404;
        return error_response(
            request_, {status, "not-found", "There is nothing at this address. Read docs/api.md."});
    }

    WebResponse wrong_method(std::string allowed) const {
        constexpr int status = 405;
        auto const message = "This can only be done with " + allowed + ". Read docs/api.md.";
        auto response = error_response(request_, {status, "method", message});
        response.headers.emplace_back("Allow", std::move(allowed));
        return response;
    }

    WebResponse list() const {
        json::array all;
        for (auto const& draft : drafts_.list())
            all.push_back(json::object{{"name", draft.name},
                                       {"files", draft.files},
                                       {"changed", utc_text(draft.changed)}});
        return json_response(json::object{{"drafts", std::move(all)}});
    }

    WebResponse on_draft() {
        auto const name = parts_[0];
        if (method_ == "GET") {
            json::array files;
            for (auto const& file : drafts_.files(name))
                files.push_back(json::object{
                    {"name", file.name}, {"size", file.size}, {"version", file.version}});
            return json_response(
                json::object{{"name", std::string(name)}, {"files", std::move(files)}});
        }
        if (method_ == "PUT") {
            drafts_.create(name);
            return json_response(
                json::object{{"name", std::string(name)}, {"files", json::array()}}, created);
        }
        if (method_ == "DELETE") {
            drafts_.remove(name);
            return empty_response(no_content);
        }
        return wrong_method("GET, HEAD, PUT, DELETE");
    }

    WebResponse on_file() {
        if (method_ == "GET") {
            auto file = drafts_.read(parts_[0], parts_[1]);
            return bytes_response(std::move(file.bytes), file.version);
        }
        if (method_ != "PUT" && method_ != "DELETE")
            return wrong_method("GET, HEAD, PUT, DELETE");
        auto const condition = precondition();
        if (!condition)
            return no_precondition();
        if (method_ == "DELETE") {
            drafts_.remove_file(parts_[0], parts_[1], *condition);
            return empty_response(no_content);
        }
        auto const version = drafts_.save(parts_[0], parts_[1], request_.body, *condition);
        auto response = json_response(json::object{{"version", version}});
        response.headers.emplace_back("ETag", "\"" + version + "\"");
        return response;
    }

    WebResponse no_precondition() const {
        constexpr int status = 428;
        return error_response(request_,
                              {status,
                               "precondition-required",
                               "Say what the file was when it was read, so that nobody's work is "
                               "overwritten. Use If-Match: \"version\", or If-None-Match: * for a "
                               "new file."});
    }

    /// Of If-Match or If-None-Match; nullopt unless exactly one is there and is understood.
    std::optional<Precondition> precondition() const {
        constexpr std::size_t quotes = 2;
        auto const matches = request_.header_values("If-Match");
        auto const none = request_.header_values("If-None-Match");
        if (matches.size() + none.size() != 1)
            return std::nullopt;
        if (!none.empty())
            return none.front() == "*" ? std::optional(Precondition{}) : std::nullopt;
        auto const tag = matches.front();
        if (tag.size() < quotes || tag.front() != '"' || tag.back() != '"')
            return std::nullopt;
        return Precondition{Precondition::Kind::HasVersion,
                            std::string(tag.substr(1, tag.size() - quotes))};
    }

    WebResponse list_versions() const {
        json::array all;
        for (auto const& version : drafts_.versions(parts_[0], parts_[1]))
            all.push_back(json::object{{"version", version.version},
                                       {"saved", utc_text(version.saved)},
                                       {"size", version.size}});
        return json_response(json::object{{"versions", std::move(all)}});
    }

    WebResponse read_version() const {
        constexpr std::size_t version = 3;
        return bytes_response(drafts_.read_version(parts_[0], parts_[1], parts_[version]),
                              parts_[version]);
    }

    WebRequest const& request_;
    DraftFolder& drafts_;
    std::vector<std::string_view> parts_;
    std::string method_;
};

HttpError error_of(DraftFault const& fault) {
    constexpr int bad_request = 400;
    constexpr int not_found = 404;
    constexpr int conflict = 409;
    constexpr int changed = 412;
    constexpr int too_large = 413;
    constexpr int not_saved = 507;
    switch (fault.kind()) {
    case DraftFault::Kind::BadName:
        return {bad_request, "bad-name", fault.what()};
    case DraftFault::Kind::NotFound:
        return {not_found, "not-found", fault.what()};
    case DraftFault::Kind::Exists:
        return {conflict, "exists", fault.what()};
    case DraftFault::Kind::Changed:
        return {changed, "changed", fault.what()};
    case DraftFault::Kind::TooLarge:
        return {too_large, "too-large", fault.what()};
    default:
        return {not_saved, "not-saved", fault.what()};
    }
}

} // namespace

bool is_draft_path(std::string_view path) {
    return path == drafts_path
        || (path.starts_with(drafts_path) && path[drafts_path.size()] == '/');
}

WebResponse answer_draft_request(WebRequest const& request, DraftFolder& drafts) {
    try {
        return DraftRequest(request, drafts).answer();
    } catch (DraftFault const& fault) {
        auto const error = error_of(fault);
        if (fault.kind() != DraftFault::Kind::Changed)
            return error_response(request, error);
        auto value = json::parse(error_json(error)).as_object();
        value["version"] =
            fault.version().empty() ? json::value(nullptr) : json::value(fault.version());
        return json_response(value, error.status);
    }
}

} // namespace nutmeg
