// Suggests section numbers where a number that the statutes do not contain may be a typing error.
#pragma once

#include "corpus/store/section_store.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The numbers of the statutes, for look-ups in a time that does not depend on how many there are.
class SimilarNumbers {
public:
    explicit SimilarNumbers(SectionStore const& statutes);

    /// Numbers of the statutes that differ from `number` in one character (added, missing or
    /// different) or in the order of two adjacent ones; in order, at most four.
    std::vector<std::string> of(std::string_view number) const;

    /// At most two numbers that differ least from `number`, if they are close enough to be meant,
    /// in order. Exchanged characters are likelier than a wrong one; then those of the same title
    /// and the same length come first.
    std::vector<std::string> nearest(std::string_view number) const;

private:
    struct Key {
        std::size_t hash = 0; ///< of the number, or of the number without one character
        std::uint32_t number = 0;
    };

    std::vector<std::string> numbers_;
    std::vector<Key> keys_; ///< by hash
};

} // namespace nutmeg
