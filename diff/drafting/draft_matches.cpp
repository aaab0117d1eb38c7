#include "diff/drafting/draft_matches.hpp"

#include "diff/words/edit_cleanup.hpp"

#include <algorithm>
#include <string>

namespace nutmeg {

namespace {

using Words = std::span<DraftWord const>;

/// The keys as a text with the spaces and line ends of the section, as the comparison reads it.
struct KeyText {
    std::string text;
    std::vector<Span> words;

    explicit KeyText(std::span<DraftWord const> list) {
        for (auto const& word : list) {
            if (!text.empty())
                text += word.paragraph ? '\n' : ' ';
            auto const begin = text.size();
            text += word.key;
            words.push_back(make_span(begin, text.size()));
        }
    }
};

/// Whether the words begin with the punctuation of a list member and continue in a new paragraph.
bool ends_with_item(Words words) {
    return !words.empty() && is_closing(words[0].words) && !words[0].paragraph
        && std::any_of(words.begin(), words.end(), [](auto const& one) { return one.paragraph; });
}

/// Matches units by their keys, then adjusts the matches by the drafting rules.
class Matcher {
public:
    Matcher(Words old_words, Words new_words)
        : old_(old_words), new_(new_words), partner_(old_words.size(), unmatched) {}

    std::vector<std::uint32_t> run() {
        match_keys();
        keep_ends();
        separate_last_items();
        release_rewritten();
        release_paragraph_starts();
        return std::move(partner_);
    }

private:
    void match_keys() {
        KeyText const old_keys(old_);
        KeyText const new_keys(new_);
        auto const same_in = [](Words words) {
            return [words](std::uint32_t a, std::uint32_t b) {
                return words[a].key == words[b].key && words[a].paragraph == words[b].paragraph;
            };
        };
        for (auto const& run : merge_small_edits(
                 readable_runs({old_keys.text, new_keys.text, old_keys.words, new_keys.words}),
                 {static_cast<std::uint32_t>(old_.size()), same_in(old_)},
                 {static_cast<std::uint32_t>(new_.size()), same_in(new_)}))
            for (std::uint32_t i = 0; i < run.size; ++i)
                partner_[run.old_begin + i] = run.new_begin + i;
    }

    /// Keeps punctuation and designators that end both the deleted and the inserted words (rule 2),
    /// except those of entire paragraphs.
    void keep_ends() {
        std::vector<std::uint32_t> least; // the first new unit that may match each old one
        for (std::uint32_t o = 0, bound = 0; o < old_.size(); ++o) {
            least.push_back(bound);
            bound = partner_[o] == unmatched ? bound : partner_[o] + 1;
        }
        auto next = static_cast<std::uint32_t>(old_.size());
        for (auto o = static_cast<std::uint32_t>(old_.size()); o-- > 0;) {
            if (partner_[o] != unmatched) {
                next = o;
                continue;
            }
            bool const last = next == old_.size();
            auto const end = last ? static_cast<std::uint32_t>(new_.size()) : partner_[next];
            if (o + 1 != next || end <= least[o] || !same_word(old_[o], new_[end - 1]))
                continue;
            bool const before_words = is_designator(old_[o]) && !last && !old_[next].paragraph;
            if (!is_closing(old_[o].words) && !before_words)
                continue;
            partner_[o] = end - 1;
            next = o;
        }
    }

    /// Punctuation after the last paragraph of a list is deleted or inserted with it, and the
    /// paragraph before gets its own: "a wall{; and} [.]", then "{(3) A tower.}"; "a wall{.} [;",
    /// then "(3) A tower.]" (rules 5, 6 and 8).
    void separate_last_items() {
        std::uint32_t old_first = 0; // first old unit after the previous match
        std::uint32_t new_first = 0;
        for (std::uint32_t o = 0; o < old_.size(); ++o) {
            if (partner_[o] == unmatched)
                continue;
            auto const n = partner_[o];
            bool const ends = is_closing(old_[o].words)
                           && (o + 1 == old_.size() || old_[o + 1].paragraph)
                           && (n + 1 == new_.size() || new_[n + 1].paragraph);
            auto const deleted = old_.subspan(old_first, o - old_first);
            auto const inserted = new_.subspan(new_first, n - new_first);
            if (ends && deleted.empty() && ends_with_item(inserted))
                partner_[o] = same_word(inserted[0], new_[n]) ? new_first : unmatched;
            else if (ends && inserted.empty() && ends_with_item(deleted)) {
                if (same_word(deleted[0], old_[o]))
                    partner_[old_first] = n;
                partner_[o] = unmatched;
            }
            old_first = o + 1;
            new_first = n + 1;
        }
    }

    /// Marks the designator of a rewritten paragraph with the paragraph (rule 8).
    void release_rewritten() {
        std::uint32_t next = static_cast<std::uint32_t>(old_.size());
        for (auto o = static_cast<std::uint32_t>(old_.size()); o-- > 0;) {
            if (partner_[o] == unmatched)
                continue;
            auto const n = partner_[o];
            auto const next_new =
                next < old_.size() ? partner_[next] : static_cast<std::uint32_t>(new_.size());
            bool const rewritten = next > o + 1 && next_new > n + 1
                                && (next == old_.size() || old_[next].paragraph)
                                && (next_new == new_.size() || new_[next_new].paragraph);
            if (rewritten && old_[o].paragraph && new_[n].paragraph && is_designator(old_[o]))
                partner_[o] = unmatched;
            else
                next = o;
        }
    }

    /// A bill can insert or delete a line end only inside a mark. So a word that becomes or ceases
    /// to be the first of a paragraph, without such a mark before it, is deleted and inserted
    /// again.
    void release_paragraph_starts() {
        std::uint32_t deleted = 0;
        std::uint32_t next_new = 0;
        for (std::uint32_t o = 0; o < old_.size(); ++o) {
            if (partner_[o] == unmatched) {
                ++deleted;
                continue;
            }
            auto const n = partner_[o];
            auto const inserted = n - next_new;
            bool const old_break = old_[o].paragraph && o > 0;
            bool const new_break = new_[n].paragraph && n > 0;
            bool const untouched = deleted == 0 && inserted == 0 && old_break != new_break;
            bool const lost = old_break && !new_break
                           && (deleted > 0 || (inserted > 0 && !new_[next_new].paragraph));
            if (untouched || lost) {
                partner_[o] = unmatched;
                ++deleted;
            } else {
                deleted = 0;
                next_new = n + 1;
            }
        }
    }

    Words old_;
    Words new_;
    std::vector<std::uint32_t> partner_; ///< per old unit: the matching new one
};

} // namespace

std::vector<std::uint32_t> match_draft_words(Words old_words, Words new_words) {
    return Matcher(old_words, new_words).run();
}

bool is_designator(DraftWord const& word) {
    return word.words.front() == '(' && word.words.back() == ')';
}

} // namespace nutmeg
