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

    MarkedWords words() const {
        auto const old_words = split_words(old_, make_span(0, old_.size()));
        auto const new_words = split_words(new_, make_span(0, new_.size()));
        MarkedWords words;
        words.kept = kept(old_words, new_words);
        words.in_order = with_order(words.kept, old_words, new_words);
        return words;
    }

private:
    /// A position between inserted words and the deleted words after them, in bytes.
    struct Turn {
        std::uint32_t old_at = 0; ///< where the deleted words begin
        std::uint32_t new_at = 0; ///< after the inserted words
    };

    KeptWords kept(std::vector<Span> const& old_words, std::vector<Span> const& new_words) const {
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

    /// The runs and, where they leave room for it, a run of size 0 at each turn.
    std::vector<CommonRun> with_order(KeptWords const& kept,
                                      std::vector<Span> const& old_words,
                                      std::vector<Span> const& new_words) const {
        auto const first_from = [](std::vector<Span> const& words, std::uint32_t at) {
            auto const found = std::partition_point(
                words.begin(), words.end(), [at](Span word) { return word.begin < at; });
            return static_cast<std::uint32_t>(found - words.begin());
        };
        std::vector<CommonRun> runs;
        auto next = kept.begin();
        for (auto const& turn : turns_) {
            CommonRun const at{
                first_from(old_words, turn.old_at), first_from(new_words, turn.new_at), 0};
            while (next != kept.end() && next->old_begin < at.old_begin)
                runs.push_back(*next++);
            bool const after_last = runs.empty()
                                 || (runs.back().old_begin + runs.back().size <= at.old_begin
                                     && runs.back().new_begin + runs.back().size <= at.new_begin);
            if (after_last && (next == kept.end() || at.new_begin <= next->new_begin))
                runs.push_back(at);
        }
        runs.insert(runs.end(), next, kept.end());
        return runs;
    }

    /// The bytes that the base check compares, and how many of them the marks have been read for.
    struct Progress {
        ComparedBytes const& old_bytes;
        ComparedBytes const& new_bytes;
        std::size_t o = 0;
        std::size_t n = 0;
        std::size_t kept_o = 0; ///< `o` after the last plain byte
        std::size_t kept_n = 0;
        bool after_inserted = false;
    };

    /// Maps the bytes of plain words. False if the marks do not fit the texts.
    bool map_plain_words(MarkedText const& marked,
                         ComparedBytes const& old_bytes,
                         ComparedBytes const& new_bytes) {
        Progress progress{old_bytes, new_bytes};
        for (auto const& run : marked.runs) {
            ComparedText const compared(marked.text, run.span);
            if (compared.size() == 0
                && run.span.of(marked.text).find('\n') != std::string_view::npos)
                separate_paragraphs(progress);
            for (char const byte : compared.bytes())
                if (!read_byte(progress, run.mark, byte))
                    return false;
        }
        return progress.o == old_bytes.size() && progress.n == new_bytes.size();
    }

    bool read_byte(Progress& progress, Mark mark, char byte) {
        bool const was = mark == Mark::Plain || mark == Mark::Deleted;
        bool const is = mark == Mark::Plain || mark == Mark::Inserted;
        auto& [old_bytes, new_bytes, o, n, kept_o, kept_n, after_inserted] = progress;
        if ((was && (o == old_bytes.size() || old_bytes.bytes[o] != byte))
            || (is && (n == new_bytes.size() || new_bytes.bytes[n] != byte)))
            return false;
        if (was && !is && after_inserted)
            turns_.push_back({old_bytes.offsets[o], new_bytes.offsets[n - 1] + 1});
        if (was && is)
            positions_[old_bytes.offsets[o]] = new_bytes.offsets[n];
        o += was ? 1 : 0;
        n += is ? 1 : 0;
        if (was && is) {
            kept_o = o;
            kept_n = n;
        }
        if (was || is)
            after_inserted = !was;
        return true;
    }

    /// At the end of a paragraph of the act: separates its edits from the next ones if both texts
    /// have a paragraph that ends there with changed words.
    void separate_paragraphs(Progress const& progress) {
        auto const ends_changed = [](std::string_view text,
                                     std::vector<std::uint32_t> const& bytes,
                                     std::size_t next,
                                     std::size_t kept) {
            return next > kept && next < bytes.size()
                && text.substr(bytes[next - 1], bytes[next] - bytes[next - 1]).find('\n')
                       != std::string_view::npos;
        };
        auto const& old_offsets = progress.old_bytes.offsets;
        auto const& new_offsets = progress.new_bytes.offsets;
        if (ends_changed(old_, old_offsets, progress.o, progress.kept_o)
            && ends_changed(new_, new_offsets, progress.n, progress.kept_n))
            turns_.push_back({old_offsets[progress.o], new_offsets[progress.n]});
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
    std::vector<Turn> turns_;              ///< in order
};

} // namespace

std::optional<MarkedWords> kept_words(std::string_view old_text,
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
