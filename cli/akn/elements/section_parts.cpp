#include "cli/akn/elements/section_parts.hpp"

#include "cli/akn/elements/names.hpp"
#include "parser/text/ascii.hpp"

#include <algorithm>
#include <utility>

namespace nutmeg::akn {

namespace {

/// Where the provision begins: at the start of its paragraph, if no word is before its designator.
/// Footnote marks and quotation marks are, in "*(b)" and "\u201C(b)".
std::uint32_t begin_of(Provision const& provision, std::string_view text) {
    auto begin = provision.span.begin;
    while (begin > 0 && text[begin - 1] != '\n') {
        if (is_alnum(text[begin - 1]))
            return provision.span.begin;
        --begin;
    }
    return begin;
}

/// The spans of the provisions, from where they begin; those before them end there.
std::vector<Span> spans_of(std::vector<Provision> const& provisions, std::string_view text) {
    std::vector<Span> spans;
    spans.reserve(provisions.size());
    for (std::uint32_t i = 0; i < provisions.size(); ++i) {
        auto const& provision = provisions[i];
        auto const begin = begin_of(provision, text);
        if (begin < provision.span.begin && i > 0)
            for (auto open = i - 1; open != provision.parent && open != no_parent;
                 open = provisions[open].parent)
                spans[open].end = std::min(spans[open].end, begin == 0 ? begin : begin - 1);
        spans.push_back({begin, provision.span.end});
    }
    return spans;
}

/// Adds the provisions to `parent`. They are in the order of the text, parents before children, so
/// those that are still open are the ancestors of the next one.
void add_provisions(Part& parent,
                    std::vector<Provision> const& provisions,
                    std::string_view text,
                    std::string const& id) {
    auto const ids = provision_ids(provisions, text, id);
    auto const spans = spans_of(provisions, text);
    // From the last on: a part moves into its parent when all its own parts are complete.
    std::vector<Part> parts(provisions.size());
    for (std::size_t i = provisions.size(); i-- > 0;) {
        auto const& provision = provisions[i];
        auto& part = parts[i];
        part.element = level_element(provision.level);
        part.id = ids[i];
        part.span = spans[i];
        part.designator = provision.designator;
        std::reverse(part.parts.begin(), part.parts.end());
        auto& siblings =
            provision.parent == no_parent ? parent.parts : parts[provision.parent].parts;
        siblings.push_back(std::move(part));
    }
    std::reverse(parent.parts.begin(), parent.parts.end());
}

/// The versions that print after the text in force, by their notes.
void add_later_versions(Part& part, Section const& section) {
    std::vector<LaterVersion const*> versions;
    for (auto const& version : section.later_versions)
        if (version.note.begin >= section.current_end)
            versions.push_back(&version);
    std::stable_sort(versions.begin(), versions.end(), [](auto const* a, auto const* b) {
        return a->note.begin < b->note.begin;
    });
    std::size_t count = 0;
    for (std::size_t i = 0; i < versions.size();) {
        Part container;
        container.element = "hcontainer";
        container.id = part.id + "__hcontainer_" + std::to_string(++count);
        container.later = versions[i];
        auto const begin = versions[i]->note.begin;
        std::vector<Provision> provisions;
        for (; i < versions.size() && versions[i]->note.begin == begin; ++i) {
            auto const first = static_cast<std::uint32_t>(provisions.size());
            for (auto provision : versions[i]->provisions) {
                if (provision.parent != no_parent)
                    provision.parent += first;
                provisions.push_back(provision);
            }
        }
        auto const end = i < versions.size() ? versions[i]->note.begin
                                             : static_cast<std::uint32_t>(section.text.size());
        container.span = {begin, end};
        add_provisions(container, provisions, section.text, container.id);
        part.parts.push_back(std::move(container));
    }
}

} // namespace

Part parts_of(Section const& section, std::string const& id) {
    Part part;
    part.element = "section";
    part.id = id;
    part.span = make_span(0, section.text.size());
    add_provisions(part, section.provisions, section.text, id);
    add_later_versions(part, section);
    return part;
}

void add_periods(Part& section, Timeline& timeline, std::string const& source) {
    for (auto& part : section.parts)
        if (part.later != nullptr && !part.later->from.empty())
            part.period = timeline.add_period(
                part.later->from, Timeline::Kind::Amendment, source, "#" + part.id);
}

Part const& part_of(Part const& section, Section const& of, std::uint32_t index) {
    std::vector<std::uint32_t> path;
    for (auto i = index; i != no_parent; i = of.provisions[i].parent)
        path.push_back(i);
    auto const* part = &section;
    for (std::size_t i = path.size(); i-- > 0;)
        part = &*std::find_if(part->parts.begin(), part->parts.end(), [&](Part const& one) {
            return one.designator == of.provisions[path[i]].designator;
        });
    return *part;
}

} // namespace nutmeg::akn
