// What follows section numbers: the law that they belong to, and the time of that law.
#include "parser/citations/citation_forms.hpp"

#include <algorithm>
#include <array>

namespace nutmeg {

namespace {

using grammar::Words;

/// Last words of the names of laws, which show that a run of capitalized words names one.
constexpr std::array<std::string_view, 18> law_words{
    "Act",
    "Acts",
    "Code",
    "Law",
    "Laws",
    "Statutes",
    "Regulations",
    "Rules",
    "Regulation",
    "Rule",
    "Amendments",
    "Compact",
    "Charter",
    "Order",
    "Agreement",
    "Treaty",
    "Book",
    "Handbook",
};

struct Tail {
    std::string_view text;
    std::uint32_t at;

    char const* first() const { return text.data() + at; }
    char const* last() const { return text.data() + text.size(); }
    std::uint32_t offset(char const* place) const {
        return static_cast<std::uint32_t>(place - text.data());
    }
};

bool read_act(Tail const& tail, Holder& holder) {
    char const* at = tail.first();
    if (grammar::this_act_at(at, tail.last())) {
        holder.kind = CitationKind::ThisAct;
        holder.end = tail.offset(at);
        return true;
    }
    if (!grammar::of_at(at, tail.last()))
        return false;
    std::vector<Citation> acts;
    auto const begin = tail.offset(at);
    auto const end = read_act_itself(tail.text, begin, acts);
    if (end == begin)
        return false;
    auto const& act = acts.front();
    holder.kind = act.kind;
    holder.act_number = act.targets.front().number;
    holder.session = act.session;
    holder.end = end;
    return true;
}

bool read_constitution(Tail const& tail, Holder& holder) {
    char const* at = tail.first();
    grammar::ConstitutionPhrase phrase;
    if (!grammar::of_at(at, tail.last()))
        return false;
    auto const begin = tail.offset(at);
    if (!grammar::constitution_at(at, tail.last(), tail.text.data(), phrase))
        return false;
    holder.kind = CitationKind::Constitution;
    holder.end = tail.offset(at);
    holder.code = Span{begin, holder.end}.of(tail.text);
    return true;
}

bool read_foreign(Tail const& tail, Holder& holder) {
    char const* at = tail.first();
    Words words;
    if (grammar::code_title_at(at, tail.last(), tail.text.data(), words)) {
        holder.kind = CitationKind::UnitedStatesCode;
        holder.code = std::string(words.span.of(tail.text)) + " USC";
        holder.end = tail.offset(at);
        return true;
    }
    auto const name = foreign_law_behind(tail.text, tail.at);
    if (!name.empty()) {
        holder.code = name.of(tail.text);
        holder.end = name.end;
    }
    return !name.empty();
}

} // namespace

Span foreign_law_behind(std::string_view text, std::uint32_t offset) {
    char const* at = text.data() + offset;
    Words words;
    if (!grammar::foreign_name_at(at, text.data() + text.size(), text.data(), words))
        return {};
    auto const name = words.span.of(text);
    for (std::string_view const small : {"said ", "such ", "the federal "})
        if (name.starts_with(small)
            && (name.ends_with("act") || name.ends_with("code") || name.ends_with("law")))
            return words.span;
    // The name ends at its first law word, unless "of 1986" or another capitalized word follows.
    std::size_t begin = name.starts_with("the ") ? 4 : 0;
    auto is_law = false;
    std::size_t end = 0;
    for (std::size_t i = begin; i < name.size();) {
        auto const stop = std::min(name.find(' ', i), name.size());
        auto word = name.substr(i, stop - i);
        auto const has_comma = word.ends_with(',');
        if (has_comma)
            word.remove_suffix(1);
        auto const is_small = word.empty() || (word[0] >= 'a' && word[0] <= 'z');
        if (is_law && is_small && word != "of")
            break;
        is_law = is_law || std::find(law_words.begin(), law_words.end(), word) != law_words.end();
        if (is_law && !is_small)
            end = i + word.size();
        if (is_law && has_comma)
            break;
        i = stop + 1;
    }
    auto const law = name.substr(begin, end > begin ? end - begin : 0);
    // Acts of Connecticut are in the General Statutes; the Practice Book is made by the judges.
    auto const is_ours = law.starts_with("General Statutes")
                      || (law.starts_with("Connecticut") && !law.ends_with("Book"));
    if (law.empty() || is_ours)
        return {};
    return {static_cast<std::uint32_t>(words.span.begin + begin),
            static_cast<std::uint32_t>(words.span.begin + end)};
}

void read_tail(std::string_view text, Holder& holder) {
    Tail const tail{text, holder.end};
    char const* at = tail.first();
    // Nearly always something else follows, and three bytes show it.
    auto const rest = text.substr(holder.end, 4);
    if (rest.empty() || (rest[0] != ' ' && rest[0] != ',')
        || rest.find_first_of("oir") == rest.npos)
        return;
    if (grammar::state_regulations_at(at, tail.last())) {
        holder.kind = CitationKind::StateRegulations;
        holder.end = tail.offset(at);
        holder.is_named = true;
        return;
    }
    Words rider;
    if (grammar::rider_at(at, tail.last(), text.data(), rider)) {
        // "section 4654 of the general statutes, revision of 1949": numbers had no title then.
        holder.kind = CitationKind::Statute;
        holder.is_named = true;
        holder.rider = rider.span.of(text);
        holder.end = tail.offset(at);
        holder.has_rider = true;
        return;
    }
    if (holder.kind != CitationKind::FederalSection)
        return;
    if (read_act(tail, holder) || read_constitution(tail, holder) || read_foreign(tail, holder))
        holder.is_named = true;
}

} // namespace nutmeg
