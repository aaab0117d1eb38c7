#include "diff/apply/kept_words.hpp"

#include "diff/apply/compared_text.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <limits>

namespace nutmeg {

namespace {

constexpr auto not_kept = std::numeric_limits<std::uint32_t>::max();

/// The bytes of a text that the base check compares.
struct ComparedBytes {
    std::string bytes;
    std::vector<std::uint32_t> offsets;

    void add(std::string_view text, Span within) {
        ComparedText const compared(text, within);
        bytes += compared.bytes();
        offsets.insert(offsets.end(), compared.offsets().begin(), compared.offsets().end());
    }
    std::size_t size() const { return bytes.size(); }
};

/// Maps each byte of the old text to its position in the new one, then does the same for words.
class ByteMapping {
public:
    ByteMapping(std::string_view old_text,
                std::string_view new_text,
                std::vector<ReplacedWords> const& regions)
        : old_(old_text), new_(new_text), regions_(regions), positions_(old_text.size(), not_kept) {
    }

    void keep_around() {
        std::uint32_t old_at = 0;
        std::uint32_t new_at = 0;
        auto const size = [](std::string_view text) {
            return static_cast<std::uint32_t>(text.size());
        };
        auto const keep_up_to = [&](std::uint32_t old_end, std::uint32_t new_end) {
            while (old_at < old_end && new_at < new_end)
                positions_[old_at++] = new_at++;
        };
        for (auto const& region : regions_) {
            keep_up_to(region.old_span.begin, region.new_begin);
            old_at = region.old_span.end;
            new_at = region.new_begin + size(region.replacement);
        }
        keep_up_to(size(old_), size(new_));
    }

    /// False if the marks do not fit the texts.
    bool keep_inside(MarkedText const& marked) {
        ComparedBytes old_bytes;
        ComparedBytes new_bytes;
        for (auto const& region : regions_) {
            old_bytes.add(old_, region.old_span);
            auto const end = region.new_begin + region.replacement.size();
            new_bytes.add(new_, make_span(region.new_begin, end));
        }
        return map_plain_words(marked, old_bytes, new_bytes);
    }

    KeptWords words() const {
        auto const old_words = split_words(old_, make_span(0, old_.size()));
        auto const new_words = split_words(new_, make_span(0, new_.size()));
        KeptWords kept;
        std::uint32_t next = 0; // offset in the new words
        for (std::uint32_t i = 0; i < old_words.size(); ++i) {
            auto const from = first_position(old_words[i]);
            if (from == not_kept)
                continue;
            std::uint32_t n = next;
            while (n < new_words.size() && new_words[n].end <= from)
                ++n;
            if (n == new_words.size() || !stays(old_words[i], new_words[n]))
                continue;
            append_run(kept, {i, n, 1});
            next = n + 1;
        }
        return kept;
    }

private:
    /// Maps the bytes of plain words. False if the marks do not fit the texts.
    bool map_plain_words(MarkedText const& marked,
                         ComparedBytes const& old_bytes,
                         ComparedBytes const& new_bytes) {
        std::size_t o = 0;
        std::size_t n = 0;
        for (auto const& run : marked.runs) {
            bool const was = run.mark == Mark::Plain || run.mark == Mark::Deleted;
            bool const is = run.mark == Mark::Plain || run.mark == Mark::Inserted;
            ComparedText const compared(marked.text, run.span);
            for (char const character : compared.bytes()) {
                if ((was && (o == old_bytes.size() || old_bytes.bytes[o] != character))
                    || (is && (n == new_bytes.size() || new_bytes.bytes[n] != character)))
                    return false;
                if (was && is)
                    positions_[old_bytes.offsets[o]] = new_bytes.offsets[n];
                o += was ? 1 : 0;
                n += is ? 1 : 0;
            }
        }
        return o == old_bytes.size() && n == new_bytes.size();
    }

    std::uint32_t first_position(Span word) const {
        for (auto at = word.begin; at < word.end; ++at)
            if (positions_[at] != not_kept)
                return positions_[at];
        return not_kept;
    }

    /// Whether the compared bytes of the two words are mapped to each other, with no others between
    /// them.
    bool stays(Span old_word, Span new_word) const {
        ComparedText const old_bytes(old_, old_word);
        ComparedText const new_bytes(new_, new_word);
        return std::equal(old_bytes.offsets().begin(),
                          old_bytes.offsets().end(),
                          new_bytes.offsets().begin(),
                          new_bytes.offsets().end(),
                          [&](std::uint32_t o, std::uint32_t n) { return positions_[o] == n; });
    }

    std::string_view old_;
    std::string_view new_;
    std::vector<ReplacedWords> const& regions_;
    std::vector<std::uint32_t> positions_; ///< of each old byte in the new text
};

} // namespace

std::optional<KeptWords> kept_words(std::string_view old_text,
                                    std::string_view new_text,
                                    std::vector<ReplacedWords> const& regions,
                                    MarkedText const* marked) {
    ByteMapping mapping(old_text, new_text, regions);
    mapping.keep_around();
    if (marked != nullptr && !mapping.keep_inside(*marked))
        return std::nullopt;
    return mapping.words();
}

} // namespace nutmeg
