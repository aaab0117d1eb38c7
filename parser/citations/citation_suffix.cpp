// What follows section numbers: the law that they belong to, and the time of that law.
#include "parser/citations/citation_forms.hpp"
#include "parser/text/ascii.hpp"

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
    std::uint32_t offset(char const* position) const {
        return static_cast<std::uint32_t>(position - text.data());
    }
};

bool read_act(Tail const& tail, Container& container) {
    char const* at = tail.first();
    if (grammar::this_act_at(at, tail.last())) {
        container.kind = CitationKind::ThisAct;
        container.end = tail.offset(at);
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
    container.kind = act.kind;
    container.act_number = act.targets.front().number;
    container.session = act.session;
    container.end = end;
    return true;
}

bool read_constitution(Tail const& tail, Container& container) {
    char const* at = tail.first();
    grammar::ConstitutionPhrase phrase;
    if (!grammar::of_at(at, tail.last()))
        return false;
    auto const begin = tail.offset(at);
    if (!grammar::constitution_at(at, tail.last(), tail.text.data(), phrase))
        return false;
    container.kind = CitationKind::Constitution;
    container.end = tail.offset(at);
    container.code = Span{begin, container.end}.of(tail.text);
    return true;
}

bool read_other_law(Tail const& tail, Container& container) {
    char const* at = tail.first();
    Words words;
    if (grammar::code_title_at(at, tail.last(), tail.text.data(), words)) {
        container.kind = CitationKind::UnitedStatesCode;
        container.code = std::string(words.span.of(tail.text)) + " USC";
        container.end = tail.offset(at);
        return true;
    }
    auto const name = other_law_after(tail.text, tail.at);
    if (!name.empty()) {
        container.code = name.of(tail.text);
        container.end = name.end;
    }
    return !name.empty();
}

} // namespace

Span other_law_after(std::string_view text, std::uint32_t offset) {
    char const* at = text.data() + offset;
    Words words;
    if (!grammar::law_name_at(at, text.data() + text.size(), text.data(), words))
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
        auto const is_small = word.empty() || is_lower(word[0]);
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

void read_tail(std::string_view text, Container& container) {
    Tail const tail{text, container.end};
    char const* at = tail.first();
    // Nearly always something else follows, and the first bytes show it.
    auto const rest = text.substr(container.end, 4);
    if (rest.empty() || (rest[0] != ' ' && rest[0] != ',')
        || rest.find_first_of("oir") == rest.npos)
        return;
    if (grammar::state_regulations_at(at, tail.last())) {
        container.kind = CitationKind::StateRegulations;
        container.end = tail.offset(at);
        container.is_named = true;
        return;
    }
    Words qualifier;
    if (grammar::qualifier_at(at, tail.last(), text.data(), qualifier)) {
        // "section 4654 of the general statutes, revision of 1949": numbers had no title then.
        container.kind = CitationKind::Statute;
        container.is_named = true;
        container.qualifier = qualifier.span.of(text);
        container.end = tail.offset(at);
        container.has_qualifier = true;
        return;
    }
    if (container.kind != CitationKind::FederalSection)
        return;
    if (read_act(tail, container) || read_constitution(tail, container)
        || read_other_law(tail, container))
        container.is_named = true;
}

} // namespace nutmeg
