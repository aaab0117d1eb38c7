// Finds sections of a store by their words and by what they say.
#pragma once

#include "corpus/search/search_query.hpp"
#include "parser/text/diagnostic.hpp"
#include "parser/text/span.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nutmeg {

class Database;

/// A section that matches.
struct SearchHit {
    std::string number; ///< "53a-83"; empty if its heading has none
    std::string catchline;
    std::string status;
    std::string edition; ///< name of the edition that prints it
    std::string file;
    std::uint32_t line = 0;
    std::string path;     ///< provision of the match, "(c)(2)"; empty for the section's own text
    std::string sentence; ///< with the match; empty if only catchline or notes match
    Span match;           ///< bytes of `sentence`
    std::string note;     ///< the note with the match, if the text has none
};

struct SearchResult {
    std::size_t count = 0;       ///< of all matching sections
    std::vector<SearchHit> hits; ///< the best first; of a query without words, in section order
    Diagnostics diagnostics;     ///< editions to be made again, and problems in the pages
};

/// Searches the law in force: of each section the version in the latest edition, or in the latest
/// up to the one named `edition`. Returns at most `most` hits. Throws Error if the store cannot be
/// read, has no such edition, or has a hit that is not as it was written, std::invalid_argument if
/// FTS5 cannot read the words.
SearchResult search(Database& database,
                    SearchQuery const& query,
                    std::size_t most,
                    std::string const& edition = {});

} // namespace nutmeg
