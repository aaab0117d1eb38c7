#include "diff/effects/edits/cited_provision.hpp"

#include "diff/effects/edits/citation_names.hpp"

namespace nutmeg {

Reference reference_of(LawWords const& side, Citation const& citation, std::size_t index) {
    auto const& target = citation.targets[index];
    auto const all = citation.span.of(side.text);
    Reference reference;
    reference.whole = citation.span;
    reference.span = citation.targets.size() == 1 ? citation.span : target.span;
    reference.first = name_of(citation, target.number, target.path, all);
    reference.qualifier =
        citation.kind == CitationKind::FederalSection ? citation.code : citation.qualifier;
    reference.is_named = citation.anchor == Anchor::Number || !target.path.empty();
    if (!target.last_number.empty() || !target.last_path.empty())
        reference.last = name_of(citation,
                                 target.last_number.empty() ? target.number : target.last_number,
                                 target.last_path,
                                 all);
    return reference;
}

std::string range_name(Reference const& reference) {
    if (reference.last.empty())
        return reference.first;
    auto first = reference.first;
    std::string_view last = reference.last;
    if (auto const blank = first.find(' '); blank != std::string::npos) {
        if (last.starts_with(first.substr(0, blank + 1)))
            last.remove_prefix(blank + 1);
        first.insert(blank, "s");
    }
    return first + " to " + std::string(last);
}

std::string full_name(Reference const& reference) {
    auto const name = range_name(reference);
    return reference.qualifier.empty() ? name : name + ", " + reference.qualifier;
}

} // namespace nutmeg
