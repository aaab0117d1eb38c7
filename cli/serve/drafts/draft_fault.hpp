// Why a request for a draft cannot be met.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace nutmeg {

/// An answer to a client rather than a failure of the program; what() says what is wrong and what
/// to do.
class DraftFault : public std::runtime_error {
public:
    enum class Kind : std::uint8_t {
        BadName,  ///< no name of a draft or a file
        NotFound, ///< no such draft, file or version
        Exists,   ///< a draft of that name exists
        Changed,  ///< the file is not as the client thinks; see version()
        TooLarge,
        NotSaved, ///< the system refuses, such as on a full disk
    };

    DraftFault(Kind kind, std::string const& message, std::string version = {})
        : std::runtime_error(message), kind_(kind), version_(std::move(version)) {}

    Kind kind() const { return kind_; }
    /// The present version if the file has changed; empty if it does not exist.
    std::string const& version() const { return version_; }

private:
    Kind kind_;
    std::string version_;
};

} // namespace nutmeg
