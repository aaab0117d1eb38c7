// The parameters of a request's address, checked.
#pragma once

#include "cli/serve/api/api.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// Each function throws RequestError, "bad-parameter", for a value that it does not accept. A
/// parameter that no function has asked for is an error at the end, as an unknown option is on the
/// command line.
class Parameters {
public:
    /// `request` must outlive it. Throws RequestError if a value is no text: no UTF-8, or with
    /// control characters. It would get into bills and reports.
    explicit Parameters(ApiRequest const& request);

    /// Empty if the parameter is missing.
    /// @param longest  most bytes of the value
    std::string text(std::string const& name, std::size_t longest = 10'000);

    /// The parameter must have a value.
    /// @param example  of a value
    std::string needed(std::string const& name, std::string const& example);

    /// "1" is true, "0" is false.
    bool flag(std::string const& name, bool otherwise);

    /// A whole number from `least` to `most`.
    std::size_t number(std::string const& name,
                       std::size_t least,
                       std::size_t most,
                       std::size_t otherwise);

    /// The ISO 8601 date of "2026-10-01" or "October 1, 2026"; empty if the parameter is missing.
    std::string date(std::string const& name);

    /// One of the values, of which the first is the default.
    std::string choice(std::string const& name, std::vector<std::string> const& values);

    /// Throws RequestError if the request has another parameter.
    void check_all_known() const;

private:
    std::string const* find(std::string const& name);

    ApiRequest const& request_;
    std::vector<std::string> known_;
};

} // namespace nutmeg
