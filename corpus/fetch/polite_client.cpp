#include "corpus/fetch/polite_client.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <curl/curl.h>

namespace nutmeg {

namespace {

constexpr int status_ok = 200;

bool may_help_to_repeat(int status) {
    constexpr int timeout = 408;
    constexpr int too_early = 425;
    constexpr int too_many = 429;
    constexpr int server_error = 500;
    return status == timeout || status == too_early || status == too_many || status >= server_error;
}

/// The seconds that a Retry-After field asks for: a number, or a date (RFC 9110, 10.2.3). 0 if it
/// is anything else, or in the past.
Seconds wanted_pause(std::string const& field, Clock::Time now) {
    unsigned long seconds = 0;
    auto const end = field.data() + field.size();
    auto const read = std::from_chars(field.data(), end, seconds);
    if (read.ptr == end && read.ec == std::errc::result_out_of_range)
        return Seconds::max();
    if (read.ptr == end && read.ec == std::errc() && !field.empty())
        return Seconds(static_cast<double>(seconds));
    auto const date = curl_getdate(field.c_str(), nullptr);
    if (date < 0)
        return Seconds(0);
    return std::max(Seconds(0), Seconds(std::chrono::system_clock::from_time_t(date) - now));
}

} // namespace

PoliteClient::PoliteClient(HttpClient& client, Clock& clock, Politeness const& politeness)
    : client_(client), clock_(clock), politeness_(politeness) {}

void PoliteClient::pause() {
    if (!last_)
        return;
    // A clock that was set back must not make the pause longer.
    auto const passed = std::max(Seconds(0), Seconds(clock_.now() - *last_));
    if (passed < politeness_.delay)
        clock_.sleep(politeness_.delay - passed);
}

Answer PoliteClient::attempt(HttpRequest const& request, AnswerCheck const& fault_in) {
    pause();
    Answer answer;
    answer.response = client_.get(request);
    last_ = clock_.now();
    auto const& response = answer.response;
    if (!response.failure.empty())
        answer.fault = response.failure;
    else if (may_help_to_repeat(response.status))
        answer.fault = "the site answered with status " + std::to_string(response.status);
    else if (response.status == status_ok && fault_in)
        answer.fault = fault_in(response);
    return answer;
}

Answer PoliteClient::get(HttpRequest const& request, AnswerCheck const& fault_in) {
    auto wait = politeness_.first_wait;
    for (int i = 1;; ++i) {
        auto answer = attempt(request, fault_in);
        if (answer.fault.empty() || answer.response.is_too_large)
            return answer;
        auto const wanted = wanted_pause(answer.response.retry_after, clock_.now());
        answer.is_overloaded = wanted > politeness_.longest_wait;
        if (answer.is_overloaded || i == politeness_.attempts)
            return answer;
        clock_.sleep(std::max(wait, wanted));
        wait *= 2;
    }
}

} // namespace nutmeg
