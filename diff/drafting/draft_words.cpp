#include "diff/drafting/draft_words.hpp"

#include "diff/align/alignment.hpp"
#include "diff/words/edit_cleanup.hpp"
#include "parser/text/dates.hpp"
#include "parser/text/effective_date.hpp"
#include "parser/text/words.hpp"

#include <array>
#include <utility>

namespace nutmeg {

namespace {

std::string straight(std::string_view word) {
    std::string plain(word);
    constexpr std::array<std::pair<std::string_view, char>, 4> curly{
        {{"\u201C", '"'}, {"\u201D", '"'}, {"\u2018", '\''}, {"\u2019", '\''}}};
    for (auto const& [character, flat] : curly)
        for (auto at = plain.find(character); at != std::string::npos;
             at = plain.find(character, at))
            plain.replace(at, character.size(), 1, flat);
    return plain;
}

/// Joins the words of a text into the units that bills mark.
class UnitSplitter {
public:
    UnitSplitter(Section const& section, std::vector<Span> const& spans)
        : text_(section.text), spans_(spans), next_provision_(section.provisions.begin()),
          last_provision_(section.provisions.end()) {}

    std::vector<DraftWord> split() {
        for (std::size_t i = 0; i < spans_.size(); ++i) {
            if (spans_[i].of(text_) == "*")
                continue;
            if (auto const last = last_of_date(i); last != i) {
                add_date(i, last);
                i = last;
                after_designator_ = false;
                continue;
            }
            bool const is_designator = is_provision_designator(spans_[i]);
            add(i, is_designator);
            after_designator_ = is_designator;
        }
        for (auto& word : words_)
            word.key = word.words;
        return std::move(words_);
    }

private:
    bool is_provision_designator(Span span) {
        while (next_provision_ != last_provision_ && next_provision_->designator.begin < span.begin)
            ++next_provision_;
        return next_provision_ != last_provision_
            && next_provision_->designator.begin == span.begin;
    }

    /// Whether word `i` is punctuation that ends a unit: nothing but further punctuation is
    /// attached to it.
    bool ends_words(std::size_t i) const {
        if (!is_closing(spans_[i].of(text_)))
            return false;
        if (i + 1 == spans_.size() || spans_[i + 1].begin != spans_[i].end)
            return true;
        auto const next = spans_[i + 1].of(text_);
        return is_closing(next) || next == "\u201D" || next == "\"" || next == ")" || next == "*"
            || next == "\u2019" || next == "\u201C";
    }

    void add(std::size_t i, bool is_designator) {
        auto const span = spans_[i];
        auto const words = straight(span.of(text_));
        auto const from = words_.empty() ? 0 : words_.back().end;
        auto const between = text_.substr(from, span.begin - from);
        bool const paragraph = words_.empty() || between.find('\n') != between.npos;
        bool const glued = !paragraph && between.find(' ') == between.npos;
        bool const joined = glued && !is_designator && !after_designator_ && !ends_words(i);
        if (joined) {
            words_.back().words += words;
            words_.back().end = span.end;
            return;
        }
        // Pages print "(a)(1)", bills "(a) (1)".
        bool const close = glued && !(is_designator && after_designator_);
        words_.push_back({words, {}, span.begin, span.end, paragraph, close});
    }

    /// The last word of the date that word `i` begins, "July 1, 2026"; `i` if it begins none.
    std::size_t last_of_date(std::size_t i) const {
        constexpr std::size_t more_words = 3;
        if (i + more_words >= spans_.size() || month_named(spans_[i].of(text_)) == 0
            || spans_[i + 2].of(text_) != ",")
            return i;
        auto const year = spans_[i + more_words];
        auto const words = text_.substr(spans_[i].begin, year.end - spans_[i].begin);
        return read_date(words).empty() ? i : i + more_words;
    }

    void add_date(std::size_t first, std::size_t last) {
        add(first, false);
        words_.back().words +=
            text_.substr(spans_[first].end, spans_[last].end - spans_[first].end);
        words_.back().end = spans_[last].end;
    }

    std::string_view text_;
    std::vector<Span> const& spans_;
    std::vector<Provision>::const_iterator next_provision_;
    std::vector<Provision>::const_iterator last_provision_;
    std::vector<DraftWord> words_;
    bool after_designator_ = false;
};

/// Whether two words of a section are equal and both or neither begin a paragraph.
SameWords same_in(SectionWords const& section_words) {
    return [&section_words](std::uint32_t a, std::uint32_t b) {
        std::string_view const text = section_words.section->text;
        auto const begins = [&](std::uint32_t i) {
            auto const from = i == 0 ? 0 : section_words.words[i - 1].end;
            return text.substr(from, section_words.words[i].begin - from).find('\n') != text.npos;
        };
        return section_words.words[a].of(text) == section_words.words[b].of(text)
            && begins(a) == begins(b);
    };
}

/// For each provision whether less than half of its direct words stay.
std::vector<bool> mostly_deleted(SectionWords const& section_words,
                                 std::vector<bool> const& stays) {
    std::vector<std::uint32_t> kept(section_words.parents.size());
    std::vector<std::uint32_t> all(section_words.parents.size());
    for (std::size_t i = 0; i < section_words.words.size(); ++i) {
        ++all[section_words.provision_of[i]];
        kept[section_words.provision_of[i]] += stays[i] ? 1 : 0;
    }
    std::vector<bool> deleted(all.size());
    for (std::size_t p = 0; p < all.size(); ++p)
        deleted[p] = kept[p] * 2 < all[p];
    return deleted;
}

/// Sets the keys of one side. `partner` has one name per provision, the same for both partners.
void set_keys(std::vector<DraftWord>& words,
              SectionWords const& section_words,
              std::vector<std::string> const& partner,
              std::vector<bool> const& unpaired,
              char side) {
    auto const& provisions = section_words.section->provisions;
    std::vector<ProvisionIndex> provision_of;
    std::size_t at = 0;
    for (auto const& word : words) {
        while (section_words.words[at].begin < word.begin)
            ++at;
        provision_of.push_back(section_words.provision_of[at]);
    }
    bool leading = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const provision = provision_of[i];
        // The punctuation after a new last member is that of the old one (rule 6).
        bool const ends_unit =
            i + 1 == words.size() || words[i + 1].paragraph || provision_of[i + 1] != provision;
        // Designators inside a paragraph stay in place, and the words between them change: "(C) [a
        // hotel; (D)] a station".
        bool const leads = words[i].paragraph || (i > 0 && leading);
        bool const is_designator =
            provision != 0 && provisions[provision - 1].designator.begin == words[i].begin;
        leading = is_designator && leads;
        if (leading)
            words[i].key += '\x01' + partner[provision];
        else if (unpaired[provision] && !is_designator
                 && !(ends_unit && is_closing(words[i].words)))
            words[i].key += std::string{'\x02', side};
    }
}

} // namespace

bool is_closing(std::string_view word) {
    return !word.empty() && std::string_view(",;:.").find(word.front()) != word.npos
        && (word.size() == 1 || word[1] < '0' || word[1] > '9');
}

std::vector<DraftWord> draft_words(Section const& section) {
    auto const section_words = current_section_words(section);
    return UnitSplitter(section, section_words.words).split();
}

DraftWords draft_words(Section const& old_section, Section const& new_section) {
    auto const old_section_words = current_section_words(old_section);
    auto const new_section_words = current_section_words(new_section);
    DraftWords words{UnitSplitter(old_section, old_section_words.words).split(),
                     UnitSplitter(new_section, new_section_words.words).split()};
    auto const runs = merge_small_edits(
        readable_runs(
            {old_section.text, new_section.text, old_section_words.words, new_section_words.words}),
        {static_cast<std::uint32_t>(old_section_words.words.size()), same_in(old_section_words)},
        {static_cast<std::uint32_t>(new_section_words.words.size()), same_in(new_section_words)});
    auto const alignment = align(old_section_words, new_section_words, runs);
    std::vector<bool> old_stays(old_section_words.words.size());
    std::vector<bool> new_stays(new_section_words.words.size());
    for (auto const& run : runs)
        for (std::uint32_t i = 0; i < run.size; ++i) {
            old_stays[run.old_begin + i] = true;
            new_stays[run.new_begin + i] = true;
        }
    auto old_unpaired = mostly_deleted(old_section_words, old_stays);
    auto new_unpaired = mostly_deleted(new_section_words, new_stays);
    std::vector<std::string> old_partner(old_unpaired.size());
    std::vector<std::string> new_partner(new_unpaired.size());
    for (std::size_t p = 0; p < old_unpaired.size(); ++p) {
        auto const partner = alignment.old_to_new[p];
        old_unpaired[p] = old_unpaired[p] && partner == no_provision;
        old_partner[p] = (partner == no_provision ? "o" : "") + std::to_string(p);
        if (partner != no_provision)
            new_partner[partner] = old_partner[p];
    }
    for (std::size_t p = 0; p < new_unpaired.size(); ++p) {
        new_unpaired[p] = new_unpaired[p] && alignment.new_to_old[p] == no_provision
                       && alignment.moved_from[p] == no_provision;
        if (new_partner[p].empty())
            new_partner[p] = "n" + std::to_string(p);
    }
    set_keys(words.old_words, old_section_words, old_partner, old_unpaired, 'o');
    set_keys(words.new_words, new_section_words, new_partner, new_unpaired, 'n');
    return words;
}

bool same_word(DraftWord const& a, DraftWord const& b) {
    return a.words == b.words && a.paragraph == b.paragraph;
}

std::string law_words(std::string_view text) {
    std::string kept;
    for (char const c : straight(text))
        if (c != ' ' && c != '*' && (c != '\n' || (!kept.empty() && kept.back() != '\n')))
            kept += c;
    while (kept.ends_with('\n'))
        kept.pop_back();
    return kept;
}

} // namespace nutmeg
