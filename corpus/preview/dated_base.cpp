#include "corpus/preview/dated_base.hpp"

#include "diff/merge/base_edits.hpp"
#include "parser/statutes/read_section.hpp"
#include "parser/text/words.hpp"

#include <algorithm>

namespace nutmeg {

namespace {

/// The index in `printed` of each word of the dated section.
std::vector<std::uint32_t> printed_words(DatedSection const& dated, Section const& printed) {
    auto const words = split_words(printed.text, make_span(0, printed.text.size()));
    std::vector<std::uint32_t> all;
    for (auto const word :
         split_words(dated.section.text, make_span(0, dated.section.text.size()))) {
        auto const at = dated.origins[word.begin];
        auto const found = std::partition_point(
            words.begin(), words.end(), [at](Span one) { return one.begin < at; });
        all.push_back(static_cast<std::uint32_t>(found - words.begin()));
    }
    return all;
}

/// Edits of the dated text as edits of the printed one.
class PrintedEdits {
public:
    explicit PrintedEdits(DatedBase const& base)
        : words_(base.printed_words), then_(base.then->text), printed_(base.printed->text) {}

    void add(WordEdit const& edit) {
        if (edit.inserts_only())
            insert(edit);
        else
            replace(edit);
    }

    std::string text() {
        std::stable_sort(edits_.begin(), edits_.end(), [](WordEdit const& a, WordEdit const& b) {
            return a.begin < b.begin;
        });
        return apply_edits(printed_, edits_);
    }

private:
    /// Before the first word, the words take its place, since nothing before it is in force.
    void insert(WordEdit const& edit) {
        if (edit.begin > 0) {
            auto const after = words_[edit.begin - 1] + 1;
            edits_.push_back({after, after, edit.words, edit.by});
        } else if (!words_.empty()) {
            replace({0, 1, edit.words + then_.with_space(0), edit.by});
        }
    }

    /// The words may be printed in several places; the first gets the new words.
    void replace(WordEdit const& edit) {
        auto words = with_printed_space(edit);
        for (auto begin = edit.begin; begin < edit.end;) {
            auto end = begin + 1;
            while (end < edit.end && words_[end] == words_[end - 1] + 1)
                ++end;
            edits_.push_back({words_[begin], words_[end - 1] + 1, std::move(words), edit.by});
            words.clear();
            begin = end;
        }
    }

    /// The new words; spaces at their beginning that are those of the dated text become those of
    /// the printed text, where a quotation mark may precede the first word.
    std::string with_printed_space(WordEdit const& edit) const {
        auto const space_of = [](std::string const& word) {
            return word.substr(0, std::min(word.find_first_not_of(" \n"), word.size()));
        };
        auto const before = space_of(then_.with_space(edit.begin));
        if (!edit.words.starts_with(before) || edit.words.empty())
            return edit.words;
        return space_of(printed_.with_space(words_[edit.begin])) + edit.words.substr(before.size());
    }

    std::vector<std::uint32_t> const& words_;
    BaseWords then_;
    BaseWords printed_;
    WordEdits edits_;
};

} // namespace

std::string base_date(EffectiveDay const& day, Act const& act) {
    if (day.iso.empty() && day.kind == DayKind::Passage && act.session_year > 0)
        return std::to_string(act.session_year) + "-01-01";
    return day.iso;
}

std::optional<DatedBase> dated_base(std::shared_ptr<Section const> const& printed,
                                    std::string_view iso) {
    if (!printed
        || std::none_of(printed->later_versions.begin(),
                        printed->later_versions.end(),
                        [&](auto const& one) { return !one.from.empty() && one.from <= iso; }))
        return std::nullopt;
    auto dated = dated_section(*printed, iso);
    DatedBase base;
    base.printed = printed;
    base.printed_words = printed_words(dated, *printed);
    base.then = std::make_shared<Section const>(std::move(dated.section));
    return base;
}

std::string with_printed_changes(DatedBase const& base,
                                 std::string_view new_text,
                                 std::optional<KeptWords> const& kept) {
    BaseWords const words(base.then->text);
    PrintedEdits edits(base);
    for (auto const& edit :
         edits_from_kept_words(words, new_text, kept ? *kept : compared_words(words, new_text), 0))
        edits.add(edit);
    return edits.text();
}

} // namespace nutmeg
