// Small stores for tests: one page for each edition, imported from a folder.
#pragma once

#include "corpus/database/database.hpp"
#include "corpus/import/import_edition.hpp"
#include "corpus/store/open_store.hpp"
#include "parser/text/error.hpp"
#include "tests/corpus/store/page_folder.hpp"

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace nutmeg::test {

inline std::string law_page(std::string const& number, std::string const& words) {
    return html_page(html_section("Sec. " + number + ". Gates.", words));
}

/// Imports the pages at `path` into the file `store` as the edition `name`.
inline ImportResult imported(std::string const& store,
                             std::string const& name,
                             std::string const& path,
                             std::string const& date = {}) {
    Database database(store, Access::Write);
    EditionImport edition;
    edition.name = name;
    edition.date = date;
    edition.paths = {path};
    return import_edition(database, edition);
}

/// The text of a section; "none" if the store does not have it.
inline std::string text_in(std::string const& store, std::string_view number) {
    auto const section = open_store(store)->find(number);
    return section ? section->text : "none";
}

inline std::string bytes_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_bytes(std::string const& path, std::string const& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// The message of the error that the work throws; "no error" if it throws none.
template <typename Work>
std::string error_of(Work const& work) {
    try {
        work();
    } catch (Error const& error) {
        return error.what();
    }
    return "no error";
}

inline bool has(std::string const& message, std::string_view words) {
    return message.find(words) != std::string::npos;
}

} // namespace nutmeg::test
