// The versions of the readers change when what they find in the sample does. tests/data/
// reader_versions.txt has, for each reader, its version and a hash of what it finds.
#include "corpus/database/database.hpp"
#include "corpus/database/editions.hpp"
#include "corpus/database/reader_version.hpp"
#include "corpus/files/sha256.hpp"
#include "corpus/import/import_edition.hpp"
#include "parser/text/file.hpp"

#include <doctest/doctest.h>

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <string>

using namespace nutmeg;

namespace {

constexpr auto versions_file = NUTMEG_SOURCE_DIR "/tests/data/reader_versions.txt";

std::string hex(std::string const& bytes) {
    std::string all;
    for (auto const byte : bytes)
        all += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return all;
}

/// All rows of a query as one text.
std::string rows_of(Database& database, char const* sql) {
    std::string all;
    auto& query = database.statement(sql);
    while (query.executeStep()) {
        for (int i = 0; i < query.getColumnCount(); ++i)
            all += query.getColumn(i).getString() + "|";
        all += "\n";
    }
    return all;
}

/// What the readers find in the sample, as the lines of the file.
std::string found_in_sample() {
    Database database(":memory:", Access::Write);
    EditionImport edition;
    edition.name = "sample";
    edition.paths = {NUTMEG_SOURCE_DIR "/corpus/sample"};
    import_edition(database, edition);
    std::string words;
    for (auto const* sql :
         {"SELECT id, status FROM sections ORDER BY id",
          "SELECT section, position, hex(number_key), number, last_number FROM headings ORDER BY "
          "1, "
          "2",
          "SELECT section, \"begin\", \"end\", kind, hex(number_key), number, path, last_number "
          "FROM "
          "citations JOIN cited_laws ON cited_laws.id = law ORDER BY 1, 2, 3, 4, 5, 6, 7, 8",
          "SELECT section, \"begin\", \"end\", kind, topic, fact_values.value, number FROM facts "
          "JOIN "
          "fact_values ON fact_values.id = facts.value ORDER BY 1, 2, 3, 4, 5, 6, 7"})
        words += rows_of(database, sql);
    return fmt::format("page reader {}: {}\nword reader {}: {}\n",
                       page_reader_version,
                       hex(all_editions(database).front().content),
                       word_reader_version,
                       sha256_hex(words));
}

/// "page reader 1" of "page reader 1: 0f3a".
std::string version_in(std::string const& lines, std::string const& reader) {
    auto const begin = lines.find(reader);
    return begin == std::string::npos ? "" : lines.substr(begin, lines.find(':', begin) - begin);
}

/// The line of that reader.
std::string line_of(std::string const& lines, std::string const& reader) {
    auto const begin = lines.find(reader);
    return begin == std::string::npos ? "" : lines.substr(begin, lines.find('\n', begin) - begin);
}

} // namespace

TEST_CASE("reader versions: what is found in the sample is what these versions find") {
    auto const found = found_in_sample();
    auto const known = read_file(versions_file, default_max_input);
    char const* update = std::getenv("NUTMEG_UPDATE_GOLDEN");
    bool is_raised = false;
    for (std::string const reader : {"page reader", "word reader"}) {
        CAPTURE(reader);
        is_raised = is_raised || version_in(found, reader) != version_in(known, reader);
        if (version_in(found, reader) != version_in(known, reader))
            continue;
        INFO("Stores that exist have what this version found before. Raise it in "
             "corpus/database/reader_version.hpp, then run with NUTMEG_UPDATE_GOLDEN=1.");
        CHECK(line_of(found, reader) == line_of(known, reader));
    }
    if (is_raised && update != nullptr && *update == '1')
        std::ofstream(versions_file, std::ios::binary) << found;
    else if (is_raised)
        FAIL_CHECK("Run with NUTMEG_UPDATE_GOLDEN=1 to write what the new version finds.");
}
