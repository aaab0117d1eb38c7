// Which of the editions given has the text of a date, and whether that text is known.
#pragma once

#include "corpus/store/section_store.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nutmeg {

/// The editions as of a date. An edition without a date has that of the one before it.
class LawOnDate {
public:
    /// @param date  ISO 8601
    LawOnDate(SectionStore& store, std::string date);

    /// Why the law of that date is not known: the earliest edition is later. Empty if it is known.
    std::string const& fault() const { return fault_; }

    /// The section as the latest edition prints it that is not after the date, or else the last one
    /// before that one that prints it. If all are after the date, as the first one does. Null if
    /// none prints it.
    EditionVersion find(std::string_view number) const;

    /// Why the text of a section on that date is not known: an act changed it later. Empty if it
    /// is known. An act for which the notes give no date took effect on October 1 (Gen. Stat.
    /// 2-32).
    std::string fault_of(Section const& section) const;

private:
    SectionStore& store_;
    std::string date_;
    std::vector<std::string> paths_;
    std::size_t end_ = 0; ///< the number of editions that are used
    std::string fault_;
};

} // namespace nutmeg
