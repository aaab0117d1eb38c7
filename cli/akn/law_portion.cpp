#include "cli/akn/law_portion.hpp"

#include "cli/akn/portion_writer.hpp"

#include <utility>

namespace nutmeg {

std::string akn_portion(AknPortion const& portion, SectionLookup const& find) {
    std::vector<akn::PortionLaw> laws;
    for (auto const& law : portion.laws)
        laws.push_back(
            {law.section, law.provision, law.chapter, law.chapter_name, std::nullopt, false, {}});
    akn::PortionWriter writer(std::move(laws), find);
    pugi::xml_document document;
    akn::NamedDate const version{portion.date, portion.date.empty() ? "" : "asOf"};
    writer.write(akn::add_root(document), version);
    return akn::printed(document);
}

} // namespace nutmeg
