// Answers that were given before: the same request has the same answer.
#pragma once

#include "cli/serve/api/api.hpp"

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace nutmeg {

/// The key of a request: a digest of its method, path, query and body, and of the date, on which
/// answers depend.
std::string answer_key(ApiRequest const& request);

/// The answers that were asked for last, up to a size. Thread-safe.
class AnswerCache {
public:
    struct Answer {
        std::string type;
        std::string file_name;
        std::shared_ptr<std::string const> body;
    };

    /// @param most_bytes  of all bodies; one that has more than a quarter is not kept
    explicit AnswerCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// Null if there is none.
    std::shared_ptr<Answer const> find(std::string const& key);
    void add(std::string const& key, std::shared_ptr<Answer const> answer);

private:
    struct Entry {
        std::string key;
        std::shared_ptr<Answer const> answer;
    };

    std::size_t most_bytes_;
    std::mutex mutex_; ///< of the members below
    std::size_t bytes_ = 0;
    std::list<Entry> entries_; ///< the last used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
};

} // namespace nutmeg
