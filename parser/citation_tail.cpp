// What follows section numbers: whose sections they are, and of which time.
#include "parser/citation_forms.hpp"

namespace nutmeg {

void read_tail(std::string_view text, Holder& holder) {
    char const* const end = text.data() + text.size();
    char const* at = text.data() + holder.end;
    grammar::Words rider;
    if (holder.kind == CitationKind::Statute && grammar::rider_at(at, end, text.data(), rider)) {
        holder.rider = rider.span.of(text);
        holder.end = static_cast<std::uint32_t>(at - text.data());
    }
}

} // namespace nutmeg
