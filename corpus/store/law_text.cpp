#include "corpus/store/law_text.hpp"

#include "corpus/store/section_store.hpp"
#include "parser/statutes/section.hpp"

namespace nutmeg {

LawText law_text(SectionStore& store) {
    return [&store](std::string const& number) {
        auto const section = store.find(number);
        return section ? section->catchline + "\n" + section->text : std::string();
    };
}

} // namespace nutmeg
