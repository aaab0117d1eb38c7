// What a client may take of the server.
#pragma once

#include <chrono>
#include <cstddef>

namespace nutmeg {

struct ConnectionLimits {
    std::chrono::milliseconds idle{60'000}; ///< between two requests
    std::chrono::milliseconds head{
        10'000}; ///< from the first byte of a request to the end of its head
    std::chrono::milliseconds body{60'000};
    std::size_t head_bytes = std::size_t{64} << 10U;
    std::size_t target_bytes = std::size_t{4} << 10U; ///< of the address in a request
    /// Above so many connections, those that wait the longest for a request are closed for new
    /// ones; above twice as many, new ones are refused.
    std::size_t connections = 128;
};

} // namespace nutmeg
