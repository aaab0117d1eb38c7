#include "parser/documents/normalize/converter.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <memory>
#include <vector>

namespace nutmeg {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// A converter that stops at what it cannot convert.
Converter open_converter(std::string const& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status))
        return nullptr;
    ucnv_setToUCallBack(
        converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(
        converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

std::optional<std::string> convert(std::string const& from,
                                   std::string const& to,
                                   std::string_view bytes) {
    constexpr std::size_t block = 16384;
    auto const source = open_converter(from);
    auto const target = open_converter(to);
    if (!source || !target)
        return std::nullopt;
    std::string out;
    std::vector<char> part(block);
    std::vector<UChar> pivot(block);
    auto* pivot_from = pivot.data();
    auto* pivot_to = pivot.data();
    auto const* next = bytes.data();
    bool reset = true;
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        auto* end = part.data();
        ucnv_convertEx(target.get(),
                       source.get(),
                       &end,
                       part.data() + part.size(),
                       &next,
                       bytes.data() + bytes.size(),
                       pivot.data(),
                       &pivot_from,
                       &pivot_to,
                       pivot.data() + pivot.size(),
                       reset ? 1 : 0,
                       1,
                       &status);
        reset = false;
        out.append(part.data(), end);
    }
    return U_SUCCESS(status) ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace

std::optional<std::string> to_utf8(std::string_view encoding, std::string_view bytes) {
    return convert(std::string(encoding), "UTF-8", bytes);
}

std::optional<std::string> from_utf8(std::string_view encoding, std::string_view text) {
    return convert("UTF-8", std::string(encoding), text);
}

} // namespace nutmeg
