#include "diff/align/reinserted_words.hpp"

#include "diff/words/edit_cleanup.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace nutmeg {

namespace {

/// Share of the weight of two passages that they must have in common.
constexpr double least_common = 0.6;
constexpr double weight_of_stop_word = 0.25;

using ProvisionPair = std::pair<ProvisionIndex, ProvisionIndex>;

/// The words between two runs.
struct Edit {
    std::uint32_t old_begin = 0;
    std::uint32_t old_end = 0;
    std::uint32_t new_begin = 0;
    std::uint32_t new_end = 0;

    bool replaces() const { return old_begin < old_end && new_begin < new_end; }
};

class Reinserted {
public:
    Reinserted(SectionWords const& old_words, SectionWords const& new_words)
        : old_(old_words), new_(new_words) {}

    /// Appends the equal words of the edit.
    void add(Edit const& edit) {
        auto const runs = runs_in(edit);
        auto const olds = weights(old_, edit.old_begin, edit.old_end);
        auto const news = weights(new_, edit.new_begin, edit.new_end);
        std::map<ProvisionPair, double> common;
        each_word(runs, [&](std::uint32_t o, std::uint32_t n) {
            common[pair_of(o, n)] += weight(old_, o);
        });
        auto const around = provisions_around(edit);
        each_word(runs, [&](std::uint32_t o, std::uint32_t n) {
            auto const pair = pair_of(o, n);
            bool const is_related = std::find(around.begin(), around.end(), pair) != around.end();
            if (!is_designator(old_, o) && !is_designator(new_, n)
                && (is_related
                    || 2 * common[pair]
                           >= least_common * (olds.at(pair.first) + news.at(pair.second))))
                append_run(all_, {o, n, 1});
        });
    }

    void keep(CommonRun const& run) { append_run(all_, run); }

    std::vector<CommonRun> finish() { return std::move(all_); }

private:
    /// If the edit changes only part of a sentence: the provisions of the words next to it. The
    /// inserted words take the place of the deleted ones there.
    std::vector<ProvisionPair> provisions_around(Edit const& edit) const {
        std::vector<ProvisionPair> pairs;
        if (begins_sentence(edit) && ends_sentence(edit))
            return pairs;
        if (edit.old_begin > 0 && edit.new_begin > 0)
            pairs.push_back(pair_of(edit.old_begin - 1, edit.new_begin - 1));
        if (edit.old_end < old_.words.size() && edit.new_end < new_.words.size())
            pairs.push_back(pair_of(edit.old_end, edit.new_end));
        return pairs;
    }

    bool begins_sentence(Edit const& edit) const {
        return edit.old_begin == 0 || is_designator(old_, edit.old_begin - 1)
            || ends_sentence(edit.old_begin - 1);
    }

    bool ends_sentence(Edit const& edit) const {
        return edit.old_end == old_.words.size() || ends_sentence(edit.old_end - 1)
            || is_sentence_end(edit.old_end);
    }

    /// Whether a sentence, a list member or a paragraph ends with that old word.
    bool ends_sentence(std::uint32_t word) const {
        auto const next = word + 1;
        return is_sentence_end(word) || next == old_.words.size()
            || old_.section->text.find('\n', old_.words[word].end) < old_.words[next].begin;
    }

    bool is_sentence_end(std::uint32_t word) const {
        auto const mark = old_.words[word].of(old_.section->text);
        return mark == "." || mark == ";" || mark == ":";
    }

    static double weight(SectionWords const& words, std::uint32_t word) {
        return is_stop_word(words.words[word].of(words.section->text)) ? weight_of_stop_word : 1;
    }

    /// The weight of the words [begin, end), by provision.
    static std::map<ProvisionIndex, double> weights(SectionWords const& words,
                                                    std::uint32_t begin,
                                                    std::uint32_t end) {
        std::map<ProvisionIndex, double> sums;
        for (auto i = begin; i < end; ++i)
            sums[words.provision_of[i]] += weight(words, i);
        return sums;
    }

    ProvisionPair pair_of(std::uint32_t old_word, std::uint32_t new_word) const {
        return {old_.provision_of[old_word], new_.provision_of[new_word]};
    }

    template <typename Visit>
    static void each_word(std::vector<CommonRun> const& runs, Visit const& visit) {
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size; ++i)
                visit(run.old_begin + i, run.new_begin + i);
    }

    /// The readable common runs of the words of the edit.
    std::vector<CommonRun> runs_in(Edit const& edit) const {
        auto const part = [](auto const& list, std::uint32_t begin, std::uint32_t end) {
            return std::span(list).subspan(begin, end - begin);
        };
        WordPair const words{old_.section->text,
                             new_.section->text,
                             part(old_.words, edit.old_begin, edit.old_end),
                             part(new_.words, edit.new_begin, edit.new_end)};
        auto runs = readable_runs(words);
        for (auto& run : runs) {
            run.old_begin += edit.old_begin;
            run.new_begin += edit.new_begin;
        }
        return runs;
    }

    SectionWords const& old_;
    SectionWords const& new_;
    std::vector<CommonRun> all_;
};

} // namespace

std::vector<CommonRun> with_reinserted_words(SectionWords const& old_words,
                                             SectionWords const& new_words,
                                             std::vector<CommonRun> const& marked) {
    Reinserted all(old_words, new_words);
    Edit edit;
    auto const close = [&](std::uint32_t old_end, std::uint32_t new_end) {
        edit.old_end = old_end;
        edit.new_end = new_end;
        if (edit.replaces())
            all.add(edit);
    };
    for (auto const& run : marked) {
        if (run.size == 0)
            continue;
        close(run.old_begin, run.new_begin);
        all.keep(run);
        edit.old_begin = run.old_begin + run.size;
        edit.new_begin = run.new_begin + run.size;
    }
    close(static_cast<std::uint32_t>(old_words.words.size()),
          static_cast<std::uint32_t>(new_words.words.size()));
    return all.finish();
}

} // namespace nutmeg
