#include "diff/effects/edits/citation_names.hpp"

namespace nutmeg {

namespace {

/// The level of the first designator of a path. Because "(i)" is also a letter, it is a clause only
/// if the words say so.
std::string_view level_of(std::string_view path, std::string_view words) {
    auto const c = path.size() > 1 ? path[1] : ' ';
    if (c >= '0' && c <= '9')
        return "subdivision";
    if (c >= 'A' && c <= 'Z')
        return words.find("subclause") != std::string_view::npos
                    && words.find("subparagraph") == std::string_view::npos
                 ? "subclause"
                 : "subparagraph";
    return words.find("clause") != std::string_view::npos
                && words.find("subsection") == std::string_view::npos
             ? "clause"
             : "subsection";
}

std::string_view anchor_word(Anchor anchor) {
    switch (anchor) {
    case Anchor::This:
        return "this ";
    case Anchor::Said:
        return "said ";
    case Anchor::Such:
        return "such ";
    default:
        return "";
    }
}

bool is_by_number(Citation const& citation) {
    return citation.anchor == Anchor::Number;
}

std::string provision_name(Citation const& citation,
                           std::string const& number,
                           std::string const& path,
                           std::string_view words) {
    if (!number.empty() && is_by_number(citation))
        return "section " + number + path;
    if (!path.empty())
        return std::string(level_of(path, words)) + " " + path;
    return std::string(anchor_word(citation.anchor))
         + std::string(level_name(citation.anchor_level));
}

std::string with_code(Citation const& citation,
                      std::string const& number,
                      std::string const& path) {
    auto name = citation.code + (citation.code.empty() ? "" : " ") + number + path;
    return name;
}

} // namespace

std::string name_of(Citation const& citation,
                    std::string const& number,
                    std::string const& path,
                    std::string_view words) {
    switch (citation.kind) {
    case CitationKind::Statute:
        return provision_name(citation, number, path, words);
    case CitationKind::Chapter:
        return number.empty() ? std::string(words) : "chapter " + number;
    case CitationKind::Title:
        return number.empty() ? std::string(words) : "title " + number;
    case CitationKind::PublicAct: {
        auto const act = "public act " + number;
        return path.empty() ? act : "section " + path + " of " + act;
    }
    case CitationKind::SpecialAct:
        return "special act " + number;
    case CitationKind::UnitedStatesCode:
    case CitationKind::FederalRegulations:
        return with_code(citation, number, path);
    case CitationKind::FederalSection: {
        auto const section = "section " + number + path;
        auto code = citation.code;
        if (code.starts_with("said ") || code.starts_with("such "))
            code.erase(0, 5);
        if (auto const year = code.rfind(" of 19"); year != std::string::npos)
            code.resize(year);
        return code.empty() ? section : code + " " + section;
    }
    case CitationKind::PublicLaw:
        return "public law " + number;
    default:
        return std::string(words);
    }
}

std::string common_parent(Citation const& citation) {
    auto const& targets = citation.targets;
    auto parent = targets.front().path;
    auto const cut = [&] {
        parent.resize(parent.rfind('(') == std::string::npos ? 0 : parent.rfind('('));
    };
    cut();
    for (auto const& target : targets) {
        if (target.number != targets.front().number)
            return {};
        while (!target.path.starts_with(parent) || target.path == parent)
            if (parent.empty())
                return {};
            else
                cut();
    }
    return parent;
}

} // namespace nutmeg
