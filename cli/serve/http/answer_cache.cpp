#include "cli/serve/http/answer_cache.hpp"

#include "corpus/files/sha256.hpp"

#include <chrono>
#include <ctime>
#include <utility>

namespace nutmeg {

namespace {

constexpr std::size_t entry_overhead = 256; // of keys and lists, so that small answers count too

std::size_t size_of(AnswerCache::Answer const& answer) {
    return answer.body->size() + entry_overhead;
}

std::string today() {
    auto const now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    return std::to_string(parts.tm_year) + "-" + std::to_string(parts.tm_yday);
}

} // namespace

std::string answer_key(ApiRequest const& request) {
    // With the length of each, no two requests have the same text.
    std::string head;
    auto const add = [&](std::string_view text) {
        head += std::to_string(text.size());
        head += ':';
        head += text;
    };
    add(today());
    add(request.method);
    add(request.path);
    for (auto const& [name, value] : request.query) {
        add(name);
        add(value);
    }
    head += '\n';
    return sha256({head, request.body});
}

std::shared_ptr<AnswerCache::Answer const> AnswerCache::find(std::string const& key) {
    std::lock_guard const lock(mutex_);
    auto const found = by_key_.find(key);
    if (found == by_key_.end())
        return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->answer;
}

void AnswerCache::add(std::string const& key, std::shared_ptr<Answer const> answer) {
    constexpr std::size_t most_of_all = 4;
    auto const size = size_of(*answer);
    if (size > most_bytes_ / most_of_all)
        return;
    std::lock_guard const lock(mutex_);
    if (by_key_.contains(key))
        return; // by another request at the same time
    bytes_ += size;
    entries_.push_front({key, std::move(answer)});
    by_key_.emplace(entries_.front().key, entries_.begin());
    while (bytes_ > most_bytes_) {
        auto const& last = entries_.back();
        bytes_ -= size_of(*last.answer);
        by_key_.erase(last.key);
        entries_.pop_back();
    }
}

} // namespace nutmeg
