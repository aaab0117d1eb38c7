#include "cli/akn/bill_document.hpp"

#include "cli/akn/bill_writer.hpp"
#include "cli/akn/elements/xml.hpp"

namespace nutmeg {

std::string akn_bill(Act const& act, SectionLookup const& find) {
    pugi::xml_document document;
    akn::BillWriter(act, find).write(akn::add_root(document));
    return akn::printed(document);
}

} // namespace nutmeg
