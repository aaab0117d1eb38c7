#include "diff/align/runs_by_provision.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace nutmeg {

namespace {

// Words of a run that is kept even if the provisions are not related.
constexpr std::uint32_t content_run = 10;

/// Which provisions are related, by the alignment.
class RelatedProvisions {
public:
    RelatedProvisions(SectionWords const& old_words,
                      SectionWords const& new_words,
                      Alignment const& alignment)
        : old_(old_words), new_(new_words), alignment_(alignment) {}

    /// Whether words of the two provisions may be matched.
    bool related(ProvisionIndex o, ProvisionIndex n) const {
        if (o == no_provision || n == no_provision)
            return o == n;
        if (alignment_.old_to_new[o] == n || alignment_.moved_from[n] == o
            || alignment_.moved_to[o] == n)
            return true;
        if (alignment_.old_to_new[o] == no_provision)
            return partner_of_ancestor(o) == n;
        return alignment_.new_to_old[n] == no_provision && partner_of_new_ancestor(n) == o;
    }

    Alignment const& alignment() const { return alignment_; }

    /// The partner of the nearest ancestor that has one; `no_provision` if none has. The words of a
    /// deleted provision may remain in the provision that contained it.
    ProvisionIndex partner_of_ancestor(ProvisionIndex o) const {
        return nearest_partner(old_.parents, alignment_.old_to_new, o);
    }

    /// The same for a provision of the new section.
    ProvisionIndex partner_of_new_ancestor(ProvisionIndex n) const {
        return nearest_partner(new_.parents, alignment_.new_to_old, n);
    }

    bool designators_differ(std::uint32_t old_word, std::uint32_t new_word) const {
        return is_designator(old_, old_word) != is_designator(new_, new_word)
            || (is_designator(old_, old_word)
                && alignment_.old_to_new[old_.provision_of[old_word]]
                       != new_.provision_of[new_word]);
    }

    std::vector<CommonRun> keep(std::vector<CommonRun> const& runs) const {
        std::vector<CommonRun> kept;
        for (auto const& run : runs)
            for (std::uint32_t i = 0; i < run.size;) {
                auto const size = same_provisions(run, i);
                auto const o = old_.provision_of[run.old_begin + i];
                auto const n = new_.provision_of[run.new_begin + i];
                bool const same = related(o, n)
                               || (size >= content_run && o != no_provision && n != no_provision);
                for (auto const end = i + size; i < end; ++i)
                    if (same && !designators_differ(run.old_begin + i, run.new_begin + i))
                        append_run(kept, {run.old_begin + i, run.new_begin + i, 1});
            }
        return kept;
    }

private:
    static ProvisionIndex nearest_partner(std::vector<ProvisionIndex> const& parents,
                                          std::vector<ProvisionIndex> const& partners,
                                          ProvisionIndex provision) {
        for (auto up = parents[provision]; up != no_provision; up = parents[up])
            if (partners[up] != no_provision)
                return partners[up];
        return no_provision;
    }

    /// Number of words of the run, from index i on, that are in the same provision on either side.
    std::uint32_t same_provisions(CommonRun const& run, std::uint32_t i) const {
        auto end = i + 1;
        while (end < run.size
               && old_.provision_of[run.old_begin + end] == old_.provision_of[run.old_begin + i]
               && new_.provision_of[run.new_begin + end] == new_.provision_of[run.new_begin + i])
            ++end;
        return end - i;
    }

    SectionWords const& old_;
    SectionWords const& new_;
    Alignment const& alignment_;
};

/// Adjacent words [begin, end) of one provision.
struct Segment {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    ProvisionIndex provision = 0;

    std::span<std::uint32_t const> of(std::vector<std::uint32_t> const& numbers) const {
        return {numbers.data() + begin, end - begin};
    }
};

std::vector<Segment> segments(SectionWords const& words, std::uint32_t begin, std::uint32_t end) {
    std::vector<Segment> all;
    for (auto i = begin; i < end; ++i)
        if (all.empty() || all.back().provision != words.provision_of[i])
            all.push_back({i, i + 1, words.provision_of[i]});
        else
            all.back().end = i + 1;
    return all;
}

/// Finds segments of the new text by the provisions that they are related to, without trying all.
class RelatedSegments {
public:
    RelatedSegments(std::vector<Segment> const& news, RelatedProvisions const& relations)
        : relations_(relations) {
        auto const& alignment = relations.alignment();
        for (std::size_t i = 0; i < news.size(); ++i) {
            auto const n = news[i].provision;
            by_provision_[n].push_back(i);
            if (n == no_provision)
                continue;
            if (auto const from = alignment.moved_from[n]; from != no_provision)
                by_old_[from].push_back(i);
            if (alignment.new_to_old[n] == no_provision)
                if (auto const o = relations.partner_of_new_ancestor(n);
                    o != no_provision && alignment.old_to_new[o] != no_provision)
                    by_old_[o].push_back(i);
        }
    }

    /// Index of the first segment from `next` on whose provision is related to `o`; `none` if there
    /// is none.
    std::size_t first(ProvisionIndex o, std::size_t next) const {
        if (o == no_provision)
            return first_in(by_provision_, o, next);
        auto const& alignment = relations_.alignment();
        auto found = first_in(by_old_, o, next);
        auto const try_provision = [&](ProvisionIndex n) {
            if (n != no_provision)
                found = std::min(found, first_in(by_provision_, n, next));
        };
        try_provision(alignment.old_to_new[o]);
        try_provision(alignment.moved_to[o]);
        if (alignment.old_to_new[o] == no_provision)
            try_provision(relations_.partner_of_ancestor(o));
        return found;
    }

    static constexpr std::size_t none = ~std::size_t{0};

private:
    /// Ascending indices of segments.
    using Index = std::unordered_map<ProvisionIndex, std::vector<std::size_t>>;

    static std::size_t first_in(Index const& index, ProvisionIndex key, std::size_t next) {
        auto const found = index.find(key);
        if (found == index.end())
            return none;
        auto const first = std::lower_bound(found->second.begin(), found->second.end(), next);
        return first == found->second.end() ? none : *first;
    }

    RelatedProvisions const& relations_;
    Index by_provision_;
    Index by_old_; ///< by an old provision that moved into it, or that contains it
};

/// Kept runs, and the equal words of related provisions between them.
class RunsBetween {
public:
    RunsBetween(NumberedWords const& old_side,
                NumberedWords const& new_side,
                RelatedProvisions const& relations)
        : old_(old_side), new_(new_side), relations_(relations) {}

    /// Appends the equal words before `kept`, then `kept`.
    void add(CommonRun const& kept) {
        auto const news = segments(new_.words, new_at_, kept.new_begin);
        RelatedSegments const related(news, relations_);
        std::size_t next = 0;
        for (auto const& old_part : segments(old_.words, old_at_, kept.old_begin)) {
            auto const found = related.first(old_part.provision, next);
            if (found == RelatedSegments::none)
                continue;
            add_common(old_part, news[found]);
            next = found + 1;
        }
        append_run(runs_, kept);
        old_at_ = kept.old_begin + kept.size;
        new_at_ = kept.new_begin + kept.size;
    }

    std::vector<CommonRun> finish() { return std::move(runs_); }

private:
    void add_common(Segment const& old_part, Segment const& new_part) {
        for (auto const& run : common_runs(old_part.of(old_.numbers), new_part.of(new_.numbers)))
            for (std::uint32_t i = 0; i < run.size; ++i)
                if (auto const o = old_part.begin + run.old_begin + i,
                    n = new_part.begin + run.new_begin + i;
                    !relations_.designators_differ(o, n))
                    append_run(runs_, {o, n, 1});
    }

    NumberedWords const& old_;
    NumberedWords const& new_;
    RelatedProvisions const& relations_;
    std::uint32_t old_at_ = 0;
    std::uint32_t new_at_ = 0;
    std::vector<CommonRun> runs_;
};

std::uint32_t count(NumberedWords const& side) {
    return static_cast<std::uint32_t>(side.numbers.size());
}

} // namespace

std::vector<CommonRun> runs_by_provision(NumberedWords const& old_side,
                                         NumberedWords const& new_side,
                                         std::vector<CommonRun> const& runs,
                                         Alignment const& alignment) {
    if (is_swapped(old_side.words.section->text, new_side.words.section->text))
        return swapped(runs_by_provision(new_side,
                                         old_side,
                                         swapped(runs),
                                         {alignment.new_to_old,
                                          alignment.old_to_new,
                                          alignment.moved_to,
                                          alignment.moved_from}));
    RelatedProvisions const relations(old_side.words, new_side.words, alignment);
    RunsBetween all(old_side, new_side, relations);
    for (auto const& run : relations.keep(runs))
        all.add(run);
    all.add({count(old_side), count(new_side), 0});
    return all.finish();
}

} // namespace nutmeg
