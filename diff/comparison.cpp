#include "diff/comparison.hpp"

#include "diff/align/anchored_runs.hpp"
#include "diff/align/reinserted_words.hpp"
#include "diff/align/runs_by_partner.hpp"
#include "diff/effects/details.hpp"
#include "diff/effects/effects.hpp"
#include "diff/later_comparison.hpp"
#include "diff/nearer_copies.hpp"
#include "diff/words/edit_cleanup.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace nutmeg {

namespace {

/// Whether the section has law, not only a note such as "Reserved for future use."
bool has_law(Section const& section) {
    return !section.text.empty() && section.status == Status::Active;
}

SectionChange change_of(Section const& old_section, Section const& new_section) {
    if (old_section.text == new_section.text)
        return SectionChange::Unchanged;
    if (old_section.text.empty() || (!has_law(old_section) && has_law(new_section)))
        return SectionChange::Added;
    bool const is_repealed = has_law(old_section) && !has_law(new_section);
    return new_section.text.empty() || is_repealed ? SectionChange::Repealed
                                                   : SectionChange::Amended;
}

/// Whether no kept words are between the deleted and the inserted provision.
bool is_one_place(SectionWords const& old_words,
                  SectionWords const& new_words,
                  std::vector<CommonRun> const& kept_runs,
                  Span old_span,
                  Span new_span) {
    auto const old_runs =
        std::partition_point(kept_runs.begin(), kept_runs.end(), [&](CommonRun const& run) {
            return run.old_begin < old_words.words.size()
                && old_words.words[run.old_begin].begin < old_span.begin;
        });
    auto const new_runs =
        std::partition_point(kept_runs.begin(), kept_runs.end(), [&](CommonRun const& run) {
            return run.new_begin < new_words.words.size()
                && new_words.words[run.new_begin].begin < new_span.begin;
        });
    return std::all_of(std::min(old_runs, new_runs),
                       std::max(old_runs, new_runs),
                       [](CommonRun const& run) { return run.size == 0; });
}

/// Marks as moved the paired provisions of which the redline keeps no words. Their text was deleted
/// in one position and inserted, nearly unchanged, in another.
void mark_moves(Comparison& comparison,
                SectionWords const& old_words,
                SectionWords const& new_words,
                std::vector<CommonRun> const& kept_runs) {
    std::vector<bool> keeps_words(new_words.parents.size(), false);
    for (auto const& run : kept_runs)
        for (std::uint32_t i = 0; i < run.size; ++i)
            for (auto provision = new_words.provision_of[run.new_begin + i];
                 provision != no_provision && !keeps_words[provision];
                 provision = new_words.parents[provision])
                keeps_words[provision] = true;
    std::uint32_t moves = 0;
    for (ProvisionIndex n = 1; n < new_words.parents.size(); ++n) {
        auto const o = comparison.alignment.new_to_old[n];
        auto const parent = new_words.parents[n];
        bool const inside_move =
            comparison.alignment.new_to_old[parent] != no_provision && !keeps_words[parent];
        if (o == no_provision || keeps_words[n] || inside_move)
            continue;
        MovedPassage const passage{comparison.old_section->provisions[o - 1].span,
                                   comparison.new_section->provisions[n - 1].span};
        if (is_one_place(old_words, new_words, kept_runs, passage.old_span, passage.new_span)
            || !mark_move(comparison.redline, passage, moves + 1))
            continue;
        ++moves;
        mark_edits_of_move(comparison.redline,
                           comparison.old_section->text,
                           comparison.new_section->text,
                           passage);
    }
    if (moves > 0)
        join_pieces(comparison.redline);
}

/// The runs, limited to the words of both sides.
std::vector<CommonRun> cut_runs(std::vector<CommonRun> runs,
                                SectionWords const& old_words,
                                SectionWords const& new_words) {
    for (auto& run : runs) {
        auto const left = [](std::size_t size, std::uint32_t begin) {
            return size > begin ? static_cast<std::uint32_t>(size - begin) : 0U;
        };
        run.size = std::min({run.size,
                             left(old_words.words.size(), run.old_begin),
                             left(new_words.words.size(), run.new_begin)});
    }
    std::erase_if(runs, [](CommonRun const& run) { return run.size == 0; });
    return runs;
}

/// Two versions of a section as words, and the mapping of their provisions.
struct AlignedWords {
    SectionWords old_words;
    SectionWords new_words;
    std::vector<std::uint32_t> old_numbers; ///< one per word, equal for equal words
    std::vector<std::uint32_t> new_numbers;
    std::vector<CommonRun> runs; ///< as found by the search
    Alignment alignment;

    WordPair pair() const {
        return {old_words.section->text, new_words.section->text, old_words.words, new_words.words};
    }
};

std::uint32_t count(SectionWords const& side) {
    return static_cast<std::uint32_t>(side.words.size());
}

/// The words that are kept. Ambiguous matches are resolved in favor of fewer edits. Words that open
/// a provision in both texts are kept, since they identify it.
std::vector<CommonRun> searched_runs(AlignedWords const& words) {
    auto const same = [](std::vector<std::uint32_t> const& numbers) {
        return [&numbers](std::uint32_t a, std::uint32_t b) { return numbers[a] == numbers[b]; };
    };
    auto const opens = [](SectionWords const& side, std::uint32_t word) {
        return word > 0 && is_designator(side, word - 1);
    };
    return merge_small_edits(
        anchored_runs(
            words.old_words, words.new_words, words.pair(), words.old_numbers, words.new_numbers),
        {count(words.old_words), same(words.old_numbers)},
        {count(words.new_words), same(words.new_numbers)},
        [&](CommonRun const& run) {
            return !opens(words.old_words, run.old_begin) || !opens(words.new_words, run.new_begin);
        });
}

AlignedWords words_of(Section const& old_section, Section const& new_section) {
    AlignedWords words;
    words.old_words = all_section_words(old_section);
    words.new_words = all_section_words(new_section);
    return words;
}

AlignedWords align_words(Section const& old_section, Section const& new_section) {
    auto words = words_of(old_section, new_section);
    Vocabulary vocabulary;
    words.old_numbers = vocabulary.numbers(old_section.text, words.old_words.words);
    words.new_numbers = vocabulary.numbers(new_section.text, words.new_words.words);
    words.runs = shifted_runs(words.pair(), searched_runs(words));
    NumberedWords const old_side{words.old_words, words.old_numbers};
    NumberedWords const new_side{words.new_words, words.new_numbers};
    words.alignment = align(old_side, new_side, words.runs);
    auto nearer = with_nearer_copies(old_side, new_side, words.runs, words.alignment);
    if (nearer != words.runs) {
        words.runs = std::move(nearer);
        words.alignment = align(old_side, new_side, words.runs);
    }
    return words;
}

/// The words that are kept in paired provisions, if that leaves fewer edits inside a provision.
std::vector<CommonRun> runs_within_provisions(AlignedWords const& words,
                                              std::vector<CommonRun> const& related) {
    auto const same = [](SectionWords const& side, std::vector<std::uint32_t> const& numbers) {
        return [&side, &numbers](std::uint32_t a, std::uint32_t b) {
            return numbers[a] == numbers[b] && side.provision_of[a] == side.provision_of[b];
        };
    };
    return merge_small_edits(related,
                             {count(words.old_words), same(words.old_words, words.old_numbers)},
                             {count(words.new_words), same(words.new_words, words.new_numbers)});
}

/// Sets everything that follows from the alignment of `words`. The redline keeps the words of
/// `shown`; effects are read from those of `kept`.
void describe(Comparison& comparison,
              AlignedWords words,
              std::vector<CommonRun> const& shown,
              std::vector<CommonRun> const& kept,
              PenaltyLookup const& find) {
    comparison.alignment = std::move(words.alignment);
    comparison.redline = redline_of(words.pair(), shown);
    mark_moves(comparison, words.old_words, words.new_words, shown);
    comparison.changes = list_changes(words.old_words, words.new_words, comparison.alignment);
    auto const old_in_force = words_in_force(std::move(words.old_words));
    auto const new_in_force = words_in_force(std::move(words.new_words));
    auto const runs_in_force = cut_runs(kept, old_in_force, new_in_force);
    comparison.effects = find_effects(
        {old_in_force, new_in_force, runs_in_force, comparison.alignment, comparison.changes},
        find);
}

/// `runs` with an empty run before each designator that another one replaces, so that both are
/// beside the text that they designate, after all that is deleted or inserted before it.
std::vector<CommonRun> with_designators_beside_text(AlignedWords const& words,
                                                    std::vector<CommonRun> const& runs) {
    auto const& partner = words.alignment.old_to_new;
    auto const are_partners = [&](std::uint32_t old_word, std::uint32_t new_word) {
        return is_designator(words.old_words, old_word) && is_designator(words.new_words, new_word)
            && words.old_words.provision_of[old_word] < partner.size()
            && partner[words.old_words.provision_of[old_word]]
                   == words.new_words.provision_of[new_word];
    };
    std::vector<CommonRun> all;
    std::uint32_t old_end = 0;
    std::uint32_t new_end = 0;
    for (auto const& run : runs) {
        auto old_word = run.old_begin;
        auto new_word = run.new_begin;
        while (old_word > old_end && new_word > new_end
               && are_partners(old_word - 1, new_word - 1)) {
            --old_word;
            --new_word;
        }
        bool const is_divided =
            old_word < run.old_begin && (old_word > old_end || new_word > new_end);
        if (is_divided)
            all.push_back({old_word, new_word, 0});
        all.push_back(run);
        old_end = run.old_begin + run.size;
        new_end = run.new_begin + run.size;
    }
    return all;
}

void compare_provisions(Comparison& comparison, PenaltyLookup const& find) {
    auto words = align_words(*comparison.old_section, *comparison.new_section);
    NumberedWords const old_side{words.old_words, words.old_numbers};
    NumberedWords const new_side{words.new_words, words.new_numbers};
    auto const related = runs_by_provision(
        old_side,
        new_side,
        rising_runs(runs_by_partner(old_side, new_side, words.runs, words.alignment)),
        words.alignment);
    auto const kept = readable_runs(words.pair(), runs_within_provisions(words, related));
    auto const shown = with_designators_beside_text(words, kept);
    describe(comparison, std::move(words), shown, kept, find);
}

/// `marked` without words that are not the same letter for letter, such as those with other
/// quotation marks; nothing if the runs are not in the order of both texts.
std::optional<std::vector<CommonRun>> fitting_runs(WordPair const& words,
                                                   std::vector<CommonRun> const& marked) {
    std::vector<CommonRun> fitting;
    std::size_t old_at = 0;
    std::size_t new_at = 0;
    for (auto const& run : marked) {
        if (run.old_begin < old_at || run.new_begin < new_at
            || std::size_t{run.old_begin} + run.size > words.old_words.size()
            || std::size_t{run.new_begin} + run.size > words.new_words.size())
            return std::nullopt;
        if (run.size == 0)
            fitting.push_back(run);
        for (std::uint32_t i = 0; i < run.size; ++i)
            if (words.old_words[run.old_begin + i].of(words.old_text)
                == words.new_words[run.new_begin + i].of(words.new_text))
                append_run(fitting, {run.old_begin + i, run.new_begin + i, 1});
        old_at = run.old_begin + run.size;
        new_at = run.new_begin + run.size;
    }
    return fitting;
}

/// False if the marks do not fit the texts.
bool compare_by_marks(Comparison& comparison,
                      std::vector<CommonRun> const& marked,
                      PenaltyLookup const& find) {
    auto words = words_of(*comparison.old_section, *comparison.new_section);
    auto const shown = fitting_runs(words.pair(), marked);
    if (!shown)
        return false;
    words.runs = with_reinserted_words(words.old_words, words.new_words, *shown);
    words.alignment = align(words.old_words, words.new_words, words.runs, RunSource::Marks);
    auto const kept = words.runs;
    describe(comparison, std::move(words), *shown, kept, find);
    return true;
}

void add_later_comparisons(Comparison& comparison, PenaltyLookup const& find) {
    comparison.later = later_comparisons(comparison, find);
    for (auto const& later : comparison.later)
        for (auto change : later.comparison.changes) {
            change.from = later.from;
            comparison.changes.push_back(std::move(change));
        }
}

} // namespace

std::string_view section_change_name(SectionChange change) {
    constexpr std::array<std::string_view, 5> names{
        "unchanged", "amended", "added", "repealed", "compared"};
    return names[static_cast<std::size_t>(change)];
}

Comparison compare(std::shared_ptr<Section const> old_section,
                   std::shared_ptr<Section const> new_section,
                   PenaltyLookup const& find,
                   std::vector<CommonRun> const* marked) {
    Comparison comparison;
    comparison.change = change_of(*old_section, *new_section);
    comparison.old_section = std::move(old_section);
    comparison.new_section = std::move(new_section);
    if (comparison.change == SectionChange::Amended && has_law(*comparison.old_section)) {
        if (marked == nullptr || !compare_by_marks(comparison, *marked, find))
            compare_provisions(comparison, find);
        add_later_comparisons(comparison, find);
    } else if (comparison.change == SectionChange::Unchanged) {
        comparison.redline =
            make_redline(comparison.old_section->text, comparison.new_section->text);
    } else {
        bool const is_added = comparison.change == SectionChange::Added;
        auto const& law = is_added ? *comparison.new_section : *comparison.old_section;
        if (has_law(law))
            comparison.effects.push_back(
                section_effect(law, is_added ? TextSide::New : TextSide::Old));
        // Law and a note that takes its place have no words in common.
        comparison.redline =
            redline_of({comparison.old_section->text, comparison.new_section->text, {}, {}}, {});
        if (is_added && has_law(law))
            add_later_comparisons(comparison, find);
    }
    return comparison;
}

} // namespace nutmeg
