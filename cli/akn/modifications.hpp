// The changes of a preview: as marks of a text, and as modifications in the metadata.
#pragma once

#include "cli/akn/elements/inline_text.hpp"
#include "cli/akn/elements/names.hpp"
#include "cli/akn/elements/timeline.hpp"
#include "corpus/preview/preview.hpp"
#include "diff/comparison.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace nutmeg::akn {

/// Whether nothing of the section is left, so that the text to write is the old one.
bool is_entirely_deleted(Comparison const& comparison);

/// The redline of the comparison as changes of its new text, or of its old text if
/// is_entirely_deleted.
TextChanges changes_of(Comparison const& comparison);

/// "/akn/us-ct/bill/2026/402" or "/akn/us-ct/act/2026/pa-26-402": the work of a bill or act. A bill
/// without a number has its title.
std::string bill_work(Act const& act);

/// Returns the reference to a provision of the section that an entry changes: its path as amended.
using ProvisionReference = std::function<std::string(std::string const& path)>;

/// Collects the modifications of a document.
class Modifications {
public:
    /// `ids` and `timeline` must outlive this object.
    Modifications(EIds& ids, Timeline& timeline) : ids_(ids), timeline_(timeline) {}

    /// Adds what one section of a bill changes, with the date from which it is in force, if that is
    /// known, else with the words that say when.
    void add(BillPreview const& bill,
             PreviewEntry const& entry,
             ProvisionReference const& reference);

    bool empty() const { return all_.empty(); }
    /// <analysis> with <passiveModifications>.
    void write_analysis(Node meta) const;
    /// The bills, and the events on which the modifications depend.
    void write_references(Node references) const;

private:
    struct Modification {
        char const* type = nullptr;
        std::string source;
        std::string destination;
        std::string old_id; ///< eId in current law, if it is another or is deleted
        std::string period;
        std::string event; ///< reference to it, if there is no date
    };
    struct Bill {
        std::string id;
        std::string work;
        std::string name;
    };

    void add_bill(BillPreview const& bill);
    std::string event_reference(std::string const& words);

    EIds& ids_;
    Timeline& timeline_;
    std::vector<Modification> all_;
    std::vector<Bill> bills_;
    std::vector<std::pair<std::string, std::string>> events_; ///< eId and words
};

} // namespace nutmeg::akn
