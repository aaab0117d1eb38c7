#include "cli/akn/elements/names.hpp"

#include "parser/text/ascii.hpp"

#include <algorithm>
#include <array>

namespace nutmeg::akn {

namespace {

struct LevelNames {
    char const* element;
    std::string_view abbreviation; ///< naming convention, 5.2
};

constexpr std::array<LevelNames, 6> level_names{{
    {"section", "sec"},
    {"subsection", "subsec"},
    {"subdivision", "subdvs"},
    {"subparagraph", "subpara"},
    {"clause", "cl"},
    {"subclause", "subcl"},
}};

LevelNames const& names_of(Level level) {
    return level_names[static_cast<std::size_t>(level)];
}

} // namespace

char const* level_element(Level level) {
    return names_of(level).element;
}

std::string name_part(std::string_view words) {
    std::string out;
    for (char const c : words)
        if (is_alnum(c) || c == '.' || c == '-')
            out += c;
        else if (c == ' ' && !out.empty() && out.back() != '-')
            out += '-';
    while (out.ends_with('-'))
        out.pop_back();
    return out;
}

std::string slug(std::string_view words) {
    auto name = to_lower(name_part(words));
    name.erase(std::remove(name.begin(), name.end(), '.'), name.end());
    return name;
}

std::string section_id(std::string_view number) {
    auto const name = name_part(number);
    return name.empty() ? "sec" : "sec_" + name;
}

std::vector<std::string> provision_ids(std::vector<Provision> const& provisions,
                                       std::string_view text,
                                       std::string const& parent_id) {
    std::vector<std::string> ids;
    ids.reserve(provisions.size());
    EIds unique;
    for (auto const& provision : provisions) {
        auto id = provision.parent == no_parent ? parent_id : ids[provision.parent];
        id += "__";
        id += names_of(provision.level).abbreviation;
        id += '_' + name_part(provision.designator.of(text));
        ids.push_back(unique.assign(id));
    }
    return ids;
}

std::string statutes_iri(std::string_view id) {
    return std::string(statutes_work) + "/!main~" + std::string(id);
}

std::string act_iri(std::string_view act, int year) {
    if (year == 0 || act.empty())
        return {};
    auto const printed_year = std::to_string(year);
    auto name = act;
    if (name.starts_with(printed_year)) // "1969, P.A. 828", "1949 Rev."
        name.remove_prefix(printed_year.size());
    auto const number = slug(name);
    return "/akn/us-ct/act/" + printed_year + "/" + (number.empty() ? slug(act) : number);
}

std::string public_act_iri(std::string_view number) {
    constexpr std::string_view first_year = "72";
    auto const year = number.substr(0, number.find('-'));
    bool const has_year = year.size() == 2 && is_digit(year[0]) && is_digit(year[1]);
    auto const century = year < first_year ? "20" : "19";
    return "/akn/us-ct/act/" + (has_year ? century + std::string(year) : std::string("unknown"))
         + "/pa-" + slug(number);
}

std::string EIds::assign(std::string const& wanted) {
    auto id = wanted;
    for (int next = 2; !assigned_.insert(id).second; ++next)
        id = wanted + "_" + std::to_string(next);
    return id;
}

} // namespace nutmeg::akn
