#include "cli/json/json_lines.hpp"
#include "cli/json/values.hpp"

#include <array>

namespace nutmeg {

namespace {

json::array provisions_of(std::vector<Provision> const& provisions, std::string_view text) {
    json::array list;
    std::vector<std::string> paths;
    for (auto const& provision : provisions) {
        auto path = provision.parent == no_parent ? std::string() : paths[provision.parent];
        path += provision.designator.of(text);
        list.push_back({{"path", json_text(path)},
                        {"level", json_text(level_name(provision.level))},
                        {"begin", provision.span.begin},
                        {"end", provision.span.end}});
        paths.push_back(std::move(path));
    }
    return list;
}

std::string_view resolution_name(Resolution resolution) {
    constexpr std::array<std::string_view, 5> names{
        "unknown", "resolved", "dangling", "not-given", "frozen"};
    return names[static_cast<std::size_t>(resolution)];
}

json::array references_of(Section const& section) {
    json::array list;
    for (auto const& citation : section.citations)
        for (auto const& target : citation.targets) {
            json::object reference{{"begin", citation.span.begin},
                                   {"end", citation.span.end},
                                   {"section", json_text(target.number)},
                                   {"path", json_text(target.path)},
                                   {"resolved", target.resolution == Resolution::Resolved}};
            reference["kind"] = json_text(citation_kind_name(citation.kind));
            if (citation.kind == CitationKind::Statute)
                reference["state"] = json_text(resolution_name(target.resolution));
            if (!target.last_number.empty())
                reference["to_section"] = json_text(target.last_number);
            if (!target.last_path.empty())
                reference["to_path"] = json_text(target.last_path);
            for (auto const& [key, words] : {std::pair{"code", &citation.code},
                                             std::pair{"session", &citation.session},
                                             std::pair{"rider", &citation.qualifier},
                                             std::pair{"qualifier", &citation.qualifier}})
                if (!words->empty())
                    reference[key] = json_text(*words);
            list.push_back(std::move(reference));
        }
    return list;
}

std::string_view quantity_name(QuantityKind kind) {
    constexpr std::array<std::string_view, 8> names{
        "age", "money", "percent", "duration", "imprisonment", "date", "count", "offense-class"};
    return names[static_cast<std::size_t>(kind)];
}

json::array quantities_of(Section const& section) {
    json::array list;
    for (auto const& quantity : section.quantities) {
        json::object one{{"begin", quantity.span.begin},
                         {"end", quantity.span.end},
                         {"kind", json_text(quantity_name(quantity.kind))}};
        if (!quantity.iso.empty())
            one["value"] = json_text(quantity.iso);
        else if (!quantity.text.empty())
            one["value"] = json_text(quantity.text);
        else
            one["value"] = json_number(quantity.value);
        if (!quantity.unit.empty())
            one["unit"] = json_text(quantity.unit);
        list.push_back(std::move(one));
    }
    return list;
}

json::array later_versions_of(Section const& section) {
    json::array list;
    for (auto const& later_version : section.later_versions)
        for (auto const& path :
             later_version.paths.empty() ? std::vector<std::string>{""} : later_version.paths) {
            json::object one{
                {"from", text_or_null(!later_version.from.empty(), later_version.from)},
                {"path", json_text(path)},
                {"begin", later_version.span.begin},
                {"end", later_version.span.end},
                {"act", json_text(later_version.act)}};
            if (!later_version.event.empty())
                one["event"] = json_text(later_version.event);
            one["provisions"] = provisions_of(later_version.provisions, section.text);
            list.push_back(std::move(one));
        }
    return list;
}

} // namespace

std::string parse_line(Section const& section, std::string const& file) {
    json::object line{{"citation", json_text(section.citation())},
                      {"citations", json_texts(section.numbers)},
                      {"status", json_text(status_name(section.status))},
                      {"catchline", json_text(section.catchline)},
                      {"formerly", json_texts(section.formerly)},
                      {"text", json_text(section.text)},
                      {"provisions", provisions_of(section.provisions, section.text)},
                      {"references", references_of(section)},
                      {"source", json_texts(section.source_notes)},
                      {"history", json_texts(section.history_notes)},
                      {"future", later_versions_of(section)},
                      {"quantities", quantities_of(section)},
                      {"notes", json_texts(section.heading_notes)},
                      {"file", json_text(file)},
                      {"line", section.line},
                      {"diagnostics", json_findings(section.diagnostics, file)}};
    return serialized(line);
}

} // namespace nutmeg
