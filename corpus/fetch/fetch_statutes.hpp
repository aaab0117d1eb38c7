// Fetches the pages of the General Statutes from the site of the General Assembly into a folder:
// the list of titles, the titles that it links to, and the chapters that they link to.
#pragma once

#include "corpus/fetch/clock.hpp"
#include "corpus/fetch/http_client.hpp"
#include "corpus/fetch/polite_client.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/file.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace nutmeg {

struct FetchOptions {
    /// The page to begin with: the list of titles, or a title. An address that ends with '/' is
    /// that of the list of titles in that folder.
    std::string from;
    std::string folder;                        ///< that the pages are kept in
    std::string agent = "nutmeg";              ///< the name of the program in robots.txt
    std::size_t max_bytes = default_max_input; ///< of a page
    Politeness politeness;
    /// Called before each page with the number of pages done and of those known; may be empty.
    std::function<void(std::size_t done, std::size_t all)> progress;
};

struct FetchReport {
    std::vector<std::string> added;   ///< names of the pages that the folder did not have
    std::vector<std::string> changed; ///< names of the pages that replaced an older one
    std::size_t unchanged = 0;        ///< pages that the folder had as the site has them
    std::size_t failed = 0;           ///< pages that were not fetched, or not asked for
    Diagnostics diagnostics;          ///< each with the address of its page in `file`
};

/// What is wrong with FetchOptions::from, as words for a message; empty if nothing.
std::string from_fault(std::string const& from);

/// Fetches the pages that are not in the folder or have changed. What is linked outside the folder
/// of `from` is not fetched. A page that is not complete or not of the statutes is never kept, and
/// no page is removed. Throws Error if `from` is faulty, or as KeptPages does.
FetchReport fetch_statutes(FetchOptions const& options, HttpClient& client, Clock& clock);

} // namespace nutmeg
