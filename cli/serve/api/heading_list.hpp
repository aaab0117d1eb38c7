// The headings of the law, to find a section by the start of its number or by words of its
// catchline.
#pragma once

#include "corpus/store/section_store.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

struct ListedHeading {
    std::string number;
    std::string catchline;
    std::string chapter; ///< "chapter 952"; empty if unknown
    Status status = Status::Active;
};

struct FoundHeadings {
    std::vector<ListedHeading const*> sections; ///< the first of them
    std::size_t all = 0;                        ///< how many there are
};

class HeadingList {
public:
    /// Reads all sections. Throws Error if the only file of an edition cannot be read.
    explicit HeadingList(SectionStore& law);

    /// The sections whose number begins with `query`, in order, and then those whose catchline has
    /// a word that begins with each word of it. All sections for an empty query.
    FoundHeadings find(std::string_view query, std::size_t most) const;

private:
    struct Entry {
        ListedHeading section;
        std::string number; ///< in lower case
        std::string words;  ///< of the catchline, in lower case, each after a space
    };

    std::vector<Entry> entries_; ///< in the order of their numbers
};

} // namespace nutmeg
