#include "corpus/database/row_hashes.hpp"

#include "corpus/database/editions.hpp"
#include "corpus/files/sha256.hpp"

#include <fmt/format.h>
#include <string>

namespace nutmeg {

std::string row_hash(StoredParts const& parts) {
    return sha256({parts.heading,
                   "\n",
                   parts.catchline,
                   "\n",
                   parts.text,
                   "\n",
                   parts.notes,
                   "\n",
                   parts.lists});
}

std::string file_hash(StoredFile const& file) {
    auto const sections =
        std::to_string(file.first_section) + " " + std::to_string(file.end_section);
    return sha256({file.name,
                   "\n",
                   file.chapter,
                   "\n",
                   file.chapter_name,
                   "\n",
                   file.chapter_number,
                   "\n",
                   file.supplement_year,
                   "\n",
                   file.sha256,
                   "\n",
                   file.diagnostics,
                   "\n",
                   file.is_readable ? "readable\n" : "\n",
                   file.is_act ? "act\n" : "\n",
                   file.is_indexed ? "" : "not indexed\n",
                   sections});
}

std::string edition_hash(StoredEdition const& edition) {
    auto const numbers = fmt::format("{} {} {} {} {} {}",
                                     edition.id,
                                     edition.is_unpublished,
                                     edition.first_section,
                                     edition.end_section,
                                     edition.page_reader,
                                     edition.word_reader);
    return sha256({edition.name,
                   "\n",
                   edition.path,
                   "\n",
                   edition.date,
                   "\n",
                   edition.acts,
                   "\n",
                   edition.content,
                   "\n",
                   edition.base,
                   "\n",
                   numbers});
}

} // namespace nutmeg
