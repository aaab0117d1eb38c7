// The law that a search reads.
#pragma once

#include "corpus/database/database.hpp"
#include "parser/text/diagnostic.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace nutmeg {

struct SearchedLaw {
    std::unique_ptr<Database> database; ///< a store, or one in memory with the pages; never null
    std::string edition;                ///< its latest edition to search; empty for all
    bool is_store = false;
    Diagnostics findings; ///< in the pages
};

/// The store that the statutes are, or one in memory with each of them as an edition. Throws Error
/// if they cannot be read, or are several with a store among them.
/// @param max_input  most bytes to read from one file
SearchedLaw searched_law(std::vector<std::string> const& statutes, std::size_t max_input);

} // namespace nutmeg
