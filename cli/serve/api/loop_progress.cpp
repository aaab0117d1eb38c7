#include "cli/serve/api/loop_progress.hpp"

#include "cli/serve/api/warm_law.hpp"
#include "corpus/store/parallel.hpp"

namespace nutmeg {

namespace {

constexpr std::chrono::milliseconds moment{200};

} // namespace

RequestProgress::RequestProgress(ProgressHandler const& progress, WarmLaw const& law)
    : progress_(progress), law_(law), next_(Clock::now() + moment) {
    if (progress_)
        watch_loops([this](std::size_t done, std::size_t all) { report(done, all); });
}

RequestProgress::~RequestProgress() {
    if (progress_)
        watch_loops({});
}

void RequestProgress::report(std::size_t done, std::size_t all) {
    auto const now = Clock::now();
    if (now < next_)
        return;
    next_ = now + moment;
    progress_(law_.task(), done, all);
}

} // namespace nutmeg
