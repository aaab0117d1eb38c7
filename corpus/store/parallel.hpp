// Loops that run on all cores. Only this folder uses oneTBB.
#pragma once

#include <cstddef>
#include <functional>

namespace nutmeg {

/// Receives how many of a loop's items are done. Called from any thread, one at a time, and once
/// more when the loop ends, with `done` equal to `all`.
using LoopProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Sets the function that receives the progress of the loops of this process, until it is set
/// again; empty for none. Loops inside another loop are not reported. Must not be called while a
/// loop runs.
void watch_loops(LoopProgress progress);

/// Calls `work(i)` once for each i below `count`, from several threads, in no particular order.
/// An exception thrown by `work` is rethrown here.
void parallel_for(std::size_t count, std::function<void(std::size_t)> const& work);

/// The same, starting with the largest `size(i)`, so that no large item is left for the end. For
/// items of very different sizes.
void parallel_for_largest_first(std::size_t count,
                                std::function<std::size_t(std::size_t)> const& size,
                                std::function<void(std::size_t)> const& work);

/// Calls `make(i)` for each i below `count` from several threads, and `consume(i)` in order from
/// one thread at a time, once `make(i)` has returned. Only a few items are between the two, so that
/// memory does not grow with `count`.
void parallel_in_order(std::size_t count,
                       std::function<void(std::size_t)> const& make,
                       std::function<void(std::size_t)> const& consume);

} // namespace nutmeg
