#include "corpus/store/set_typography.hpp"

#include "diff/words/typography.hpp"
#include "parser/statutes/copied/published_form.hpp"
#include "parser/statutes/read_section.hpp"

#include <utility>

namespace nutmeg {

void set_typography(Section& section, SectionStore& model) {
    auto const published = section.numbers.empty() ? nullptr : model.find(section.citation());
    if (!published)
        return;
    auto copied = in_published_form(section, *published);
    auto const words = in_law_typography(copied.text, published->text, Paragraphs::Law);
    section.catchline = std::move(copied.catchline);
    section.diagnostics = std::move(copied.diagnostics);
    section.unknown_lines = std::move(copied.unknown_lines);
    auto restored = section_from_words(section.citation(), section.catchline, words);
    section.text = std::move(restored.text);
    section.paragraphs = std::move(restored.paragraphs);
    section.paragraph_lines.clear();
    section.current_end = restored.current_end;
}

} // namespace nutmeg
