#include "parser/documents/model/signatures.hpp"

namespace nutmeg {

bool is_zip_archive(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}

bool is_pdf(std::string_view bytes) {
    return bytes.starts_with("%PDF");
}

bool is_rtf(std::string_view bytes) {
    return bytes.starts_with("{\\rtf");
}

bool is_compound_file(std::string_view bytes) {
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

} // namespace nutmeg
