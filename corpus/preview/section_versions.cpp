#include "corpus/preview/section_versions.hpp"

#include "parser/statutes/read_section.hpp"

namespace nutmeg {

std::shared_ptr<Section const> version_at_date(std::shared_ptr<Section const> const& section,
                                               std::string_view iso) {
    if (!section || (section->later_versions.empty() && section->heading_notes.empty()))
        return section;
    return std::make_shared<Section const>(section_at_date(*section, iso));
}

std::shared_ptr<Section const> section_with_words(std::string_view number,
                                                  Section const* before,
                                                  std::string_view words) {
    auto section = section_from_words(
        number, before == nullptr ? std::string_view() : before->catchline, words);
    if (before != nullptr)
        section.heading_notes = before->heading_notes;
    return std::make_shared<Section const>(std::move(section));
}

} // namespace nutmeg
