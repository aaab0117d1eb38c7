#include "diff/apply/base_match.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

constexpr std::size_t longest_heading = 160;
constexpr std::size_t words_shown = 8;

/// A text without the skipped characters, and the original offset of each byte.
struct ComparedText {
    std::string bytes;
    std::vector<std::uint32_t> offsets;
};

ComparedText compared_text(std::string_view text, Span within) {
    ComparedText compared;
    compared.bytes.reserve(within.size());
    compared.offsets.reserve(within.size());
    for (std::size_t at = within.begin; at < within.end;) {
        if (auto const skipped = skippable_size(text, at); skipped > 0) {
            at += skipped;
            continue;
        }
        compared.bytes.push_back(text[at]);
        compared.offsets.push_back(static_cast<std::uint32_t>(at));
        ++at;
    }
    return compared;
}

/// Index of the first byte from `offset` on.
std::size_t index_at(ComparedText const& compared, std::uint32_t offset) {
    auto const found = std::lower_bound(compared.offsets.begin(), compared.offsets.end(), offset);
    return static_cast<std::size_t>(found - compared.offsets.begin());
}

/// For messages, which have one line.
std::string on_one_line(std::string_view words) {
    std::string line(words);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

std::string few_words_from(std::string_view text, std::size_t at) {
    std::size_t words = 0;
    auto end = at;
    while (end < text.size() && words < words_shown) {
        while (end < text.size() && is_space(text[end]))
            ++end;
        while (end < text.size() && !is_space(text[end]))
            ++end;
        ++words;
    }
    return on_one_line(text.substr(at, end - at));
}

std::size_t word_start(std::string_view text, std::size_t at) {
    while (at > 0 && !is_space(text[at - 1]))
        --at;
    return at;
}

std::string few_words_before(std::string_view text, std::size_t begin, std::size_t at) {
    auto start = at;
    for (std::size_t words = 0; words < words_shown && start > begin; ++words) {
        while (start > begin && is_space(text[start - 1]))
            --start;
        while (start > begin && !is_space(text[start - 1]))
            --start;
    }
    auto end = at;
    while (end > start && is_space(text[end - 1]))
        --end;
    return on_one_line(text.substr(start, end - start));
}

class BaseComparison {
public:
    BaseComparison(std::string_view act_words, Section const& law, Span within)
        : act_text_(act_words), law_(law), within_(within),
          act_(compared_text(act_words, make_span(0, act_words.size()))),
          text_(compared_text(law.text, within)) {}

    BaseMatch run() {
        BaseMatch match;
        std::size_t a = 0;
        std::size_t t = 0;
        next_designator_ = std::lower_bound(
            law_.provisions.begin(),
            law_.provisions.end(),
            within_.begin,
            [](Provision const& p, std::uint32_t at) { return p.span.begin < at; });
        while (a < act_.bytes.size() || t < text_.bytes.size()) {
            note_designator(a, t);
            if (a < act_.bytes.size() && t < text_.bytes.size()
                && act_.bytes[a] == text_.bytes[t]) {
                ++a;
                ++t;
            } else if (!omit(match, a, t)) {
                match.difference = difference_at(a, t);
                return match;
            }
        }
        match.same = true;
        return match;
    }

private:
    /// Records the position after each designator of the law, the only one where a run-in heading
    /// can be.
    void note_designator(std::size_t a, std::size_t t) {
        if (t >= text_.offsets.size())
            return;
        while (next_designator_ != law_.provisions.end()
               && next_designator_->designator.end <= text_.offsets[t]) {
            after_designator_ = {a, t, true};
            ++next_designator_;
        }
    }

    /// Skips a star or a run-in heading of the law. False if the difference is neither.
    bool omit(BaseMatch& match, std::size_t& a, std::size_t& t) {
        if (t < text_.bytes.size() && text_.bytes[t] == '*') {
            match.omitted.push_back({text_.offsets[t], text_.offsets[t] + 1});
            ++t;
            return true;
        }
        if (!after_designator_.fresh)
            return false;
        after_designator_.fresh = false;
        auto const begin = text_.offsets[after_designator_.law];
        auto const heading_end = end_of_run_in_heading(law_.text, within_, begin);
        if (heading_end == 0)
            return false;
        auto const next = index_at(text_, heading_end);
        constexpr std::size_t enough = 12;
        auto const tail = act_.bytes.size() - after_designator_.act;
        auto const size = std::min({enough, tail, text_.bytes.size() - next});
        if (size == 0
            || act_.bytes.compare(after_designator_.act, size, text_.bytes, next, size) != 0)
            return false;
        match.omitted.push_back({begin, heading_end});
        a = after_designator_.act;
        t = next;
        return true;
    }

    BaseDifference difference_at(std::size_t a, std::size_t t) const {
        auto act_at =
            a < act_.offsets.size() ? word_start(act_text_, act_.offsets[a]) : act_text_.size();
        auto law_at =
            t < text_.offsets.size()
                ? std::max<std::size_t>(within_.begin, word_start(law_.text, text_.offsets[t]))
                : within_.end;
        // One side ends inside a word of the other, so the whole word differs.
        if (a == act_.offsets.size() && t < text_.offsets.size() && law_at < text_.offsets[t])
            act_at = word_start(act_text_, act_text_.size());
        if (t == text_.offsets.size() && a < act_.offsets.size() && act_at < act_.offsets[a])
            law_at = std::max<std::size_t>(within_.begin, word_start(law_.text, within_.end));
        return base_difference(act_text_, act_at, law_.text, within_, law_at);
    }

    /// A position in both texts.
    struct Position {
        std::size_t act = 0;
        std::size_t law = 0;
        bool fresh = false;
    };

    std::string_view act_text_;
    Section const& law_;
    Span within_;
    ComparedText act_;
    ComparedText text_;
    std::vector<Provision>::const_iterator next_designator_;
    Position after_designator_;
};

} // namespace

std::size_t skippable_size(std::string_view text, std::size_t at) {
    if (is_space(text[at]) || text[at] == '"' || text[at] == '\'')
        return 1;
    constexpr std::array<std::string_view, 5> characters{
        "\u201C", "\u201D", "\u2018", "\u2019", "\u00A0"};
    for (auto const character : characters)
        if (text.substr(at).starts_with(character))
            return character.size();
    return 0;
}

BaseMatch match_base(std::string_view act_words, Section const& law, Span within) {
    return BaseComparison(act_words, law, within).run();
}

BaseDifference base_difference(std::string_view act_words,
                               std::size_t act_at,
                               std::string_view law_text,
                               Span within,
                               std::size_t law_at) {
    return {few_words_before(act_words, 0, act_at),
            few_words_from(act_words, act_at),
            few_words_from(law_text.substr(0, within.end), law_at)};
}

std::uint32_t end_of_run_in_heading(std::string_view law_text, Span within, std::uint32_t begin) {
    auto const stop = law_text.find('.', begin);
    if (stop == std::string_view::npos || stop - begin > longest_heading || stop + 1 >= within.end
        || !is_space(law_text[stop + 1])
        || law_text.substr(begin, stop - begin).find('\n') != std::string_view::npos)
        return 0;
    return static_cast<std::uint32_t>(stop + 1);
}

Span find_base(std::string_view act_words, Section const& law) {
    auto const wanted = compared_text(act_words, make_span(0, act_words.size())).bytes;
    auto const text = compared_text(law.text, make_span(0, law.text.size()));
    auto const at = wanted.empty() ? std::string::npos : text.bytes.find(wanted);
    if (at == std::string::npos || text.bytes.find(wanted, at + 1) != std::string::npos)
        return {};
    return {text.offsets[at], text.offsets[at + wanted.size() - 1] + 1};
}

} // namespace nutmeg
