// The JSON API: what the commands of the command line do, asked for by paths and bodies.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

class WarmLaw;

struct ApiRequest {
    std::string method;
    std::string path; ///< "/api/preview"
    std::map<std::string, std::string> query;
    std::string body;
};

struct ApiResponse {
    int status = 200;
    std::string type = "application/jsonl";
    std::string file_name; ///< of a download; may be empty
    std::string body;
};

/// Receives the progress of long work, as "reading the statutes", 120 of 1100. Called from any
/// thread, one at a time.
using ProgressHandler =
    std::function<void(std::string_view what, std::size_t done, std::size_t all)>;

/// Answers one request at a time. What costs time and depends only on the law is kept from one
/// request to the next.
class Api {
public:
    /// Opens the law, and reads only its headings. Throws Error if it cannot be opened.
    /// @param statutes   paths of the law, as for --statutes
    /// @param max_input  most bytes of one file
    Api(std::vector<std::string> statutes, std::size_t max_input);
    Api(Api const&) = delete;
    Api& operator=(Api const&) = delete;
    ~Api();

    /// Throws nothing: errors are responses (docs/api.md). The same request gives the same bytes.
    /// @param progress  of work that takes more than a moment; may be empty
    ApiResponse answer(ApiRequest const& request, ProgressHandler const& progress);

    /// Makes one of the indexes that most requests need, which takes up to a few seconds, and
    /// returns whether another is left. What cannot be read is left to the requests, which report
    /// it.
    bool prepare();

private:
    std::unique_ptr<WarmLaw> law_;
};

} // namespace nutmeg
