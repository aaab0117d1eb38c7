#include "diff/apply/redesignate.hpp"

#include "parser/citations/level.hpp"
#include "parser/statutes/resolve_citations.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/designator.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace nutmeg {

namespace {

/// A new designator for a span of the text.
struct Replacement {
    Span span;
    std::string words;
};

std::string last_designator(std::string const& path) {
    return path.substr(path.rfind('('));
}

/// A designator of a citation, with its level. The noun before it names the level; each further
/// designator attached to it is one level lower.
struct LeveledDesignator {
    Span span;
    Level level = Level::Subsection;
};

std::vector<LeveledDesignator> designators_of(std::string_view text, Span within) {
    std::vector<LeveledDesignator> designators;
    std::optional<Level> noun;
    Designator designator;
    for (auto at = within.begin; at < within.end;) {
        if (designator_at(text, at, designator) && designator.span.end <= within.end) {
            bool const attached = !designators.empty() && designators.back().span.end == at;
            auto level = noun.value_or(Level::Section);
            if (attached)
                level = static_cast<Level>(static_cast<int>(designators.back().level) + 1);
            designators.push_back({designator.span, level});
            at = designator.span.end;
            continue;
        }
        auto end = at;
        while (end < within.end && is_letter(text[end]))
            ++end;
        if (end == at) {
            ++at;
            continue;
        }
        if (auto const level = level_named(text.substr(at, end - at)))
            noun = level;
        at = end;
    }
    return designators;
}

class Renamer {
public:
    Renamer(Section const& section, Renaming const& renaming) : section_(section) {
        for (auto const& [from, to] : renaming) {
            auto const index = find_provision(section_.provisions, section_.text, from);
            if (index == no_parent)
                continue;
            auto const& provision = section_.provisions[index];
            new_[from] = {last_designator(to), provision.level};
            replacements_.push_back({provision.designator, last_designator(to)});
        }
        anchor_citations(section_);
    }

    Redesignated rename() {
        Redesignated out;
        for (auto const& citation : section_.citations)
            follow(citation, out);
        std::sort(
            replacements_.begin(),
            replacements_.end(),
            [](Replacement const& a, Replacement const& b) { return a.span.begin < b.span.begin; });
        out.text = written(make_span(0, section_.text.size()));
        return out;
    }

private:
    struct NewDesignator {
        std::string designator;
        Level level = Level::Subsection;
    };

    /// The new designators that the citation needs, by level and old designator.
    std::map<std::pair<Level, std::string>, std::string> needed(Citation const& citation) const {
        std::map<std::pair<Level, std::string>, std::string> designators;
        for (auto const& target : citation.targets) {
            if (target.number != section_.citation())
                continue;
            for (auto const* path : {&target.path, &target.last_path})
                for (auto at = path->find('('); at != std::string::npos;
                     at = path->find('(', at + 1)) {
                    auto const end = path->find(')', at);
                    if (end == std::string::npos)
                        break;
                    auto const entry = new_.find(path->substr(0, end + 1));
                    if (entry != new_.end())
                        designators[{entry->second.level, path->substr(at, end + 1 - at)}] =
                            entry->second.designator;
                }
        }
        return designators;
    }

    void follow(Citation const& citation, Redesignated& out) {
        if (citation.kind != CitationKind::Statute)
            return;
        auto const wanted = needed(citation);
        if (wanted.empty())
            return;
        auto const before = replacements_.size();
        for (auto const& designator : designators_of(section_.text, citation.span)) {
            // Designators attached to a section number have no noun, so any level is possible.
            for (auto const& [key, words] : wanted)
                if (key.second == designator.span.of(section_.text)
                    && (key.first == designator.level || designator.level == Level::Section)) {
                    replacements_.push_back({designator.span, words});
                    break;
                }
        }
        if (replacements_.size() == before)
            return;
        FollowedReference followed;
        followed.span = citation.span;
        followed.old_words = citation.span.of(section_.text);
        auto all = std::move(replacements_);
        replacements_.assign(all.begin() + static_cast<std::ptrdiff_t>(before), all.end());
        followed.new_words = written(citation.span);
        replacements_ = std::move(all);
        out.references.push_back(std::move(followed));
    }

    /// The text of `within` with the new designators, which are in order.
    std::string written(Span within) const {
        std::string out;
        auto at = within.begin;
        for (auto const& designator : replacements_) {
            if (designator.span.begin < at || designator.span.end > within.end)
                continue;
            out += section_.text.substr(at, designator.span.begin - at) + designator.words;
            at = designator.span.end;
        }
        return out + section_.text.substr(at, within.end - at);
    }

    Section section_;
    std::map<std::string, NewDesignator> new_;
    std::vector<Replacement> replacements_;
};

} // namespace

Redesignated redesignate(Section const& section, Renaming const& renaming) {
    return Renamer(section, renaming).rename();
}

std::size_t gaps_in(Section const& section) {
    return static_cast<std::size_t>(
        std::count_if(section.diagnostics.begin(), section.diagnostics.end(), [](auto const& one) {
            return one.code == DiagnosticCode::DesignatorGap;
        }));
}

} // namespace nutmeg
