#include "diff/merge/overlaps.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace nutmeg {

namespace {

constexpr std::uint32_t words_around = 4;

/// For every word of a section, its deepest provision and its sentence.
struct WordPositions {
    std::vector<std::uint32_t> provisions; ///< index, or no_parent
    std::vector<std::uint32_t> sentences;  ///< from 0
    std::vector<bool> designators;
};

bool begins_sentence(std::string_view word) {
    auto const first = static_cast<unsigned char>(word.front());
    return (first >= 'A' && first <= 'Z') || first == '(' || first == '"' || first >= 0x80;
}

WordPositions positions_of(Section const& law, BaseWords const& base) {
    WordPositions positions;
    auto const& words = base.words();
    positions.provisions.assign(words.size(), no_parent);
    positions.designators.assign(words.size(), false);
    auto const word_at = [&](std::uint32_t offset) {
        return static_cast<std::size_t>(
            std::lower_bound(words.begin(),
                             words.end(),
                             offset,
                             [](Span word, std::uint32_t at) { return word.begin < at; })
            - words.begin());
    };
    // Parents come before their children in the list.
    for (std::uint32_t i = 0; i < law.provisions.size(); ++i) {
        auto const& provision = law.provisions[i];
        auto const end = word_at(provision.span.end);
        for (auto at = word_at(provision.span.begin); at < end; ++at)
            positions.provisions[at] = i;
        for (auto at = word_at(provision.designator.begin);
             at < words.size() && words[at].begin < provision.designator.end;
             ++at)
            positions.designators[at] = true;
    }
    std::uint32_t sentence = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const ends_before = i > 0 && words[i - 1].of(base.text()) == "."
                              && begins_sentence(words[i].of(base.text()));
        sentence += ends_before ? 1 : 0;
        positions.sentences.push_back(sentence);
    }
    return positions;
}

/// The changes of both sides in one provision or sentence.
struct Changes {
    std::set<std::uint32_t> by[2];
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool is_reported = true; ///< whether all of it is reported as adjacent edits
};

class NearbyEditFinder {
public:
    NearbyEditFinder(Section const& law, BaseWords const& base, MergedEdits const& merged)
        : law_(law), base_(base), merged_(merged), positions_(positions_of(law, base)) {}

    void add(WordEdits const& edits, std::size_t side) {
        for (auto const& edit : edits)
            for (auto const by : edit.by)
                authors_[side].insert(by);
    }

    std::vector<NearbyEdits> run() {
        for (auto const& edit : merged_.edits)
            if (auto const side = side_of(edit); side < 2 && !inside(merged_.edit_conflicts, edit))
                record(edit, side);
        std::map<std::pair<std::uint32_t, std::string>, NearbyEdits> found;
        for (auto const& [provision, changes] : provisions_)
            add(found, changes, provision, false);
        for (auto const& [sentence, changes] : sentences_)
            add(found, changes, container(changes), true);
        std::vector<NearbyEdits> all;
        std::set<std::string> paths;
        for (auto& [key, nearby] : found)
            if (paths.insert(nearby.path).second)
                all.push_back(std::move(nearby));
        return all;
    }

private:
    /// 0 for an edit of the earlier side, 1 for one of the later side, 2 for one of both.
    std::size_t side_of(WordEdit const& edit) const {
        auto const has = [&](std::size_t side) {
            return std::any_of(edit.by.begin(), edit.by.end(), [&](std::uint32_t by) {
                return authors_[side].contains(by);
            });
        };
        return has(0) && has(1) ? 2 : has(0) ? 0 : 1;
    }

    /// `all` are in order, without overlaps.
    static bool inside(std::vector<EditConflict> const& all, WordEdit const& edit) {
        for (auto one =
                 std::partition_point(all.begin(),
                                      all.end(),
                                      [&](EditConflict const& it) { return it.end < edit.begin; });
             one != all.end() && one->begin <= edit.begin;
             ++one)
            if (edit.end <= one->end)
                return true;
        return false;
    }

    void record(WordEdit const& edit, std::size_t side) {
        bool const is_reported = inside(merged_.adjoining, edit);
        auto const in = [&](auto& all, std::uint32_t key) {
            auto const [nearby, fresh] = all.try_emplace(key);
            auto& changes = nearby->second;
            changes.by[side].insert(edit.by.begin(), edit.by.end());
            changes.begin = fresh ? edit.begin : std::min(changes.begin, edit.begin);
            changes.end = std::max(changes.end, edit.end);
            changes.is_reported = changes.is_reported && is_reported;
        };
        for (auto at = edit.begin; at < edit.end; ++at)
            if (!positions_.designators[at]) {
                in(provisions_, positions_.provisions[at]);
                in(sentences_, positions_.sentences[at]);
            }
        if (!edit.inserts_only())
            return;
        bool const paragraph = edit.words.front() == '\n';
        auto const size = base_.size();
        if (edit.begin > 0 && !paragraph)
            in(provisions_, positions_.provisions[edit.begin - 1]);
        // Text inserted after a sentence may continue it.
        if (edit.begin > 0)
            in(sentences_, positions_.sentences[edit.begin - 1]);
        if (edit.begin < size && base_.with_space(edit.begin).front() != '\n')
            in(sentences_, positions_.sentences[edit.begin]);
    }

    /// The deepest provision that contains both ends of the changes.
    std::uint32_t container(Changes const& changes) const {
        if (base_.size() == 0)
            return no_parent;
        auto const last = std::max(changes.end, changes.begin + 1) - 1;
        auto one = positions_.provisions[std::min(changes.begin, base_.size() - 1)];
        auto const end = base_.words()[std::min(last, base_.size() - 1)].end;
        while (one != no_parent && law_.provisions[one].span.end < end)
            one = law_.provisions[one].parent;
        return one;
    }

    void add(std::map<std::pair<std::uint32_t, std::string>, NearbyEdits>& found,
             Changes const& changes,
             std::uint32_t provision,
             bool sentence) const {
        if (changes.by[0].empty() || changes.by[1].empty() || changes.is_reported)
            return;
        NearbyEdits nearby;
        if (provision != no_parent)
            nearby.path = path_of(law_.provisions, law_.text, provision);
        nearby.sentence = sentence;
        nearby.earlier_by.assign(changes.by[0].begin(), changes.by[0].end());
        nearby.later_by.assign(changes.by[1].begin(), changes.by[1].end());
        auto const begin = changes.begin - std::min(changes.begin, words_around);
        auto const end = std::min(base_.size(), changes.end + words_around);
        nearby.words = words_with_edits(base_, merged_.edits, begin, end);
        found.try_emplace({changes.begin, nearby.path}, std::move(nearby));
    }

    Section const& law_;
    BaseWords const& base_;
    MergedEdits const& merged_;
    WordPositions positions_;
    std::set<std::uint32_t> authors_[2];
    std::map<std::uint32_t, Changes> provisions_;
    std::map<std::uint32_t, Changes> sentences_;
};

} // namespace

std::vector<NearbyEdits> find_nearby_edits(Section const& law,
                                           BaseWords const& base,
                                           MergedEdits const& merged,
                                           WordEdits const& earlier,
                                           WordEdits const& later) {
    NearbyEditFinder finder(law, base, merged);
    finder.add(earlier, 0);
    finder.add(later, 1);
    return finder.run();
}

} // namespace nutmeg
