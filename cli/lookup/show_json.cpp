#include "cli/json/values.hpp"
#include "cli/lookup/lookup_wording.hpp"

#include <array>

namespace nutmeg {

namespace {

json::value text_or_null(std::string_view text) {
    return text.empty() ? json::value(nullptr) : json::value(json_text(text));
}

std::string_view resolution_name(Resolution resolution) {
    constexpr std::array<std::string_view, 5> names{
        "unknown", "resolved", "dangling", "not-given", "frozen"};
    return names[static_cast<std::size_t>(resolution)];
}

/// Offsets of the provisions in the text of the line.
json::array provisions_of(FoundLaw const& law) {
    json::array list;
    auto const& section = *law.section;
    auto const wanted = law.span();
    for (std::size_t i = 0; i < section.provisions.size(); ++i) {
        auto const& provision = section.provisions[i];
        if (wanted.contains(provision.span))
            list.push_back({{"path", json_text(path_of(section.provisions, section.text, i))},
                            {"level", json_text(level_name(provision.level))},
                            {"begin", provision.span.begin - wanted.begin},
                            {"end", provision.span.end - wanted.begin}});
    }
    return list;
}

json::array cites_of(References const& references, Span wanted) {
    json::array list;
    for (auto const& cited : references.cites)
        list.push_back({{"cites", json_text(cited.name)},
                        {"path", json_text(cited.path)},
                        {"begin", cited.span.begin - wanted.begin},
                        {"end", cited.span.end - wanted.begin},
                        {"state", json_text(resolution_name(cited.resolution))}});
    return list;
}

json::array cited_by_of(References const& references) {
    json::array list;
    for (auto const& citing : references.cited_by)
        list.push_back({{"citation", json_text(citing.section)},
                        {"path", json_text(citing.path)},
                        {"cites", json_text(citing.name)},
                        {"quote", json_text(citing.words)},
                        {"whole", citing.is_whole}});
    return list;
}

json::array changes_of(SectionAct const& act) {
    json::array list;
    for (auto const& change : act.changes)
        list.push_back({{"verb", json_text(history_verb_name(change.verb))},
                        {"units", json_texts(change.units)},
                        {"in", json_texts(change.in)},
                        {"to", json_texts(change.to)},
                        {"quoted", json_texts(change.quoted)}});
    return list;
}

json::object act_object(SectionAct const& act) {
    json::object object{{"act", text_or_null(act.act)}};
    object["year"] = act.year == 0 ? json::value(nullptr) : json::value(act.year);
    object["sections"] = json_texts(act.sections);
    object["effective"] = text_or_null(act.effective);
    object["what"] = json_text(act.what);
    object["changes"] = changes_of(act);
    object["listed"] = act.is_listed;
    object["pending"] = act.is_pending;
    return object;
}

json::array acts_array(std::vector<SectionAct> const& acts) {
    json::array list;
    for (auto const& act : acts)
        list.push_back(act_object(act));
    return list;
}

json::object line_of(ShownLaw const& shown) {
    auto const& law = shown.law;
    auto const& section = *law.section;
    json::object line{{"citation", json_text(section.citation())},
                      {"path", json_text(law.path())},
                      {"status", json_text(status_name(section.status))},
                      {"heading", json_text(section.heading)},
                      {"catchline", json_text(section.catchline)},
                      {"chapter", text_or_null(law.chapter)},
                      {"edition", text_or_null(law.source.edition)},
                      {"file", text_or_null(law.source.file)},
                      {"line", law.source.line},
                      {"on", text_or_null(law.on)},
                      {"text", json_text(law.span().of(section.text))},
                      {"provisions", provisions_of(law)},
                      {"source", json_texts(section.source_notes)},
                      {"history", json_texts(section.history_notes)}};
    if (shown.references) {
        line["cites"] = cites_of(*shown.references, law.span());
        line["cited_by"] = cited_by_of(*shown.references);
        line["cited_as_section"] = shown.references->of_section;
    }
    if (shown.acts)
        line["acts"] = acts_array(*shown.acts);
    return line;
}

} // namespace

std::string show_jsonl(ShowReport const& report) {
    std::string lines;
    for (auto const& shown : report.laws)
        lines += json::serialize(line_of(shown)) + "\n";
    return lines;
}

std::string log_jsonl(ShowReport const& report) {
    std::string lines;
    for (auto const& shown : report.laws)
        for (auto const& act : *shown.acts) {
            json::object line{{"citation", json_text(shown.law.section->citation())}};
            auto fields = act_object(act);
            for (auto& field : fields)
                line[field.key()] = std::move(field.value());
            lines += json::serialize(line) + "\n";
        }
    return lines;
}

} // namespace nutmeg
