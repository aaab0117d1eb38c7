#include "parser/documents/model/signatures.hpp"

namespace nutmeg {

bool is_zip_archive(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}

bool is_open_document(std::string_view bytes) {
    constexpr std::size_t name_offset = 30; // in a zip archive
    constexpr std::size_t longest_header = 200;
    auto const start = bytes.substr(0, longest_header);
    return is_zip_archive(bytes) && start.size() > name_offset
        && start.substr(name_offset).starts_with("mimetype")
        && start.find("application/vnd.oasis.opendocument.text") != start.npos;
}

bool is_pdf(std::string_view bytes) {
    // PDF readers accept up to a kilobyte of other bytes before the header (ISO 32000-1, annex
    // H.3). Nutmeg accepts white space, which text has too.
    auto const start = bytes.find_first_not_of(std::string_view(" \t\r\n\0", 5));
    return start != bytes.npos && bytes.substr(start).starts_with("%PDF-");
}

bool is_word_perfect(std::string_view bytes) {
    return bytes.starts_with("\xFFWPC");
}

bool is_rtf(std::string_view bytes) {
    return bytes.starts_with("{\\rtf");
}

bool is_compound_file(std::string_view bytes) {
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

} // namespace nutmeg
