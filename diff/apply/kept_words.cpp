#include "diff/apply/kept_words.hpp"

#include "diff/apply/base_match.hpp"
#include "parser/text/words.hpp"

#include <algorithm>
#include <limits>

namespace nutmeg {

namespace {

constexpr auto not_kept = std::numeric_limits<std::uint32_t>::max();

/// Appends the offsets of the bytes of `within` that the base check compares, except those in
/// `skipped`.
void add_matched(std::vector<std::uint32_t>& offsets,
                 std::string_view text,
                 Span within,
                 std::vector<Span> const& skipped) {
    auto skip = skipped.begin();
    for (std::size_t at = within.begin; at < within.end;) {
        while (skip != skipped.end() && skip->end <= at)
            ++skip;
        if (skip != skipped.end() && skip->begin <= at) {
            at = skip->end;
            continue;
        }
        auto const passed = skippable_size(text, at);
        if (passed == 0)
            offsets.push_back(static_cast<std::uint32_t>(at));
        at += std::max<std::size_t>(passed, 1);
    }
}

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
            new_at = region.new_begin + size(region.replacement.words);
        }
        keep_up_to(size(old_), size(new_));
    }

    /// False if the marks do not fit the texts.
    bool keep_inside(MarkedText const& marked) {
        std::vector<std::uint32_t> old_bytes;
        std::vector<std::uint32_t> new_bytes;
        for (auto const& region : regions_) {
            add_matched(old_bytes, old_, region.old_span, region.omitted);
            auto const begin = region.new_begin;
            std::vector<Span> restored;
            for (auto const& [span, law_begin] : region.replacement.restored) {
                restored.push_back({begin + span.begin, begin + span.end});
                for (std::uint32_t i = 0; i < span.size(); ++i)
                    positions_[region.old_span.begin + law_begin + i] = begin + span.begin + i;
            }
            auto const end = begin + static_cast<std::uint32_t>(region.replacement.words.size());
            add_matched(new_bytes, new_, {begin, end}, restored);
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
            std::uint32_t n = next;
            if (from == not_kept) {
                // The base check skips quotation marks, so they follow the word before them.
                bool const after_kept =
                    !kept.empty() && kept.back().old_begin + kept.back().size == i;
                if (!after_kept || next == new_words.size() || !all_skippable(old_words[i])
                    || !all_skippable_new(new_words[next]))
                    continue;
            } else {
                while (n < new_words.size() && new_words[n].end <= from)
                    ++n;
                if (n == new_words.size() || !stays(old_words[i], new_words[n]))
                    continue;
            }
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
        std::vector<std::uint32_t> const& old_bytes;
        std::vector<std::uint32_t> const& new_bytes;
        std::size_t o = 0;
        std::size_t n = 0;
        std::size_t kept_o = 0; ///< `o` after the last plain byte
        std::size_t kept_n = 0;
        bool after_inserted = false;
    };

    /// Maps the bytes of plain words. False if the marks do not fit the texts.
    bool map_plain_words(MarkedText const& marked,
                         std::vector<std::uint32_t> const& old_bytes,
                         std::vector<std::uint32_t> const& new_bytes) {
        Progress progress{old_bytes, new_bytes};
        for (auto const& run : marked.runs) {
            std::vector<std::uint32_t> bytes;
            add_matched(bytes, marked.text, run.span, {});
            if (bytes.empty() && run.span.of(marked.text).find('\n') != std::string_view::npos)
                separate_paragraphs(progress);
            for (auto const at : bytes)
                if (!read_byte(progress, run.mark, marked.text[at]))
                    return false;
        }
        return progress.o == old_bytes.size() && progress.n == new_bytes.size();
    }

    bool read_byte(Progress& progress, Mark mark, char byte) {
        bool const was = mark == Mark::Plain || mark == Mark::Deleted;
        bool const is = mark == Mark::Plain || mark == Mark::Inserted;
        auto& [old_bytes, new_bytes, o, n, kept_o, kept_n, after_inserted] = progress;
        if ((was && (o == old_bytes.size() || old_[old_bytes[o]] != byte))
            || (is && (n == new_bytes.size() || new_[new_bytes[n]] != byte)))
            return false;
        if (was && !is && after_inserted)
            turns_.push_back({old_bytes[o], new_bytes[n - 1] + 1});
        if (was && is)
            positions_[old_bytes[o]] = new_bytes[n];
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
        if (ends_changed(old_, progress.old_bytes, progress.o, progress.kept_o)
            && ends_changed(new_, progress.new_bytes, progress.n, progress.kept_n))
            turns_.push_back({progress.old_bytes[progress.o], progress.new_bytes[progress.n]});
    }

    std::uint32_t first_position(Span word) const {
        for (auto at = word.begin; at < word.end; ++at)
            if (positions_[at] != not_kept)
                return positions_[at];
        return not_kept;
    }

    static bool all_skippable(std::string_view text, Span word) {
        std::size_t at = word.begin;
        while (at < word.end) {
            auto const passed = skippable_size(text, at);
            if (passed == 0)
                return false;
            at += passed;
        }
        return true;
    }

    bool all_skippable(Span word) const { return all_skippable(old_, word); }
    bool all_skippable_new(Span word) const { return all_skippable(new_, word); }

    /// Whether the compared bytes of the two words are mapped to each other, with no others between
    /// them.
    bool stays(Span old_word, Span new_word) const {
        std::vector<std::uint32_t> old_bytes;
        std::vector<std::uint32_t> new_bytes;
        add_matched(old_bytes, old_, old_word, {});
        add_matched(new_bytes, new_, new_word, {});
        return std::equal(old_bytes.begin(),
                          old_bytes.end(),
                          new_bytes.begin(),
                          new_bytes.end(),
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
