#include "diff/apply/completed_marks.hpp"

#include "diff/apply/compared_text.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <string>

namespace nutmeg {

namespace {

/// A compared character of the old words of the bill.
struct OldCharacter {
    std::uint32_t at = 0; ///< byte offset in the marked text
    std::uint32_t run = 0;
};

bool is_old(Mark mark) {
    return mark == Mark::Plain || mark == Mark::Deleted;
}

std::vector<OldCharacter> old_characters(MarkedText const& marked) {
    std::vector<OldCharacter> all;
    for (std::uint32_t run = 0; run < marked.runs.size(); ++run) {
        if (!is_old(marked.runs[run].mark))
            continue;
        ComparedText const compared(marked.text, marked.runs[run].span);
        for (auto const at : compared.offsets())
            all.push_back({at, run});
    }
    return all;
}

/// The offset after the designators at byte `at`, "(3) (A)"; `at` if there are none.
std::uint32_t after_designators(std::string_view text, std::uint32_t at, std::uint32_t end) {
    for (auto next = at; next < end;) {
        while (next < end && text[next] == ' ')
            ++next;
        auto const close = next < end && text[next] == '(' ? text.find(')', next) : text.npos;
        constexpr std::size_t longest = 8;
        if (close == text.npos || close >= end || close - next > longest)
            break;
        at = next = static_cast<std::uint32_t>(close + 1);
    }
    return at;
}

class OmittedWordsWriter {
public:
    OmittedWordsWriter(MarkedText const& marked, std::string_view law_text)
        : marked_(marked), law_(law_text), old_(old_characters(marked)) {}

    MarkedText run(std::vector<OmittedWords> const& omitted) {
        for (auto const& words : omitted)
            insert(words);
        copy_to(static_cast<std::uint32_t>(marked_.text.size()));
        return std::move(out_);
    }

private:
    void insert(OmittedWords const& words) {
        auto const place = place_of(words);
        copy_to(place.at);
        auto const heading = words.span.of(law_);
        auto const trimmed = heading.substr(0, heading.find_last_not_of(" \n") + 1);
        bool const before = !out_.text.empty() && !is_space(out_.text.back());
        bool const after = place.at < marked_.text.size() && !is_space(marked_.text[place.at]);
        bool const is_star = trimmed == "*";
        add(std::string(before && !is_star ? " " : "") + std::string(trimmed)
                + (after && !is_star ? " " : ""),
            place.mark);
    }

    struct Place {
        std::uint32_t at = 0; ///< byte offset in the marked text
        Mark mark = Mark::Plain;
    };

    Place place_of(OmittedWords const& words) const {
        auto const index = words.act_index;
        auto const end = static_cast<std::uint32_t>(marked_.text.size());
        auto const* const previous = index == 0 ? nullptr : &old_[index - 1];
        auto const* const next = index < old_.size() ? &old_[index] : nullptr;
        bool const is_before_next =
            previous == nullptr
            || (words.span.of(law_) == "*" && next != nullptr && words.span.end < law_.size()
                && !is_space(law_[words.span.end]));
        if (is_before_next)
            return {next == nullptr ? end : next->at,
                    next == nullptr ? Mark::Plain : marked_.runs[next->run].mark};
        auto at = previous->at + 1;
        while (at < end && (static_cast<unsigned char>(marked_.text[at]) & 0xC0U) == 0x80U)
            ++at;
        if (marked_.runs[previous->run].mark != Mark::Deleted)
            return {at, Mark::Plain};
        auto const replaced = after_designators(marked_.text, at, next == nullptr ? end : next->at);
        bool const stays =
            replaced != at || next == nullptr || marked_.runs[next->run].mark == Mark::Plain;
        return {replaced, stays ? Mark::Plain : Mark::Deleted};
    }

    /// Copies the marked text up to byte `end`, with its marks.
    void copy_to(std::uint32_t end) {
        while (at_ < end) {
            auto const& run = marked_.runs[run_];
            auto const stop = std::min(end, run.span.end);
            add(Span{at_, stop}.of(marked_.text), run.mark);
            at_ = stop;
            run_ += at_ == run.span.end ? 1 : 0;
        }
    }

    void add(std::string_view words, Mark mark) {
        if (words.empty())
            return;
        auto const begin = out_.text.size();
        out_.text += words;
        auto const span = make_span(begin, out_.text.size());
        if (!out_.runs.empty() && out_.runs.back().mark == mark)
            out_.runs.back().span.end = span.end;
        else
            out_.runs.push_back({mark, span});
    }

    MarkedText const& marked_;
    std::string_view law_;
    std::vector<OldCharacter> old_;
    MarkedText out_;
    std::uint32_t at_ = 0; ///< copied up to here
    std::size_t run_ = 0;
};

} // namespace

MarkedText with_omitted_words(MarkedText const& marked,
                              std::string_view law_text,
                              std::vector<OmittedWords> const& omitted) {
    return OmittedWordsWriter(marked, law_text).run(omitted);
}

} // namespace nutmeg
