#include "diff/words/merge_edits.hpp"

namespace nutmeg {

namespace {

struct Edit {
    std::uint32_t deleted = 0;
    std::uint32_t inserted = 0;
    bool empty() const { return deleted == 0 && inserted == 0; }
};

Edit between(CommonRun const& before, CommonRun const& after) {
    return {after.old_begin - before.old_begin - before.size,
            after.new_begin - before.new_begin - before.size};
}

bool same_run(SameWords const& same, std::uint32_t a, std::uint32_t b, std::uint32_t size) {
    for (std::uint32_t i = 0; i < size; ++i)
        if (!same(a + i, b + i))
            return false;
    return true;
}

} // namespace

std::vector<CommonRun> with_fewer_edits(std::vector<CommonRun> const& runs,
                                        std::uint32_t old_size,
                                        std::uint32_t new_size,
                                        SameWords const& same_old,
                                        SameWords const& same_new,
                                        MayMove const& may_move) {
    std::vector<CommonRun> kept;
    CommonRun const end{old_size, new_size, 0};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto run = runs[i];
        auto const last = kept.empty() ? CommonRun{} : kept.back();
        auto const next = i + 1 < runs.size() ? runs[i + 1] : end;
        auto const before = between(last, run);
        auto const after = between(run, next);
        if (!before.empty() && !after.empty() && (!may_move || may_move(run))) {
            auto const old_first = last.old_begin + last.size;
            auto const new_first = last.new_begin + last.size;
            auto const old_last = next.old_begin - run.size;
            auto const new_last = next.new_begin - run.size;
            if (before.deleted == 0 && before.inserted >= run.size
                && same_run(same_new, new_first, run.new_begin, run.size))
                run.new_begin = new_first;
            else if (before.inserted == 0 && before.deleted >= run.size
                     && same_run(same_old, old_first, run.old_begin, run.size))
                run.old_begin = old_first;
            else if (after.deleted == 0 && after.inserted >= run.size
                     && same_run(same_new, run.new_begin, new_last, run.size))
                run.new_begin = new_last;
            else if (after.inserted == 0 && after.deleted >= run.size
                     && same_run(same_old, run.old_begin, old_last, run.size))
                run.old_begin = old_last;
        }
        if (!kept.empty() && between(kept.back(), run).empty())
            kept.back().size += run.size;
        else
            kept.push_back(run);
    }
    return kept;
}

} // namespace nutmeg
