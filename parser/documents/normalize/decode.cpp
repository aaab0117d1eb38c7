#include "parser/documents/normalize/decode.hpp"

#include "parser/documents/normalize/converter.hpp"
#include "parser/documents/normalize/declared_encoding.hpp"
#include "parser/documents/normalize/guessed_encoding.hpp"
#include "parser/documents/normalize/wrong_decoding.hpp"
#include "parser/text/error.hpp"
#include "parser/text/make_diagnostic.hpp"
#include "parser/text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace nutmeg {

namespace {

std::uint32_t line_at(std::string_view bytes, std::size_t offset) {
    return 1
         + static_cast<std::uint32_t>(std::count(
             bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

class Decoder {
public:
    Decoder(std::string_view bytes, std::string const& name, std::string& buffer)
        : bytes_(bytes), name_(name), buffer_(buffer) {}

    std::string_view decode(Diagnostics& diagnostics) {
        if (auto const wide = wide_encoding(bytes_); !wide.name.empty())
            return converted(wide.name, bytes_.substr(wide.mark_size));
        auto const declared = declared_encoding(bytes_);
        auto const bad = invalid_utf8(bytes_);
        if (is_stateful(declared))
            throw Error(name_,
                        0,
                        "the page declares the encoding " + declared
                            + ", which cannot be checked. Save it as UTF-8");
        // Text in another encoding is not UTF-8 by chance, whatever the page declares.
        if (bad == bytes_.npos) {
            reject_transfer_encoding(bytes_);
            return bytes_;
        }
        if (is_other_encoding(declared))
            return converted(declared, bytes_);
        if (declared.empty() && looks_like_windows_1252(bytes_)) {
            diagnostics.push_back(make_diagnostic(DiagnosticCode::Decoded,
                                                  {.line = line_at(bytes_, bad)},
                                                  "windows-1252"));
            return converted("windows-1252", bytes_);
        }
        throw Error(name_,
                    line_at(bytes_, bad),
                    "invalid UTF-8 (byte " + std::to_string(bad) + "). Save the file as UTF-8");
    }

private:
    std::string_view converted(std::string_view encoding, std::string_view bytes) {
        auto text = to_utf8(encoding, bytes);
        if (!text)
            throw Error(name_,
                        0,
                        "the file is not in the encoding that it declares or begins with ("
                            + std::string(encoding) + "). Save it as UTF-8");
        buffer_ = std::move(*text);
        return buffer_;
    }

    void reject_transfer_encoding(std::string_view text) const {
        if (auto const found = transfer_encoding(text); found.offset != text.npos)
            throw Error(name_,
                        line_at(text, found.offset),
                        "the text is in " + std::string(found.name) + " (\""
                            + std::string(text.substr(found.offset, found.size))
                            + "\"). Save it as UTF-8 text");
    }

    std::string_view bytes_;
    std::string const& name_;
    std::string& buffer_;
};

} // namespace

bool check_decoding(std::string_view text, std::uint32_t line, Diagnostics& diagnostics) {
    auto const wrong = wrongly_decoded(text);
    if (wrong.offset == text.npos)
        return false;
    diagnostics.push_back(make_diagnostic(DiagnosticCode::WrongEncoding,
                                          {.line = line + line_at(text, wrong.offset) - 1},
                                          text.substr(wrong.offset, wrong.size),
                                          wrong.meant,
                                          wrong.encoding));
    return true;
}

std::string_view decode(std::string_view bytes,
                        std::string const& name,
                        std::string& buffer,
                        Diagnostics& diagnostics) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark))
        bytes.remove_prefix(mark.size());
    return Decoder(bytes, name, buffer).decode(diagnostics);
}

} // namespace nutmeg
