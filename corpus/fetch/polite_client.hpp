// Requests that a site can bear: one at a time, with a pause after each, and fewer when the site is
// in trouble.
#pragma once

#include "corpus/fetch/clock.hpp"
#include "corpus/fetch/http_client.hpp"

#include <functional>
#include <optional>
#include <string>

namespace nutmeg {

struct Politeness {
    Seconds delay{1};          ///< at least, from the end of an answer to the next request
    int attempts = 5;          ///< at most, for one page
    Seconds first_wait{2};     ///< before the second attempt; doubled before each later one
    Seconds longest_wait{120}; ///< that a site may ask for; if it asks for more, the run ends
};

struct Answer {
    HttpResponse response;      ///< of the last attempt
    std::string fault;          ///< why it cannot be used, as words for a message; empty if it can
    bool is_overloaded = false; ///< the site asks for a longer pause than Politeness allows
};

/// What is wrong with an answer with status 200, as words for a message; empty if nothing.
using AnswerCheck = std::function<std::string(HttpResponse const&)>;

class PoliteClient {
public:
    /// Keeps references to all but `politeness`.
    PoliteClient(HttpClient& client, Clock& clock, Politeness const& politeness);

    /// Sends the request. Sends it again, after a pause that doubles each time or is as long as the
    /// site asks for (Retry-After), if there is no complete answer, the status says that another
    /// attempt may help (408, 425, 429, 500 and above), or `fault_in` finds a fault. A body that is
    /// too large is not asked for again.
    Answer get(HttpRequest const& request, AnswerCheck const& fault_in);

    /// Seconds between requests from now on.
    void set_delay(Seconds delay) { politeness_.delay = delay; }
    Politeness const& politeness() const { return politeness_; }

private:
    void pause();
    Answer attempt(HttpRequest const& request, AnswerCheck const& fault_in);

    HttpClient& client_;
    Clock& clock_;
    Politeness politeness_;
    std::optional<Clock::Time> last_; ///< the end of the last answer
};

} // namespace nutmeg
